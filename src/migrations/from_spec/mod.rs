//! The mapping from a service's spec to its relational model; `super` documents it with its C# side.

mod child;
mod fields;
mod indexes;
mod infrastructure;

use std::collections::BTreeMap;

pub(super) use fields::{column_type as type_of, json_default, property};

use super::model::{Column, ColumnType, Entity, Key, Literal, Owned, SCHEMA_VERSION, Schema, TableChild};
use super::{check, naming};
use crate::error::{Error, Result};
use crate::spec::{Child, ManyToMany, Name, Resource, Service, Storage};

/// What the service has beside its resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Infrastructure {
    /// An outbox and an inbox, in `{root}.Adapters.Messaging`.
    pub messaging: bool,
}

/// The longest owner: the `sub` of a token has at most 255 characters (`OpenID` Connect Core 1.0, section 2).
const OWNER_LENGTH: u32 = 255;

/// What the mapping of one resource needs to know of the others.
struct Context<'a> {
    /// `Shop.Orders.Domain.`
    domain: String,
    /// Each resource with its table.
    tables: BTreeMap<&'a str, String>,
}

impl Context<'_> {
    /// The table of a resource of the same service.
    fn table(&self, resource: &str) -> Result<&str> {
        self.tables
            .get(resource)
            .map(String::as_str)
            .ok_or_else(|| Error::usage(format!("there is no resource `{resource}` to refer to")))
    }

    /// The CLR name of a resource of the same service.
    fn clr(&self, resource: &str) -> String {
        format!("{}{}", self.domain, Name::new(resource).pascal)
    }
}

/// The relational model of a service: `solution` in Pascal case, `service` by its name in the spec.
///
/// # Errors
/// When two things would have one name in C# or in the database, or references run in a circle. The spec's own checks
/// find these earlier, with their places.
pub fn from_spec(solution: &str, name: &str, service: &Service, infrastructure: Infrastructure) -> Result<Schema> {
    let context_name = Name::new(name).pascal;
    let root = format!("{solution}.{context_name}");
    let tables = service.resources.iter().map(|(name, resource)| (name.as_str(), table(name, resource))).collect();
    let context = Context { domain: format!("{root}.Domain."), tables };
    let mut entities = service
        .resources
        .iter()
        .map(|(name, resource)| aggregate(&context, name, resource))
        .collect::<Result<Vec<_>>>()?;
    entities.extend(infrastructure::entities(&root, infrastructure));
    entities.sort_by(|a, b| a.name.cmp(&b.name));
    let schema = Schema { version: SCHEMA_VERSION, root, context: context_name, entities };
    check::check(&schema)?;
    Ok(schema)
}

/// The table of an aggregate: its plural in snake case.
fn table(name: &str, resource: &Resource) -> String {
    naming::ident(&plural(name, resource.plural.as_deref()).snake)
}

fn plural(name: &str, given: Option<&str>) -> Name {
    given.map_or_else(|| Name::plural_of(name), Name::new)
}

fn aggregate(context: &Context, name: &str, resource: &Resource) -> Result<Entity> {
    let pascal = Name::new(name).pascal;
    let mut entity = empty(&context.clr(name), context.table(name)?, &["Id"]);
    entity.columns.push(column("Id", ColumnType::Guid));
    if resource.owner {
        entity.columns.push(Column {
            // Rows from before the resource had owners belong to nobody: only an administrator sees them.
            backfill: Some(Literal::Text(String::new())),
            ..column("OwnerId", ColumnType::String { max: Some(OWNER_LENGTH) })
        });
    }
    for field in &resource.fields {
        fields::add(&mut entity, field, false);
    }
    entity.columns.push(column("CreatedAt", ColumnType::Timestamp));
    entity.columns.push(column("UpdatedAt", ColumnType::Timestamp));
    entity.columns.push(Column { concurrency_token: true, ..column("Version", ColumnType::Long) });
    indexes::of_aggregate(&mut entity, resource);
    fields::foreign_keys(context, &mut entity, &resource.fields)?;
    indexes::of_foreign_keys(&mut entity);
    for child in &resource.has_many {
        entity.owned.push(children(context, &entity, name, &pascal, child)?);
    }
    for link in &resource.many_to_many {
        entity.owned.push(Owned::Table(links(context, &entity, name, &pascal, link)?));
    }
    Ok(entity)
}

fn children(context: &Context, owner: &Entity, name: &str, pascal: &str, spec: &Child) -> Result<Owned> {
    match spec.storage {
        Storage::Json => Ok(Owned::Json(child::json(context, owner, pascal, spec))),
        Storage::Table => Ok(Owned::Table(child::table(context, owner, name, pascal, spec)?)),
    }
}

fn links(context: &Context, owner: &Entity, name: &str, pascal: &str, link: &ManyToMany) -> Result<TableChild> {
    child::link(context, owner, name, pascal, link)
}

/// An entity without columns.
fn empty(name: &str, table: &str, key: &[&str]) -> Entity {
    let key_name = naming::key(table);
    Entity {
        name: name.to_owned(),
        table: table.to_owned(),
        columns: Vec::new(),
        complex: Vec::new(),
        key: Key {
            name: key_name.name,
            named: key_name.explicit,
            properties: key.iter().map(|property| (*property).to_owned()).collect(),
        },
        indexes: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
        owned: Vec::new(),
    }
}

/// A required column without anything special.
fn column(property: &str, ty: ColumnType) -> Column {
    let column = naming::column(property);
    Column {
        property: property.to_owned(),
        column: column.name,
        named: column.explicit,
        ty,
        nullable: false,
        concurrency_token: false,
        default: None,
        backfill: None,
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
