//! The operations that lead from one schema to another, in EF's order.

mod columns;
mod edits;
mod pairs;

use std::collections::BTreeMap;

use super::model::{Check, Entity, ForeignKey, Index, Literal, Schema};
use super::operation::Operation;
use super::renames::Renames;
use super::{Provider, create_index, create_indexes, order};
use pairs::{Pair, pair};

/// Which way a migration goes: rows must get values upwards; downwards a zero will do, as EF does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

/// What decides the form of the operations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form<'a> {
    pub(super) provider: Provider,
    pub(super) direction: Direction,
    /// Values for rows that are there, by table and column after the change.
    pub(super) fills: &'a BTreeMap<(String, String), Literal>,
}

/// The operations, and what stands against them; columns as `table.column`.
#[derive(Debug, Default)]
pub(super) struct Difference {
    pub(super) operations: Vec<Operation>,
    /// Columns that become required, for which rows that are there have no value.
    pub(super) without_value: Vec<String>,
    /// Columns whose values cannot become the new type.
    pub(super) inconvertible: Vec<String>,
}

/// Operations by sort, in the order in which EF runs the sorts.
#[derive(Default)]
struct Sorts {
    first: Vec<Operation>,
    drop_foreign_keys: Vec<Operation>,
    drop_tables: Vec<Operation>,
    drops: Vec<Operation>,
    drop_columns: Vec<Operation>,
    rename_tables: Vec<Operation>,
    renames: Vec<Operation>,
    columns: Vec<Operation>,
    add_keys: Vec<Operation>,
    create_tables: Vec<Operation>,
    constraints: Vec<Operation>,
    without_value: Vec<String>,
    inconvertible: Vec<String>,
}

/// What makes `to` of `from`.
pub(super) fn diff(from: &Schema, to: &Schema, renames: &Renames, form: Form<'_>) -> Difference {
    let (before, after): (Vec<&Entity>, Vec<&Entity>) = (from.tables().collect(), to.tables().collect());
    let pairs = pair(&before, &after, renames);
    let mut sorts = Sorts::default();
    for pair in &pairs {
        sorts.table(pair, form);
    }
    let gone: Vec<&Entity> =
        before.iter().filter(|entity| !pairs.iter().any(|pair| pair.before.table == entity.table)).copied().collect();
    let new: Vec<&Entity> =
        after.iter().filter(|entity| !pairs.iter().any(|pair| pair.after.table == entity.table)).copied().collect();
    let drop = |entity: &Entity| Operation::DropTable { table: entity.table.clone() };
    sorts.drop_tables.extend(order::to_drop(&gone).into_iter().map(drop));
    let create = |entity: &Entity| Operation::CreateTable(Box::new(entity.clone()));
    sorts.create_tables.extend(order::to_create(&new).into_iter().map(create));
    sorts.constraints.extend(create_indexes(&new));
    sorts.foreign_keys(&pairs);
    sorts.finish()
}

impl Sorts {
    /// Everything of one table but its foreign keys.
    fn table(&mut self, pair: &Pair, form: Form) {
        let (before, after) = (pair.before, pair.after);
        if before.table != after.table {
            let (table, to) = (before.table.clone(), after.table.clone());
            self.rename_tables.push(Operation::RenameTable { table, to });
        }
        self.columns_of(pair, form);
        self.edits_of(pair, form.provider);
        self.key(pair);
        self.indexes(pair);
        self.checks(pair);
    }

    fn key(&mut self, pair: &Pair) {
        let columns = |entity: &Entity| -> Vec<String> {
            entity.key.properties.iter().map(|property| entity.column_of(property).to_owned()).collect()
        };
        let old: Vec<String> = columns(pair.before).iter().map(|column| pair.renamed(column).to_owned()).collect();
        let new = columns(pair.after);
        if old == new && pair.before.key.name == pair.after.key.name {
            return;
        }
        self.drops
            .push(Operation::DropPrimaryKey { table: pair.before.table.clone(), name: pair.before.key.name.clone() });
        let (table, name) = (pair.after.table.clone(), pair.after.key.name.clone());
        self.add_keys.push(Operation::AddPrimaryKey { table, name, columns: new });
    }

    fn indexes(&mut self, pair: &Pair) {
        let mut old = sorted(&pair.before.indexes, |index| &index.name);
        let mut new = sorted(&pair.after.indexes, |index| &index.name);
        let same = |a: &Index, b: &Index| {
            let column_of = |property: &String| pair.renamed(pair.before.column_of(property)).to_owned();
            let columns: Vec<String> = a.properties.iter().map(column_of).collect();
            let wanted: Vec<&str> = b.properties.iter().map(|property| pair.after.column_of(property)).collect();
            columns == wanted && a.unique == b.unique && a.descending == b.descending
        };
        take_pairs(&mut old, &mut new, |a, b| a.name == b.name && same(a, b));
        for (a, b) in take_pairs(&mut old, &mut new, same) {
            let (index, to) = (a.name.clone(), b.name.clone());
            self.renames.push(Operation::RenameIndex { table: pair.after.table.clone(), index, to });
        }
        let table = &pair.before.table;
        self.drops
            .extend(old.iter().map(|index| Operation::DropIndex { table: table.clone(), index: index.name.clone() }));
        self.constraints.extend(new.iter().map(|index| create_index(pair.after, index)));
    }

    fn checks(&mut self, pair: &Pair) {
        let mut old = sorted(&pair.before.checks, |check: &Check| &check.name);
        let mut new = sorted(&pair.after.checks, |check: &Check| &check.name);
        take_pairs(&mut old, &mut new, |a, b| a == b);
        let (from, to) = (&pair.before.table, &pair.after.table);
        self.drops
            .extend(old.iter().map(|check| Operation::DropCheck { table: from.clone(), check: check.name.clone() }));
        self.constraints
            .extend(new.iter().map(|check| Operation::AddCheck { table: to.clone(), check: (*check).clone() }));
    }

    /// The foreign keys of all tables that stay; those of new and dropped tables go with their tables.
    fn foreign_keys(&mut self, pairs: &[Pair]) {
        let tables: BTreeMap<&str, &str> =
            pairs.iter().map(|pair| (pair.before.table.as_str(), pair.after.table.as_str())).collect();
        let mut ordered: Vec<&Pair> = pairs.iter().collect();
        ordered.sort_by(|a, b| a.before.table.cmp(&b.before.table));
        let mut added = Vec::new();
        for pair in ordered {
            let mut old = sorted(&pair.before.foreign_keys, |key| &key.name);
            let mut new = sorted(&pair.after.foreign_keys, |key| &key.name);
            take_pairs(&mut old, &mut new, |a: &ForeignKey, b: &ForeignKey| {
                a.name == b.name
                    && a.on_delete == b.on_delete
                    && pair.renamed(pair.before.column_of(&a.property)) == pair.after.column_of(&b.property)
                    && tables.get(a.principal_table.as_str()) == Some(&b.principal_table.as_str())
            });
            let table = &pair.before.table;
            self.drop_foreign_keys.extend(
                old.iter().map(|key| Operation::DropForeignKey { table: table.clone(), key: key.name.clone() }),
            );
            added.extend(new.into_iter().map(|key| Operation::AddForeignKey {
                table: pair.after.table.clone(),
                column: pair.after.column_of(&key.property).to_owned(),
                key: key.clone(),
            }));
        }
        added.sort_by(|a, b| place_of_key(a).cmp(&place_of_key(b)));
        self.constraints.extend(added);
    }

    fn finish(self) -> Difference {
        let operations = [
            self.first,
            self.drop_foreign_keys,
            self.drop_tables,
            self.drops,
            self.drop_columns,
            self.rename_tables,
            self.renames,
            self.columns,
            self.add_keys,
            self.create_tables,
            self.constraints,
        ];
        Difference {
            operations: operations.concat(),
            without_value: self.without_value,
            inconvertible: self.inconvertible,
        }
    }
}

fn place_of_key(operation: &Operation) -> (&str, &str) {
    match operation {
        Operation::AddForeignKey { table, key, .. } => (table, &key.name),
        _ => ("", ""),
    }
}

fn sorted<T>(items: &[T], name: impl Fn(&T) -> &String) -> Vec<&T> {
    let mut out: Vec<&T> = items.iter().collect();
    out.sort_by(|a, b| name(a).cmp(name(b)));
    out
}

/// Takes out what belongs together. EF looks from the end, and so its operations come in that order.
fn take_pairs<'a, T>(
    old: &mut Vec<&'a T>,
    new: &mut Vec<&'a T>,
    matches: impl Fn(&T, &T) -> bool,
) -> Vec<(&'a T, &'a T)> {
    let mut out = Vec::new();
    for at in (0..old.len()).rev() {
        if let Some(found) = new.iter().rposition(|candidate| matches(old[at], candidate)) {
            out.push((old.remove(at), new.remove(found)));
        }
    }
    out
}
