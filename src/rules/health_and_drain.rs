//! `health-and-drain`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};

pub(super) static RULE: Rule = Rule {
    id: "health-and-drain",
    title: "Every service says whether it lives and is ready, and stops without dropping a request",
    severity: Severity::Advise,
    category: Category::Operations,
    rationale: "A deployment is safe only when traffic comes after readiness and ends before the process does",
    explain: include_str!("health_and_drain.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if spec.services.is_empty() {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "live-ready-drain")
        .meaning("/health/live asks nothing, /health/ready asks the database; SIGTERM turns ready to 503 for 5 s before it stops")
        .instead_of("One health endpoint", "a database that is away would have every instance restarted")
        .instead_of("Stop at once on SIGTERM", "load balancers send requests for some seconds more")
        .instead_of("Broker and cache in readiness", "they may be away while requests are answered; reported as degraded");
    vec![choice]
}

#[cfg(test)]
#[path = "health_and_drain_tests.rs"]
mod tests;
