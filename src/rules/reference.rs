//! The rules as people and programs read them: a table, JSON, and `docs/rules.md`.

use std::fmt::Write;

use serde_json::{Value, json};

use super::all;
use super::rule::Rule;

const HEADINGS: [&str; 4] = ["RULE", "SEVERITY", "CATEGORY", "SAYS"];

/// All rules as a table for a terminal, one a line, with a line of headings.
pub fn table() -> String {
    let rows: Vec<[String; 4]> = all()
        .iter()
        .map(|rule| [rule.id.to_owned(), word(rule).to_owned(), rule.category.to_string(), rule.title.to_owned()])
        .collect();
    let width = |column: usize| {
        rows.iter().map(|row| row[column].len()).chain([HEADINGS[column].len()]).max().unwrap_or_default()
    };
    let (id, severity, category) = (width(0), width(1), width(2));
    let mut text = String::new();
    let headings = HEADINGS.map(str::to_owned);
    for [a, b, c, d] in std::iter::once(&headings).chain(&rows) {
        let _ = writeln!(text, "{a:id$}  {b:severity$}  {c:category$}  {d}");
    }
    text
}

/// All rules as JSON: an array of objects with `id`, `title`, `severity`, `category` and `rationale`.
pub fn list_json() -> Value {
    Value::Array(all().iter().map(|rule| json_of(rule)).collect())
}

/// A rule as JSON.
pub(super) fn json_of(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "category": rule.category,
        "rationale": rule.rationale,
    })
}

/// `docs/rules.md`: a table of all rules, then each at length.
pub fn reference() -> String {
    let mut text = String::from(concat!(
        "# Rules\n\n",
        "What the stack's architecture demands of a spec, and what it decides for one. `scaffold rules explain ID` shows\n",
        "one of these texts, `scaffold rules check` applies them all. A rule's severity is the gravest that it finds:\n",
        "`deny` stops everything (exit code 5), `warn` is probably a mistake, `advise` is worth knowing or only a decision for the log.\n\n",
        "Numbers \"of a reference service\" were measured on a hand-built service of the generated shape, on two shared\n",
        "cores with everything on one machine: the ratios count. Thresholds without a source are this stack's own.\n\n",
        "| rule | severity | category | says |\n|---|---|---|---|\n",
    ));
    for rule in all() {
        let _ = writeln!(
            text,
            "| [{id}](#{id}) | {severity} | {category} | {title} |",
            id = rule.id,
            severity = word(rule),
            category = rule.category,
            title = rule.title
        );
    }
    for rule in all() {
        text.push('\n');
        text.push_str(&section(rule, 2));
    }
    text
}

/// One rule at length, under a heading of a level.
pub(super) fn section(rule: &Rule, level: usize) -> String {
    format!(
        "{hashes} {id}\n\n**{title}.** {rationale}.\n\n*{category} · {severity}*\n\n{explain}\n",
        hashes = "#".repeat(level),
        id = rule.id,
        title = rule.title,
        rationale = rule.rationale,
        category = rule.category,
        severity = word(rule),
        explain = rule.explain.trim_end()
    )
}

/// The severity as the spec's documentation calls it.
fn word(rule: &Rule) -> &'static str {
    use crate::finding::Severity::{Advise, Deny, Warn};
    match rule.severity {
        Deny => "deny",
        Warn => "warn",
        Advise => "advise",
    }
}
