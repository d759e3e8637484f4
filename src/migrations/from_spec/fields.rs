//! Fields: their properties, columns, checks and foreign keys.

use super::super::model::{Check, Column, ColumnType, Complex, DeleteRule, Entity, ForeignKey, JsonField, Literal};
use super::super::naming;
use super::{Context, column};
use crate::error::Result;
use crate::spec::model::Value;
use crate::spec::{Field, FieldType, Name, OnDelete};

/// The longest e-mail address (RFC 5321, section 4.5.3.1.3, less the angle brackets).
const EMAIL_LENGTH: u32 = 254;
/// The longest URL that common browsers and proxies take.
const URL_LENGTH: u32 = 2048;
/// An ISO 4217 code.
const CURRENCY_LENGTH: u32 = 3;

/// The C# property of a field: a reference ends in `Id`.
pub(in super::super) fn property(field: &Field) -> String {
    let name = Name::new(&field.name).pascal;
    if matches!(field.ty, FieldType::Ref(_)) { name + "Id" } else { name }
}

/// The column type of a field; `None` for money, which has two columns.
pub(in super::super) fn column_type(field: &Field) -> Option<ColumnType> {
    Some(match &field.ty {
        FieldType::String { max, .. } => ColumnType::String { max: Some(*max) },
        FieldType::Email => ColumnType::String { max: Some(EMAIL_LENGTH) },
        FieldType::Url => ColumnType::String { max: Some(URL_LENGTH) },
        FieldType::Text { .. } => ColumnType::String { max: None },
        FieldType::Int { .. } => ColumnType::Int,
        FieldType::Long { .. } => ColumnType::Long,
        FieldType::Decimal { precision, scale, .. } => {
            ColumnType::Decimal { precision: *precision, scale: Some(*scale) }
        }
        FieldType::Bool => ColumnType::Bool,
        FieldType::Uuid | FieldType::Ref(_) => ColumnType::Guid,
        FieldType::Timestamp => ColumnType::Timestamp,
        FieldType::Date => ColumnType::Date,
        FieldType::Json => ColumnType::Json,
        FieldType::Enum { values } => {
            let values: Vec<String> = values.iter().map(|value| Name::new(value).pascal).collect();
            ColumnType::Enum { max: naming::enum_length(values.iter().map(String::as_str)), values }
        }
        FieldType::Money { .. } => return None,
    })
}

/// The two members of an amount of money, with this before their property names.
fn money(prefix: &str) -> [Column; 2] {
    [
        column(&format!("{prefix}Amount"), ColumnType::Long),
        column(&format!("{prefix}Currency"), ColumnType::String { max: Some(CURRENCY_LENGTH) }),
    ]
}

/// Adds a field's columns and check to its entity. In a child, money is two flat properties.
pub(super) fn add(entity: &mut Entity, field: &Field, in_child: bool) {
    let name = property(field);
    let Some(ty) = column_type(field) else {
        let columns = money(&name);
        if in_child {
            entity.columns.extend(columns.map(|column| Column { nullable: field.optional, ..column }));
        } else {
            let columns = columns.into_iter().zip(["Amount", "Currency"]);
            let columns = columns.map(|(column, member)| Column { property: member.to_owned(), ..column }).collect();
            entity.complex.push(Complex { property: name, clr: "Money".to_owned(), optional: field.optional, columns });
        }
        return;
    };
    let column = Column { nullable: field.optional, backfill: backfill(field, &ty), ..column(&name, ty) };
    if let ColumnType::Enum { values, .. } = &column.ty {
        entity.checks.push(check(&entity.table, &column.column, values));
    }
    entity.columns.push(column);
}

fn check(table: &str, column: &str, values: &[String]) -> Check {
    let values: Vec<String> = values.iter().map(|value| format!("'{value}'")).collect();
    Check { name: naming::check(table, column), sql: format!("\"{column}\" IN ({})", values.join(", ")) }
}

/// The spec's backfill, else its default: what older rows get when the column comes later.
fn backfill(field: &Field, ty: &ColumnType) -> Option<Literal> {
    field.backfill.as_ref().or(field.default.as_ref()).map(|value| match value {
        Value::Bool(value) => Literal::Bool(*value),
        Value::Integer(value) => Literal::Integer(*value),
        Value::Text(text) if matches!(ty, ColumnType::Enum { .. }) => Literal::Text(Name::new(text).pascal),
        Value::Decimal(text) | Value::Text(text) => Literal::Text(text.clone()),
    })
}

/// The spec's backfill or default as JSON, for documents that are there.
pub(in super::super) fn json_default(field: &Field) -> Option<String> {
    let ty = column_type(field)?;
    Some(match (backfill(field, &ty)?, ty) {
        (Literal::Bool(value), _) => value.to_string(),
        (Literal::Integer(value), _) => value.to_string(),
        (Literal::Text(number), ColumnType::Decimal { .. }) => number,
        (Literal::Text(text), _) => serde_json::Value::String(text).to_string(),
    })
}

/// The fields of children in JSON.
pub(super) fn json(fields: &[Field]) -> Vec<JsonField> {
    let mut out = Vec::new();
    for field in fields {
        let name = property(field);
        match column_type(field) {
            Some(ty) => out.push(JsonField { property: name, ty, nullable: field.optional }),
            None => out.extend(money(&name).map(|column| JsonField {
                property: column.property,
                ty: column.ty,
                nullable: field.optional,
            })),
        }
    }
    out
}

/// The foreign keys of the references to resources of the same service.
pub(super) fn foreign_keys(context: &Context, entity: &mut Entity, fields: &[Field]) -> Result<()> {
    for field in fields {
        let FieldType::Ref(reference) = &field.ty else { continue };
        if reference.service.is_some() {
            continue;
        }
        let rule = match reference.on_delete {
            OnDelete::Restrict => DeleteRule::Restrict,
            OnDelete::Cascade => DeleteRule::Cascade,
            OnDelete::SetNull => DeleteRule::SetNull,
        };
        let key = foreign_key(context, entity, &property(field), &reference.resource, rule)?;
        entity.foreign_keys.push(ForeignKey { required: !field.optional, ..key });
    }
    Ok(())
}

/// A required foreign key from a property to a resource.
pub(super) fn foreign_key(
    context: &Context,
    entity: &Entity,
    property: &str,
    resource: &str,
    on_delete: DeleteRule,
) -> Result<ForeignKey> {
    let principal_table = context.table(resource)?.to_owned();
    let name = naming::foreign_key(&entity.table, &principal_table, entity.column_of(property)).name;
    Ok(ForeignKey {
        name,
        property: property.to_owned(),
        principal: context.clr(resource),
        principal_table,
        on_delete,
        required: true,
        ownership: false,
    })
}
