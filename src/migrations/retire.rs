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
use super::open::{self, Open};
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

    /// What PostgreSQL does about it, in a sentence without a full stop.
    pub fn meaning(&self) -> String {
        format!("keeps {}, which no code uses any more", self.name())
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
                && self.column().is_none_or(|name| entity.all_columns().iter().any(|column| column.column == name))
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
    let mut retired: Vec<Retired> = up.iter().filter_map(|operation| dropped(operation, before)).collect();
    keep_constraints(up, before, &mut retired);
    let kept = Kept { names: retired.iter().flat_map(kept_names).collect(), retired: &retired };
    kept.rewrite_up(up);
    kept.rewrite_down(down);
    retired.into_iter().map(|retired| retired.moved(tables)).collect()
}

/// What an operation would drop.
fn dropped(operation: &Operation, before: &Schema) -> Option<Retired> {
    let find = |table: &str| before.tables().find(|entity| entity.table == table);
    match operation {
        Operation::DropTable { table } => Some(Retired::Table { entity: Box::new(find(table)?.clone()) }),
        Operation::DropColumn { table, column } => {
            let columns = find(table)?.all_columns();
            let column = Box::new(columns.into_iter().find(|candidate| candidate.column == *column)?);
            Some(Retired::Column { table: table.clone(), column, indexes: vec![], checks: vec![] })
        }
        _ => None,
    }
}

/// What stays, under its names before the change.
struct Kept<'a> {
    retired: &'a [Retired],
    /// Of indexes and checks.
    names: Vec<String>,
}

impl Kept<'_> {
    /// Whether a column that stays is required; `None` when it does not stay.
    fn required(&self, table: &str, name: &str) -> Option<bool> {
        self.retired.iter().find_map(|retired| match retired {
            Retired::Column { column, .. } if retired.table() == table && column.column == name => {
                Some(!column.nullable)
            }
            _ => None,
        })
    }

    fn tables(&self) -> impl Iterator<Item = &Entity> {
        self.retired.iter().filter_map(|retired| match retired {
            Retired::Table { entity } => Some(&**entity),
            Retired::Column { .. } => None,
        })
    }

    fn rewrite_up(&self, up: &mut Vec<Operation>) {
        for operation in up.iter_mut() {
            if let Operation::DropColumn { table, column } = operation {
                *operation = Operation::Relax { table: table.clone(), column: column.clone() };
            }
        }
        up.retain(|operation| match operation {
            Operation::DropTable { .. } => false,
            Operation::Relax { table, column } => self.required(table, column) == Some(true),
            Operation::DropIndex { index, .. } => !self.names.contains(index),
            Operation::DropCheck { check, .. } => !self.names.contains(check),
            _ => true,
        });
        let released = self.tables().flat_map(|entity| {
            let table = &entity.table;
            entity
                .foreign_keys
                .iter()
                .map(|key| Operation::DropForeignKey { table: table.clone(), key: key.name.clone() })
        });
        up.splice(0..0, released.collect::<Vec<_>>());
    }

    fn rewrite_down(&self, down: &mut Vec<Operation>) {
        for operation in down.iter_mut() {
            if let Operation::AddColumn { table, column, .. } = operation
                && self.required(table, &column.column) == Some(true)
            {
                let value = types::zero(&column.ty);
                *operation = Operation::Tighten { table: table.clone(), column: column.column.clone(), value };
            }
        }
        down.retain(|operation| match operation {
            Operation::AddColumn { table, column, .. } => self.required(table, &column.column).is_none(),
            Operation::CreateTable(entity) => self.tables().all(|kept| kept.table != entity.table),
            Operation::CreateIndex { index, .. } => !self.names.contains(&index.name),
            Operation::AddCheck { check, .. } => !self.names.contains(&check.name),
            _ => true,
        });
        down.extend(self.tables().flat_map(|entity| {
            entity.foreign_keys.iter().map(|key| Operation::AddForeignKey {
                table: entity.table.clone(),
                key: key.clone(),
                column: entity.column_of(&key.property).to_owned(),
            })
        }));
    }
}

/// Notes the indexes and checks of the columns that stay with their column.
fn keep_constraints(up: &[Operation], before: &Schema, retired: &mut [Retired]) {
    let find = |table: &str| before.tables().find(|entity| entity.table == table);
    for operation in up {
        let (Operation::DropIndex { table, index: name } | Operation::DropCheck { table, check: name }) = operation
        else {
            continue;
        };
        let Some(entity) = find(table) else { continue };
        for retired in retired.iter_mut() {
            let Retired::Column { table: place, column, indexes, checks } = retired else { continue };
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

/// The migration for PostgreSQL that closes what is open and drops what was retired, and what it does. The model stays as it is.
pub fn contract(
    schema: &Schema,
    (retired, open): (&[Retired], &[Open]),
    model: &Model,
    id: &MigrationId,
) -> (Vec<MigrationFile>, Vec<Change>) {
    let (mut up, reopened, closed) = open::close(open);
    up.extend(retired.iter().map(drop));
    let mut down: Vec<Operation> = retired.iter().flat_map(back).collect();
    // Indexes of several columns wait for all of them.
    let is_place = |operation: &Operation| matches!(operation, Operation::AddColumn { .. } | Operation::CreateTable(_));
    down.sort_by_key(|operation| !is_place(operation));
    down.extend(reopened);
    let changes = closed.into_iter().chain(retired.iter().map(told)).collect();
    (document::files(schema, Provider::Postgres, id, &up, &down, model), changes)
}

fn drop(retired: &Retired) -> Operation {
    match retired {
        Retired::Column { table, column, .. } => {
            Operation::DropColumn { table: table.clone(), column: column.column.clone() }
        }
        Retired::Table { entity } => Operation::DropTable { table: entity.table.clone() },
    }
}

/// An empty place for the version before, with its indexes and checks.
fn back(retired: &Retired) -> Vec<Operation> {
    match retired {
        Retired::Column { table, column, indexes, checks } => {
            let column = Column { nullable: true, ..(**column).clone() };
            let mut out = vec![Operation::AddColumn { table: table.clone(), column, fill: None }];
            out.extend(indexes.iter().map(|(index, columns)| Operation::CreateIndex {
                table: table.clone(),
                index: index.clone(),
                columns: columns.clone(),
                concurrently: false,
            }));
            out.extend(checks.iter().map(|check| Operation::AddCheck { table: table.clone(), check: check.clone() }));
            out
        }
        Retired::Table { entity } => {
            let alone = Entity { foreign_keys: Vec::new(), ..(**entity).clone() };
            let mut out = vec![Operation::CreateTable(Box::new(alone))];
            out.extend(create_indexes(&[entity]));
            out
        }
    }
}

fn told(retired: &Retired) -> Change {
    let (kind, what) = match retired {
        Retired::Column { .. } => (ChangeKind::ColumnDropped, format!("column {} with its values", retired.name())),
        Retired::Table { .. } => (ChangeKind::TableDropped, format!("table {} with its rows", retired.name())),
    };
    Change {
        migration: String::new(),
        kind,
        table: retired.table().to_owned(),
        destructive: true,
        blocking: false,
        breaks_running: false,
        description: format!("drops the {what}; no version since the one that retired it uses it"),
    }
}

#[cfg(test)]
#[path = "retire_tests.rs"]
mod tests;
