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
