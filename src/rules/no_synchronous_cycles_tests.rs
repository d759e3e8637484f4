use insta::assert_snapshot;
use proptest::prelude::*;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, spec, text};
use crate::spec::{Service, Spec};

fn graph(edges: &[(&str, &[&str])]) -> Spec {
    let mut spec = spec([]);
    for (name, calls) in edges {
        spec.services.insert((*name).to_owned(), Service::default().kind("client", json!({ "calls": calls })));
    }
    spec
}

#[test]
fn a_circle_is_shown_where_it_starts() {
    let spec = graph(&[
        ("catalog", &[]),
        ("orders", &["catalog", "payments"]),
        ("payments", &["shipping"]),
        ("shipping", &["orders"]),
    ]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    error: services.orders.with.client.calls.1: services call each other in a circle: orders → payments → shipping → orders
      hint: let orders publish an event that shipping hears, or move what both need into a service of its own
    ");
}

#[test]
fn two_services_or_one_make_a_circle_too() {
    let found = text(&RULE.check(&graph(&[("a", &["b"]), ("b", &["a"]), ("c", &["c"])])));
    assert_snapshot!(found, @r"
    error: services.a.with.client.calls.0: services call each other in a circle: a → b → a
      hint: let a publish an event that b hears, or move what both need into a service of its own
    error: services.c.with.client.calls.0: services call each other in a circle: c → c
      hint: call the use case in process
    ");
}

#[test]
fn a_single_name_is_a_call_too() {
    let spec = spec([
        ("a", Service::default().kind("client", json!({ "calls": "b" }))),
        ("b", Service::default().kind("client", json!({ "calls": "a" }))),
    ]);
    assert_eq!(RULE.check(&spec)[0].path.as_str(), "services.a.with.client.calls");
}

#[test]
fn a_diamond_and_unknown_services_pass() {
    let spec = graph(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d", "elsewhere"]), ("d", &[])]);
    assert_eq!(RULE.check(&spec), []);
}

proptest! {
    #[test]
    fn it_fires_exactly_when_there_is_a_circle(edges in prop::collection::vec((0..6usize, 0..6usize), 0..12)) {
        let names = ["a", "b", "c", "d", "e", "f"];
        let calls: Vec<(&str, Vec<&str>)> = (0..6)
            .map(|from| (names[from], edges.iter().filter(|edge| edge.0 == from).map(|edge| names[edge.1]).collect()))
            .collect();
        let spec = graph(&calls.iter().map(|(name, to)| (*name, to.as_slice())).collect::<Vec<_>>());
        // Take away what calls nobody that is left, until nothing changes: what stays calls in a circle.
        let mut left: Vec<usize> = (0..6).collect();
        while let Some(at) = left.iter().position(|from| !edges.iter().any(|(a, b)| a == from && left.contains(b))) {
            left.remove(at);
        }
        prop_assert_eq!(!RULE.check(&spec).is_empty(), !left.is_empty());
    }
}
