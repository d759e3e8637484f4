//! `events-need-a-queue`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rabbitmq_or_kafka::broker;
use super::rule::{Category, Rule};
use super::walk::{resources, service_path};

pub(super) static RULE: Rule = Rule {
    id: "events-need-a-queue",
    title: "A service that publishes or consumes events has a queue",
    severity: Severity::Deny,
    category: Category::Messaging,
    rationale: "An event that nothing carries is a promise that nobody keeps",
    explain: include_str!("events_need_a_queue.md"),
    check,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings: Vec<Finding> = resources(spec)
        .filter(|at| !at.resource.events.is_empty())
        .filter_map(|at| {
            let service = spec.services.get(at.service).filter(|service| !service.with.contains_key("queue"))?;
            let message = format!("{} publishes events, and {} has no queue to send them over", at.name, at.service);
            let hint = format!("add `queue: {{ broker: {} }}` to the service's `with`", broker(service).broker);
            Some(RULE.deny(at.path.join("events"), message, hint))
        })
        .collect();
    for (name, service) in spec.services.iter().filter(|(_, service)| !service.consumes.is_empty()) {
        if !service.with.contains_key("queue") {
            let message = format!("{name} consumes events, and has no queue to receive them over");
            let hint = format!("add `queue: {{ broker: {} }}` to the service's `with`", broker(service).broker);
            findings.push(RULE.deny(service_path(name).join("consumes"), message, hint));
        }
    }
    findings
}

#[cfg(test)]
#[path = "events_need_a_queue_tests.rs"]
mod tests;
