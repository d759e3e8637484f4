//! The contracts of events as their recorded JSON Schemas say them, and what a new one would break. Pure.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;
use serde_json::Value;

use crate::render::{FileId, Tree};
use crate::spec::Name;

/// The part of a file's identity by which a recorded schema is known: `service/orders/queue:queue/contracts/schema:order:order_created`.
const FILE: &str = ":queue/contracts/schema:";

/// The contracts of services, by service.
pub type Contracts = BTreeMap<String, BTreeMap<EventKey, Contract>>;

/// Which event of a service it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventKey {
    /// The resource: `order`.
    pub resource: String,
    /// What happened to it: `created`.
    pub event: String,
}

/// What an event carries.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contract {
    required: BTreeSet<String>,
    members: BTreeMap<String, Value>,
}

/// Something that those who know the recorded contract do not expect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The member as JSON calls it; none where the whole event is gone.
    pub member: Option<String>,
    /// What became of it, to follow the event's name: "no longer carries `note`".
    pub what: String,
}

impl EventKey {
    /// The service and event of a file, where it is a recorded schema.
    pub fn of(id: &FileId) -> Option<(String, Self)> {
        let (component, rest) = id.0.split_once(FILE)?;
        let (resource, key) = rest.split_once(':')?;
        let event = key.strip_prefix(resource)?.strip_prefix('_')?;
        let service = component.strip_prefix("service/")?.strip_suffix("/queue")?;
        Some((service.to_owned(), Self { resource: resource.to_owned(), event: event.to_owned() }))
    }
}

/// The folder of a service's recorded schemas.
pub fn folder(service: &str) -> Utf8PathBuf {
    let pascal = Name::new(service).pascal;
    Utf8PathBuf::from(format!("src/Services/{pascal}/{pascal}.Contracts/schemas"))
}

/// The contract of a file in that folder, where no base knows it: its name tells the resource and the event.
pub fn of_file<'a>(
    name: &str,
    text: &[u8],
    resources: impl Iterator<Item = &'a String>,
) -> Option<(EventKey, Contract)> {
    let stem = name.strip_suffix(".v1.json")?;
    let event =
        |resource: &'a String| Some((resource, stem.strip_prefix(&Name::new(resource).kebab)?.strip_prefix('-')?));
    // `order-line-added` is of `order_line`, where there is one.
    let (resource, event) = resources.filter_map(event).max_by_key(|(resource, _)| resource.len())?;
    Some((EventKey { resource: resource.clone(), event: Name::new(event).snake }, Contract::parse(text)?))
}

impl Contract {
    /// Of the text of a recorded schema; none where it is no such.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let schema: Value = serde_json::from_slice(text).ok()?;
        let members = schema.get("properties")?.as_object()?;
        let required = schema.get("required")?.as_array()?;
        Some(Self {
            required: required.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            members: members.iter().map(|(name, member)| (name.clone(), member.clone())).collect(),
        })
    }

    /// Whether every message has this member.
    pub fn requires(&self, member: &str) -> bool {
        self.required.contains(member)
    }

    /// What a new contract breaks: for those who read by this one, and for messages of this one that are read by the new one.
    pub fn breaks(&self, now: &Self) -> Vec<Break> {
        let told = |member: &str, what: String| Break { member: Some(member.to_owned()), what };
        let mut breaks = Vec::new();
        for (name, member) in &self.members {
            let Some(new) = now.members.get(name) else {
                breaks.push(told(name, format!("no longer carries `{name}`")));
                continue;
            };
            if shape(member) != shape(new) {
                breaks.push(told(name, format!("carries `{name}` as another type")));
            } else if let Some(lost) = lost_value(member, new) {
                breaks.push(told(name, format!("no longer knows the value `{lost}` of `{name}`")));
            }
            if self.requires(name) && !now.requires(name) {
                breaks.push(told(name, format!("may leave out `{name}`, which every message had")));
            }
        }
        let added = now.required.difference(&self.required);
        breaks.extend(added.map(|name| told(name, format!("demands `{name}`, which messages of before do not have"))));
        breaks
    }
}

/// The contracts that a tree records.
pub fn of_tree(tree: &Tree) -> Contracts {
    let mut contracts = Contracts::new();
    for (_, file) in tree.iter() {
        record(&mut contracts, &file.id, &file.content);
    }
    contracts
}

/// Adds the contract of a file, where it is a recorded schema.
pub fn record(contracts: &mut Contracts, id: &FileId, text: &[u8]) {
    if let (Some((service, key)), Some(contract)) = (EventKey::of(id), Contract::parse(text)) {
        contracts.entry(service).or_default().insert(key, contract);
    }
}

/// What a reader relies on: neither which values an enum has, nor whether it may be null, which is said by `required`.
fn shape(member: &Value) -> (String, String, String) {
    let text = |key: &str| member.get(key).map(Value::to_string).unwrap_or_default();
    let mut types: Vec<&str> = match member.get("type") {
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(one)) => vec![one],
        _ => Vec::new(),
    };
    types.retain(|ty| *ty != "null");
    (types.join(" "), text("format"), text("properties"))
}

/// A value of an enum that is gone; an enum that became any text has lost none.
fn lost_value(before: &Value, now: &Value) -> Option<String> {
    let values = |member: &Value| -> Option<Vec<String>> {
        let values = member.get("enum")?.as_array()?;
        Some(values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    };
    let now = values(now)?;
    values(before)?.into_iter().find(|value| !now.contains(value))
}

#[cfg(test)]
#[path = "contracts_tests.rs"]
mod tests;
