//! Faults on purpose, so that tests can stop apply at every operation on the disk. Nothing in a release build.
//!
//! A debug build takes one from the environment variable `SCAFFOLD_FAULT`: what, a colon, and at which operation of the
//! process, counted from 0. `kill`: a real SIGKILL. `half`: the same, with half of what is being written on the disk.
//! `full`, `denied`, `io`: the operation fails with that error, a write after its first half; with a `+` behind it each
//! later one fails too that would need the disk, the permission or the device. `int`, `term`: the signal. `pause`: waits
//! for a line on standard input. `log:FILE` fails nothing and lists the operations there.

use std::fs::File;
use std::io::{self, Write};

use camino::Utf8Path;

/// An operation on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    /// Looks whether something is there, or reads it.
    Read,
    /// Makes a file or a folder, or a second name of one.
    Make,
    /// Writes into a file.
    Write,
    /// Gives a file another name.
    Rename,
    /// Takes a file or a folder away.
    Remove,
    /// Waits until a file is on the disk.
    Sync,
    /// Takes the lock, or gives it back.
    Lock,
}

#[cfg(not(any(test, debug_assertions)))]
pub(super) use absent::Faults;
#[cfg(any(test, debug_assertions))]
pub(super) use present::Faults;
#[cfg(test)]
pub(super) use present::Plan;

impl Faults {
    /// Writes all bytes, or what a fault lets through.
    pub(super) fn write(&self, path: &Utf8Path, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.check_write(path, file, bytes) {
            // What a full disk took.
            let _ = file.write_all(&bytes[..bytes.len() / 2]);
            return Err(error);
        }
        file.write_all(bytes)
    }
}

#[cfg(not(any(test, debug_assertions)))]
#[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the same shape as in a debug build")]
mod absent {
    use super::{File, Op, Utf8Path, io};

    #[derive(Debug, Default)]
    pub(in super::super) struct Faults;

    impl Faults {
        pub(in super::super) fn from_env() -> Self {
            Self
        }

        #[inline]
        pub(in super::super) fn check(&self, _: Op, _: &Utf8Path) -> io::Result<()> {
            Ok(())
        }

        #[inline]
        pub(super) fn check_write(&self, _: &Utf8Path, _: &mut File, _: &[u8]) -> io::Result<()> {
            Ok(())
        }
    }
}

#[cfg(any(test, debug_assertions))]
#[path = "faults/present.rs"]
mod present;
