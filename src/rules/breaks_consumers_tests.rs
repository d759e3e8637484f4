use insta::assert_snapshot;

use super::{RULE, breaks_consumers};
use crate::contracts::{Contracts, record};
use crate::render::FileId;
use crate::rules::fixture::{WithResource, resource, spec, text};
use crate::spec::{EventName, Service, Spec};

fn contracts(event: &str, properties: &str) -> Contracts {
    let mut contracts = Contracts::new();
    let id = FileId(format!("service/orders/queue:queue/contracts/schema:order:order_{event}"));
    record(&mut contracts, &id, format!("{{ \"required\": [], \"properties\": {{ {properties} }} }}").as_bytes());
    contracts
}

fn consumed() -> Spec {
    let created = EventName { service: "orders".into(), resource: "order".into(), event: "created".into() };
    spec([
        ("billing", Service { consumes: vec![created], ..Service::default() }),
        ("orders", Service::default().resource("order", resource([]))),
    ])
}

#[test]
fn what_breaks_is_told_with_those_who_read_it() {
    let before = contracts("created", "\"dueOn\": { \"type\": \"string\" }");
    assert_snapshot!(text(&breaks_consumers(&consumed(), &before, &contracts("created", ""))), @r"
    warning: services.orders.resources.order.fields.due_on: `orders.order.created` no longer carries `dueOn`: `billing` cannot read it until released anew
      hint: keep what is there and add a field beside it; the old one can go when nobody reads it any more
    ");
    assert_snapshot!(text(&breaks_consumers(&spec([]), &before, &contracts("made", ""))), @r"
    warning: services.orders.resources.order: `orders.order.created` is no longer published under this name: whoever consumes it cannot read it until released anew
      hint: keep what is there and add a field beside it; the old one can go when nobody reads it any more
    ");
}

#[test]
fn what_stays_or_goes_with_its_queue_passes() {
    let before = contracts("created", "\"dueOn\": { \"type\": \"string\" }");
    assert_eq!(breaks_consumers(&consumed(), &before, &before), []);
    assert_eq!(breaks_consumers(&consumed(), &before, &Contracts::new()), []);
    assert_eq!(breaks_consumers(&consumed(), &Contracts::new(), &before), []);
    assert_eq!(RULE.check(&consumed()), [], "the spec alone says nothing of it");
}
