use super::*;

#[test]
fn the_resource_is_the_singular_of_the_service() {
    assert_eq!(resource_for("orders").0, "order");
    assert_eq!(resource_for("order-lines").0, "order_line");
    assert_eq!(resource_for("inventory").0, "inventory_item");
    assert_eq!(resource_for("people").0, "person");
    // What the singular cannot be.
    assert_eq!(resource_for("returns").0, "return_item");
    assert_eq!(resource_for("billing1").0, "entry");
}

#[test]
fn well_known_names_get_fields_of_their_own() {
    let names =
        |service: &str| -> Vec<String> { resource_for(service).1.fields.into_iter().map(|field| field.name).collect() };
    assert_eq!(names("orders"), ["number", "customer", "total", "status", "placed_at"]);
    assert_eq!(names("wombats"), ["name", "description", "status"]);
}

#[test]
fn the_default_of_a_status_is_its_first_value() {
    let (_, resource) = resource_for("products");
    let status = resource.fields.iter().find(|field| field.name == "status").unwrap();
    assert_eq!(status.default, Some(super::super::model::Value::Text("draft".into())));
}
