//! `idempotent-create`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::has_resources;

pub(super) static RULE: Rule = Rule {
    id: "idempotent-create",
    title: "A create can be repeated without creating twice",
    severity: Severity::Advise,
    category: Category::Api,
    rationale: "A client whose answer got lost can only try again, and must not order twice by doing so",
    explain: include_str!("idempotent_create.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "idempotency-key")
        .meaning("POST takes an Idempotency-Key; its record is written with the row and answers a repetition with the first answer")
        .instead_of("PUT to an id of the client's", "then clients make ids, and a guessed id tells whether it exists")
        .instead_of("Unique business keys only", "catch the second row, and answer 409 to a client that was right")
        .instead_of("Keys in a cache", "a restart forgets them, and they cannot commit together with the row");
    vec![choice]
}

#[cfg(test)]
#[path = "idempotent_create_tests.rs"]
mod tests;
