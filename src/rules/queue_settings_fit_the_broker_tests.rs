use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{RULE, SETTINGS};
use crate::catalog::Catalog;
use crate::rules::fixture::{With, spec, text};
use crate::spec::{Service, Spec};

fn queue(inputs: Value) -> Spec {
    spec([("orders", Service::default().kind("queue", inputs))])
}

#[test]
fn a_setting_of_the_other_broker_counts_for_nothing() {
    let rabbitmq = json!({ "broker": "rabbitmq", "partitions": 6, "retention_days": 7, "max_messages": 9 });
    assert_snapshot!(text(&RULE.check(&queue(rabbitmq))), @r"
    warning: services.orders.with.queue.partitions: `partitions` is a setting of kafka, and orders uses rabbitmq: it counts for nothing
      hint: remove it, or use `broker: kafka`
    warning: services.orders.with.queue.retention_days: `retention_days` is a setting of kafka, and orders uses rabbitmq: it counts for nothing
      hint: remove it, or use `broker: kafka`
    ");
    // The broker is derived.
    assert_snapshot!(text(&RULE.check(&queue(json!({ "replay": true, "max_messages": 9 })))), @r"
    warning: services.orders.with.queue.max_messages: `max_messages` is a setting of rabbitmq, and orders uses kafka: it counts for nothing
      hint: remove it, or use `broker: rabbitmq`
    ");
}

#[test]
fn settings_of_the_broker_and_of_both_pass() {
    let both = json!({ "attempts": 3, "replication": 3, "dead_letters": "lost", "dead_letter_days": 30 });
    let with = |more: Value| {
        let mut inputs = both.clone();
        inputs.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        queue(inputs)
    };
    assert_eq!(RULE.check(&with(json!({ "broker": "rabbitmq", "max_messages": 9 }))), []);
    assert_eq!(RULE.check(&with(json!({ "broker": "kafka", "partitions": 6, "retention_days": 7 }))), []);
}

#[test]
fn settings_are_inputs_of_the_kind() {
    let catalog = Catalog::embedded().unwrap();
    for (key, _) in SETTINGS {
        assert!(catalog.get("queue").unwrap().manifest.inputs.contains_key(key), "{key}");
    }
}
