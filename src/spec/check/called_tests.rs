use crate::spec::{InputSchema, InputType, KindSchema, Scope, parse};

fn said(calls: &str) -> String {
    let calls_input = InputSchema {
        name: "calls".into(),
        ty: InputType::Services,
        description: String::new(),
        default: None,
        required: true,
    };
    let kind = KindSchema {
        name: "client".into(),
        scope: Scope::Service,
        description: String::new(),
        inputs: vec![calls_input],
    };
    let text = format!(
        "scaffold: 1\nsolution: Shop\nservices:\n  inventory: {{}}\n  orders:\n    with:\n      client: {{ calls: {calls} }}\n"
    );
    let (source, spec) = parse("scaffold.yaml", &text, &[kind]);
    match spec {
        Ok(spec) => spec.services["orders"].with["client"]["calls"].to_string(),
        Err(findings) => crate::report::render(&source, &findings, crate::report::Style::Plain),
    }
}

#[test]
fn services_that_there_are_are_taken() {
    assert_eq!(said("[inventory]"), "[\"inventory\"]");
}

#[test]
fn services_that_there_are_not_are_pointed_at() {
    let said = said("[inventry, orders]");
    for part in [
        "the spec has no service `inventry`\n --> scaffold.yaml:7:25",
        "hint: did you mean `inventory`?",
        "`orders` is the service itself\n --> scaffold.yaml:7:35",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn calling_nobody_is_no_client() {
    assert!(said("[]").contains("this list names no service\n --> scaffold.yaml:7:24"), "{}", said("[]"));
}
