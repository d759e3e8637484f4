//! Indentation, and text that moves from one file's to another's.

use std::ops::Range;

/// The blanks at the start of the line that `at` is in.
pub(super) fn of_line(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = &text[start..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// True if only blanks stand before `at` on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..at].trim_matches([' ', '\t']).is_empty()
}

/// How a file goes one level deeper, given a place and another one a level within it.
pub(super) fn unit(outer: &str, inner: &str) -> Option<String> {
    inner.strip_prefix(outer).filter(|unit| !unit.is_empty()).map(str::to_owned)
}

/// Two indentations that stand for each other, and the unit of each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shift<'a> {
    /// Where the text comes from: the indentation there.
    pub(super) from: &'a str,
    /// Where it goes.
    pub(super) to: &'a str,
    /// One level where it comes from.
    pub(super) from_unit: &'a str,
    /// One level where it goes.
    pub(super) to_unit: &'a str,
}

impl Shift<'_> {
    /// A part of a text with the other indentation. Lines that begin within a range of `fixed` stay.
    pub(super) fn apply(&self, text: &str, range: Range<usize>, fixed: &[Range<usize>]) -> String {
        let mut shifted = String::new();
        let mut at = range.start;
        for line in text[range].split_inclusive('\n') {
            let start = at;
            at += line.len();
            if !text[..start].ends_with('\n') || fixed.iter().any(|fixed| fixed.start < start && start <= fixed.end) {
                shifted.push_str(line);
                continue;
            }
            let body = line.trim_start_matches([' ', '\t']);
            if !body.starts_with(['\n', '\r']) {
                shifted.push_str(&self.indent(&line[..line.len() - body.len()]));
            }
            shifted.push_str(body);
        }
        shifted
    }

    fn indent(&self, old: &str) -> String {
        let Some(mut rest) = old.strip_prefix(self.from) else { return self.outdent(old) };
        let mut new = self.to.to_owned();
        while let Some(deeper) = rest.strip_prefix(self.from_unit).filter(|_| !self.from_unit.is_empty()) {
            new.push_str(self.to_unit);
            rest = deeper;
        }
        new + rest
    }

    /// The indentation of a line that stands further out.
    fn outdent(&self, old: &str) -> String {
        let levels = |text: &str, unit: &str| if unit.is_empty() { 0 } else { text.len() / unit.len() };
        let out = levels(self.from, self.from_unit).saturating_sub(levels(old, self.from_unit));
        self.to.get(..self.to.len().saturating_sub(out * self.to_unit.len())).unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
#[path = "indent_tests.rs"]
mod tests;
