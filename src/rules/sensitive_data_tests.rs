use insta::assert_snapshot;

use super::RULE;
use crate::finding::Severity;
use crate::rules::fixture::{WithResource, child, field, orders, paths, resource, spec, string, text};
use crate::spec::FieldType::{Bool, Date, Enum, Timestamp, Uuid};
use crate::spec::{Resource, Service};

fn severity(name: &str) -> Option<Severity> {
    RULE.check(&orders([field(name, string())])).first().map(|finding| finding.severity)
}

#[test]
fn a_password_is_refused_with_a_way_out() {
    assert_snapshot!(text(&RULE.check(&orders([field("password", string())]))), @r"
    error: services.orders.resources.order.fields.password: password would keep a password in clear
      hint: let the identity provider keep it: the service gets a token with `sub`, which a field `owner: uuid` can hold
    ");
}

#[test]
fn each_sort_of_secret_has_its_weight() {
    for name in ["password", "user_password", "client_secret", "clientSecret", "private_key", "cvv", "card_cvc"] {
        assert_eq!(severity(name), Some(Severity::Deny), "{name}");
    }
    for name in ["token", "refresh_token", "api_key", "credit_card", "card_number", "ssn", "passport_number"] {
        assert_eq!(severity(name), Some(Severity::Warn), "{name}");
    }
    for name in ["iban", "bank_account", "payout_bank_account_number"] {
        assert_eq!(severity(name), Some(Severity::Advise), "{name}");
    }
}

#[test]
fn names_that_only_sound_so_pass() {
    for name in [
        "password_policy",
        "secretary",
        "secret_santa",
        "token_count",
        "token_digest",
        "page_token",
        "loyalty_card_number",
        "card_last4",
        "panel",
        "company",
        "key",
        "public_key",
        "api_key_name",
        "order_number",
        "gift_card_number",
        "pan",
        "account_number",
    ] {
        assert_eq!(severity(name), None, "{name}");
    }
}

#[test]
fn types_that_hold_no_secret_pass() {
    let level = Enum { values: vec!["secret".to_owned()] };
    let spec = orders([
        field("secret", Bool),
        field("password", Timestamp),
        field("card_number", Date),
        field("token", Uuid),
        field("top_secret", level),
    ]);
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
}

#[test]
fn children_are_looked_at() {
    let order = Resource { has_many: vec![child("login", [field("password", string())])], ..resource([]) };
    let spec = spec([("orders", Service::default().resource("order", order))]);
    assert_eq!(paths(&RULE.check(&spec)), ["services.orders.resources.order.has_many.login.fields.password"]);
}
