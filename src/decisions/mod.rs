//! The log of decisions: what was chosen, by whom, why, and what else was possible.
//!
//! One append-only file, [`PATH`], holds three kinds of lines: decisions, patterns and memory, each one JSON object with
//! an id that sorts by time. Nothing in it is ever rewritten, so it merges in git as the union of both sides' lines
//! ([`GIT_ATTRIBUTES`]); [`Log`] gives the same view of the same lines in any order and however often they are there.
//!
//! ```text
//! store::Store ─▶ lines::parse ─▶ Log ─▶ sql, memory, listing, records
//!      ▲                            │
//!      └────────── Entry ◀── sql::Database::insert, memory::put, choices::diff_choices
//! ```
//!
//! Only [`store`] touches the disk, the clock and randomness; the others are given a [`Stamp`].

pub mod choices;
pub mod entry;
pub mod lines;
pub mod listing;
pub mod log;
mod markdown;
pub mod memory;
pub mod patterns;
pub mod records;
pub mod sql;
pub mod stamp;
pub mod store;
mod table;
pub mod time;

pub use choices::{Author, Choice, diff_choices};
pub use entry::{Alternative, Decision, Entry, Hunk, Memory, Pattern, Status};
pub use lines::Read;
pub use listing::{find, list_json, list_text, show_json, show_text};
pub use log::Log;
pub use patterns::StackPattern;
pub use records::{madr, madr_keeping, numbers};
pub use stamp::Stamp;
pub use store::Store;

/// The log's file, relative to the root of the solution.
pub const PATH: &str = ".scaffold/decisions.jsonl";

/// The line of `.gitattributes` by which two branches' logs merge without a conflict.
pub const GIT_ATTRIBUTES: &str = "/.scaffold/decisions.jsonl text eol=lf merge=union";

#[cfg(test)]
mod fixture;
