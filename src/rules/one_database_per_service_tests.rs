use insta::assert_snapshot;
use serde_json::{Value, json};

use super::RULE;
use crate::rules::fixture::{With, field, orders, paths, spec, string, text};
use crate::spec::{Service, Spec};

fn two(kind: &str, first: Value, second: Value) -> Spec {
    spec([("billing", Service::default().kind(kind, first)), ("orders", Service::default().kind(kind, second))])
}

#[test]
fn the_same_name_is_refused_at_the_second_service() {
    let spec = two("postgres", json!({ "database": "shop" }), json!({ "database": "Shop" }));
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    error: services.orders.with.postgres.database: orders would share its database with billing
      hint: give orders a database of its own; it gets billing's data over its API or its events
    ");
}

#[test]
fn the_same_connection_is_refused_without_showing_it() {
    let connection = json!({ "connection": "Host=db;Password=hunter2" });
    let found = text(&RULE.check(&two("sqlite", connection.clone(), connection)));
    assert!(found.contains("with.sqlite.connection"), "{found}");
    assert!(!found.contains("hunter2"), "{found}");
}

#[test]
fn different_databases_and_hosts_pass() {
    let none = [""; 0];
    assert_eq!(paths(&RULE.check(&two("postgres", json!({ "name": "a" }), json!({ "name": "b" })))), none);
    let (one, other) = (json!({ "name": "a", "host": "x" }), json!({ "name": "a", "host": "y" }));
    assert_eq!(paths(&RULE.check(&two("postgres", one, other))), none);
    // A broker and a cache may be shared.
    let address = json!({ "connection": "amqp://mq", "database": "shop" });
    assert_eq!(paths(&RULE.check(&two("queue", address.clone(), address.clone()))), none);
    assert_eq!(paths(&RULE.check(&two("cache", address.clone(), address))), none);
    // A name that is not a database's, and a number that is Valkey's index.
    assert_eq!(paths(&RULE.check(&two("queue", json!({ "name": "a" }), json!({ "name": "a" })))), none);
    assert_eq!(paths(&RULE.check(&two("cache", json!({ "database": 0 }), json!({ "database": 0 })))), none);
}

#[test]
fn one_service_may_name_its_database_twice() {
    let service = Service::default()
        .kind("postgres", json!({ "database": "orders" }))
        .kind("event-sourcing", json!({ "database": "orders" }));
    assert_eq!(RULE.check(&spec([("orders", service)])), []);
}

#[test]
fn each_service_with_data_has_the_decision() {
    let choices = RULE.choices(&orders([field("number", string())]));
    assert_eq!((&*choices[0].component, &*choices[0].value), ("service/orders", "orders"));
}
