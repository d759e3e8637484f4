//! Ways through a spec that know the path of each node.

use serde_json::Value;

use crate::finding::SpecPath;
use crate::spec::{Field, Inputs, Resource, Service, Spec};

/// A resource and where it stands.
pub(super) struct ResourceAt<'a> {
    pub(super) service: &'a str,
    pub(super) name: &'a str,
    pub(super) path: SpecPath,
    pub(super) resource: &'a Resource,
}

/// A field of a resource or of its children, and where it stands.
pub(super) struct FieldAt<'a> {
    pub(super) service: &'a str,
    pub(super) path: SpecPath,
    pub(super) field: &'a Field,
}

/// A kind that is applied to something, and where it stands.
pub(super) struct KindAt<'a> {
    /// `solution` or `service/orders`.
    pub(super) component: String,
    pub(super) kind: &'a str,
    pub(super) path: SpecPath,
    pub(super) inputs: &'a Inputs,
}

pub(super) fn service_path(name: &str) -> SpecPath {
    SpecPath::new("services").join(name)
}

/// The name of a service as choices and files call it.
pub(super) fn component(service: &str) -> String {
    format!("service/{service}")
}

pub(super) fn resources(spec: &Spec) -> impl Iterator<Item = ResourceAt<'_>> {
    spec.services.iter().flat_map(|(service, it)| {
        let under = service_path(service).join("resources");
        it.resources.iter().map(move |(name, resource)| ResourceAt { service, name, path: under.join(name), resource })
    })
}

pub(super) fn fields(spec: &Spec) -> impl Iterator<Item = FieldAt<'_>> {
    resources(spec).flat_map(|at| {
        let own = at.path.join("fields");
        let children = at.path.join("has_many");
        let mut found: Vec<_> = at.resource.fields.iter().map(|field| (own.join(&field.name), field)).collect();
        for child in &at.resource.has_many {
            let under = children.join(&child.name).join("fields");
            found.extend(child.fields.iter().map(|field| (under.join(&field.name), field)));
        }
        found.into_iter().map(move |(path, field)| FieldAt { service: at.service, path, field })
    })
}

pub(super) fn kinds(spec: &Spec) -> impl Iterator<Item = KindAt<'_>> {
    let solution = spec.with.iter().map(|(kind, inputs)| KindAt {
        component: "solution".to_owned(),
        kind,
        path: SpecPath::new("with").join(kind),
        inputs,
    });
    let services = spec.services.iter().flat_map(|(name, service)| {
        let under = service_path(name).join("with");
        service.with.iter().map(move |(kind, inputs)| KindAt {
            component: component(name),
            kind,
            path: under.join(kind),
            inputs,
        })
    });
    solution.chain(services)
}

/// A key or a text somewhere in the inputs of a kind.
pub(super) enum Leaf<'a> {
    Key(&'a str),
    Text { key: &'a str, text: &'a str },
}

/// Every key and every text in the inputs of a kind, in the order of the keys.
pub(super) fn leaves<'a>(at: &KindAt<'a>) -> Vec<(SpecPath, Leaf<'a>)> {
    let mut found = Vec::new();
    for (key, value) in at.inputs {
        let path = at.path.join(key);
        found.push((path.clone(), Leaf::Key(key)));
        collect(&path, key, value, &mut found);
    }
    found
}

fn collect<'a>(path: &SpecPath, key: &'a str, value: &'a Value, found: &mut Vec<(SpecPath, Leaf<'a>)>) {
    match value {
        Value::String(text) => found.push((path.clone(), Leaf::Text { key, text })),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(&path.join(index), key, item, found);
            }
        }
        Value::Object(map) => {
            for (key, item) in map {
                let path = path.join(key);
                found.push((path.clone(), Leaf::Key(key)));
                collect(&path, key, item, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Services that have a queue, each with its inputs.
pub(super) fn queues(spec: &Spec) -> impl Iterator<Item = (&str, &Service, &Inputs)> {
    spec.services.iter().filter_map(|(name, service)| Some((name.as_str(), service, service.with.get("queue")?)))
}

/// The words of a name, in lower case.
pub(super) fn words(name: &str) -> Vec<String> {
    use heck::ToSnakeCase;
    name.to_snake_case().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// True when some service has a resource, so that there is an API and a database to decide about.
pub(super) fn has_resources(spec: &Spec) -> bool {
    spec.services.values().any(|service: &Service| !service.resources.is_empty())
}

/// A number with a comma between the thousands.
pub(super) fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
