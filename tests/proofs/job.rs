//! The steps and logs of one proof.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::Process;
use crate::{cleanup, report};

/// A command that takes longer hangs.
const LIMIT: Duration = Duration::from_mins(15);

/// How much of a log is shown when its command fails.
const TAIL: usize = 40;

/// One proof that is running.
pub struct Job {
    /// The proof's name.
    pub name: String,
    folder: PathBuf,
    logs: AtomicUsize,
}

impl Job {
    /// Empties the proof's folder of logs.
    pub fn new(name: &str) -> Result<Self> {
        let folder = logs_root().join(name);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => fs::create_dir_all(&folder)?,
        }
        Ok(Self { name: name.to_owned(), folder, logs: AtomicUsize::new(0) })
    }

    /// Where the next log goes: logs are numbered in the order in which they begin.
    pub fn log(&self, label: &str) -> PathBuf {
        let number = self.logs.fetch_add(1, Ordering::Relaxed) + 1;
        let label: String = label.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        self.folder.join(format!("{number:02}-{label}.log"))
    }

    /// Does something, says how long it took, and names it in the error.
    pub fn step<T>(&self, title: &str, body: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let result = body().with_context(|| title.to_owned());
        let mark = if result.is_ok() { "" } else { ": FAILED" };
        report::progress(&format!("{}: {title}{mark} ({:.1} s)", self.name, start.elapsed().as_secs_f32()));
        result
    }

    /// A step that is a command, which must succeed. Gives what it printed.
    pub fn run(&self, title: &str, command: &mut Command) -> Result<String> {
        self.step(title, || {
            let (success, output, log) = self.output(title, command)?;
            if !success {
                bail!("it failed; the end of {}:\n{}", relative(&log), tail(&output, TAIL));
            }
            Ok(output)
        })
    }

    /// Whether a command succeeded, what it printed, and where that is kept.
    pub fn output(&self, label: &str, command: &mut Command) -> Result<(bool, String, PathBuf)> {
        if cleanup::interrupted() {
            bail!("interrupted");
        }
        let log = self.log(label);
        fs::write(&log, format!("$ {}\n", shown(command)))?;
        let waited = Process::start(command, &log)?.wait(LIMIT);
        let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
        let status = waited.with_context(|| format!("the end of {}:\n{}", relative(&log), tail(&text, TAIL)))?;
        Ok((status.success(), text, log))
    }
}

/// `target/proofs`.
fn logs_root() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("proofs")
}

/// A path as a person would type it at the repository's root.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

/// The last lines.
pub fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
