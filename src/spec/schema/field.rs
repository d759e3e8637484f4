//! The schema of a field: the short form, or the long form with only the keys of its type.

use serde_json::{Map, Value, json};

use super::Builder;
use crate::spec::vocabulary::{FIELD, MAX_STRING, MAX_TEXT, SAFE_INTEGER, TYPES, TypeInfo};

pub(super) fn schema(builder: &Builder<'_>) -> Value {
    let short: Vec<&str> = TYPES.iter().map(|ty| ty.name).filter(|name| !matches!(*name, "enum" | "ref")).collect();
    let mut long = builder.section(&FIELD);
    if let Some(long) = long.as_object_mut() {
        long.insert("allOf".to_owned(), Value::Array(TYPES.iter().map(rule).collect()));
    }
    json!({ "description": FIELD.doc, "anyOf": [{ "enum": short }, long] })
}

/// What follows from a type: which keys there can be, and what they take.
fn rule(ty: &TypeInfo) -> Value {
    let keys: Vec<&str> = FIELD.keys.iter().filter(|key| key.fits(ty.name)).map(|key| key.name).collect();
    let mut then = Map::new();
    then.insert("propertyNames".to_owned(), json!({ "enum": keys }));
    let properties = properties(ty.name);
    if !properties.is_empty() {
        then.insert("properties".to_owned(), Value::Object(properties));
    }
    match ty.name {
        "enum" => then.insert("required".to_owned(), json!(["values"])),
        "ref" => then.insert("required".to_owned(), json!(["to"])),
        _ => None,
    };
    json!({
        "if": { "properties": { "type": { "const": ty.name } }, "required": ["type"] },
        "then": then,
    })
}

fn properties(ty: &str) -> Map<String, Value> {
    let whole = |min: i64, max: i64| json!({ "type": "integer", "minimum": min, "maximum": max });
    let text = |max: Option<u32>| json!({ "type": "string", "maxLength": max });
    let decimal = || json!({ "type": ["number", "string"], "pattern": "^[-+]?[0-9]+(\\.[0-9]+)?$" });
    let (bound, default) = match ty {
        "string" => (Some(whole(0, i64::from(MAX_STRING))), Some(text(Some(MAX_STRING)))),
        "text" => (Some(whole(0, i64::from(MAX_TEXT))), Some(text(Some(MAX_TEXT)))),
        "int" => (
            Some(whole(i64::from(i32::MIN), i64::from(i32::MAX))),
            Some(whole(i64::from(i32::MIN), i64::from(i32::MAX))),
        ),
        "long" => (Some(whole(-SAFE_INTEGER, SAFE_INTEGER)), Some(whole(-SAFE_INTEGER, SAFE_INTEGER))),
        "money" => (Some(whole(-SAFE_INTEGER, SAFE_INTEGER)), None),
        "decimal" => (Some(decimal()), Some(decimal())),
        "bool" => (None, Some(json!({ "type": "boolean" }))),
        "json" | "ref" => (None, None),
        // An enum's value may be a word that YAML takes for something else.
        "enum" => (None, Some(json!({ "type": ["string", "boolean", "number"] }))),
        _ => (None, Some(json!({ "type": "string" }))),
    };
    let mut properties = Map::new();
    if let Some(bound) = bound {
        properties.insert("min".to_owned(), bound.clone());
        properties.insert("max".to_owned(), bound);
    }
    for key in ["default", "backfill"] {
        properties.extend(default.clone().map(|value| (key.to_owned(), value)));
    }
    if ty == "enum" {
        properties.insert("values".to_owned(), json!({ "minItems": 1, "maxItems": 100 }));
    }
    properties
}
