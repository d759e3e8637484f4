use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{WithResource, field, reference, resource, spec, string, text};
use crate::spec::FieldType::Uuid;
use crate::spec::{Field, Resource, Service, Spec};

fn with(field: Field, owner: bool, public: bool) -> Spec {
    let order = Resource { owner, public, ..resource([field]) };
    spec([("orders", Service::default().resource("order", order))])
}

#[test]
fn a_customer_without_an_owner_is_worth_knowing() {
    assert_snapshot!(text(&RULE.check(&with(field("customer", Uuid), false, false))), @r"
    advice: services.orders.resources.order.fields.customer: order has a customer, and anybody with orders:read reads every order
      hint: set `owner: true`: then a row is its maker's, others get 404, and orders:admin sees all; leave it if order is for staff only
    ");
    for it in [field("user_id", Uuid), field("account", reference(None, "account")), field("owner", Uuid)] {
        assert_eq!(RULE.check(&with(it, false, false)).len(), 1);
    }
}

#[test]
fn owned_public_and_unrelated_resources_pass() {
    assert_eq!(RULE.check(&with(field("customer", Uuid), true, false)), []);
    assert_eq!(RULE.check(&with(field("customer", Uuid), false, true)), []);
    for it in [field("customer", string()), field("customer_count", Uuid), field("product", Uuid)] {
        assert_eq!(RULE.check(&with(it, false, false)), []);
    }
}

#[test]
fn it_is_said_once_a_resource() {
    let order = resource([field("customer", Uuid), field("account", Uuid)]);
    assert_eq!(RULE.check(&spec([("orders", Service::default().resource("order", order))])).len(), 1);
}

#[test]
fn an_owner_is_a_decision() {
    let choices = RULE.choices(&with(field("number", string()), true, false));
    assert_eq!(
        (&*choices[0].component, &*choices[0].title),
        ("service/orders", "Each order belongs to the caller who made it")
    );
    assert_eq!(RULE.choices(&with(field("number", string()), false, false)), []);
}
