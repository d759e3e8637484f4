//! What earlier migrations left in PostgreSQL for the version before, read from the migrations themselves: where the
//! history that knew it is lost, its triggers and columns would else stay for good.

mod calls;
mod steps;

use std::collections::BTreeMap;

use super::Provider;
use super::conversion::{Conversion, conversion};
use super::model::{Column, ColumnType, Schema};
use super::open::Open;
use super::retire::Retired;
use super::types;
use calls::Call;

/// What is still there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Left {
    /// What no code uses any more.
    pub retired: Vec<Retired>,
    /// What is between two versions.
    pub open: Vec<Open>,
    /// What could not be read, each a sentence without a full stop.
    pub unread: Vec<String>,
}

/// Plays the migrations for PostgreSQL back, in the order of their ids: `migrations` are their ids and texts. The schema
/// is the one that they lead to, `snapshot` the text of the model that is on disk.
pub fn left<'a>(migrations: impl IntoIterator<Item = (&'a str, &'a str)>, schema: &Schema, snapshot: &str) -> Left {
    let mut played = Played::default();
    for (id, text) in migrations {
        match calls::calls(text) {
            Some(calls) => calls.iter().for_each(|call| played.run(id, call, schema)),
            None => played.unread.push(format!("{id} is not laid out as EF writes it")),
        }
    }
    played.compare(schema, snapshot)
}

/// A database after some migrations.
#[derive(Default)]
struct Played {
    /// Columns by table and name.
    tables: BTreeMap<String, BTreeMap<String, Declared>>,
    open: Vec<Open>,
    unread: Vec<String>,
}

/// A column as it was declared last.
struct Declared {
    clr: String,
    store: String,
    nullable: bool,
}

impl Declared {
    fn of(call: &Call) -> Option<Self> {
        let nullable = call.raw("nullable") == Some("true");
        Some(Self { clr: call.ty.clone(), store: call.text("type")?, nullable })
    }

    /// The type that is written like this.
    fn ty(&self) -> Option<ColumnType> {
        let inner = self.store.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or_default();
        let mut numbers = inner.split(',').map(|number| number.trim().parse::<u32>().ok());
        let small = |number: Option<u32>| number.and_then(|number| u8::try_from(number).ok());
        let ty = match (self.clr.as_str(), self.store.split('(').next()?) {
            ("string", "character varying") => ColumnType::String { max: Some(numbers.next()??) },
            ("string", "text") => ColumnType::String { max: None },
            ("string", "jsonb") => ColumnType::Json,
            ("int", _) => ColumnType::Int,
            ("long", _) => ColumnType::Long,
            ("decimal", _) => {
                ColumnType::Decimal { precision: small(numbers.next()?)?, scale: small(numbers.next().flatten()) }
            }
            ("bool", _) => ColumnType::Bool,
            ("Guid", _) => ColumnType::Guid,
            ("DateTime", _) => ColumnType::Timestamp,
            ("DateOnly", _) => ColumnType::Date,
            _ => return None,
        };
        (types::store(&ty, Provider::Postgres) == self.store).then_some(ty)
    }
}

impl Played {
    fn run(&mut self, id: &str, call: &Call, schema: &Schema) {
        let done = match call.method.as_str() {
            "CreateTable" => self.create(call),
            "DropTable" => call.text("name").map(|name| drop(self.tables.remove(&name))),
            "RenameTable" => self.rename_table(call),
            "AddColumn" | "AlterColumn" => self.declare(call),
            "DropColumn" => self.table(call).and_then(|table| {
                table.remove(&call.text("name")?);
                Some(())
            }),
            "RenameColumn" => self.table(call).and_then(|table| {
                let column = table.remove(&call.text("name")?)?;
                table.insert(call.text("newName")?, column);
                Some(())
            }),
            "Sql" => {
                self.statement(id, call, schema);
                Some(())
            }
            _ => Some(()),
        };
        if done.is_none() {
            self.unread.push(format!("{} of {id} is not laid out as EF writes it", call.method));
        }
    }

    fn table(&mut self, call: &Call) -> Option<&mut BTreeMap<String, Declared>> {
        self.tables.get_mut(&call.text("table")?)
    }

    fn create(&mut self, call: &Call) -> Option<()> {
        let columns = calls::columns(call)?.into_iter().filter(|(_, column)| column.method == "Column");
        let declared =
            columns.map(|(member, column)| Some((column.text("name").unwrap_or(member), Declared::of(&column)?)));
        self.tables.insert(call.text("name")?, declared.collect::<Option<_>>()?);
        Some(())
    }

    fn rename_table(&mut self, call: &Call) -> Option<()> {
        let columns = self.tables.remove(&call.text("name")?)?;
        self.tables.insert(call.text("newName")?, columns);
        Some(())
    }

    fn declare(&mut self, call: &Call) -> Option<()> {
        let declared = Declared::of(call)?;
        let name = call.text("name")?;
        self.table(call)?.insert(name, declared);
        Some(())
    }

    fn statement(&mut self, id: &str, call: &Call, schema: &Schema) {
        let Some(statement) = call.only() else {
            // A text that is put together is a person's own.
            return;
        };
        self.open.retain(|step| !steps::closes(&statement, step));
        let declared = |table: &str, column: &str| {
            let known = schema.tables().find(|entity| entity.table == table).map(super::model::Entity::all_columns);
            let known = known.into_iter().flatten().find(|known| known.column == column).map(|column| column.ty);
            known.or_else(|| self.tables.get(table)?.get(column)?.ty())
        };
        match steps::opened(&statement, &declared) {
            Some(step) => self.open.push(step),
            None if steps::opens(&statement) => {
                let name = statement.split('"').nth(1).unwrap_or_default();
                self.unread.push(format!("`{name}`, which {id} creates"));
            }
            None => {}
        }
    }

    /// What is there beside the schema.
    fn compare(self, schema: &Schema, snapshot: &str) -> Left {
        let mut left = Left { open: self.open, unread: self.unread, retired: Vec::new() };
        let known: BTreeMap<&str, Vec<Column>> =
            schema.tables().map(|entity| (entity.table.as_str(), entity.all_columns())).collect();
        for (table, columns) in &self.tables {
            let Some(model) = known.get(table.as_str()) else {
                // A person's own entity is in the model on disk.
                if !snapshot.contains(&format!(".ToTable(\"{table}\"")) {
                    left.unread.push(format!("the table `{table}`, which no code uses any more"));
                }
                continue;
            };
            for (name, declared) in columns {
                let now = model.iter().find(|column| column.column == *name);
                let place = format!("`{table}.{name}`");
                match (now, declared.ty()) {
                    (None, Some(ty)) => left.retired.push(retired(table, name, ty, declared.nullable)),
                    (None, None) => left.unread.push(format!("the column {place}, which no code uses any more")),
                    (Some(now), Some(was)) if is_narrower(&was, &now.ty) => {
                        let was = Box::new(Column { ty: was, ..now.clone() });
                        let column = Box::new(now.clone());
                        left.open.push(Open::Narrowed { table: table.clone(), column, was });
                    }
                    (Some(_), _) => {}
                }
            }
        }
        left
    }
}

fn is_narrower(was: &ColumnType, now: &ColumnType) -> bool {
    types::store(was, Provider::Postgres) != types::store(now, Provider::Postgres)
        && conversion(was, now, Provider::Postgres) == Conversion::Lossy
}

fn retired(table: &str, name: &str, ty: ColumnType, nullable: bool) -> Retired {
    let column = Column {
        property: crate::spec::Name::new(name).pascal,
        column: name.to_owned(),
        named: false,
        ty,
        nullable,
        concurrency_token: false,
        default: None,
        backfill: None,
    };
    Retired::Column { table: table.to_owned(), column: Box::new(column), indexes: Vec::new(), checks: Vec::new() }
}

#[cfg(test)]
mod tests;
