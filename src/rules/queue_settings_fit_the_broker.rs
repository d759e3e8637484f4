//! `queue-settings-fit-the-broker`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rabbitmq_or_kafka::{BrokerKind, broker};
use super::rule::{Category, Rule};
use super::walk::{queues, service_path};

/// Inputs of kind `queue` that one broker alone has.
const SETTINGS: [(&str, BrokerKind); 3] =
    [("max_messages", BrokerKind::RabbitMq), ("partitions", BrokerKind::Kafka), ("retention_days", BrokerKind::Kafka)];

pub(super) static RULE: Rule = Rule {
    id: "queue-settings-fit-the-broker",
    title: "A queue is told what its broker knows",
    severity: Severity::Warn,
    category: Category::Messaging,
    rationale: "A setting that counts for nothing lets its reader believe in a limit that is not there",
    explain: include_str!("queue_settings_fit_the_broker.md"),
    check,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, service, inputs) in queues(spec) {
        let broker = broker(service).broker;
        for (key, of) in SETTINGS.iter().filter(|(key, of)| *of != broker && inputs.contains_key(*key)) {
            let path = service_path(name).join("with").join("queue").join(key);
            let message = format!("`{key}` is a setting of {of}, and {name} uses {broker}: it counts for nothing");
            findings.push(RULE.warn(path, message, format!("remove it, or use `broker: {of}`")));
        }
    }
    findings
}

#[cfg(test)]
#[path = "queue_settings_fit_the_broker_tests.rs"]
mod tests;
