//! Replacements of ranges of a text.

use std::ops::Range;

use super::Stop;

/// Replacements, in the order in which those at one place take effect.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<Edit>);

#[derive(Debug)]
struct Edit {
    range: Range<usize>,
    text: String,
    /// What is inserted stands before what takes the place of something, be that nothing.
    inserts: bool,
}

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push(Edit { range, text: text.into(), inserts: false });
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.0.push(Edit { range: at..at, text: text.into(), inserts: true });
    }

    /// The text with all replacements made. Insertions come before what is replaced from the same place on.
    pub(super) fn apply(mut self, text: &str) -> Result<String, Stop> {
        self.0.sort_by_key(|edit| (edit.range.start, !edit.inserts, !edit.range.is_empty()));
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        for Edit { range, text: new, .. } in self.0 {
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
