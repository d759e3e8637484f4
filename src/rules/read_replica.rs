//! `read-replica`

use heck::ToPascalCase;

use crate::finding::{Finding, Severity};
use crate::spec::{Requirements, Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::{component, grouped, service_path};

/// Reads to one write from which a replica takes most of the load.
const READS_PER_WRITE: u32 = 10;
/// Requests per second under which one server is not busy.
const REQUESTS_PER_SECOND: u32 = 500;

pub(super) static RULE: Rule = Rule {
    id: "read-replica",
    title: "Lists are read from a replica from 500 requests per second with 10 reads to a write",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "Reads can be spread over servers and writes cannot, so what is mostly reading should leave the primary alone",
    explain: include_str!("read_replica.md"),
    check,
    choices,
    suggest,
};

/// Why a service with these requirements needs a replica, if it does.
fn why(requirements: &Requirements) -> Option<String> {
    let reads = requirements.reads_per_write.filter(|&reads| reads >= READS_PER_WRITE)?;
    let load = requirements.requests_per_second.filter(|&load| load >= REQUESTS_PER_SECOND)?;
    Some(format!("{} requests per second with {} reads to a write", grouped(load), grouped(reads)))
}

fn connection(service: &str) -> String {
    format!("ConnectionStrings__{}Replica", service.to_pascal_case())
}

fn check(spec: &Spec) -> Vec<Finding> {
    let services = spec.services.iter().filter(|(_, service)| !service.with.contains_key("read-replica"));
    services
        .filter_map(|(name, service)| {
            let why = why(&service.requirements)?;
            let path = service_path(name).join("requirements").join("reads_per_write");
            let message = format!("{name} should read lists from a replica: {why}");
            let hint = format!("set {} in production; without it lists are read from the primary", connection(name));
            Some(RULE.advise(path, message, hint))
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    spec.services
        .iter()
        .filter_map(|(name, service)| {
            let why = why(&service.requirements)?;
            let choice = RULE
                .choice(component(name), "replica")
                .of_type("architecture")
                .titled(format!("{name} reads its lists from a replica"))
                .meaning(format!(
                    "{} is set in production; a single resource is still read from the primary",
                    connection(name)
                ))
                .because(why)
                .instead_of(
                    "A larger primary",
                    "ends at the largest, and reads still share its locks and cache with writes",
                )
                .instead_of("Only a cache", "lists with filters and cursors hardly ever hit one")
                .instead_of("Everything from the replica", "a client would not find what it has just written");
            Some(choice)
        })
        .collect()
}

fn suggest(_name: &str, wanted: &Service, _spec: &Spec) -> Option<Suggestion> {
    if wanted.with.contains_key("read-replica") {
        return None;
    }
    Some(Suggestion::new(&RULE, Scope::Service, "read-replica", why(&wanted.requirements)?))
}

#[cfg(test)]
#[path = "read_replica_tests.rs"]
mod tests;
