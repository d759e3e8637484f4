//! References to resources.

use super::mapping::Mapping;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::model::{OnDelete, Reference};
use crate::spec::words;

impl Reader<'_> {
    /// Where a `ref` leads, and what happens when that is deleted.
    pub(super) fn reference(&mut self, service: &str, field: &Mapping<'_>, optional: bool) -> Option<Reference> {
        let on_delete = match self.choice(field, "on_delete") {
            Some("cascade") => OnDelete::Cascade,
            Some("set_null") => OnDelete::SetNull,
            _ => OnDelete::Restrict,
        };
        if on_delete == OnDelete::SetNull && !optional {
            let hint = "add `optional: true`, or choose `restrict` or `cascade`".to_owned();
            let message = "a required reference cannot become null";
            self.deny("set-null", &field.path.join("on_delete"), At::Value, message, Some(hint));
        }
        let Some((_, node, path)) = field.value("to") else {
            if !field.has("to") {
                let hint = Some("add `to: customer`, or `to: service/resource`".to_owned());
                self.deny("missing-key", &field.path.join("type"), At::Value, "a `ref` needs `to`", hint);
            }
            return None;
        };
        let target = self.text_of(node, &path, "a resource, or `service/resource`")?;
        let (other, resource) = match target.split_once('/') {
            Some((other, resource)) if other != service => (Some(other), resource),
            Some((_, resource)) => {
                let hint = Some(format!("write `to: {resource}`"));
                self.deny("own-service", &path, At::Value, format!("`{service}` is this service itself"), hint);
                return None;
            }
            None => (None, target),
        };
        self.resolve(service, other, resource, &path)?;
        if other.is_some() && field.has("on_delete") {
            let hint = Some("remove it: there is no foreign key to another service's database".to_owned());
            let message = "`on_delete` does not go with a reference to another service";
            self.deny("on-delete", &field.path.join("on_delete"), At::Key, message, hint);
        }
        Some(Reference { service: other.map(str::to_owned), resource: resource.to_owned(), on_delete })
    }

    fn resolve(&mut self, own: &str, other: Option<&str>, resource: &str, path: &SpecPath) -> Option<()> {
        let service = other.unwrap_or(own);
        if !self.declared.contains_key(service) {
            let message = format!("the spec has no service `{}`", words::shown(service));
            let hint = words::did_you_mean(service, self.declared.keys().map(String::as_str));
            self.deny("unknown-service", path, At::Value, message, hint);
            return None;
        }
        if self.declares(service, resource) {
            return Some(());
        }
        let message = format!("service `{service}` has no resource `{}`", words::shown(resource));
        let elsewhere = self.declared.iter().find(|(name, has)| name.as_str() != own && has.contains(resource));
        let hint = match elsewhere {
            Some((name, _)) if other.is_none() => Some(format!("write `to: {name}/{resource}`")),
            _ => self.nearest_resource(service, resource),
        };
        self.deny("unknown-resource", path, At::Value, message, hint);
        None
    }
}
