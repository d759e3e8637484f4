//! The snapshot on disk as the starting point: what a person's own migrations added to the model stays in it.

use std::collections::BTreeSet;

use super::model::{Entity, Owned, Schema};
use super::next::{Model, Next, Options, next_with};
use super::tree::{self, Clash, Found, Statement};
use super::{MigrationFile, MigrationId, Provider, document, snapshot};
use crate::error::{Error, Kind, Result};

/// A snapshot on disk, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    statements: Vec<Statement>,
    usings: BTreeSet<String>,
}

const BEGIN: &str = "#pragma warning disable 612, 618";
const END: &str = "#pragma warning restore 612, 618";

impl Snapshot {
    /// Reads a snapshot or a Designer file as EF writes it. `None` when it cannot be understood.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let (head, rest) = text.split_once(BEGIN)?;
        let (body, _) = rest.split_once(END)?;
        let usings = head.lines().filter_map(|line| line.strip_prefix("using ")?.strip_suffix(';'));
        let usings = usings.filter(|name| *name != "Microsoft.EntityFrameworkCore.Migrations").map(str::to_owned);
        Some(Self { usings: usings.collect(), statements: neutral(tree::parse(body)?) })
    }

    /// It holds what the schema gives and nothing else, as far as EF cares.
    pub fn is_of(&self, schema: &Schema, provider: Provider) -> bool {
        Self::of(schema, provider).is_some_and(|own| own.statements == self.statements)
    }

    /// What either of two branches has; `None` where they say different things.
    #[must_use]
    pub fn with(&self, other: &Self) -> Option<Self> {
        let statements = tree::merge(&[], &self.statements, &other.statements, &mut Found::default()).ok()?;
        Some(Self { statements, usings: self.usings.union(&other.usings).cloned().collect() })
    }

    /// What leads from this one to `after` is done to `start` too; `None` where the two say different things.
    #[must_use]
    pub fn onto(&self, start: &Self, after: &Self) -> Option<Self> {
        let statements =
            tree::merge(&self.statements, &start.statements, &after.statements, &mut Found::default()).ok()?;
        let gone: BTreeSet<&String> = self.usings.difference(&after.usings).collect();
        let kept = start.usings.iter().filter(|name| !gone.contains(name));
        Some(Self { statements, usings: kept.chain(&after.usings).cloned().collect() })
    }

    /// Its text.
    pub fn model(&self) -> Model {
        Model { body: super::csharp::indent(&tree::print(&self.statements), 12), usings: self.usings.clone() }
    }

    fn of(schema: &Schema, provider: Provider) -> Option<Self> {
        let statements = neutral(tree::parse(&snapshot::body(schema, provider))?);
        Some(Self { statements, usings: document::usings(schema, provider) })
    }
}

/// Without what EF does not compare: its own version, and the two ways to write a table without a schema.
fn neutral(mut statements: Vec<Statement>) -> Vec<Statement> {
    for statement in &mut statements {
        statement.forget_version(snapshot::PRODUCT_VERSION);
    }
    tree::neutral_tables(&mut statements);
    statements
}

/// The migration from the schema that was rendered last to a new one, on top of what is on disk: statements of the
/// snapshot that were never rendered stay in the new one and in the Designer; what a person's migration did already
/// is not done again.
///
/// # Errors
/// Conflict: the person's part and the new schema say different things of one property, table or relation, or the
/// person's part leads to something that goes. Else as [`super::next`].
pub fn next_after(
    before: &Schema,
    after: &Schema,
    disk: &Snapshot,
    options: &Options,
    provider: Provider,
    id: &MigrationId,
) -> Result<Next> {
    let (model, found) = merged(before, after, disk, provider)?;
    let mut start = before.clone();
    for way in &found.added {
        take_over(&mut start, after, way);
    }
    for way in &found.removed {
        give_up(&mut start, way);
    }
    next_with(&start, after, options, provider, id, &model)
}

/// A migration that does nothing but know the model.
pub fn nothing(schema: &Schema, provider: Provider, id: &MigrationId, model: &Model) -> Vec<MigrationFile> {
    document::files(schema, provider, id, &[], &[], model)
}

/// The Designer file of a migration of this model.
pub fn designer(schema: &Schema, provider: Provider, id: &MigrationId, model: &Model) -> Option<MigrationFile> {
    nothing(schema, provider, id, model).into_iter().find(|file| file.name.ends_with(".Designer.cs"))
}

/// The model of a schema together with what a person added on disk.
pub fn model_with(schema: &Schema, disk: &Snapshot, provider: Provider) -> Result<Model> {
    merged(schema, schema, disk, provider).map(|(model, _)| model)
}

fn merged(before: &Schema, after: &Schema, disk: &Snapshot, provider: Provider) -> Result<(Model, Found)> {
    let unclear = || Error::failure("the rendered snapshot cannot be read back");
    let (base, theirs) = (Snapshot::of(before, provider), Snapshot::of(after, provider));
    let (base, theirs) = base.zip(theirs).ok_or_else(unclear)?;
    let mut found = Found::default();
    let statements = tree::merge(&base.statements, &disk.statements, &theirs.statements, &mut found);
    let clash = |way: &[String]| {
        Error::new(Kind::Conflict, format!("a migration of yours and the spec disagree on {}", way.join(", ")))
            .hint("make the change with `dotnet ef migrations add`, or take your part out of the model first")
    };
    let statements = statements.map_err(|Clash(way)| clash(&way))?;
    if let Some(way) = tree::dangling(&statements) {
        return Err(clash(&way));
    }
    let gone: BTreeSet<&String> = base.usings.difference(&theirs.usings).collect();
    let kept = disk.usings.iter().filter(|name| !gone.contains(name) && !base.usings.contains(*name));
    let usings = kept.cloned().chain(theirs.usings.iter().cloned()).collect();
    let body = super::csharp::indent(&tree::print(&statements), 12);
    Ok((Model { body, usings }, found))
}

/// The entity at the beginning of a way, and what is left of the way.
fn place<'a>(schema: &'a mut Schema, way: &'a [String]) -> Option<(&'a mut Entity, &'a [String])> {
    let (first, rest) = way.split_first()?;
    let name = first.strip_prefix("entity ")?.trim_end_matches(" (relations)");
    let entity = schema.entities.iter_mut().find(|entity| entity.name == name)?;
    let navigation = rest.first().and_then(|key| key.strip_prefix("owns ")).filter(|_| rest.len() > 1);
    match navigation {
        None => Some((entity, rest)),
        Some(navigation) => entity.owned.iter_mut().find_map(|owned| match owned {
            Owned::Table(child) if child.navigation == navigation => Some((&mut child.entity, &rest[1..])),
            _ => None,
        }),
    }
}

/// Something that the database has already, as the new schema has it.
fn take_over(start: &mut Schema, after: &Schema, way: &[String]) {
    let mut after = after.clone();
    if let [entity] = way
        && let Some(name) = entity.strip_prefix("entity ")
    {
        let known = start.entities.iter().any(|known| known.name == name);
        let new = after.entities.iter().find(|new| new.name == name);
        start.entities.extend(new.filter(|_| !known).cloned());
        return;
    }
    let (Some((old, rest)), Some((new, _))) = (place(start, way), place(&mut after, way)) else { return };
    let Some(key) = rest.first() else { return };
    if let Some(name) = key.strip_prefix("property ") {
        old.columns.extend(new.columns.iter().find(|column| column.property == name).cloned());
        old.complex.extend(new.complex.iter().find(|complex| complex.property == name).cloned());
    } else if let Some(properties) = key.strip_prefix("index ") {
        old.indexes.extend(new.indexes.iter().find(|index| index.properties.join(", ") == properties).cloned());
    } else if let Some(property) = key.strip_prefix("relation ").and_then(|key| key.split(' ').nth(1)) {
        old.foreign_keys.extend(new.foreign_keys.iter().find(|key| key.property == property).cloned());
    } else if let Some(navigation) = key.strip_prefix("owns ") {
        old.owned.extend(new.owned.iter().find(|owned| owned.navigation() == navigation).cloned());
    } else if key == "table" {
        let check = rest.get(1).and_then(|key| key.strip_prefix("check "));
        old.checks.extend(new.checks.iter().find(|known| Some(known.name.as_str()) == check).cloned());
    }
}

/// Something that the database no longer has.
fn give_up(start: &mut Schema, way: &[String]) {
    if let [entity] = way
        && let Some(name) = entity.strip_prefix("entity ")
    {
        start.entities.retain(|known| known.name != name);
        return;
    }
    let Some((old, rest)) = place(start, way) else { return };
    let Some(key) = rest.first() else { return };
    if let Some(name) = key.strip_prefix("property ") {
        old.columns.retain(|column| column.property != name);
        old.complex.retain(|complex| complex.property != name);
    } else if let Some(properties) = key.strip_prefix("index ") {
        old.indexes.retain(|index| index.properties.join(", ") != properties);
    } else if let Some(property) = key.strip_prefix("relation ").and_then(|key| key.split(' ').nth(1)) {
        old.foreign_keys.retain(|key| key.property != property);
    } else if let Some(navigation) = key.strip_prefix("owns ") {
        old.owned.retain(|owned| owned.navigation() != navigation);
    } else if key == "table" {
        let check = rest.get(1).and_then(|key| key.strip_prefix("check "));
        old.checks.retain(|known| Some(known.name.as_str()) != check);
    }
}

#[cfg(test)]
#[path = "found_tests.rs"]
mod tests;
