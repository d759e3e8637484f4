use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, WithResource, resource, spec, text};
use crate::spec::{EventName, Requirements, Resource, Service};

fn publishes(events: &[&str]) -> Service {
    let events = events.iter().map(|&event| event.to_owned()).collect();
    Service::default().resource("order", Resource { events, ..resource([]) })
}

#[test]
fn events_without_a_queue_are_refused_with_the_right_broker() {
    assert_snapshot!(text(&RULE.check(&spec([("orders", publishes(&["created"]))]))), @r"
    error: services.orders.resources.order.events: order publishes events, and orders has no queue to send them over
      hint: add `queue: { broker: rabbitmq }` to the service's `with`
    ");
    let requirements = Requirements { replay: Some(true), ..Requirements::default() };
    let found = text(&RULE.check(&spec([("orders", Service { requirements, ..publishes(&["created"]) })])));
    assert!(found.contains("broker: kafka"), "{found}");
}

#[test]
fn a_queue_of_another_service_does_not_help() {
    let spec = spec([("billing", Service::default().kind("queue", json!({}))), ("orders", publishes(&["created"]))]);
    assert_eq!(RULE.check(&spec).len(), 1);
}

#[test]
fn who_consumes_needs_a_queue_too() {
    let created = EventName { service: "orders".into(), resource: "order".into(), event: "created".into() };
    let billing = Service { consumes: vec![created], ..Service::default() };
    let orders = publishes(&["created"]).kind("queue", json!({}));
    assert_snapshot!(text(&RULE.check(&spec([("billing", billing.clone()), ("orders", orders.clone())]))), @r"
    error: services.billing.consumes: billing consumes events, and has no queue to receive them over
      hint: add `queue: { broker: rabbitmq }` to the service's `with`
    ");
    assert_eq!(RULE.check(&spec([("billing", billing.kind("queue", json!({}))), ("orders", orders)])), []);
}

#[test]
fn a_queue_or_no_events_pass() {
    assert_eq!(RULE.check(&spec([("orders", publishes(&["created"]).kind("queue", json!({})))])), []);
    assert_eq!(RULE.check(&spec([("orders", publishes(&[]))])), []);
}
