//! Merges files with a structure by that structure, and everything else, or what cannot be proved, by lines.

mod csharp;
mod encoding;
mod facts;
mod indent;
mod json;
mod lists;
mod order;
mod splice;
mod trios;
mod xml;
mod yaml;

use camino::Utf8Path;

use super::merge::{Merger, Outcome, Sides};
use super::survival::{Versions, holds};
use super::text::TextMerger;

/// What a merge by structure found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Structured {
    /// Bytes that, parsed again, mean what both sides meant.
    Clean(Vec<u8>),
    /// Both sides changed the same thing differently.
    Conflict,
    /// It cannot be proved right: the merge by lines decides.
    Unsure,
}

/// Why a merge by structure went no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// Both sides changed the same thing differently.
    Conflict,
    /// What was meant is not clear.
    Unsure,
}

impl From<Stop> for Structured {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Conflict => Self::Conflict,
            Stop::Unsure => Self::Unsure,
        }
    }
}

/// Merges by the structure that a file's name promises. The merge by lines is the fallback, and tells where conflicts are.
#[derive(Debug, Clone, Copy, Default)]
pub struct FileMerger;

impl Merger for FileMerger {
    fn merge(&self, sides: &Sides<'_>) -> Outcome {
        let by_lines = || match TextMerger.merge(sides) {
            Outcome::Clean(bytes) if !survives(sides, &bytes) => Outcome::Conflict(Vec::new()),
            outcome => outcome,
        };
        match by_structure(sides) {
            Structured::Clean(bytes) if survives(sides, &bytes) => Outcome::Clean(bytes),
            Structured::Clean(_) | Structured::Unsure => by_lines(),
            Structured::Conflict => match by_lines() {
                Outcome::Clean(_) => Outcome::Conflict(Vec::new()),
                conflict @ Outcome::Conflict(_) => conflict,
            },
        }
    }
}

/// The proof of the whole outcome will ask the same: what it would refuse is no clean merge.
fn survives(sides: &Sides<'_>, result: &[u8]) -> bool {
    let Sides { path, base, mine, theirs, .. } = *sides;
    holds(&Versions { path, base, mine, theirs, result })
}

fn by_structure(sides: &Sides<'_>) -> Structured {
    match Format::of(sides.path) {
        Some(Format::Xml) => either_way(sides, xml::merge),
        Some(Format::Json) => either_way(sides, json::merge),
        Some(Format::Yaml) => either_way(sides, yaml::merge),
        Some(Format::CSharp) => either_way(sides, csharp::merge),
        None => Structured::Unsure,
    }
}

/// Edits mine; where that does not go, edits theirs: what is proved one way is right, and so it does not matter to
/// whether there is a merge who is called mine.
fn either_way(sides: &Sides<'_>, merge: fn(&Sides<'_>) -> Structured) -> Structured {
    let one = merge(sides);
    let crlf = |bytes: &[u8]| bytes.windows(2).any(|pair| pair == b"\r\n");
    // Theirs' line endings are not mine's.
    if matches!(one, Structured::Clean(_)) || crlf(sides.mine) != crlf(sides.theirs) {
        return one;
    }
    match (one, merge(&Sides { mine: sides.theirs, theirs: sides.mine, ..*sides })) {
        (_, clean @ Structured::Clean(_)) => clean,
        (Structured::Conflict, _) | (_, Structured::Conflict) => Structured::Conflict,
        (Structured::Unsure, Structured::Unsure) | (Structured::Clean(_), _) => Structured::Unsure,
    }
}

/// A format whose structure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Xml,
    Json,
    Yaml,
    CSharp,
}

impl Format {
    fn of(path: &Utf8Path) -> Option<Self> {
        match path.extension()?.to_ascii_lowercase().as_str() {
            "slnx" | "csproj" | "fsproj" | "props" | "targets" | "config" | "xml" | "resx" => Some(Self::Xml),
            "json" | "jsonc" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "cs" => Some(Self::CSharp),
            _ => None,
        }
    }
}
