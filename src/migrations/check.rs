//! What every schema must be, whether made from a spec or read back from a file.

use std::collections::BTreeSet;

use super::model::{Entity, Owned, Schema};
use super::{order, types};
use crate::error::{Error, Result};

/// Refuses a schema that no database could have: two things with one name, a key or index of a property that is not
/// there, a value that its column cannot hold, tables that need each other.
///
/// # Errors
/// The first contradiction.
pub(super) fn check(schema: &Schema) -> Result<()> {
    let tables: Vec<&Entity> = schema.tables().collect();
    distinct(tables.iter().map(|entity| entity.table.as_str()), "table", "the database")?;
    let types = schema.entities.iter().flat_map(type_names);
    distinct(types, "type", "the service")?;
    distinct(
        tables.iter().flat_map(|entity| entity.indexes.iter().map(|index| index.name.as_str())),
        "index",
        "the database",
    )?;
    for entity in &tables {
        check_entity(entity)?;
    }
    let cycle = order::cycle(&tables);
    if cycle.is_empty() {
        return Ok(());
    }
    Err(Error::usage(format!("the tables {} refer to each other in a circle", cycle.join(", ")))
        .hint("make one of the references a plain uuid field"))
}

fn type_names(entity: &Entity) -> Vec<&str> {
    let owned = entity.owned.iter().map(Owned::name);
    std::iter::once(entity.name.as_str()).chain(owned).collect()
}

fn check_entity(entity: &Entity) -> Result<()> {
    let columns = entity.all_columns();
    let place = format!("`{}`", entity.table);
    distinct(columns.iter().map(|column| column.column.as_str()), "column", &place)?;
    let complex = entity.complex.iter().map(|complex| complex.property.as_str());
    let scalars = entity.columns.iter().map(|column| column.property.as_str());
    let navigations = entity.owned.iter().map(Owned::navigation);
    distinct(scalars.clone().chain(complex).chain(navigations), "property", &place)?;
    for child in entity.json_children() {
        let fields = child.fields.iter().map(|field| field.property.as_str());
        distinct(fields.chain([child.owner_key.as_str()]), "property", &format!("`{}`", child.name))?;
    }
    let known: BTreeSet<&str> = scalars.collect();
    let indexed = entity.indexes.iter().flat_map(|index| &index.properties);
    let foreign = entity.foreign_keys.iter().map(|key| &key.property);
    for property in entity.key.properties.iter().chain(indexed).chain(foreign) {
        if !known.contains(property.as_str()) {
            return Err(Error::usage(format!("{place} has no property `{property}` for a key or an index")));
        }
    }
    for column in &columns {
        for value in column.default.iter().chain(&column.backfill) {
            if !types::fits(&column.ty, value) {
                return Err(Error::usage(format!(
                    "the default of `{}.{}` is not of its type",
                    entity.table, column.column
                )));
            }
        }
    }
    Ok(())
}

fn distinct<'a>(names: impl IntoIterator<Item = &'a str>, what: &str, place: &str) -> Result<()> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(Error::usage(format!("{place} would have the {what} name `{name}` twice"))
                .hint("give one of the fields, children or resources another name"));
        }
    }
    Ok(())
}
