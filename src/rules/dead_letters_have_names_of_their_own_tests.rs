use insta::assert_snapshot;
use serde_json::json;

use super::{RULE, dead_letters};
use crate::rules::fixture::{With, inputs, spec, text};
use crate::spec::{Service, Spec};

/// The names that `billing` and `orders` give, on one broker.
fn two(broker: &str, billing: &str, orders: &str) -> Spec {
    let queue = |name: &str| Service::default().kind("queue", json!({ "broker": broker, "dead_letters": name }));
    spec([("billing", queue(billing)), ("orders", queue(orders))])
}

fn alone(name: &str) -> Spec {
    spec([("orders", Service::default().kind("queue", json!({ "broker": "kafka", "dead_letters": name })))])
}

#[test]
fn what_is_in_use_is_refused() {
    assert_snapshot!(text(&RULE.check(&two("rabbitmq", "lost", "lost"))), @r"
    error: services.orders.with.queue.dead_letters: orders's dead letters would go to `lost`, which is in use by billing
      hint: take another name, or leave it out: then it is `orders.dead`
    ");
    let places = |spec: &Spec| RULE.check(spec).into_iter().map(|it| it.path.to_string()).collect::<Vec<_>>();
    let (billing, orders) = ("services.billing.with.queue.dead_letters", "services.orders.with.queue.dead_letters");
    for (broker, theirs) in [("rabbitmq", "orders"), ("rabbitmq", "orders.retry"), ("kafka", "shop.orders")] {
        assert_eq!(places(&two(broker, theirs, "")), [billing], "{broker} {theirs}");
    }
    assert_eq!(places(&two("kafka", "orders.dead", "")), [billing], "the one that says it is told");
    assert_eq!(places(&two("kafka", "a.b", "a_b")), [orders], "Kafka takes one of them");
}

#[test]
fn names_of_their_own_pass() {
    assert_eq!(RULE.check(&two("rabbitmq", "", "")), []);
    assert_eq!(RULE.check(&two("rabbitmq", "a.b", "a_b")), []);
    assert_eq!(RULE.check(&two("rabbitmq", "billing.dead", "shop.orders")), []);
    assert_eq!(RULE.check(&alone(&"x".repeat(249))), []);
    let other = |broker: &str| Service::default().kind("queue", json!({ "broker": broker, "dead_letters": "lost" }));
    assert_eq!(RULE.check(&spec([("a", other("kafka")), ("b", other("rabbitmq"))])), [], "two brokers");
}

#[test]
fn what_no_broker_takes_is_refused() {
    assert_snapshot!(text(&RULE.check(&alone("lost letters"))), @r"
    error: services.orders.with.queue.dead_letters: dead letters cannot go to `lost letters`: ` ` is not possible in a name
      hint: letters, digits, `.`, `_` and `-`, at most 249: `orders.dead`
    ");
    for name in ["ä", "a/b", "\"", "\u{202e}", ".", "..", "amq.dead", "__dead", &"x".repeat(250)] {
        assert_eq!(RULE.check(&alone(name)).len(), 1, "{name}");
    }
}

#[test]
fn the_name_is_the_service_s_unless_the_spec_says_another() {
    assert_eq!(dead_letters("order_intake", &inputs(json!({}))), "order-intake.dead");
    assert_eq!(dead_letters("orders", &inputs(json!({ "dead_letters": "" }))), "orders.dead");
    assert_eq!(dead_letters("orders", &inputs(json!({ "dead_letters": "lost" }))), "lost");
}
