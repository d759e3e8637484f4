use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::Scope;
use crate::rules::fixture::{With, needs, spec, text};
use crate::spec::{Requirements, Service, Spec};

fn public(public: Option<bool>) -> Service {
    needs(Requirements { public, ..Requirements::default() })
}

fn two() -> Spec {
    spec([("catalog", public(Some(true))), ("orders", public(Some(true)))])
}

#[test]
fn two_public_services_without_a_gateway_are_shown() {
    assert_snapshot!(text(&RULE.check(&two())), @r"
    warning: services.orders.requirements.public: 2 services are public without a gateway: catalog, orders
      hint: add `gateway: {}` to the solution's `with`, or set public: false where only services call
    ");
}

#[test]
fn one_public_service_or_a_gateway_pass() {
    assert_eq!(RULE.check(&two().kind("gateway", json!({}))), []);
    for other in [None, Some(false)] {
        assert_eq!(RULE.check(&spec([("catalog", public(other)), ("orders", public(Some(true)))])), []);
    }
}

#[test]
fn both_answers_are_decisions() {
    assert_eq!(RULE.choices(&two().kind("gateway", json!({})))[0].rationale, "catalog, orders are public");
    assert_eq!(RULE.choices(&spec([("orders", public(Some(true)))]))[0].value, "none");
    assert_eq!(RULE.choices(&spec([("orders", public(None))])), []);
}

#[test]
fn a_second_public_service_or_a_login_suggest_it() {
    let first = spec([("catalog", public(Some(true)))]);
    let suggestion = RULE.suggest("orders", &public(Some(true)), &first).expect("a suggestion");
    assert_eq!((&*suggestion.kind, suggestion.scope), ("gateway", Scope::Solution));
    assert_eq!(suggestion.why, "catalog and orders are both public");
    assert_eq!(RULE.suggest("catalog", &public(Some(true)), &first), None);
    assert_eq!(RULE.suggest("orders", &public(None), &first), None);
    let login = needs(Requirements { public_login: Some(true), ..Requirements::default() });
    let suggestion = RULE.suggest("orders", &login, &spec([])).expect("a suggestion");
    assert_eq!(suggestion.inputs["login"], json!(["google", "gitlab"]));
    assert_eq!(RULE.suggest("orders", &login, &spec([]).kind("gateway", json!({}))), None);
}
