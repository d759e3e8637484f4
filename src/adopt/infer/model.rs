//! The entities of a model snapshot for PostgreSQL.

use std::collections::BTreeMap;

use super::words::{argument, quoted, statements};
use crate::spec::Name;

/// What every aggregate has and no spec says.
const OWN: [&str; 5] = ["CreatedAt", "Id", "OwnerId", "UpdatedAt", "Version"];

/// An aggregate.
#[derive(Debug, Default)]
pub(super) struct Entity {
    pub name: String,
    pub table: String,
    pub owner: bool,
    pub fields: Vec<Field>,
}

/// A field of one.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub property: String,
    ty: String,
    optional: bool,
    column: String,
    /// Where a reference leads, and what happens then.
    to: Option<(String, String)>,
    marks: Vec<&'static str>,
}

impl Field {
    /// Its name in the spec.
    pub(super) fn name(&self) -> String {
        let property = if self.to.is_some() { self.property.trim_end_matches("Id") } else { &self.property };
        Name::new(property).snake
    }

    /// Its keys and values.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = vec![match &self.to {
            Some((to, _)) => format!("type: ref, to: {to}"),
            None => format!("type: {}", self.ty),
        }];
        if let Some((_, rule)) = self.to.as_ref().filter(|(_, rule)| rule != "restrict") {
            keys.push(format!("on_delete: {rule}"));
        }
        keys.extend(self.optional.then(|| "optional: true".to_owned()));
        keys.extend(self.marks.iter().map(|mark| format!("{mark}: true")));
        keys
    }
}

/// The aggregates, and what cannot be told.
pub(super) fn entities(snapshot: &str) -> (Vec<Entity>, Vec<String>) {
    let mut entities: BTreeMap<String, Entity> = BTreeMap::new();
    let (mut untold, mut current, mut outer) = (Vec::new(), None, 0);
    for (depth, statement) in statements(snapshot) {
        if statement.starts_with("modelBuilder.Entity(") {
            current = quoted(&statement)
                .first()
                .and_then(|name| name.split_once(".Domain."))
                .map(|(_, name)| name.to_owned());
            outer = depth + 8;
            continue;
        }
        let Some(name) = current.clone() else { continue };
        let entity = entities.entry(name.clone()).or_insert_with(|| Entity { name: name.clone(), ..Entity::default() });
        let what = statement.trim_start_matches("b.");
        if let Some(sql) = statement.strip_prefix("t.HasCheckConstraint(") {
            enumeration(entity, sql);
        } else if depth != outer {
            // What stands in money or in children.
        } else if what.starts_with("OwnsMany(") {
            let children = quoted(&statement).get(1).copied().unwrap_or_default().to_owned();
            untold.push(format!(
                "`has_many` or `many_to_many` of {}: {}",
                Name::new(&name).snake,
                Name::new(&children).snake
            ));
        } else if !member(entity, what, &statement) {
            untold.push(format!("{} of {name}", what.split(';').next().unwrap_or_default()));
        }
    }
    (entities.into_values().filter(|entity| !entity.table.is_empty()).collect(), untold)
}

/// Takes a statement in; false where it is none of ours.
fn member(entity: &mut Entity, what: &str, statement: &str) -> bool {
    let names = quoted(statement);
    let first = names.first().copied().unwrap_or_default().to_owned();
    if what.starts_with("Property<") {
        entity.owner |= first == "OwnerId";
        if !OWN.contains(&first.as_str()) {
            entity.fields.push(scalar(&first, what, statement));
        }
    } else if what.starts_with("ComplexProperty(") {
        entity.fields.push(Field { property: first, ty: "money".to_owned(), ..Field::default() });
    } else if what.starts_with("HasIndex(") {
        let columns = quoted(what.split(')').next().unwrap_or_default());
        index(entity, &columns, statement.contains(".IsUnique()"));
    } else if what.starts_with("ToTable(") {
        entity.table = first;
    } else if what.starts_with("HasOne(") {
        reference(entity, &first, statement);
    } else {
        return what.starts_with("HasKey(") || what.starts_with("Navigation(");
    }
    true
}

fn scalar(property: &str, what: &str, statement: &str) -> Field {
    let clr = what.trim_start_matches("Property<").split('>').next().unwrap_or_default();
    let store =
        quoted(statement.split_once(".HasColumnType(").map_or("", |(_, rest)| rest)).first().copied().unwrap_or("");
    let max = argument(statement, "HasMaxLength");
    let ty = match (clr.trim_end_matches('?'), max) {
        // No person takes just these lengths.
        ("string", Some("254")) => "email".to_owned(),
        ("string", Some("2048")) => "url".to_owned(),
        ("string", Some(max)) => format!("string, max: {max}"),
        ("string", None) if store == "jsonb" => "json".to_owned(),
        ("string", None) => "text".to_owned(),
        ("Guid", _) => "uuid".to_owned(),
        ("DateTime", _) => "timestamp".to_owned(),
        ("DateOnly", _) => "date".to_owned(),
        ("decimal", _) => {
            let digits = argument(statement, "HasPrecision").unwrap_or_default();
            let (precision, scale) = digits.split_once(", ").unwrap_or((digits, "0"));
            format!("decimal, precision: {precision}, scale: {scale}")
        }
        (clr, _) => clr.to_owned(),
    };
    let optional = clr.ends_with('?') || clr == "string" && !statement.contains(".IsRequired()");
    let column = argument(statement, "HasColumnName").unwrap_or_default().trim_matches('"').to_owned();
    Field { property: property.to_owned(), ty, optional, column, ..Field::default() }
}

/// An index is a mark of the field that it is about.
fn index(entity: &mut Entity, columns: &[&str], unique: bool) {
    let columns = columns.strip_prefix(&["OwnerId"]).unwrap_or(columns);
    let (field, mark) = match (columns, unique) {
        ([field], true) => (field, "unique"),
        ([field], false) => (field, "index"),
        ([field, "Id"], false) => (field, "sort"),
        ([field, "CreatedAt", "Id"], false) => (field, "filter"),
        _ => return,
    };
    if let Some(field) = entity.fields.iter_mut().find(|other| other.property == *field) {
        field.marks.push(mark);
    }
}

fn reference(entity: &mut Entity, principal: &str, statement: &str) {
    let property = argument(statement, "HasForeignKey").unwrap_or_default().trim_matches('"');
    let to = principal.rsplit('.').next().unwrap_or_default();
    let rule = argument(statement, "OnDelete").unwrap_or_default().trim_start_matches("DeleteBehavior.");
    if let Some(field) = entity.fields.iter_mut().find(|field| field.property == property) {
        field.to = Some((Name::new(to).snake, Name::new(rule).snake));
        // The foreign key has its index anyway.
        field.marks.retain(|mark| *mark != "index");
    }
}

/// `"ck_orders_status", "\"status\" IN ('Open', 'Closed')"`.
fn enumeration(entity: &mut Entity, sql: &str) {
    let Some((column, values)) = sql.split_once("\"\\\"").and_then(|(_, rest)| rest.split_once("\\\" IN (")) else {
        return;
    };
    let values: Vec<String> = values.split('\'').skip(1).step_by(2).map(|value| Name::new(value).snake).collect();
    if let Some(field) = entity.fields.iter_mut().find(|field| field.column == column) {
        field.ty = format!("enum, values: [{}]", values.join(", "));
    }
}
