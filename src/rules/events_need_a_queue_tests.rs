use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, WithResource, resource, spec, text};
use crate::spec::{Requirements, Resource, Service};

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
fn a_queue_or_no_events_pass() {
    assert_eq!(RULE.check(&spec([("orders", publishes(&["created"]).kind("queue", json!({})))])), []);
    assert_eq!(RULE.check(&spec([("orders", publishes(&[]))])), []);
}
