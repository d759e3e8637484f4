//! Faults on purpose, so that tests can stop apply at every operation on the disk. Nothing in a release build.

use std::io;

/// Counts operations and fails where it was told to.
#[derive(Debug, Default)]
pub(super) struct Faults {
    #[cfg(any(test, debug_assertions))]
    plan: Option<Plan>,
    #[cfg(any(test, debug_assertions))]
    done: std::cell::Cell<usize>,
}

/// What to do at which operation, counted from 0.
#[cfg(any(test, debug_assertions))]
#[derive(Debug, Clone, Copy)]
pub(super) enum Plan {
    /// The process ends as if it were killed.
    Abort(usize),
    /// This operation fails with an error, later ones work.
    #[cfg(test)]
    Fail(usize, io::ErrorKind),
    /// This operation and all later ones fail, as if the process were dead: nothing reaches the disk.
    #[cfg(test)]
    Dead(usize),
}

#[cfg(any(test, debug_assertions))]
impl Faults {
    /// The fault that the environment variable `SCAFFOLD_FAULT` asks for: the number of an operation to abort at.
    pub(super) fn from_env() -> Self {
        let number = std::env::var("SCAFFOLD_FAULT").ok().and_then(|text| text.parse().ok());
        Self { plan: number.map(Plan::Abort), ..Self::default() }
    }

    #[cfg(test)]
    pub(super) fn with(plan: Plan) -> Self {
        Self { plan: Some(plan), ..Self::default() }
    }

    /// How many operations there were.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.done.get()
    }

    /// Called before each operation.
    pub(super) fn check(&self) -> io::Result<()> {
        let now = self.done.replace(self.done.get() + 1);
        match self.plan {
            Some(Plan::Abort(at)) if at == now => std::process::abort(),
            #[cfg(test)]
            Some(Plan::Fail(at, kind)) if at == now => Err(kind.into()),
            #[cfg(test)]
            Some(Plan::Dead(at)) if at <= now => Err(io::ErrorKind::Other.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(not(any(test, debug_assertions)))]
impl Faults {
    pub(super) fn from_env() -> Self {
        Self {}
    }

    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same shape as in a debug build")]
    #[inline]
    pub(super) fn check(&self) -> io::Result<()> {
        Ok(())
    }
}
