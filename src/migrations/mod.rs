//! EF Core 10 migrations for PostgreSQL and SQLite, rendered without .NET, byte for byte as EF writes them.

mod changes;
mod check;
mod conversion;
mod csharp;
mod diff;
mod document;
mod from_spec;
mod id;
pub mod model;
pub mod naming;
mod next;
mod operation;
mod order;
mod renames;
mod snapshot;
#[cfg(test)]
mod tests_support;
mod types;

pub use changes::{Change, ChangeKind};
pub use from_spec::{Infrastructure, from_spec};
pub use id::MigrationId;
pub use model::Schema;
pub use next::{Next, Options, next, without_new_indexes};
pub use renames::Renames;

use model::{Entity, Index};
use operation::Operation;

/// A database that the service runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provider {
    /// PostgreSQL 17, for production.
    Postgres,
    /// SQLite, for development and tests.
    Sqlite,
}

impl Provider {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Postgres, Self::Sqlite];

    /// The name in namespaces, folders and contexts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Postgres => "Postgres",
            Self::Sqlite => "Sqlite",
        }
    }
}

/// One file of a migration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationFile {
    /// Its name in the folder of its provider: `20260101000000_Initial.Designer.cs`.
    pub name: String,
    /// Its text: a byte order mark, line feeds, a line feed at the end.
    pub text: String,
}

/// The first migration of a schema: the migration, its Designer and the snapshot, in this order.
pub fn initial(schema: &Schema, provider: Provider, id: &MigrationId) -> Vec<MigrationFile> {
    let tables: Vec<&Entity> = schema.tables().collect();
    let mut up: Vec<Operation> =
        order::to_create(&tables).into_iter().map(|entity| Operation::CreateTable(Box::new(entity.clone()))).collect();
    up.extend(create_indexes(&tables));
    let down: Vec<Operation> = order::to_drop(&tables)
        .into_iter()
        .map(|entity| Operation::DropTable { table: entity.table.clone() })
        .collect();
    document::files(schema, provider, id, &up, &down)
}

/// All indexes of new tables, by table and name.
fn create_indexes(tables: &[&Entity]) -> Vec<Operation> {
    let mut indexes: Vec<(&Entity, &Index)> =
        tables.iter().flat_map(|entity| entity.indexes.iter().map(move |index| (*entity, index))).collect();
    indexes.sort_by_key(|(entity, index)| (entity.table.as_str(), index.name.as_str()));
    indexes.into_iter().map(|(entity, index)| create_index(entity, index)).collect()
}

fn create_index(entity: &Entity, index: &Index) -> Operation {
    Operation::CreateIndex {
        table: entity.table.clone(),
        index: index.clone(),
        columns: index.properties.iter().map(|property| entity.column_of(property).to_owned()).collect(),
        concurrently: false,
    }
}
