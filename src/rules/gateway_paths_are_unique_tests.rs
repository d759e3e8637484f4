use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, WithResource, field, needs, resource, spec, string, text};
use crate::spec::{Requirements, Service, Spec};

fn two(other: &str, public: Option<bool>) -> Spec {
    let first = Service::default().resource("customer", resource([field("name", string())]));
    let second = needs(Requirements { public, ..Requirements::default() });
    spec([("billing", first), ("orders", second.resource(other, resource([field("name", string())])))])
        .kind("gateway", json!({}))
}

#[test]
fn one_path_of_two_services_is_refused() {
    assert_snapshot!(text(&RULE.check(&two("customer", None))), @r"
    error: services.orders.resources.customer: the gateway cannot tell orders's /api/v1/customers from billing's
      hint: rename one of them, or set `requirements: { public: false }` in services.orders
    ");
}

#[test]
fn other_paths_inner_services_and_no_gateway_pass() {
    assert_eq!(RULE.check(&two("order", None)), []);
    assert_eq!(RULE.check(&two("customer", Some(false))), []);
    assert_eq!(RULE.check(&Spec { with: [].into(), ..two("customer", None) }), []);
}
