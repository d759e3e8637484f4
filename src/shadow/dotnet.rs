//! `dotnet` in a copy: its lines as they come, and its end.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use camino::Utf8Path;

use crate::error::{Context, Error, Result};

/// How often Ctrl-C is looked for while nothing is said.
const PATIENCE: Duration = Duration::from_millis(100);

/// English, without colours and logo, and nothing that goes on after the command and holds files of the copy.
const ENVIRONMENT: [(&str, &str); 6] = [
    ("DOTNET_CLI_UI_LANGUAGE", "en"),
    ("DOTNET_NOLOGO", "1"),
    ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "1"),
    ("MSBUILDDISABLENODEREUSE", "1"),
    ("MSBUILDTERMINALLOGGER", "off"),
    ("NO_COLOR", "1"),
];

/// Runs `dotnet` in a folder.
pub struct Dotnet<'a> {
    /// The folder.
    pub dir: &'a Utf8Path,
    /// Ends the work with its error.
    pub go_on: &'a dyn Fn() -> Result<()>,
}

/// What a run said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ended {
    /// It says that it succeeded.
    pub success: bool,
    /// All lines, in the order in which they came.
    pub lines: Vec<String>,
}

impl Dotnet<'_> {
    /// Runs it to its end; `on_line` hears each line.
    ///
    /// # Errors
    /// Failure: there is no `dotnet`. What `go_on` says, after the process was ended.
    pub fn run(&self, arguments: &[&str], on_line: &mut dyn FnMut(&str)) -> Result<Ended> {
        let mut command = Command::new("dotnet");
        command.args(arguments).current_dir(self.dir).envs(ENVIRONMENT).stdin(Stdio::null());
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|cause| cannot_start(&cause))?;
        let (sender, lines) = mpsc::channel();
        listen(child.stdout.take(), sender.clone());
        listen(child.stderr.take(), sender);
        let mut ended = Ended::default();
        loop {
            if let Err(stopped) = (self.go_on)() {
                end(&mut child);
                return Err(stopped);
            }
            match lines.recv_timeout(PATIENCE) {
                Ok(line) => {
                    on_line(&line);
                    ended.lines.push(line);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                // What it started may hold its output open for longer than it lives.
                Err(RecvTimeoutError::Timeout) => {
                    if child.try_wait().context("cannot wait for `dotnet`")?.is_some() {
                        break;
                    }
                }
            }
        }
        ended.success = child.wait().context("cannot wait for `dotnet`")?.success();
        Ok(ended)
    }
}

fn cannot_start(cause: &io::Error) -> Error {
    let error = match cause.kind() {
        io::ErrorKind::NotFound => {
            Error::failure("`--verify` needs the .NET SDK, and there is no `dotnet` on the PATH")
        }
        _ => Error::failure("`dotnet` cannot be started").because(cause),
    };
    error.hint("`scaffold doctor` says what this machine lacks; nothing was written")
}

/// Sends the lines of a stream until it ends.
fn listen(stream: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if sender.send(text).is_err() {
                break;
            }
            line.clear();
        }
    });
}

/// Ends a process; its children end with the pipes to it.
fn end(child: &mut Child) {
    // It may have ended by itself.
    let _ = child.kill();
    let _ = child.wait();
}
