//! `one-database-per-service`

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::{Leaf, component, kinds, leaves};

pub(super) static RULE: Rule = Rule {
    id: "one-database-per-service",
    title: "No two services share a database",
    severity: Severity::Deny,
    category: Category::Data,
    rationale: "A shared database joins the services' releases, locks and failures, whatever the code says",
    explain: include_str!("one_database_per_service.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Inputs that name a database, in any kind but those of [`OTHERS`].
const KEYS: [&str; 4] = ["database", "database_name", "db", "db_name"];

/// Kinds that may be shared, and whose databases are none of a service's.
const OTHERS: [&str; 3] = ["cache", "client", "queue"];

/// Kinds of which a name or a connection leads to a database.
const DATABASES: [&str; 7] =
    ["database", "event-sourcing", "postgres", "postgresql", "read-replica", "shards", "sqlite"];

fn names_a_database(kind: &str, key: &str) -> bool {
    let leads_to_one = DATABASES.contains(&kind) && matches!(key, "name" | "connection" | "connection_string");
    leads_to_one || KEYS.contains(&key) && !OTHERS.contains(&kind)
}

fn check(spec: &Spec) -> Vec<Finding> {
    let mut owners: BTreeMap<String, (String, SpecPath)> = BTreeMap::new();
    let mut findings = Vec::new();
    for at in kinds(spec).filter(|at| at.component != "solution") {
        let host = at.inputs.get("host").and_then(|it| it.as_str()).unwrap_or_default();
        for (path, leaf) in leaves(&at) {
            let Leaf::Text { key, text } = leaf else { continue };
            if !names_a_database(at.kind, key) || text.trim().is_empty() {
                continue;
            }
            let identity = format!("{host}/{}", text.trim()).to_lowercase();
            let owner = owners.entry(identity).or_insert_with(|| (at.component.clone(), path.clone()));
            if owner.0 != at.component {
                findings.push(shared(path, &owner.0, &at.component));
            }
        }
    }
    findings
}

/// The value is not in the message: a connection string may hold a password.
fn shared(path: SpecPath, first: &str, second: &str) -> Finding {
    let name = |component: &str| component.trim_start_matches("service/").to_owned();
    let (first, second) = (name(first), name(second));
    let message = format!("{second} would share its database with {first}");
    let hint = format!("give {second} a database of its own; it gets {first}'s data over its API or its events");
    RULE.deny(path, message, hint)
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| !service.resources.is_empty());
    services
        .map(|(name, _)| {
            RULE.choice(component(name), name.as_str())
                .of_type("architecture")
                .titled(format!("{name} has a database of its own"))
                .meaning(format!(
                    "Only {name} connects to it, with a role of its own; others ask its API or hear its events"
                ))
                .instead_of("One database for all services", "a migration of one service can break or lock another")
                .instead_of("A schema each in one database", "connections, locks, vacuum and restores are still shared")
        })
        .collect()
}

#[cfg(test)]
#[path = "one_database_per_service_tests.rs"]
mod tests;
