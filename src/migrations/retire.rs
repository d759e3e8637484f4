//! Expand and contract: what the code no longer uses stays in PostgreSQL until the version that uses it is gone.
//!
//! Expand lets the column be null, so that the new version can leave it out, and drops its foreign keys, so that it
//! holds nobody else's rows. Contract drops it. On SQLite, which one developer's machine runs, there is nothing to wait
//! for: the column goes at once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::changes::{Change, ChangeKind};
use super::model::{Check, Column, Entity, Index, Schema};
use super::next::Model;
use super::operation::Operation;
use super::{MigrationFile, MigrationId, Provider, create_indexes, document, types};

/// Something that no code uses any more and that PostgreSQL still has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Retired {
    /// A column.
    Column {
        /// Its table.
        table: String,
        /// As it was before.
        column: Box<Column>,
        /// Indexes that it is part of, with their columns.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        indexes: Vec<(Index, Vec<String>)>,
        /// Checks on it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        checks: Vec<Check>,
    },
    /// A table with its rows.
    Table {
        /// As it was before.
        entity: Box<Entity>,
    },
}

impl Retired {
    /// `orders.note`, or the table.
    pub fn name(&self) -> String {
        match self {
            Self::Column { table, column, .. } => format!("{table}.{}", column.column),
            Self::Table { entity } => entity.table.clone(),
        }
    }

    /// The table.
    pub fn table(&self) -> &str {
        match self {
            Self::Column { table, .. } => table,
            Self::Table { entity } => &entity.table,
        }
    }

    /// The column, unless it is a whole table.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Column { column, .. } => Some(&column.column),
            Self::Table { .. } => None,
        }
    }

    /// The same after tables got other names.
    #[must_use]
    pub fn moved(mut self, tables: &BTreeMap<String, String>) -> Self {
        if let Self::Column { table, .. } = &mut self
            && let Some(to) = tables.get(table)
        {
            table.clone_from(to);
        }
        self
    }

    /// A new table or column of this schema wants its place.
    pub fn is_wanted_by(&self, schema: &Schema) -> bool {
        schema.tables().any(|entity| {
            entity.table == self.table()
                && self
                    .column()
                    .is_none_or(|name| entity.all_columns().iter().any(|column| column.column == name))
        })
    }
}

/// Takes the drops out of a migration for PostgreSQL, and gives what stays for now. `tables` are renamed ones.
pub(super) fn retire(
    up: &mut Vec<Operation>,
    down: &mut Vec<Operation>,
    before: &Schema,
    tables: &BTreeMap<String, String>,
) -> Vec<Retired> {
    let find = |table: &str| before.tables().find(|entity| entity.table == table);
    let mut retired: Vec<(String, Retired)> = Vec::new();
    let mut released = Vec::new();
    for operation in up.iter() {
        match operation {
            Operation::DropTable { table } => {
                let Some(entity) = find(table) else { continue };
                released.extend(entity.foreign_keys.iter().map(|key| (table.clone(), key.clone())));
                retired.push((table.clone(), Retired::Table { entity: Box::new(entity.clone()) }));
            }
            Operation::DropColumn { table, column } => {
                let known = find(table).and_then(|entity| {
                    entity.all_columns().into_iter().find(|candidate| candidate.column == *column)
                });
                let Some(known) = known else { continue };
                let column =
                    Retired::Column { table: table.clone(), column: Box::new(known), indexes: vec![], checks: vec![] };
                retired.push((table.clone(), column));
            }
            _ => {}
        }
    }
    keep_constraints(up, before, &mut retired);
    let kept: Vec<String> = retired.iter().flat_map(|(_, retired)| kept_names(retired)).collect();
    for operation in up.iter_mut() {
        if let Operation::DropColumn { table, column } = operation {
            *operation = Operation::Relax { table: table.clone(), column: column.clone() };
        }
    }
    let required = |table: &str, name: &str| {
        retired.iter().find_map(|(place, retired)| match retired {
            Retired::Column { column, .. } if place == table && column.column == name => Some(!column.nullable),
            _ => None,
        })
    };
    up.retain(|operation| match operation {
        Operation::DropTable { .. } => false,
        Operation::Relax { table, column } => required(table, column) == Some(true),
        Operation::DropIndex { index, .. } => !kept.contains(index),
        Operation::DropCheck { check, .. } => !kept.contains(check),
        _ => true,
    });
    let drop_key = |(table, key): &(String, super::model::ForeignKey)| Operation::DropForeignKey {
        table: table.clone(),
        key: key.name.clone(),
    };
    up.splice(0..0, released.iter().map(drop_key));
    let is_table = |name: &str| {
        retired.iter().any(|(place, retired)| place == name && matches!(retired, Retired::Table { .. }))
    };
    for operation in down.iter_mut() {
        if let Operation::AddColumn { table, column, .. } = operation
            && required(table, &column.column) == Some(true)
        {
            let value = types::zero(&column.ty);
            *operation = Operation::Tighten { table: table.clone(), column: column.column.clone(), value };
        }
    }
    down.retain(|operation| match operation {
        Operation::AddColumn { table, column, .. } => required(table, &column.column).is_none(),
        Operation::CreateTable(entity) => !is_table(&entity.table),
        Operation::CreateIndex { index, .. } => !kept.contains(&index.name),
        Operation::AddCheck { check, .. } => !kept.contains(&check.name),
        _ => true,
    });
    down.extend(released.into_iter().map(|(table, key)| {
        let column = find(&table).map_or(key.property.as_str(), |entity| entity.column_of(&key.property)).to_owned();
        Operation::AddForeignKey { table, key, column }
    }));
    retired.into_iter().map(|(_, retired)| retired.moved(tables)).collect()
}

/// Notes the indexes and checks of the columns that stay with their column.
fn keep_constraints(up: &[Operation], before: &Schema, retired: &mut [(String, Retired)]) {
    let find = |table: &str| before.tables().find(|entity| entity.table == table);
    for operation in up {
        let (Operation::DropIndex { table, index: name } | Operation::DropCheck { table, check: name }) = operation
        else {
            continue;
        };
        let Some(entity) = find(table) else { continue };
        for (place, retired) in retired.iter_mut() {
            let Retired::Column { column, indexes, checks, .. } = retired else { continue };
            if place != table {
                continue;
            }
            let index = entity.indexes.iter().find(|index| index.name == *name);
            let columns: Vec<String> = index
                .map(|index| index.properties.iter().map(|part| entity.column_of(part).to_owned()).collect())
                .unwrap_or_default();
            if let Some(index) = index.filter(|_| columns.contains(&column.column)) {
                indexes.push((index.clone(), columns));
                break;
            }
            let quoted = format!("\"{}\"", column.column);
            let check = entity.checks.iter().find(|check| check.name == *name && check.sql.contains(&quoted));
            if let Some(check) = check {
                checks.push(check.clone());
                break;
            }
        }
    }
}

fn kept_names(retired: &Retired) -> Vec<String> {
    match retired {
        Retired::Column { indexes, checks, .. } => {
            let indexes = indexes.iter().map(|(index, _)| index.name.clone());
            indexes.chain(checks.iter().map(|check| check.name.clone())).collect()
        }
        Retired::Table { entity } => {
            let indexes = entity.indexes.iter().map(|index| index.name.clone());
            indexes.chain(entity.checks.iter().map(|check| check.name.clone())).collect()
        }
    }
}

/// The migration for PostgreSQL that drops what was retired, and what it does. The model stays as it is.
pub fn contract(
    schema: &Schema,
    retired: &[Retired],
    model: &Model,
    id: &MigrationId,
) -> (Vec<MigrationFile>, Vec<Change>) {
    let (mut up, mut down, mut changes) = (Vec::new(), Vec::new(), Vec::new());
    for retired in retired {
        let (kind, what) = match retired {
            Retired::Column { table, column, indexes, checks } => {
                up.push(Operation::DropColumn { table: table.clone(), column: column.column.clone() });
                let again = Column { nullable: true, ..(**column).clone() };
                down.push(Operation::AddColumn { table: table.clone(), column: again, fill: None });
                let table = || table.clone();
                down.extend(indexes.iter().map(|(index, columns)| Operation::CreateIndex {
                    table: table(),
                    index: index.clone(),
                    columns: columns.clone(),
                    concurrently: false,
                }));
                down.extend(checks.iter().map(|check| Operation::AddCheck { table: table(), check: check.clone() }));
                (ChangeKind::ColumnDropped, format!("drops the column {} with its values", retired.name()))
            }
            Retired::Table { entity } => {
                up.push(Operation::DropTable { table: entity.table.clone() });
                let alone = Entity { foreign_keys: Vec::new(), ..(**entity).clone() };
                down.push(Operation::CreateTable(Box::new(alone)));
                down.extend(create_indexes(&[entity]));
                (ChangeKind::TableDropped, format!("drops the table {} with its rows", retired.name()))
            }
        };
        changes.push(Change {
            kind,
            table: retired.table().to_owned(),
            destructive: true,
            blocking: false,
            breaks_running: false,
            description: format!("{what}; no version since the one that retired it uses it"),
        });
    }
    // Rows of a table that was retired may belong to columns that were retired before it.
    down.sort_by_key(|operation| u8::from(!matches!(operation, Operation::AddColumn { .. } | Operation::CreateTable(_))));
    (document::files(schema, Provider::Postgres, id, &up, &down, model), changes)
}

#[cfg(test)]
#[path = "retire_tests.rs"]
mod tests;
