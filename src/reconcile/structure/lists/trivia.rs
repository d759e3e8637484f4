//! What stands between entries.

use std::ops::Range;

use super::layout::{lines, settle_lines};

/// Comment and blank lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Trivia {
    /// Blank lines at the beginning.
    pub(super) blanks: usize,
    /// What follows them.
    pub(super) comments: Vec<String>,
}

impl Trivia {
    pub(super) fn new(text: &str, range: Range<usize>, column: usize) -> Self {
        let lines = lines(text, range, column);
        let blanks = lines.iter().take_while(|line| line.is_empty()).count();
        Self { blanks, comments: lines[blanks..].to_vec() }
    }

    pub(super) fn text(&self, indent: &str, eol: &str) -> String {
        eol.repeat(self.blanks) + &settle_lines(&self.comments, indent, eol)
    }
}
