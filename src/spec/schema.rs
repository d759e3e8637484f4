//! The JSON Schema of a spec, for editors: made from the vocabulary and from the kinds of the catalog.
//!
//! It says everything that a schema can say of one node; names that collide, cycles, defaults that break a pattern and
//! the like stay with the reader. What the reader accepts, the schema accepts.

mod field;

use serde_json::{Map, Value, json};

use super::kinds::{InputType, KindSchema, Scope};
use super::naming::{MAX_NAME, Style};
use super::roles::VERBS;
use super::vocabulary::{
    CHILD, FIELD, Key, LINK, MAX_FIELDS, MAX_RESOURCES, MAX_SERVICES, REQUIREMENTS, RESOURCE, SERVICE, SPEC, Section,
    Shape, type_names,
};

/// The schema (JSON Schema 2020-12) of specs that may use these kinds.
pub fn schema(kinds: &[KindSchema]) -> Value {
    let builder = Builder { kinds };
    let mut root = builder.section(&SPEC);
    let sections = [&SERVICE, &REQUIREMENTS, &RESOURCE, &CHILD, &LINK];
    let mut definitions: Map<String, Value> =
        sections.iter().map(|section| (section.name.to_owned(), builder.section(section))).collect();
    definitions.insert(FIELD.name.to_owned(), field::schema(&builder));
    if let Some(root) = root.as_object_mut() {
        root.shift_insert(0, "$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.shift_insert(1, "title".to_owned(), json!("scaffold.yaml"));
        root.insert("$defs".to_owned(), Value::Object(definitions));
    }
    root
}

struct Builder<'a> {
    kinds: &'a [KindSchema],
}

impl Builder<'_> {
    fn section(&self, section: &Section) -> Value {
        let properties: Map<String, Value> =
            section.keys.iter().map(|key| (key.name.to_owned(), self.key(key))).collect();
        let required: Vec<&str> = section.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
        // `orders:` with nothing after it is an empty mapping, where no key is required.
        let ty = if required.is_empty() { json!(["object", "null"]) } else { json!("object") };
        let mut schema = json!({ "description": section.doc, "type": ty });
        if let Some(schema) = schema.as_object_mut() {
            if !required.is_empty() {
                schema.insert("required".to_owned(), json!(required));
            }
            schema.insert("properties".to_owned(), Value::Object(properties));
            schema.insert("additionalProperties".to_owned(), json!(false));
        }
        schema
    }

    /// A key's value, with what editors show of it.
    fn key(&self, key: &Key) -> Value {
        let mut schema = self.shape(&key.shape);
        if let Some(schema) = schema.as_object_mut() {
            let default = key.default.map(|default| format!(" Default: {default}.")).unwrap_or_default();
            schema.shift_insert(0, "description".to_owned(), json!(format!("{}{default}", key.doc)));
        }
        schema
    }

    fn shape(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Format => json!({ "const": 1 }),
            Shape::Name(style) => name(*style),
            Shape::Text { max } => json!({ "type": "string", "minLength": 1, "maxLength": max }),
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Integer { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Shape::Choice(words) => json!({ "enum": words }),
            Shape::Type => json!({ "enum": type_names().collect::<Vec<_>>() }),
            Shape::Names(style) => json!({ "type": "array", "items": name(*style), "uniqueItems": true }),
            Shape::Renames(style) => json!({
                "type": ["object", "null"], "propertyNames": name(*style), "additionalProperties": name(*style),
            }),
            Shape::Bound => json!({ "type": ["number", "string"] }),
            Shape::Value => json!({ "type": ["boolean", "number", "string"] }),
            Shape::Pattern => json!({ "type": "string", "minLength": 1 }),
            Shape::Target => json!({
                "type": "string",
                "pattern": "^([a-z][a-z0-9]*(-[a-z0-9]+)*/)?[a-z][a-z0-9]*(_[a-z0-9]+)*$",
            }),
            Shape::Events => json!({
                "type": "array",
                "items": {
                    "type": "string",
                    "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(_[a-z0-9]+)*){2}$",
                },
                "uniqueItems": true,
            }),
            Shape::One(section) => reference(section),
            Shape::Each(style, section) => {
                let most = match section.name {
                    "service" => MAX_SERVICES,
                    "resource" => MAX_RESOURCES,
                    _ => MAX_FIELDS,
                };
                json!({
                    "type": ["object", "null"],
                    "propertyNames": name(*style),
                    "maxProperties": most,
                    "additionalProperties": reference(section),
                })
            }
            Shape::Fields => json!({
                "type": "object",
                "propertyNames": name(Style::Snake),
                "minProperties": 1,
                "maxProperties": MAX_FIELDS,
                "additionalProperties": reference(&FIELD),
            }),
            Shape::With(scope) => self.with(*scope),
        }
    }

    fn with(&self, scope: Scope) -> Value {
        let kinds: Map<String, Value> = self
            .kinds
            .iter()
            .filter(|kind| kind.scope == scope)
            .map(|kind| (kind.name.clone(), inputs(kind)))
            .collect();
        json!({ "type": ["object", "null"], "properties": kinds, "additionalProperties": false })
    }
}

fn inputs(kind: &KindSchema) -> Value {
    let properties: Map<String, Value> = kind
        .inputs
        .iter()
        .map(|input| {
            let mut schema = input_type(&input.ty);
            if let Some(schema) = schema.as_object_mut() {
                schema.shift_insert(0, "description".to_owned(), json!(input.description));
                schema.extend(input.default.clone().map(|default| ("default".to_owned(), default)));
            }
            (input.name.clone(), schema)
        })
        .collect();
    let required: Vec<&str> =
        kind.inputs.iter().filter(|input| input.required).map(|input| input.name.as_str()).collect();
    let ty = if required.is_empty() { json!(["object", "null"]) } else { json!("object") };
    json!({
        "description": kind.description,
        "type": ty,
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn input_type(ty: &InputType) -> Value {
    match ty {
        InputType::Flag => json!({ "type": "boolean" }),
        InputType::Integer { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
        InputType::Text => json!({ "type": "string", "minLength": 1, "maxLength": 500 }),
        InputType::Url => {
            json!({ "type": "string", "format": "uri", "pattern": "^\\s*https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~:/-]*)?\\s*$", "maxLength": 300 })
        }
        InputType::Grants => grants(),
        InputType::Services => {
            json!({ "type": "array", "items": name(Style::Kebab), "uniqueItems": true, "minItems": 1 })
        }
        InputType::Choice(words) => json!({ "enum": words }),
        InputType::List(item) => json!({ "type": "array", "items": input_type(item), "uniqueItems": true }),
    }
}

fn grants() -> Value {
    let permission = format!("^[a-z][a-z0-9]*(-[a-z0-9]+)*:({})$", VERBS.join("|"));
    json!({
        "type": "object",
        "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9._-]*$", "maxLength": 64 },
        "maxProperties": 50,
        "additionalProperties": {
            "type": "array",
            "items": { "type": "string", "pattern": permission },
            "uniqueItems": true,
            "maxItems": 300,
        },
    })
}

fn name(style: Style) -> Value {
    json!({ "type": "string", "pattern": style.pattern(), "maxLength": MAX_NAME })
}

fn reference(section: &Section) -> Value {
    json!({ "$ref": format!("#/$defs/{}", section.name) })
}

#[cfg(test)]
#[path = "schema/tests.rs"]
mod tests;
