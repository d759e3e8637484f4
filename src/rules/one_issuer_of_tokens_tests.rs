use serde_json::json;

use super::super::fixture::spec;
use super::*;

fn with(kinds: &[(&str, Value)]) -> Spec {
    let mut spec = spec([]);
    for (kind, inputs) in kinds {
        spec.with.insert((*kind).to_owned(), inputs.as_object().unwrap().clone().into_iter().collect());
    }
    spec
}

#[test]
fn an_issuer_beside_a_login_counts_for_nothing() {
    let auth = json!({ "issuer": "https://id.example.com", "roles_claim": "groups", "roles": {} });
    let spec = with(&[("auth", auth), ("gateway", json!({ "login": ["google"] }))]);

    let found: Vec<_> = check(&spec).into_iter().map(|it| (it.severity, it.path.to_string())).collect();
    let expected = ["with.auth.issuer", "with.auth.roles_claim"].map(|path| (Severity::Warn, path.to_owned()));
    assert_eq!(found, expected);
    assert_eq!(choices(&spec), []);
}

#[test]
fn an_issuer_alone_or_beside_a_plain_gateway_is_a_choice() {
    let spec = with(&[("auth", json!({ "issuer": "https://id.example.com" })), ("gateway", json!({ "login": [] }))]);

    assert_eq!(check(&spec), []);
    assert_eq!(choices(&spec)[0].value, "https://id.example.com");
}

#[test]
fn the_kind_without_an_input_is_pointed_out() {
    assert_eq!(check(&with(&[("auth", json!({}))]))[0].severity, Severity::Advise);
    assert_eq!(check(&with(&[])), []);
}
