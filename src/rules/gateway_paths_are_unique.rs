//! `gateway-paths-are-unique`

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::spec::{Name, Resource, Spec};

use super::rule::{Category, Rule};
use super::walk::resources;

pub(super) static RULE: Rule = Rule {
    id: "gateway-paths-are-unique",
    title: "Behind a gateway, no two services have a resource of one path",
    severity: Severity::Deny,
    category: Category::Api,
    rationale: "The gateway's address of a resource is its path alone, so that a resource may move to another service without telling clients",
    explain: include_str!("gateway_paths_are_unique.md"),
    check,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    if !spec.with.contains_key("gateway") {
        return Vec::new();
    }
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for at in resources(spec) {
        if spec.services.get(at.service).is_some_and(|service| service.requirements.public == Some(false)) {
            continue;
        }
        let path = format!("/api/v1/{}", plural(at.name, at.resource).kebab);
        if let Some(other) = taken.get(&path) {
            let message = format!("the gateway cannot tell {}'s {path} from {other}'s", at.service);
            let hint =
                format!("rename one of them, or set `requirements: {{ public: false }}` in services.{}", at.service);
            findings.push(RULE.deny(at.path, message, hint));
        } else {
            taken.insert(path, at.service);
        }
    }
    findings
}

fn plural(name: &str, resource: &Resource) -> Name {
    resource.plural.as_deref().map_or_else(|| Name::plural_of(name), Name::new)
}

#[cfg(test)]
#[path = "gateway_paths_are_unique_tests.rs"]
mod tests;
