//! Values that a field refuses, each for one reason.

use serde::Serialize;

use super::super::field;
use crate::spec::model::{Field, FieldType};

/// One value that a request must not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bad {
    /// The JSON of the value.
    pub json: String,
    /// Why it is refused, in a few words.
    pub why: &'static str,
}

/// What a body's field refuses. Lengths of text are tested apart, as such values are long.
pub fn of(field: &Field) -> Vec<Bad> {
    let mut all: Vec<Bad> = Vec::new();
    let mut add = |json: String, why: &'static str| all.push(Bad { json, why });
    if !field.optional {
        add("null".to_owned(), "null");
    }
    match &field.ty {
        FieldType::String { pattern, .. } => {
            add(r#""a\u0000b""#.to_owned(), "U+0000");
            add(r#""a\nb""#.to_owned(), "two lines");
            add(r#""\ud800""#.to_owned(), "half a surrogate pair");
            add("5".to_owned(), "a number");
            if let Some(text) = pattern.as_deref().and_then(mismatch) {
                add(serde_json::Value::from(text).to_string(), "not of the pattern");
            }
            if field::least_length(field, min_of(&field.ty)) > 0 {
                add(r#""""#.to_owned(), "empty");
            }
        }
        FieldType::Text { .. } => {
            add(r#""a\u0000b""#.to_owned(), "U+0000");
            add("5".to_owned(), "a number");
        }
        FieldType::Int { .. } | FieldType::Long { .. } => {
            let (min, max) = field::whole_bounds(&field.ty).unwrap_or((0, 0));
            add((i128::from(min) - 1).to_string(), "too little");
            add((i128::from(max) + 1).to_string(), "too much");
            add("1.5".to_owned(), "not whole");
            add(r#""1""#.to_owned(), "text");
            add("1e30".to_owned(), "far too much");
        }
        FieldType::Money { .. } => {
            let (min, max) = field::whole_bounds(&field.ty).unwrap_or((0, 0));
            add(format!(r#"{{"amount":{},"currency":"EUR"}}"#, i128::from(min) - 1), "too little");
            add(format!(r#"{{"amount":{},"currency":"EUR"}}"#, i128::from(max) + 1), "too much");
        }
        FieldType::Decimal { precision, scale, min, max } => {
            let low = super::decimal_text(super::decimal_span(&field.ty).0, *scale);
            add(format!("{low}{}1", if *scale == 0 { "." } else { "" }), "too many decimals");
            let over = 10_i128.pow(u32::from(*precision));
            let bound = |text: &Option<String>, otherwise: i128| {
                text.as_deref().and_then(|text| super::decimal_units(text, *scale)).unwrap_or(otherwise)
            };
            add(super::decimal_text(bound(max, over - 1) + 1, *scale), "too much");
            add(super::decimal_text(bound(min, 1 - over) - 1, *scale), "too little");
            add(r#""1""#.to_owned(), "text");
        }
        FieldType::Bool => add(r#""true""#.to_owned(), "text"),
        FieldType::Uuid | FieldType::Ref(_) => add(r#""123""#.to_owned(), "not a UUID"),
        FieldType::Timestamp => {
            add(r#""2026-01-31T12:00:00""#.to_owned(), "no offset");
            add(r#""2026-02-30T12:00:00Z""#.to_owned(), "not a day");
        }
        FieldType::Date => {
            add(r#""2026-02-30""#.to_owned(), "not a day");
            add(r#""2026-01-31T00:00:00Z""#.to_owned(), "an instant");
        }
        FieldType::Enum { .. } => {
            add(r#""no such value""#.to_owned(), "unknown");
            add("0".to_owned(), "a number");
        }
        FieldType::Email => {
            add(r#""nobody""#.to_owned(), "no domain");
            add(r#""a b@example.com""#.to_owned(), "a space");
        }
        FieldType::Url => {
            add(r#""ftp://example.com""#.to_owned(), "another scheme");
            add(r#""/only/a/path""#.to_owned(), "relative");
        }
        FieldType::Json => {
            add(r#""text""#.to_owned(), "neither object nor list");
            add(r#"{"a":"\u0000"}"#.to_owned(), "U+0000");
            add(r#"{"a":1e999}"#.to_owned(), "beyond a double");
        }
    }
    all
}

fn min_of(ty: &FieldType) -> Option<u32> {
    match ty {
        FieldType::String { min, .. } | FieldType::Text { min, .. } => *min,
        _ => None,
    }
}

/// A text that the pattern is not found in.
fn mismatch(pattern: &str) -> Option<&'static str> {
    let regex = fancy_regex::Regex::new(pattern).ok()?;
    ["!", "~ ~", "", "A b 1 é", "0", "zzz"]
        .into_iter()
        .find(|text| !text.is_empty() && !regex.is_match(text).unwrap_or(true))
}
