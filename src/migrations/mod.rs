//! EF Core 10 migrations for PostgreSQL and SQLite, rendered without .NET, byte for byte as EF writes them.
//!
//! ```text
//! spec::Service ──from_spec──▶ Schema ──initial──▶ migration, Designer, snapshot
//!                                │
//!                    stored as JSON, and with the next one ──next──▶ migration, Designer, snapshot, changes in words
//! ```
//!
//! Pinned to EF Core 10.0.15, Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3 and EFCore.NamingConventions 10.0.1;
//! `tests/fixtures/migrations` holds what those wrote. A newer EF keeps running what is rendered here (it does not
//! compare `ProductVersion`) but may lay out its own files differently.
//!
//! # Rules of use
//!
//! - The files of a provider belong into `Adapters/Persistence/Migrations/{Postgres|Sqlite}` of the service.
//! - Ids differ between the providers and lie in the past: [`MigrationId::at`] sees to both. An id never changes once
//!   it was rendered.
//! - The [`Schema`] that was rendered last is kept in the repository. [`next`] may be used only while the snapshot on
//!   disk is the rendering of that schema and no unknown migration stands beside it; else a person's own
//!   `dotnet ef migrations add` is the way.
//! - References must not run in a circle between tables: [`from_spec`] refuses that.
//!
//! # The C# side
//!
//! EF's model of the generated code must equal the [`Schema`], so the configurations hold to these rules. The schema
//! says everything they need: names, `named` where the configuration must give a name because the convention's would
//! be longer than 63 characters, and `implied` for indexes that EF adds by itself.
//!
//! | of the spec | property | configuration |
//! |---|---|---|
//! | every aggregate | `Guid Id`, `string OwnerId` (with owner), the fields in order, `DateTimeOffset CreatedAt`, `UpdatedAt`, `long Version`, all in one class | `ToTable("…")`; `Property(x => x.Id).ValueGeneratedNever()`; `Property(x => x.OwnerId).HasMaxLength(255)`; `Property(x => x.Version).IsConcurrencyToken()` |
//! | `string`, `email`, `url` | `string` | `HasMaxLength(n)`; 254; 2048 |
//! | `text`, `int`, `long`, `bool`, `uuid`, `date` | `string`, `int`, `long`, `bool`, `Guid`, `DateOnly` | none |
//! | `decimal` | `decimal` | `HasPrecision(p, s)` |
//! | `timestamp` | `DateTimeOffset` | in `ConfigureConventions`: `Properties<DateTimeOffset>().HaveConversion<UtcConverter>()` to `DateTime` |
//! | `enum` | an enum, its members in Pascal case | `HasConversion<string>().HasMaxLength(32)` or 64 or 128 ([`naming::enum_length`]); on the table `HasCheckConstraint("ck_…", "\"status\" IN ('Open', 'Closed')")` |
//! | `json` | a type of its own with a string converter in `ConfigureConventions` | only in the PostgreSQL context: `Properties<T>().HaveColumnType("jsonb")` |
//! | `money` | `Money(long Amount, string Currency)`, named so | `ComplexProperty(x => x.Total, money => money.Property(x => x.Currency).HasMaxLength(3))` |
//! | `ref`, same service | `Guid CustomerId`, no navigation | `HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.…).HasConstraintName("fk_…")`, always with the name |
//! | `ref`, other service | `Guid CustomerId` | none |
//! | default | an initialiser | never `HasDefaultValue` |
//! | optional | `?` | none |
//! | index | | `HasIndex(x => new { … })`, `IsUnique()`; `HasDatabaseName("…")` only where `named` |
//! | children in JSON | `{Aggregate}{Child}`, money as `PriceAmount` and `PriceCurrency` | `OwnsMany(x => x.Lines, lines => lines.ToJson())`, enums `HasConversion<string>()`; no lengths, precisions or checks; `ToJson("…")` only where `named` |
//! | children in a table | the same with `Guid Id` first and `int Position` last | in `OwnsMany`: `ToTable("order_lines")`, `HasKey(x => x.Id)`, `Property(x => x.Id).ValueGeneratedNever()`, `WithOwner().HasForeignKey("OrderId").HasConstraintName("fk_…")`, fields as above |
//! | links | `{Aggregate}{Link}` with `Guid {Link}Id` | in `OwnsMany`: `ToTable("order_tags")`, `WithOwner()…`, `HasKey("OrderId", "TagId")`, `HasOne<Tag>().WithMany().HasForeignKey(x => x.TagId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_…")` |
//!
//! Indexes of an aggregate, equal ones once: `(CreatedAt, Id)`, with an owner `(OwnerId, CreatedAt, Id)`; then by field
//! `unique`: `(F)` or `(OwnerId, F)`, unique, else `index`: `(F)`; `sort`: `(F, Id)` or `(OwnerId, F, Id)`; `filter` and
//! not `unique`: `(F, CreatedAt, Id)`. Money has none: EF 10 refuses an index on a member of a complex type.
//!
//! Columns are named by EF's convention from the property ([`naming::snake`]), not by the spec's own snake case:
//! `line2_text` is the property `Line2Text` and the column `line2text`.
//!
//! # Where the text is not EF's
//!
//! - A column that becomes required on PostgreSQL: `UPDATE` and `AlterColumn` without a default, for EF leaves
//!   `SET DEFAULT` behind. A required column that is added keeps its default in the database, as EF has it: inserts of
//!   the version that still runs would fail without.
//! - Rows get the default of the spec, or what [`Options::fills`] says, never EF's silent zero. On the way down a zero
//!   must do; a required reference whose column was dropped cannot come back while there are rows (nor can it in EF).
//! - Renames are those of [`Renames`]; EF guesses. Children with another plural are renamed, where EF drops and creates.
//!
//! Alphabet: names are compared by their code points, as EF does with `InvariantGlobalization`.

mod changes;
mod check;
mod conversion;
mod csharp;
mod diff;
mod document;
mod edit_sql;
mod found;
mod from_spec;
mod id;
mod left;
pub mod model;
pub mod naming;
mod next;
mod open;
mod operation;
mod order;
#[cfg(test)]
mod property_tests;
mod renames;
mod retire;
mod rows;
mod snapshot;
mod stored;
mod suspects;
#[cfg(test)]
mod tests_support;
mod tree;
mod types;

pub use changes::{Change, ChangeKind};
pub use found::{Snapshot, designer, model_with, next_after, nothing};
pub use from_spec::{Infrastructure, from_spec};
pub use id::MigrationId;
pub use left::{Left, left};
pub use model::Schema;
pub use next::{Model, Next, Options, next, only_new_indexes, without_new_indexes};
pub use open::Open;
pub use renames::Renames;
pub use retire::{Retired, contract};
pub use suspects::{Suspect, suspects};

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
    document::files(schema, provider, id, &up, &down, &Model::of(schema, provider))
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
