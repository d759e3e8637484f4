//! Lays the operations of a migration for PostgreSQL out so that the version before keeps running.

use std::collections::BTreeMap;

use super::super::Provider;
use super::super::conversion::{Conversion, conversion};
use super::super::model::{Column, Schema};
use super::super::operation::Operation;
use super::super::renames::EditKind;
use super::super::types;
use super::Open;

/// What is laid out, and by what.
pub(in super::super) struct Laid<'a> {
    pub(in super::super) before: &'a Schema,
    /// Columns that get a second name, by table and new name: the old name.
    pub(in super::super) columns: &'a BTreeMap<(String, String), String>,
    /// Tables keep their old name for a while, too.
    pub(in super::super) tables: bool,
}

/// Opens a step for each change that the version before would not survive, and says which.
pub(in super::super) fn lay(up: &mut Vec<Operation>, down: &mut Vec<Operation>, laid: &Laid<'_>) -> Vec<Open> {
    let mut open = Vec::new();
    let values = gone(up);
    for operation in std::mem::take(up) {
        match operation {
            Operation::AddColumn { table, column, fill } => {
                match laid.columns.get(&(table.clone(), column.column.clone())) {
                    Some(from) => second_name(up, &mut open, table, from, column),
                    None => up.push(Operation::AddColumn { table, column, fill }),
                }
            }
            Operation::FillColumn { table, column, value } => {
                let (place, name) = (table.clone(), column.clone());
                start(up, &mut open, Open::Required { table: place, column: name, value: value.clone() });
                up.push(Operation::FillColumn { table, column, value });
            }
            Operation::EditRows { ref table, ref column, .. } => {
                let step = values.get(&(table.clone(), column.clone())).filter(|step| !open.contains(step));
                if let Some(step) = step.cloned() {
                    start(up, &mut open, step);
                }
                up.push(operation);
            }
            Operation::AlterColumn { table, column, old, fill } if is_narrower(&old, &column) => {
                let wide = Column { ty: old.ty.clone(), ..column.clone() };
                let (place, was) = (table.clone(), Box::new(old.clone()));
                open.push(Open::Narrowed { table: place, column: Box::new(column), was });
                if types::differs(&old, &wide, Provider::Postgres) {
                    up.push(Operation::AlterColumn { table, column: wide, old, fill });
                }
            }
            other => up.push(other),
        }
    }
    if laid.tables {
        for step in old_names(up, laid.before) {
            start(up, &mut open, step);
        }
    }
    stay_wide(down);
    let closes = open.iter().filter(|step| !matches!(step, Open::Narrowed { .. }));
    let closes: Vec<Operation> = closes.map(|step| Operation::Close(Box::new(step.clone()))).collect();
    down.splice(0..0, closes);
    open
}

fn start(up: &mut Vec<Operation>, open: &mut Vec<Open>, step: Open) {
    up.push(Operation::Open(Box::new(step.clone())));
    open.push(step);
}

/// The values that are gone with something in their place, by table and column.
fn gone(up: &[Operation]) -> BTreeMap<(String, String), Open> {
    let mut out: BTreeMap<(String, String), Open> = BTreeMap::new();
    for operation in up {
        let Operation::EditRows { table, column, kind: EditKind::Value { from, to, gone: true } } = operation else {
            continue;
        };
        let step = out.entry((table.clone(), column.clone())).or_insert_with(|| Open::Values {
            table: table.clone(),
            column: column.clone(),
            gone: Vec::new(),
            value: to.clone(),
        });
        if let Open::Values { gone, .. } = step {
            gone.push(from.clone());
        }
    }
    out
}

/// A new column that is kept like the old one, which stays.
fn second_name(up: &mut Vec<Operation>, open: &mut Vec<Open>, table: String, from: &str, column: Column) {
    let (from, to) = (from.to_owned(), column.column.clone());
    let empty = Column { nullable: true, ..column.clone() };
    up.push(Operation::AddColumn { table: table.clone(), column: empty.clone(), fill: None });
    let step = Open::Column { table: table.clone(), from: from.clone(), to: to.clone() };
    start(up, open, step);
    up.push(Operation::CopyColumn { table: table.clone(), from, to });
    if !column.nullable {
        up.push(Operation::AlterColumn { table, column, old: empty, fill: None });
    }
}

/// A value may not fit, and the database would fail on it or change it.
fn is_narrower(old: &Column, new: &Column) -> bool {
    conversion(&old.ty, &new.ty, Provider::Postgres) == Conversion::Lossy
        && types::store(&old.ty, Provider::Postgres) != types::store(&new.ty, Provider::Postgres)
}

/// The way down of what has not become narrower yet.
fn stay_wide(down: &mut Vec<Operation>) {
    for operation in down.iter_mut() {
        if let Operation::AlterColumn { column, old, .. } = operation
            && is_narrower(column, old)
        {
            old.ty = column.ty.clone();
        }
    }
    down.retain(|operation| {
        !matches!(operation, Operation::AlterColumn { column, old, .. }
            if !types::differs(old, column, Provider::Postgres))
    });
}

/// The old names of tables that have new ones.
fn old_names(up: &[Operation], before: &Schema) -> Vec<Open> {
    let renamed = |table: &str, name: &str| {
        let to = up.iter().find_map(|operation| match operation {
            Operation::RenameColumn { table: place, column, to } if place == table && column == name => Some(to),
            _ => None,
        });
        to.map_or_else(|| name.to_owned(), Clone::clone)
    };
    let tables = up.iter().filter_map(|operation| match operation {
        Operation::RenameTable { table, to } => Some((table, to)),
        _ => None,
    });
    tables
        .filter_map(|(from, table)| {
            let entity = before.tables().find(|entity| entity.table == *from)?;
            let columns =
                entity.all_columns().into_iter().map(|column| (renamed(table, &column.column), column.column));
            Some(Open::Table { table: table.clone(), from: from.clone(), columns: columns.collect() })
        })
        .collect()
}
