//! Where string and character literals end.

use crate::reconcile::structure::lists::Stop;

/// Holes in holes deeper than this are not read.
const MAX_DEPTH: usize = 8;

/// The end of the literal that begins at a byte, if one does. Error: it has no end.
pub(super) fn end(text: &str, at: usize) -> Result<Option<usize>, Stop> {
    literal(text, at, 0)
}

fn literal(text: &str, at: usize, depth: usize) -> Result<Option<usize>, Stop> {
    if depth > MAX_DEPTH {
        return Err(Stop::Unsure);
    }
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with('\'') {
        return character(text, at).map(Some);
    }
    let signs = rest.len() - rest.trim_start_matches(['$', '@']).len();
    let (prefix, string) = rest.split_at(signs);
    if !string.starts_with('"') {
        return Ok(None);
    }
    let dollars = prefix.matches('$').count();
    let quotes = string.len() - string.trim_start_matches('"').len();
    let start = at + signs;
    let ended = match (prefix.matches('@').count(), quotes) {
        (0, 3..) => raw(text, start, quotes)?,
        (0, _) if dollars < 2 => regular(text, start + 1, dollars == 1, depth)?,
        (1, _) if dollars < 2 => verbatim(text, start + 1, dollars == 1, depth)?,
        _ => return Err(Stop::Unsure),
    };
    Ok(Some(if text.get(ended..).is_some_and(|rest| rest.starts_with("u8")) { ended + 2 } else { ended }))
}

fn character(text: &str, at: usize) -> Result<usize, Stop> {
    let mut chars = text.get(at + 1..).unwrap_or_default().char_indices();
    while let Some((offset, c)) = chars.next() {
        match c {
            '\\' => _ = chars.next(),
            '\'' if offset > 0 => return Ok(at + 1 + offset + 1),
            '\n' | '\'' => return Err(Stop::Unsure),
            _ => {}
        }
    }
    Err(Stop::Unsure)
}

fn raw(text: &str, start: usize, quotes: usize) -> Result<usize, Stop> {
    let body = start + quotes;
    let fence = "\"".repeat(quotes);
    let found = text.get(body..).and_then(|rest| rest.find(&fence)).ok_or(Stop::Unsure)?;
    let end = body + found + quotes;
    // More quotes than the fence has are not C#.
    if text.get(end..).is_some_and(|rest| rest.starts_with('"')) { Err(Stop::Unsure) } else { Ok(end) }
}

fn regular(text: &str, mut at: usize, holes: bool, depth: usize) -> Result<usize, Stop> {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let c = rest.chars().next().ok_or(Stop::Unsure)?;
        at += c.len_utf8();
        match c {
            '"' => return Ok(at),
            '\n' => return Err(Stop::Unsure),
            '\\' => at += text.get(at..).and_then(|rest| rest.chars().next()).ok_or(Stop::Unsure)?.len_utf8(),
            '{' if holes && !rest.starts_with("{{") => at = hole(text, at, depth)?,
            '{' if holes => at += 1,
            _ => {}
        }
    }
}

fn verbatim(text: &str, mut at: usize, holes: bool, depth: usize) -> Result<usize, Stop> {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let c = rest.chars().next().ok_or(Stop::Unsure)?;
        at += c.len_utf8();
        match c {
            '"' if rest.starts_with("\"\"") => at += 1,
            '"' => return Ok(at),
            '{' if holes && !rest.starts_with("{{") => at = hole(text, at, depth)?,
            '{' if holes => at += 1,
            _ => {}
        }
    }
}

/// The end of what an interpolated string computes, from behind its opening brace.
fn hole(text: &str, mut at: usize, depth: usize) -> Result<usize, Stop> {
    let mut open = 1_usize;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with("//") || rest.starts_with("/*") {
            return Err(Stop::Unsure);
        }
        if let Some(end) = literal(text, at, depth + 1)? {
            at = end;
            continue;
        }
        let c = rest.chars().next().ok_or(Stop::Unsure)?;
        at += c.len_utf8();
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Ok(at);
        }
    }
}
