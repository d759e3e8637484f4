use insta::assert_snapshot;

use super::{RULE, sounds_like_money};
use crate::rules::fixture::{
    WithResource, child, decimal, field, int, long, money, orders, paths, resource, spec, string, text,
};
use crate::spec::{Resource, Service};

#[test]
fn a_number_that_sounds_like_money_is_shown() {
    let spec = orders([field("total", decimal())]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    warning: services.orders.resources.order.fields.total: total sounds like money and is of type decimal
      hint: use `total: money`; if it is not money, say what it counts in its name, such as total_quantity
    ");
}

#[test]
fn children_and_every_number_type_are_looked_at() {
    let order = Resource {
        has_many: vec![child("line", [field("unit_price", int())])],
        ..resource([field("fee_cents", long()), field("price_eur", decimal())])
    };
    let spec = spec([("orders", Service::default().resource("order", order))]);
    assert_eq!(
        paths(&RULE.check(&spec)),
        [
            "services.orders.resources.order.fields.fee_cents",
            "services.orders.resources.order.fields.price_eur",
            "services.orders.resources.order.has_many.line.fields.unit_price",
        ]
    );
}

#[test]
fn money_itself_and_other_types_pass() {
    assert_eq!(RULE.check(&orders([field("total", money()), field("price", string())])), []);
}

#[test]
fn names_of_other_things_pass() {
    for name in
        ["total_count", "item_total_units", "points_balance", "price_list", "cost_factor", "fee_percent", "totals_id"]
    {
        assert!(!sounds_like_money(name), "{name}");
    }
    for name in ["price", "unit_price", "shipping_fee", "totalAmount", "amount_minor", "balance", "monthly_cost"] {
        assert!(sounds_like_money(name), "{name}");
    }
}

#[test]
fn money_is_one_decision_a_service() {
    let choices = RULE.choices(&orders([field("total", money()), field("tax", money())]));
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].description, "A bigint of minor units and an ISO 4217 code: total, tax");
    assert_eq!(RULE.choices(&orders([field("number", string())])), []);
}
