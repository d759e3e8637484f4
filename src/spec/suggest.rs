//! The resource of a service for which none was given: something to start from that is already right.

use std::collections::BTreeMap;

use super::{Child, Field, FieldType, Resource, Service, Spec, Storage, parse, write};

/// A resource for a service of this name: `order` for `orders`, with fields that suit well-known names.
pub fn resource_for(service: &str) -> (String, Resource) {
    let snake = heck::ToSnakeCase::to_snake_case(service);
    let (head, last) = snake.rsplit_once('_').map_or(("", snake.as_str()), |(head, last)| (head, last));
    let singular = pluralizer::pluralize(last, 1, false);
    let name = if head.is_empty() { singular } else { format!("{head}_{singular}") };
    // A type must not be named like the namespace that it is in.
    let own = (name != snake).then(|| name.clone());
    // `returns` must not become `return`, nor `billing1` become `billing1_item`.
    let others = ["item", "record"].map(|word| format!("{name}_{word}"));
    let plain = ["entry", "record"].map(str::to_owned);
    let mut names = own.into_iter().chain(others).chain(plain).map(|name| (resource_called(&name), name));
    names
        .find(|(resource, name)| fits("Shop", service, name, resource))
        .map_or_else(|| (name.clone(), resource_called(&name)), |(resource, name)| (name, resource))
}

/// The fields for a name.
fn resource_called(name: &str) -> Resource {
    match name {
        "order" => order(),
        "customer" | "user" | "member" | "contact" => person(),
        "product" | "article" => product(),
        "payment" | "invoice" => payment(),
        _ => generic(),
    }
}

/// True when a spec may have these names together.
pub fn fits(solution: &str, service: &str, name: &str, resource: &Resource) -> bool {
    let resources = BTreeMap::from([(name.to_owned(), resource.clone())]);
    let services = BTreeMap::from([(service.to_owned(), Service { resources, ..Service::default() })]);
    let spec = Spec { solution: solution.to_owned(), with: BTreeMap::new(), services };
    parse("", &write::new_spec(&spec), &[]).1.is_ok()
}

fn order() -> Resource {
    let line = Child {
        name: "line".into(),
        plural: None,
        renamed_from: None,
        description: Some("One position of the order".into()),
        storage: Storage::Json,
        min: 1,
        max: 100,
        fields: vec![
            text("sku", 64),
            field("quantity", FieldType::Int { min: Some(1), max: Some(10_000) }),
            field("unit_price", FieldType::Money { min: Some(0), max: None }),
        ],
    };
    Resource {
        description: Some("An order of a customer".into()),
        owner: true,
        fields: vec![
            Field { unique: true, ..text("number", 32) },
            Field { filter: true, ..field("customer", FieldType::Uuid) },
            Field { sort: true, ..field("total", FieldType::Money { min: Some(0), max: None }) },
            status(&["pending", "paid", "shipped", "cancelled"]),
            Field { sort: true, ..field("placed_at", FieldType::Timestamp) },
        ],
        has_many: vec![line],
        ..Resource::default()
    }
}

fn person() -> Resource {
    Resource {
        description: Some("A person or company".into()),
        fields: vec![
            Field { sort: true, ..text("name", 200) },
            Field { unique: true, ..field("email", FieldType::Email) },
            status(&["active", "blocked"]),
            Field { optional: true, ..field("notes", FieldType::Text { min: None, max: 20_000 }) },
        ],
        ..Resource::default()
    }
}

fn product() -> Resource {
    Resource {
        description: Some("Something that is sold".into()),
        fields: vec![
            Field { unique: true, ..text("sku", 64) },
            Field { sort: true, ..text("name", 200) },
            Field { optional: true, ..field("description", FieldType::Text { min: None, max: 20_000 }) },
            Field { sort: true, ..field("price", FieldType::Money { min: Some(0), max: None }) },
            status(&["draft", "listed", "retired"]),
        ],
        ..Resource::default()
    }
}

fn payment() -> Resource {
    Resource {
        description: Some("Money that is owed or was paid".into()),
        owner: true,
        fields: vec![
            Field { unique: true, ..text("number", 32) },
            Field { sort: true, ..field("amount", FieldType::Money { min: Some(0), max: None }) },
            status(&["open", "settled", "failed", "refunded"]),
            Field { sort: true, ..field("due_on", FieldType::Date) },
        ],
        ..Resource::default()
    }
}

fn generic() -> Resource {
    Resource {
        fields: vec![
            Field { sort: true, filter: true, ..text("name", 200) },
            Field { optional: true, ..field("description", FieldType::Text { min: None, max: 20_000 }) },
            status(&["active", "archived"]),
        ],
        ..Resource::default()
    }
}

/// An enum whose first value is the default; lists are filtered by it.
fn status(values: &[&str]) -> Field {
    let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
    let default = values.first().cloned().map(super::model::Value::Text);
    Field { filter: true, default, ..field("status", FieldType::Enum { values }) }
}

fn text(name: &str, max: u32) -> Field {
    field(name, FieldType::String { min: Some(1), max, pattern: None })
}

fn field(name: &str, ty: FieldType) -> Field {
    Field {
        name: name.to_owned(),
        renamed_from: None,
        renamed_values: std::collections::BTreeMap::new(),
        backfill: None,
        ty,
        optional: false,
        unique: false,
        index: false,
        filter: false,
        sort: false,
        default: None,
        description: None,
    }
}

#[cfg(test)]
#[path = "suggest_tests.rs"]
mod tests;
