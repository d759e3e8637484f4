use serde_json::json;

use super::super::fixture::{field, resource, spec, string};
use super::*;
use crate::spec::{Resource, Service};

fn with(auth: &Value) -> Spec {
    let note = Resource { public: true, ..resource([field("text", string())]) };
    let resources = [("order".to_owned(), resource([field("sku", string())])), ("note".to_owned(), note)].into();
    let mut spec = spec([("orders", Service { resources, ..Service::default() })]);
    spec.with.insert("auth".to_owned(), auth.as_object().unwrap().clone().into_iter().collect());
    spec
}

#[test]
fn who_may_change_what_they_cannot_read_is_pointed_out() {
    let found = check(&with(&json!({ "roles": { "support": ["orders:write", "notes:write"] } })));

    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path.to_string(), "with.auth.roles.support");
    assert_eq!(found[0].message, "`support` may change `orders` but not read it");
}

#[test]
fn who_reads_what_they_change_is_fine() {
    assert_eq!(check(&with(&json!({ "roles": { "support": ["orders:read", "orders:write"], "viewer": [] } }))), []);
}

#[test]
fn the_choice_names_the_roles_of_the_spec() {
    assert_eq!(choices(&with(&json!({ "roles": { "support": ["orders:read"] } })))[0].value, "support");
    assert_eq!(choices(&with(&json!({})))[0].value, "default");
    assert_eq!(choices(&spec([])), []);
}
