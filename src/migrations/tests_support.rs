//! Small entities for tests.

use super::model::{Column, ColumnType, DeleteRule, Entity, ForeignKey, Key};

/// A required column named like its property.
pub(super) fn column(name: &str, ty: ColumnType) -> Column {
    Column {
        property: name.to_owned(),
        column: name.to_owned(),
        named: false,
        ty,
        nullable: false,
        concurrency_token: false,
        default: None,
        backfill: None,
    }
}

/// An entity with a table of this name and an `id`.
pub(super) fn entity(table: &str) -> Entity {
    Entity {
        name: format!("Shop.Orders.Domain.{table}"),
        table: table.to_owned(),
        columns: vec![column("id", ColumnType::Guid)],
        complex: Vec::new(),
        key: Key { name: format!("pk_{table}"), named: false, properties: vec!["id".to_owned()] },
        indexes: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
        owned: Vec::new(),
    }
}

/// A foreign key from one table to another.
pub(super) fn foreign_key(table: &str, to: &str) -> ForeignKey {
    ForeignKey {
        name: format!("fk_{table}_{to}"),
        property: "id".to_owned(),
        principal: format!("Shop.Orders.Domain.{to}"),
        principal_table: to.to_owned(),
        on_delete: DeleteRule::Restrict,
        required: true,
        ownership: false,
    }
}
