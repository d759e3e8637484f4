//! Columns that got another name and keep what they hold.

use std::collections::BTreeMap;

use super::from_spec::property;
use super::model::{Column, ColumnType, Entity, Schema};
use crate::spec::{Field, FieldType, Name, Service};

/// Columns with another name, by table before the change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Renames {
    columns: BTreeMap<String, BTreeMap<String, String>>,
}

impl Renames {
    /// No renames.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds a rename: the table as it is called before the change, the column before and after.
    #[must_use]
    pub fn with(mut self, table: &str, from: &str, to: &str) -> Self {
        self.insert(table, from, to);
        self
    }

    /// What the spec says by `renamed_from`, as far as it is still to be done between these two schemas; also fields
    /// that changed from a reference to a uuid or back, whose column's name changes with that.
    pub fn from_spec(service: &Service, before: &Schema, after: &Schema) -> Self {
        let mut out = Self::default();
        for (name, resource) in &service.resources {
            let clr = format!("{}.Domain.{}", after.root, Name::new(name).pascal);
            out.fields(&clr, &resource.fields, before, after);
            for child in &resource.has_many {
                out.fields(&format!("{clr}{}", Name::new(&child.name).pascal), &child.fields, before, after);
            }
        }
        out
    }

    /// The same renames the other way: for the way down.
    pub(super) fn reversed(&self, tables: &BTreeMap<String, String>) -> Self {
        let mut out = Self::default();
        for (table, columns) in &self.columns {
            let table = tables.get(table).unwrap_or(table);
            for (from, to) in columns {
                out.insert(table, to, from);
            }
        }
        out
    }

    /// The renames in a table: old to new.
    pub(super) fn of_table(&self, table: &str) -> impl Iterator<Item = (&str, &str)> {
        self.columns.get(table).into_iter().flatten().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    fn insert(&mut self, table: &str, from: &str, to: &str) {
        self.columns.entry(table.to_owned()).or_default().insert(from.to_owned(), to.to_owned());
    }

    fn fields(&mut self, clr: &str, fields: &[Field], before: &Schema, after: &Schema) {
        let find = |schema: &'_ Schema| schema.tables().find(|entity| entity.name == clr).cloned();
        let (Some(before), Some(after)) = (find(before), find(after)) else { return };
        for field in fields {
            let base = Name::new(field.renamed_from.as_ref().unwrap_or(&field.name)).pascal;
            let new = property(field);
            let pairs = if matches!(field.ty, FieldType::Money { .. }) {
                vec![
                    (format!("{base}Amount"), format!("{new}Amount")),
                    (format!("{base}Currency"), format!("{new}Currency")),
                ]
            } else {
                vec![(format!("{base}Id"), new.clone()), (base, new)]
            };
            for (old, new) in pairs {
                self.property(&before, &after, &old, &new, field.renamed_from.is_some());
            }
        }
    }

    /// A rename of this property, if the old one is there before and the new one only after.
    fn property(&mut self, before: &Entity, after: &Entity, old: &str, new: &str, asked: bool) {
        let (Some(from), Some(to)) = (member(before, old), member(after, new)) else { return };
        let open = member(after, old).is_none() && member(before, new).is_none();
        let both_ids = from.ty == ColumnType::Guid && to.ty == ColumnType::Guid;
        if open && (asked || both_ids) {
            self.insert(&before.table, &from.column, &to.column);
        }
    }
}

/// The column of a property; a member of a complex one is written without a dot: `TotalAmount`.
fn member<'a>(entity: &'a Entity, property: &str) -> Option<&'a Column> {
    let scalar = entity.columns.iter().find(|column| column.property == property);
    let complex = || {
        entity.complex.iter().find_map(|complex| {
            let rest = property.strip_prefix(complex.property.as_str())?;
            complex.columns.iter().find(|column| column.property == rest)
        })
    };
    scalar.or_else(complex)
}
