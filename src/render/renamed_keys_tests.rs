use super::*;

const SPEC: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      purchase:
        renamed_from: order
        fields:
          state: { type: enum, values: [open, paid], renamed_from: status }
        has_many:
          item: { renamed_from: line, fields: { kind: { type: enum, values: [a, b] } } }
        many_to_many:
          label: { to: tag, renamed_from: mark }
      tag: { fields: { name: string } }
";

#[test]
fn everything_that_is_in_an_id() {
    let (_, spec) = crate::spec::parse("scaffold.yaml", SPEC, &[]);
    let lines: Vec<String> = renamed_keys(&spec.unwrap())
        .into_iter()
        .map(|rename| format!("{}: {} -> {}", rename.within.as_deref().unwrap_or("-"), rename.from, rename.to))
        .collect();
    assert_eq!(
        lines,
        [
            "-: order -> purchase",
            "purchase: line -> item",
            "purchase: mark -> label",
            "purchase: OrderState -> PurchaseState",
            "purchase: PurchaseStatus -> PurchaseState",
            "purchase: OrderStatus -> PurchaseState",
            "purchase: PurchaseLineKind -> PurchaseItemKind",
            "purchase: OrderItemKind -> PurchaseItemKind",
            "purchase: OrderLineKind -> PurchaseItemKind",
        ]
    );
}

#[test]
fn contracts_and_handlers_of_other_services_go_by_the_name_of_the_resource() {
    let text = "scaffold: 1
solution: Shop
services:
  billing:
    resources:
      bill: { fields: { label: string } }
    consumes: [orders.purchase.created]
  orders:
    resources:
      purchase: { renamed_from: order, fields: { number: string }, events: [created] }
";
    let (_, spec) = crate::spec::parse("scaffold.yaml", text, &[]);
    let renames = renamed_keys(&spec.unwrap());
    let followed =
        |id: &str| renames.iter().fold(FileId(id.to_owned()), |id, rename| rename.renamed(&id).unwrap_or(id)).0;
    let handler = "service/billing/queue:queue/features/handler:orders";
    assert_eq!(followed(&format!("{handler}_order_created")), format!("{handler}_purchase_created"));
    let contract = "service/orders/queue:queue/contracts/event";
    assert_eq!(followed(&format!("{contract}:order:order_created")), format!("{contract}:purchase:purchase_created"));
    assert_eq!(followed(&format!("{handler}_order_paid")), format!("{handler}_order_paid"));
}
