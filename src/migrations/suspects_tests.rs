use super::super::{Infrastructure, from_spec};
use super::*;
use crate::spec;

fn service(resources: &str) -> Service {
    let text = format!("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources: {{ {resources} }}\n");
    let (_, spec) = spec::parse("scaffold.yaml", &text, &[]);
    spec.unwrap().services.remove("orders").unwrap()
}

fn found(before: &str, after: &str) -> Vec<String> {
    let schema = |service: &Service| from_spec("Shop", "orders", service, Infrastructure::default()).unwrap();
    let new = service(after);
    suspects(&new, &schema(&service(before)), &schema(&new))
        .into_iter()
        .map(|suspect| format!("{} {} < {}", suspect.what, suspect.path.join("."), suspect.old))
        .collect()
}

fn fields(before: &str, after: &str) -> Vec<String> {
    let of = |fields: &str| format!("order: {{ fields: {{ number: string, {fields} }} }}");
    found(&of(before), &of(after))
}

#[test]
fn a_field_of_a_type_that_fits_is_suspected() {
    assert_eq!(fields("size: int", "extent: long"), ["field resources.order.fields.extent < size"]);
    assert_eq!(fields("price: money", "cost: money"), ["field resources.order.fields.cost < price"]);
    let refer = "{ type: ref, to: order, optional: true }";
    assert_eq!(
        fields(&format!("above: {refer}"), &format!("parent: {refer}")),
        ["field resources.order.fields.parent < above"]
    );
}

#[test]
fn what_says_so_or_does_not_fit_or_only_comes_or_goes_is_not() {
    assert_eq!(fields("size: int", "extent: { type: int, renamed_from: size }"), [""; 0]);
    assert_eq!(fields("size: int", "born: date"), [""; 0]);
    assert_eq!(fields("size: int", "size: int, extent: int"), [""; 0]);
    assert_eq!(fields("size: int, extent: int", "size: int"), [""; 0]);
    assert_eq!(fields("size: int, other: int", "extent: { type: int, renamed_from: size }"), [""; 0]);
    assert_eq!(fields("customer: uuid", "customer: { type: ref, to: order, optional: true }"), [""; 0]);
}

#[test]
fn resources_and_children_are_suspected_too() {
    let before = "order: { fields: { number: string, size: int } }";
    assert_eq!(found(before, &before.replace("order", "purchase")), ["resource resources.purchase < order"]);
    assert_eq!(found(before, "customer: { fields: { name: string } }"), [""; 0], "nothing alike");
    let with = |child: &str| format!("order: {{ fields: {{ number: string }}, has_many: {{ {child} }} }}");
    assert_eq!(
        found(&with("line: { fields: { sku: string } }"), &with("item: { fields: { sku: string } }")),
        ["child resources.order.has_many.item < line"]
    );
    for storage in ["json", "table"] {
        let child = |field: &str| with(&format!("line: {{ storage: {storage}, fields: {{ {field}: string }} }}"));
        assert_eq!(
            found(&child("sku"), &child("code")),
            ["field resources.order.has_many.line.fields.code < sku"],
            "{storage}"
        );
    }
}
