//! The lines of the log.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::stamp::LAST_MILLISECOND;
use super::time;
use crate::error::{Error, Result};
use crate::reconcile::Hash;
use crate::render::FileId;

/// One line of the log. The order of the fields here is the order of the keys in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Entry {
    /// Something was chosen.
    Decision(Decision),
    /// A way of building that this team wants to use again.
    Pattern(Pattern),
    /// A key got a value.
    Memory(Memory),
}

impl Entry {
    /// The id, whichever kind it is.
    pub fn id(&self) -> Ulid {
        match self {
            Self::Decision(decision) => decision.id,
            Self::Pattern(pattern) => pattern.id,
            Self::Memory(memory) => memory.id,
        }
    }

    /// Checks what a new line must have; lines that are there already are read as they are.
    ///
    /// # Errors
    /// A usage error that names every field that is empty or malformed.
    pub fn check(&self) -> Result<()> {
        if self.id().timestamp_ms() > LAST_MILLISECOND {
            return Err(Error::usage(format!("the id {} is of a time after the year 9999", self.id()))
                .hint("take the line of the log out that has such an id, or leave the id out"));
        }
        match self {
            Self::Decision(decision) => decision.check(),
            Self::Pattern(pattern) => not_blank(
                "pattern",
                &[("category", &pattern.category), ("name", &pattern.name), ("description", &pattern.description)],
            ),
            Self::Memory(memory) => not_blank("memory entry", &[("key", &memory.key)]),
        }
    }
}

/// What was chosen, why, and what else was possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Sorts by time.
    pub id: Ulid,
    /// When, to the millisecond.
    #[serde(with = "time")]
    pub created_at: Timestamp,
    /// Who: a person, an agent or `scaffold`.
    #[serde(default)]
    pub agent_name: String,
    /// `architecture`, `persistence`, `security`, `messaging`, `api`, `operations`, `conflict`, `note` or another
    /// lower-kebab word.
    pub decision_type: String,
    /// In one line.
    pub title: String,
    /// What it means.
    #[serde(default)]
    pub description: String,
    /// Why.
    #[serde(default)]
    pub rationale: String,
    /// What else was possible.
    #[serde(default)]
    pub alternatives: Vec<Alternative>,
    /// The rule that decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What it is about: `solution`, `service/orders`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component: Option<String>,
    /// The hash of the spec at that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spec_hash: Option<String>,
    /// What was chosen, short: `rabbitmq`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Whether it stands. In the file it is what it was when written; [`super::Log`] works out what it is now.
    #[serde(default)]
    pub status: Status,
    /// The decision that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Ulid>,
    /// The place in a file that it decides, of a `conflict`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hunk: Option<Box<Hunk>>,
}

/// A place where a person's lines and generated ones meet, by the hashes of its lines: it is the same place as long as
/// all three versions of it stay as they are, wherever in the file it moves to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hunk {
    /// The file.
    pub file: FileId,
    /// Of the lines as they were rendered before.
    pub base: Hash,
    /// Of the lines on disk.
    pub mine: Hash,
    /// Of the lines that are rendered.
    pub theirs: Hash,
    /// What was written instead, where somebody edited it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Hunk {
    /// The name of the place: the hash of the file's id and of the three versions.
    pub fn fingerprint(&self) -> Hash {
        Hash::of(format!("{}\n{}\n{}\n{}\n", self.file.0, self.base, self.mine, self.theirs).as_bytes())
    }
}

impl Decision {
    /// The decisions that say they replace this one, oldest first.
    pub fn heirs(&self, all: &[Self]) -> Vec<Ulid> {
        let newer = all.iter().filter(|newer| newer.supersedes == Some(self.id) && newer.id > self.id);
        let mut heirs: Vec<Ulid> = newer.map(|newer| newer.id).collect();
        heirs.sort_unstable();
        heirs
    }

    /// Checks what a new decision must have.
    ///
    /// # Errors
    /// A usage error that names every field that is empty, or a `decision_type` that is not lower-kebab.
    pub fn check(&self) -> Result<()> {
        not_blank(
            "decision",
            &[
                ("decision_type", &self.decision_type),
                ("title", &self.title),
                ("description", &self.description),
                ("rationale", &self.rationale),
            ],
        )?;
        if is_kebab(&self.decision_type) {
            return Ok(());
        }
        let error = Error::usage(format!("decision_type {:?} is not in lower-kebab-case", self.decision_type));
        let kebab = heck::AsKebabCase(&self.decision_type).to_string();
        Err(if is_kebab(&kebab) {
            error.hint(format!("write {kebab:?}"))
        } else {
            error.hint("write one like \"architecture\", \"api\" or \"conflict\"")
        })
    }
}

/// Whether a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It stands.
    #[default]
    Accepted,
    /// Another one has taken its place.
    Superseded,
}

impl Status {
    /// As it is written: `accepted`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Superseded => "superseded",
        }
    }
}

/// An option that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The option.
    pub option: String,
    /// Why it was not taken.
    #[serde(default)]
    pub why_not: String,
}

impl From<(String, String)> for Alternative {
    /// From an option and why it was not taken.
    fn from((option, why_not): (String, String)) -> Self {
        Self { option, why_not }
    }
}

/// A way of building that this team wants to use again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pattern {
    /// Sorts by time.
    pub id: Ulid,
    /// When it was recorded, to the millisecond.
    #[serde(with = "time")]
    pub created_at: Timestamp,
    /// `backend`, `messaging`, `data`, `operations`, `security` or another word.
    pub category: String,
    /// What it is called.
    pub name: String,
    /// What it is, when and why to use it, what it costs.
    #[serde(default)]
    pub description: String,
    /// How it looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// A key got a value. Of all lines with one key the greatest id counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Sorts by time.
    pub id: Ulid,
    /// When, to the millisecond.
    #[serde(with = "time")]
    pub updated_at: Timestamp,
    /// Who.
    #[serde(default)]
    pub agent_name: String,
    /// The key.
    pub key: String,
    /// Its value from then on.
    pub value: String,
}

fn is_kebab(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn not_blank(what: &str, fields: &[(&str, &String)]) -> Result<()> {
    let blank: Vec<&str> = fields.iter().filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| *name).collect();
    if blank.is_empty() {
        return Ok(());
    }
    Err(Error::usage(format!("the {what} has no {}", blank.join(", no "))).hint(format!(
        "give a text for {}",
        if blank.len() == 1 { blank[0].to_owned() } else { format!("each of {}", blank.join(", ")) }
    )))
}

#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
