use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{WithResource, field, orders, resource, spec, string, text};
use crate::spec::{Field, Resource, Service, Spec};

fn with(count: usize) -> Spec {
    let field = |index| Field { filter: true, sort: true, ..field(&format!("field_{index}"), string()) };
    let order = Resource { fields: (0..count).map(field).collect(), ..resource([]) };
    spec([("orders", Service::default().resource("order", order))])
}

#[test]
fn many_of_them_are_worth_knowing() {
    assert_snapshot!(text(&RULE.check(&with(9))), @r"
    advice: services.orders.resources.order.fields: lists of order filter or sort by 9 fields, each with an index on every write
      hint: keep the ones that people use; for free search put a search index beside order
    ");
}

#[test]
fn eight_pass() {
    assert_eq!(RULE.check(&with(8)), []);
}

#[test]
fn each_list_is_a_decision() {
    let status = Field { filter: true, sort: true, ..field("status", string()) };
    let choices = RULE.choices(&orders([status, field("note", string())]));
    assert_eq!(choices[0].value, "filter: status; sort: created_at, status");
    assert_eq!(RULE.choices(&orders([]))[0].value, "filter: nothing; sort: created_at");
    assert_eq!(RULE.choices(&spec([("orders", Service::default())])), []);
}
