//! `keyset-paging`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::has_resources;

pub(super) static RULE: Rule = Rule {
    id: "keyset-paging",
    title: "Every list is paged by keyset, never by offset",
    severity: Severity::Advise,
    category: Category::Api,
    rationale: "A page costs the same wherever it is, and no row is shown twice or skipped while others write",
    explain: include_str!("keyset_paging.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "keyset")
        .meaning("Lists take limit (20, at most 100) and an opaque cursor; sort column and id decide the next page")
        .instead_of("Offset and page numbers", "the database reads and throws away all rows before the page")
        .instead_of("No paging", "the answer grows with the table until it no longer fits")
        .instead_of("Server-side cursors", "one connection a reader, for as long as the reader likes");
    vec![choice]
}

#[cfg(test)]
#[path = "keyset_paging_tests.rs"]
mod tests;
