//! One field, in the shortest form.

use super::scalar::{flow_text, key};
use crate::spec::model::{Field, FieldType, OnDelete, Storage, Value};
use crate::spec::vocabulary::{DEFAULT_PRECISION, DEFAULT_SCALE, DEFAULT_STRING, DEFAULT_TEXT};

/// `sku: string`, or `sku: { type: string, max: 32 }`.
pub(super) fn field(field: &Field) -> String {
    let mut keys = Vec::new();
    type_keys(&field.ty, &mut keys);
    let flags = [
        ("optional", field.optional),
        ("unique", field.unique),
        ("index", field.index),
        ("filter", field.filter),
        ("sort", field.sort),
    ];
    if let Some(default) = &field.default {
        keys.push(format!("default: {}", value(default)));
    }
    if let Some(backfill) = &field.backfill {
        keys.push(format!("backfill: {}", value(backfill)));
    }
    keys.extend(flags.iter().filter(|(_, set)| *set).map(|(name, _)| format!("{name}: true")));
    if let Some(old) = &field.renamed_from {
        keys.push(format!("renamed_from: {}", flow_text(old)));
    }
    if !field.renamed_values.is_empty() {
        let renames: Vec<String> =
            field.renamed_values.iter().map(|(new, old)| format!("{}: {}", key(new), flow_text(old))).collect();
        keys.push(format!("renamed_values: {{ {} }}", renames.join(", ")));
    }
    if let Some(description) = &field.description {
        keys.push(format!("description: {}", flow_text(description)));
    }
    let name = key(&field.name);
    let ty = field.ty.name();
    if keys.is_empty() { format!("{name}: {ty}") } else { format!("{name}: {{ type: {ty}, {} }}", keys.join(", ")) }
}

fn value(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Decimal(value) => value.clone(),
        Value::Text(value) => flow_text(value),
    }
}

fn bound<T: std::fmt::Display>(keys: &mut Vec<String>, name: &str, bound: Option<T>) {
    keys.extend(bound.map(|bound| format!("{name}: {bound}")));
}

fn type_keys(ty: &FieldType, keys: &mut Vec<String>) {
    match ty {
        FieldType::String { min, max, pattern } => {
            bound(keys, "min", *min);
            bound(keys, "max", (*max != DEFAULT_STRING).then_some(max));
            bound(keys, "pattern", pattern.as_deref().map(flow_text));
        }
        FieldType::Text { min, max } => {
            bound(keys, "min", *min);
            bound(keys, "max", (*max != DEFAULT_TEXT).then_some(max));
        }
        FieldType::Int { min, max } => {
            bound(keys, "min", *min);
            bound(keys, "max", *max);
        }
        FieldType::Long { min, max } | FieldType::Money { min, max } => {
            bound(keys, "min", *min);
            bound(keys, "max", *max);
        }
        FieldType::Decimal { precision, scale, min, max } => {
            bound(keys, "precision", (*precision != DEFAULT_PRECISION).then_some(precision));
            bound(keys, "scale", (*scale != DEFAULT_SCALE.min(*precision)).then_some(scale));
            bound(keys, "min", min.as_deref());
            bound(keys, "max", max.as_deref());
        }
        FieldType::Enum { values } => {
            let values: Vec<String> = values.iter().map(|value| flow_text(value)).collect();
            keys.push(format!("values: [{}]", values.join(", ")));
        }
        FieldType::Ref(reference) => {
            let to = match &reference.service {
                Some(service) => format!("{service}/{}", reference.resource),
                None => reference.resource.clone(),
            };
            keys.push(format!("to: {}", flow_text(&to)));
            match reference.on_delete {
                OnDelete::Restrict => {}
                OnDelete::Cascade => keys.push("on_delete: cascade".to_owned()),
                OnDelete::SetNull => keys.push("on_delete: set_null".to_owned()),
            }
        }
        FieldType::Bool
        | FieldType::Uuid
        | FieldType::Timestamp
        | FieldType::Date
        | FieldType::Email
        | FieldType::Url
        | FieldType::Json => {}
    }
}

/// Where children with these fields are kept when the spec says nothing.
pub(super) fn derived_storage(fields: &[Field]) -> Storage {
    let looked_into =
        |field: &Field| field.unique || field.index || field.filter || matches!(field.ty, FieldType::Ref(_));
    if fields.iter().any(looked_into) { Storage::Table } else { Storage::Json }
}
