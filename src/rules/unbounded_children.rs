//! `unbounded-children`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Rule};
use super::walk::{grouped, resources};

/// More children than this in one aggregate are a list, not a part.
const MOST: u32 = 1_000;

pub(super) static RULE: Rule = Rule {
    id: "unbounded-children",
    title: "An aggregate has at most 1,000 children of a sort",
    severity: Severity::Warn,
    category: Category::Data,
    rationale: "Children are read, checked and written with their aggregate every time; a list that only grows makes every write slower",
    explain: include_str!("unbounded_children.md"),
    check,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings = Vec::new();
    for at in resources(spec) {
        for child in at.resource.has_many.iter().filter(|child| child.max > MOST) {
            let (name, parent) = (&child.name, at.name);
            let message =
                format!("one {parent} may have {} of {name}, all read and written at once", grouped(child.max));
            let hint = format!(
                "make {name} a resource with `{parent}: {{ type: ref, to: {parent} }}`, which has a paged list, or lower max"
            );
            findings.push(RULE.warn(at.path.join("has_many").join(name).join("max"), message, hint));
        }
        for link in at.resource.many_to_many.iter().filter(|link| link.max > MOST) {
            let (name, parent) = (&link.name, at.name);
            let message =
                format!("one {parent} may have {} links to {}, all written at once", grouped(link.max), link.to);
            let hint =
                format!("make the link a resource with a reference to {parent} and one to {}, or lower max", link.to);
            findings.push(RULE.warn(at.path.join("many_to_many").join(name).join("max"), message, hint));
        }
    }
    findings
}

#[cfg(test)]
#[path = "unbounded_children_tests.rs"]
mod tests;
