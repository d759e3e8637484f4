//! A rule by its id.

use serde_json::Value;

use crate::error::{Error, Result};

use super::rule::Rule;
use super::{all, reference};

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().iter().copied().find(|rule| rule.id == id)
}

/// A rule at length, as Markdown.
///
/// # Errors
/// A usage error when there is no such rule, with the nearest id as a hint.
pub fn explain(id: &str) -> Result<String> {
    Ok(reference::section(named(id)?, 1))
}

/// The same for programs: the object of [`super::list_json`] with the text under `explanation`.
///
/// # Errors
/// As [`explain`].
pub fn explain_json(id: &str) -> Result<Value> {
    let rule = named(id)?;
    let mut value = reference::json_of(rule);
    value["explanation"] = reference::section(rule, 1).into();
    Ok(value)
}

fn named(id: &str) -> Result<&'static Rule> {
    let wanted = id.trim().to_lowercase().replace([' ', '_'], "-");
    if let Some(rule) = find(&wanted) {
        return Ok(rule);
    }
    let error = Error::usage(format!("rule \"{id}\" is unknown"));
    Err(match nearest(&wanted) {
        Some(rule) => error.hint(format!("did you mean \"{}\"?", rule.id)),
        None => error.hint("`scaffold rules list` shows them all"),
    })
}

/// The rule whose id is most like a text: by spelling, or by the words that both have.
fn nearest(wanted: &str) -> Option<&'static Rule> {
    let parts: Vec<_> = wanted.split('-').filter(|part| part.len() > 2).collect();
    let score = |rule: &Rule| {
        let shared = rule.id.split('-').filter(|part| parts.contains(part)).count();
        #[expect(clippy::cast_precision_loss, reason = "a handful of words")]
        let share = if parts.is_empty() { 0.0 } else { shared as f64 / parts.len() as f64 };
        strsim::jaro_winkler(rule.id, wanted).max(share)
    };
    let best = all().iter().copied().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    (score(best) >= 0.8).then_some(best)
}
