//! The tokens of C#. What is in a string or a comment is never anything else.

use std::ops::Range;

use super::literal;
use crate::reconcile::structure::lists::Stop;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Literal,
    Sign,
    /// A comment, or a line for the preprocessor that leaves no code out.
    Note,
}

/// A token and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// All tokens. Error: a literal or comment without end, code that may be left out, or characters that C# does not have.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Stop> {
    let mut tokens = Vec::new();
    let mut at = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut fresh = true;
    while let Some(next) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if next.is_whitespace() {
            fresh |= next == '\n';
            at += next.len_utf8();
            continue;
        }
        let (kind, end) = token(text, at, next, fresh)?;
        tokens.push(Token { kind, range: at..end });
        fresh = false;
        at = end;
    }
    Ok(tokens)
}

fn token(text: &str, at: usize, next: char, fresh: bool) -> Result<(Kind, usize), Stop> {
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with("//") {
        return Ok((Kind::Note, line_end(text, at)));
    }
    if rest.starts_with("/*") {
        let end = rest.get(2..).and_then(|rest| rest.find("*/")).ok_or(Stop::Unsure)?;
        return Ok((Kind::Note, at + 2 + end + 2));
    }
    if next == '#' {
        let name = rest.get(1..).unwrap_or_default().trim_start();
        let harmless = ["pragma", "nullable", "region", "endregion"].iter().any(|word| name.starts_with(word));
        return if fresh && harmless { Ok((Kind::Note, line_end(text, at))) } else { Err(Stop::Unsure) };
    }
    if let Some(end) = literal::end(text, at)? {
        return Ok((Kind::Literal, end));
    }
    let word = |c: char| c.is_alphanumeric() || c == '_';
    if word(next) || next == '@' {
        let name = rest.trim_start_matches('@');
        let name = name.trim_start_matches(word);
        let end = at + rest.len() - name.len();
        return if end > at + usize::from(next == '@') { Ok((Kind::Word, end)) } else { Err(Stop::Unsure) };
    }
    if next.is_ascii_punctuation() && !matches!(next, '`' | '\\' | '"' | '\'' | '$') {
        return Ok((Kind::Sign, at + 1));
    }
    Err(Stop::Unsure)
}

fn line_end(text: &str, at: usize) -> usize {
    let line = text.get(at..).unwrap_or_default();
    let line = line.split('\n').next().unwrap_or_default();
    at + line.trim_end().len()
}
