//! Merges nested lists of entries: what YAML's mappings and sequences and C#'s statements and members have in common.
//!
//! A reader makes a [`Tree`] of ranges of the text; [`merge`] walks the three trees at once and edits mine's own bytes.
//! It knows nothing of a language, so each reader's module proves the result by itself.

mod added;
mod edits;
mod inside;
mod layout;
mod pairs;
mod place;
mod trivia;
mod walk;

use std::ops::Range;

pub(super) use walk::merge;

/// Why there is no merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Both sides changed the same thing differently.
    Conflict,
    /// It is not understood well enough.
    Unsure,
}

/// A text as nested lists. All ranges are bytes of the text.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    pub(super) text: &'t str,
    /// What stands before the first entry: comments, blank lines, directives.
    pub(super) preamble: Range<usize>,
    pub(super) root: Value,
    /// What stands after the last entry.
    pub(super) rest: Range<usize>,
}

/// What an entry holds.
#[derive(Debug)]
pub(super) enum Value {
    /// Nothing is written there.
    Empty { at: usize },
    /// Something without entries. Two leaves of equal meaning say the same in different ways.
    Leaf { span: Range<usize>, meaning: String },
    /// Entries.
    List(List),
}

/// How the entries of a list are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Each entry has lines of its own.
    Lines,
    /// Entries stand between brackets, with commas.
    Inline,
}

/// Which order new entries of both sides take where they meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// By rank if all three lists are sorted so, else mine come first.
    Seen,
    /// By rank.
    Ranked,
}

/// What kind of collection a list is; only equal ones merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Entries have names.
    Named,
    /// Entries have places; those whose place is all they have are paired by it.
    Placed,
}

/// Entries in order.
#[derive(Debug)]
pub(super) struct List {
    pub(super) style: Style,
    pub(super) shape: Shape,
    pub(super) order: Order,
    /// From the first entry's head, or the opening bracket, to the end of the last entry or bracket.
    pub(super) span: Range<usize>,
    pub(super) items: Vec<Item>,
    /// Comment lines after the last entry that belong to the list; only of lists by lines.
    pub(super) trailer: Range<usize>,
    /// What entries are indented by, in bytes.
    pub(super) column: usize,
    /// Entries by lines have commas between them, of which their own text knows nothing.
    pub(super) commas: bool,
}

/// One entry: `lead head gap value tail`.
#[derive(Debug)]
pub(super) struct Item {
    /// What it is matched by.
    pub(super) id: String,
    /// All it says; what it is matched by where the id is not alone in its list.
    pub(super) whole: String,
    /// Its place in a sorted list.
    pub(super) rank: String,
    /// Only entries of one group are sorted among themselves.
    pub(super) group: u8,
    /// Entries like it may be added and removed on both sides of one list.
    pub(super) free: bool,
    /// Comment and blank lines before it.
    pub(super) lead: Range<usize>,
    /// The key, the dash, or what a block begins with.
    pub(super) head: Range<usize>,
    /// What stands between head and value.
    pub(super) gap: Range<usize>,
    pub(super) value: Value,
    /// What follows the value on its line.
    pub(super) tail: Range<usize>,
    /// Where its text ends, without the line ending.
    pub(super) stop: usize,
    /// Where the next entry's lead begins.
    pub(super) end: usize,
    /// Something of another entry stands before it on its line.
    pub(super) glued: bool,
}

impl Item {
    /// The text without what precedes it.
    fn body(&self) -> Range<usize> {
        self.head.start..self.stop
    }
}

impl Value {
    fn span(&self) -> Range<usize> {
        match self {
            Self::Empty { at } => *at..*at,
            Self::Leaf { span, .. } => span.clone(),
            Self::List(list) => list.span.clone(),
        }
    }

    /// What it says, whatever way it is written.
    pub(super) fn meaning(&self) -> String {
        match self {
            Self::Empty { .. } => "empty".to_owned(),
            Self::Leaf { meaning, .. } => meaning.clone(),
            Self::List(list) => {
                let mut parts: Vec<String> = list.items.iter().map(|item| item.whole.clone()).collect();
                if list.shape == Shape::Named {
                    parts.sort();
                }
                format!("{:?}{parts:?}", list.shape)
            }
        }
    }
}

#[cfg(test)]
pub(super) mod property_tests;
