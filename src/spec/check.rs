//! Checks of the whole: what no single node can see.

mod called;
mod cycles;
mod events;
mod grants;
mod members;
mod reserved_names;
mod shape;
mod types;

use std::collections::BTreeMap;
use std::ops::Range;

use super::kinds::KindSchema;
use super::model::{Resource, Spec};
use super::naming::Style;
use super::node::Places;
use super::read::{At, finding};
use crate::finding::{Finding, SpecPath};

/// All findings on a spec that was read, as far as it could be.
pub(crate) fn all(spec: &Spec, places: &Places, kinds: &[KindSchema]) -> Vec<Finding> {
    let spec = &well_named(spec);
    let mut checks = Checks { places, findings: Vec::new() };
    checks.reserved_names(spec);
    checks.ports(spec);
    checks.grants(spec);
    checks.called(spec, kinds);
    for (service_name, service) in &spec.services {
        let path = SpecPath::new("services").join(service_name);
        checks.types(spec, service_name, service, &path);
        for (name, resource) in &service.resources {
            let path = path.join("resources").join(name);
            checks.members(name, resource, &path);
        }
        checks.cycles(service, &path);
        checks.consumed(spec, service, &path);
    }
    checks.findings
}

/// The spec without what has no sound name: that was reported, and what follows from such a name helps nobody.
fn well_named(spec: &Spec) -> Spec {
    let sound = |style: Style, name: &str| style.check("", name).is_ok();
    let mut spec = spec.clone();
    spec.services.retain(|name, _| sound(Style::Kebab, name));
    for service in spec.services.values_mut() {
        service.resources.retain(|name, _| sound(Style::Snake, name));
        for resource in service.resources.values_mut() {
            resource.fields.retain(|field| sound(Style::Snake, &field.name));
            resource.has_many.retain(|child| sound(Style::Snake, &child.name));
            resource.many_to_many.retain(|link| sound(Style::Snake, &link.name));
            for child in &mut resource.has_many {
                child.fields.retain(|field| sound(Style::Snake, &field.name));
            }
        }
    }
    spec
}

/// Collects findings by path.
struct Checks<'a> {
    places: &'a Places,
    findings: Vec<Finding>,
}

impl Checks<'_> {
    /// Two services cannot listen on one port of a developer's machine.
    fn ports(&mut self, spec: &Spec) {
        let mut taken: BTreeMap<u16, &str> = BTreeMap::new();
        for (name, service) in &spec.services {
            let Some(port) = service.port else { continue };
            if let Some(other) = taken.insert(port, name) {
                let path = SpecPath::new("services").join(name).join("port");
                let message = format!("service `{other}` has port {port} too");
                self.deny("port-taken", &path, At::Value, message, Some("leave it out to get a free one".to_owned()));
            }
        }
    }

    fn deny(&mut self, rule: &str, path: &SpecPath, at: At, message: impl Into<String>, hint: Option<String>) {
        let span: Range<usize> = self.places.span(path, at);
        self.findings.push(finding(rule, path, span, message, hint));
    }
}

/// The paths of a resource's parts.
fn field_path(resource: &SpecPath, child: Option<&str>, field: &str) -> SpecPath {
    let owner = child.map_or_else(|| resource.clone(), |child| resource.join("has_many").join(child));
    owner.join("fields").join(field)
}

/// Every field of a resource and of its children, with the child's name.
fn all_fields(resource: &Resource) -> impl Iterator<Item = (Option<&str>, &super::model::Field)> {
    let own = resource.fields.iter().map(|field| (None, field));
    let children =
        resource.has_many.iter().flat_map(|child| child.fields.iter().map(|field| (Some(child.name.as_str()), field)));
    own.chain(children)
}

#[cfg(test)]
#[path = "check/tests.rs"]
mod tests;
