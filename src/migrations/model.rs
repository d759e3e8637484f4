//! The relational model of one service, as it is rendered and as it is kept in the repository between two versions.
//!
//! The JSON form is stable: fields are added, never renamed, and [`Schema::version`] says which form it is.

use serde::{Deserialize, Serialize};

/// The newest form of the stored JSON.
pub const SCHEMA_VERSION: u32 = 1;

/// All tables of one service with what EF Core's model says of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// The form of the JSON: [`SCHEMA_VERSION`] when written by this program.
    pub version: u32,
    /// The service's root namespace: `Shop.Orders`.
    pub root: String,
    /// The middle of the contexts' names: `Orders` gives `PostgresOrdersDbContext`.
    pub context: String,
    /// Entities with tables of their own that nobody owns, by CLR name.
    pub entities: Vec<Entity>,
}

/// One CLR type that is stored as rows of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// The full CLR name: `Shop.Orders.Domain.Order`.
    pub name: String,
    /// The table.
    pub table: String,
    /// Scalar columns in the order of CREATE TABLE: as the C# class declares them, an owner's key last.
    pub columns: Vec<Column>,
    /// Complex (money) properties; their columns come after the scalar ones, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub complex: Vec<Complex>,
    /// The primary key.
    pub key: Key,
    /// Indexes, also those that EF makes for foreign keys by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<Index>,
    /// Foreign keys, also that to the owner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKey>,
    /// Check constraints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// Owned children and links.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owned: Vec<Owned>,
}

/// One scalar property and its column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The C# property.
    pub property: String,
    /// The column.
    pub column: String,
    /// The configuration must name the column, for the convention's name would be too long.
    #[serde(default, skip_serializing_if = "is_false")]
    pub named: bool,
    /// What it holds.
    #[serde(rename = "type")]
    pub ty: ColumnType,
    /// May be null.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nullable: bool,
    /// Guards against lost updates.
    #[serde(default, skip_serializing_if = "is_false")]
    pub concurrency_token: bool,
    /// The default in the database.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Literal>,
    /// What rows that are there already get when this column is added or becomes required. Not in EF's model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backfill: Option<Literal>,
}

/// What a column holds, with its facets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ColumnType {
    /// Text of at most `max` UTF-16 units, or of any length.
    String {
        /// Longest length.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<u32>,
    },
    /// The member name of an enum.
    Enum {
        /// The length of the column.
        max: u32,
        /// The member names in the order of the spec.
        values: Vec<String>,
    },
    /// 32 bits.
    Int,
    /// 64 bits.
    Long,
    /// A decimal number.
    Decimal {
        /// Digits in all.
        precision: u8,
        /// Digits after the point; EF forgets a zero when it reads a snapshot back.
        scale: Option<u8>,
    },
    /// True or false.
    Bool,
    /// A UUID.
    Guid,
    /// An instant in UTC.
    Timestamp,
    /// A calendar date.
    Date,
    /// A JSON document.
    Json,
}

/// A value of a column: text, dates (`2026-01-31`), instants (`2026-01-31T12:00:00Z`), uuids and decimals as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Literal {
    /// Of a `bool`.
    Bool(bool),
    /// Of an `int` or `long`.
    Integer(i64),
    /// Of everything else.
    Text(String),
}

/// A complex property: an amount of money in two columns of the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complex {
    /// The C# property: `Total`.
    pub property: String,
    /// The short name of its CLR type: `Money`.
    pub clr: String,
    /// May be absent: all its columns are then null.
    #[serde(default, skip_serializing_if = "is_false")]
    pub optional: bool,
    /// Its members, by property; required as members, whatever `optional` says.
    pub columns: Vec<Column>,
}

/// A primary key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Its name.
    pub name: String,
    /// The configuration must name it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub named: bool,
    /// Its properties, in order.
    pub properties: Vec<String>,
}

/// An index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// The configuration must name it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub named: bool,
    /// Its properties, in order.
    pub properties: Vec<String>,
    /// No two rows have the same values.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unique: bool,
    /// Which of its columns run downwards; empty when none does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub descending: Vec<bool>,
    /// EF makes it for a foreign key without being told.
    #[serde(default, skip_serializing_if = "is_false")]
    pub implied: bool,
}

/// A foreign key of one column to the `id` of another table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignKey {
    /// Its name.
    pub name: String,
    /// The property that holds the other row's id.
    pub property: String,
    /// The CLR name of the other entity.
    pub principal: String,
    /// The other table.
    pub principal_table: String,
    /// What happens when the other row is deleted.
    pub on_delete: DeleteRule,
    /// The row cannot be without it.
    pub required: bool,
    /// It leads to the owner of this row.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ownership: bool,
}

/// The delete rule of a foreign key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeleteRule {
    /// The other row cannot be deleted.
    Restrict,
    /// This row is deleted too.
    Cascade,
    /// The column becomes null.
    SetNull,
}

impl DeleteRule {
    /// As the member of EF's `DeleteBehavior` and `ReferentialAction`.
    pub fn csharp(self) -> &'static str {
        match self {
            Self::Restrict => "Restrict",
            Self::Cascade => "Cascade",
            Self::SetNull => "SetNull",
        }
    }
}

/// A check constraint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Its name.
    pub name: String,
    /// Its condition.
    pub sql: String,
}

/// Something that lives in an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "storage", rename_all = "snake_case")]
pub enum Owned {
    /// Children in one JSON column of the owner's row.
    Json(JsonChild),
    /// Children or links in a table of their own.
    Table(TableChild),
}

impl Owned {
    /// The C# navigation of the owner: `Lines`.
    pub fn navigation(&self) -> &str {
        match self {
            Self::Json(child) => &child.navigation,
            Self::Table(child) => &child.navigation,
        }
    }

    /// The full CLR name of one child.
    pub fn name(&self) -> &str {
        match self {
            Self::Json(child) => &child.name,
            Self::Table(child) => &child.entity.name,
        }
    }
}

/// Children in one JSON column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JsonChild {
    /// The C# navigation: `Lines`.
    pub navigation: String,
    /// The full CLR name of one child.
    pub name: String,
    /// The JSON column.
    pub column: String,
    /// The configuration must name the column.
    #[serde(default, skip_serializing_if = "is_false")]
    pub named: bool,
    /// The shadow property that holds the owner's key: `OrderId`.
    pub owner_key: String,
    /// The name that EF keeps for the constraint, which no database has.
    pub constraint: String,
    /// The configuration must name the constraint.
    #[serde(default, skip_serializing_if = "is_false")]
    pub constraint_named: bool,
    /// Its fields; lengths and precisions do not exist in JSON.
    pub fields: Vec<JsonField>,
}

/// A field of children in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JsonField {
    /// The C# property.
    pub property: String,
    /// What it holds.
    #[serde(rename = "type")]
    pub ty: ColumnType,
    /// May be absent.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nullable: bool,
}

/// Children or links in a table of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableChild {
    /// The C# navigation: `Lines`.
    pub navigation: String,
    /// It is a link to another aggregate (many to many).
    #[serde(default, skip_serializing_if = "is_false")]
    pub link: bool,
    /// Its table; one of its foreign keys is the ownership.
    pub entity: Entity,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl Schema {
    /// Every table: entities, then what they own, in the order of the schema.
    pub fn tables(&self) -> impl Iterator<Item = &Entity> {
        self.entities.iter().flat_map(Entity::with_owned)
    }
}

impl Entity {
    /// This entity and the owned ones with tables of their own.
    pub fn with_owned(&self) -> impl Iterator<Item = &Entity> {
        std::iter::once(self).chain(self.table_children().map(|child| &child.entity))
    }

    /// Owned children and links with tables of their own.
    pub fn table_children(&self) -> impl Iterator<Item = &TableChild> {
        self.owned.iter().filter_map(|owned| match owned {
            Owned::Table(child) => Some(child),
            Owned::Json(_) => None,
        })
    }

    /// Owned children in JSON columns.
    pub fn json_children(&self) -> impl Iterator<Item = &JsonChild> {
        self.owned.iter().filter_map(|owned| match owned {
            Owned::Json(child) => Some(child),
            Owned::Table(_) => None,
        })
    }

    /// The column of a scalar property; the property's own name when there is none, which [`Schema::from_json`] refuses.
    pub fn column_of<'a>(&'a self, property: &'a str) -> &'a str {
        self.columns.iter().find(|column| column.property == property).map_or(property, |column| &column.column)
    }

    /// Every column of the table in the order of CREATE TABLE: scalars, then money, then JSON children.
    pub fn all_columns(&self) -> Vec<Column> {
        let mut complex: Vec<&Complex> = self.complex.iter().collect();
        complex.sort_by(|a, b| a.property.cmp(&b.property));
        let money = complex.iter().flat_map(|complex| {
            complex
                .columns
                .iter()
                .map(|column| Column { nullable: complex.optional || column.nullable, ..column.clone() })
        });
        let mut json: Vec<&JsonChild> = self.json_children().collect();
        json.sort_by(|a, b| a.column.cmp(&b.column));
        let json = json.iter().map(|child| Column {
            property: child.navigation.clone(),
            column: child.column.clone(),
            named: child.named,
            ty: ColumnType::Json,
            nullable: true,
            concurrency_token: false,
            default: None,
            backfill: None,
        });
        self.columns.iter().cloned().chain(money).chain(json).collect()
    }
}
