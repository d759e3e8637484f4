//! Small specs for the tests of rules.

use serde_json::Value as Json;

use crate::finding::Finding;
use crate::spec::{
    Child, Field, FieldType, Inputs, OnDelete, Reference, Requirements, Resource, Service, Spec, Storage,
};

/// A spec of these services.
pub(super) fn spec<const N: usize>(services: [(&str, Service); N]) -> Spec {
    Spec {
        solution: "Shop".to_owned(),
        with: [].into(),
        services: services.into_iter().map(|(name, service)| (name.to_owned(), service)).collect(),
    }
}

/// The service `orders` with one resource `order` of these fields.
pub(super) fn orders<const N: usize>(fields: [Field; N]) -> Spec {
    spec([("orders", Service::default().resource("order", resource(fields)))])
}

pub(super) fn resource<const N: usize>(fields: [Field; N]) -> Resource {
    Resource { fields: fields.into(), ..Resource::default() }
}

pub(super) fn needs(requirements: Requirements) -> Service {
    Service { requirements, ..Service::default() }
}

pub(super) fn field(name: &str, ty: FieldType) -> Field {
    Field {
        name: name.to_owned(),
        renamed_from: None,
        renamed_values: std::collections::BTreeMap::new(),
        backfill: None,
        ty,
        optional: false,
        unique: false,
        index: false,
        filter: false,
        sort: false,
        default: None,
        description: None,
    }
}

pub(super) fn string() -> FieldType {
    FieldType::String { min: None, max: 200, pattern: None }
}

pub(super) fn int() -> FieldType {
    FieldType::Int { min: None, max: None }
}

pub(super) fn long() -> FieldType {
    FieldType::Long { min: None, max: None }
}

pub(super) fn decimal() -> FieldType {
    FieldType::Decimal { precision: 18, scale: 2, min: None, max: None }
}

pub(super) fn money() -> FieldType {
    FieldType::Money { min: None, max: None }
}

pub(super) fn reference(service: Option<&str>, resource: &str) -> FieldType {
    FieldType::Ref(Reference {
        service: service.map(str::to_owned),
        resource: resource.to_owned(),
        on_delete: OnDelete::Restrict,
    })
}

pub(super) fn child<const N: usize>(name: &str, fields: [Field; N]) -> Child {
    Child {
        name: name.to_owned(),
        plural: None,
        renamed_from: None,
        description: None,
        storage: Storage::Json,
        min: 0,
        max: 100,
        fields: fields.into(),
    }
}

/// Inputs of a kind, from a JSON object.
pub(super) fn inputs(value: Json) -> Inputs {
    match value {
        Json::Object(map) => map.into_iter().collect(),
        other => panic!("{other} is not an object"),
    }
}

/// Adds to a service or spec, for one-liners.
pub(super) trait With: Sized {
    fn kind(self, kind: &str, value: Json) -> Self;
}

impl With for Service {
    fn kind(mut self, kind: &str, value: Json) -> Self {
        self.with.insert(kind.to_owned(), inputs(value));
        self
    }
}

impl With for Spec {
    fn kind(mut self, kind: &str, value: Json) -> Self {
        self.with.insert(kind.to_owned(), inputs(value));
        self
    }
}

/// Adds a resource to a service.
pub(super) trait WithResource {
    fn resource(self, name: &str, resource: Resource) -> Self;
}

impl WithResource for Service {
    fn resource(mut self, name: &str, resource: Resource) -> Self {
        self.resources.insert(name.to_owned(), resource);
        self
    }
}

/// Findings, one a line: severity, path, message, and the hint below.
pub(super) fn text(findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| {
        let hint = finding.hint.as_deref().unwrap_or("none");
        format!("{}: {}: {}\n  hint: {hint}", finding.severity, finding.path, finding.message)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Paths of findings.
pub(super) fn paths(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.path.as_str()).collect()
}
