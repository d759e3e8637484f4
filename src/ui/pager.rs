//! Long text on a terminal.

use std::env;
use std::io::Write as _;
use std::process::{Command, Stdio};

use dialoguer::console::Term;

/// The exit code of a shell that does not find a program.
const NOT_FOUND: i32 = 127;

/// The pager of the person at the terminal: `$PAGER`, else `less -R`.
pub(super) struct Pager {
    color: bool,
    /// A command for the shell, or `None` for `less`.
    command: Option<String>,
}

impl Pager {
    pub(super) fn new(color: bool) -> Self {
        Self { color, command: env::var("PAGER").ok().filter(|command| !command.trim().is_empty()) }
    }

    /// Shows the text and waits; `false` when it fits the screen, or there is no such pager.
    pub(super) fn show(&self, text: &str) -> bool {
        let (rows, _) = Term::stdout().size();
        if text.lines().count() < usize::from(rows)
            || self.command.as_deref().is_some_and(|command| command.trim() == "cat")
        {
            return false;
        }
        let plain;
        let text = if self.color {
            text
        } else {
            plain = anstream::adapter::strip_str(text).to_string();
            &plain
        };
        self.run(text).unwrap_or(false)
    }

    fn run(&self, text: &str) -> std::io::Result<bool> {
        let mut command = self.program();
        if env::var_os("LESS").is_none() {
            command.env("LESS", "FRX");
        }
        let mut child = command.stdin(Stdio::piped()).spawn()?;
        if let Some(mut input) = child.stdin.take() {
            // A pager that is left early closes its input.
            let _ = input.write_all(text.as_bytes());
        }
        Ok(child.wait()?.code() != Some(NOT_FOUND))
    }

    fn program(&self) -> Command {
        let Some(text) = &self.command else {
            let mut less = Command::new("less");
            less.arg("-R");
            return less;
        };
        let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
        let mut command = Command::new(shell);
        command.arg(flag).arg(text);
        command
    }
}

#[cfg(test)]
#[path = "pager_tests.rs"]
mod tests;
