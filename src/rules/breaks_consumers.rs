//! `breaks-consumers`

use crate::contracts::{Break, Contracts, EventKey};
use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{EventName, Spec};

use super::rule::{Category, Rule};

/// It says nothing of a spec by itself: what breaks is seen beside the contracts that were recorded before.
pub(super) static RULE: Rule = Rule {
    id: "breaks-consumers",
    title: "An event's contract only grows",
    severity: Severity::Warn,
    category: Category::Messaging,
    rationale: "Consumers are released at other times, and messages wait in queues, topics and dead letters: both sides must read each other",
    explain: include_str!("breaks_consumers.md"),
    ..Rule::QUIET
};

/// What the contracts of now break of those that were recorded. A service that publishes nothing any more is not looked at.
pub fn breaks_consumers(spec: &Spec, before: &Contracts, now: &Contracts) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (service, recorded) in before {
        let Some(current) = now.get(service) else { continue };
        for (key, contract) in recorded {
            let breaks = current.get(key).map_or_else(|| vec![gone()], |new| contract.breaks(new));
            findings.extend(breaks.into_iter().map(|broken| finding(spec, service, key, &broken)));
        }
    }
    findings
}

fn gone() -> Break {
    Break { member: None, what: "is no longer published under this name".to_owned() }
}

fn finding(spec: &Spec, service: &str, key: &EventKey, broken: &Break) -> Finding {
    let EventKey { resource, event } = key;
    let path = SpecPath::new(format!("services.{service}.resources.{resource}"));
    let path = match &broken.member {
        Some(member) => path.join("fields").join(heck::AsSnakeCase(member)),
        None => path,
    };
    let name = EventName { service: service.to_owned(), resource: resource.clone(), event: event.clone() };
    let consumers = spec.services.iter().filter(|(_, other)| other.consumes.contains(&name));
    let consumers: Vec<String> = consumers.map(|(consumer, _)| format!("`{consumer}`")).collect();
    let readers = if consumers.is_empty() { "whoever consumes it".to_owned() } else { consumers.join(" and ") };
    let message = format!("`{name}` {}: {readers} cannot read it until released anew", broken.what);
    RULE.warn(
        path,
        message,
        "keep what is there and add a field beside it; the old one can go when nobody reads it any more",
    )
}

#[cfg(test)]
#[path = "breaks_consumers_tests.rs"]
mod tests;
