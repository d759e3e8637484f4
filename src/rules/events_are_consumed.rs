//! `events-are-consumed`

use std::collections::BTreeSet;

use crate::finding::{Finding, Severity};
use crate::spec::{EventName, Spec};

use super::rule::{Category, Rule};
use super::walk::resources;

pub(super) static RULE: Rule = Rule {
    id: "events-are-consumed",
    title: "An event that is published is consumed by somebody",
    severity: Severity::Advise,
    category: Category::Messaging,
    rationale: "A contract that nobody reads still has to be kept compatible, sent and stored",
    explain: include_str!("events_are_consumed.md"),
    check,
    ..Rule::QUIET
};

/// Only where some service consumes at all: a system whose consumers live elsewhere would be told of every event.
fn check(spec: &Spec) -> Vec<Finding> {
    let consumed: BTreeSet<&EventName> = spec.services.values().flat_map(|service| &service.consumes).collect();
    if consumed.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for at in resources(spec) {
        for (index, event) in at.resource.events.iter().enumerate() {
            let name = EventName { service: at.service.to_owned(), resource: at.name.to_owned(), event: event.clone() };
            if !consumed.contains(&name) {
                let message = format!("no service consumes `{name}`");
                let hint = format!("add it to `consumes` of the service that reacts to it, or leave `{event}` out");
                findings.push(RULE.advise(at.path.join("events").join(index), message, hint));
            }
        }
    }
    findings
}

#[cfg(test)]
#[path = "events_are_consumed_tests.rs"]
mod tests;
