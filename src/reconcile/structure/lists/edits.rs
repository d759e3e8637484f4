//! Replacements of ranges of a text.

use std::ops::Range;

use super::Stop;

/// Replacements, in the order in which those at one place take effect.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// The text with all replacements made. Insertions come before what is replaced from the same place on.
    pub(super) fn apply(mut self, text: &str) -> Result<String, Stop> {
        self.0.sort_by_key(|(range, _)| (range.start, !range.is_empty()));
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        for (range, new) in self.0 {
            if range.start < at {
                return Err(Stop::Unsure);
            }
            out.push_str(text.get(at..range.start).ok_or(Stop::Unsure)?);
            out.push_str(&new);
            at = range.end;
        }
        out.push_str(text.get(at..).ok_or(Stop::Unsure)?);
        Ok(out)
    }
}
