//! `partitioning-or-sharding`

use crate::finding::{Finding, Severity};
use crate::spec::{Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::{component, grouped, service_path};

/// Gigabytes from which vacuum, index builds and restores of one table take hours.
const PARTITION: u32 = 500;
/// Gigabytes from which one server's disk and restore time are the limit.
const SHARD: u32 = 4_000;

pub(super) static RULE: Rule = Rule {
    id: "partitioning-or-sharding",
    title: "Large data is partitioned from 500 GB and sharded from 4 TB",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "Above the memory of the server a table's upkeep grows faster than its use; old rows should leave as a whole, and one \
                server must not be the limit",
    explain: include_str!("partitioning_or_sharding.md"),
    check,
    choices,
    suggest,
};

fn size(service: &Service) -> Option<u32> {
    service.requirements.data_gb.filter(|&size| size >= PARTITION)
}

fn is_ready(service: &Service) -> bool {
    service.with.contains_key("shards") || service.with.contains_key("partitions")
}

fn check(spec: &Spec) -> Vec<Finding> {
    let services = spec.services.iter().filter(|(_, service)| !is_ready(service));
    services
        .filter_map(|(name, service)| {
            let size = size(service)?;
            let path = service_path(name).join("requirements").join("data_gb");
            let gigabytes = grouped(size);
            let (message, hint) = if size >= SHARD {
                (
                    format!("{gigabytes} GB are more than one server of {name} should hold"),
                    "choose a key that every request knows (customer, tenant) and shard by it: kind \"shards\"",
                )
            } else {
                (
                    format!("{gigabytes} GB of {name} are more than one table is easy to keep"),
                    "partition the largest table by month of its first timestamp in a migration of your own, and drop old months",
                )
            };
            Some(RULE.advise(path, message, hint))
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    spec.services
        .iter()
        .filter_map(|(name, service)| {
            let size = size(service)?;
            let value = if size >= SHARD { "shards" } else { "partitions" };
            let choice = RULE
                .choice(component(name), value)
                .of_type("architecture")
                .titled(format!("The data of {name} is kept in {value}"))
                .because(format!("{} GB are expected after a year", grouped(size)));
            Some(if size >= SHARD {
                choice
                    .meaning("Rendezvous hashing of a key sends each aggregate to one of several databases")
                    .instead_of("Partitions only", "one server's disk, memory and restore time stay the limit")
                    .instead_of("A distributed database", "another product to run, and not what the tests run on")
            } else {
                choice
                    .meaning("Declarative partitions of the largest table by month; ids and use cases stay as they are")
                    .instead_of("One table", "vacuum, index builds and deletes of old rows work on all of it")
                    .instead_of(
                        "Shards",
                        "no transaction, unique index or page over two of them; too dear for this size",
                    )
            })
        })
        .collect()
}

fn suggest(_name: &str, wanted: &Service, _spec: &Spec) -> Option<Suggestion> {
    let size = size(wanted).filter(|&size| size >= SHARD && !is_ready(wanted))?;
    let why = format!("{} GB are more than one server should hold", grouped(size));
    Some(Suggestion::new(&RULE, Scope::Service, "shards", why))
}

#[cfg(test)]
#[path = "partitioning_or_sharding_tests.rs"]
mod tests;
