//! What is consumed is published.

use super::Checks;
use crate::finding::SpecPath;
use crate::spec::model::{EventName, Service, Spec};
use crate::spec::read::At;
use crate::spec::words;

impl Checks<'_> {
    pub(super) fn consumed(&mut self, spec: &Spec, service: &Service, path: &SpecPath) {
        for (index, event) in service.consumes.iter().enumerate() {
            if let Some((rule, message, hint)) = missing(spec, event) {
                self.deny(rule, &path.join("consumes").join(index), At::Value, message, hint);
            }
        }
    }
}

fn missing(spec: &Spec, event: &EventName) -> Option<(&'static str, String, Option<String>)> {
    let Some(service) = spec.services.get(&event.service) else {
        let message = format!("the spec has no service `{}`", words::shown(&event.service));
        let hint = words::did_you_mean(&event.service, spec.services.keys().map(String::as_str));
        return Some(("unknown-service", message, hint));
    };
    let Some(resource) = service.resources.get(&event.resource) else {
        let message = format!("service `{}` has no resource `{}`", event.service, words::shown(&event.resource));
        let hint = words::did_you_mean(&event.resource, service.resources.keys().map(String::as_str));
        return Some(("unknown-resource", message, hint));
    };
    if resource.events.contains(&event.event) {
        return None;
    }
    let message = format!("`{}` does not publish `{}`", event.resource, words::shown(&event.event));
    let near = words::did_you_mean(&event.event, resource.events.iter().map(String::as_str));
    let hint =
        near.unwrap_or_else(|| format!("add it to `events` of `{}` in service `{}`", event.resource, event.service));
    Some(("unknown-event", message, Some(hint)))
}
