//! What the spec calls by another name now, as it stands in the ids of files.

use super::FileId;
use crate::spec::model::{EventName, Field, FieldType, Resource};
use crate::spec::{Name, Service, Spec};

/// Another key of an item in the ids of a service's files: `service/orders:…:order` to `service/orders:…:purchase`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRename {
    /// The service.
    pub service: String,
    /// The resource whose part it is, by its new key; `None` for a resource itself.
    pub within: Option<String>,
    /// The key before.
    pub from: String,
    /// The key now.
    pub to: String,
}

impl KeyRename {
    /// The id of a file of the old name under the new one.
    pub fn renamed(&self, id: &FileId) -> Option<FileId> {
        let (head, rest) = self.place(id, &self.from)?;
        Some(FileId(format!("{head}{}{rest}", self.to)))
    }

    /// The file belongs to the old name.
    pub fn is_from(&self, id: &FileId) -> bool {
        self.place(id, &self.from).is_some()
    }

    /// The file belongs to the new name.
    pub fn is_to(&self, id: &FileId) -> bool {
        self.place(id, &self.to).is_some()
    }

    /// What stands before and after the key: `<component>:<entry>:<resource>[:<part>]`.
    fn place<'a>(&self, id: &'a FileId, key: &str) -> Option<(&'a str, &'a str)> {
        let rest = id.0.strip_prefix("service/")?.strip_prefix(self.service.as_str())?;
        if !rest.starts_with([':', '/']) {
            return None;
        }
        let mut at = id.0.len() - rest.len() + rest.find(':')? + 1;
        at += id.0[at..].find(':')? + 1;
        if let Some(within) = &self.within {
            at += id.0[at..].strip_prefix(within.as_str())?.strip_prefix(':').map(|_| within.len() + 1)?;
        }
        let after = id.0[at..].strip_prefix(key)?;
        (after.is_empty() || after.starts_with(':')).then(|| (&id.0[..at], after))
    }
}

/// All that the spec declares, a resource before its parts. What was done before is in it too.
pub fn renamed_keys(spec: &Spec) -> Vec<KeyRename> {
    let mut out = Vec::new();
    for (service, declared) in &spec.services {
        let mut add = |within: Option<&str>, from: String, to: String| {
            if from != to {
                out.push(KeyRename { service: service.clone(), within: within.map(str::to_owned), from, to });
            }
        };
        for (key, resource) in &declared.resources {
            if let Some(old) = &resource.renamed_from {
                add(None, old.clone(), key.clone());
            }
            for (old, new) in events(key, resource) {
                add(Some(key), old, new);
            }
            for (name, old) in parts(resource) {
                add(Some(key), old, name);
            }
            for (old, new) in enum_types(key, resource) {
                add(Some(key), old, new);
            }
        }
        for (old, new) in consumed(spec, declared) {
            add(None, old, new);
        }
    }
    out
}

/// The events that a resource tells of, as contracts are called by them.
fn events(key: &str, resource: &Resource) -> Vec<(String, String)> {
    let Some(old) = &resource.renamed_from else { return Vec::new() };
    let name = |resource: &str, event: &String| Name::new(&format!("{resource}_{event}")).snake;
    resource.events.iter().map(|event| (name(old, event), name(key, event))).collect()
}

/// The events that a service listens to, as their handlers are called: the resource may have another name where it is.
fn consumed(spec: &Spec, service: &Service) -> Vec<(String, String)> {
    let names = service.consumes.iter().filter_map(|event| {
        let resource = spec.services.get(&event.service)?.resources.get(&event.resource)?;
        let before = EventName { resource: resource.renamed_from.clone()?, ..event.clone() };
        Some((handler(&before), handler(event)))
    });
    names.collect()
}

fn handler(event: &EventName) -> String {
    Name::new(&event.to_string().replace('.', "_")).snake
}

/// Children and links with another name, new and old.
fn parts(resource: &Resource) -> impl Iterator<Item = (String, String)> {
    let children = resource.has_many.iter().map(|child| (&child.name, &child.renamed_from));
    let links = resource.many_to_many.iter().map(|link| (&link.name, &link.renamed_from));
    children.chain(links).filter_map(|(name, old)| Some((name.clone(), old.clone()?)))
}

/// The names that the types of enums may have had, and have now: `OrderStatus` to `PurchaseState`.
fn enum_types(key: &str, resource: &Resource) -> Vec<(String, String)> {
    let pascal = |name: &str| Name::new(name).pascal;
    let now = pascal(key);
    let owners = with_former(&now, resource.renamed_from.as_deref().map(pascal));
    let mut out = former_types(&owners, &now, &resource.fields);
    for child in &resource.has_many {
        let names = with_former(&pascal(&child.name), child.renamed_from.as_deref().map(pascal));
        let types: Vec<String> =
            owners.iter().flat_map(|owner| names.iter().map(move |name| format!("{owner}{name}"))).collect();
        out.extend(former_types(&types, &format!("{now}{}", pascal(&child.name)), &child.fields));
    }
    out
}

fn with_former(now: &str, before: Option<String>) -> Vec<String> {
    std::iter::once(now.to_owned()).chain(before).collect()
}

fn former_types(owners: &[String], now: &str, fields: &[Field]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for field in fields.iter().filter(|field| matches!(field.ty, FieldType::Enum { .. })) {
        let name = Name::new(&field.name).pascal;
        let new = format!("{now}{name}");
        for member in with_former(&name, field.renamed_from.as_deref().map(|old| Name::new(old).pascal)) {
            out.extend(owners.iter().map(|owner| (format!("{owner}{member}"), new.clone())));
        }
    }
    out
}

#[cfg(test)]
#[path = "renamed_keys_tests.rs"]
mod tests;
