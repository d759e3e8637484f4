//! Reads the specs of the fixtures, and EF's files beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use scaffold::migrations::{Infrastructure, MigrationFile, Provider, Schema, from_spec};
use scaffold::spec::model::Value;
use scaffold::spec::{Child, Field, FieldType, ManyToMany, OnDelete, Reference, Resource, Service, Storage};
use serde_json::{Map, Value as Json};

pub(crate) fn folder(case: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/migrations").join(case)
}

/// The spec of a case.
pub(crate) fn spec(case: &str) -> Spec {
    read(case, "spec.json")
}

/// The spec that it was before.
pub(crate) fn before(case: &str) -> Spec {
    read(case, "before.json")
}

fn read(case: &str, file: &str) -> Spec {
    let text = fs::read_to_string(folder(case).join(file)).unwrap();
    Spec::parse(&serde_json::from_str(&text).unwrap())
}

pub(crate) struct Spec {
    pub(crate) solution: String,
    pub(crate) name: String,
    pub(crate) service: Service,
    pub(crate) messaging: bool,
}

impl Spec {
    pub(crate) fn parse(json: &Json) -> Self {
        let resources = object(json, "resources");
        Self {
            solution: text(json, "solution").unwrap(),
            name: text(json, "service").unwrap(),
            service: Service {
                resources: resources.into_iter().map(|(name, value)| (name, resource(&value))).collect(),
                ..Service::default()
            },
            messaging: flag(json, "messaging"),
        }
    }

    pub(crate) fn schema(&self) -> Schema {
        from_spec(&self.solution, &self.name, &self.service, Infrastructure { messaging: self.messaging }).unwrap()
    }
}

fn object(json: &Json, key: &str) -> Map<String, Json> {
    json.get(key).and_then(Json::as_object).cloned().unwrap_or_default()
}

fn text(json: &Json, key: &str) -> Option<String> {
    json.get(key).and_then(Json::as_str).map(str::to_owned)
}

fn flag(json: &Json, key: &str) -> bool {
    json.get(key).and_then(Json::as_bool).unwrap_or_default()
}

fn number<T: TryFrom<u64>>(json: &Json, key: &str) -> Option<T> {
    json.get(key).and_then(Json::as_u64).and_then(|number| T::try_from(number).ok())
}

fn resource(json: &Json) -> Resource {
    Resource {
        plural: text(json, "plural"),
        renamed_from: text(json, "renamed_from"),
        owner: flag(json, "owner"),
        fields: fields(json),
        has_many: object(json, "has_many").into_iter().map(|(name, value)| child(name, &value)).collect(),
        many_to_many: object(json, "many_to_many")
            .into_iter()
            .map(|(name, value)| ManyToMany {
                name,
                renamed_from: text(&value, "renamed_from"),
                to: text(&value, "to").unwrap(),
                max: 100,
            })
            .collect(),
        ..Resource::default()
    }
}

fn child(name: String, json: &Json) -> Child {
    let storage = if json["storage"] == "json" { Storage::Json } else { Storage::Table };
    Child {
        name,
        plural: text(json, "plural"),
        renamed_from: text(json, "renamed_from"),
        description: None,
        storage,
        min: 0,
        max: 100,
        fields: fields(json),
    }
}

fn fields(json: &Json) -> Vec<Field> {
    object(json, "fields").into_iter().map(|(name, value)| field(name, &value)).collect()
}

fn field(name: String, json: &Json) -> Field {
    Field {
        name,
        renamed_from: text(json, "renamed_from"),
        renamed_values: object(json, "renamed_values")
            .into_iter()
            .map(|(new, old)| (new, old.as_str().unwrap().to_owned()))
            .collect(),
        ty: field_type(json),
        optional: flag(json, "optional"),
        unique: flag(json, "unique"),
        index: flag(json, "index"),
        filter: flag(json, "filter"),
        sort: flag(json, "sort"),
        default: json.get("default").map(|default| default_value(json, default)),
        backfill: json.get("backfill").map(|value| default_value(json, value)),
        description: None,
    }
}

fn default_value(field: &Json, default: &Json) -> Value {
    match default {
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => Value::Integer(number.as_i64().unwrap()),
        Json::String(text) if field["type"] == "decimal" => Value::Decimal(text.clone()),
        Json::String(text) => Value::Text(text.clone()),
        other => panic!("{other}"),
    }
}

fn field_type(json: &Json) -> FieldType {
    let (min, max) = (None, None);
    match text(json, "type").unwrap().as_str() {
        "string" => FieldType::String { min, max: number(json, "max").unwrap_or(200), pattern: None },
        "text" => FieldType::Text { min, max: number(json, "max").unwrap_or(20_000) },
        "int" => FieldType::Int { min: None, max: None },
        "long" => FieldType::Long { min: None, max: None },
        "decimal" => FieldType::Decimal {
            precision: number(json, "precision").unwrap(),
            scale: number(json, "scale").unwrap(),
            min: None,
            max,
        },
        "money" => FieldType::Money { min: None, max: None },
        "bool" => FieldType::Bool,
        "uuid" => FieldType::Uuid,
        "timestamp" => FieldType::Timestamp,
        "date" => FieldType::Date,
        "email" => FieldType::Email,
        "url" => FieldType::Url,
        "json" => FieldType::Json,
        "enum" => FieldType::Enum {
            values: json["values"].as_array().unwrap().iter().map(|value| value.as_str().unwrap().to_owned()).collect(),
        },
        "ref" => FieldType::Ref(Reference {
            service: text(json, "service"),
            resource: text(json, "resource").unwrap(),
            on_delete: match text(json, "on_delete").as_deref() {
                Some("cascade") => OnDelete::Cascade,
                Some("set_null") => OnDelete::SetNull,
                _ => OnDelete::Restrict,
            },
        }),
        other => panic!("unknown type {other}"),
    }
}

/// The files that EF wrote, by name.
pub(crate) fn expected(case: &str, provider: Provider) -> BTreeMap<String, String> {
    fs::read_dir(folder(case).join(provider.name()))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// Fails at the first line that differs.
pub(crate) fn assert_same(case: &str, provider: Provider, files: &[MigrationFile]) {
    let expected = expected(case, provider);
    let names: Vec<&String> = expected.keys().collect();
    let mut rendered: Vec<&String> = files.iter().map(|file| &file.name).collect();
    rendered.sort();
    assert_eq!(names, rendered, "{case} {}", provider.name());
    for file in files {
        let (ours, theirs) = (&file.text, &expected[&file.name]);
        if ours == theirs {
            continue;
        }
        let line = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| ours.lines().count().min(theirs.lines().count()));
        let around = |text: &str| text.lines().skip(line.saturating_sub(4)).take(8).collect::<Vec<_>>().join("\n");
        panic!(
            "{case}: {} {}, line {}\n--- EF\n{}\n--- ours\n{}",
            provider.name(),
            file.name,
            line + 1,
            around(theirs),
            around(ours)
        );
    }
}
