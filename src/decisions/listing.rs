//! Decisions on a terminal and as JSON.

use std::fmt::Write;

use serde_json::Value;

use super::entry::Decision;
use super::table::{self, Column, visible};
use super::time;
use crate::error::{Error, Result};

/// A line for each decision, oldest first: id, day, status, type, component, title. `width` is that of the terminal.
pub fn list_text(decisions: &[Decision], width: Option<usize>) -> String {
    if decisions.is_empty() {
        return "no decisions yet\n".to_owned();
    }
    let columns: Vec<Column> = ["id", "date", "status", "type", "component", "title"]
        .map(|head| Column { head: head.to_owned(), right: false })
        .into();
    let rows: Vec<Vec<String>> = decisions
        .iter()
        .map(|decision| {
            vec![
                decision.id.to_string(),
                day(decision),
                decision.status.as_str().to_owned(),
                decision.decision_type.clone(),
                decision.component.clone().unwrap_or_default(),
                decision.title.clone(),
            ]
        })
        .collect();
    table::render(&columns, &rows, width)
}

/// All decisions as a JSON array, the keys in the order of [`Decision`].
pub fn list_json(decisions: &[Decision]) -> Value {
    Value::Array(decisions.iter().map(show_json).collect())
}

/// One decision with all that is known of it. `all` are those of the log, to say which one took its place.
pub fn show_text(decision: &Decision, all: &[Decision]) -> String {
    let mut text = format!("{}\n\n", visible(&decision.title));
    let mut field = |name: &str, value: &str| {
        let _ = writeln!(text, "{name:<12}{}", visible(value));
    };
    field("id", &decision.id.to_string());
    field("date", &time::format(decision.created_at));
    field("by", &decision.agent_name);
    field("type", &decision.decision_type);
    field("status", decision.status.as_str());
    for (name, value) in [
        ("component", decision.component.as_deref()),
        ("value", decision.value.as_deref()),
        ("rule", decision.rule.as_deref()),
        ("spec hash", decision.spec_hash.as_deref()),
    ] {
        if let Some(value) = value {
            field(name, value);
        }
    }
    if let Some(old) = decision.supersedes {
        field("replaces", &old.to_string());
    }
    for newer in decision.heirs(all) {
        field("replaced by", &newer.to_string());
    }
    section(&mut text, "What it means", &decision.description);
    section(&mut text, "Why", &decision.rationale);
    if !decision.alternatives.is_empty() {
        text.push_str("\nWhat else was possible\n");
        for other in &decision.alternatives {
            let _ = writeln!(text, "  {}: {}", visible(&other.option), visible(&other.why_not));
        }
    }
    text
}

/// One decision as a JSON object, the keys in the order of [`Decision`].
pub fn show_json(decision: &Decision) -> Value {
    serde_json::to_value(decision).unwrap_or_default()
}

/// The decision with this id, or whose id alone begins or ends with it, in any case of letters.
///
/// # Errors
/// A usage error when there is none, or more than one.
pub fn find<'a>(decisions: &'a [Decision], id: &str) -> Result<&'a Decision> {
    let wanted = id.trim().to_ascii_uppercase();
    let found: Vec<&Decision> = decisions
        .iter()
        .filter(|decision| {
            let id = decision.id.to_string();
            !wanted.is_empty() && (id.starts_with(&wanted) || id.ends_with(&wanted))
        })
        .collect();
    match found[..] {
        [one] => Ok(one),
        [] => Err(Error::usage(format!("no decision has the id {id:?}"))
            .hint("`scaffold decisions list` shows all; the first or last letters of an id are enough")),
        [first, second, ..] => Err(Error::usage(format!("{} decisions have an id like {id:?}", found.len()))
            .hint(format!("give more letters: {}, {}, …", first.id, second.id))),
    }
}

pub(super) fn day(decision: &Decision) -> String {
    time::format(decision.created_at).chars().take(10).collect()
}

fn section(text: &mut String, head: &str, body: &str) {
    if body.trim().is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{head}");
    for line in body.lines() {
        let _ = writeln!(text, "  {}", visible(line));
    }
}

#[cfg(test)]
#[path = "listing_tests.rs"]
mod tests;
