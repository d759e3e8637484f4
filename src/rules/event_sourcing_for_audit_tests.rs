use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, needs, spec, text};
use crate::spec::{Requirements, Service};

fn audited(audit: Option<bool>) -> Service {
    needs(Requirements { audit, ..Requirements::default() })
}

#[test]
fn an_audit_without_a_history_is_worth_knowing() {
    let spec = spec([("ledger", audited(Some(true)))]);
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    advice: services.ledger.requirements.audit: ledger must prove who changed what and when, and stores only the last state
      hint: add `event-sourcing: {}` to the service's `with`
    ");
    assert_eq!(RULE.choices(&spec), []);
    assert_eq!(RULE.suggest("ledger", &audited(Some(true)), &spec).expect("a suggestion").kind, "event-sourcing");
}

#[test]
fn no_audit_or_the_kind_pass() {
    for service in [audited(None), audited(Some(false)), audited(Some(true)).kind("event-sourcing", json!({}))] {
        let spec = spec([("ledger", service.clone())]);
        assert_eq!(RULE.check(&spec), []);
        assert_eq!(RULE.suggest("ledger", &service, &spec), None);
    }
}

#[test]
fn the_kind_is_a_decision_with_its_reason() {
    let why = |service: Service| {
        RULE.choices(&spec([("ledger", service.kind("event-sourcing", json!({})))]))[0].rationale.clone()
    };
    assert_eq!(why(audited(Some(true))), "Who changed what and when must be provable");
    assert_eq!(why(audited(None)), "The spec says so");
}
