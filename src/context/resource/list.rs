//! What a list can be sorted and filtered by.

use serde::Serialize;

use super::rows;
use crate::context::csharp;
use crate::context::field::{self, FieldContext};
use crate::spec::Resource;
use crate::spec::model::{Field, FieldType};

/// A sort of a list.
#[derive(Debug, Clone, Serialize)]
pub struct SortContext {
    /// Its name in the query: `placedAt`.
    pub name: String,
    /// The sort key's type.
    pub ty: String,
    /// The sort key's column.
    pub column: String,
    /// The sort key of an item of the list in `item`.
    pub item: String,
    /// Rows can have equal keys.
    pub tied: bool,
}

/// A filter of a list.
#[derive(Debug, Clone, Serialize)]
pub struct FilterContext {
    /// The property of the query.
    pub property: String,
    /// Its name in the query.
    pub json: String,
    /// Its attribute, without brackets.
    pub attribute: String,
    /// Its value, made of the text in `query.<Property>`; null when the query has none.
    pub value: String,
    /// The column that it is compared with.
    pub column: String,
    /// A sentence about it.
    pub description: String,
    /// Values that it refuses, as they stand in a URL.
    pub bad: Vec<&'static str>,
}

pub(super) fn sorts(resource: &Resource, fields: &[FieldContext]) -> Vec<SortContext> {
    let mut sorts = vec![SortContext {
        name: "createdAt".to_owned(),
        ty: "DateTimeOffset".to_owned(),
        column: "created_at".to_owned(),
        item: "item.CreatedAt".to_owned(),
        tied: false,
    }];
    for (field, view) in resource.fields.iter().zip(fields).filter(|(field, _)| field.sort) {
        let amount = if matches!(field.ty, FieldType::Money { .. }) { ".Amount" } else { "" };
        sorts.push(SortContext {
            name: view.json.clone(),
            ty: if amount.is_empty() { view.domain.outer.clone() } else { "long".to_owned() },
            column: rows::column(&format!("{}{}", view.property, amount.trim_start_matches('.'))),
            item: format!("item.{}{amount}", view.property),
            tied: !field.unique,
        });
    }
    sorts
}

pub(super) fn filters(resource: &Resource, fields: &[FieldContext], namespaces: &[&str]) -> Vec<FilterContext> {
    let of = |(field, view): (&Field, &FieldContext)| {
        let enum_type = view.enum_type.as_ref().map(|ty| csharp::type_reference(ty, namespaces));
        let text = format!("query.{}", view.property);
        let value = match &field.ty {
            FieldType::Int { .. } => format!("Filters.Int({text})"),
            FieldType::Long { .. } => format!("Filters.Long({text})"),
            FieldType::Bool => format!("Filters.Bool({text})"),
            FieldType::Uuid | FieldType::Ref(_) => format!("Filters.Uuid({text})"),
            FieldType::Date => format!("Filters.Date({text})"),
            FieldType::Enum { .. } => format!("EnumNames.Find<{}>({text})", enum_type.as_deref()?),
            _ => text,
        };
        Some(FilterContext {
            attribute: field::constraint(field, enum_type.as_deref(), true)?,
            value,
            column: rows::column(&view.property),
            description: format!("Only those with this {}.", view.name.words),
            bad: match &field.ty {
                FieldType::Int { .. } | FieldType::Long { .. } => vec!["ten", "1.5", "99999999999999999999"],
                FieldType::Bool => vec!["yes", "1"],
                FieldType::Uuid | FieldType::Ref(_) => vec!["123"],
                FieldType::Date => vec!["2026-02-30", "today"],
                FieldType::Enum { .. } => vec!["nothing", "0"],
                FieldType::Email => vec!["nobody"],
                _ => vec!["a%00b"],
            },
            property: view.property.clone(),
            json: view.json.clone(),
        })
    };
    resource.fields.iter().zip(fields).filter(|(field, _)| field.filter).filter_map(of).collect()
}
