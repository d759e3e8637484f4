use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{decimal, field, int, long, orders, paths, spec, string, text};
use crate::spec::FieldType::{Date, Timestamp};

#[test]
fn instants_of_other_types_are_shown() {
    let spec = orders([field("placed_at", string()), field("paid_at", Date), field("start_time", long())]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    warning: services.orders.resources.order.fields.placed_at: placed_at sounds like an instant and is of type string
      hint: use `placed_at: timestamp`; if it is no instant, call it placed_note or what it is
    warning: services.orders.resources.order.fields.paid_at: paid_at sounds like an instant and is of type date
      hint: use `paid_at: timestamp`; if only the day counts, call it paid_on
    warning: services.orders.resources.order.fields.start_time: start_time sounds like an instant and is of type long
      hint: use `start_time: timestamp`; if it is a span, call it start_seconds
    ");
}

#[test]
fn instants_days_spans_and_times_of_day_pass() {
    let spec = orders([
        field("placed_at", Timestamp),
        field("born_on", Date),
        field("lead_time", long()),
        field("cooking_time", long()),
        field("full_time", string()),
        field("works_at", string()),
        field("store_at", string()),
        field("start_time", int()),
        field("opening_time", string()),
        field("at", string()),
        field("format", string()),
        field("seat", string()),
        field("time", string()),
        field("valued_at", decimal()),
    ]);
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
}

#[test]
fn utc_is_decided_where_there_is_data() {
    assert_eq!(RULE.choices(&orders([]))[0].value, "utc");
    assert_eq!(RULE.choices(&spec([])), []);
}
