use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{WithResource, child, resource, spec, text};
use crate::spec::{Child, ManyToMany, Resource, Service, Spec};

fn with(max: u32) -> Spec {
    let order = Resource {
        has_many: vec![Child { max, ..child("line", []) }],
        many_to_many: vec![ManyToMany { name: "tag".to_owned(), renamed_from: None, to: "label".to_owned(), max }],
        ..resource([])
    };
    spec([("orders", Service::default().resource("order", order))])
}

#[test]
fn more_than_a_thousand_is_shown() {
    assert_snapshot!(text(&RULE.check(&with(1_001))), @r"
    warning: services.orders.resources.order.has_many.line.max: one order may have 1,001 of line, all read and written at once
      hint: make line a resource with `order: { type: ref, to: order }`, which has a paged list, or lower max
    warning: services.orders.resources.order.many_to_many.tag.max: one order may have 1,001 links to label, all written at once
      hint: make the link a resource with a reference to order and one to label, or lower max
    ");
}

#[test]
fn a_thousand_passes() {
    assert_eq!(RULE.check(&with(1_000)), []);
}
