//! A service that another one calls, as templates of the caller see it: its contract, made of its spec.

use serde::Serialize;

use super::csharp;
use super::field::FieldContext;
use super::resource::{ResourceContext, Surroundings, capital};
use crate::plan::Plan;
use crate::spec::{Name, Spec};

/// What templates see as `called`.
#[derive(Debug, Clone, Serialize)]
pub struct CalledContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// Its port on a developer's machine.
    pub port: u16,
    /// Something of it is an amount of money.
    pub has_money: bool,
    /// Its aggregates by name.
    pub resources: Vec<CalledResource>,
}

/// A resource of it.
#[derive(Debug, Clone, Serialize)]
pub struct CalledResource {
    /// Its key in the spec.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// Its plural.
    pub plural: Name,
    /// A variable that holds one.
    pub var: String,
    /// Its name in prose, with its article.
    pub a: String,
    /// A sentence about it.
    pub description: String,
    /// The type of an item of a list.
    pub item: String,
    /// An item of a list shows less than one reads alone.
    pub summary: bool,
    /// A member is a JSON document.
    pub has_json: bool,
    /// What one reads.
    pub view: Vec<CalledMember>,
    /// What an item of a list shows.
    pub listed: Vec<CalledMember>,
    /// What one writes.
    pub request: Vec<CalledMember>,
    /// Its children.
    pub children: Vec<CalledChild>,
    /// What its list takes in the query, before sort, limit and cursor.
    pub filters: Vec<CalledMember>,
    /// What its list can be sorted by.
    pub sorts: Vec<String>,
    /// An answer as JSON, on one line.
    pub answer: String,
    /// An item of a list as JSON, on one line.
    pub listed_answer: String,
    /// A body that creates one as JSON, on one line.
    pub body: String,
}

/// A child of a resource.
#[derive(Debug, Clone, Serialize)]
pub struct CalledChild {
    /// Its type, before `View` and `Request`.
    pub ty: String,
    /// A sentence about it.
    pub description: String,
    /// What one reads.
    pub view: Vec<CalledMember>,
    /// What one writes.
    pub request: Vec<CalledMember>,
}

/// A member of a type of the contract.
#[derive(Debug, Clone, Serialize)]
pub struct CalledMember {
    /// Its C# type.
    pub ty: String,
    /// Its C# property.
    pub property: String,
    /// Its member in JSON, or its name in the query.
    pub json: String,
    /// A sentence about it.
    pub description: String,
    /// A request must have it.
    pub required: bool,
    /// What stands after the accessors of a request: ` = [];` or nothing.
    pub initialiser: &'static str,
    /// A value as JSON.
    #[serde(skip)]
    sample: String,
}

impl CalledContext {
    /// The services that `caller` calls, by name.
    pub(super) fn all(plan: &Plan, caller: &str) -> Vec<Self> {
        let mut names: Vec<&str> = plan.spec.calls(caller).collect();
        names.sort_unstable();
        names.into_iter().filter_map(|key| Self::of(plan, key)).collect()
    }

    fn of(plan: &Plan, key: &str) -> Option<Self> {
        let service = plan.spec.services.get(key)?;
        let name = Name::new(key);
        let around = Surroundings { solution: &plan.solution, name: &name, service };
        let resources: Vec<ResourceContext> =
            service.resources.iter().map(|(key, resource)| ResourceContext::of(key, resource, around)).collect();
        Some(Self {
            key: key.to_owned(),
            port: plan.ports.get(key).copied().unwrap_or_default(),
            has_money: resources.iter().any(|resource| resource.uses.any_money),
            resources: resources.into_iter().map(CalledResource::of).collect(),
            name,
        })
    }
}

/// Whose tokens a service takes: its own callers', and those of the services that pass theirs on to it, also over
/// others. Itself first, the others by name.
pub(super) fn audiences(spec: &Spec, service: &str) -> Vec<String> {
    let mut all = vec![service.to_owned()];
    let mut next = 0;
    while let Some(callee) = all.get(next).cloned() {
        next += 1;
        let callers = spec.services.keys().filter(|caller| spec.calls(caller).any(|called| called == callee));
        let new: Vec<String> = callers.filter(|caller| !all.contains(caller)).cloned().collect();
        all.extend(new);
    }
    all[1..].sort();
    all
}

impl CalledResource {
    fn of(resource: ResourceContext) -> Self {
        let listed = |field: &&FieldContext| !resource.summary || !matches!(field.kind, "text" | "json");
        let owner = resource.owner.then(|| plain("string", "OwnerId", "Whose it is.", "\"a\""));
        let head = || std::iter::once(plain("Guid", "Id", "Which one.", UUID)).chain(owner.clone());
        let tail = || {
            [
                plain("DateTimeOffset", "CreatedAt", "When it was made.", INSTANT),
                plain("DateTimeOffset", "UpdatedAt", "When it changed last.", INSTANT),
                plain("long", "Version", "Its version.", "1"),
            ]
        };
        let parts = resource.children.iter().map(|child| CalledMember {
            required: child.min > 0,
            initialiser: if child.min > 0 { "" } else { " = [];" },
            ..plain(&child.ty, &child.plural.pascal, &child.description, "[]")
        });
        let links = resource.links.iter().map(|link| CalledMember {
            initialiser: " = [];",
            ..plain("IReadOnlyList<Guid>", &link.ids, &link.description, "[]")
        });
        let parts_as = |suffix: &str| -> Vec<CalledMember> {
            let list = |part: CalledMember| CalledMember { ty: format!("IReadOnlyList<{}{suffix}>", part.ty), ..part };
            parts.clone().map(list).chain(links.clone()).collect()
        };
        let view: Vec<CalledMember> =
            head().chain(resource.fields.iter().map(read)).chain(parts_as("View")).chain(tail()).collect();
        let listed: Vec<CalledMember> = if resource.summary {
            head().chain(resource.fields.iter().filter(listed).map(read)).chain(tail()).collect()
        } else {
            view.clone()
        };
        let filters = resource.filters.iter().filter_map(|filter| {
            let field = resource.fields.iter().find(|field| field.property == filter.property)?;
            let ty = format!("{}?", wire(field).0);
            Some(CalledMember {
                json: filter.json.clone(),
                ..plain(&ty, &filter.property, &filter.description, "null")
            })
        });
        Self {
            filters: filters.collect(),
            sorts: resource.sorts.iter().map(|sort| sort.name.clone()).collect(),
            has_json: resource.uses.json,
            request: resource.fields.iter().map(write).chain(parts_as("Request")).collect(),
            children: resource
                .children
                .iter()
                .map(|child| CalledChild {
                    ty: child.ty.clone(),
                    description: child.description.clone(),
                    view: child.fields.iter().map(read).collect(),
                    request: child.fields.iter().map(write).collect(),
                })
                .collect(),
            answer: sample(&view),
            listed_answer: sample(&listed),
            view,
            listed,
            key: resource.key,
            name: resource.name,
            plural: resource.plural,
            var: resource.var,
            a: resource.a,
            description: resource.description,
            item: resource.item,
            summary: resource.summary,
            body: resource.sample_json,
        }
    }
}

const UUID: &str = "\"0190f5fe-7c00-7a00-8000-00000000abcd\"";
const INSTANT: &str = "\"2026-01-31T12:00:00Z\"";

fn plain(ty: &str, property: &str, description: &str, sample: &str) -> CalledMember {
    CalledMember {
        ty: ty.to_owned(),
        property: property.to_owned(),
        json: csharp::json_name(property),
        description: capital(description),
        required: false,
        initialiser: "",
        sample: sample.to_owned(),
    }
}

/// A field's type on the wire, and a value of it as JSON. Enums are texts: the other service may add a value first.
fn wire(field: &FieldContext) -> (&'static str, &'static str) {
    match field.kind {
        "int" => ("int", "1"),
        "long" => ("long", "1"),
        "decimal" => ("decimal", "1.5"),
        "bool" => ("bool", "true"),
        "uuid" | "ref" => ("Guid", UUID),
        "timestamp" => ("DateTimeOffset", INSTANT),
        "date" => ("DateOnly", "\"2026-01-31\""),
        "money" => ("Amount", "{\"amount\":1,\"currency\":\"EUR\"}"),
        "json" => ("JsonElement", "{}"),
        _ => ("string", "\"a\""),
    }
}

fn read(field: &FieldContext) -> CalledMember {
    let (ty, sample) = wire(field);
    let mark = if field.optional { "?" } else { "" };
    let sample = if field.optional { "null" } else { sample };
    CalledMember {
        json: field.json.clone(),
        ..plain(&format!("{ty}{mark}"), &field.property, &field.description, sample)
    }
}

/// What has a default may be left out, so it is nullable here, and null is not sent.
fn write(field: &FieldContext) -> CalledMember {
    let (ty, sample) = wire(field);
    let mark = if field.required { "" } else { "?" };
    CalledMember {
        json: field.json.clone(),
        required: field.required,
        ..plain(&format!("{ty}{mark}"), &field.property, &field.description, sample)
    }
}

fn sample(members: &[CalledMember]) -> String {
    let members: Vec<String> = members.iter().map(|member| format!("\"{}\":{}", member.json, member.sample)).collect();
    format!("{{{}}}", members.join(","))
}

#[cfg(test)]
#[path = "called_tests.rs"]
mod tests;
