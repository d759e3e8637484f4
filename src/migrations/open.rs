//! Changes that are open: PostgreSQL takes what the version before writes and shows what it reads, until
//! `regenerate --contract`, so that it keeps running during a deployment.
//!
//! EF's model is always that of the new version. A trigger before each write, or a view under the old name, translates
//! for the old one; a narrower type waits. On SQLite, which one developer's machine runs, everything changes at once.

mod lay;
pub(super) mod sql;

use serde::{Deserialize, Serialize};

pub(super) use lay::{Laid, lay};

use super::changes::{Change, ChangeKind};
use super::model::{Column, Entity, Literal, Owned, Schema};
use super::operation::Operation;

/// Something between two versions of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Open {
    /// A column that became required: what the version before leaves empty gets a value.
    Required {
        /// Its table.
        table: String,
        /// The column.
        column: String,
        /// The value.
        value: Literal,
    },
    /// An enum that lost values: the version before may write them, and gets another.
    Values {
        /// Its table.
        table: String,
        /// The column.
        column: String,
        /// The values that are gone.
        gone: Vec<String>,
        /// What takes their place.
        value: String,
    },
    /// A column whose narrower type waits.
    Narrowed {
        /// Its table.
        table: String,
        /// As the model has it.
        column: Box<Column>,
        /// As PostgreSQL has it.
        was: Box<Column>,
    },
    /// A column under two names, each kept like the other.
    Column {
        /// Its table.
        table: String,
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A table that can be read and written under its old name, too.
    Table {
        /// Its name.
        table: String,
        /// Its old name.
        from: String,
        /// Its columns: their names now, and under the old name.
        columns: Vec<(String, String)>,
    },
}

impl Open {
    /// The table.
    pub fn table(&self) -> &str {
        match self {
            Self::Required { table, .. }
            | Self::Values { table, .. }
            | Self::Narrowed { table, .. }
            | Self::Column { table, .. }
            | Self::Table { table, .. } => table,
        }
    }

    /// The column, unless it is a whole table.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Required { column, .. } | Self::Values { column, .. } => Some(column),
            Self::Narrowed { column, .. } => Some(&column.column),
            Self::Column { to, .. } => Some(to),
            Self::Table { .. } => None,
        }
    }

    /// `orders.note`, or the table.
    pub fn name(&self) -> String {
        self.column().map_or_else(|| self.table().to_owned(), |column| format!("{}.{column}", self.table()))
    }

    /// Where PostgreSQL differs from the model: the table, and the column or nothing; none where it does not.
    pub fn place(&self) -> Option<(&str, &str)> {
        match self {
            Self::Narrowed { table, column, .. } => Some((table, &column.column)),
            Self::Table { from, .. } => Some((from, "")),
            Self::Required { .. } | Self::Values { .. } | Self::Column { .. } => None,
        }
    }

    /// What it does, in a sentence without a full stop.
    pub fn meaning(&self) -> String {
        let name = self.name();
        match self {
            Self::Required { value, .. } => {
                format!("gives {name} the value {} where the version before leaves it empty", sql::literal(value))
            }
            Self::Values { gone, value, .. } => {
                format!("makes '{value}' of '{}' where the version before writes that into {name}", gone.join("', '"))
            }
            Self::Narrowed { .. } => format!("keeps the wider type of {name}, which the version before may fill"),
            Self::Column { from, .. } => format!("keeps {name} and its old name {from} alike"),
            Self::Table { from, .. } => format!("keeps the old name {from} for {name}"),
        }
    }

    /// The next schema changes what this translates, so it has to be closed before.
    pub fn is_disturbed_by(&self, before: &Schema, after: &Schema) -> bool {
        // A narrower type is worked out anew with every migration.
        if matches!(self, Self::Narrowed { .. }) {
            return false;
        }
        let find = |schema: &'_ Schema| schema.tables().find(|entity| entity.table == self.table()).cloned();
        let (Some(old), Some(new)) = (find(before), find(after)) else { return true };
        let (old, new) = (old.all_columns(), new.all_columns());
        let is_meant = |column: &&Column| self.column().is_none_or(|name| name == column.column);
        let same = |a: &Column, b: &Column| a.column == b.column && a.ty == b.ty && a.nullable == b.nullable;
        old.iter().filter(is_meant).any(|column| !new.iter().any(|other| same(column, other)))
    }

    /// Its part of the preview when it is opened.
    pub(super) fn opened(&self) -> Change {
        let what = format!("{}, until `scaffold regenerate --contract`", self.meaning());
        self.change(ChangeKind::StepOpened, what)
    }

    /// Its part of the preview when it is closed.
    fn closed(&self) -> Change {
        let name = self.name();
        match self {
            Self::Narrowed { .. } => Change {
                blocking: true,
                ..self.change(
                    ChangeKind::StepClosed,
                    format!("gives {name} its narrower type; the migration fails, and changes nothing, while a row does not fit"),
                )
            },
            Self::Table { from, .. } => self.change(ChangeKind::StepClosed, format!("{name} is no longer {from}, too")),
            _ => self.change(
                ChangeKind::StepClosed,
                format!("{name} no longer takes what the version before writes; that must not run any more"),
            ),
        }
    }

    fn change(&self, kind: ChangeKind, description: String) -> Change {
        Change {
            migration: String::new(),
            kind,
            table: self.table().to_owned(),
            destructive: false,
            blocking: false,
            breaks_running: false,
            description,
        }
    }
}

/// The schema as PostgreSQL has it while narrower types wait.
pub(super) fn relaxed(schema: &Schema, open: &[Open]) -> Schema {
    let mut schema = schema.clone();
    for entity in &mut schema.entities {
        relax(entity, open);
        for owned in &mut entity.owned {
            if let Owned::Table(child) = owned {
                relax(&mut child.entity, open);
            }
        }
    }
    schema
}

fn relax(entity: &mut Entity, open: &[Open]) {
    for step in open {
        let Open::Narrowed { table, column, was } = step else { continue };
        let known = entity.columns.iter_mut().filter(|_| entity.table == *table);
        for known in known.filter(|known| known.column == column.column) {
            known.ty = was.ty.clone();
        }
    }
}

/// The operations that close these, those that open them again, and what is told of it.
pub(super) fn close(open: &[Open]) -> (Vec<Operation>, Vec<Operation>, Vec<Change>) {
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for step in open {
        match step {
            Open::Narrowed { table, column, was } => {
                let (table, now) = (table.clone(), (**column).clone());
                let wide = Column { ty: was.ty.clone(), ..now.clone() };
                up.push(Operation::Guard { table: table.clone(), column: now.column.clone(), ty: now.ty.clone() });
                let (column, old) = (now.clone(), wide.clone());
                up.push(Operation::AlterColumn { table: table.clone(), column, old, fill: None });
                down.push(Operation::AlterColumn { table, column: wide, old: now, fill: None });
            }
            other => {
                up.push(Operation::Close(Box::new(other.clone())));
                down.push(Operation::Open(Box::new(other.clone())));
            }
        }
    }
    (up, down, open.iter().map(Open::closed).collect())
}

#[cfg(test)]
mod tests;
