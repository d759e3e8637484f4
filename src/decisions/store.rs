//! The log on disk: the only part of this module that touches files, the clock and randomness.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek, SeekFrom, Write};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;
use ulid::Ulid;

use super::choices::{Author, Choice, diff_choices, ended};
use super::entry::{Decision, Entry};
use super::lines::{self, Read};
use super::patterns::StackPattern;
use super::sql::Database;
use super::stamp::Stamp;
use super::{PATH, memory};
use crate::error::{Context, Error, Result};

/// The log of one solution.
#[derive(Debug, Clone)]
pub struct Store {
    root: Utf8PathBuf,
}

impl Store {
    /// The log of the solution at this root. Nothing is read or made yet.
    pub fn at(root: impl Into<Utf8PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The log's file.
    pub fn path(&self) -> Utf8PathBuf {
        self.root.join(PATH)
    }

    /// Reads the log; an empty one when there is no file yet.
    ///
    /// # Errors
    /// When the file is not an ordinary file, or cannot be read. A line that cannot be read is no error but a finding.
    pub fn read(&self) -> Result<Read> {
        if !self.exists()? {
            return Ok(lines::parse(b""));
        }
        let mut bytes = Vec::new();
        File::open(self.path())
            .and_then(|mut file| {
                // An append that is under way would look like a line that was cut off.
                lock(file.lock_shared())?;
                file.read_to_end(&mut bytes)
            })
            .context(format!("cannot read {}", self.path()))?;
        Ok(lines::parse(&bytes))
    }

    /// Appends lines: all of them, on disk when this returns, or none. What is there is never changed, but a last line
    /// without its newline gets one.
    ///
    /// # Errors
    /// When an entry lacks what a new one must have ([`Entry::check`]; a usage error), or the file cannot be written.
    pub fn append(&self, entries: &[Entry]) -> Result<()> {
        entries.iter().try_for_each(Entry::check)?;
        if entries.is_empty() {
            return Ok(());
        }
        let text = lines::format(entries).context("cannot write the decision as JSON")?;
        let path = self.path();
        let made = !self.exists()?;
        if let (true, Some(folder)) = (made, path.parent()) {
            match fs::create_dir(folder) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
                _ => Ok(()),
            }
            .context(format!("cannot make the folder {folder}"))?;
        }
        OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&path)
            .and_then(|mut file| append(&mut file, &text))
            .context(format!("cannot append to {path}"))?;
        if let (true, Some(folder)) = (made, path.parent()) {
            sync_folder(folder).context(format!("cannot append to {path}"))?;
        }
        Ok(())
    }

    /// Records what is new about the choices of this run, and gives it back. Without anything new nothing is written.
    ///
    /// # Errors
    /// Those of [`Store::read`] and [`Store::append`].
    pub fn record(&self, choices: &[Choice], author: &Author) -> Result<Vec<Decision>> {
        self.record_all(choices, |_| false, author)
    }

    /// Records what is new about all choices of a run, and what holds no longer: a choice of a rule among the `judged`
    /// that was made before and is not made now.
    ///
    /// # Errors
    /// Those of [`Store::record`].
    pub fn record_all(
        &self,
        choices: &[Choice],
        judged: impl Fn(&str) -> bool,
        author: &Author,
    ) -> Result<Vec<Decision>> {
        let log = self.read()?.log;
        let mut stamp = stamp().after(&log);
        let mut new = diff_choices(log.decisions(), choices, author, &mut stamp);
        new.extend(ended(log.decisions(), choices, judged, author, &mut stamp));
        self.append(&new.iter().cloned().map(Entry::Decision).collect::<Vec<_>>())?;
        Ok(new)
    }

    /// Runs one INSERT and appends the lines that it makes, which are given back; see
    /// [`super::sql::Database::insert`]. It is stopped when it takes longer than `limit`.
    ///
    /// # Errors
    /// Those of [`super::sql::Database::insert`], [`Store::read`] and [`Store::append`].
    pub fn execute(&self, sql: &str, stack: &[StackPattern], author: &Author, limit: Duration) -> Result<Vec<Entry>> {
        let log = self.read()?.log;
        let mut stamp = stamp().after(&log);
        let entries = Database::new(&log, stack)?.insert(sql, author, &mut stamp, deadline(limit))?;
        self.append(&entries)?;
        Ok(entries)
    }

    /// Gives a key a value; `false`, and nothing is written, when it has that value already.
    ///
    /// # Errors
    /// Those of [`Store::read`] and [`Store::append`], and a usage error when the key is blank.
    pub fn remember(&self, key: &str, value: &str, author: &Author) -> Result<bool> {
        let log = self.read()?.log;
        let Some(entry) = memory::put(&log, key, value, author, &mut stamp().after(&log))? else {
            return Ok(false);
        };
        self.append(&[entry])?;
        Ok(true)
    }

    /// Keeps `current_architecture` up to date: called after every apply. `false` when it was the same already.
    ///
    /// # Errors
    /// Those of [`Store::remember`].
    pub fn set_architecture(&self, text: &str, author: &Author) -> Result<bool> {
        self.remember(memory::CURRENT_ARCHITECTURE, text, author)
    }

    /// Whether the file is there. Neither it nor its folder may be a link, which could lead out of the root.
    fn exists(&self) -> Result<bool> {
        let path = self.path();
        let mut there = false;
        for part in [path.parent().unwrap_or(&self.root), &path] {
            let is_file = part == path;
            match fs::symlink_metadata(part) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
                Err(error) => return Err(error).context(format!("cannot read {part}")),
                Ok(found) if is_file && found.is_file() || !is_file && found.is_dir() => there = is_file,
                Ok(found) => {
                    let what = if found.is_symlink() { "a link" } else { "something else" };
                    let wanted = if is_file { "an ordinary file" } else { "a folder" };
                    return Err(Error::failure(format!("{part} is {what}, not {wanted}"))
                        .hint(format!("move it away; scaffold keeps its log in {PATH}")));
                }
            }
        }
        Ok(there)
    }
}

/// The time and the ids of this run.
pub fn stamp() -> Stamp {
    Stamp::new(now(), Ulid::generate().random())
}

/// The time, or the one of `SOURCE_DATE_EPOCH` (seconds since 1970), so that a run can be repeated to the byte.
pub fn now() -> Timestamp {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    fixed.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now)
}

/// True from the time on that is so far away: for [`super::sql::Database::query`].
pub fn deadline(after: Duration) -> impl FnMut() -> bool + Send + 'static {
    let start = Instant::now();
    move || start.elapsed() >= after
}

/// One write under a lock. Where the file system has no locks, appending is still one write, which keeps lines whole.
fn append(file: &mut File, text: &str) -> io::Result<()> {
    let locked = lock(file.lock())?;
    let end = file.seek(SeekFrom::End(0))?;
    let mut last = [b'\n'];
    if end > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    let text = if last == [b'\n'] { text.to_owned() } else { format!("\n{text}") };
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
    if written.is_err() && locked {
        // What a full disk took are only our own bytes. If even this fails, a cut line stays, which the next append ends.
        let _ = file.set_len(end);
    }
    written
}

/// Whether there is a lock now; `false` where the file system has none.
fn lock(result: io::Result<()>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes the name of a new file last through a power cut, where folders can be opened.
fn sync_folder(folder: &Utf8Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
