//! The faults of a debug build.

use std::cell::Cell;
use std::io::{BufRead as _, ErrorKind};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{File, Op, Utf8Path, Write as _, io};

/// Operations of this process, over all its disks.
static OPERATIONS: AtomicUsize = AtomicUsize::new(0);

/// Counts operations and fails where it was told to.
#[derive(Debug, Default)]
pub(in super::super) struct Faults {
    plan: Option<Plan>,
    done: Cell<usize>,
}

/// What to do at which operation, counted from 0.
#[derive(Debug, Clone)]
pub(in super::super) enum Plan {
    /// The process does this at this operation.
    Process(Act, usize),
    /// Each operation becomes a line of this file.
    Log(String),
    /// This operation fails with an error, later ones work.
    Fail(usize, ErrorKind),
    /// So does each later one that needs what is lacking.
    Lacking(usize, ErrorKind),
    /// This operation and all later ones fail, as if the process were dead: nothing reaches the disk.
    #[cfg(test)]
    Dead(usize),
}

/// What a process does to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Act {
    Kill,
    /// Dies with half of a write done.
    Half,
    Interrupt,
    Terminate,
    Pause,
}

impl Plan {
    fn parse(text: &str) -> Option<Self> {
        let (what, at) = text.split_once(':')?;
        if what == "log" {
            return Some(Self::Log(at.to_owned()));
        }
        let at = at.parse().ok()?;
        let fail = |kind| Some(Self::Fail(at, kind));
        let lacking = |kind| Some(Self::Lacking(at, kind));
        let act = |act| Some(Self::Process(act, at));
        match what {
            "kill" => act(Act::Kill),
            "half" => act(Act::Half),
            "int" => act(Act::Interrupt),
            "term" => act(Act::Terminate),
            "pause" => act(Act::Pause),
            "full" => fail(ErrorKind::StorageFull),
            "full+" => lacking(ErrorKind::StorageFull),
            "denied" => fail(ErrorKind::PermissionDenied),
            "denied+" => lacking(ErrorKind::PermissionDenied),
            "io" => fail(ErrorKind::Other),
            "io+" => lacking(ErrorKind::Other),
            _ => None,
        }
    }
}

impl Faults {
    /// The fault that the environment asks for.
    pub(in super::super) fn from_env() -> Self {
        let plan = std::env::var("SCAFFOLD_FAULT").ok().and_then(|text| Plan::parse(&text));
        Self { plan, done: Cell::new(OPERATIONS.load(Ordering::Relaxed)) }
    }

    #[cfg(test)]
    pub(in super::super) fn with(plan: Plan) -> Self {
        Self { plan: Some(plan), ..Self::default() }
    }

    /// How many operations there were.
    #[cfg(test)]
    pub(in super::super) fn count(&self) -> usize {
        self.done.get()
    }

    /// Called before each operation.
    pub(in super::super) fn check(&self, op: Op, path: &Utf8Path) -> io::Result<()> {
        match self.next(op, path)? {
            Some(act) => do_to_itself(act),
            None => Ok(()),
        }
    }

    /// Called before a write, with what is to be written.
    pub(super) fn check_write(&self, path: &Utf8Path, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        match self.next(Op::Write, path)? {
            Some(Act::Half) => {
                file.write_all(&bytes[..bytes.len() / 2])?;
                do_to_itself(Act::Kill)
            }
            Some(act) => do_to_itself(act),
            None => Ok(()),
        }
    }

    fn next(&self, op: Op, path: &Utf8Path) -> io::Result<Option<Act>> {
        let now = self.done.replace(self.done.get() + 1);
        OPERATIONS.fetch_add(1, Ordering::Relaxed);
        match &self.plan {
            Some(Plan::Process(act, at)) if *at == now => Ok(Some(*act)),
            Some(Plan::Log(file)) => {
                let mut file = File::options().create(true).append(true).open(file)?;
                writeln!(file, "{op:?} {path}")?;
                Ok(None)
            }
            Some(Plan::Fail(at, kind)) if *at == now => Err((*kind).into()),
            Some(Plan::Lacking(at, kind)) if *at <= now && needs(*kind, op) => Err((*kind).into()),
            #[cfg(test)]
            Some(Plan::Dead(at)) if *at <= now => Err(ErrorKind::Other.into()),
            _ => Ok(None),
        }
    }
}

/// A full disk lets everything happen that takes no room; without a permission, or with a broken disk, one can look.
fn needs(kind: ErrorKind, op: Op) -> bool {
    match kind {
        ErrorKind::StorageFull => matches!(op, Op::Make | Op::Write | Op::Sync),
        _ => matches!(op, Op::Make | Op::Write | Op::Sync | Op::Rename | Op::Remove),
    }
}

fn do_to_itself(act: Act) -> io::Result<()> {
    match act {
        Act::Pause => {
            io::stderr().write_all(b"paused\n")?;
            io::stdin().lock().read_line(&mut String::new()).map(drop)
        }
        act => signal(act),
    }
}

#[cfg(unix)]
fn signal(act: Act) -> io::Result<()> {
    use nix::sys::signal::{Signal, kill};
    let signal = match act {
        Act::Interrupt => Signal::SIGINT,
        Act::Terminate => Signal::SIGTERM,
        _ => Signal::SIGKILL,
    };
    Ok(kill(nix::unistd::Pid::this(), signal)?)
}

#[cfg(not(unix))]
fn signal(_: Act) -> io::Result<()> {
    std::process::abort()
}
