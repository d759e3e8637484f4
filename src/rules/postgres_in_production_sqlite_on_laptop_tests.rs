use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, field, orders, paths, spec, string, text};
use crate::spec::Service;

#[test]
fn other_databases_are_refused_as_kind_or_engine() {
    let spec = spec([(
        "orders",
        Service::default().kind("mysql", json!({})).kind("storage", json!({ "options": { "engine": "MSSQL" } })),
    )]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    error: services.orders.with.mysql: MySQL is not a database of this stack
      hint: leave it out: every service has PostgreSQL 17 in production and SQLite locally
    error: services.orders.with.storage.options.engine: SQL Server is not a database of this stack
      hint: leave it out: every service has PostgreSQL 17 in production and SQLite locally
    ");
}

#[test]
fn names_that_only_sound_like_a_product_pass() {
    let spec = spec([(
        "oracle",
        Service::default()
            .kind("postgres", json!({ "engine": "postgresql" }))
            .kind("gateway", json!({ "title": "mysql" })),
    )]);
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
}

#[test]
fn each_service_with_data_has_the_decision() {
    let choices = RULE.choices(&orders([field("number", string())]));
    assert_eq!(choices.len(), 1);
    assert_eq!((&*choices[0].component, &*choices[0].value), ("service/orders", "postgresql-17"));
    assert_eq!(choices[0].decision_type, "architecture");
    assert_eq!(RULE.choices(&spec([("idle", Service::default())])), []);
}
