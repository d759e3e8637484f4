//! The development data of a service: a few rows of each resource, parents first.

use std::collections::BTreeMap;

use serde::Serialize;

use super::field::FieldContext;
use super::resource::ResourceContext;
use super::sample::seed;
use crate::spec::model::{Field, FieldType};
use crate::spec::{Resource, Service};

/// The rows of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeedContext {
    /// The resource's key.
    pub key: String,
    /// Its type as code outside of the `Domain` namespace writes it.
    pub ty: String,
    /// Its plural.
    pub plural: crate::spec::Name,
    /// The variable that holds its rows.
    pub vars: String,
    /// Rows have an owner.
    pub owner: bool,
    /// A domain type is named without its namespace.
    pub bare: bool,
    /// What its rows refer to: the parameters of the method that makes them.
    pub parents: Vec<Parent>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Rows that others refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parent {
    /// Their type.
    pub ty: String,
    /// The variable that holds them.
    pub vars: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Property and value of each field.
    pub members: Vec<(String, String)>,
    /// Property of each list of children, and the arguments of each child.
    pub children: Vec<(String, Vec<Child>)>,
}

/// One child of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Child {
    /// Its type.
    pub ty: String,
    /// Its arguments, in order.
    pub arguments: Vec<String>,
}

/// The rows of all resources, each after those it refers to.
pub fn of(service: &Service, resources: &[ResourceContext]) -> Vec<SeedContext> {
    let mut done: BTreeMap<String, u32> = BTreeMap::new();
    let mut seeds = Vec::new();
    // As many rounds as there are resources, since references never go in a circle.
    for _ in resources {
        for context in resources {
            let Some(resource) = service.resources.get(&context.key).filter(|_| !done.contains_key(&context.key))
            else {
                continue;
            };
            let parents = parent_keys(resource, &context.key);
            if parents.iter().any(|parent| !done.contains_key(*parent)) {
                continue;
            }
            let maker = Maker { context, resource, resources, counts: &done };
            let rows = maker.rows();
            let count = u32::try_from(rows.len()).unwrap_or_default();
            seeds.push(SeedContext {
                key: context.key.clone(),
                ty: context.ty.clone(),
                plural: context.plural.clone(),
                vars: context.vars.clone(),
                owner: context.owner,
                bare: context.bare.view
                    || !context.children.is_empty()
                    || context.uses.json
                    || resources.iter().any(|other| parents.contains(&other.key.as_str()) && other.bare.own),
                parents: resources
                    .iter()
                    .filter(|other| parents.contains(&other.key.as_str()))
                    .map(|other| Parent { ty: other.ty.clone(), vars: other.vars.clone() })
                    .collect(),
                rows,
            });
            done.insert(context.key.clone(), count);
        }
    }
    seeds
}

/// The other resources that rows of this one refer to.
fn parent_keys<'a>(resource: &'a Resource, own: &str) -> Vec<&'a str> {
    let referred = resource.local_references().map(|(_, reference)| reference.resource.as_str());
    let linked = resource.many_to_many.iter().map(|link| link.to.as_str());
    referred.chain(linked).filter(|key| *key != own).collect()
}

struct Maker<'a> {
    context: &'a ResourceContext,
    resource: &'a Resource,
    resources: &'a [ResourceContext],
    counts: &'a BTreeMap<String, u32>,
}

impl Maker<'_> {
    fn rows(&self) -> Vec<Row> {
        let unique = self.resource.fields.iter().zip(&self.context.fields).filter(|(field, _)| field.unique);
        let room = unique.map(|(field, view)| match &field.ty {
            FieldType::Ref(reference) => self.counts.get(&reference.resource).copied().unwrap_or(seed::ROWS),
            _ => view.sample.room,
        });
        // A required reference to itself has no first row.
        let possible = self.resource.fields.iter().all(|field| match &field.ty {
            FieldType::Ref(reference) => {
                field.optional || reference.service.is_some() || reference.resource != self.context.key
            }
            _ => true,
        });
        let count = room.min().unwrap_or(seed::ROWS).min(seed::ROWS);
        (0..if possible { count } else { 0 }).map(|row| self.row(row)).collect()
    }

    fn row(&self, row: u32) -> Row {
        let fields = self.resource.fields.iter().zip(&self.context.fields);
        let mut members: Vec<(String, String)> = fields
            .map(|(field, view)| (view.property.clone(), self.value(&self.context.key, field, view, row)))
            .collect();
        for link in &self.context.links {
            let ids = self.id_of(&link.reference.resource, row).map_or_else(|| "[]".to_owned(), |id| format!("[{id}]"));
            members.push((link.ids.clone(), ids));
        }
        let children = self.resource.has_many.iter().zip(&self.context.children).map(|(child, view)| {
            let count = view.samples;
            let of = |index: u32| Child {
                ty: view.outer.clone(),
                arguments: self.arguments(child, view, row * count + index, index),
            };
            (view.plural.pascal.clone(), (0..count).map(of).collect())
        });
        Row { members, children: children.collect() }
    }

    fn arguments(
        &self,
        child: &crate::spec::Child,
        view: &super::child::ChildContext,
        row: u32,
        position: u32,
    ) -> Vec<String> {
        let mut arguments = Vec::new();
        if view.table {
            arguments.push("Guid.CreateVersion7(now)".to_owned());
        }
        for (field, field_view) in child.fields.iter().zip(&view.fields) {
            let value = self.value(&child.name, field, field_view, row);
            if field_view.flat {
                let none = value == "null";
                arguments.push(if none { "null".to_owned() } else { format!("{value}.Amount") });
                arguments.push(if none { "null".to_owned() } else { format!("{value}.Currency") });
            } else {
                arguments.push(value);
            }
        }
        if view.table {
            arguments.push(position.to_string());
        }
        arguments
    }

    fn value(&self, name: &str, field: &Field, view: &FieldContext, row: u32) -> String {
        match &field.ty {
            FieldType::Ref(reference) if reference.service.is_none() => {
                if field.optional && row % 2 == 1 {
                    return "null".to_owned();
                }
                self.id_of(&reference.resource, row).unwrap_or_else(|| "null".to_owned())
            }
            _ => seed::literal(name, field, view.enum_outer.as_deref(), row),
        }
    }

    /// The id of a row that is there already.
    fn id_of(&self, key: &str, row: u32) -> Option<String> {
        let count = self.counts.get(key).copied().filter(|count| *count > 0)?;
        let vars = &self.resources.iter().find(|other| other.key == key)?.vars;
        Some(format!("{vars}[{}].Id", row % count))
    }
}
