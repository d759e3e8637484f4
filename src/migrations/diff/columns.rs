//! The columns of a table that stays.

use std::cmp::Reverse;

use super::super::Provider;
use super::super::conversion::{Conversion, conversion};
use super::super::model::{Column, Entity, Literal};
use super::super::operation::Operation;
use super::super::types;
use super::pairs::Pair;
use super::{Direction, Form, Sorts};

impl Sorts {
    /// Renames, changes, drops and new columns of one table.
    pub(super) fn columns_of(&mut self, pair: &Pair, form: Form) {
        let (old, new) = (pair.before.all_columns(), pair.after.all_columns());
        let mut kept: Vec<(&Column, &Column)> =
            old.iter().filter_map(|a| Some((a, new.iter().find(|b| b.column == pair.renamed(&a.column))?))).collect();
        // EF first takes columns of the same name, then members of complex properties, then the rest, each from the end.
        kept.sort_by_key(|(a, b)| {
            let pass = if a.column == b.column { 0 } else { 2 - u8::from(is_complex(pair.before, a)) };
            (pass, Reverse(a.column.clone()))
        });
        for (a, b) in &kept {
            if a.column != b.column {
                let (column, to) = (a.column.clone(), b.column.clone());
                self.renames.push(Operation::RenameColumn { table: pair.after.table.clone(), column, to });
            }
            if conversion(&a.ty, &b.ty, form.provider) == Conversion::Impossible {
                self.inconvertible.push(format!("{}.{}", pair.after.table, b.column));
            }
            if types::differs(a, b, form.provider) {
                self.alter(pair.after, a, b, form);
            }
        }
        for column in by_name(&old, |column| !kept.iter().any(|(a, _)| a.column == column.column)) {
            let (table, column) = (pair.before.table.clone(), column.column.clone());
            self.drop_columns.push(Operation::DropColumn { table, column });
        }
        for column in by_name(&new, |column| !kept.iter().any(|(_, b)| b.column == column.column)) {
            let fill = self.fill(pair.after, column, form, !column.nullable).map(|fill| constant(fill, form.provider));
            self.columns.push(Operation::AddColumn { table: pair.after.table.clone(), column: column.clone(), fill });
        }
    }

    /// A column that becomes required needs a value for rows without one. EF's own form sets a default on PostgreSQL
    /// and leaves it there; so there the rows are updated first. On SQLite the value goes into the copy of the table.
    fn alter(&mut self, entity: &Entity, old: &Column, new: &Column, form: Form) {
        let required = old.nullable && !new.nullable;
        let mut fill = self.fill(entity, new, form, required);
        let table = &entity.table;
        if required && form.provider == Provider::Postgres && new.default.is_none() {
            let column = new.column.clone();
            self.columns.extend(fill.take().map(|value| Operation::FillColumn { table: table.clone(), column, value }));
        }
        let (column, old) = (new.clone(), Column { column: new.column.clone(), ..old.clone() });
        self.columns.push(Operation::AlterColumn { table: table.clone(), column, old, fill });
    }

    /// The value for rows that are there, where they need one; a missing one is noted.
    fn fill(&mut self, entity: &Entity, column: &Column, form: Form, needed: bool) -> Option<Literal> {
        if !needed || column.default.is_some() {
            return None;
        }
        let place = (entity.table.clone(), column.column.clone());
        let fill = form.fills.get(&place).or(column.backfill.as_ref()).cloned();
        match form.direction {
            Direction::Down => Some(fill.unwrap_or_else(|| types::zero(&column.ty))),
            Direction::Up => {
                if fill.is_none() {
                    self.without_value.push(format!("{}.{}", place.0, place.1));
                }
                fill
            }
        }
    }
}

/// EF writes a line break as `CHAR(10)`, which SQLite does not take for the default of a new column.
fn constant(fill: Literal, provider: Provider) -> Literal {
    match fill {
        Literal::Text(text) if provider == Provider::Sqlite => Literal::Text(text.replace(['\n', '\r'], " ")),
        other => other,
    }
}

fn is_complex(entity: &Entity, column: &Column) -> bool {
    entity.complex.iter().any(|complex| complex.columns.iter().any(|member| member.column == column.column))
}

fn by_name(columns: &[Column], keep: impl Fn(&Column) -> bool) -> Vec<&Column> {
    let mut out: Vec<&Column> = columns.iter().filter(|column| keep(column)).collect();
    out.sort_by(|a, b| a.column.cmp(&b.column));
    out
}
