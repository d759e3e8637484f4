//! `rabbitmq-or-kafka`

use std::fmt;

use serde_json::Value;

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Inputs, Requirements, Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::{component, grouped, service_path};

/// Messages per second from which a replicated RabbitMQ queue is the limit.
const MESSAGES_PER_SECOND: u64 = 50_000;
/// Groups of consumers from which strict order asks for a log.
const CONSUMERS: u64 = 3;

pub(super) static RULE: Rule = Rule {
    id: "rabbitmq-or-kafka",
    title: "Messages go over RabbitMQ, or over Kafka where replay, load or order ask for it",
    severity: Severity::Deny,
    category: Category::Messaging,
    rationale: "RabbitMQ is the smaller thing to run and retries one message at a time; Kafka keeps messages, which is what replay \
                and many ordered readers need",
    explain: include_str!("rabbitmq_or_kafka.md"),
    check,
    choices,
    suggest,
};

/// The brokers of the stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BrokerKind {
    /// RabbitMQ 4 with quorum queues.
    RabbitMq,
    /// Apache Kafka 4.
    Kafka,
}

impl fmt::Display for BrokerKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RabbitMq => "rabbitmq",
            Self::Kafka => "kafka",
        })
    }
}

/// A broker and why it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broker {
    /// Which.
    pub broker: BrokerKind,
    /// True where the spec names it, false where the rule derived it.
    pub stated: bool,
    /// Why, in a sentence without a full stop.
    pub why: String,
}

/// The broker of a service: what its `queue` says, else what its requirements ask for.
///
/// An unknown name, which the rule refuses, counts as unsaid.
pub fn broker(service: &Service) -> Broker {
    let none = Inputs::new();
    let inputs = service.with.get("queue").unwrap_or(&none);
    let derived = asks_for_kafka(&service.requirements, inputs);
    match inputs.get("broker").and_then(Value::as_str).and_then(named) {
        Some(broker) => {
            let why = match (&derived, broker) {
                (Some(why), BrokerKind::Kafka) => why.clone(),
                _ => "The spec says so".to_owned(),
            };
            Broker { broker, stated: true, why }
        }
        None => derived.map_or_else(
            || {
                let why =
                    "Nothing asks for replay, more than 50,000 messages per second or strict order for many readers";
                Broker { broker: BrokerKind::RabbitMq, stated: false, why: why.to_owned() }
            },
            |why| Broker { broker: BrokerKind::Kafka, stated: false, why },
        ),
    }
}

fn named(name: &str) -> Option<BrokerKind> {
    [BrokerKind::RabbitMq, BrokerKind::Kafka].into_iter().find(|broker| broker.to_string() == name)
}

/// What asks for Kafka, if anything does.
fn asks_for_kafka(requirements: &Requirements, inputs: &Inputs) -> Option<String> {
    if requirements.replay == Some(true) || inputs.get("replay") == Some(&Value::Bool(true)) {
        return Some("Consumers must be able to read old messages again".to_owned());
    }
    if let Some(load) = messages_per_second(requirements, inputs).filter(|&load| load > MESSAGES_PER_SECOND) {
        let load = u32::try_from(load).unwrap_or(u32::MAX);
        return Some(format!("{} messages per second are more than one replicated queue takes", grouped(load)));
    }
    let strict = inputs.get("ordering").and_then(Value::as_str) == Some("strict");
    let consumers = inputs.get("consumers").and_then(Value::as_u64).unwrap_or(1);
    (strict && consumers >= CONSUMERS).then(|| format!("{consumers} groups of consumers need the same strict order"))
}

/// What the queue says, else one message a write.
fn messages_per_second(requirements: &Requirements, inputs: &Inputs) -> Option<u64> {
    let stated = inputs.get("messages_per_second").and_then(Value::as_u64);
    stated.or_else(|| {
        let requests = u64::from(requirements.requests_per_second?);
        let reads = u64::from(requirements.reads_per_write?);
        Some(requests / (reads + 1))
    })
}

fn check(spec: &Spec) -> Vec<Finding> {
    let queues = spec.services.iter().filter_map(|(name, service)| {
        Some((name, service, service.with.get("queue")?, service_path(name).join("with").join("queue")))
    });
    let mut findings: Vec<_> = queues
        .filter_map(|(name, service, inputs, path)| match inputs.get("broker") {
            None => None,
            Some(Value::String(text)) => match named(text) {
                None => Some(unknown(&path, text)),
                Some(BrokerKind::RabbitMq) => contradiction(&path, name, &service.requirements, inputs),
                Some(BrokerKind::Kafka) => None,
            },
            Some(other) => Some(unknown(&path, &other.to_string())),
        })
        .collect();
    findings.extend(mixed(spec));
    findings
}

/// The first service that speaks another broker than those before it.
fn mixed(spec: &Spec) -> Option<Finding> {
    let mut queues = spec.services.iter().filter(|(_, service)| service.with.contains_key("queue"));
    let (first, service) = queues.next()?;
    let usual = broker(service).broker;
    let (name, other) = queues.map(|(name, service)| (name, broker(service).broker)).find(|it| it.1 != usual)?;
    let message = format!("{first} speaks {usual} and {name} {other}: neither hears the other's events");
    let path = service_path(name).join("with").join("queue");
    Some(RULE.advise(path, message, "give both the same broker, or leave it if they have nothing to tell each other"))
}

fn unknown(queue: &SpecPath, name: &str) -> Finding {
    let wanted = name.to_lowercase();
    let hint = [BrokerKind::RabbitMq, BrokerKind::Kafka]
        .iter()
        .map(ToString::to_string)
        .find(|broker| strsim::jaro_winkler(broker, &wanted) > 0.8)
        .map_or_else(
            || "\"rabbitmq\" or \"kafka\"; leave it out to have it derived from the requirements".to_owned(),
            |broker| format!("did you mean \"{broker}\"?"),
        );
    RULE.deny(queue.join("broker"), format!("broker \"{name}\" is unknown"), hint)
}

fn contradiction(queue: &SpecPath, name: &str, requirements: &Requirements, inputs: &Inputs) -> Option<Finding> {
    let mut why = asks_for_kafka(requirements, inputs)?;
    if let Some(first) = why.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let message = format!("{name} uses rabbitmq, but {why}");
    let hint =
        "use `broker: kafka`, or leave broker out to have it derived; a RabbitMQ queue forgets what was acknowledged";
    Some(RULE.warn(queue.join("broker"), message, hint))
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| service.with.contains_key("queue"));
    services
        .map(|(name, service)| {
            let Broker { broker, why, .. } = broker(service);
            let choice = RULE.choice(component(name), broker.to_string()).because(why);
            match broker {
                BrokerKind::RabbitMq => choice
                    .titled(format!("{name} sends its messages over RabbitMQ"))
                    .meaning("Quorum queues, publisher confirms, dead letters; each subscriber has a queue of its own")
                    .instead_of("Kafka", "pays with replay, more than 50,000 messages per second, or strict order for many")
                    .instead_of("Valkey streams", "asynchronous replication may lose what was confirmed"),
                BrokerKind::Kafka => choice
                    .titled(format!("{name} sends its messages over Kafka"))
                    .meaning("One topic a service, partitioned by the aggregate's id; each consumer group has its own offset")
                    .instead_of("RabbitMQ", "a queue forgets what was acknowledged, and orders within one consumer only")
                    .instead_of("RabbitMQ streams", "replay too, but with another client and no place in this stack's adapters"),
            }
        })
        .collect()
}

fn suggest(_name: &str, wanted: &Service, _spec: &Spec) -> Option<Suggestion> {
    let events = wanted.resources.values().any(|resource| !resource.events.is_empty());
    let replay = wanted.requirements.replay == Some(true);
    if wanted.with.contains_key("queue") || !(events || replay) {
        return None;
    }
    let Broker { broker, why, .. } = broker(wanted);
    let why = if events && !replay { format!("Its resources publish events. {why}") } else { why };
    Some(Suggestion::new(&RULE, Scope::Service, "queue", why).input("broker", broker.to_string()))
}

#[cfg(test)]
#[path = "rabbitmq_or_kafka_tests.rs"]
mod tests;
