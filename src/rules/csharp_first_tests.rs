use insta::{allow_duplicates, assert_snapshot};
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, spec, text};
use crate::spec::Service;

#[test]
fn rust_without_a_reason_is_refused() {
    for inputs in [json!({}), json!({ "reason": "  " }), json!({ "reason": 3 })] {
        let findings = RULE.check(&spec([("orders", Service::default().kind("rust", inputs))]));
        allow_duplicates! {
        assert_snapshot!(text(&findings), @r#"
        error: services.orders.with.rust: kind "rust" has no reason
          hint: say what was measured: `rust: { reason: "pricing takes 40 ms of 50 at the peak" }`, or leave the kind out and write it in C#
        "#);
        }
    }
}

#[test]
fn rust_with_a_reason_passes_and_is_a_decision() {
    let spec = spec([("orders", Service::default().kind("rust", json!({ "reason": "40 ms of 50" })))]);
    assert_eq!(RULE.check(&spec), []);
    let choices = RULE.choices(&spec);
    assert_eq!(
        choices.iter().map(|it| (&*it.component, &*it.value)).collect::<Vec<_>>(),
        [("solution", "csharp"), ("service/orders", "rust")]
    );
    assert_eq!(choices[1].rationale, "40 ms of 50");
}

#[test]
fn other_languages_are_refused_as_kinds_only() {
    let spec = spec([("java", Service::default().kind("python", json!({})))]);
    assert_snapshot!(text(&RULE.check(&spec)), @r#"
    error: services.java.with.python: Python is not a language of this stack
      hint: services are C#; for a measured hot spot there is kind "rust"
    "#);
}

#[test]
fn nothing_is_decided_for_nothing() {
    assert_eq!(RULE.choices(&spec([])), []);
}
