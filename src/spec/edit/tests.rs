use proptest::prelude::*;

use super::*;
use crate::spec::samples::{kinds, service, spec};

fn minimal() -> Service {
    let text =
        "scaffold: 1\nsolution: Shop\nservices:\n  sample:\n    resources: { item: { fields: { label: string } } }\n";
    parse("scaffold.yaml", text, &kinds()).1.unwrap().services["sample"].clone()
}

fn added(text: &str) -> String {
    add_service("scaffold.yaml", text, "billing", &minimal(), &kinds())
        .map_err(|refused| {
            let shown =
                refused.findings.as_ref().map(|f| crate::report::render(&f.0, &f.1, crate::report::Style::Plain));
            format!("{refused:?}\n{}", shown.unwrap_or_default())
        })
        .unwrap()
}

/// The lines of the old text are in the new one, in their order.
fn keeps_lines(old: &str, new: &str) -> bool {
    let mut new = new.split_inclusive('\n');
    old.split_inclusive('\n').all(|line| {
        new.any(|other| other == line || other.strip_suffix("\r\n").or(other.strip_suffix('\n')) == Some(line))
    })
}

#[test]
fn a_service_goes_to_the_end_of_the_services() {
    let old = "# top\nscaffold: 1\nsolution: 'Shop'   # quoted\n\nservices:\n\n    # about orders\n    orders:\n        resources:\n            order: { fields: { sku: string } }   # one\n        # below orders\n\n# the end\n";
    insta::assert_snapshot!(added(old));
    assert!(keeps_lines(old, &added(old)));
}

#[test]
fn every_start_of_a_spec_can_grow() {
    for old in [
        "scaffold: 1\nsolution: Shop",
        "scaffold: 1\nsolution: Shop\n",
        "scaffold: 1\r\nsolution: Shop\r\n# end\r\n",
        "scaffold: 1\nsolution: Shop\nservices:\n",
        "scaffold: 1\nsolution: Shop\nservices: # none yet\n\n# end",
        "scaffold: 1\nsolution: Shop\nservices: {}",
        "scaffold: 1\nsolution: Shop\nservices: { }  # none\n# more\n",
        "scaffold: 1\nsolution: Shop\nservices: ~\n",
        "services:\n  orders:\nscaffold: 1\nsolution: Shop\n",
        "services:\n  orders: {}\n\n  catalog:\n    description: >-\n      many\n      words\n\nscaffold: 1\nsolution: Shop\n",
        "---\nscaffold: 1\nsolution: Shop\nservices:\n  orders:\n...\n",
        "---\nscaffold: 1\nsolution: Shop\n...\n",
        "\u{FEFF}scaffold: 1\nsolution: Shop\n",
        "\u{FEFF}services:\n   orders:\nscaffold: 1\nsolution: Shop\n",
        "  scaffold: 1\n  solution: Shop\n",
    ] {
        let new = added(old);
        assert!(new.contains("billing:"), "{old}\n---\n{new}");
        assert_eq!(old.ends_with('\n'), new.ends_with('\n'), "{old}\n---\n{new}");
        assert_eq!(old.contains("\r\n"), new.contains("\r\n"));
        assert!(!old.contains("\r\n") || !new.replace("\r\n", "").contains('\n'), "{new:?}");
    }
}

#[test]
fn a_blank_line_between_services_is_kept_up() {
    let old = "scaffold: 1\nsolution: Shop\nservices:\n  orders: {}\n\n  # the second\n  catalog: {}\n";
    assert!(added(old).contains("catalog: {}\n\n  billing:\n"), "{}", added(old));
}

#[test]
fn braces_with_something_in_them_are_refused() {
    for text in ["{ scaffold: 1, solution: Shop }", "scaffold: 1\nsolution: Shop\nservices: { orders: {} }\n"] {
        let refused = add_service("scaffold.yaml", text, "billing", &minimal(), &kinds()).unwrap_err();
        assert!(refused.error.message.contains("in braces"), "{}", refused.error.message);
        assert!(refused.error.hints[0].contains("block style"));
    }
}

#[test]
fn a_service_that_is_there_or_cannot_be_is_refused() {
    let text = "scaffold: 1\nsolution: Shop\nservices:\n  billing: {}\n";
    let refused = add_service("scaffold.yaml", text, "billing", &minimal(), &kinds()).unwrap_err();
    assert_eq!(refused.error.message, "the spec has a service `billing` already");
    let refused = add_service("scaffold.yaml", text, "Class", &minimal(), &kinds()).unwrap_err();
    assert!(refused.findings.is_some());
    let error: Error = refused.into();
    assert_eq!(error.causes, ["a service's name is written in kebab case, not `Class`"]);
    let refused = add_service("scaffold.yaml", "scaffold: 2", "billing", &minimal(), &kinds()).unwrap_err();
    assert_eq!(refused.error.message, "the spec must be mended first");
}

fn with(text: &str, target: Target<'_>) -> String {
    let (kind, inputs) = match target {
        Target::Solution => ("gateway", Inputs::from([("login".to_owned(), serde_json::json!(["google"]))])),
        Target::Service(_) => ("queue", Inputs::from([("broker".to_owned(), "kafka".into())])),
    };
    add_with("scaffold.yaml", text, target, kind, &inputs, &kinds()).unwrap()
}

#[test]
fn kinds_are_added_where_they_belong() {
    let old = "scaffold: 1\nsolution: Shop # name\n\nservices:\n  orders:\n    with:\n      cache: {}   # quick\n  catalog: # nothing yet\n  lists:\n    with: { cache: {} }\n";
    let mut text = with(old, Target::Solution);
    for service in ["orders", "catalog", "lists"] {
        text = with(&text, Target::Service(service));
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_kind_that_is_there_is_refused() {
    let text = "scaffold: 1\nsolution: Shop\nservices:\n  orders: { with: { cache: } }\n";
    let add =
        |name, kind| add_with("f", text, Target::Service(name), kind, &Inputs::new(), &kinds()).unwrap_err().error;
    assert_eq!(add("orders", "cache").message, "service `orders` has `cache` already");
    assert_eq!(add("order", "cache").message, "the spec has no service `order`");
    assert!(add("orders", "queue").message.contains("in braces"));
}

/// The text of a spec in other clothes: another indentation, comments, blank lines, line endings.
fn dressed(text: &str, wide: bool, crlf: bool, noise: &[u8]) -> String {
    let mut dressed = String::new();
    for (index, line) in text.lines().enumerate() {
        let content = line.trim_start();
        let indent = (line.len() - content.len()) * if wide { 2 } else { 1 };
        match noise.get(index % noise.len().max(1)).map(|noise| noise % 7) {
            Some(0) => dressed.push('\n'),
            Some(1) => dressed = dressed + &" ".repeat(indent) + "# a comment\n",
            Some(2) => dressed.push_str("# at the margin\n"),
            _ => {}
        }
        dressed = dressed + &" ".repeat(indent) + content + "\n";
    }
    if crlf { dressed.replace('\n', "\r\n") } else { dressed }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn adding_a_service_keeps_every_line(
        spec in spec(), service in service(), wide: bool, crlf: bool, noise in proptest::collection::vec(any::<u8>(), 1..40)
    ) {
        let old = dressed(&write::new_spec(&spec), wide, crlf, &noise);
        let new = add_service("scaffold.yaml", &old, "billing", &service, &kinds())
            .map_err(|refused| TestCaseError::fail(format!("{old}\n{refused:?}")))?;
        if !spec.services.is_empty() {
            prop_assert!(keeps_lines(&old, &new), "{}\n---\n{}", old, new);
        }
        prop_assert!(!crlf || !new.replace("\r\n", "").contains('\n'));
    }
}

#[test]
fn an_edit_that_says_something_else_is_refused() {
    let text = "scaffold: 1\nsolution: Shop\nservices:\n  orders: {}\n";
    let intended = parse("f", text, &kinds()).1.unwrap();
    let refused = prove("f", text.replace("orders", "other"), &intended, &kinds()).unwrap_err();
    assert_eq!(refused.error.message, "the spec cannot be edited without changing what it says elsewhere");
}

fn without(text: &str, target: Target<'_>, kind: &str) -> String {
    remove_with("scaffold.yaml", text, target, kind, &kinds()).map_err(|refused| format!("{refused:?}")).unwrap()
}

#[test]
fn a_kind_is_taken_out_with_its_lines_and_nothing_else() {
    let head = "scaffold: 1\nsolution: Shop\nwith:\n  gateway: {}   # the door\nservices:\n  orders:\n";
    let with = "    with:\n      # events\n      queue:\n        broker: kafka # why\n      cache: {}\n";
    let tail = "    port: 5200\n  billing: { with: { cache: {}, queue: { broker: rabbitmq } } }\n";
    let text = format!("{head}{with}{tail}");

    let no_queue = without(&text, Target::Service("orders"), "queue");
    assert_eq!(no_queue, format!("{head}    with:\n      # events\n      cache: {{}}\n{tail}"));
    let none = without(&no_queue, Target::Service("orders"), "cache");
    assert_eq!(none, format!("{head}      # events\n{tail}"));
    let no_gateway = without(&text, Target::Solution, "gateway");
    assert_eq!(no_gateway, text.replace("with:\n  gateway: {}   # the door\n", ""));
    let billing = without(&text, Target::Service("billing"), "queue");
    assert!(billing.ends_with("  billing: { with: { cache: {} } }\n"), "{billing}");
    let billing = without(&billing, Target::Service("billing"), "cache");
    assert!(billing.ends_with("  billing: {  }\n"), "{billing}");
    let crlf = without(&text.replace('\n', "\r\n"), Target::Service("orders"), "queue");
    assert_eq!(crlf, no_queue.replace('\n', "\r\n"));
}

#[test]
fn what_is_added_can_be_taken_out_again() {
    for text in [
        "scaffold: 1\nsolution: Shop\nservices:\n  orders: {}\n",
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    port: 5200 # here\n\n# end\n",
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    with: { cache: {} }\n",
    ] {
        for target in [Target::Solution, Target::Service("orders")] {
            let kind = if target == Target::Solution { "gateway" } else { "queue" };
            let there = with(text, target);
            let gone = without(&there, target, kind);
            assert_eq!(parse("f", &gone, &kinds()).1.unwrap(), parse("f", text, &kinds()).1.unwrap(), "{gone}");
        }
    }
}

#[test]
fn a_kind_that_is_not_there_cannot_be_taken_out() {
    let text = "scaffold: 1\nsolution: Shop\nservices:\n  orders: { with: { cache: {} } }\n";
    let refused = remove_with("f", text, Target::Service("orders"), "queue", &kinds()).unwrap_err();
    assert_eq!(refused.error.message, "service `orders` has no `queue`");
    assert_eq!(refused.error.hints, ["kinds that were added to it: `cache`"]);
    let refused = remove_with("f", text, Target::Service("order"), "queue", &kinds()).unwrap_err();
    assert_eq!(refused.error.message, "the spec has no service `order`");
}
