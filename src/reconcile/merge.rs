//! The seam for merging a file that both sides changed.

use std::fmt;
use std::ops::Range;

use camino::Utf8Path;

use crate::render::FileId;

/// The three versions of a file that both sides changed, each differently.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// Who it is.
    pub id: &'a FileId,
    /// Where it is rendered to: its name says which merge fits.
    pub path: &'a Utf8Path,
    /// What was rendered before.
    pub base: &'a [u8],
    /// What is on disk.
    pub mine: &'a [u8],
    /// What is rendered now.
    pub theirs: &'a [u8],
}

/// A place where both sides changed the same thing: lines of each version, counted from 0, end excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Lines of what was rendered before.
    pub base: Range<usize>,
    /// Lines of the file on disk.
    pub mine: Range<usize>,
    /// Lines of what is rendered now.
    pub theirs: Range<usize>,
}

impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.mine.len() {
            0 => write!(f, "after line {}", self.mine.start),
            1 => write!(f, "line {}", self.mine.end),
            _ => write!(f, "lines {} to {}", self.mine.start + 1, self.mine.end),
        }
    }
}

/// What a merge gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Bytes in which every edit of both sides is.
    Clean(Vec<u8>),
    /// The two sides meet at these places; none means all over.
    Conflict(Vec<Clash>),
}

/// Merges files that both sides changed. Must be pure: the same sides give the same outcome.
pub trait Merger {
    /// Merges one file. Called only when mine and theirs differ from base and from each other.
    fn merge(&self, sides: &Sides<'_>) -> Outcome;
}

/// Merges nothing: whatever both sides changed is a conflict.
#[derive(Debug, Clone, Copy, Default)]
pub struct Refuse;

impl Merger for Refuse {
    fn merge(&self, _: &Sides<'_>) -> Outcome {
        Outcome::Conflict(Vec::new())
    }
}
