//! Text apart from where it stands: without its indentation and its kind of line endings.

use std::ops::Range;

/// A text whose first line begins at a column, as if it began at the line's start.
pub(super) fn loosen(text: &str, range: Range<usize>, column: usize) -> String {
    let text = text.get(range).unwrap_or_default();
    let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(dedent(line, column));
    }
    out
}

/// Whole lines, each without the column's indentation; blank ones are empty.
pub(super) fn lines(text: &str, range: Range<usize>, column: usize) -> Vec<String> {
    let text = text.get(range).unwrap_or_default();
    let lines = text.lines().map(|line| if line.trim().is_empty() { "" } else { dedent(line, column) });
    lines.map(|line| line.trim_end().to_owned()).collect()
}

fn dedent(line: &str, column: usize) -> &str {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(indent.min(column)..).unwrap_or_default()
}

/// A loosened text at an indentation; its first line stays where it is put.
pub(super) fn settle(loose: &str, indent: &str, eol: &str) -> String {
    let mut lines = loose.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push_str(eol);
        if !line.is_empty() {
            out.push_str(indent);
            out.push_str(line);
        }
    }
    out
}

/// Whole lines at an indentation.
pub(super) fn settle_lines(lines: &[String], indent: &str, eol: &str) -> String {
    lines.iter().map(|line| if line.is_empty() { eol.to_owned() } else { format!("{indent}{line}{eol}") }).collect()
}

/// Words of a text with single blanks between.
pub(super) fn squeezed(text: &str, range: Range<usize>) -> String {
    text.get(range).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a line begins with up to a byte, if only blanks; blanks of that width else.
pub(super) fn indent_at(text: &str, at: usize) -> String {
    let head = text.get(..at).unwrap_or_default();
    let start = head.rfind('\n').map_or(0, |newline| newline + 1);
    let before = head.get(start..).unwrap_or_default().trim_start_matches('\u{FEFF}');
    if before.trim().is_empty() { before.to_owned() } else { " ".repeat(before.chars().count()) }
}
