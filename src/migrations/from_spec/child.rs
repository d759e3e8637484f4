//! Children and links of an aggregate.

use super::super::model::{ColumnType, DeleteRule, Entity, ForeignKey, JsonChild, TableChild};
use super::super::naming;
use super::{Context, column, empty, fields, indexes, plural};
use crate::error::Result;
use crate::spec::{Child, ManyToMany, Name};

/// Children in a JSON column of the owner's row.
pub(super) fn json(context: &Context, owner: &Entity, owner_pascal: &str, spec: &Child) -> JsonChild {
    let navigation = plural(&spec.name, spec.plural.as_deref()).pascal;
    let column = naming::column(&navigation);
    let owner_key = format!("{owner_pascal}Id");
    let constraint = naming::foreign_key(&owner.table, &owner.table, &naming::snake(&owner_key));
    JsonChild {
        name: format!("{}{owner_pascal}{}", context.domain, Name::new(&spec.name).pascal),
        navigation,
        column: column.name,
        named: column.explicit,
        owner_key,
        constraint: constraint.name,
        constraint_named: constraint.explicit,
        fields: fields::json(&spec.fields),
    }
}

/// Children in a table of their own.
pub(super) fn table(
    context: &Context,
    owner: &Entity,
    owner_name: &str,
    owner_pascal: &str,
    spec: &Child,
) -> Result<TableChild> {
    let plural = plural(&spec.name, spec.plural.as_deref());
    let clr = format!("{}{owner_pascal}{}", context.domain, Name::new(&spec.name).pascal);
    let table = naming::ident(&format!("{}_{}", Name::new(owner_name).snake, plural.snake));
    let mut entity = empty(&clr, &table, &["Id"]);
    entity.columns.push(column("Id", ColumnType::Guid));
    for field in &spec.fields {
        fields::add(&mut entity, field, true);
    }
    entity.columns.push(column("Position", ColumnType::Int));
    let owner_key = format!("{owner_pascal}Id");
    entity.columns.push(column(&owner_key, ColumnType::Guid));
    indexes::of_child(&mut entity, &spec.fields);
    fields::foreign_keys(context, &mut entity, &spec.fields)?;
    let ownership = ownership(owner, &entity, owner_key);
    entity.foreign_keys.push(ownership);
    indexes::of_foreign_keys(&mut entity);
    Ok(TableChild { navigation: plural.pascal, link: false, entity })
}

/// Links to another aggregate: a table of pairs, keyed by both.
pub(super) fn link(
    context: &Context,
    owner: &Entity,
    owner_name: &str,
    owner_pascal: &str,
    spec: &ManyToMany,
) -> Result<TableChild> {
    let (plural, name) = (Name::plural_of(&spec.name), Name::new(&spec.name).pascal);
    let table = naming::ident(&format!("{}_{}", Name::new(owner_name).snake, plural.snake));
    let (owner_key, other_key) = (format!("{owner_pascal}Id"), format!("{name}Id"));
    let clr = format!("{}{owner_pascal}{name}", context.domain);
    let mut entity = empty(&clr, &table, &[&owner_key, &other_key]);
    entity.columns.push(column(&other_key, ColumnType::Guid));
    entity.columns.push(column(&owner_key, ColumnType::Guid));
    let other = fields::foreign_key(context, &entity, &other_key, &spec.to, DeleteRule::Restrict)?;
    let ownership = ownership(owner, &entity, owner_key);
    entity.foreign_keys.extend([ownership, other]);
    indexes::of_foreign_keys(&mut entity);
    Ok(TableChild { navigation: plural.pascal, link: true, entity })
}

fn ownership(owner: &Entity, child: &Entity, owner_key: String) -> ForeignKey {
    ForeignKey {
        name: naming::foreign_key(&child.table, &owner.table, child.column_of(&owner_key)).name,
        property: owner_key,
        principal: owner.name.clone(),
        principal_table: owner.table.clone(),
        on_delete: DeleteRule::Cascade,
        required: true,
        ownership: true,
    }
}
