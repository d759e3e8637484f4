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
    pub owned: Vec<Owned>,
}

/// A collection that an aggregate owns: its children, or its links.
#[derive(Debug, Default)]
pub(super) struct Owned {
    pub class: String,
    pub navigation: String,
    /// In a column of the aggregate's row.
    pub json: bool,
    pub fields: Vec<Field>,
    /// The property that leads to the aggregate.
    parent: String,
    key: Vec<String>,
}

impl Owned {
    /// The resource that a link leads to: its key is both ends.
    pub(super) fn link_to(&self) -> Option<&str> {
        let [parent, other] = self.key.as_slice() else { return None };
        let [field] = self.fields.as_slice() else { return None };
        let (to, _) = field.to.as_ref()?;
        (*parent == self.parent && *other == field.property).then_some(to.as_str())
    }

    /// Takes a statement in; false where it is none of ours.
    fn member(&mut self, what: &str, statement: &str) -> bool {
        let names = quoted(statement);
        let first = names.first().copied().unwrap_or_default();
        if what.starts_with("Property<") {
            if !["Id", "Position", "__synthesizedOrdinal"].contains(&first) {
                self.fields.push(scalar(first, what, statement));
            }
        } else if what.starts_with("HasKey(") {
            self.key = quoted(what.split(')').next().unwrap_or_default()).into_iter().map(str::to_owned).collect();
        } else if what.starts_with("HasIndex(") {
            let columns = quoted(what.split(')').next().unwrap_or_default());
            index(&mut self.fields, &columns, statement.contains(".IsUnique()"));
        } else if what.starts_with("WithOwner(") {
            argument(statement, "HasForeignKey").unwrap_or_default().trim_matches('"').clone_into(&mut self.parent);
        } else if what.starts_with("HasOne(") {
            reference(&mut self.fields, first, statement);
        } else if what.starts_with("ToJson(") {
            self.json = true;
        } else {
            return what.starts_with("ToTable(");
        }
        true
    }

    /// The property that leads to the aggregate is no field, and an amount and its currency are one.
    fn settle(&mut self) {
        let parent = self.parent.clone();
        self.fields.retain(|field| field.property != parent);
        // A JSON column has no lengths: texts are short as long as nobody says else.
        for field in self.fields.iter_mut().filter(|field| self.json && field.ty == "text") {
            "string".clone_into(&mut field.ty);
        }
        let currencies: Vec<String> =
            self.fields.iter().filter_map(|field| field.property.strip_suffix("Currency").map(str::to_owned)).collect();
        for name in currencies {
            let amount = format!("{name}Amount");
            let Some(field) = self.fields.iter_mut().find(|field| field.property == amount && field.ty == "long")
            else {
                continue;
            };
            (field.property, field.ty) = (name.clone(), "money".to_owned());
            let currency = format!("{name}Currency");
            self.fields.retain(|field| field.property != currency);
        }
    }
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
    /// Children with such a field have a table.
    pub(super) fn needs_table(&self) -> bool {
        self.to.is_some() || !self.marks.is_empty()
    }

    /// A bare id that is called as one of these aggregates of other services leads to it.
    pub(super) fn lead(&mut self, aggregates: &[(String, String)]) {
        let bare = self.ty == "uuid" && self.to.is_none();
        let Some(name) = self.property.strip_suffix("Id").filter(|_| bare) else { return };
        let mut named = aggregates.iter().filter(|(_, aggregate)| aggregate == name);
        if let (Some((service, aggregate)), None) = (named.next(), named.next()) {
            self.to = Some((format!("{service}/{}", Name::new(aggregate).snake), "restrict".to_owned()));
        }
    }

    pub(super) fn is_optional(&self) -> bool {
        self.optional
    }

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

/// The aggregates that are ours, and what cannot be told of them.
pub(super) fn entities(snapshot: &str, is_ours: &dyn Fn(&str) -> bool) -> (Vec<Entity>, Vec<String>) {
    let mut entities: BTreeMap<String, Entity> = BTreeMap::new();
    let (mut untold, mut current, mut outer) = (Vec::new(), None, 0);
    let mut in_owned = false;
    for (depth, statement) in statements(snapshot) {
        if statement.starts_with("modelBuilder.Entity(") {
            let names = quoted(&statement);
            let domain = names.first().and_then(|name| name.split_once(".Domain."));
            current = domain.map(|(_, name)| name.to_owned()).filter(|name| is_ours(name));
            (outer, in_owned) = (depth + 8, false);
            continue;
        }
        let Some(name) = current.clone() else { continue };
        let entity = entities.entry(name.clone()).or_insert_with(|| Entity { name: name.clone(), ..Entity::default() });
        in_owned &= depth != outer;
        let owned = entity.owned.last_mut().filter(|_| in_owned);
        let told = if let Some(sql) = statement.strip_prefix("t.HasCheckConstraint(") {
            enumeration(owned.map_or(&mut entity.fields, |owned| &mut owned.fields), sql);
            true
        } else if let Some(owned) = owned.filter(|_| depth == outer + 8) {
            owned.member(statement.trim_start_matches("b1").trim_start_matches('.'), &statement)
        } else if depth != outer {
            // Money says within itself whether it is required; the rest of it is known. Deeper than that no spec goes.
            if let Some(money) = entity.fields.last_mut().filter(|_| statement == "b1.IsRequired();") {
                money.optional = false;
            }
            !in_owned
        } else if statement.starts_with("b.OwnsMany(") {
            in_owned = true;
            entity.owned.extend(collection(&statement));
            true
        } else {
            member(entity, statement.trim_start_matches("b."), &statement)
        };
        if !told {
            untold.push(format!("{} of {name}", statement.split(';').next().unwrap_or_default()));
        }
    }
    let mut entities: Vec<Entity> = entities.into_values().filter(|entity| !entity.table.is_empty()).collect();
    entities.iter_mut().flat_map(|entity| &mut entity.owned).for_each(Owned::settle);
    (entities, untold)
}

/// `b.OwnsMany("Shop.Orders.Domain.OrderLine", "Lines", b1 =>`.
fn collection(statement: &str) -> Option<Owned> {
    let names = quoted(statement);
    let class = names.first()?.rsplit('.').next()?.to_owned();
    Some(Owned { class, navigation: (*names.get(1)?).to_owned(), ..Owned::default() })
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
        entity.fields.push(Field { property: first, ty: "money".to_owned(), optional: true, ..Field::default() });
    } else if what.starts_with("HasIndex(") {
        let columns = quoted(what.split(')').next().unwrap_or_default());
        index(&mut entity.fields, &columns, statement.contains(".IsUnique()"));
    } else if what.starts_with("ToTable(") {
        entity.table = first;
    } else if what.starts_with("HasOne(") {
        reference(&mut entity.fields, &first, statement);
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
        // In a JSON column: of the usual digits.
        ("decimal", _) if !statement.contains(".HasPrecision(") => "decimal".to_owned(),
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
fn index(fields: &mut [Field], columns: &[&str], unique: bool) {
    let columns = columns.strip_prefix(&["OwnerId"]).unwrap_or(columns);
    let (field, mark) = match (columns, unique) {
        ([field], true) => (field, "unique"),
        ([field], false) => (field, "index"),
        ([field, "Id"], false) => (field, "sort"),
        ([field, "CreatedAt", "Id"], false) => (field, "filter"),
        _ => return,
    };
    if let Some(field) = fields.iter_mut().find(|other| other.property == *field) {
        field.marks.push(mark);
    }
}

fn reference(fields: &mut [Field], principal: &str, statement: &str) {
    let property = argument(statement, "HasForeignKey").unwrap_or_default().trim_matches('"');
    let to = principal.rsplit('.').next().unwrap_or_default();
    let rule = argument(statement, "OnDelete").unwrap_or_default().trim_start_matches("DeleteBehavior.");
    if let Some(field) = fields.iter_mut().find(|field| field.property == property) {
        field.to = Some((Name::new(to).snake, Name::new(rule).snake));
        // The foreign key has its index anyway.
        field.marks.retain(|mark| *mark != "index");
    }
}

/// `"ck_orders_status", "\"status\" IN ('Open', 'Closed')"`.
fn enumeration(fields: &mut [Field], sql: &str) {
    let Some((column, values)) = sql.split_once("\"\\\"").and_then(|(_, rest)| rest.split_once("\\\" IN (")) else {
        return;
    };
    let values: Vec<String> = values.split('\'').skip(1).step_by(2).map(|value| Name::new(value).snake).collect();
    if let Some(field) = fields.iter_mut().find(|field| field.column == column) {
        field.ty = format!("enum, values: [{}]", values.join(", "));
    }
}
