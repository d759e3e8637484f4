use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, spec, text};
use crate::spec::{Service, Spec};

fn graph(edges: &[(&str, &[&str])]) -> Spec {
    let mut spec = spec([]);
    for (name, calls) in edges {
        let service = Service::default();
        let service = if calls.is_empty() { service } else { service.kind("client", json!({ "calls": calls })) };
        spec.services.insert((*name).to_owned(), service);
    }
    spec
}

#[test]
fn three_calls_one_behind_the_other_are_told_with_numbers() {
    let mut spec = graph(&[("orders", &["prices", "stock"]), ("stock", &["suppliers"]), ("suppliers", &["ratings"])]);
    spec.services.insert("ratings".into(), Service::default());
    spec.services.insert("prices".into(), Service::default());
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    warning: services.orders.with.client.calls.1: 3 calls stand one behind the other: orders → stock → suppliers → ratings; with 99.9 % each that is 99.6 %, 175 minutes a month instead of 44
      hint: let ratings publish events that suppliers keeps a copy of, or let orders call ratings itself
    ");
}

#[test]
fn two_calls_and_many_side_by_side_are_none_too_many() {
    let spec = graph(&[("a", &["b", "c", "d"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]);
    assert_eq!(RULE.check(&spec), []);
}

#[test]
fn a_circle_is_no_chain() {
    assert_eq!(RULE.check(&graph(&[("a", &["b"]), ("b", &["c"]), ("c", &["a"])])), []);
}

#[test]
fn who_calls_whom_is_a_decision() {
    let choices = RULE.choices(&graph(&[("a", &["c", "b"]), ("b", &["c"]), ("c", &[])]));
    let said: Vec<_> = choices.iter().map(|it| (it.component.as_str(), it.value.as_str(), it.title.as_str())).collect();
    assert_eq!(
        said,
        [
            ("service/a", "b and c", "a asks b and c over HTTP and waits for the answer"),
            ("service/b", "c", "b asks c over HTTP and waits for the answer"),
        ]
    );
    assert!(choices.iter().all(|choice| choice.alternatives.len() == 3));
}
