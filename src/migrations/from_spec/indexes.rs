//! Which indexes a table gets.

use super::super::model::{Entity, Index};
use super::super::naming;
use super::fields::property;
use crate::spec::{Field, FieldType, Resource};

/// Adds an index on properties, unless there is one on the same: then it only may become unique.
fn add(entity: &mut Entity, properties: &[&str], unique: bool) {
    let properties: Vec<String> = properties.iter().map(|property| (*property).to_owned()).collect();
    if let Some(known) = entity.indexes.iter_mut().find(|index| index.properties == properties) {
        known.unique |= unique;
        return;
    }
    let columns: Vec<String> = properties.iter().map(|property| entity.column_of(property).to_owned()).collect();
    let name = naming::index(&entity.table, &columns);
    entity.indexes.push(Index {
        name: name.name,
        named: name.explicit,
        properties,
        unique,
        descending: Vec::new(),
        implied: false,
    });
}

/// The indexes behind an aggregate's list and unique fields. Money has none: EF 10 cannot index a member of a complex
/// type.
pub(super) fn of_aggregate(entity: &mut Entity, resource: &Resource) {
    let owner: &[&str] = if resource.owner { &["OwnerId"] } else { &[] };
    add(entity, &[owner, &["CreatedAt", "Id"]].concat(), false);
    for field in resource.fields.iter().filter(|field| !matches!(field.ty, FieldType::Money { .. })) {
        let name = property(field);
        let name = name.as_str();
        if field.unique {
            add(entity, &[owner, &[name]].concat(), true);
        } else if field.index {
            add(entity, &[name], false);
        }
        if field.sort {
            add(entity, &[owner, &[name, "Id"]].concat(), false);
        }
        if field.filter && !field.unique {
            add(entity, &[name, "CreatedAt", "Id"], false);
        }
    }
}

/// The indexes of a child's table.
pub(super) fn of_child(entity: &mut Entity, fields: &[Field]) {
    for field in fields.iter().filter(|field| !matches!(field.ty, FieldType::Money { .. })) {
        if field.unique || field.index {
            add(entity, &[property(field).as_str()], field.unique);
        }
    }
}

/// The index that EF gives each foreign key, unless the key or another index begins with its column.
pub(super) fn of_foreign_keys(entity: &mut Entity) {
    let properties: Vec<String> = entity.foreign_keys.iter().map(|key| key.property.clone()).collect();
    for property in properties {
        let covered = entity.key.properties.first() == Some(&property)
            || entity.indexes.iter().any(|index| index.properties.first() == Some(&property));
        if !covered {
            add(entity, &[&property], false);
            if let Some(index) = entity.indexes.last_mut() {
                index.implied = true;
            }
        }
    }
}
