//! Processes with their children, as one group that can be signalled.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::cleanup::{self, Guard};

/// A process whose output goes to a file. It is killed, with its children, when this goes.
pub struct Process {
    child: Child,
    name: String,
    guard: Guard,
}

impl Process {
    /// Starts it in a group of its own, without standard input.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let out = File::options().create(true).append(true).open(log).with_context(|| log.display().to_string())?;
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command
            .stdin(Stdio::null())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()
            .with_context(|| format!("{name} cannot be started"))?;
        let id = child.id();
        Ok(Self { child, name, guard: cleanup::guard(move || signal("KILL", id)) })
    }

    /// Waits for its end.
    pub fn wait(mut self, limit: Duration) -> Result<ExitStatus> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > limit {
                bail!("{} was killed: it did not end within {} s", self.name, limit.as_secs());
            }
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Its exit status if it has ended.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// Asks it to end, and waits.
    pub fn terminate(self, limit: Duration) -> Result<ExitStatus> {
        signal("TERM", self.child.id());
        self.wait(limit)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.guard.forget();
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return; // Its number may belong to somebody else by now, and a compiler server may live on in its group.
        }
        signal("KILL", self.child.id());
        drop(self.child.wait());
    }
}

fn signal(name: &str, group: u32) {
    drop(Command::new("kill").args([&format!("-{name}"), "--", &format!("-{group}")]).stderr(Stdio::null()).status());
}
