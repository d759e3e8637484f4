//! The terminal: stdout is data, stderr is talk.
//!
//! Text may carry ANSI colours; the streams take them out where they do not belong.

mod editor;
mod guard;
mod pager;
mod prompt;
mod render;

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::{AutoStream, ColorChoice};

pub use render::error as render_error;

use crate::error::{Error, Kind, Result};
use crate::finding::{Finding, Source};
use crate::plain::plain;
use crate::report;

/// Set by Ctrl-C and by a request to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set; also where `CLICOLOR_FORCE` is.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How much to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// Errors, and what was asked for.
    Quiet,
    /// What happens.
    #[default]
    Normal,
    /// Also why, and whole new files.
    Verbose,
}

/// How the command line wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// When to use colours.
    pub color: Color,
    /// How much to say.
    pub verbosity: Verbosity,
    /// Never ask.
    pub no_input: bool,
}

/// The one way to the person or program that runs this.
pub struct Ui {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    verbosity: Verbosity,
    asker: prompt::Asker,
    out_is_terminal: bool,
    /// Stdout is a terminal, and keeps colours or not.
    pager: Option<pager::Pager>,
}

impl Ui {
    /// The process's own streams. From here on the first Ctrl-C only sets [`Ui::interrupted`]; the second ends the
    /// process.
    ///
    /// # Errors
    /// Failure: the handler for Ctrl-C cannot be installed.
    pub fn new(settings: Settings) -> Result<Self> {
        let installed = ctrlc::set_handler(on_signal);
        if let Err(cause) = installed
            && !matches!(cause, ctrlc::Error::MultipleHandlers)
        {
            return Err(Error::failure("cannot listen for Ctrl-C").because(&cause));
        }
        let (stdout, stderr) = (io::stdout(), io::stderr());
        let color = choice(settings.color, AutoStream::choice(&stdout));
        let talk = choice(settings.color, AutoStream::choice(&stderr));
        let talks = io::stdin().is_terminal() && stderr.is_terminal() && !settings.no_input;
        let asker = if talks { prompt::Asker::terminal(talk != ColorChoice::Never) } else { prompt::Asker::Nobody };
        let pager = (talks && stdout.is_terminal()).then(|| pager::Pager::new(color != ColorChoice::Never));
        let (out_is_terminal, err_is_terminal) = (stdout.is_terminal(), stderr.is_terminal());
        let (out, err) = (AutoStream::new(stdout, color), AutoStream::new(stderr, talk));
        Ok(Self {
            out: if out_is_terminal { Box::new(guard::Guard(out)) } else { Box::new(out) },
            err: if err_is_terminal { Box::new(guard::Guard(err)) } else { Box::new(err) },
            out_is_terminal,
            verbosity: settings.verbosity,
            asker,
            pager,
        })
    }

    /// Set once Ctrl-C was pressed or the process was asked to end.
    pub fn interrupted() -> &'static AtomicBool {
        &INTERRUPTED
    }

    /// Refuses to go on after Ctrl-C.
    ///
    /// # Errors
    /// Interrupted.
    pub fn check_interrupted() -> Result<()> {
        if INTERRUPTED.load(Ordering::SeqCst) { Err(prompt::interrupted()) } else { Ok(()) }
    }

    /// Writes data as it is.
    ///
    /// # Errors
    /// Closed pipe: the reader has gone. Failure: stdout cannot be written.
    pub fn write(&mut self, data: &str) -> Result<()> {
        self.out.write_all(data.as_bytes()).and_then(|()| self.out.flush()).map_err(|error| closed(&error))
    }

    /// Writes a text that a person or a program stored: as it is, but on a terminal without any control character.
    ///
    /// # Errors
    /// As [`Ui::write`].
    pub fn write_stored(&mut self, data: &str) -> Result<()> {
        if self.out_is_terminal { self.write(&plain(data)) } else { self.write(data) }
    }

    /// Writes bytes past all that looks at text: not even escape sequences are taken out.
    ///
    /// # Errors
    /// As [`Ui::write`].
    pub fn bytes(&mut self, data: &[u8]) -> Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(data).and_then(|()| out.flush()).map_err(|error| closed(&error))
    }

    /// Writes a JSON value, indented, with a final newline.
    ///
    /// # Errors
    /// As [`Ui::write`].
    pub fn json(&mut self, value: &impl serde::Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|cause| Error::failure("cannot write the result as JSON").because(&cause))?;
        self.write(&(text + "\n"))
    }

    /// Shows long data: through a pager where there is a terminal that it does not fit, else as [`Ui::write`].
    ///
    /// # Errors
    /// As [`Ui::write`].
    pub fn page(&mut self, data: &str) -> Result<()> {
        match &self.pager {
            Some(pager) if pager.show(&guard::coloured(data)) => Ok(()),
            _ => self.write(data),
        }
    }

    /// Says what happens, unless quiet.
    pub fn say(&mut self, text: &str) {
        self.talk(Verbosity::Normal, text);
    }

    /// Says more, if asked to.
    pub fn detail(&mut self, text: &str) {
        self.talk(Verbosity::Verbose, text);
    }

    /// Says what may be wrong, unless quiet.
    pub fn warn(&mut self, text: &str) {
        self.talk(Verbosity::Normal, &render::warning(text));
    }

    /// Shows findings at their places in the spec.
    pub fn report(&mut self, source: &Source, findings: &[Finding]) {
        self.talk(Verbosity::Quiet, report::render(source, findings, report::Style::Coloured).trim_end());
    }

    /// The columns of the terminal, if stdout is one.
    pub fn width(&self) -> Option<usize> {
        dialoguer::console::Term::stdout().size_checked().map(|(_, columns)| usize::from(columns))
    }

    /// Says an error with its causes and hints, also when quiet. One that was said already is not said again.
    pub fn error(&mut self, error: &Error) {
        self.talk(Verbosity::Quiet, render::error(error).trim_end());
    }

    /// How much to say.
    pub fn verbosity(&self) -> Verbosity {
        self.verbosity
    }

    fn talk(&mut self, level: Verbosity, text: &str) {
        if self.verbosity >= level && !text.is_empty() {
            // Nobody is left to be told that nobody listens.
            let _ = writeln!(self.err, "{text}");
        }
    }
}

/// Help, the version, or what is wrong with the command line, without a sequence that came with it.
pub fn command_line(error: &clap::Error) {
    let hostile = std::env::args().any(|word| word.contains(char::is_control));
    // A closed pipe is no error to us.
    let _ = if hostile { io::stderr().write_all(plain(&error.render().to_string()).as_bytes()) } else { error.print() };
}

/// Whoever asks twice does not want to wait for what listens to [`INTERRUPTED`]. A run that this breaks off is
/// recovered by the next command.
#[expect(clippy::exit, reason = "a handler of signals cannot return to main")]
fn on_signal() {
    if INTERRUPTED.swap(true, Ordering::SeqCst) {
        std::process::exit(i32::from(Kind::Interrupted.exit_code()));
    }
}

fn choice(wanted: Color, detected: ColorChoice) -> ColorChoice {
    match wanted {
        Color::Auto => detected,
        Color::Always => ColorChoice::AlwaysAnsi,
        Color::Never => ColorChoice::Never,
    }
}

fn closed(cause: &io::Error) -> Error {
    if cause.kind() == io::ErrorKind::BrokenPipe {
        return Error::new(Kind::ClosedPipe, "");
    }
    Error::failure("cannot write to stdout").because(cause)
}

#[cfg(test)]
#[path = "ui/tests.rs"]
pub(crate) mod tests;
