use super::RULE;
use crate::rules::fixture::{WithResource, child, field, reference, resource, spec, string};
use crate::spec::{Child, Field, Resource, Service, Spec, Storage};

fn with(children: Vec<Child>) -> Spec {
    let order = Resource { has_many: children, ..resource([]) };
    spec([("orders", Service::default().resource("order", order))])
}

fn in_table(field: Field) -> Child {
    Child { storage: Storage::Table, ..child("line", [field]) }
}

#[test]
fn json_is_a_decision_with_its_reason() {
    let choices = RULE.choices(&with(vec![child("line", [field("sku", string())])]));
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].value, "json");
    assert_eq!(choices[0].title, "Children line of order are kept in one JSON column");
    assert_eq!(choices[0].description, "0 to 100 of them, written with their order");
}

#[test]
fn a_table_says_which_field_asked_for_it() {
    let why = |field: Field| RULE.choices(&with(vec![in_table(field)]))[0].rationale.clone();
    assert!(why(field("product", reference(None, "product"))).starts_with("Its field product is a reference"));
    assert!(why(Field { unique: true, ..field("serial", string()) }).starts_with("Its field serial is unique"));
    assert!(why(Field { index: true, ..field("sku", string()) }).starts_with("Its field sku is indexed"));
    assert_eq!(why(field("sku", string())), "The spec asks for it");
}

#[test]
fn no_children_no_decision() {
    assert_eq!(RULE.choices(&with(vec![])), []);
}
