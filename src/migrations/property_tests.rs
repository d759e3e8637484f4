//! Properties of schemas and migrations over random specs.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::diff::{Direction, Form, diff};
use super::model::{Column, Entity, Literal};
use super::operation::Operation;
use super::*;
use crate::spec::{Child, Field, FieldType, ManyToMany, OnDelete, Reference, Resource, Service, Storage};

const RESOURCES: [&str; 4] =
    ["apple", "basket", "cherry", "a_resource_whose_name_is_as_long_as_names_may_well_be_here"];

/// A field type by its name's number, with facets that vary: so a name never changes its kind.
fn field_type(kind: usize, facet: u8, resource: usize) -> FieldType {
    match kind {
        0 => FieldType::String { min: None, max: 10 + u32::from(facet), pattern: None },
        1 => FieldType::Text { min: None, max: 100 },
        2 if facet.is_multiple_of(2) => FieldType::Int { min: None, max: None },
        2 => FieldType::Long { min: None, max: None },
        3 => FieldType::Decimal { precision: 10 + facet % 8, scale: facet % 3, min: None, max: None },
        4 => FieldType::Money { min: None, max: None },
        5 => FieldType::Enum { values: vec!["on".into(), format!("v{facet}")] },
        6 => FieldType::Timestamp,
        7 if resource > 0 => FieldType::Ref(Reference {
            service: (facet.is_multiple_of(3)).then(|| "other".into()),
            resource: RESOURCES[usize::from(facet) % resource].into(),
            on_delete: if facet.is_multiple_of(2) { OnDelete::Cascade } else { OnDelete::Restrict },
        }),
        7 => FieldType::Uuid,
        _ => FieldType::Json,
    }
}

fn fields(resource: usize, kinds: usize) -> impl Strategy<Value = Vec<Field>> {
    let field = (any::<u8>(), any::<[bool; 5]>());
    btree_map(0..kinds, field, 0..5).prop_map(move |fields| {
        let field = |(kind, (facet, [optional, unique, index, filter, sort])): (usize, (u8, [bool; 5]))| Field {
            name: ["title", "class", "size", "weight", "price", "state", "seen_at", "link", "extra"][kind].into(),
            renamed_from: None,
            renamed_values: std::collections::BTreeMap::new(),
            backfill: None,
            ty: field_type(kind, facet, resource),
            optional,
            unique,
            index,
            filter,
            sort,
            default: None,
            description: None,
        };
        fields.into_iter().map(field).collect()
    })
}

fn child(resource: usize) -> impl Strategy<Value = Child> {
    (fields(resource, 8), any::<bool>(), any::<bool>()).prop_map(|(fields, table, plural)| Child {
        name: "part".into(),
        plural: plural.then(|| "pieces".into()),
        renamed_from: None,
        description: None,
        storage: if table { Storage::Table } else { Storage::Json },
        min: 0,
        max: 9,
        fields,
    })
}

fn resource(number: usize) -> impl Strategy<Value = Resource> {
    let links = if number == 0 { 0..1 } else { 0..2 };
    (fields(number, 9), vec(child(number), 0..2), vec(Just(()), links), any::<[bool; 2]>()).prop_map(
        move |(fields, has_many, links, [owner, plural])| Resource {
            owner,
            plural: plural.then(|| format!("the_{}", RESOURCES[number])),
            fields,
            has_many,
            many_to_many: links
                .into_iter()
                .map(|()| ManyToMany {
                    name: "friend".into(),
                    renamed_from: None,
                    to: RESOURCES[number - 1].into(),
                    max: 9,
                })
                .collect(),
            ..Resource::default()
        },
    )
}

/// A service that always has the first resources, so that references lead somewhere.
fn service() -> impl Strategy<Value = Service> {
    (1..=4_usize).prop_flat_map(|count| (0..count).map(resource).collect::<Vec<_>>()).prop_map(|resources| Service {
        resources: RESOURCES.iter().map(|name| (*name).to_owned()).zip(resources).collect(),
        ..Service::default()
    })
}

fn schema() -> impl Strategy<Value = Schema> {
    (service(), any::<bool>())
        .prop_map(|(service, messaging)| from_spec("Shop", "orders", &service, Infrastructure { messaging }).unwrap())
}

/// A value for every column: what a person would have to say.
fn fills(schema: &Schema) -> BTreeMap<(String, String), Literal> {
    let columns = |entity: &Entity| {
        let table = entity.table.clone();
        entity.all_columns().into_iter().map(move |column| ((table.clone(), column.column), types::zero(&column.ty)))
    };
    schema.tables().flat_map(columns).collect()
}

fn id() -> MigrationId {
    MigrationId::parse("20260201000000_Second").unwrap()
}

/// A table as a database knows it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Table {
    columns: BTreeMap<String, (String, bool)>,
    key: (String, Vec<String>),
    indexes: BTreeMap<String, (Vec<String>, bool)>,
    checks: BTreeMap<String, String>,
    foreign_keys: BTreeMap<String, (String, String, &'static str)>,
}

/// A database that runs operations and refuses what a real one would.
#[derive(Debug, Clone, PartialEq, Default)]
struct Database(BTreeMap<String, Table>);

impl Database {
    fn of(schema: &Schema, provider: Provider) -> Self {
        let tables: Vec<&Entity> = schema.tables().collect();
        let mut database = Self::default();
        for entity in order::to_create(&tables) {
            database.run(&Operation::CreateTable(Box::new(entity.clone())), provider);
        }
        for operation in create_indexes(&tables) {
            database.run(&operation, provider);
        }
        database
    }

    fn table(&mut self, name: &str) -> &mut Table {
        self.0.get_mut(name).unwrap_or_else(|| panic!("no table {name}"))
    }

    fn run(&mut self, operation: &Operation, provider: Provider) {
        match operation {
            Operation::CreateTable(entity) => self.create(entity, provider),
            Operation::DropTable { table } => {
                let referred = self.0.iter().any(|(name, other)| {
                    name != table && other.foreign_keys.values().any(|(_, principal, _)| principal == table)
                });
                assert!(!referred, "{table} is referred to");
                self.0.remove(table).expect("the dropped table");
            }
            Operation::RenameTable { table, to } => {
                let moved = self.0.remove(table).expect("the renamed table");
                assert!(self.0.insert(to.clone(), moved).is_none(), "{to} is there");
                for table in self.0.values_mut() {
                    for (_, principal, _) in table.foreign_keys.values_mut() {
                        if principal == operation_table(operation) {
                            principal.clone_from(to);
                        }
                    }
                }
            }
            Operation::AddColumn { table, column, fill } => {
                assert!(column.nullable || fill.is_some(), "rows need a value");
                let known = self.table(table).columns.insert(column.column.clone(), stored(column, provider));
                assert!(known.is_none(), "{} is there", column.column);
            }
            Operation::AlterColumn { table, column, old, .. } => {
                let known = self.table(table).columns.insert(column.column.clone(), stored(column, provider));
                assert_eq!(known, Some(stored(old, provider)));
            }
            Operation::DropColumn { table, column } => {
                let table = self.table(table);
                table.columns.remove(column).expect("the dropped column");
                let used = table.indexes.values().any(|(columns, _)| columns.contains(column));
                assert!(!used && !table.key.1.contains(column), "{column} is in use");
                assert!(!table.foreign_keys.values().any(|(own, _, _)| own == column), "{column} is in use");
            }
            Operation::RenameColumn { table, column, to } => self.rename_column(table, column, to),
            Operation::Relax { table, column } => {
                self.table(table).columns.get_mut(column).expect("the relaxed column").1 = true;
            }
            Operation::Tighten { table, column, .. } => {
                self.table(table).columns.get_mut(column).expect("the tightened column").1 = false;
            }
            Operation::EditRows { table, column, .. } => {
                assert!(self.table(table).columns.contains_key(column), "{column} is not there");
            }
            Operation::FillColumn { table, column, .. } => {
                assert!(self.table(table).columns[column].1, "{column} has no nulls");
            }
            other => self.run_constraint(other),
        }
    }

    fn run_constraint(&mut self, operation: &Operation) {
        match operation {
            Operation::CreateIndex { table, index, columns, .. } => {
                let table = self.table(table);
                assert!(columns.iter().all(|column| table.columns.contains_key(column)), "{}", index.name);
                let known = table.indexes.insert(index.name.clone(), (columns.clone(), index.unique));
                assert!(known.is_none(), "{} is there", index.name);
            }
            Operation::DropIndex { table, index } => {
                self.table(table).indexes.remove(index).expect("the dropped index");
            }
            Operation::RenameIndex { table, index, to } => {
                let table = self.table(table);
                let moved = table.indexes.remove(index).expect("the renamed index");
                assert!(table.indexes.insert(to.clone(), moved).is_none());
            }
            Operation::AddPrimaryKey { table, name, columns } => {
                self.table(table).key = (name.clone(), columns.clone());
            }
            Operation::DropPrimaryKey { table, name } => {
                let key = std::mem::take(&mut self.table(table).key);
                assert_eq!(&key.0, name);
            }
            Operation::AddCheck { table, check } => {
                assert!(self.table(table).checks.insert(check.name.clone(), check.sql.clone()).is_none());
            }
            Operation::DropCheck { table, check } => {
                self.table(table).checks.remove(check).expect("the dropped check");
            }
            Operation::AddForeignKey { table, key, column } => {
                assert!(self.0.contains_key(&key.principal_table));
                let value = (column.clone(), key.principal_table.clone(), key.on_delete.csharp());
                assert!(self.table(table).foreign_keys.insert(key.name.clone(), value).is_none());
            }
            Operation::DropForeignKey { table, key } => {
                self.table(table).foreign_keys.remove(key).expect("the dropped foreign key");
            }
            _ => unreachable!("run has it"),
        }
    }

    fn create(&mut self, entity: &Entity, provider: Provider) {
        let columns = entity.all_columns();
        let table = Table {
            columns: columns.iter().map(|column| (column.column.clone(), stored(column, provider))).collect(),
            key: (
                entity.key.name.clone(),
                entity.key.properties.iter().map(|property| entity.column_of(property).to_owned()).collect(),
            ),
            indexes: BTreeMap::new(),
            checks: entity.checks.iter().map(|check| (check.name.clone(), check.sql.clone())).collect(),
            foreign_keys: entity
                .foreign_keys
                .iter()
                .map(|key| {
                    let there = key.principal_table == entity.table || self.0.contains_key(&key.principal_table);
                    assert!(there, "{} leads nowhere", key.name);
                    let column = entity.column_of(&key.property).to_owned();
                    (key.name.clone(), (column, key.principal_table.clone(), key.on_delete.csharp()))
                })
                .collect(),
        };
        assert!(self.0.insert(entity.table.clone(), table).is_none(), "{} is there", entity.table);
    }

    fn rename_column(&mut self, table: &str, column: &str, to: &str) {
        let table = self.table(table);
        let moved = table.columns.remove(column).expect("the renamed column");
        assert!(table.columns.insert(to.to_owned(), moved).is_none());
        let lists = table.indexes.values_mut().map(|(columns, _)| columns).chain([&mut table.key.1]);
        for name in lists.flatten().chain(table.foreign_keys.values_mut().map(|(own, _, _)| own)) {
            if name == column {
                to.clone_into(name);
            }
        }
    }
}

fn operation_table(operation: &Operation) -> &str {
    match operation {
        Operation::RenameTable { table, .. } => table,
        _ => "",
    }
}

fn stored(column: &Column, provider: Provider) -> (String, bool) {
    (types::store(&column.ty, provider), column.nullable)
}

fn names(entity: &Entity) -> Vec<String> {
    let columns = entity.all_columns().into_iter().map(|column| column.column);
    let indexes = entity.indexes.iter().map(|index| index.name.clone());
    let keys = entity.foreign_keys.iter().map(|key| key.name.clone());
    let checks = entity.checks.iter().map(|check| check.name.clone());
    columns.chain(indexes).chain(keys).chain(checks).chain([entity.table.clone(), entity.key.name.clone()]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn names_fit_and_rendering_is_deterministic(schema in schema()) {
        for name in schema.tables().flat_map(names) {
            prop_assert!(name.len() <= naming::MAX_IDENTIFIER, "{name}");
        }
        let again = Schema::from_json(&schema.to_json().unwrap()).unwrap();
        for provider in Provider::ALL {
            prop_assert_eq!(initial(&schema, provider, &id()), initial(&again, provider, &id()));
        }
    }

    #[test]
    fn the_same_schema_needs_no_migration(schema in schema()) {
        for provider in Provider::ALL {
            let next = next(&schema, &schema, &Options::default(), provider, &id()).unwrap();
            prop_assert_eq!(next, Next { files: Vec::new(), changes: Vec::new(), retired: Vec::new(), opened: Vec::new() });
        }
    }

    #[test]
    fn operations_make_one_schema_of_the_other_and_back(a in schema(), b in schema()) {
        for provider in Provider::ALL {
            let mut database = Database::of(&a, provider);
            let up = diff(&a, &b, &Renames::none(), Form { provider, direction: Direction::Up, fills: &fills(&b) });
            prop_assert!(up.without_value.is_empty());
            for operation in &up.operations {
                database.run(operation, provider);
            }
            prop_assert_eq!(&database, &Database::of(&b, provider));
            let form = Form { provider, direction: Direction::Down, fills: &BTreeMap::new() };
            for operation in &diff(&b, &a, &Renames::none(), form).operations {
                database.run(operation, provider);
            }
            prop_assert_eq!(&database, &Database::of(&a, provider));
        }
    }

    #[test]
    fn the_way_there_and_the_way_back_speak_of_the_same_things(a in schema(), b in schema()) {
        let there = Options { fills: fills(&b), ..Options::default() };
        let back = Options { fills: fills(&a), ..Options::default() };
        for provider in Provider::ALL {
            let objects = |next: Next| -> BTreeSet<String> {
                next.changes.into_iter().filter_map(|change| object(&change)).collect()
            };
            let there = next(&a, &b, &there, provider, &id());
            let back = next(&b, &a, &back, provider, &id());
            prop_assert_eq!(objects(there.unwrap()), objects(back.unwrap()));
        }
    }
}

/// What a change is about, where both ways name it alike: tables and columns that come or go.
fn object(change: &Change) -> Option<String> {
    let word = |number: usize| change.description.split([' ', ',']).nth(number).map(str::to_owned);
    match change.kind {
        ChangeKind::TableCreated | ChangeKind::TableDropped | ChangeKind::ColumnAdded | ChangeKind::ColumnDropped => {
            let name = word(3)?;
            Some(name.rsplit('.').next().unwrap_or(&name).to_owned())
        }
        _ => None,
    }
}
