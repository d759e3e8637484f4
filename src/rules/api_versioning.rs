//! `api-versioning`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::has_resources;

pub(super) static RULE: Rule = Rule {
    id: "api-versioning",
    title: "The version of an API is the first part of its path, and old versions announce their end",
    severity: Severity::Advise,
    category: Category::Api,
    rationale: "Clients that we do not release must keep working while the interface changes, and must be told in time when it ends",
    explain: include_str!("api_versioning.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "path")
        .meaning("/api/v1 and one OpenAPI document a version; v2 is a route group beside it, v1 then sends Deprecation and Sunset")
        .instead_of("A version in a header or media type", "invisible in logs, links and caches, and easy to forget")
        .instead_of("No versions", "the first change that breaks somebody has no place to go")
        .instead_of("A version for each resource", "clients would keep a table of which goes with which");
    vec![choice]
}

#[cfg(test)]
#[path = "api_versioning_tests.rs"]
mod tests;
