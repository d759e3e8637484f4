use std::collections::BTreeMap;

use super::*;
use crate::catalog::Catalog;
use crate::plan::plan;
use crate::spec::{Resource, Spec};

fn context(name: &str, resources: &[(&str, Resource)]) -> ServiceContext {
    let resources = resources.iter().map(|(key, resource)| ((*key).to_owned(), resource.clone())).collect();
    let service = Service { resources, ..Service::default() };
    let services = BTreeMap::from([(name.to_owned(), service.clone())]);
    let spec = Spec { solution: "Shop".into(), with: BTreeMap::new(), services };
    ServiceContext::of(&plan(&spec, &Catalog::embedded().unwrap()).unwrap(), name, &service)
}

fn public() -> Resource {
    Resource { public: true, ..Resource::default() }
}

#[test]
fn a_name_with_dashes_fits_each_place() {
    let service = context("order-intake", &[]);

    assert_eq!(service.namespace, "Shop.OrderIntake");
    assert_eq!(service.api_dir, "src/Services/OrderIntake/OrderIntake.Api");
    assert_eq!(service.database, "order_intake");
    assert_eq!(service.env, "ORDER_INTAKE");
}

#[test]
fn modules_are_sorted_as_text() {
    let service = context("orders", &[("zebra", Resource::default()), ("order", Resource::default())]);

    assert_eq!(
        service.modules.add,
        ["AddOrders", "AddOrdersPersistence", "AddPersistence", "AddZebras", "AddZebrasPersistence"]
    );
    assert_eq!(service.modules.map, ["MapOrders", "MapZebras"]);
}

#[test]
fn roles_grant_more_and_more() {
    let service = context("orders", &[("order", Resource::default())]);
    let of = |name: &str| &service.roles.iter().find(|role| role.name == name).unwrap().permissions;

    assert_eq!(of("viewer"), &["orders:read"]);
    assert_eq!(of("editor"), &["orders:read", "orders:write"]);
    assert_eq!(of("admin"), &["orders:read", "orders:write", "orders:admin"]);
}

#[test]
fn tests_knock_at_what_needs_a_token() {
    assert_eq!(context("orders", &[("order", public())]).guarded, None);
    let guarded = context("orders", &[("note", public()), ("order", Resource::default())]).guarded.unwrap();
    assert_eq!(guarded.route, "/api/v1/orders");
    assert_eq!(guarded.permission, "orders:read");
}
