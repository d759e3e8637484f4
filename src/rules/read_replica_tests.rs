use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, needs, spec, text};
use crate::spec::{Requirements, Service};

fn load(requests: u32, reads: u32) -> Service {
    needs(Requirements { requests_per_second: Some(requests), reads_per_write: Some(reads), ..Requirements::default() })
}

#[test]
fn much_reading_asks_for_a_replica() {
    let spec = spec([("order-lines", load(1_500, 10))]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    advice: services.order-lines.requirements.reads_per_write: order-lines should read lists from a replica: 1,500 requests per second with 10 reads to a write
      hint: set ConnectionStrings__OrderLinesReplica in production; without it lists are read from the primary
    ");
    assert_eq!(RULE.choices(&spec)[0].value, "replica");
    assert_eq!(RULE.suggest("order-lines", &load(500, 10), &spec).expect("a suggestion").kind, "read-replica");
}

#[test]
fn less_of_either_or_no_answer_passes() {
    for service in [load(499, 100), load(5_000, 9), Service::default()] {
        let spec = spec([("orders", service.clone())]);
        assert_eq!(RULE.check(&spec), []);
        assert_eq!(RULE.choices(&spec), []);
        assert_eq!(RULE.suggest("orders", &service, &spec), None);
    }
}

#[test]
fn a_service_that_has_it_is_not_told_again() {
    let service = load(500, 10).kind("read-replica", json!({}));
    let spec = spec([("orders", service.clone())]);
    assert_eq!(RULE.check(&spec), []);
    assert_eq!(RULE.suggest("orders", &service, &spec), None);
    assert_eq!(RULE.choices(&spec).len(), 1);
}
