//! JSON Schemas of what events carry, as they are recorded.

use serde_json::{Value, json};

use crate::context::field::FieldContext;

/// Of an identity, a version or an owner.
pub(super) fn fixed(ty: &str) -> Value {
    match ty {
        "Guid" => json!({ "type": "string", "format": "uuid" }),
        "long" => json!({ "type": "integer", "format": "int64" }),
        _ => json!({ "type": "string" }),
    }
}

/// Of a field. The values of an enum are those that are known today: a reader must expect others.
pub(super) fn of(field: &FieldContext, values: Option<Vec<String>>) -> Value {
    match field.kind {
        "int" => json!({ "type": "integer", "format": "int32" }),
        "long" => fixed("long"),
        "decimal" => json!({ "type": "number" }),
        "bool" => json!({ "type": "boolean" }),
        "uuid" | "ref" => fixed("Guid"),
        "timestamp" => json!({ "type": "string", "format": "date-time" }),
        "date" => json!({ "type": "string", "format": "date" }),
        "enum" => json!({ "type": "string", "enum": values.unwrap_or_default() }),
        "money" => json!({
            "type": "object",
            "required": ["value", "currency"],
            "properties": { "value": fixed("long"), "currency": fixed("string") },
        }),
        _ => fixed("string"),
    }
}

/// One line of JSON; what may be missing may also be null.
pub(super) fn text(schema: &Value, optional: bool) -> String {
    let mut schema = schema.clone();
    if let (true, Some(ty)) = (optional, schema.get("type").cloned()) {
        schema["type"] = json!([ty, "null"]);
        if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
            values.push(Value::Null);
        }
    }
    spaced(&schema)
}

/// As people write JSON on one line: a space after each colon and comma.
fn spaced(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("\"{key}\": {}", spaced(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
