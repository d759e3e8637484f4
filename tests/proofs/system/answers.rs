//! What a client may see while something is away: what the gateway's `README.md` says, and nothing else.

use std::fmt;

use anyhow::Result;

use crate::http::Reply;

/// How something goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A server of Compose stops and starts.
    Server(&'static str),
    /// A replica ends as in a deployment.
    Stopped(&'static str),
    /// A replica is killed: what it had in work comes again.
    Killed(&'static str),
}

/// What became of a request, if it was not done.
#[derive(Debug)]
pub enum Answer {
    /// A status, and whether it says when to come again.
    Status { code: u16, retry_after: bool },
    /// The connection broke, or could not be made.
    Nothing(String),
}

/// The tries of one create, all with one `Idempotency-Key`.
#[derive(Debug, Default)]
pub struct Tries {
    /// An earlier one may have been done, or may be at work still: nobody knows.
    unknown: bool,
}

impl Tries {
    /// Whether this answer may come after those before, while these were away when the request began and when it ended.
    pub fn explain(&mut self, answer: &Answer, away: [Option<Fault>; 2]) -> bool {
        if let Answer::Status { code: 409, .. } = answer {
            return self.unknown;
        }
        self.unknown |= !matches!(answer, Answer::Status { code: ..500, .. });
        away.iter().flatten().any(|fault| fault.explains(answer))
    }
}

impl Fault {
    /// The service or server.
    pub fn name(self) -> &'static str {
        match self {
            Self::Server(name) | Self::Stopped(name) | Self::Killed(name) => name,
        }
    }

    fn explains(self, answer: &Answer) -> bool {
        match self {
            Self::Server("postgres") => matches!(answer, Answer::Status { code: 503, retry_after: true }),
            // What it had in flight and may not be sent to another.
            Self::Killed("orders") => matches!(answer, Answer::Status { code: 502, .. }),
            Self::Killed("gateway") => matches!(answer, Answer::Nothing(_)),
            _ => false,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Server(name) => write!(formatter, "{name} stopped"),
            Self::Stopped(name) => write!(formatter, "a replica of {name} stopped"),
            Self::Killed(name) => write!(formatter, "a replica of {name} killed"),
        }
    }
}

impl From<Result<Reply>> for Answer {
    fn from(reply: Result<Reply>) -> Self {
        match reply {
            Ok(reply) => Self::Status { code: reply.status, retry_after: reply.header("Retry-After").is_ok() },
            Err(error) => Self::Nothing(format!("{error:#}")),
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { code, retry_after: true } => write!(formatter, "{code} with Retry-After"),
            Self::Status { code, retry_after: false } => write!(formatter, "{code}"),
            Self::Nothing(why) => write!(formatter, "no answer ({why})"),
        }
    }
}
