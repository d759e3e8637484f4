use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, spec};
use crate::spec::Service;

#[test]
fn each_service_with_a_queue_has_the_decision() {
    let spec = spec([("billing", Service::default()), ("orders", Service::default().kind("queue", json!({})))]);
    let choices = RULE.choices(&spec);
    assert_eq!(choices.len(), 1);
    assert_eq!((&*choices[0].component, &*choices[0].value), ("service/orders", "outbox-and-inbox"));
}

#[test]
fn without_a_queue_there_is_nothing_to_decide() {
    assert_eq!(RULE.choices(&spec([("orders", Service::default().kind("cache", json!({})))])), []);
}
