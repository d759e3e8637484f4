use insta::assert_snapshot;

use super::RULE;
use crate::rules::fixture::{WithResource, field, reference, resource, spec, string, text};
use crate::spec::{FieldType, OnDelete, Resource, Service, Spec};

fn shop(ty: FieldType, events: &[&str]) -> Spec {
    let customer = Resource {
        events: events.iter().map(|&event| event.to_owned()).collect(),
        ..resource([field("name", string())])
    };
    spec([
        ("customers", Service::default().resource("customer", customer)),
        ("orders", Service::default().resource("order", resource([field("customer", ty)]))),
    ])
}

#[test]
fn a_deletion_that_nobody_hears_of_is_worth_knowing() {
    let spec = shop(reference(Some("customers"), "customer"), &["created"]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    advice: services.orders.resources.order.fields.customer: nobody tells orders when a customer of customers is deleted
      hint: give customer in customers the event `deleted`, or decide that the id may lead nowhere
    ");
}

#[test]
fn a_delete_rule_without_effect_is_shown() {
    let mut ty = reference(Some("customers"), "customer");
    if let FieldType::Ref(it) = &mut ty {
        it.on_delete = OnDelete::Cascade;
    }
    assert_snapshot!(text(&RULE.check(&shop(ty, &["deleted"]))), @r"
    advice: services.orders.resources.order.fields.customer: on_delete has no effect: customer is a resource of customers
      hint: leave it out, and let orders listen to the event `deleted` of customers
    ");
}

#[test]
fn a_reference_with_an_event_or_inside_the_service_passes() {
    assert_eq!(RULE.check(&shop(reference(Some("customers"), "customer"), &["deleted"])), []);
    let inside = shop(reference(None, "order"), &[]);
    assert_eq!(RULE.check(&inside), []);
    assert_eq!(RULE.choices(&inside), []);
}

#[test]
fn each_reference_is_a_decision() {
    let choices = RULE.choices(&shop(reference(Some("customers"), "customer"), &["deleted"]));
    assert_eq!(choices.len(), 1);
    assert_eq!((&*choices[0].component, &*choices[0].value), ("service/orders", "id only"));
    assert_eq!(
        choices[0].title,
        "services.orders.resources.order.fields.customer keeps only the id of a customer of customers"
    );
}
