use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, WithResource, child, field, paths, resource, spec, string, text};
use crate::spec::model::Value;
use crate::spec::{Field, Resource, Service, Spec};

fn with(inputs: serde_json::Value) -> Spec {
    spec([("orders", Service::default().kind("postgres", inputs))])
}

#[test]
fn a_connection_string_is_refused_and_not_repeated() {
    let findings = RULE.check(&with(json!({ "connection": "Host=db;Username=orders;Password=hunter2" })));
    assert_snapshot!(text(&findings), @r"
    error: services.orders.with.postgres.connection: this looks like a connection string with a password
      hint: take it out, replace it wherever it is valid, and name its place here: `connection: ${NAME}`, from the environment
    ");
}

#[test]
fn every_text_of_the_spec_is_looked_at() {
    let leak = "Password=hunter2".to_owned();
    let own =
        Field { default: Some(Value::Text(leak.clone())), description: Some(leak.clone()), ..field("note", string()) };
    let line = crate::spec::Child {
        description: Some(leak.clone()),
        ..child("line", [Field { description: Some(leak.clone()), ..field("sku", string()) }])
    };
    let order = Resource { description: Some(leak.clone()), has_many: vec![line], ..resource([own]) };
    let orders = Service { description: Some(leak.clone()), ..Service::default() }
        .resource("order", order)
        .kind("client", json!({ "headers": [{ "x": leak }] }));
    let spec = spec([("orders", orders)]).kind("gateway", json!({ "note": "Password=hunter2" }));
    let mut found = RULE.check(&spec);
    assert_eq!(found[0].hint.as_deref(), Some("take it out, replace it wherever it is valid"));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert_eq!(
        paths(&found),
        [
            "services.orders.description",
            "services.orders.resources.order.description",
            "services.orders.resources.order.fields.note.default",
            "services.orders.resources.order.fields.note.description",
            "services.orders.resources.order.has_many.line.description",
            "services.orders.resources.order.has_many.line.fields.sku.description",
            "services.orders.with.client.headers.0.x",
            "with.gateway.note",
        ]
    );
}

#[test]
fn an_input_named_like_a_credential_must_not_have_a_value() {
    let spec = with(json!({ "password": "hunter2", "clientSecret": "abc", "options": { "api-key": "x1" } }));
    assert_eq!(
        paths(&RULE.check(&spec)),
        [
            "services.orders.with.postgres.clientSecret",
            "services.orders.with.postgres.options.api-key",
            "services.orders.with.postgres.password",
        ]
    );
}

#[test]
fn names_of_places_pass() {
    let spec = with(json!({
        "password": "${ORDERS_PASSWORD}",
        "token": "ORDERS_TOKEN",
        "api_key": "",
        "token_url": "https://login.example.com/token",
        "secret_name": "orders-db",
        "client_secret": "<from the vault>",
        "password_length": "12",
        "token_key": "customer",
    }));
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
}

#[test]
fn where_secrets_go_is_a_decision() {
    assert_eq!(RULE.choices(&with(json!({})))[0].value, "environment");
    assert_eq!(RULE.choices(&spec([])), []);
}
