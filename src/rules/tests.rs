use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::json;

use super::fixture::{With, WithResource, decimal, field, needs, resource, spec, string};
use super::{Scope, all, check, choices, derive, explain, find, list_json, reference, table};
use crate::error::Kind;
use crate::spec::{Requirements, Resource, Service, Spec};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules")
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}

#[test]
fn ids_are_unique_sorted_and_kebab() {
    let ids: Vec<_> = all().iter().map(|rule| rule.id).collect();
    let sorted: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids, sorted.into_iter().collect::<Vec<_>>());
    for id in ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
    }
}

#[test]
fn every_rule_is_complete() {
    for rule in all() {
        let id = rule.id;
        assert!(rule.explain.split_whitespace().count() >= 80, "{id} explains too little");
        let wide = rule.explain.lines().find(|line| line.len() > 120);
        assert_eq!(wide, None, "{id} has a line that is too long");
        for part in ["**What.**", "**Why.**", "**How to change it.**", "Good", "Bad"] {
            assert!(rule.explain.contains(part), "{id} lacks {part}");
        }
        assert!(rule.explain.chars().any(|c| c.is_ascii_digit()), "{id} has no number");
        for text in [rule.title, rule.rationale] {
            assert!(!text.is_empty() && !text.ends_with('.') && !text.contains("  "), "{id}: {text:?}");
        }
        for file in ["rs", "md"].map(|ext| format!("{}.{ext}", snake(id))) {
            assert!(folder().join(&file).is_file(), "{file} is missing");
        }
        let tests = fs::read_to_string(folder().join(format!("{}_tests.rs", snake(id)))).expect("a file of tests");
        assert!(tests.matches("#[test]").count() >= 2, "{id} must be shown firing and not firing");
    }
}

#[test]
fn every_example_is_yaml() {
    for rule in all() {
        for block in rule.explain.split("```yaml\n").skip(1) {
            let yaml = block.split("```").next().expect("the block");
            let read: Result<serde_json::Value, _> = serde_yaml::from_str(yaml);
            assert!(read.is_ok_and(|value| value.is_object()), "{}: {yaml}", rule.id);
        }
    }
}

#[test]
fn every_explain_text_on_disk_is_registered() {
    let files = fs::read_dir(folder()).expect("the folder").map(|entry| entry.expect("an entry").path());
    let texts: BTreeSet<_> = files
        .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert_eq!(texts, all().iter().map(|rule| snake(rule.id)).collect());
}

/// A spec with a bit of everything.
fn shop() -> Spec {
    let order = Resource {
        events: vec!["created".to_owned()],
        ..resource([field("total", decimal()), field("placed_at", string()), field("password", string())])
    };
    let requirements = Requirements {
        requests_per_second: Some(2_000),
        reads_per_write: Some(50),
        data_gb: Some(5_000),
        audit: Some(true),
        public: Some(true),
        ..Requirements::default()
    };
    spec([
        ("billing", Service::default().kind("redis", json!({}))),
        ("orders", needs(requirements).resource("order", order).kind("rust", json!({}))),
    ])
    .kind("aws", json!({}))
}

#[test]
fn findings_come_in_the_order_of_their_places_and_name_real_rules() {
    let findings = check(&shop());
    let places: Vec<_> = findings.iter().map(|it| (it.path.clone(), it.severity)).collect();
    assert!(places.is_sorted(), "{places:?}");
    for finding in &findings {
        let rule = find(&finding.rule).expect("a rule");
        assert!(finding.severity >= rule.severity, "{} finds worse than it says", rule.id);
        assert!(!finding.message.ends_with('.') && finding.hint.is_some(), "{finding:?}");
    }
    let rules: BTreeSet<_> = findings.iter().map(|it| it.rule.as_str()).collect();
    assert_eq!(
        rules.into_iter().collect::<Vec<_>>(),
        [
            "csharp-first",
            "digital-ocean-only",
            "event-sourcing-for-audit",
            "events-need-a-queue",
            "money-in-minor-units",
            "partitioning-or-sharding",
            "read-replica",
            "sensitive-data",
            "timestamps-in-utc",
            "valkey-for-caches",
        ]
    );
    assert_eq!(findings, check(&shop()), "the same spec gives the same findings");
}

#[test]
fn an_empty_spec_is_silent() {
    assert_eq!(check(&spec([])), []);
    assert_eq!(choices(&spec([])), []);
}

#[test]
fn an_ordinary_service_has_no_finding_and_its_decisions() {
    let order = resource([field("number", string()), field("total", super::fixture::money())]);
    let spec = spec([("orders", Service::default().resource("order", order))]);
    assert_eq!(check(&spec), []);
    let choices = choices(&spec);
    assert!(choices.len() >= 15, "{}", choices.len());
    let keys: BTreeSet<_> = choices.iter().map(|it| (&it.component, &it.rule, &it.title)).collect();
    assert_eq!(keys.len(), choices.len(), "no decision twice");
    for choice in &choices {
        assert!(find(&choice.rule).is_some(), "{choice:?}");
        assert!(choice.component == "solution" || choice.component == "service/orders", "{choice:?}");
        let texts = [&choice.title, &choice.description, &choice.rationale, &choice.value];
        assert!(texts.iter().all(|text| !text.is_empty()), "{choice:?}");
        assert!(!choice.alternatives.is_empty(), "{choice:?}");
    }
    assert!(choices.iter().any(|it| it.decision_type == "architecture"));
}

#[test]
fn the_example_of_the_documentation_has_one_advice() {
    use super::fixture::{child, int, money};
    use crate::spec::FieldType::{Enum, Timestamp, Uuid};

    let values = ["pending", "paid", "cancelled"].map(str::to_owned).to_vec();
    let order = Resource {
        has_many: vec![child("line", [field("sku", string()), field("quantity", int())])],
        events: vec!["created".to_owned(), "cancelled".to_owned()],
        ..resource([
            field("number", string()),
            field("customer", Uuid),
            field("total", money()),
            field("status", Enum { values }),
            field("placed_at", Timestamp),
        ])
    };
    let orders = Service::default()
        .resource("order", order)
        .kind("queue", json!({ "broker": "rabbitmq" }))
        .kind("cache", json!({}));
    let spec = spec([("orders", orders)]).kind("gateway", json!({ "login": ["google", "gitlab"] }));
    let rules: Vec<_> = check(&spec).into_iter().map(|it| (it.rule, it.severity)).collect();
    assert_eq!(rules, [("ownership-is-stated".to_owned(), crate::finding::Severity::Advise)]);
}

#[test]
fn requirements_become_suggestions_in_a_stable_order() {
    let spec = shop();
    let suggestions = derive("orders", &spec.services["orders"], &spec);
    let kinds: Vec<_> = suggestions.iter().map(|it| (&*it.kind, it.scope, it.rule)).collect();
    assert_eq!(
        kinds,
        [
            ("cache", Scope::Service, "valkey-for-caches"),
            ("event-sourcing", Scope::Service, "event-sourcing-for-audit"),
            ("queue", Scope::Service, "rabbitmq-or-kafka"),
            ("read-replica", Scope::Service, "read-replica"),
            ("shards", Scope::Service, "partitioning-or-sharding"),
        ]
    );
    assert_eq!(derive("plain", &Service::default(), &spec), []);
}

#[test]
fn explain_finds_by_id_and_helps_with_the_rest() {
    let text = explain("Keyset Paging").expect("a rule");
    assert!(text.starts_with("# keyset-paging\n\n**Every list is paged by keyset, never by offset.**"), "{text}");
    for (wrong, hint) in [
        ("keyset-pagign", "did you mean \"keyset-paging\"?"),
        ("outbox", "did you mean \"messages-through-an-outbox\"?"),
        ("zzz", "`scaffold rules list` shows them all"),
        ("", "`scaffold rules list` shows them all"),
    ] {
        let error = explain(wrong).expect_err("no such rule");
        assert_eq!((error.kind, error.message), (Kind::Usage, format!("rule \"{wrong}\" is unknown")));
        assert_eq!(error.hints, [hint]);
    }
}

#[test]
fn lists_have_every_rule() {
    assert_eq!(table().lines().count(), all().len() + 1);
    assert!(table().lines().next().is_some_and(|line| line.starts_with("RULE ")));
    let list = list_json();
    assert_eq!(list.as_array().map(Vec::len), Some(all().len()));
    assert_eq!(
        list[0],
        json!({
            "id": "api-versioning",
            "title": find("api-versioning").expect("a rule").title,
            "severity": "advise",
            "category": "api",
            "rationale": find("api-versioning").expect("a rule").rationale,
        })
    );
    let text = reference();
    for rule in all() {
        assert!(text.contains(&format!("| [{0}](#{0}) |", rule.id)), "{}", rule.id);
        assert!(text.contains(&format!("\n## {}\n", rule.id)), "{}", rule.id);
    }
    assert_eq!(text.matches("```").count() % 2, 0, "each block of code ends");
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
    assert_eq!(text, reference());
}

proptest! {
    #[test]
    fn no_name_and_no_text_make_a_rule_panic(name in "\\PC{0,24}", text in "\\PC{0,60}", kind in "[a-z_-]{0,12}") {
        let mut order = resource([field(&name, string()), field(&name, decimal())]);
        order.description = Some(text.clone());
        order.events = vec![name.clone()];
        let orders = Service::default()
            .resource(&name, order)
            .kind(&kind, json!({ name.as_str(): [text.as_str(), { "calls": text.as_str() }] }))
            .kind("queue", json!({ "broker": text.as_str() }))
            .kind("client", json!({ "calls": [name.as_str()] }));
        let spec = spec([(name.as_str(), orders)]);
        for finding in check(&spec) {
            prop_assert!(find(&finding.rule).is_some());
        }
        prop_assert!(!choices(&spec).is_empty());
        derive(&name, &spec.services[&name], &spec);
    }
}
