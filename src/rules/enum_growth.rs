//! `enum-growth`

use crate::finding::{Finding, Severity};
use crate::spec::{FieldType, Spec};

use super::rule::{Category, Rule};
use super::walk::fields;

/// More names than this are data, not code.
const MOST: usize = 20;

pub(super) static RULE: Rule = Rule {
    id: "enum-growth",
    title: "An enum has at most 20 values; a longer list is a resource",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "Every new value of an enum is a release of the service and of each client; a list that people add to is data",
    explain: include_str!("enum_growth.md"),
    check,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    fields(spec)
        .filter_map(|at| {
            let FieldType::Enum { values } = &at.field.ty else { return None };
            let (name, count) = (&at.field.name, values.len());
            (count > MOST).then(|| {
                let message = format!("{name} has {count} values, and each new one is a release");
                let hint = format!("make {name} a resource and refer to it: `{name}: {{ type: ref, to: {name} }}`");
                RULE.advise(at.path, message, hint)
            })
        })
        .collect()
}

#[cfg(test)]
#[path = "enum_growth_tests.rs"]
mod tests;
