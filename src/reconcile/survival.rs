//! Proof that nothing was lost. It looks at what goes in and what comes out, and knows nothing of how that was made.

mod decided;
mod lines;
mod merge;
mod outcome;

pub use decided::{Decided, Place};
pub(super) use lines::survives;
pub(super) use merge::{Versions, holds};
pub use outcome::{Tally, prove};

#[cfg(test)]
#[path = "survival_tests.rs"]
mod tests;
