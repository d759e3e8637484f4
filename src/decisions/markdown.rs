//! Text as Markdown that reads as that text and nothing else.

/// One line: line breaks become blanks.
pub(super) fn inline(text: &str) -> String {
    escape_line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Paragraphs: an empty line begins a new one, other line breaks stay line breaks of the source.
pub(super) fn block(text: &str) -> String {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines() {
        let line = inline(line);
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    let paragraphs: Vec<String> = paragraphs.iter().map(|lines| lines.join("\n")).filter(|p| !p.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// A cell of a table.
pub(super) fn cell(text: &str) -> String {
    inline(text).replace('|', "\\|")
}

/// Escapes what Markdown would read as more than text, on a line that has no blank at its ends.
fn escape_line(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len());
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    for (at, c) in chars.iter().enumerate() {
        let between = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '~' | '$' => true,
            // Inside a word it is only a letter.
            '_' => !(at > 0 && between(chars.get(at - 1)) && between(chars.get(at + 1))),
            '#' | '+' | '-' | '=' | '|' | ':' => at == 0,
            '.' | ')' => digits > 0 && at == digits,
            _ => false,
        };
        match c {
            // CommonMark replaces it for safety; so do we, visibly. Other control characters have no form here either.
            c if c.is_control() => out.push('\u{fffd}'),
            c => {
                if special {
                    out.push('\\');
                }
                out.push(*c);
            }
        }
    }
    out
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
