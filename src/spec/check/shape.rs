//! The names that a resource's parts get in generated code. Templates use the same forms.

use crate::spec::Name;
use crate::spec::model::{Child, Field, FieldType, ManyToMany, Resource};

/// The plural of a resource, in snake case.
pub(super) fn plural(name: &str, resource: &Resource) -> String {
    resource.plural.clone().unwrap_or_else(|| Name::plural_of(name).snake)
}

/// The plural of a child, in snake case.
pub(super) fn child_plural(child: &Child) -> String {
    child.plural.clone().unwrap_or_else(|| Name::plural_of(&child.name).snake)
}

/// The plural of a link, in snake case.
pub(super) fn link_plural(link: &ManyToMany) -> String {
    Name::plural_of(&link.name).snake
}

/// The columns of a field.
pub(super) fn columns(field: &Field) -> Vec<String> {
    match field.ty {
        FieldType::Ref(_) => vec![format!("{}_id", field.name)],
        FieldType::Money { .. } => vec![format!("{}_amount", field.name), format!("{}_currency", field.name)],
        _ => vec![field.name.clone()],
    }
}

/// The members of a field in C# and JSON, in snake case: its columns, and of an amount also the field itself.
pub(super) fn members(field: &Field) -> Vec<String> {
    let mut members = columns(field);
    if matches!(field.ty, FieldType::Money { .. }) {
        members.push(field.name.clone());
    }
    members
}

/// The types of a resource's use cases, queries and adapters, in Pascal case.
pub(super) fn generated_types(name: &str, plural: &str) -> Vec<String> {
    let one = Name::new(name).pascal;
    let many = Name::new(plural).pascal;
    vec![
        format!("Create{one}"),
        format!("Create{one}Request"),
        format!("Update{one}"),
        format!("Update{one}Request"),
        format!("Delete{one}"),
        format!("Get{one}"),
        format!("List{many}"),
        format!("List{many}Query"),
        format!("{one}Request"),
        format!("{one}View"),
        format!("{one}Summary"),
        format!("{one}Queries"),
        format!("Cached{one}Queries"),
        format!("I{one}Queries"),
        format!("I{many}"),
        format!("{one}Store"),
        format!("{one}Configuration"),
        format!("{many}Module"),
        format!("{many}Json"),
        format!("{one}RowJson"),
        format!("{many}Permissions"),
        format!("{many}Persistence"),
    ]
}
