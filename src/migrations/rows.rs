//! What rows that are there already mean for a migration's constraints.

use std::collections::BTreeSet;

use super::model::{Check, Entity, Schema};
use super::operation::Operation;
use super::renames::EditKind;
use super::tree::quoted_values;

/// A migration and the schema that it begins with.
pub(super) struct Rows<'a> {
    pub(super) operations: &'a [Operation],
    pub(super) before: &'a Schema,
}

impl<'a> Rows<'a> {
    /// The table as it was before; `None` when it is new.
    pub(super) fn table(&self, name: &str) -> Option<&'a Entity> {
        let old = self.operations.iter().find_map(|operation| match operation {
            Operation::RenameTable { table, to } if to == name => Some(table.as_str()),
            _ => None,
        });
        let name = old.unwrap_or(name);
        self.before.tables().find(|entity| entity.table == name)
    }

    /// What a column was called before.
    fn column<'b>(&'b self, table: &str, name: &'b str) -> &'b str {
        let old = self.operations.iter().find_map(|operation| match operation {
            Operation::RenameColumn { table: place, column, to } if place == table && to == name => {
                Some(column.as_str())
            }
            _ => None,
        });
        old.unwrap_or(name)
    }

    /// The column is added by this migration, and empty in rows that are there.
    fn is_empty(&self, table: &str, name: &str) -> bool {
        self.operations.iter().any(|operation| {
            matches!(operation, Operation::AddColumn { table: place, column, fill }
                if place == table && column.column == name && column.nullable && fill.is_none())
        })
    }

    /// The version before goes on writing and reading it as before.
    pub(super) fn is_translated(&self, table: &str, column: Option<&str>) -> bool {
        self.operations.iter().any(|operation| match operation {
            Operation::Open(step) => step.table() == table && (column.is_none() || step.column() == column),
            _ => false,
        })
    }

    /// The table is there under its old name, too, with its columns.
    pub(super) fn has_old_name(&self, table: &str) -> bool {
        self.operations.iter().any(
            |operation| matches!(operation, Operation::Open(step) if step.table() == table && step.column().is_none()),
        )
    }

    /// Rows may have the same values in these columns: nothing before said that they have not.
    pub(super) fn may_repeat(&self, table: &str, columns: &[String]) -> bool {
        let Some(entity) = self.table(table) else { return false };
        let was: Vec<&str> = columns.iter().map(|column| self.column(table, column)).collect();
        let covered = entity
            .indexes
            .iter()
            .filter(|index| index.unique)
            .any(|index| index.properties.iter().all(|property| was.contains(&entity.column_of(property))));
        !covered && !columns.iter().any(|column| self.is_empty(table, column))
    }

    /// Rows may hold an id that is nowhere: there was no foreign key on the column.
    pub(super) fn may_lead_nowhere(&self, table: &str, column: &str) -> bool {
        let Some(entity) = self.table(table) else { return false };
        let was = self.column(table, column);
        let covered = entity.foreign_keys.iter().any(|key| entity.column_of(&key.property) == was);
        !covered && !self.is_empty(table, column)
    }

    /// Rows may hold a value that the check refuses: one that the check before allowed.
    pub(super) fn may_fail(&self, table: &str, check: &Check) -> bool {
        let Some(entity) = self.table(table) else { return false };
        let Some(column) = check.sql.split('"').nth(1) else { return true };
        let was = self.column(table, column);
        let added = self.operations.iter().any(|operation| {
            matches!(operation, Operation::AddColumn { table: place, column: new, .. }
                if place == table && new.column == column)
        });
        let before = entity.checks.iter().find(|old| old.sql.starts_with(&format!("\"{was}\" IN (")));
        let allowed: BTreeSet<String> = quoted_values(&check.sql).into_iter().collect();
        let renamed = |value: String| {
            let new = self.operations.iter().find_map(|operation| match operation {
                Operation::EditRows { column: place, kind: EditKind::Value { from, to, .. }, .. }
                    if (place == column || place == was) && *from == value =>
                {
                    Some(to.clone())
                }
                _ => None,
            });
            new.unwrap_or(value)
        };
        match before {
            Some(before) => !quoted_values(&before.sql).into_iter().map(renamed).all(|value| allowed.contains(&value)),
            None => !added,
        }
    }
}
