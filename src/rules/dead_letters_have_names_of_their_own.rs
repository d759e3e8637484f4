//! `dead-letters-have-names-of-their-own`

use std::collections::BTreeMap;

use serde_json::Value;

use crate::finding::{Finding, Severity};
use crate::spec::{Inputs, Name, Spec};

use super::rabbitmq_or_kafka::{BrokerKind, broker};
use super::rule::{Category, Rule};
use super::walk::{queues, service_path};

/// The most characters of a topic: `Topic.MAX_NAME_LENGTH` of Apache Kafka. A queue of RabbitMQ may have 255 bytes.
const MAX_NAME: usize = 249;
/// RabbitMQ keeps the first for itself, Kafka the second.
const RESERVED: [&str; 2] = ["amq.", "__"];

pub(super) static RULE: Rule = Rule {
    id: "dead-letters-have-names-of-their-own",
    title: "Dead letters go to a queue or topic that nothing else uses, under a name that the broker takes",
    severity: Severity::Deny,
    category: Category::Messaging,
    rationale: "Dead letters among other messages are handled as if nothing had happened, or lost among those of another service",
    explain: include_str!("dead_letters_have_names_of_their_own.md"),
    check,
    ..Rule::QUIET
};

/// The queue or topic of a service's dead letters: what the inputs of its `queue` say, else `<service>.dead`.
pub fn dead_letters(service: &str, inputs: &Inputs) -> String {
    stated(inputs).map_or_else(|| format!("{}.dead", Name::new(service).kebab), str::to_owned)
}

fn stated(inputs: &Inputs) -> Option<&str> {
    inputs.get("dead_letters").and_then(Value::as_str).filter(|name| !name.is_empty())
}

fn check(spec: &Spec) -> Vec<Finding> {
    let mut taken = BTreeMap::new();
    for (name, service, inputs) in queues(spec) {
        let broker = broker(service).broker;
        for own in own(&spec.solution, name, inputs, broker) {
            taken.insert((broker, alike(&own, broker)), name);
        }
    }
    let mut findings = Vec::new();
    for (name, service, inputs) in queues(spec) {
        let Some(wanted) = stated(inputs) else { continue };
        let path = service_path(name).join("with").join("queue").join("dead_letters");
        let broker = broker(service).broker;
        if let Some(why) = unfit(wanted) {
            let hint =
                format!("letters, digits, `.`, `_` and `-`, at most {MAX_NAME}: `{}.dead`", Name::new(name).kebab);
            findings.push(RULE.deny(path, format!("dead letters cannot go to `{wanted}`: {why}"), hint));
        } else if let Some(other) = taken.insert((broker, alike(wanted, broker)), name) {
            let message = format!("{name}'s dead letters would go to `{wanted}`, which is in use by {other}");
            let hint = format!("take another name, or leave it out: then it is `{}.dead`", Name::new(name).kebab);
            findings.push(RULE.deny(path, message, hint));
        }
    }
    findings
}

/// What a service has on its broker without being told.
fn own(solution: &str, name: &str, inputs: &Inputs, broker: BrokerKind) -> Vec<String> {
    let (solution, kebab) = (Name::new(solution).kebab, Name::new(name).kebab);
    let read = match broker {
        BrokerKind::RabbitMq => kebab.clone(),
        BrokerKind::Kafka => format!("{solution}.{kebab}"),
    };
    let dead = stated(inputs).is_none().then(|| dead_letters(name, inputs));
    [Some(read), Some(format!("{kebab}.retry")), dead].into_iter().flatten().collect()
}

/// Kafka makes no topic `a_b` beside `a.b`: its metrics could not tell them apart.
fn alike(name: &str, broker: BrokerKind) -> String {
    match broker {
        BrokerKind::RabbitMq => name.to_owned(),
        BrokerKind::Kafka => name.replace('_', "."),
    }
}

fn unfit(name: &str) -> Option<String> {
    let possible = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if let Some(c) = name.chars().find(|c| !possible(c)) {
        return Some(format!("`{}` is not possible in a name", c.escape_debug()));
    }
    if name.len() > MAX_NAME {
        return Some(format!("it has {} characters", name.len()));
    }
    if matches!(name, "." | "..") {
        return Some("points alone are no name".to_owned());
    }
    let reserved = RESERVED.iter().find(|start| name.starts_with(**start))?;
    Some(format!("what begins with `{reserved}` belongs to the broker"))
}

#[cfg(test)]
#[path = "dead_letters_have_names_of_their_own_tests.rs"]
mod tests;
