//! `event-sourcing-for-audit`

use crate::finding::{Finding, Severity};
use crate::spec::{Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::{component, service_path};

const KIND: &str = "event-sourcing";

pub(super) static RULE: Rule = Rule {
    id: "event-sourcing-for-audit",
    title: "Where changes must be provable, the changes are what is stored",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "A history beside the state can disagree with it; when the state is computed from the history it cannot",
    explain: include_str!("event_sourcing_for_audit.md"),
    check,
    choices,
    suggest,
};

fn asks(service: &Service) -> bool {
    service.requirements.audit == Some(true)
}

fn check(spec: &Spec) -> Vec<Finding> {
    let services = spec.services.iter().filter(|(_, service)| asks(service) && !service.with.contains_key(KIND));
    services
        .map(|(name, _)| {
            let message = format!("{name} must prove who changed what and when, and stores only the last state");
            let hint = format!("add `{KIND}: {{}}` to the service's `with`");
            RULE.advise(service_path(name).join("requirements").join("audit"), message, hint)
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| service.with.contains_key(KIND));
    services
        .map(|(name, service)| {
            let why = if asks(service) { "Who changed what and when must be provable" } else { "The spec says so" };
            RULE.choice(component(name), "event-store")
                .of_type("architecture")
                .titled(format!("{name} is event-sourced"))
                .meaning(
                    "Appended events with actor and instant are the truth; lists read projections that can be rebuilt",
                )
                .because(why)
                .instead_of("An audit table filled by the application", "can be forgotten in one use case and disagree")
                .instead_of("Database triggers", "know the row but not the person, the reason or the use case")
                .instead_of("System-versioned rows", "tell what changed, not why, and PostgreSQL 17 has none built in")
        })
        .collect()
}

fn suggest(_name: &str, wanted: &Service, _spec: &Spec) -> Option<Suggestion> {
    if !asks(wanted) || wanted.with.contains_key(KIND) {
        return None;
    }
    Some(Suggestion::new(&RULE, Scope::Service, KIND, "Who changed what and when must be provable"))
}

#[cfg(test)]
#[path = "event_sourcing_for_audit_tests.rs"]
mod tests;
