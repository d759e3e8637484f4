//! Cuts tokens into statements, members and elements.

use std::ops::Range;

use super::lex::{Kind, Token};
use crate::reconcile::structure::lists::Stop;

/// The tokens of a file without its notes.
pub(super) struct Code<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    /// For each opening bracket its closing one.
    closing: Vec<usize>,
}

impl<'t> Code<'t> {
    pub(super) fn new(text: &'t str, tokens: Vec<Token>) -> Result<Self, Stop> {
        let tokens: Vec<Token> = tokens.into_iter().filter(|token| token.kind != Kind::Note).collect();
        let mut closing = vec![0; tokens.len()];
        let mut open: Vec<(usize, &str)> = Vec::new();
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Sign) {
            let sign = text.get(token.range.clone()).unwrap_or_default();
            match sign {
                "(" | "[" | "{" => open.push((at, sign)),
                ")" | "]" | "}" => {
                    let (from, opener) = open.pop().ok_or(Stop::Unsure)?;
                    if !matches!((opener, sign), ("(", ")") | ("[", "]") | ("{", "}")) {
                        return Err(Stop::Unsure);
                    }
                    closing[from] = at;
                }
                _ => {}
            }
        }
        if open.is_empty() { Ok(Self { text, tokens, closing }) } else { Err(Stop::Unsure) }
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).and_then(|token| self.text.get(token.range.clone())).unwrap_or_default()
    }

    /// The closing bracket of the opening one at a place.
    pub(super) fn close(&self, at: usize) -> Option<usize> {
        let sign = self.tokens.get(at).is_some_and(|token| token.kind == Kind::Sign);
        (sign && matches!(self.word(at), "(" | "[" | "{")).then(|| self.closing[at])
    }

    /// The tokens with single blanks between, as one text.
    pub(super) fn said(&self, range: Range<usize>) -> String {
        range.map(|at| self.word(at).replace('\r', "")).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.tokens[range.start].range.start..self.tokens[range.end - 1].range.end
    }

    /// The token at a place is this sign.
    pub(super) fn is(&self, at: usize, sign: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Sign) && self.word(at) == sign
    }

    /// Cuts at semicolons and at braces that end something.
    pub(super) fn statements(&self, within: Range<usize>) -> Vec<Range<usize>> {
        const GO_ON: [&str; 17] = [
            ";", "=", ".", ",", "(", ")", "?", "!", "else", "catch", "finally", "while", "is", "with", "switch", "[",
            "as",
        ];
        let (mut cuts, mut start, mut at) = (Vec::new(), within.start, within.start);
        while at < within.end {
            let brace = self.is(at, "{");
            let last = self.close(at).unwrap_or(at);
            at = last + 1;
            let ends = self.is(last, ";") || brace && (at >= within.end || !GO_ON.contains(&self.word(at)));
            // An attribute may follow a member.
            let attribute = brace && self.is(at, "[") && at < within.end;
            if ends || attribute {
                cuts.push(start..at);
                start = at;
            }
        }
        if start < within.end {
            cuts.push(start..within.end);
        }
        cuts
    }

    /// Cuts at commas, which are in no cut.
    pub(super) fn elements(&self, within: Range<usize>) -> Vec<Range<usize>> {
        let (mut cuts, mut start, mut at) = (Vec::new(), within.start, within.start);
        while at < within.end {
            if self.is(at, ",") {
                cuts.push(start..at);
                start = at + 1;
            }
            at = self.close(at).unwrap_or(at) + 1;
        }
        if start < within.end {
            cuts.push(start..within.end);
        }
        cuts
    }
}
