//! The body of `BuildModel` and `BuildTargetModel`: EF's model as EF writes it down.

use super::Provider;
use super::csharp::{bools, chain, indent, lambda, string, strings};
use super::model::{Column, Complex, Entity, ForeignKey, Index, JsonChild, JsonField, Owned, Schema, TableChild};
use super::types;

/// The version of EF Core whose text is written.
pub(super) const PRODUCT_VERSION: &str = "10.0.15";

/// All statements of the method, indented as they stand in the file.
pub(super) fn body(schema: &Schema, provider: Provider) -> String {
    let mut roots: Vec<&Entity> = schema.entities.iter().collect();
    roots.sort_by(|a, b| a.name.cmp(&b.name));
    let mut statements = annotations(provider);
    statements.extend(roots.iter().map(|root| entity(root, &members(root, "b", provider))));
    let related = roots.iter().filter(|root| !root.foreign_keys.is_empty() || !root.owned.is_empty());
    statements.extend(related.map(|root| entity(root, &relations(root, provider))));
    indent(&statements.join("\n\n"), 12)
}

fn annotations(provider: Provider) -> Vec<String> {
    let version = format!("HasAnnotation(\"ProductVersion\", \"{PRODUCT_VERSION}\")");
    match provider {
        Provider::Sqlite => vec![format!("modelBuilder.{version};")],
        Provider::Postgres => vec![
            chain("modelBuilder", &[version, "HasAnnotation(\"Relational:MaxIdentifierLength\", 63)".to_owned()]),
            "NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);".to_owned(),
        ],
    }
}

fn entity(entity: &Entity, statements: &[String]) -> String {
    lambda(&format!("modelBuilder.Entity({}, b", string(&entity.name)), statements)
}

/// Properties, complex properties, key, indexes and table of an entity, on the builder with this name.
fn members(entity: &Entity, builder: &str, provider: Provider) -> Vec<String> {
    let is_key = |column: &&Column| entity.key.properties.contains(&column.property);
    let mut out = Vec::new();
    for name in &entity.key.properties {
        let column = entity.columns.iter().find(|column| &column.property == name);
        out.extend(column.map(|column| property(column, builder, true, provider)));
    }
    let mut others: Vec<&Column> = entity.columns.iter().filter(|column| !is_key(column)).collect();
    others.sort_by(|a, b| a.property.cmp(&b.property));
    out.extend(others.iter().map(|column| property(column, builder, false, provider)));
    let mut money: Vec<&Complex> = entity.complex.iter().collect();
    money.sort_by(|a, b| a.property.cmp(&b.property));
    out.extend(money.iter().map(|complex| complex_property(entity, complex, builder, provider)));
    out.push(chain(
        &format!("{builder}.HasKey({})", strings(entity.key.properties.iter().map(String::as_str))),
        &[format!("HasName({})", string(&entity.key.name))],
    ));
    let mut indexes: Vec<&Index> = entity.indexes.iter().collect();
    indexes.sort_by(|a, b| (a.properties.len(), &a.properties).cmp(&(b.properties.len(), &b.properties)));
    out.extend(indexes.iter().map(|index| has_index(index, builder)));
    out.push(to_table(entity, builder));
    out
}

fn property(column: &Column, builder: &str, key: bool, provider: Provider) -> String {
    let ty = &column.ty;
    let mut calls = Vec::new();
    if column.concurrency_token {
        calls.push("IsConcurrencyToken()".to_owned());
    }
    if types::clr(ty) == "string" && !column.nullable && !key {
        calls.push("IsRequired()".to_owned());
    }
    calls.extend(types::max_length(ty).map(|max| format!("HasMaxLength({max})")));
    calls.extend(types::precision(ty).map(|digits| match digits {
        (precision, None | Some(0)) => format!("HasPrecision({precision})"),
        (precision, Some(scale)) => format!("HasPrecision({precision}, {scale})"),
    }));
    calls.push(format!("HasColumnType({})", string(&types::store(ty, provider))));
    calls.extend(
        column.default.as_ref().map(|default| format!("HasDefaultValue({})", types::csharp_literal(ty, default))),
    );
    calls.push(format!("HasColumnName({})", string(&column.column)));
    chain(&declaration(builder, types::clr(ty), column.nullable, &column.property), &calls)
}

/// `b.Property<DateTime?>("DueAt")`: only value types show that they are optional.
fn declaration(builder: &str, clr: &str, nullable: bool, property: &str) -> String {
    let mark = if nullable && clr != "string" { "?" } else { "" };
    format!("{builder}.Property<{clr}{mark}>({})", string(property))
}

fn complex_property(entity: &Entity, complex: &Complex, builder: &str, provider: Provider) -> String {
    let inner = if builder == "b" { "b1" } else { "b2" };
    let mut statements = Vec::new();
    if !complex.optional {
        statements.push(format!("{inner}.IsRequired();"));
    }
    statements.extend(complex.columns.iter().map(|column| property(column, inner, false, provider)));
    let name = format!("{}.{}#{}", entity.name, complex.property, complex.clr);
    let head = format!(
        "{builder}.ComplexProperty(typeof(Dictionary<string, object>), {}, {}, {inner}",
        string(&complex.property),
        string(&name)
    );
    lambda(&head, &statements)
}

fn has_index(index: &Index, builder: &str) -> String {
    let mut calls = Vec::new();
    if index.unique {
        calls.push("IsUnique()".to_owned());
    }
    if !index.descending.is_empty() {
        calls.push(format!("IsDescending({})", bools(&index.descending)));
    }
    calls.push(format!("HasDatabaseName({})", string(&index.name)));
    let properties = strings(index.properties.iter().map(String::as_str));
    chain(&format!("{builder}.HasIndex({properties})"), &calls)
}

fn to_table(entity: &Entity, builder: &str) -> String {
    let table = string(&entity.table);
    if entity.checks.is_empty() {
        return format!("{builder}.ToTable({table}, (string)null);");
    }
    let mut checks: Vec<_> = entity.checks.iter().collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    let checks: Vec<String> = checks
        .iter()
        .map(|check| format!("t.HasCheckConstraint({}, {});", string(&check.name), string(&check.sql)))
        .collect();
    lambda(&format!("{builder}.ToTable({table}, null, t"), &checks)
}

/// Foreign keys, owned children and navigations of an entity that nobody owns.
fn relations(entity: &Entity, provider: Provider) -> Vec<String> {
    let mut out: Vec<String> = by_property(entity).into_iter().map(|key| foreign_key(key, "b")).collect();
    let mut owned: Vec<&Owned> = entity.owned.iter().collect();
    owned.sort_by(|a, b| a.name().cmp(b.name()));
    out.extend(owned.iter().map(|owned| match owned {
        Owned::Json(child) => json_child(entity, child, provider),
        Owned::Table(child) => table_child(child, provider),
    }));
    owned.sort_by(|a, b| a.navigation().cmp(b.navigation()));
    out.extend(owned.iter().map(|owned| format!("b.Navigation({});", string(owned.navigation()))));
    out
}

fn by_property(entity: &Entity) -> Vec<&ForeignKey> {
    let mut keys: Vec<&ForeignKey> = entity.foreign_keys.iter().collect();
    keys.sort_by(|a, b| a.property.cmp(&b.property));
    keys
}

fn foreign_key(key: &ForeignKey, builder: &str) -> String {
    if key.ownership {
        return with_owner(builder, &key.property, &key.name);
    }
    let mut calls = vec![
        "WithMany()".to_owned(),
        format!("HasForeignKey({})", string(&key.property)),
        format!("OnDelete(DeleteBehavior.{})", key.on_delete.csharp()),
    ];
    if key.required {
        calls.push("IsRequired()".to_owned());
    }
    calls.push(format!("HasConstraintName({})", string(&key.name)));
    chain(&format!("{builder}.HasOne({}, null)", string(&key.principal)), &calls)
}

fn with_owner(builder: &str, property: &str, constraint: &str) -> String {
    chain(
        &format!("{builder}.WithOwner()"),
        &[format!("HasForeignKey({})", string(property)), format!("HasConstraintName({})", string(constraint))],
    )
}

fn owns_many(name: &str, navigation: &str, statements: &[String]) -> String {
    lambda(&format!("b.OwnsMany({}, {}, b1", string(name), string(navigation)), statements)
}

fn table_child(child: &TableChild, provider: Provider) -> String {
    let mut statements = members(&child.entity, "b1", provider);
    statements.extend(by_property(&child.entity).into_iter().map(|key| foreign_key(key, "b1")));
    owns_many(&child.entity.name, &child.navigation, &statements)
}

fn json_child(owner: &Entity, child: &JsonChild, provider: Provider) -> String {
    let (ordinal, column_type) = match provider {
        Provider::Postgres => ("ValueGeneratedOnAdd()", "jsonb"),
        Provider::Sqlite => ("ValueGeneratedOnAddOrUpdate()", "TEXT"),
    };
    let mut statements = vec![
        format!("b1.Property<Guid>({});", string(&child.owner_key)),
        chain("b1.Property<int>(\"__synthesizedOrdinal\")", &[ordinal.to_owned()]),
    ];
    let mut fields: Vec<&JsonField> = child.fields.iter().collect();
    fields.sort_by(|a, b| a.property.cmp(&b.property));
    statements.extend(fields.iter().map(|field| {
        let clr = types::clr(&field.ty);
        let required = clr == "string" && !field.nullable;
        let calls: &[String] = if required { &["IsRequired()".to_owned()] } else { &[] };
        chain(&declaration("b1", clr, field.nullable, &field.property), calls)
    }));
    // EF names the key only where the configuration gives the column's name itself: `ToJson("…")`.
    let key_name: &[String] = if child.named { &[format!("HasName({})", string(&owner.key.name))] } else { &[] };
    statements.push(chain(&format!("b1.HasKey({}, \"__synthesizedOrdinal\")", string(&child.owner_key)), key_name));
    statements.push(format!("b1.ToTable({});", string(&owner.table)));
    statements.push(chain(
        "b1",
        &[format!("ToJson({})", string(&child.column)), format!("HasColumnType({})", string(column_type))],
    ));
    statements.push(with_owner("b1", &child.owner_key, &child.constraint));
    owns_many(&child.name, &child.navigation, &statements)
}
