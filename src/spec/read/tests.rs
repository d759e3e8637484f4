use crate::spec::Storage;
use crate::spec::samples::kinds;

const DESIGN: &str = include_str!("design.yaml");

#[test]
fn the_spec_of_the_design_is_read() {
    let (source, spec) = super::parse("scaffold.yaml", DESIGN, &kinds());
    let spec = spec.map_err(|findings| format!("{findings:#?}")).unwrap();
    let order = &spec.services["orders"].resources["order"];
    assert_eq!(order.fields.len(), 5);
    assert_eq!(order.has_many[0].storage, Storage::Json);
    assert_eq!(order.events, ["created", "cancelled"]);
    assert_eq!(
        &DESIGN[source.places[&crate::finding::SpecPath::new("services.orders.resources.order.fields.total")].clone()],
        "total"
    );
}
