use super::*;
use crate::context::SolutionContext;
use crate::plan::plan;
use crate::spec::parse;

const SPEC: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      order:
        owner: true
        fields:
          number: string
          note: text
          total: { type: money, optional: true }
          status: { type: enum, values: [open, cancelled], default: open }
        events: [created, cancelled, shipped]
    with: { cache: {} }
  billing:
    consumes: [orders.order.created]
";

fn solution() -> SolutionContext {
    let catalog = crate::catalog::Catalog::embedded().unwrap();
    let spec = parse("scaffold.yaml", SPEC, &catalog.schemas()).1.unwrap();
    SolutionContext::of(&plan(&spec, &catalog).unwrap(), &catalog)
}

#[test]
fn an_event_has_its_moment() {
    let solution = solution();
    let events = &solution.services[1].resources[0].events;
    let moments: Vec<_> =
        events.iter().map(|event| (event.name.pascal.as_str(), event.ty.as_str(), event.moment)).collect();
    assert_eq!(
        moments,
        [
            ("OrderCreated", "orders.order-created.v1", "created"),
            ("OrderCancelled", "orders.order-cancelled.v1", "value"),
            ("OrderShipped", "orders.order-shipped.v1", ""),
        ]
    );
    let turned =
        Turned { property: "Status".into(), before: "wasCancelled".into(), value: "OrderStatus.Cancelled".into() };
    assert_eq!(events[1].turned, Some(turned));
}

#[test]
fn it_carries_identity_and_plain_fields() {
    let solution = solution();
    let members = &solution.services[1].resources[0].event_members;
    let shown: Vec<String> =
        members.iter().map(|member| format!("{} {} = {}", member.ty, member.name, member.value)).collect();
    assert_eq!(
        shown,
        [
            "Guid OrderId = order.Id",
            "string OwnerId = order.OwnerId",
            "string Number = order.Number",
            "Amount? Total = order.Total is { } total ? new Amount(total.Amount, total.Currency) : null",
            "string Status = EnumNames.Text(order.Status)",
            "long Version = order.Version",
        ]
    );
}

#[test]
fn a_consumer_knows_the_contracts() {
    let solution = solution();
    let consumed = &solution.services[0].consumes[0];
    assert_eq!((consumed.handler.as_str(), consumed.namespace.as_str()), ("WhenOrderCreated", "Shop.Orders.Contracts"));
    assert_eq!(solution.services[0].publishers.len(), 1);
}
