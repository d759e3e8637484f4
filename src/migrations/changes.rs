//! What a migration does, in words a preview can show.

use serde::Serialize;

use super::conversion::{Conversion, conversion};
use super::model::{Column, Index, JsonField, Schema};
use super::operation::Operation;
use super::renames::{EditKind, Renames};
use super::retire::Retired;
use super::rows::Rows;
use super::{MigrationId, Provider, types};

/// The sort of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    TableCreated,
    TableDropped,
    TableRenamed,
    ColumnAdded,
    ColumnChanged,
    ColumnDropped,
    ColumnRenamed,
    RowsUpdated,
    KeyChanged,
    IndexCreated,
    IndexDropped,
    IndexRenamed,
    CheckAdded,
    CheckDropped,
    ForeignKeyAdded,
    ForeignKeyDropped,
    DocumentChanged,
    ColumnRetired,
    TableRetired,
    StepOpened,
    StepClosed,
}

/// One thing that a migration does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The id of the migration for PostgreSQL that does it; empty where none does.
    pub migration: String,
    /// Its sort.
    pub kind: ChangeKind,
    /// The table.
    pub table: String,
    /// Values are lost, or the migration fails where they do not fit.
    pub destructive: bool,
    /// On PostgreSQL it holds a lock that stops writes while it reads or writes every row.
    pub blocking: bool,
    /// A running older version of the service fails on it: release in two steps.
    pub breaks_running: bool,
    /// What it does, in a sentence without a full stop.
    pub description: String,
}

impl Change {
    /// The same as a part of this migration.
    #[must_use]
    pub fn of(self, migration: &MigrationId) -> Self {
        Self { migration: migration.to_string(), ..self }
    }

    /// It drops what was retired by an earlier migration, so that no version that runs notices.
    pub fn is_contract(&self) -> bool {
        matches!(self.kind, ChangeKind::ColumnDropped | ChangeKind::TableDropped) && !self.breaks_running
    }
}

/// The changes that these operations make to a database with these tables before.
pub(super) fn describe(operations: &[Operation], before: &Schema, provider: Provider) -> Vec<Change> {
    let rows = Rows { operations, before };
    operations.iter().filter_map(|operation| change(operation, &rows, provider)).collect()
}

/// A change without any harm.
fn plain(kind: ChangeKind, table: &str, description: String) -> Change {
    let (migration, table) = (String::new(), table.to_owned());
    Change { migration, kind, table, destructive: false, blocking: false, breaks_running: false, description }
}

fn change(operation: &Operation, rows: &Rows<'_>, provider: Provider) -> Option<Change> {
    let postgres = provider == Provider::Postgres;
    Some(match operation {
        Operation::CreateTable(entity) => {
            plain(ChangeKind::TableCreated, &entity.table, format!("creates the table {}", entity.table))
        }
        Operation::DropTable { table } => Change {
            destructive: true,
            breaks_running: true,
            ..plain(ChangeKind::TableDropped, table, format!("drops the table {table} with its rows"))
        },
        Operation::RenameTable { table, to } => Change {
            breaks_running: !rows.has_old_name(to),
            ..plain(ChangeKind::TableRenamed, to, format!("renames the table {table} to {to}"))
        },
        Operation::DropColumn { table, column } => Change {
            destructive: true,
            breaks_running: true,
            ..plain(ChangeKind::ColumnDropped, table, format!("drops the column {table}.{column} with its values"))
        },
        Operation::RenameColumn { table, column, to } => Change {
            breaks_running: !rows.has_old_name(table),
            ..plain(ChangeKind::ColumnRenamed, table, format!("renames the column {table}.{column} to {to}"))
        },
        Operation::AddColumn { table, column, fill } => {
            let with = if fill.is_some() { ", with a default for the rows that are there" } else { "" };
            plain(ChangeKind::ColumnAdded, table, format!("adds the column {table}.{}{with}", column.column))
        }
        Operation::AlterColumn { table, column, old, .. } => {
            let change = altered(table, column, old, provider);
            let translated = rows.is_translated(table, Some(&column.column));
            Change { breaks_running: change.breaks_running && !translated, ..change }
        }
        Operation::FillColumn { table, column, .. } => {
            let what = format!("gives rows without a value in {table}.{column} the backfill or default");
            Change { blocking: postgres, ..plain(ChangeKind::RowsUpdated, table, what) }
        }
        Operation::EditRows { table, column, kind } => {
            let change = edited(table, column, kind, postgres);
            let translated =
                matches!(kind, EditKind::Value { gone: true, .. }) && rows.is_translated(table, Some(column));
            Change { breaks_running: change.breaks_running && !translated, ..change }
        }
        Operation::CopyColumn { table, from, to } => {
            let what = format!("copies {table}.{from} to {to}");
            Change { blocking: postgres, ..plain(ChangeKind::RowsUpdated, table, what) }
        }
        Operation::Open(step) => step.opened(),
        Operation::Relax { table, column } => {
            plain(ChangeKind::ColumnChanged, table, format!("lets new rows leave {table}.{column} empty"))
        }
        Operation::Tighten { table, column, .. } => Change {
            blocking: postgres,
            ..plain(ChangeKind::ColumnChanged, table, format!("the column {table}.{column} becomes required"))
        },
        other => return constraint(other, rows, postgres),
    })
}

/// What stays although the model no longer has it.
pub(super) fn retired(retired: &Retired) -> Change {
    let what =
        |name: &str| format!("keeps {name} for the version that runs: `scaffold regenerate --contract` drops it");
    match retired {
        Retired::Table { entity } => {
            plain(ChangeKind::TableRetired, &entity.table, what(&format!("the table {} with its rows", entity.table)))
        }
        Retired::Column { table, column, .. } => plain(
            ChangeKind::ColumnRetired,
            table,
            what(&format!("the column {table}.{} with its values", column.column)),
        ),
    }
}

fn edited(table: &str, column: &str, kind: &EditKind, postgres: bool) -> Change {
    let (what, breaks_running) = match kind {
        EditKind::Value { from, to, gone: true } => {
            (format!("gives rows with the value {from} in {table}.{column} the backfill {to}"), true)
        }
        EditKind::MemberValue { member, from, to, gone: true } => {
            (format!("gives {member} the backfill {to} instead of {from} in the documents of {table}.{column}"), true)
        }
        EditKind::Value { from, to, .. } => (format!("renames the value {from} of {table}.{column} to {to}"), true),
        EditKind::Member { from, to } => (format!("renames {from} to {to} in the documents of {table}.{column}"), true),
        EditKind::MemberValue { member, from, to, .. } => {
            (format!("renames the value {from} of {member} to {to} in the documents of {table}.{column}"), true)
        }
        EditKind::NewMember { member, json } => {
            (format!("gives the documents of {table}.{column} the value {json} as {member}"), false)
        }
    };
    Change { blocking: postgres, breaks_running, ..plain(ChangeKind::RowsUpdated, table, what) }
}

/// Keys, indexes, checks and foreign keys.
fn constraint(operation: &Operation, rows: &Rows<'_>, postgres: bool) -> Option<Change> {
    Some(match operation {
        Operation::AddPrimaryKey { table, name, .. } => Change {
            blocking: postgres,
            ..plain(ChangeKind::KeyChanged, table, format!("names the primary key of {table} {name}"))
        },
        Operation::CreateIndex { table, index, columns, concurrently } if rows.table(table).is_some() => Change {
            destructive: index.unique && rows.may_repeat(table, columns),
            ..index_created(table, index, postgres && !concurrently)
        },
        Operation::AddForeignKey { table, key, column } => Change {
            blocking: postgres,
            destructive: rows.may_lead_nowhere(table, column),
            ..plain(
                ChangeKind::ForeignKeyAdded,
                table,
                format!("adds the foreign key {} to {}: every row must have its match", key.name, key.principal_table),
            )
        },
        Operation::AddCheck { table, check } => Change {
            blocking: postgres,
            destructive: rows.may_fail(table, check),
            ..plain(
                ChangeKind::CheckAdded,
                table,
                format!("adds the check {}: every row must pass {}", check.name, check.sql),
            )
        },
        Operation::DropIndex { table, index } => {
            plain(ChangeKind::IndexDropped, table, format!("drops the index {index}"))
        }
        Operation::RenameIndex { table, index, to } => {
            plain(ChangeKind::IndexRenamed, table, format!("renames the index {index} to {to}"))
        }
        Operation::DropCheck { table, check } => {
            plain(ChangeKind::CheckDropped, table, format!("drops the check {check}"))
        }
        Operation::DropForeignKey { table, key } => {
            plain(ChangeKind::ForeignKeyDropped, table, format!("drops the foreign key {key}"))
        }
        // A dropped key comes back under its new name; indexes of new tables belong to them.
        _ => return None,
    })
}

fn index_created(table: &str, index: &Index, blocking: bool) -> Change {
    let unique = if index.unique { ": no two rows may have the same values" } else { "" };
    let what = format!("creates the index {} on {table}{unique}", index.name);
    Change { blocking, ..plain(ChangeKind::IndexCreated, table, what) }
}

fn altered(table: &str, column: &Column, old: &Column, provider: Provider) -> Change {
    let required = old.nullable && !column.nullable;
    let conversion = conversion(&old.ty, &column.ty, provider);
    let mut parts = Vec::new();
    if types::store(&old.ty, provider) != types::store(&column.ty, provider) {
        parts.push(match conversion {
            Conversion::None => "changes its type without touching its rows",
            Conversion::Rewrite => "changes its type and writes every row anew",
            Conversion::Lossy | Conversion::Impossible => {
                "changes its type: fails or rounds where a value does not fit"
            }
        });
    }
    if required {
        parts.push("becomes required");
    } else if column.nullable && !old.nullable {
        parts.push("becomes optional");
    }
    if old.default != column.default {
        parts.push("gets another default");
    }
    let what = format!("the column {table}.{} {}", column.column, parts.join(" and "));
    Change {
        destructive: conversion >= Conversion::Lossy,
        blocking: provider == Provider::Postgres && (required || conversion >= Conversion::Rewrite),
        breaks_running: required || conversion >= Conversion::Lossy,
        ..plain(ChangeKind::ColumnChanged, table, what)
    }
}

/// What changes inside the JSON documents of children: no database operation does anything about it.
pub(super) fn documents(before: &Schema, after: &Schema, renames: &Renames) -> Vec<Change> {
    let mut out = Vec::new();
    for new in after.tables() {
        let Some(old) = before.tables().find(|old| old.name == new.name) else { continue };
        for child in new.json_children() {
            let Some(known) = old.json_children().find(|known| known.name == child.name) else { continue };
            let place = format!("{}.{}", new.table, child.column);
            let edited = |property: &str| renames.edits(&old.table).iter().any(|edit| edit.kind.is_about(property));
            for field in &known.fields {
                let now = child.fields.iter().find(|now| now.property == field.property);
                let what = match now {
                    None if edited(&field.property) => continue,
                    None => format!("{place} no longer reads {}: saving a row forgets it", field.property),
                    Some(now) if !same_in_json(now, field) => {
                        format!(
                            "{place} reads {} as another type: documents that are there keep the old one",
                            field.property
                        )
                    }
                    Some(_) => continue,
                };
                let change = plain(ChangeKind::DocumentChanged, &new.table, what);
                out.push(Change { destructive: true, breaks_running: true, ..change });
            }
            for field in &child.fields {
                let is_new = !known.fields.iter().any(|known| known.property == field.property);
                if is_new && !field.nullable && !edited(&field.property) {
                    let what = format!("{place} has no {} in documents that are there", field.property);
                    out.push(plain(ChangeKind::DocumentChanged, &new.table, what));
                }
            }
        }
    }
    out
}

/// Lengths, precisions and the values of enums do not exist in JSON.
fn same_in_json(a: &JsonField, b: &JsonField) -> bool {
    types::clr(&a.ty) == types::clr(&b.ty)
}
