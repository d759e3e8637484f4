//! `postgres-in-production-sqlite-on-laptop`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::{Leaf, component, kinds, leaves};

pub(super) static RULE: Rule = Rule {
    id: "postgres-in-production-sqlite-on-laptop",
    title: "PostgreSQL 17 in production, SQLite on a developer's machine",
    severity: Severity::Deny,
    category: Category::Data,
    rationale: "One database to know well in production, none to install for a first run, and the same code and tests \
                on both",
    explain: include_str!("postgres_in_production_sqlite_on_laptop.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Databases that the stack does not speak, as kinds or as an input's value.
const OTHERS: [(&str, &str); 7] = [
    ("mariadb", "MariaDB"),
    ("mssql", "SQL Server"),
    ("mysql", "MySQL"),
    ("oracle", "Oracle"),
    ("sql-server", "SQL Server"),
    ("sqlserver", "SQL Server"),
    ("db2", "Db2"),
];

/// Inputs whose value names a database product.
const KEYS: [&str; 5] = ["database", "db", "engine", "provider", "store"];

fn other(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    OTHERS.iter().find(|(id, _)| *id == name).map(|(_, product)| *product)
}

fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings = Vec::new();
    for at in kinds(spec) {
        if let Some(product) = other(at.kind) {
            findings.push(refusal(at.path, product));
            continue;
        }
        for (path, leaf) in leaves(&at) {
            if let Leaf::Text { key, text } = leaf
                && KEYS.contains(&key)
                && let Some(product) = other(text)
            {
                findings.push(refusal(path, product));
            }
        }
    }
    findings
}

fn refusal(path: crate::finding::SpecPath, product: &str) -> Finding {
    let message = format!("{product} is not a database of this stack");
    RULE.deny(path, message, "leave it out: every service has PostgreSQL 17 in production and SQLite locally")
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| !service.resources.is_empty());
    services
        .map(|(name, _)| {
            RULE.choice(component(name), "postgresql-17")
                .of_type("architecture")
                .meaning(format!(
                    "Database:Provider chooses at start; {name} has a migration set for each, and its tests run on both"
                ))
                .instead_of("PostgreSQL everywhere", "a first run would need Docker; it is still one setting away")
                .instead_of("SQLite in production", "one writer at a time and no replica")
                .instead_of("A document database", "a `json` field is jsonb with indexes, inside the same transaction")
        })
        .collect()
}

#[cfg(test)]
#[path = "postgres_in_production_sqlite_on_laptop_tests.rs"]
mod tests;
