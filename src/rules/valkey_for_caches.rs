//! `valkey-for-caches`

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Requirements, Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::{Leaf, component, grouped, kinds, leaves, service_path};

/// Reads to one write from which most reads find what another has just read.
const READS_PER_WRITE: u32 = 20;
/// Requests per second under which the database does not notice.
const REQUESTS_PER_SECOND: u32 = 200;

pub(super) static RULE: Rule = Rule {
    id: "valkey-for-caches",
    title: "Caches are HybridCache with Valkey behind it",
    severity: Severity::Deny,
    category: Category::Data,
    rationale: "Valkey is the BSD-licensed continuation of Redis 7.2 that Digital Ocean runs managed, and speaks the same protocol",
    explain: include_str!("valkey_for_caches.md"),
    check,
    choices,
    suggest,
};

fn other(name: &str) -> Option<&'static str> {
    match name.trim().to_lowercase().as_str() {
        "redis" => Some("Redis"),
        "memcached" | "memcache" => Some("Memcached"),
        "keydb" => Some("KeyDB"),
        "dragonfly" | "dragonflydb" => Some("Dragonfly"),
        _ => None,
    }
}

/// Why a service with these requirements needs a cache, if it does.
fn why(requirements: &Requirements) -> Option<String> {
    let reads = requirements.reads_per_write.filter(|&reads| reads >= READS_PER_WRITE)?;
    let load = requirements.requests_per_second.filter(|&load| load >= REQUESTS_PER_SECOND)?;
    Some(format!("{} requests per second with {} reads to a write", grouped(load), grouped(reads)))
}

fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings = Vec::new();
    for at in kinds(spec) {
        if let Some(product) = other(at.kind) {
            findings.push(refusal(at.path, product));
            continue;
        }
        for (path, leaf) in leaves(&at) {
            let (Leaf::Key(name) | Leaf::Text { text: name, .. }) = leaf;
            if let Some(product) = other(name) {
                findings.push(refusal(path, product));
            }
        }
    }
    for (name, service) in spec.services.iter().filter(|(_, service)| !service.with.contains_key("cache")) {
        if let Some(why) = why(&service.requirements) {
            let path = service_path(name).join("requirements").join("reads_per_write");
            let message = format!("{name} should have a cache: {why}");
            findings.push(RULE.advise(path, message, "add `cache: {}` to the service's `with`"));
        }
    }
    findings
}

fn refusal(path: SpecPath, product: &str) -> Finding {
    let message = format!("{product} is not a cache of this stack");
    RULE.deny(path, message, "use kind \"cache\", which is Valkey: clients and commands of Redis work with it")
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| service.with.contains_key("cache"));
    services
        .map(|(name, service)| {
            RULE.choice(component(name), "valkey")
                .of_type("architecture")
                .titled(format!("{name} caches in process and in Valkey"))
                .meaning("Single resources by id; dropped on change, also in other instances; without Valkey the service still works")
                .because(why(&service.requirements).map_or_else(|| RULE.rationale.to_owned(), |why| format!("Expected are {why}")))
                .instead_of("Redis", "from 7.4 no longer under an OSI licence, or AGPL from 8")
                .instead_of("Memcached", "no publish and subscribe, so other instances would not hear of a change")
                .instead_of("In process only", "each instance starts cold and is stale until its entries expire")
        })
        .collect()
}

fn suggest(_name: &str, wanted: &Service, _spec: &Spec) -> Option<Suggestion> {
    if wanted.with.contains_key("cache") {
        return None;
    }
    Some(Suggestion::new(&RULE, Scope::Service, "cache", why(&wanted.requirements)?))
}

#[cfg(test)]
#[path = "valkey_for_caches_tests.rs"]
mod tests;
