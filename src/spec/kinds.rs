//! What the reader must know of the catalog's kinds to check `with`: their names, scopes and inputs.

use serde_json::Value;

/// Where a kind can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Under `with` of the solution.
    Solution,
    /// Under `with` of a service.
    Service,
}

impl Scope {
    /// The word of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Solution => "solution",
            Self::Service => "service",
        }
    }
}

/// A kind that can stand under `with`.
#[derive(Debug, Clone, PartialEq)]
pub struct KindSchema {
    /// Its name: `queue`.
    pub name: String,
    /// Where it can stand. A kind of both scopes is listed twice.
    pub scope: Scope,
    /// What it is, in a sentence.
    pub description: String,
    /// What it can be told.
    pub inputs: Vec<InputSchema>,
}

/// An input of a kind.
#[derive(Debug, Clone, PartialEq)]
pub struct InputSchema {
    /// Its name: `broker`.
    pub name: String,
    /// What it takes.
    pub ty: InputType,
    /// What it decides, in a sentence.
    pub description: String,
    /// What holds when the spec says nothing; for people only, the reader never fills it in.
    pub default: Option<Value>,
    /// The spec must say it.
    pub required: bool,
}

/// What an input takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputType {
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Integer {
        /// Least value.
        min: i64,
        /// Greatest value.
        max: i64,
    },
    /// A text on one line, not empty, at most 500 characters.
    Text,
    /// An https address without a user, a query and a fragment.
    Url,
    /// Roles by name, each with a list of permissions such as `orders:read`.
    Grants,
    /// A list of other services of the spec, without duplicates and not empty.
    Services,
    /// One of some words.
    Choice(Vec<String>),
    /// A list, without duplicates.
    List(Box<InputType>),
}

impl InputType {
    /// What it takes, as messages and the reference say it.
    pub fn expected(&self) -> String {
        match self {
            Self::Flag => "`true` or `false`".to_owned(),
            Self::Integer { min, max } => format!("a whole number from {min} to {max}"),
            Self::Text => "a text".to_owned(),
            Self::Url => "an https address".to_owned(),
            Self::Services => "a list of other services".to_owned(),
            Self::Grants => "a mapping from roles to lists of permissions".to_owned(),
            Self::Choice(words) => format!("one of {}", super::words::list(words)),
            Self::List(item) => format!("a list, each item {}", item.expected()),
        }
    }
}
