//! Kinds and specs for tests.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::vocabulary::FIELD;
use super::{
    Child, Field, FieldType, InputSchema, InputType, Inputs, KindSchema, ManyToMany, OnDelete, Reference, Requirements,
    Resource, Scope, Service, Spec, Storage, Value,
};

fn input(name: &str, ty: InputType) -> InputSchema {
    InputSchema { name: name.into(), ty, description: format!("The {name}."), default: None, required: false }
}

fn words(words: &[&str]) -> InputType {
    InputType::Choice(words.iter().map(|word| (*word).to_owned()).collect())
}

pub(crate) fn kinds() -> Vec<KindSchema> {
    let kind = |name: &str, scope, inputs| KindSchema {
        name: name.to_owned(),
        scope,
        description: format!("The {name}."),
        inputs,
    };
    let logins = InputType::List(Box::new(words(&["google", "gitlab"])));
    vec![
        kind("gateway", Scope::Solution, vec![input("login", logins)]),
        kind(
            "queue",
            Scope::Service,
            vec![InputSchema { required: true, ..input("broker", words(&["rabbitmq", "kafka"])) }],
        ),
        kind("cache", Scope::Service, vec![]),
    ]
}

/// What is said of a spec.
pub(crate) fn report(text: &str) -> String {
    match super::parse("scaffold.yaml", text, &kinds()) {
        (_, Ok(_)) => "(accepted)\n".to_owned(),
        (source, Err(findings)) => crate::report::render(&source, &findings, crate::report::Style::Plain),
    }
}

/// The reports of several specs, each below its title.
pub(crate) fn reports(cases: &[(&str, String)]) -> String {
    cases.iter().fold(String::new(), |all, (title, text)| all + "# " + title + "\n" + &report(text) + "\n")
}

/// A spec with this in the resource `order` of the service `orders`.
pub(crate) fn in_order(lines: &str) -> String {
    in_service(&format!("order:\n{}", indented(lines)))
}

/// A spec with these fields in the resource `order`.
pub(crate) fn fields_of_order(lines: &str) -> String {
    in_order(&format!("fields:\n{}", indented(lines)))
}

/// A spec with these resources in the service `orders`.
pub(crate) fn in_service(resources: &str) -> String {
    let resources = indented(&indented(&indented(resources)));
    format!("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n{resources}")
}

fn indented(lines: &str) -> String {
    lines.lines().fold(String::new(), |all, line| all + "  " + line + "\n")
}

const SERVICES: &[&str] = &["orders", "catalog", "price-lists"];
const RESOURCES: &[&str] = &["order", "customer", "product_group", "bundle"];
const FIELDS: &[&str] =
    &["sku", "full_name", "total", "note", "state", "born", "rank", "weight", "due", "site", "contact", "active"];
const CHILDREN: &[&str] = &["line", "delivery_stop"];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z][a-z ,.'()]{0,20}[a-z]",
        "[ -~]{1,30}",
        "[a-zé漢💥:# {}\\[\\]\"'\\\\&*!|>%@`-]{1,12}",
        Just("true".to_owned()),
        Just("null".to_owned()),
        Just("12".to_owned()),
        Just("- a: b # c".to_owned()),
    ]
    .prop_map(|text| text.trim().to_owned())
    .prop_filter("empty", |text| !text.is_empty())
}

fn bounds(low: i64, high: i64) -> impl Strategy<Value = (Option<i64>, Option<i64>)> {
    (proptest::option::of(low..0), proptest::option::of(0..high))
}

fn types(here: usize, references: Vec<Reference>) -> BoxedStrategy<(FieldType, Option<Value>)> {
    let with = |ty: FieldType, default: Value| prop_oneof![Just((ty.clone(), None)), Just((ty, Some(default)))];
    let narrow = |(min, max): (Option<i64>, Option<i64>)| {
        (min.map(|n| i32::try_from(n).unwrap()), max.map(|n| i32::try_from(n).unwrap()))
    };
    let simple = prop_oneof![
        (proptest::option::of(0u32..1), 40u32..800, proptest::option::of(Just("^[^<>]*$".to_owned())))
            .prop_map(|(min, max, pattern)| (FieldType::String { min, max, pattern }, None)),
        texts().prop_map(|text| (FieldType::String { min: None, max: 200, pattern: None }, Some(Value::Text(text)))),
        "[a-z\n\"\\\\ ]{1,20}".prop_map(|text| (FieldType::Text { min: None, max: 20_000 }, Some(Value::Text(text)))),
        bounds(-9, 9)
            .prop_map(move |b| (FieldType::Int { min: narrow(b).0, max: narrow(b).1 }, Some(Value::Integer(0)))),
        bounds(-9, 9).prop_map(|(min, max)| (FieldType::Long { min, max }, Some(Value::Integer(0)))),
        bounds(-9, 9).prop_map(|(min, max)| (FieldType::Money { min, max }, None)),
        (1u8..=28).prop_flat_map(|precision| (Just(precision), 0..=precision)).prop_map(|(precision, scale)| {
            let zero = if scale == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(scale.into())) };
            let ty = FieldType::Decimal { precision, scale, min: Some(zero.clone()), max: None };
            (ty, Some(Value::Decimal(zero)))
        }),
        with(FieldType::Bool, Value::Bool(true)),
        with(FieldType::Uuid, Value::Text("0190f5fe-7c00-7a00-8000-00000000abcd".to_owned())),
        with(FieldType::Timestamp, Value::Text("2026-01-31T12:00:00Z".to_owned())),
        with(FieldType::Date, Value::Text("2026-01-31".to_owned())),
        with(FieldType::Email, Value::Text("a.b+c@example.com".to_owned())),
        with(FieldType::Url, Value::Text("https://example.com/a?b=c#d".to_owned())),
        with(
            FieldType::Enum { values: vec!["open".to_owned(), "true".to_owned(), "no".to_owned()] },
            Value::Text("true".to_owned()),
        ),
    ];
    if here == 0 || references.is_empty() {
        return simple.boxed();
    }
    let reference = proptest::sample::select(references).prop_map(|to| (FieldType::Ref(to), None));
    prop_oneof![4 => simple, 1 => reference].boxed()
}

type Flags = (bool, bool, bool, bool, bool);
type Drawn = ((FieldType, Option<Value>), Flags, Option<String>, bool);

fn fields(here: usize, references: Vec<Reference>, in_child: bool) -> impl Strategy<Value = Vec<Field>> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let field = (types(here, references), flags, proptest::option::of(texts()), any::<bool>());
    proptest::collection::vec(field, 1..FIELDS.len()).prop_map(move |fields| {
        let build = |(index, drawn): (usize, Drawn)| {
            let ((ty, default), (optional, unique, index_of, filter, sort), description, renamed) = drawn;
            let can = |key: &str, wanted: bool| wanted && FIELD.key(key).unwrap().fits(ty.name());
            let nullable = matches!(&ty, FieldType::Ref(to) if to.on_delete == OnDelete::SetNull);
            Field {
                name: FIELDS[index].to_owned(),
                renamed_from: renamed.then(|| format!("old_{}", FIELDS[index])),
                renamed_values: match &ty {
                    FieldType::Enum { values } if renamed => {
                        std::collections::BTreeMap::from([(values[1].clone(), "once".to_owned())])
                    }
                    _ => std::collections::BTreeMap::new(),
                },
                unique: can("unique", unique),
                index: can("index", index_of),
                filter: can("filter", filter),
                sort: can("sort", sort) && !in_child && !(optional || nullable),
                optional: optional || nullable,
                backfill: default.clone().filter(|_| renamed),
                default,
                description,
                ty,
            }
        };
        fields.into_iter().enumerate().map(build).collect()
    })
}

fn children() -> impl Strategy<Value = Vec<Child>> {
    let child = (fields(0, Vec::new(), true), 0u32..3, 3u32..200, any::<bool>());
    proptest::collection::vec(child, 0..=CHILDREN.len()).prop_map(|children| {
        let build = |(index, (fields, min, max, table)): (usize, (Vec<Field>, u32, u32, bool))| {
            let looked_into = fields.iter().any(|field| field.unique || field.index || field.filter);
            let storage = if table || looked_into { Storage::Table } else { Storage::Json };
            let plural = (index == 1).then(|| "stops".to_owned());
            Child {
                name: CHILDREN[index].to_owned(),
                plural,
                renamed_from: table.then(|| "old_child".to_owned()).filter(|_| index == 0),
                description: None,
                storage,
                min,
                max,
                fields,
            }
        };
        children.into_iter().enumerate().map(build).collect()
    })
}

fn resource(here: usize) -> impl Strategy<Value = Resource> {
    let rules = [OnDelete::Restrict, OnDelete::Cascade, OnDelete::SetNull];
    let references = (0..here)
        .map(|to| Reference { service: None, resource: RESOURCES[to].to_owned(), on_delete: rules[to % 3] })
        .collect();
    let parts = (fields(here, references, false), children(), any::<bool>(), any::<bool>(), any::<bool>());
    (parts, proptest::option::of(texts())).prop_map(move |((fields, has_many, owner, link, events), description)| {
        let to = RESOURCES[(here + 1).min(1)].to_owned();
        let links = if link && here > 1 {
            vec![ManyToMany { name: "partner".to_owned(), renamed_from: owner.then(|| "ally".to_owned()), to, max: 20 }]
        } else {
            vec![]
        };
        Resource {
            description,
            plural: (here == 3).then(|| "packs".to_owned()),
            renamed_from: (here == 2).then(|| "old_group".to_owned()),
            owner,
            public: !owner && link,
            fields,
            has_many,
            many_to_many: links,
            events: if events { vec!["created".to_owned(), "closed".to_owned()] } else { Vec::new() },
        }
    })
}

pub(crate) fn service() -> impl Strategy<Value = Service> {
    let resources =
        (0..=RESOURCES.len()).prop_flat_map(|count| (0..count).map(|here| resource(here).boxed()).collect::<Vec<_>>());
    let answers = (proptest::option::of(0u32..9_999), proptest::option::of(any::<bool>()));
    (resources, proptest::option::of(texts()), answers, proptest::option::of(Just(6000)), any::<bool>()).prop_map(
        |(resources, description, (load, replay), port, queue)| Service {
            description,
            port,
            requirements: Requirements { requests_per_second: load, replay, ..Requirements::default() },
            resources: RESOURCES.iter().map(|name| (*name).to_owned()).zip(resources).collect(),
            consumes: Vec::new(),
            with: if queue {
                let broker = Inputs::from([("broker".to_owned(), "kafka".into())]);
                BTreeMap::from([("queue".to_owned(), broker), ("cache".to_owned(), Inputs::new())])
            } else {
                BTreeMap::new()
            },
        },
    )
}

fn distinct_ports(services: Vec<Service>) -> impl Iterator<Item = Service> {
    (5000..).zip(services).map(|(port, service)| Service { port: service.port.map(|_| port), ..service })
}

/// Specs that are in order.
pub(crate) fn spec() -> impl Strategy<Value = Spec> {
    (proptest::collection::vec(service(), 0..=SERVICES.len()), any::<bool>()).prop_map(|(services, gateway)| Spec {
        solution: "Shop".to_owned(),
        with: if gateway {
            let login = Inputs::from([("login".to_owned(), serde_json::json!(["google", "gitlab"]))]);
            BTreeMap::from([("gateway".to_owned(), login)])
        } else {
            BTreeMap::new()
        },
        services: SERVICES.iter().map(|name| (*name).to_owned()).zip(distinct_ports(services)).collect(),
    })
}
