//! What a template may take, so that a mistake in an overlay ends with its place and not with the machine's memory.
//!
//! Tera itself refuses templates that include or extend themselves, and components that call themselves.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use tera::{Error, Kwargs, State, Tera, TeraResult};

/// The largest file that a template renders, in bytes.
const LARGEST: usize = 16 << 20;
/// The numbers that all calls of `range` in one file give together, also those in loops.
const NUMBERS: i64 = 1_000_000;

/// What is left of [`NUMBERS`].
#[derive(Clone, Default)]
pub(super) struct Budget(Arc<AtomicI64>);

impl Budget {
    /// Another file begins.
    pub(super) fn renew(&self) {
        self.0.store(NUMBERS, Ordering::Relaxed);
    }

    /// Loops in loops take from it at each turn, and one more for the turn itself.
    fn take(&self, count: i64) -> TeraResult<()> {
        if self.0.fetch_sub(count.saturating_add(1), Ordering::Relaxed) > count {
            return Ok(());
        }
        Err(Error::message(format!("the calls of `range` give more than {NUMBERS} numbers")))
    }
}

/// Puts a `range` with a limit in the place of Tera's.
pub(super) fn register(tera: &mut Tera) -> Budget {
    let budget = Budget::default();
    let left = budget.clone();
    tera.register_function("range", move |arguments: Kwargs, _: &State| -> TeraResult<Vec<i64>> {
        let start = arguments.get::<i64>("start")?.unwrap_or_default();
        let end = arguments.must_get::<i64>("end")?;
        let step = arguments.get::<i64>("step_by")?.unwrap_or(1);
        let Some(step) = usize::try_from(step).ok().filter(|step| *step > 0) else {
            return Err(Error::message("`step_by` of `range` is not above 0"));
        };
        if start > end {
            return Err(Error::message("`start` of `range` is above its `end`"));
        }
        let count = end.saturating_sub(start) / i64::try_from(step).unwrap_or(i64::MAX);
        left.take(count)?;
        Ok((start..end).step_by(step).collect())
    });
    budget
}

/// What a template has rendered so far.
#[derive(Default)]
pub(super) struct Output(Vec<u8>);

impl Output {
    /// The text; `None` if it is not UTF-8, which a template cannot do.
    pub(super) fn into_text(self) -> Option<String> {
        String::from_utf8(self.0).ok()
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST {
            return Err(io::Error::other(format!("it is larger than {} MB", LARGEST >> 20)));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
