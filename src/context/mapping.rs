//! The lines of an entity configuration: the model that the rendered migrations have.

use serde::Serialize;

use super::child::{ChildContext, LinkContext};
use super::field::FieldContext;
use crate::migrations::naming;
use crate::spec::model::{Field, FieldType};
use crate::spec::{Name, Resource};

/// What templates see as `resource.mapping`: statements, one a line.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Mapping {
    /// Its table.
    pub table: String,
    /// The aggregate's own lines.
    pub lines: Vec<String>,
    /// One block per child or link.
    pub owned: Vec<Owned>,
}

/// Rows that belong to an aggregate.
#[derive(Debug, Clone, Serialize)]
pub struct Owned {
    /// The aggregate's property: `Lines`.
    pub property: String,
    /// The builder's variable: `lines`.
    pub var: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// The configuration of a resource.
pub(super) fn of(
    resource: &Resource,
    name: &Name,
    plural: &Name,
    var: &str,
    fields: &[FieldContext],
    children: &[ChildContext],
    links: &[LinkContext],
) -> Mapping {
    let table = naming::ident(&plural.snake);
    let aggregate = Aggregate { name, table: &table, var };
    let mut own = vec![to_table("builder", &table, &checks(&table, &resource.fields, fields))];
    own.extend(key_name("builder", &format!("{var} => {var}.Id"), &table));
    own.push(format!("builder.Property({var} => {var}.Id).ValueGeneratedNever();"));
    if resource.owner {
        own.push(format!("builder.Property({var} => {var}.OwnerId).HasMaxLength(255);"));
    }
    for (field, view) in resource.fields.iter().zip(fields) {
        own.extend(property("builder", var, field, view, true));
    }
    own.push(format!("builder.Property({var} => {var}.Version).IsConcurrencyToken();"));
    own.extend(indexes(resource, fields, &aggregate));
    for view in fields {
        own.extend(foreign_key("builder", var, &table, view));
    }
    let owned = resource.has_many.iter().zip(children).map(|(child, view)| {
        if view.table { table_child(child, view, &aggregate) } else { json_child(child, view, &aggregate) }
    });
    let linked = links.iter().map(|link| link_table(link, &aggregate));
    Mapping { lines: own, owned: owned.chain(linked).collect(), table: table.clone() }
}

struct Aggregate<'a> {
    name: &'a Name,
    table: &'a str,
    var: &'a str,
}

fn to_table(builder: &str, table: &str, checks: &[(String, String)]) -> String {
    let check = |(name, sql): &(String, String)| {
        format!("HasCheckConstraint(\"{name}\", {})", crate::render::escape::cs_string(sql))
    };
    match checks {
        [] => format!("{builder}.ToTable(\"{table}\");"),
        [one] => format!("{builder}.ToTable(\"{table}\", table => table.{});", check(one)),
        many => {
            let all: Vec<String> = many.iter().map(|one| format!("    table.{};", check(one))).collect();
            format!("{builder}.ToTable(\"{table}\", table =>\n{{\n{}\n}});", all.join("\n"))
        }
    }
}

/// An enum's column takes its members only.
fn checks(table: &str, fields: &[Field], views: &[FieldContext]) -> Vec<(String, String)> {
    fields
        .iter()
        .zip(views)
        .filter_map(|(field, view)| match &field.ty {
            FieldType::Enum { values } => {
                let column = column(&view.property);
                let members: Vec<String> =
                    values.iter().map(|value| format!("'{}'", Name::new(value).pascal)).collect();
                let sql = format!("\"{column}\" IN ({})", members.join(", "));
                Some((naming::ident(&format!("ck_{table}_{column}")), sql))
            }
            _ => None,
        })
        .collect()
}

fn column(property: &str) -> String {
    naming::ident(&naming::snake(property))
}

fn key_name(builder: &str, key: &str, table: &str) -> Option<String> {
    let long = format!("pk_{table}");
    let name = naming::ident(&long);
    (name != long).then(|| format!("{builder}.HasKey({key}).HasName(\"{name}\");"))
}

/// The line of a property, where it needs one.
fn property(builder: &str, var: &str, field: &Field, view: &FieldContext, relational: bool) -> Option<String> {
    let property = format!("{builder}.Property({var} => {var}.{})", view.property);
    Some(match &field.ty {
        FieldType::String { max, .. } if relational => format!("{property}.HasMaxLength({max});"),
        FieldType::Email if relational => format!("{property}.HasMaxLength(254);"),
        FieldType::Url if relational => format!("{property}.HasMaxLength(2048);"),
        FieldType::Decimal { precision, scale, .. } if relational => {
            format!("{property}.HasPrecision({precision}, {scale});")
        }
        FieldType::Enum { values } if relational => {
            let members: Vec<String> = values.iter().map(|value| Name::new(value).pascal).collect();
            let length = naming::enum_length(members.iter().map(String::as_str));
            format!("{property}.HasConversion<string>().HasMaxLength({length});")
        }
        FieldType::Enum { .. } => format!("{property}.HasConversion<string>();"),
        FieldType::Money { .. } if view.flat && relational => {
            format!("{builder}.Property({var} => {var}.{}Currency).HasMaxLength(3);", view.property)
        }
        FieldType::Money { .. } if !view.flat => format!(
            "builder.ComplexProperty({var} => {var}.{}, money => money.Property(part => part.Currency).HasMaxLength(3));",
            view.property
        ),
        _ => return None,
    })
}

/// Lists are sorted and filtered by index; an equal one stands once.
fn indexes(resource: &Resource, fields: &[FieldContext], aggregate: &Aggregate<'_>) -> Vec<String> {
    let mut all: Vec<(Vec<String>, bool)> = Vec::new();
    let mut add = |columns: &[&str], unique: bool| {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        match all.iter_mut().find(|(other, _)| *other == columns) {
            Some((_, is_unique)) => *is_unique |= unique,
            None => all.push((columns, unique)),
        }
    };
    // Lists show the caller's own rows, so the owner comes first.
    let owner: &[&str] = if resource.owner { &["OwnerId"] } else { &[] };
    add(&[owner, &["CreatedAt", "Id"]].concat(), false);
    for (field, view) in resource.fields.iter().zip(fields) {
        if matches!(field.ty, FieldType::Money { .. }) {
            continue; // EF Core refuses an index on a member of a complex type.
        }
        let property = view.property.as_str();
        if field.unique {
            add(&[owner, &[property]].concat(), true);
        } else if field.index {
            add(&[property], false);
        }
        if field.sort {
            add(&[owner, &[property, "Id"]].concat(), false);
        }
        if field.filter && !field.unique {
            add(&[property, "CreatedAt", "Id"], false);
        }
    }
    let mut lines: Vec<String> = all
        .iter()
        .map(|(columns, unique)| index("builder", aggregate.var, aggregate.table, columns, *unique))
        .collect();
    for view in fields.iter().filter(|view| view.reference.as_ref().is_some_and(|reference| reference.local)) {
        if !all.iter().any(|(columns, _)| columns.first() == Some(&view.property)) {
            lines.extend(named_index("builder", aggregate.var, aggregate.table, &view.property));
        }
    }
    lines
}

fn index(builder: &str, var: &str, table: &str, columns: &[String], unique: bool) -> String {
    let key = match columns {
        [one] => format!("{var}.{one}"),
        many => {
            let members: Vec<String> = many.iter().map(|column| format!("{var}.{column}")).collect();
            format!("new {{ {} }}", members.join(", "))
        }
    };
    let columns: Vec<String> = columns.iter().map(|property| column(property)).collect();
    let long = format!("ix_{table}_{}", columns.join("_"));
    let name = naming::ident(&long);
    let unique = if unique { ".IsUnique()" } else { "" };
    let named = if name == long { String::new() } else { format!(".HasDatabaseName(\"{name}\")") };
    format!("{builder}.HasIndex({var} => {key}){unique}{named};")
}

/// A foreign key's own index comes by itself; only a name that is too long must be said.
fn named_index(builder: &str, var: &str, table: &str, property: &str) -> Option<String> {
    let long = format!("ix_{table}_{}", column(property));
    let name = naming::ident(&long);
    (name != long).then(|| format!("{builder}.HasIndex({var} => {var}.{property}).HasDatabaseName(\"{name}\");"))
}

fn foreign_key(builder: &str, var: &str, table: &str, view: &FieldContext) -> Option<String> {
    let reference = view.reference.as_ref().filter(|reference| reference.local)?;
    Some(has_one(builder, var, table, &view.property, reference))
}

fn has_one(builder: &str, var: &str, table: &str, property: &str, to: &super::field::ReferenceContext) -> String {
    let name = naming::ident(&format!("fk_{table}_{}_{}", naming::ident(&to.plural.snake), column(property)));
    format!(
        "{builder}.HasOne<{}>().WithMany().HasForeignKey({var} => {var}.{property})\n    .OnDelete(DeleteBehavior.{}).HasConstraintName(\"{name}\");",
        to.ty, to.on_delete
    )
}

fn with_owner(builder: &str, table: &str, aggregate: &Aggregate<'_>) -> (String, String) {
    let id = format!("{}Id", aggregate.name.pascal);
    let name = format!("fk_{table}_{}_{}", aggregate.table, column(&id));
    (format!("{builder}.WithOwner().HasForeignKey(\"{id}\").HasConstraintName(\"{}\");", naming::ident(&name)), name)
}

fn json_child(child: &crate::spec::Child, view: &ChildContext, aggregate: &Aggregate<'_>) -> Owned {
    let builder = view_var(&view.plural);
    let long = naming::snake(&view.plural.pascal);
    let name = naming::ident(&long);
    let mut lines =
        vec![if name == long { format!("{builder}.ToJson();") } else { format!("{builder}.ToJson(\"{name}\");") }];
    let (owner, key) = with_owner(&builder, aggregate.table, aggregate);
    if naming::ident(&key) != key {
        lines.push(owner);
    }
    for (field, field_view) in child.fields.iter().zip(&view.fields) {
        lines.extend(property(&builder, &view.var, field, field_view, false));
    }
    Owned { property: view.plural.pascal.clone(), var: builder, lines }
}

fn table_child(child: &crate::spec::Child, view: &ChildContext, aggregate: &Aggregate<'_>) -> Owned {
    let (builder, var) = (view_var(&view.plural), view.var.as_str());
    let table = naming::ident(&format!("{}_{}", aggregate.name.snake, view.plural.snake));
    let mut lines = vec![to_table(&builder, &table, &checks(&table, &child.fields, &view.fields))];
    let key = format!("{var} => {var}.Id");
    lines.push(key_name(&builder, &key, &table).unwrap_or_else(|| format!("{builder}.HasKey({key});")));
    lines.push(format!("{builder}.Property({var} => {var}.Id).ValueGeneratedNever();"));
    lines.push(with_owner(&builder, &table, aggregate).0);
    for (field, field_view) in child.fields.iter().zip(&view.fields) {
        lines.extend(property(&builder, var, field, field_view, true));
        let property = field_view.property.clone();
        if field.unique || field.index {
            lines.push(index(&builder, var, &table, std::slice::from_ref(&property), field.unique));
        } else if field_view.reference.as_ref().is_some_and(|reference| reference.local) {
            lines.extend(named_index(&builder, var, &table, &property));
        }
        lines.extend(foreign_key(&builder, var, &table, field_view));
    }
    Owned { property: view.plural.pascal.clone(), var: builder, lines }
}

fn link_table(link: &LinkContext, aggregate: &Aggregate<'_>) -> Owned {
    let builder = view_var(&link.plural);
    let table = naming::ident(&format!("{}_{}", aggregate.name.snake, link.plural.snake));
    let key = format!("\"{}Id\", nameof({}.{})", aggregate.name.pascal, link.outer, link.id);
    let mut lines = vec![
        format!("{builder}.ToTable(\"{table}\");"),
        key_name(&builder, &key, &table).unwrap_or_else(|| format!("{builder}.HasKey({key});")),
        with_owner(&builder, &table, aggregate).0,
    ];
    lines.extend(named_index(&builder, "link", &table, &link.id));
    lines.push(has_one(&builder, "link", &table, &link.id, &link.reference));
    Owned { property: link.plural.pascal.clone(), var: builder, lines }
}

fn view_var(plural: &Name) -> String {
    super::csharp::local(&plural.camel, &plural.pascal)
}
