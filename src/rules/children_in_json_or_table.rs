//! `children-in-json-or-table`

use crate::finding::Severity;
use crate::spec::{Child, Field, FieldType, Spec, Storage};

use super::rule::{Category, Choice, Rule};
use super::walk::{component, resources};

pub(super) static RULE: Rule = Rule {
    id: "children-in-json-or-table",
    title: "Children are one JSON column, or a table where one of their fields needs the database",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "An aggregate is read and written whole; a table for its children pays only when the database must know them one by one",
    explain: include_str!("children_in_json_or_table.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    resources(spec)
        .flat_map(|at| {
            let (service, name) = (component(at.service), at.name);
            at.resource.has_many.iter().map(move |child| choice(&service, name, child))
        })
        .collect()
}

fn choice(component: &str, parent: &str, child: &Child) -> Choice {
    let name = &child.name;
    let titled = |value: &str, place: &str| {
        RULE.choice(component, value)
            .titled(format!("Children {name} of {parent} are kept in {place}"))
            .meaning(format!("{} to {} of them, written with their {parent}", child.min, child.max))
    };
    match child.storage {
        Storage::Json => titled("json", "one JSON column")
            .because(format!(
                "No field of {name} is a reference, unique or indexed, so one row holds the whole {parent}"
            ))
            .instead_of("A table", "a second statement for each read and one row a child for each write, for nothing")
            .instead_of("A resource of its own", format!("then a {name} could change without its {parent}'s version")),
        Storage::Table => titled("table", "a table of their own")
            .because(why_table(child))
            .instead_of("A JSON column", "foreign keys and unique indexes need columns")
            .instead_of("A resource of its own", format!("then a {name} could change without its {parent}'s version")),
    }
}

fn why_table(child: &Child) -> String {
    let reason = |field: &Field| match field.ty {
        FieldType::Ref(_) => Some("is a reference"),
        _ if field.unique => Some("is unique"),
        _ if field.index => Some("is indexed"),
        _ => None,
    };
    let found = child.fields.iter().find_map(|field| reason(field).map(|why| format!("{} {why}", field.name)));
    found.map_or_else(
        || "The spec asks for it".to_owned(),
        |why| format!("Its field {why}, and the database can keep that promise for a column only"),
    )
}

#[cfg(test)]
#[path = "children_in_json_or_table_tests.rs"]
mod tests;
