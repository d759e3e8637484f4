//! The cases that the rendered tests of a resource go through.

use serde::Serialize;

use super::child::{ChildContext, LinkContext};
use super::field::{FieldContext, ReferenceContext};
use crate::spec::Resource;
use crate::spec::model::{Field, FieldType};

/// Part of what templates see as `resource`.
#[derive(Debug, Clone, Serialize)]
pub struct Cases {
    /// A body needs other resources to be made first.
    pub sample_parents: bool,
    /// There is room for as many rows as tests make: no unique field has only a few values.
    pub roomy: bool,
    /// The first member of a body.
    pub first_json: String,
    /// Members that may be left out, and what they are then.
    pub left_out: Vec<LeftOut>,
    /// Values that are refused.
    pub bad: Vec<BadCase>,
    /// Paths of members that must be there.
    pub required: Vec<String>,
    /// Texts of free form, with the lengths they may have.
    pub lengths: Vec<LengthCase>,
    /// References, each with what happens when the other goes.
    pub relations: Vec<Relation>,
    /// Paths of members that no two rows share.
    pub unique_paths: Vec<String>,
    /// What the aggregate itself refuses.
    pub breaches: Vec<Breach>,
}

/// A value that the aggregate refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breach {
    /// The test's name: `Stars_too_much_is_refused`.
    pub name: String,
    /// The property.
    pub property: String,
    /// The value, as C#.
    pub value: String,
}

/// A member that may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The member.
    pub json: String,
    /// Its value then, as JSON.
    pub value: String,
}

/// A value that is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadCase {
    /// Where: `lines[0].quantity`.
    pub path: String,
    /// The value.
    pub json: String,
    /// Why.
    pub why: &'static str,
}

/// How long a text may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LengthCase {
    /// Where.
    pub path: String,
    /// Shortest.
    pub min: u32,
    /// Longest.
    pub max: u32,
}

/// A reference to another resource of the service.
#[derive(Debug, Clone, Serialize)]
pub struct Relation {
    /// Begins the names of its tests: `Category`.
    pub test: String,
    /// Where it is in a body.
    pub path: String,
    /// A list of ids.
    pub many: bool,
    /// In a child.
    pub child: bool,
    /// The other resource's type.
    pub pascal: String,
    /// Only one's own may be referred to.
    pub owned: bool,
    /// `Restrict`, `Cascade` or `SetNull`.
    pub on_delete: &'static str,
}

/// Rows that all tests of a resource make together, and then some.
const MANY: u32 = 400;

impl Cases {
    /// The cases of a resource.
    pub fn of(
        key: &str,
        resource: &Resource,
        fields: &[FieldContext],
        children: &[ChildContext],
        links: &[LinkContext],
    ) -> Self {
        let places = places(resource, fields, children);
        let others = |reference: &ReferenceContext| reference.local && reference.resource != key;
        let relations = relations(fields, children, links);
        Self {
            sample_parents: places.iter().any(|place| place.view.reference.as_ref().is_some_and(others))
                || links.iter().any(|link| others(&link.reference)),
            roomy: places
                .iter()
                .filter(|place| place.field.unique && !matches!(place.field.ty, FieldType::Ref(_)))
                .all(|place| place.view.sample.room >= MANY),
            first_json: fields.first().map_or_else(String::new, |field| field.json.clone()),
            left_out: left_out(fields, children, links),
            bad: places
                .iter()
                .flat_map(|place| {
                    place.view.bad.iter().map(|bad| BadCase {
                        path: place.path.clone(),
                        json: bad.json.clone(),
                        why: bad.why,
                    })
                })
                .collect(),
            required: places.iter().filter(|place| place.view.required).map(|place| place.path.clone()).collect(),
            lengths: places
                .iter()
                .filter_map(|place| {
                    let lengths = place.view.lengths.as_ref().filter(|lengths| lengths.free)?;
                    // What is longer than a request may be cannot be tried.
                    (lengths.max <= 20_000).then(|| LengthCase {
                        path: place.path.clone(),
                        min: lengths.min,
                        max: lengths.max,
                    })
                })
                .filter(|case| {
                    !places.iter().any(|place| place.path == case.path && place.field.unique && case.max < 3)
                })
                .collect(),
            unique_paths: places
                .iter()
                .filter(|place| place.field.unique && !matches!(place.field.ty, FieldType::Ref(_)))
                .map(|place| place.path.clone())
                .collect(),
            relations,
            breaches: breaches(fields, children),
        }
    }
}

fn breaches(fields: &[FieldContext], children: &[ChildContext]) -> Vec<Breach> {
    let own = fields.iter().flat_map(|field| {
        field.breaches.iter().map(|(why, value)| Breach {
            name: format!("{}_{why}_is_refused", field.property),
            property: field.property.clone(),
            value: value.clone(),
        })
    });
    let few = children.iter().filter(|child| child.min > 0).map(|child| Breach {
        name: format!("Too_few_{}_are_refused", child.plural.snake),
        property: child.plural.pascal.clone(),
        value: "[]".to_owned(),
    });
    own.chain(few).collect()
}

struct PlacedField<'a> {
    path: String,
    field: &'a Field,
    view: &'a FieldContext,
}

/// Every field of the aggregate and of a first child of each sort.
fn places<'a>(
    resource: &'a Resource,
    fields: &'a [FieldContext],
    children: &'a [ChildContext],
) -> Vec<PlacedField<'a>> {
    let own =
        resource.fields.iter().zip(fields).map(|(field, view)| PlacedField { path: view.json.clone(), field, view });
    let theirs = resource.has_many.iter().zip(children).flat_map(|(child, child_view)| {
        child.fields.iter().zip(&child_view.fields).map(|(field, view)| PlacedField {
            path: format!("{}[0].{}", child_view.json, view.json),
            field,
            view,
        })
    });
    own.chain(theirs).collect()
}

fn left_out(fields: &[FieldContext], children: &[ChildContext], links: &[LinkContext]) -> Vec<LeftOut> {
    let own = fields.iter().filter(|field| !field.required).map(|field| LeftOut {
        json: field.json.clone(),
        value: field.default_json.clone().unwrap_or_else(|| "null".to_owned()),
    });
    let empty = |json: &String| LeftOut { json: json.clone(), value: "[]".to_owned() };
    let theirs = children.iter().filter(|child| child.min == 0).map(|child| empty(&child.json));
    own.chain(theirs).chain(links.iter().map(|link| empty(&link.json))).collect()
}

fn relations(fields: &[FieldContext], children: &[ChildContext], links: &[LinkContext]) -> Vec<Relation> {
    let of = |field: &FieldContext, child: Option<&ChildContext>| {
        let reference = field.reference.as_ref().filter(|reference| reference.local)?;
        let stem = field.property.trim_end_matches("Id");
        Some(Relation {
            test: child.map_or_else(|| stem.to_owned(), |child| format!("{}{stem}", child.name.pascal)),
            path: child.map_or_else(|| field.json.clone(), |child| format!("{}[0].{}", child.json, field.json)),
            many: false,
            child: child.is_some(),
            pascal: reference.pascal.clone(),
            owned: reference.owned,
            on_delete: reference.on_delete,
        })
    };
    let own = fields.iter().filter_map(|field| of(field, None));
    let theirs = children.iter().flat_map(|child| child.fields.iter().filter_map(move |field| of(field, Some(child))));
    let linked = links.iter().map(|link| Relation {
        test: format!("Linked{}", link.name.pascal),
        path: link.json.clone(),
        many: true,
        child: false,
        pascal: link.reference.pascal.clone(),
        owned: link.reference.owned,
        on_delete: link.reference.on_delete,
    });
    own.chain(theirs).chain(linked).collect()
}
