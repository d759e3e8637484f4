//! `filters-are-whitelisted`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::{component, resources};

/// Each field that lists filter or sort by is an index that every write keeps up.
const MOST: usize = 8;

pub(super) static RULE: Rule = Rule {
    id: "filters-are-whitelisted",
    title: "Lists filter and sort only by the fields that the spec names",
    severity: Severity::Advise,
    category: Category::Api,
    rationale: "Each way to ask has an index and a test; a free query language would let any client ask for a scan of the whole table",
    explain: include_str!("filters_are_whitelisted.md"),
    check,
    choices,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    resources(spec)
        .filter_map(|at| {
            let count = at.resource.fields.iter().filter(|field| field.filter || field.sort).count();
            (count > MOST).then(|| {
                let message =
                    format!("lists of {} filter or sort by {count} fields, each with an index on every write", at.name);
                let hint =
                    format!("keep the ones that people use; for free search put a search index beside {}", at.name);
                RULE.advise(at.path.join("fields"), message, hint)
            })
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    resources(spec)
        .map(|at| {
            let fields = &at.resource.fields;
            let names = |mut wanted: Vec<&str>| {
                if wanted.is_empty() {
                    wanted.push("nothing");
                }
                wanted.join(", ")
            };
            let filters = names(fields.iter().filter(|field| field.filter).map(|field| &*field.name).collect());
            let sorts = fields.iter().filter(|field| field.sort).map(|field| &*field.name);
            let sorts = names(std::iter::once("created_at").chain(sorts).collect());
            RULE.choice(component(at.service), format!("filter: {filters}; sort: {sorts}"))
                .titled(format!("Lists of {} filter by {filters} and sort by {sorts}", at.name))
                .meaning("Each has an index; a sort that is not in the list is 400 with the names that are")
                .instead_of("OData or a query language", "any client can ask for what no index serves")
                .instead_of("GraphQL filters", "the same, and several of them in one request")
        })
        .collect()
}

#[cfg(test)]
#[path = "filters_are_whitelisted_tests.rs"]
mod tests;
