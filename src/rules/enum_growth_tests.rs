use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{field, orders, text};
use crate::spec::{FieldType, Spec};

fn with(count: usize) -> Spec {
    let values = (0..count).map(|index| format!("value_{index}")).collect();
    orders([field("reason", FieldType::Enum { values })])
}

#[test]
fn a_long_enum_is_better_a_resource() {
    assert_snapshot!(text(&RULE.check(&with(21))), @r"
    advice: services.orders.resources.order.fields.reason: reason has 21 values, and each new one is a release
      hint: make reason a resource and refer to it: `reason: { type: ref, to: reason }`
    ");
}

#[test]
fn twenty_values_pass() {
    assert_eq!(RULE.check(&with(20)), []);
}
