//! The migration from one schema to the next.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{self, Change};
use super::diff::{Difference, Direction, Form, diff};
use super::model::{Column, ColumnType, Entity, Literal, Owned, Schema};
use super::open::{self, Laid, Open};
use super::operation::Operation;
use super::renames::Renames;
use super::retire::{self, Retired};
use super::{MigrationFile, MigrationId, Provider, document, snapshot, types};
use crate::error::{Error, Result};

/// How a following migration is rendered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Columns that keep their values under another name.
    pub renames: Renames,
    /// What rows that are there get in columns that become required, by table and column after the change; stronger
    /// than the default of the spec.
    pub fills: BTreeMap<(String, String), Literal>,
    /// Creates indexes on PostgreSQL without stopping writes. Such a migration may do nothing else and runs outside of
    /// a transaction: see [`without_new_indexes`]. Without effect on SQLite.
    pub concurrent_indexes: bool,
    /// What goes from the model stays in PostgreSQL for the version that runs, until [`super::contract`].
    pub retire: bool,
    /// What gets another name keeps the old one in PostgreSQL, too, for the version that runs, until
    /// [`super::contract`]; only with `retire`.
    pub expand: bool,
    /// What is open from earlier migrations.
    pub open: Vec<Open>,
}

/// The text of EF's model in a Designer and a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The statements, indented as they stand in the file.
    pub body: String,
    /// The namespaces that the file names.
    pub usings: BTreeSet<String>,
}

impl Model {
    /// As it is rendered from a schema alone.
    pub fn of(schema: &Schema, provider: Provider) -> Self {
        Self { body: snapshot::body(schema, provider), usings: document::usings(schema, provider) }
    }
}

/// A following migration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The migration, its Designer and the snapshot; empty when EF's model stays as it is.
    pub files: Vec<MigrationFile>,
    /// What it does to a database, in the order in which it does it.
    pub changes: Vec<Change>,
    /// What stays in PostgreSQL although the model no longer has it.
    pub retired: Vec<Retired>,
    /// What PostgreSQL does for the version before; narrower types that waited and still wait are among it.
    pub opened: Vec<Open>,
}

impl Next {
    /// Values may be lost.
    pub fn is_destructive(&self) -> bool {
        self.changes.iter().any(|change| change.destructive)
    }
}

/// The migration from the schema that was rendered last to a new one.
///
/// The order and text of its operations are EF's, except where EF's own form does harm: a column that becomes required
/// on PostgreSQL gets its values by an UPDATE and no default is left behind; the renames are those of the options, never
/// guessed; tables and columns that are another word for the same children are renamed instead of dropped.
///
/// # Errors
/// When a column becomes required and nobody says what rows that are there get; when a type changes in a way that no
/// database can follow; when concurrent indexes are asked for beside other changes.
pub fn next(before: &Schema, after: &Schema, options: &Options, provider: Provider, id: &MigrationId) -> Result<Next> {
    next_with(before, after, options, provider, id, &Model::of(after, provider))
}

/// The same for a model with parts that are not of the schema.
pub(super) fn next_with(
    before: &Schema,
    after: &Schema,
    options: &Options,
    provider: Provider,
    id: &MigrationId,
    model: &Model,
) -> Result<Next> {
    let same = snapshot::body(&as_snapshot(before), provider) == snapshot::body(after, provider);
    let in_steps = options.retire && provider == Provider::Postgres;
    let before = match provider {
        Provider::Postgres => as_snapshot(&open::relaxed(before, &options.open)),
        Provider::Sqlite => as_snapshot(before),
    };
    let (options, columns) = with_second_names(options, &before, after, in_steps);
    let (mut up, mut down, tables) = operations(&before, after, &options, provider)?;
    let (mut retired, mut opened) = (Vec::new(), Vec::new());
    if in_steps {
        let laid = Laid { before: &before, columns: &columns, tables: options.expand };
        opened = open::lay(&mut up, &mut down, &laid);
        retired = retire::retire(&mut up, &mut down, &before, &tables);
    }
    if options.concurrent_indexes && provider == Provider::Postgres {
        concurrently(&mut up)?;
    }
    let mut changes = changes::describe(&up, &before, provider);
    changes.extend(changes::documents(&before, after, &options.renames));
    let waiting = opened.iter().filter(|step| matches!(step, Open::Narrowed { .. }) && !options.open.contains(step));
    changes.extend(waiting.map(Open::opened));
    changes.extend(retired.iter().map(changes::retired));
    let files = if same { Vec::new() } else { document::files(after, provider, id, &up, &down, model) };
    Ok(Next { files, changes, retired, opened })
}

/// The options with columns that get a second name taken out of the renames; their old names by table and new name.
fn with_second_names(
    options: &Options,
    before: &Schema,
    after: &Schema,
    in_steps: bool,
) -> (Options, BTreeMap<(String, String), String>) {
    let mut options = options.clone();
    if !in_steps || !options.expand {
        return (options, BTreeMap::new());
    }
    let columns = options.renames.take_columns();
    for (table, name) in columns.keys() {
        let known = after.tables().chain(before.tables()).find(|entity| entity.table == *table);
        let column = known.and_then(|entity| entity.all_columns().into_iter().find(|column| column.column == *name));
        // It is copied instead; the value only keeps the new column from being refused.
        let value = column.map(|column| types::zero(&column.ty));
        options.fills.extend(value.map(|value| ((table.clone(), name.clone()), value)));
    }
    (options, columns)
}

/// The new schema without the indexes that it adds to tables that are there: the first of two steps, whose second
/// creates the indexes concurrently. `None` when it adds none, or when they are all that changes.
pub fn without_new_indexes(before: &Schema, after: &Schema, renames: &Renames) -> Option<Schema> {
    let operations = on_postgres(before, after, renames);
    let new: Vec<(&str, &str)> = operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::CreateIndex { table, index, .. } => Some((table.as_str(), index.name.as_str())),
            _ => None,
        })
        .filter(|(table, _)| !operations.iter().any(|operation| creates(operation, table)))
        .collect();
    if new.is_empty() || new.len() == operations.len() {
        return None;
    }
    let mut staged = after.clone();
    for entity in &mut staged.entities {
        strip(entity, &new);
        for owned in &mut entity.owned {
            if let Owned::Table(child) = owned {
                strip(&mut child.entity, &new);
            }
        }
    }
    Some(staged)
}

/// All that changes is indexes that are new on tables that are there.
pub fn only_new_indexes(before: &Schema, after: &Schema, renames: &Renames) -> bool {
    let operations = on_postgres(before, after, renames);
    let is_index = |operation: &Operation| matches!(operation, Operation::CreateIndex { .. });
    !operations.is_empty() && operations.iter().all(is_index)
}

fn on_postgres(before: &Schema, after: &Schema, renames: &Renames) -> Vec<Operation> {
    let fills = BTreeMap::new();
    let form = Form { provider: Provider::Postgres, direction: Direction::Down, fills: &fills };
    diff(&as_snapshot(before), after, renames, form).operations
}

fn creates(operation: &Operation, table: &str) -> bool {
    matches!(operation, Operation::CreateTable(entity) if entity.table == table)
}

fn strip(entity: &mut Entity, new: &[(&str, &str)]) {
    let table = entity.table.clone();
    entity.indexes.retain(|index| !new.contains(&(table.as_str(), index.name.as_str())));
}

/// Tables with another name: old to new.
type Tables = BTreeMap<String, String>;

fn operations(
    before: &Schema,
    after: &Schema,
    options: &Options,
    provider: Provider,
) -> Result<(Vec<Operation>, Vec<Operation>, Tables)> {
    let form = |direction| Form { provider, direction, fills: &options.fills };
    let up = diff(before, after, &options.renames, form(Direction::Up));
    refuse(&up)?;
    let tables: Tables = up
        .operations
        .iter()
        .filter_map(|operation| match operation {
            Operation::RenameTable { table, to } => Some((table.clone(), to.clone())),
            _ => None,
        })
        .collect();
    let back = options.renames.with_tables(&tables).reversed();
    let down = diff(after, before, &back, form(Direction::Down));
    Ok((up.operations, down.operations, tables))
}

fn refuse(difference: &Difference) -> Result<()> {
    if !difference.without_value.is_empty() {
        let columns = difference.without_value.join(", ");
        return Err(Error::usage(format!("rows that are there have no value for {columns}"))
            .hint("give the field a default, or make it optional first, fill it, and make it required later"));
    }
    if !difference.inconvertible.is_empty() {
        let columns = difference.inconvertible.join(", ");
        return Err(Error::usage(format!("the values of {columns} cannot become another type"))
            .hint("add a field of the new type under another name, copy the values, then remove the old field"));
    }
    Ok(())
}

fn concurrently(operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let Operation::CreateIndex { concurrently, .. } = operation else {
            return Err(Error::usage("indexes that are created concurrently need a migration of their own")
                .hint("render the other changes first, then the indexes"));
        };
        *concurrently = true;
    }
    Ok(())
}

/// A schema as EF reads it back from a snapshot: without the order in which a class declares its properties, and
/// without a scale of zero.
fn as_snapshot(schema: &Schema) -> Schema {
    let mut schema = schema.clone();
    for entity in &mut schema.entities {
        forget(entity);
        for owned in &mut entity.owned {
            if let Owned::Table(child) = owned {
                forget(&mut child.entity);
            }
        }
    }
    schema
}

fn forget(entity: &mut Entity) {
    let key = &entity.key.properties;
    let place = |property: &String| key.iter().position(|part| part == property).unwrap_or(key.len());
    entity.columns.sort_by(|a, b| (place(&a.property), &a.property).cmp(&(place(&b.property), &b.property)));
    for Column { ty, .. } in &mut entity.columns {
        if let ColumnType::Decimal { scale: scale @ Some(0), .. } = ty {
            *scale = None;
        }
    }
}

#[cfg(test)]
#[path = "next_tests.rs"]
mod tests;
