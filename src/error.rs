//! Errors as people meet them: a kind, a sentence, causes, hints, and an exit code.

use std::fmt;

use crate::finding::{Finding, Source};

/// A result of this program.
pub type Result<T> = std::result::Result<T, Error>;

/// The sort of an error; it decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The work failed: exit code 1.
    Failure,
    /// The command line or a file it names is wrong: exit code 2.
    Usage,
    /// There are changes, and the command was asked to say so: exit code 3.
    Pending,
    /// Edits and changes meet in one place: exit code 4.
    Conflict,
    /// A `deny` finding: exit code 5.
    Denied,
    /// The tree or the plan is not what it was: exit code 6.
    Stale,
    /// Ctrl-C, or input that ended: exit code 130.
    Interrupted,
    /// The reader of our output has gone: a quiet exit with code 0.
    ClosedPipe,
}

impl Kind {
    /// The exit code, as `docs/commands.md` lists them.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::ClosedPipe => 0,
            Self::Failure => 1,
            Self::Usage => 2,
            Self::Pending => 3,
            Self::Conflict => 4,
            Self::Denied => 5,
            Self::Stale => 6,
            Self::Interrupted => 130,
        }
    }
}

/// An error with what a person needs to go on.
#[derive(Debug)]
pub struct Error {
    /// Its sort.
    pub kind: Kind,
    /// What went wrong, in a sentence without a full stop. Empty when everything was said already.
    pub message: String,
    /// What lies beneath, outermost first.
    pub causes: Vec<String>,
    /// Ways out.
    pub hints: Vec<String>,
    /// Findings at their places in files, shown before the message.
    pub found: Vec<(Source, Vec<Finding>)>,
}

impl Error {
    /// An error of a kind.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), causes: Vec::new(), hints: Vec::new(), found: Vec::new() }
    }

    /// Findings on files, for which nothing was written.
    pub fn found(kind: Kind, found: Vec<(Source, Vec<Finding>)>) -> Self {
        let count = match found.iter().map(|(_, findings)| findings.len()).sum() {
            1 => "1 error".to_owned(),
            many => format!("{many} errors"),
        };
        let names: Vec<&str> = found.iter().map(|(source, _)| source.name.as_str()).collect();
        let error = Self::new(kind, format!("{count} in {}; nothing was written", names.join(", ")));
        Self { found, ..error }
    }

    /// The work failed.
    pub fn failure(message: impl Into<String>) -> Self {
        Self::new(Kind::Failure, message)
    }

    /// The user asked for something that cannot be.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// The same error with one more way out.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same error with what caused it.
    #[must_use]
    pub fn because(mut self, cause: &dyn std::error::Error) -> Self {
        let mut next = Some(cause);
        while let Some(error) = next {
            self.causes.push(error.to_string());
            next = error.source();
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Says what was being done when something failed.
pub trait Context<T> {
    /// The failure as an [`Error`] with this sentence.
    fn context(self, message: impl Into<String>) -> Result<T>;
}

impl<T, E: std::error::Error> Context<T> for std::result::Result<T, E> {
    fn context(self, message: impl Into<String>) -> Result<T> {
        self.map_err(|cause| Error::failure(message).because(&cause))
    }
}
