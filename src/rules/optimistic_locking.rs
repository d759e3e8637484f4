//! `optimistic-locking`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::has_resources;

pub(super) static RULE: Rule = Rule {
    id: "optimistic-locking",
    title: "Every resource has a version, and a stale write is refused",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "Two people who edit the same row must not overwrite each other without a word, and no lock may be held \
                while a person thinks",
    explain: include_str!("optimistic_locking.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "version-and-etag")
        .meaning("A Version column is the concurrency token and the ETag; If-Match that does not match is 412")
        .instead_of("Last write wins", "loses the earlier edit silently")
        .instead_of("SELECT … FOR UPDATE across requests", "holds a connection and a lock while a person thinks")
        .instead_of("PostgreSQL's xmin as token", "SQLite has none, and it changes with a dump and restore");
    vec![choice]
}

#[cfg(test)]
#[path = "optimistic_locking_tests.rs"]
mod tests;
