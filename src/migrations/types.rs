//! What a column type is in C# and in each database, and how its values are written in both.

use jiff::civil::{Date, DateTime};

use super::Provider;
use super::csharp::string;
use super::model::{Column, ColumnType, Literal};

/// `default(DateTime)`.
const ZERO_INSTANT: &str = "0001-01-01T00:00:00Z";

/// The CLR type as EF writes it in a migration, never nullable.
pub(super) fn clr(ty: &ColumnType) -> &'static str {
    match ty {
        ColumnType::String { .. } | ColumnType::Enum { .. } | ColumnType::Json => "string",
        ColumnType::Int => "int",
        ColumnType::Long => "long",
        ColumnType::Decimal { .. } => "decimal",
        ColumnType::Bool => "bool",
        ColumnType::Guid => "Guid",
        ColumnType::Timestamp => "DateTime",
        ColumnType::Date => "DateOnly",
    }
}

/// The CLR type is of the namespace `System` and has no keyword, so that a file that names it needs a `using`.
pub(super) fn needs_system(ty: &ColumnType) -> bool {
    matches!(ty, ColumnType::Guid | ColumnType::Timestamp | ColumnType::Date)
}

/// The longest length, where the column has one.
pub(super) fn max_length(ty: &ColumnType) -> Option<u32> {
    match ty {
        ColumnType::String { max } => *max,
        ColumnType::Enum { max, .. } => Some(*max),
        _ => None,
    }
}

/// Precision and scale, where the column has them.
pub(super) fn precision(ty: &ColumnType) -> Option<(u8, Option<u8>)> {
    match ty {
        ColumnType::Decimal { precision, scale } => Some((*precision, *scale)),
        _ => None,
    }
}

/// The type in the database.
pub(super) fn store(ty: &ColumnType, provider: Provider) -> String {
    if provider == Provider::Sqlite {
        let integer = matches!(ty, ColumnType::Int | ColumnType::Long | ColumnType::Bool);
        return if integer { "INTEGER" } else { "TEXT" }.to_owned();
    }
    match ty {
        ColumnType::String { max: None } => "text".to_owned(),
        ColumnType::String { max: Some(max) } | ColumnType::Enum { max, .. } => format!("character varying({max})"),
        ColumnType::Int => "integer".to_owned(),
        ColumnType::Long => "bigint".to_owned(),
        ColumnType::Decimal { precision, scale } => format!("numeric({precision},{})", scale.unwrap_or_default()),
        ColumnType::Bool => "boolean".to_owned(),
        ColumnType::Guid => "uuid".to_owned(),
        ColumnType::Timestamp => "timestamp with time zone".to_owned(),
        ColumnType::Date => "date".to_owned(),
        ColumnType::Json => "jsonb".to_owned(),
    }
}

/// A value as a C# expression, as EF writes it.
pub(super) fn csharp_literal(ty: &ColumnType, value: &Literal) -> String {
    match (ty, value) {
        (_, Literal::Bool(value)) => value.to_string(),
        (ColumnType::Long, Literal::Integer(value)) => format!("{value}L"),
        (_, Literal::Integer(value)) => value.to_string(),
        (ColumnType::Decimal { .. }, Literal::Text(value)) => format!("{value}m"),
        (ColumnType::Guid, Literal::Text(value)) => format!("new Guid({})", string(value)),
        (ColumnType::Date, Literal::Text(value)) => {
            let date: Date = value.parse().unwrap_or_default();
            format!("new DateOnly({}, {}, {})", date.year(), date.month(), date.day())
        }
        (ColumnType::Timestamp, Literal::Text(value)) => instant(value),
        (_, Literal::Text(value)) => string(value),
    }
}

/// An instant; what is finer than a millisecond is added as ticks of 100 ns. EF's zero has no kind.
fn instant(text: &str) -> String {
    if text == ZERO_INSTANT {
        return "new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)".to_owned();
    }
    let at: DateTime = text.trim_end_matches('Z').parse().unwrap_or_default();
    let whole = format!(
        "new DateTime({}, {}, {}, {}, {}, {}, {}, DateTimeKind.Utc)",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
        at.millisecond()
    );
    let ticks = at.subsec_nanosecond() % 1_000_000 / 100;
    if ticks == 0 { whole } else { format!("{whole}.AddTicks({ticks})") }
}

/// A value as PostgreSQL reads it in a statement.
pub(super) fn sql_literal(value: &Literal) -> String {
    match value {
        Literal::Bool(value) => value.to_string().to_uppercase(),
        Literal::Integer(value) => value.to_string(),
        Literal::Text(value) => format!("'{}'", value.replace('\'', "''")),
    }
}

/// What EF gives rows that are there already when nobody says anything: the CLR type's zero.
/// For an enum the first value, because an empty text would break its check constraint.
pub(super) fn zero(ty: &ColumnType) -> Literal {
    match ty {
        ColumnType::String { .. } => Literal::Text(String::new()),
        ColumnType::Enum { values, .. } => Literal::Text(values.first().cloned().unwrap_or_default()),
        ColumnType::Json => Literal::Text("{}".to_owned()),
        ColumnType::Int | ColumnType::Long => Literal::Integer(0),
        ColumnType::Decimal { .. } => Literal::Text("0".to_owned()),
        ColumnType::Bool => Literal::Bool(false),
        ColumnType::Guid => Literal::Text("00000000-0000-0000-0000-000000000000".to_owned()),
        ColumnType::Timestamp => Literal::Text(ZERO_INSTANT.to_owned()),
        ColumnType::Date => Literal::Text("0001-01-01".to_owned()),
    }
}

/// A value that a column of this type can hold: parses as it should.
pub(super) fn fits(ty: &ColumnType, value: &Literal) -> bool {
    match (ty, value) {
        (ColumnType::Bool, Literal::Bool(_))
        | (ColumnType::Long, Literal::Integer(_))
        | (ColumnType::String { .. } | ColumnType::Json, Literal::Text(_)) => true,
        (ColumnType::Int, Literal::Integer(value)) => i32::try_from(*value).is_ok(),
        (ColumnType::Decimal { .. }, Literal::Text(text)) => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        }
        (ColumnType::Date, Literal::Text(text)) => text.parse::<Date>().is_ok(),
        (ColumnType::Timestamp, Literal::Text(text)) => {
            text.ends_with('Z') && text.trim_end_matches('Z').parse::<DateTime>().is_ok()
        }
        (ColumnType::Guid, Literal::Text(text)) => {
            text.len() == 36 && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
        }
        (ColumnType::Enum { values, .. }, Literal::Text(text)) => values.contains(text),
        _ => false,
    }
}

/// The column in the database differs, as far as this provider can tell: on SQLite lengths and precisions do not exist.
pub(super) fn differs(a: &Column, b: &Column, provider: Provider) -> bool {
    a.nullable != b.nullable || a.default != b.default || store(&a.ty, provider) != store(&b.ty, provider)
}

#[cfg(test)]
#[path = "types_tests.rs"]
mod tests;
