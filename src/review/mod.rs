//! Deciding file by file and place by place: what a person takes, keeps or edits, and what was decided before.
//!
//! ```text
//! changes ─▶ cases ─▶ recorded choices ─▶ flags ─▶ answers at the terminal ─▶ changes, decisions for the log
//! ```
//!
//! A [`Case`] is a file with its places; each place has a [`Take`](crate::reconcile::Take) or waits for one. Pure: questions and answers
//! are values, so everything here is tested without a terminal.

mod case;
mod choices;
mod machine;
mod proof;
mod settle;

pub use case::Case;
pub use choices::{Choice, Choices, WITHDRAWN, Withdrawal, withdrawal};
pub use machine::{Answer, Question, Review};
pub use proof::{Inputs, prove};
pub use settle::{Settled, left, settle};
