use super::*;
use crate::spec::Service;

fn spec(services: &[(&str, Option<u16>)]) -> Spec {
    Spec {
        solution: "Shop".into(),
        with: BTreeMap::new(),
        services: services
            .iter()
            .map(|(name, port)| ((*name).to_owned(), Service { port: *port, ..Service::default() }))
            .collect(),
    }
}

#[test]
fn the_solution_comes_first_and_services_by_name() {
    let plan = plan(&spec(&[("orders", None), ("billing", None)]), &Catalog::embedded().unwrap()).unwrap();
    let ids: Vec<_> = plan.components.iter().map(|component| component.id.as_str()).collect();
    assert_eq!(ids, ["solution", "service/billing", "service/orders"]);
}

#[test]
fn a_further_service_moves_no_port() {
    let catalog = Catalog::embedded().unwrap();
    let one = plan(&spec(&[("orders", None)]), &catalog).unwrap();
    let two = plan(&spec(&[("orders", None), ("billing", None)]), &catalog).unwrap();
    assert_eq!(one.ports["orders"], two.ports["orders"]);
}

#[test]
fn two_services_on_one_port_are_refused() {
    let error = plan(&spec(&[("a", Some(5000)), ("b", Some(5000))]), &Catalog::embedded().unwrap()).unwrap_err();
    assert_eq!(error.message, "the services \"a\" and \"b\" both have the port 5000");
}

#[test]
fn an_unknown_kind_is_refused() {
    let mut spec = spec(&[]);
    spec.with.insert("gatway".into(), Inputs::new());
    let error = plan(&spec, &Catalog::embedded().unwrap()).unwrap_err();
    assert_eq!(error.message, "there is no kind \"gatway\"");
}

#[test]
fn a_kind_of_the_solution_brings_its_server_only_when_an_input_says_so_and_speaks_to_every_service() {
    let catalog = Catalog::embedded().unwrap();
    let with = |login: serde_json::Value| {
        let mut spec = spec(&[("billing", None), ("orders", None)]);
        spec.with.insert("gateway".into(), Inputs::from([("login".into(), login)]));
        plan(&spec, &catalog).unwrap()
    };
    let kinds = |plan: &Plan| plan.components.iter().map(|part| part.kind.clone()).collect::<Vec<_>>();
    let authority = "Authentication__Schemes__Bearer__Authority";

    let without = with(serde_json::json!([]));
    assert_eq!(kinds(&without), ["solution", "gateway", "service", "service"]);
    assert!(without.joined.values().all(|joined| !joined.environment.contains_key(authority)));

    let google = with(serde_json::json!(["google"]));
    assert_eq!(kinds(&google), ["solution", "gateway", "valkey", "service", "service"]);
    assert!(google.joined.values().all(|joined| joined.environment.contains_key(authority)));
    assert!(google.secrets.contains("GATEWAY_SECRET"));
}
