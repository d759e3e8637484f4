//! What got another name and keeps what it holds.

use std::collections::BTreeMap;

use super::from_spec::{json_default, property};
use super::model::{Column, ColumnType, Entity, JsonChild, Schema};
use crate::spec::model::Value;
use crate::spec::{Child, Field, FieldType, ManyToMany, Name, Service};

/// Tables, columns, members of documents and values with another name, by table before the change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Renames {
    tables: BTreeMap<String, String>,
    columns: BTreeMap<String, BTreeMap<String, String>>,
    edits: BTreeMap<String, Vec<Edit>>,
}

/// A change of what stands in a column's rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The column before and after the change.
    pub(super) columns: (String, String),
    pub(super) kind: EditKind,
}

/// What is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum EditKind {
    /// A value of an enum.
    /// With `gone` it is no other name, but takes the place of one that is no more.
    Value { from: String, to: String, gone: bool },
    /// A member of the objects in a JSON array.
    Member { from: String, to: String },
    /// A value of an enum in a member of the objects in a JSON array; the member by its new name.
    MemberValue { member: String, from: String, to: String, gone: bool },
    /// A member that the objects in a JSON array do not have yet, with its value as JSON.
    NewMember { member: String, json: String },
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

    /// What the spec says by `renamed_from` and `renamed_values`, as far as it is still to be done between these two
    /// schemas; also fields that changed from a reference to a uuid or back, whose column's name changes with that.
    pub fn from_spec(service: &Service, before: &Schema, after: &Schema) -> Self {
        let mut out = Self::default();
        let schemas = Schemas { before, after };
        for (name, resource) in &service.resources {
            let clr = |name: &str| format!("{}.Domain.{}", after.root, Name::new(name).pascal);
            let pair = schemas.named(&clr(name), resource.renamed_from.as_deref().map(clr));
            let Some(Both { before: old, after: new }) = pair else { continue };
            out.table(old, new);
            out.fields(old, new, &resource.fields);
            for child in &resource.has_many {
                out.child(&schemas, old, new, child);
            }
            for link in &resource.many_to_many {
                out.link(&schemas, old, new, link);
            }
        }
        out
    }

    /// The same renames the other way: for the way down.
    pub(super) fn reversed(&self) -> Self {
        let mut out = Self::default();
        let after = |table: &String| self.tables.get(table).unwrap_or(table).clone();
        for (from, to) in &self.tables {
            out.tables.insert(to.clone(), from.clone());
        }
        for (table, columns) in &self.columns {
            for (from, to) in columns {
                out.insert(&after(table), to, from);
            }
        }
        for (table, edits) in &self.edits {
            let edits: Vec<Edit> = edits.iter().rev().filter_map(Edit::reversed).collect();
            out.edits.insert(after(table), edits);
        }
        out
    }

    /// The same with tables that were found to be one without being asked for.
    pub(super) fn with_tables(&self, tables: &BTreeMap<String, String>) -> Self {
        let mut out = self.clone();
        out.tables.extend(tables.iter().map(|(from, to)| (from.clone(), to.clone())));
        out
    }

    /// Tables with another name: old to new.
    pub fn tables(&self) -> &BTreeMap<String, String> {
        &self.tables
    }

    /// The renames in a table: old to new.
    pub(super) fn of_table(&self, table: &str) -> impl Iterator<Item = (&str, &str)> {
        self.columns.get(table).into_iter().flatten().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    /// What a table is called after the change, where that was asked for.
    pub(super) fn table_after(&self, table: &str) -> Option<&str> {
        self.tables.get(table).map(String::as_str)
    }

    /// The changes in the rows of a table.
    pub(super) fn edits(&self, table: &str) -> &[Edit] {
        self.edits.get(table).map_or(&[], Vec::as_slice)
    }

    /// Takes out the columns of tables that keep their name, so that they can get a second name instead of another; by
    /// table and new name. Those whose values change with it stay.
    pub(super) fn take_columns(&mut self) -> BTreeMap<(String, String), String> {
        let mut out = BTreeMap::new();
        for (table, columns) in &mut self.columns {
            let edits = self.edits.get(table).map_or(&[][..], Vec::as_slice);
            if self.tables.contains_key(table) {
                continue;
            }
            columns.retain(|from, to| {
                let stays = edits.iter().any(|edit| edit.columns.0 == *from);
                if !stays {
                    out.insert((table.clone(), to.clone()), from.clone());
                }
                stays
            });
        }
        out
    }

    fn insert(&mut self, table: &str, from: &str, to: &str) {
        self.columns.entry(table.to_owned()).or_default().insert(from.to_owned(), to.to_owned());
    }

    fn table(&mut self, old: &Entity, new: &Entity) {
        if old.table != new.table {
            self.tables.insert(old.table.clone(), new.table.clone());
        }
    }

    fn edit(&mut self, table: &str, columns: (&str, &str), kind: EditKind) {
        let columns = (columns.0.to_owned(), columns.1.to_owned());
        self.edits.entry(table.to_owned()).or_default().push(Edit { columns, kind });
    }

    /// Children, where they are and stay in a table, or in a document.
    fn child(&mut self, schemas: &Schemas<'_>, old: &Entity, new: &Entity, child: &Child) {
        let clr = |owner: &Entity, name: &str| format!("{}{}", owner.name, Name::new(name).pascal);
        let now = clr(new, &child.name);
        let was = clr(old, child.renamed_from.as_ref().unwrap_or(&child.name));
        let was = if schemas.knows_before(&now) { now.clone() } else { was };
        if let Some(pair) = schemas.pair(&was, &now) {
            self.table(pair.before, pair.after);
            self.owner_key(&pair);
            self.fields(pair.before, pair.after, &child.fields);
            return;
        }
        let find = |owner: &'_ Entity, name: &str| owner.json_children().find(|child| child.name == name).cloned();
        if let (Some(before), Some(after)) = (find(old, &was), find(new, &now)) {
            if before.column != after.column {
                self.insert(&old.table, &before.column, &after.column);
            }
            self.members(&old.table, &before, &after, &child.fields);
        }
    }

    fn link(&mut self, schemas: &Schemas<'_>, old: &Entity, new: &Entity, link: &ManyToMany) {
        let pascal = |name: &str| Name::new(name).pascal;
        let now = format!("{}{}", new.name, pascal(&link.name));
        let was = format!("{}{}", old.name, pascal(link.renamed_from.as_ref().unwrap_or(&link.name)));
        let was = if schemas.knows_before(&now) { now.clone() } else { was };
        let Some(pair) = schemas.pair(&was, &now) else { return };
        self.table(pair.before, pair.after);
        self.owner_key(&pair);
        let other = |entity: &Entity| {
            let key = entity.foreign_keys.iter().find(|key| !key.ownership)?;
            Some(entity.column_of(&key.property).to_owned())
        };
        if let (Some(from), Some(to)) = (other(pair.before), other(pair.after))
            && from != to
        {
            self.insert(&pair.before.table, &from, &to);
        }
    }

    /// The column of the owner is called after it.
    fn owner_key(&mut self, pair: &Both<'_>) {
        let key = |entity: &Entity| {
            let key = entity.foreign_keys.iter().find(|key| key.ownership)?;
            Some(entity.column_of(&key.property).to_owned())
        };
        if let (Some(from), Some(to)) = (key(pair.before), key(pair.after))
            && from != to
        {
            self.insert(&pair.before.table, &from, &to);
        }
    }

    fn fields(&mut self, before: &Entity, after: &Entity, fields: &[Field]) {
        for field in fields {
            let base = Name::new(field.renamed_from.as_ref().unwrap_or(&field.name)).pascal;
            let new = property(field);
            for (old, new) in properties(field, &base, &new) {
                self.property(before, after, &old, &new, field.renamed_from.is_some());
            }
            self.values(before, after, field, &base, &new);
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

    /// Values of an enum that were called otherwise, as far as they are in the schema before.
    fn values(&mut self, before: &Entity, after: &Entity, field: &Field, base: &str, new: &str) {
        let was = member(before, new).or_else(|| member(before, base));
        let (Some(from), Some(to)) = (was, member(after, new)) else { return };
        for (old, new, gone) in open_values(field, &from.ty) {
            let kind = EditKind::Value { from: old, to: new, gone };
            self.edit(&before.table, (&from.column, &to.column), kind);
        }
    }

    /// Members of documents that were called otherwise, and new ones with a default.
    fn members(&mut self, table: &str, before: &JsonChild, after: &JsonChild, fields: &[Field]) {
        let place = (before.column.as_str(), after.column.as_str());
        let was = |name: &str| before.fields.iter().find(|field| field.property == name);
        let is = |name: &str| after.fields.iter().any(|field| field.property == name);
        for field in fields {
            let base = Name::new(field.renamed_from.as_ref().unwrap_or(&field.name)).pascal;
            let new = property(field);
            let mut renamed = false;
            for (old, new) in properties(field, &base, &new) {
                if field.renamed_from.is_some() && was(&old).is_some() && was(&new).is_none() && !is(&old) && is(&new) {
                    renamed = true;
                    self.edit(table, place, EditKind::Member { from: old, to: new });
                }
            }
            let known = was(&new).or_else(|| was(&base).filter(|_| renamed));
            for (from, to, gone) in known.map(|known| open_values(field, &known.ty)).unwrap_or_default() {
                let kind = EditKind::MemberValue { member: new.clone(), from, to, gone };
                self.edit(table, place, kind);
            }
            if known.is_none()
                && !renamed
                && !field.optional
                && let Some(json) = json_default(field)
            {
                self.edit(table, place, EditKind::NewMember { member: new, json });
            }
        }
    }
}

impl EditKind {
    /// It gives, takes or renames this member of a document.
    pub(super) fn is_about(&self, property: &str) -> bool {
        match self {
            Self::Value { .. } | Self::MemberValue { .. } => false,
            Self::Member { from, to } => from == property || to == property,
            Self::NewMember { member, .. } => member == property,
        }
    }
}

impl Edit {
    fn reversed(&self) -> Option<Self> {
        let kind = match &self.kind {
            // Nobody knows any more which rows had it; and what the old version does not know does not hurt it.
            EditKind::Value { gone: true, .. }
            | EditKind::MemberValue { gone: true, .. }
            | EditKind::NewMember { .. } => return None,
            EditKind::Value { from, to, .. } => EditKind::Value { from: to.clone(), to: from.clone(), gone: false },
            EditKind::Member { from, to } => EditKind::Member { from: to.clone(), to: from.clone() },
            EditKind::MemberValue { member, from, to, .. } => {
                EditKind::MemberValue { member: member.clone(), from: to.clone(), to: from.clone(), gone: false }
            }
        };
        Some(Self { columns: (self.columns.1.clone(), self.columns.0.clone()), kind })
    }
}

/// The schema before and after.
struct Schemas<'a> {
    before: &'a Schema,
    after: &'a Schema,
}

/// One entity before and after.
struct Both<'a> {
    before: &'a Entity,
    after: &'a Entity,
}

impl<'a> Schemas<'a> {
    /// The entity under its name; under its old name while that is still to be changed.
    fn named(&self, now: &str, was: Option<String>) -> Option<Both<'a>> {
        let was = was.filter(|_| !self.knows_before(now)).unwrap_or_else(|| now.to_owned());
        self.pair(&was, now)
    }

    fn knows_before(&self, clr: &str) -> bool {
        let owned = |entity: &Entity| entity.json_children().any(|child| child.name == clr);
        self.before.tables().any(|entity| entity.name == clr || owned(entity))
    }

    fn pair(&self, was: &str, now: &str) -> Option<Both<'a>> {
        let find = |schema: &'a Schema, clr: &str| schema.tables().find(|entity| entity.name == clr);
        Some(Both { before: find(self.before, was)?, after: find(self.after, now)? })
    }
}

/// The properties of a field, old and new; a reference may have been a uuid, whose property has no `Id`.
fn properties(field: &Field, base: &str, new: &str) -> Vec<(String, String)> {
    if matches!(field.ty, FieldType::Money { .. }) {
        return ["Amount", "Currency"].map(|part| (format!("{base}{part}"), format!("{new}{part}"))).into();
    }
    vec![(format!("{base}Id"), new.to_owned()), (base.to_owned(), new.to_owned())]
}

/// Values of an enum that the column before still has and that have another name, or are gone with a backfill in their
/// place: old and new in Pascal case, and whether it is gone.
fn open_values(field: &Field, before: &ColumnType) -> Vec<(String, String, bool)> {
    let ColumnType::Enum { values, .. } = before else { return Vec::new() };
    let pascal = |(new, old): (&String, &String)| (Name::new(old).pascal, Name::new(new).pascal);
    let renamed = field.renamed_values.iter().map(pascal);
    let renamed: Vec<_> = renamed.filter(|(old, new)| values.contains(old) && !values.contains(new)).collect();
    let (FieldType::Enum { values: now }, Some(Value::Text(backfill))) = (&field.ty, &field.backfill) else {
        return renamed.into_iter().map(|(old, new)| (old, new, false)).collect();
    };
    let is_gone = |value: &&String| {
        !now.iter().any(|name| Name::new(name).pascal == **value) && !renamed.iter().any(|(old, _)| old == *value)
    };
    let gone = values.iter().filter(is_gone).map(|value| (value.clone(), Name::new(backfill).pascal, true));
    let gone: Vec<_> = gone.collect();
    renamed.into_iter().map(|(old, new)| (old, new, false)).chain(gone).collect()
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

#[cfg(test)]
#[path = "renames_tests.rs"]
mod tests;
