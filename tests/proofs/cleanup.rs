//! What was started is ended: when its owner goes, and all of it on Ctrl-C or SIGTERM.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Result;

use crate::report;

type Action = Box<dyn FnOnce() + Send>;

static NEXT: AtomicU64 = AtomicU64::new(0);
static PENDING: Mutex<BTreeMap<u64, Action>> = Mutex::new(BTreeMap::new());
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Runs its action when it goes, unless an interrupt did so before.
#[must_use]
pub struct Guard(u64);

/// An action that must not be forgotten.
pub fn guard(action: impl FnOnce() + Send + 'static) -> Guard {
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    PENDING.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Box::new(action));
    Guard(id)
}

impl Guard {
    /// There is nothing left to end.
    pub fn forget(&self) {
        self.take();
    }

    fn take(&self) -> Option<Action> {
        PENDING.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(action) = self.take() {
            action();
        }
    }
}

/// True once the user wants to stop.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::Relaxed)
}

/// Does not return when the user wants to stop: the handler leaves, once it has cleaned up.
pub fn leave_it_to_the_interrupt() {
    while interrupted() {
        thread::sleep(Duration::from_secs(1));
    }
}

/// Ends everything, newest first, on Ctrl-C, SIGTERM and SIGHUP; then leaves with 130.
#[allow(clippy::exit, reason = "the only way out of threads that wait for processes")]
pub fn on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            return;
        }
        report::progress("proofs: interrupted, cleaning up");
        loop {
            let newest = PENDING.lock().unwrap_or_else(PoisonError::into_inner).pop_last();
            let Some((_, action)) = newest else { break };
            action();
        }
        std::process::exit(130);
    })?;
    Ok(())
}
