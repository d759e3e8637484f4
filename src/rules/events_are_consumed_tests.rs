use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, WithResource, resource, spec, text};
use crate::spec::{EventName, Resource, Service, Spec};

/// Orders publish these; billing consumes `created`, if anything.
fn system(events: &[&str], consumes: bool) -> Spec {
    let events = events.iter().map(|&event| event.to_owned()).collect();
    let orders = Service::default().resource("order", Resource { events, ..resource([]) }).kind("queue", json!({}));
    let created = EventName { service: "orders".into(), resource: "order".into(), event: "created".into() };
    let consumes = if consumes { vec![created] } else { Vec::new() };
    spec([("billing", Service { consumes, ..Service::default() }.kind("queue", json!({}))), ("orders", orders)])
}

#[test]
fn an_event_that_nobody_consumes_is_pointed_out() {
    assert_snapshot!(text(&RULE.check(&system(&["created", "cancelled"], true))), @r"
    advice: services.orders.resources.order.events.1: no service consumes `orders.order.cancelled`
      hint: add it to `consumes` of the service that reacts to it, or leave `cancelled` out
    ");
}

#[test]
fn consumed_events_pass_and_so_does_a_system_whose_consumers_are_elsewhere() {
    assert_eq!(RULE.check(&system(&["created"], true)), []);
    assert_eq!(RULE.check(&system(&["created", "cancelled"], false)), []);
}
