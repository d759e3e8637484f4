use super::*;
use crate::spec::parse;

const SPEC: &str = "scaffold: 1\r
solution: Shop # ours\r
services:\r
  orders:\r
    resources:\r
      purchase: # was an order\r
        # the fields\r
        fields:\r
          extent: int # cm\r
          note: { type: text, max: 10 }\r
          state:\r
            type: enum\r
            values: [open]\r
        has_many: { item: { fields: { sku: string } } }\r
";

fn edited(way: &[&str], old: &str) -> String {
    let way: Vec<String> = way.iter().map(|part| (*part).to_owned()).collect();
    let text = renamed_from("scaffold.yaml", SPEC, ("orders", &way), old, &[]).unwrap();
    assert!(parse("scaffold.yaml", &text, &[]).1.is_ok());
    let lines: Vec<&str> = text.lines().filter(|line| !SPEC.lines().any(|old| old == *line)).collect();
    assert_eq!(text.lines().count() - SPEC.lines().count(), usize::from(!lines[0].contains('{')));
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
    lines.join("\n").trim().to_owned()
}

#[test]
fn short_forms_long_forms_and_blocks() {
    let fields = ["resources", "purchase", "fields"];
    let field = |name| [&fields[..], &[name]].concat();
    assert_eq!(edited(&field("extent"), "size"), "extent: { type: int, renamed_from: size } # cm");
    assert_eq!(edited(&field("note"), "on"), "note: { type: text, max: 10, renamed_from: \"on\" }");
    assert_eq!(edited(&field("state"), "status"), "renamed_from: status");
    assert_eq!(edited(&fields[..2], "order"), "renamed_from: order");
    let child = ["resources", "purchase", "has_many", "item"];
    assert_eq!(edited(&child, "line"), "has_many: { item: { fields: { sku: string }, renamed_from: line } }");
    let sku = [&child[..], &["fields", "sku"]].concat();
    assert_eq!(edited(&sku, "code"), "has_many: { item: { fields: { sku: { type: string, renamed_from: code } } } }");
}

#[test]
fn what_would_not_be_read_is_refused() {
    let way: Vec<String> = ["resources", "purchase", "fields", "extent"].map(str::to_owned).into();
    assert!(renamed_from("scaffold.yaml", SPEC, ("orders", &way), "note", &[]).is_err(), "note is still there");
    assert!(renamed_from("scaffold.yaml", SPEC, ("billing", &way), "size", &[]).is_err());
}
