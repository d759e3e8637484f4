//! `ids-are-uuid-v7`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::has_resources;

pub(super) static RULE: Rule = Rule {
    id: "ids-are-uuid-v7",
    title: "Ids are UUIDs of version 7, made by the service",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "They are unique without asking the database, do not tell how many rows there are, and still grow with time, so \
                that indexes stay dense",
    explain: include_str!("ids_are_uuid_v7.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "uuid-v7")
        .meaning("Guid.CreateVersion7 in the aggregate's factory; uuid in PostgreSQL, text in SQLite")
        .instead_of(
            "bigint identity",
            "known only after the insert, countable from outside, and not unique across services",
        )
        .instead_of("UUID version 4", "random: every insert lands on another page of the index")
        .instead_of("ULID", "the same idea without a type in PostgreSQL or .NET");
    vec![choice]
}

#[cfg(test)]
#[path = "ids_are_uuid_v7_tests.rs"]
mod tests;
