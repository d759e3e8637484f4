//! `timestamps-in-utc`

use crate::finding::{Finding, Severity};
use crate::spec::{FieldType, Spec};

use super::rule::{Category, Choice, Rule};
use super::walk::{fields, has_resources, words};

pub(super) static RULE: Rule = Rule {
    id: "timestamps-in-utc",
    title: "An instant is a timestamp in UTC",
    severity: Severity::Warn,
    category: Category::Data,
    rationale: "An instant kept as text, as a number or as a day sorts wrongly, loses its zone or its time, and nobody knows which",
    explain: include_str!("timestamps_in_utc.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Words before `time` that make it an instant; most others make it a span or a time of day.
const INSTANTS: [&str; 32] = [
    "arrival",
    "begin",
    "booking",
    "change",
    "created",
    "creation",
    "deleted",
    "departure",
    "due",
    "end",
    "event",
    "expiration",
    "expiry",
    "finish",
    "insert",
    "login",
    "modification",
    "modified",
    "order",
    "payment",
    "pickup",
    "placed",
    "publish",
    "published",
    "purchase",
    "received",
    "registration",
    "release",
    "sent",
    "start",
    "transaction",
    "update",
];

/// Words before `at` that make it a place or a setting.
const PLACES: [&str; 9] = ["based", "keep", "live", "lives", "located", "serve", "store", "work", "works"];

fn check(spec: &Spec) -> Vec<Finding> {
    fields(spec)
        .filter(|at| cannot_hold_an_instant(&at.field.ty) && sounds_like_an_instant(&at.field.name, &at.field.ty))
        .map(|at| {
            let name = &at.field.name;
            let message = format!("{name} sounds like an instant and is of type {}", at.field.ty.name());
            RULE.warn(at.path, message, way_out(name, &at.field.ty))
        })
        .collect()
}

fn cannot_hold_an_instant(ty: &FieldType) -> bool {
    use FieldType::{Date, Int, Long, String, Text};
    matches!(ty, String { .. } | Text { .. } | Date | Int { .. } | Long { .. })
}

fn sounds_like_an_instant(name: &str, ty: &FieldType) -> bool {
    let words = words(name);
    let [.., before, last] = words.as_slice() else { return false };
    match last.as_str() {
        "at" => !PLACES.contains(&before.as_str()),
        // A small number is as likely the minute of the day.
        "time" => INSTANTS.contains(&before.as_str()) && !matches!(ty, FieldType::Int { .. }),
        _ => false,
    }
}

fn way_out(name: &str, ty: &FieldType) -> String {
    let stem = name.trim_end_matches("_at").trim_end_matches("_time");
    let rename = match ty {
        FieldType::Date => format!("if only the day counts, call it {stem}_on"),
        FieldType::Int { .. } | FieldType::Long { .. } => format!("if it is a span, call it {stem}_seconds"),
        _ => format!("if it is no instant, call it {stem}_note or what it is"),
    };
    format!("use `{name}: timestamp`; {rename}")
}

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "utc")
        .titled("Instants are stored and sent in UTC")
        .meaning("timestamptz in PostgreSQL, sortable text in SQLite, RFC 3339 with Z in JSON, to the microsecond")
        .because("Two instants can always be compared and sorted; the reader's zone is a matter of showing")
        .instead_of("Local time with an offset", "sorts wrongly as text, and the offset is not the zone")
        .instead_of("Seconds since 1970", "nobody can read it in a log, and the unit is a guess");
    vec![choice]
}

#[cfg(test)]
#[path = "timestamps_in_utc_tests.rs"]
mod tests;
