use super::RULE;
use crate::rules::fixture::{field, orders, spec, string};
use crate::spec::Service;

#[test]
fn it_is_decided_once_for_all_resources() {
    let choices = RULE.choices(&orders([field("number", string())]));
    assert_eq!(choices.len(), 1);
    assert_eq!((&*choices[0].component, &*choices[0].value), ("solution", "idempotency-key"));
    assert_eq!(choices[0].alternatives.len(), 3);
}

#[test]
fn without_a_resource_there_is_nothing_to_decide() {
    assert_eq!(RULE.choices(&spec([("orders", Service::default())])), []);
}
