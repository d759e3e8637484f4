//! Decisions as records in the form of MADR 4 (<https://adr.github.io/madr/>).

use std::collections::BTreeMap;
use std::fmt::Write;

use ulid::Ulid;

use super::entry::{Decision, Status};
use super::listing::day;
use super::markdown::{block, cell, inline};

/// The folder of the records, relative to the root.
pub const FOLDER: &str = "docs/decisions";

const TITLE_IN_NAME: usize = 60;
/// Greater numbers are no records of ours, and would leave no room for the next.
const LAST_NUMBER: u32 = 1_000_000;

/// A record for each decision (`0001-title.md`, numbered in the order of ids, so by time) and an index, `README.md`:
/// file names within [`FOLDER`] and texts. Decisions that are added later get later numbers.
pub fn madr(decisions: &[Decision]) -> Vec<(String, String)> {
    madr_keeping(decisions, &BTreeMap::new())
}

/// As [`madr`], but a decision that has a number keeps it, also when a merge has brought in older decisions: those get
/// the next numbers. `taken` comes from the records that are there, by [`numbers`].
pub fn madr_keeping(decisions: &[Decision], taken: &BTreeMap<Ulid, u32>) -> Vec<(String, String)> {
    let mut sorted: Vec<&Decision> = decisions.iter().collect();
    sorted.sort_by_key(|decision| decision.id);
    let mut next = taken.values().max().map_or(1, |last| last.saturating_add(1));
    let mut places = BTreeMap::new();
    for decision in sorted {
        // Two branches may have given one number to two decisions: then the earlier one keeps it.
        let kept = taken.get(&decision.id).copied().filter(|number| !places.contains_key(number));
        let number = kept.unwrap_or_else(|| {
            next = next.saturating_add(1);
            next - 1
        });
        places.insert(number, decision);
    }
    let names: BTreeMap<Ulid, (u32, String)> =
        places.iter().map(|(number, decision)| (decision.id, (*number, file_name(*number, &decision.title)))).collect();
    let mut files: Vec<(String, String)> = places
        .iter()
        .map(|(number, decision)| (file_name(*number, &decision.title), record(decision, decisions, &names)))
        .collect();
    files.push(("README.md".to_owned(), index(&places)));
    files
}

/// The number of each decision that has a record: from names and texts of the files in [`FOLDER`]. Other files there
/// are passed over.
pub fn numbers<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeMap<Ulid, u32> {
    let mut taken = BTreeMap::new();
    for (name, text) in files {
        let number: Option<u32> =
            name.split_once('-').map_or_else(|| name.trim_end_matches(".md"), |(number, _)| number).parse().ok();
        let id = text.lines().skip(1).take_while(|line| *line != "---").find_map(|line| line.strip_prefix("id: "));
        if let (Some(number @ 1..LAST_NUMBER), Some(Ok(id))) = (number, id.map(|id| id.trim_matches('"').parse())) {
            taken.insert(id, number);
        }
    }
    taken
}

fn file_name(number: u32, title: &str) -> String {
    let mut slug = heck::AsKebabCase(title.replace(|c: char| !c.is_ascii_alphanumeric(), " ")).to_string();
    slug.truncate(TITLE_IN_NAME);
    let slug = slug.trim_matches('-');
    if slug.is_empty() { format!("{number:04}.md") } else { format!("{number:04}-{slug}.md") }
}

type Names = BTreeMap<Ulid, (u32, String)>;

fn record(decision: &Decision, all: &[Decision], names: &Names) -> String {
    let heirs = decision.heirs(all);
    let mut text = front_matter(decision, &heirs, names);
    let chosen = inline(decision.value.as_deref().unwrap_or(&decision.title));
    let _ = write!(
        text,
        "\n# {}\n\n## Context and Problem Statement\n\n{}\n\n## Considered Options\n\n* {chosen}\n",
        heading(&decision.title),
        block(&decision.description)
    );
    for other in &decision.alternatives {
        let _ = writeln!(text, "* {}", inline(&other.option));
    }
    let _ = write!(
        text,
        "\n## Decision Outcome\n\nChosen option: \"{chosen}\", because of this:\n\n{}\n\n### Consequences\n\n",
        block(&decision.rationale)
    );
    consequences(&mut text, decision, &heirs, names);
    if !decision.alternatives.is_empty() {
        text.push_str("\n## Pros and Cons of the Options\n");
        for other in &decision.alternatives {
            let _ = write!(text, "\n### {}\n\n", heading(&other.option));
            let why_not = if other.why_not.trim().is_empty() { "no reason was recorded" } else { &other.why_not };
            let _ = writeln!(text, "* Bad, because {}", inline(why_not));
        }
    }
    more_information(&mut text, decision);
    text
}

fn front_matter(decision: &Decision, heirs: &[Ulid], names: &Names) -> String {
    let status = match (decision.status, heirs.last().and_then(|heir| names.get(heir))) {
        (_, Some((number, _))) => format!("superseded by ADR-{number:04}"),
        (status, None) => status.as_str().to_owned(),
    };
    let mut text = String::from("---\n");
    for (key, value) in [
        ("status", status.as_str()),
        ("date", &day(decision)),
        ("decision-makers", &decision.agent_name),
        ("type", &decision.decision_type),
        ("id", &decision.id.to_string()),
    ] {
        // A JSON string is a YAML string.
        let _ = writeln!(text, "{key}: {}", serde_json::Value::from(value));
    }
    text.push_str("---\n");
    text
}

/// What follows, as far as the log knows: what it replaces, what has replaced it, what was given up.
fn consequences(text: &mut String, decision: &Decision, heirs: &[Ulid], names: &Names) {
    if decision.alternatives.is_empty() && decision.supersedes.is_none() && heirs.is_empty() {
        text.push_str("* Neutral, because no other option was recorded\n");
    }
    for other in &decision.alternatives {
        let _ = writeln!(text, "* Neutral, because {} is given up", inline(&other.option));
    }
    let link = |id: &Ulid| names.get(id).map(|(number, name)| format!("[ADR-{number:04}]({name})"));
    if let Some(old) = decision.supersedes.as_ref().and_then(link) {
        let _ = writeln!(text, "* Neutral, because it replaces {old}");
    }
    for newer in heirs.iter().filter_map(link) {
        let _ = writeln!(text, "* Bad, because it no longer stands: {newer} has replaced it");
    }
}

fn more_information(text: &mut String, decision: &Decision) {
    text.push_str("\n## More Information\n\n");
    for (name, value) in [
        ("Component", decision.component.as_deref()),
        ("Rule", decision.rule.as_deref()),
        ("Spec hash", decision.spec_hash.as_deref()),
    ] {
        if let Some(value) = value {
            let _ = writeln!(text, "* {name}: {}", inline(value));
        }
    }
    let _ = writeln!(text, "* Decision: {} in `{}`", decision.id, super::PATH);
}

/// A closing row of `#` would be taken for the end of the heading.
fn heading(text: &str) -> String {
    let line = inline(text);
    let open = line.trim_end_matches('#');
    if open.len() == line.len() { line } else { format!("{open}{}", line[open.len()..].replace('#', "\\#")) }
}

fn index(places: &BTreeMap<u32, &Decision>) -> String {
    let mut text = String::from(
        "# Decisions\n\nWritten by `scaffold decisions export` from the log; changes here are lost with the next export.\n\n\
         | Number | Decision | Type | About | Status | Date |\n|---|---|---|---|---|---|\n",
    );
    for (number, decision) in places {
        let status = match decision.status {
            Status::Accepted => "accepted",
            Status::Superseded => "superseded",
        };
        let _ = writeln!(
            text,
            "| {number:04} | [{}]({}) | {} | {} | {status} | {} |",
            cell(&decision.title),
            file_name(*number, &decision.title),
            cell(&decision.decision_type),
            cell(decision.component.as_deref().unwrap_or("")),
            day(decision),
        );
    }
    text
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
