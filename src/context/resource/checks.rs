//! What only the database can tell of a resource: whether references lead somewhere and unique values are free.

use serde::Serialize;

use crate::context::child::{ChildContext, LinkContext};
use crate::context::csharp;
use crate::context::field::{FieldContext, ReferenceContext};
use crate::spec::model::Field;
use crate::spec::{Name, Resource};

/// A unique field.
#[derive(Debug, Clone, Serialize)]
pub struct UniqueContext {
    /// The property.
    pub property: String,
    /// The member in JSON.
    pub json: String,
    /// Its name in prose.
    pub words: String,
    /// May be absent; what is absent is never taken.
    pub optional: bool,
    /// Of a child: its collection.
    pub child: Option<Collection>,
    /// The local that holds the child's values.
    pub var: String,
}

/// A reference to check.
#[derive(Debug, Clone, Serialize)]
pub struct CheckContext {
    /// The property that holds the id.
    pub property: String,
    /// The member in JSON.
    pub json: String,
    /// May be absent.
    pub optional: bool,
    /// Where it leads.
    pub reference: ReferenceContext,
    /// Of a child: its collection.
    pub child: Option<Collection>,
    /// A list of ids.
    pub many: bool,
    /// The local that holds the id or ids.
    pub var: String,
    /// The ids of a list, or of all children, as an expression of `details`.
    pub ids: String,
}

/// An aggregate's list of children.
#[derive(Debug, Clone, Serialize)]
pub struct Collection {
    /// Its property.
    pub property: String,
    /// Its member in JSON.
    pub json: String,
}

pub(super) fn uniques(resource: &Resource, fields: &[FieldContext], children: &[ChildContext]) -> Vec<UniqueContext> {
    let of = |field: &Field, view: &FieldContext, child: Option<Collection>| {
        field.unique.then(|| UniqueContext {
            property: view.property.clone(),
            json: view.json.clone(),
            words: Name::new(&field.name).words,
            optional: field.optional,
            var: local_of(child.as_ref(), &view.property),
            child,
        })
    };
    let own = resource.fields.iter().zip(fields).filter_map(|(field, view)| of(field, view, None));
    let theirs = resource.has_many.iter().zip(children).filter(|(_, view)| view.table).flat_map(|(child, view)| {
        let place = Collection { property: view.plural.pascal.clone(), json: view.json.clone() };
        child.fields.iter().zip(&view.fields).filter_map(move |(field, view)| of(field, view, Some(place.clone())))
    });
    own.chain(theirs).collect()
}

pub(super) fn checks(fields: &[FieldContext], children: &[ChildContext], links: &[LinkContext]) -> Vec<CheckContext> {
    let of = |field: &FieldContext, child: Option<Collection>| {
        let reference = field.reference.clone().filter(|reference| reference.local)?;
        Some(CheckContext {
            property: field.property.clone(),
            json: field.json.clone(),
            optional: field.optional,
            var: local_of(child.as_ref(), &field.property),
            ids: child.as_ref().map_or(String::new(), |child| {
                let ids = format!("details.{}.Select(item => item.{})", child.property, field.property);
                if field.optional { format!("{ids}.OfType<Guid>()") } else { ids }
            }),
            reference,
            child,
            many: false,
        })
    };
    let own = fields.iter().filter_map(|field| of(field, None));
    let theirs = children.iter().flat_map(|child| {
        let place = Collection { property: child.plural.pascal.clone(), json: child.json.clone() };
        child.fields.iter().filter_map(move |field| of(field, Some(place.clone())))
    });
    let linked = links.iter().map(|link| CheckContext {
        property: link.ids.clone(),
        json: link.json.clone(),
        optional: false,
        reference: link.reference.clone(),
        child: None,
        many: true,
        var: local_of(None, &link.ids),
        ids: format!("details.{}", link.ids),
    });
    own.chain(theirs).chain(linked).collect()
}

/// A local for a field, of its own or of a child.
fn local_of(child: Option<&Collection>, property: &str) -> String {
    match child {
        Some(child) => format!("{}{property}", child.json),
        None => csharp::local(&csharp::json_name(property), property),
    }
}

pub(super) fn check_features(checks: &[CheckContext], own: &Name) -> Vec<String> {
    let owned = checks.iter().filter(|check| check.reference.owned).map(|check| check.reference.plural.pascal.clone());
    let mut features: Vec<String> = owned.filter(|feature| *feature != own.pascal).collect();
    features.sort();
    features.dedup();
    features
}

/// `ON DELETE SET NULL` and `CASCADE` change what a reader sees, but no version. So the tag counts what they change.
pub(super) fn tag_parts(fields: &[FieldContext], children: &[ChildContext]) -> Vec<String> {
    let rule = |field: &FieldContext, rule: &str| {
        field.reference.as_ref().is_some_and(|reference| reference.local && reference.on_delete == rule)
    };
    let own = fields
        .iter()
        .filter(|field| rule(field, "SetNull"))
        .map(|field| format!("({} is null ? 0 : 1)", field.property));
    let theirs = children.iter().filter(|child| child.table).flat_map(|child| {
        let cascades = child.fields.iter().any(|field| rule(field, "Cascade"));
        let count = cascades.then(|| format!("{}.Count", child.plural.pascal));
        let nulls = child
            .fields
            .iter()
            .filter(|field| rule(field, "SetNull"))
            .map(|field| format!("{}.Count(item => item.{} is null)", child.plural.pascal, field.property));
        count.into_iter().chain(nulls).collect::<Vec<_>>()
    });
    own.chain(theirs).collect()
}
