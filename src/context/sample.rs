//! Values that a field takes and values that it refuses: for tests, for the development data, for `.http` files.
//!
//! A sample is a function of a number `n`, written in C# for the tests and evaluated here for data that is rendered.
//! Different numbers give different values wherever the field's rules have room for it.

pub mod bad;
mod pattern;
pub mod seed;
mod text;

use serde::Serialize;
use serde_json::{Value, json};

pub use bad::Bad;
pub use text::Formula;

use super::csharp;
use super::field;
use crate::spec::model::{Field, FieldType};

/// The samples of a field.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sample {
    /// A C# expression over `n` that a `JsonNode?` can be made of.
    pub json: String,
    /// A C# expression over `n` of the domain's type.
    pub domain: String,
    /// How many different values there are, at most a million.
    pub room: u32,
}

/// More than any test makes.
const WIDE: u32 = 1_000_000;

impl Sample {
    /// The samples of a field; `enum_type` is its type as the tests write it. Nothing for references of this service.
    pub fn of(field: &Field, enum_type: Option<&str>) -> Self {
        let plain = |expression: String, room: u32| Self { json: expression.clone(), domain: expression, room };
        match &field.ty {
            FieldType::String { .. } | FieldType::Text { .. } => {
                let formula = Formula::of(field);
                plain(formula.csharp(), formula.room())
            }
            FieldType::Email => plain(format!("$\"{}-{{n}}@example.com\"", text::stem(&field.name, 20)), WIDE),
            FieldType::Url => plain(format!("$\"https://example.com/{}/{{n}}\"", text::stem(&field.name, 20)), WIDE),
            FieldType::Int { .. } | FieldType::Long { .. } => {
                let (low, span) = span(&field.ty);
                plain(offset(low, span, ""), span)
            }
            FieldType::Money { .. } => {
                let (low, span) = span(&field.ty);
                let amount = offset(low, span, "");
                Self {
                    json: format!("new JsonObject {{ [\"amount\"] = {amount}, [\"currency\"] = \"EUR\" }}"),
                    domain: format!("new Money({amount}, \"EUR\")"),
                    room: span,
                }
            }
            FieldType::Decimal { .. } => {
                let (low, span, scale) = decimal_span(&field.ty);
                let unit = decimal_text(1, scale);
                plain(format!("{}m + ({} * {unit}m)", decimal_text(low, scale), wrapped(span)), span)
            }
            FieldType::Bool => plain("n % 2 == 0".to_owned(), 2),
            FieldType::Uuid | FieldType::Ref(_) => plain("Values.Uuid(n)".to_owned(), WIDE),
            FieldType::Timestamp => plain("Values.Instant(n)".to_owned(), WIDE),
            FieldType::Date => plain("Values.Date(n)".to_owned(), WIDE),
            FieldType::Enum { values } => {
                let names: Vec<String> = values.iter().map(|value| format!("\"{value}\"")).collect();
                let ty = enum_type.unwrap_or_default();
                Self {
                    json: match names.as_slice() {
                        [one] => one.clone(),
                        many => format!("Values.Pick(n, {})", many.join(", ")),
                    },
                    domain: format!("EnumNames.Parse<{ty}>(EnumNames.Of<{ty}>()[n % {}])", values.len()),
                    room: u32::try_from(values.len()).unwrap_or(WIDE),
                }
            }
            FieldType::Json => Self {
                json: "new JsonObject { [\"number\"] = n, [\"list\"] = new JsonArray(1, \"two\", null) }".to_owned(),
                domain: "new JsonText($$\"\"\"{\"number\":{{n}}}\"\"\")".to_owned(),
                room: WIDE,
            },
        }
    }
}

/// The value of a number, as JSON. References are random-looking ids of nothing.
pub fn json_at(field: &Field, n: u32) -> Value {
    match &field.ty {
        FieldType::String { .. } | FieldType::Text { .. } => Formula::of(field).at(n).into(),
        FieldType::Email => format!("{}-{n}@example.com", text::stem(&field.name, 20)).into(),
        FieldType::Url => format!("https://example.com/{}/{n}", text::stem(&field.name, 20)).into(),
        FieldType::Int { .. } | FieldType::Long { .. } => {
            let (low, span) = span(&field.ty);
            (low + i64::from(n % span)).into()
        }
        FieldType::Money { .. } => {
            let (low, span) = span(&field.ty);
            json!({ "amount": low + i64::from(n % span), "currency": "EUR" })
        }
        FieldType::Decimal { .. } => {
            let (low, span, scale) = decimal_span(&field.ty);
            serde_json::from_str(&decimal_text(low + i128::from(n % span), scale)).unwrap_or_default()
        }
        FieldType::Bool => n.is_multiple_of(2).into(),
        FieldType::Uuid | FieldType::Ref(_) => format!("{n:08x}-0000-7000-8000-000000000000").into(),
        FieldType::Timestamp => format!("2026-01-{:02}T09:30:00Z", 1 + n % 28).into(),
        FieldType::Date => format!("2026-01-{:02}", 1 + n % 28).into(),
        FieldType::Enum { values } => values.get(n as usize % values.len().max(1)).cloned().unwrap_or_default().into(),
        FieldType::Json => json!({ "number": n }),
    }
}

/// The least sample of a whole number, and how many there are from it on.
fn span(ty: &FieldType) -> (i64, u32) {
    let (min, max) = field::whole_bounds(ty).unwrap_or((0, 0));
    let low = 1.clamp(min, max);
    let span = u32::try_from(max.saturating_sub(low).saturating_add(1)).unwrap_or(WIDE);
    (low, span.clamp(1, WIDE))
}

/// The least sample of a decimal and how many there are from it on, both in units of its last digit; and its scale.
fn decimal_span(ty: &FieldType) -> (i128, u32, u8) {
    let FieldType::Decimal { precision, scale, min, max } = ty else { return (0, 1, 0) };
    let greatest = 10_i128.pow(u32::from(*precision)) - 1;
    let units = |bound: &Option<String>| bound.as_deref().and_then(|text| decimal_units(text, *scale));
    let (min, max) = (units(min).unwrap_or(-greatest), units(max).unwrap_or(greatest));
    let low = 1.clamp(min, max);
    (low, u32::try_from(max - low + 1).unwrap_or(WIDE).clamp(1, WIDE), *scale)
}

/// A decimal's text in units of its last digit.
fn decimal_units(text: &str, scale: u8) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(scale.into()).collect();
    format!("{whole}{fraction}").parse().ok()
}

/// Units of the last digit as a decimal's text.
fn decimal_text(units: i128, scale: u8) -> String {
    let digits = format!("{:0width$}", units.unsigned_abs(), width = usize::from(scale) + 1);
    let (whole, fraction) = digits.split_at(digits.len() - usize::from(scale));
    let sign = if units < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

fn wrapped(span: u32) -> String {
    if span >= WIDE { "n".to_owned() } else { format!("(n % {span})") }
}

fn offset(low: i64, span: u32, suffix: &str) -> String {
    match (low, span) {
        (_, 1) => format!("{}{suffix}", csharp::integer(low)),
        (0, _) => wrapped(span),
        _ => format!("{}{suffix} + {}", csharp::integer(low), wrapped(span)),
    }
}

#[cfg(test)]
#[path = "sample_tests.rs"]
mod tests;
