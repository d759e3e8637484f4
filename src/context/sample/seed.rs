//! Rows of the development data: made to look at, but always within the field's rules.

use super::text::Formula;
use super::{csharp, json_at};
use crate::render::escape::cs_string;
use crate::spec::model::{Field, FieldType};

/// How many rows each resource gets.
pub const ROWS: u32 = 6;

const PEOPLE: [&str; 6] =
    ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Mary Jackson", "Edsger Dijkstra", "Barbara Liskov"];
const FIRMS: [&str; 6] = ["Northwind", "Blue Harbour", "Oak and Iron", "Cedar Works", "Lindgren", "Old Mill"];
const THINGS: [&str; 6] = ["Copper kettle", "Oak table", "Linen shirt", "Steel lamp", "Wool blanket", "Glass bowl"];
const TITLES: [&str; 6] =
    ["First steps", "Things to remember", "What we agreed on", "Open questions", "For next week", "Good news"];
const PLACES: [&str; 6] = ["Lisbon", "Oslo", "Ghent", "Turin", "Graz", "Cork"];
const SENTENCES: [&str; 6] = [
    "Arrived in good shape.",
    "Needs a second look before Friday.",
    "As agreed on the phone.",
    "Better than expected.",
    "Please handle with care.",
    "Nothing else to say.",
];

/// Rows whose resource or field has one of these words in its name look like this.
const LOOKS: [(&[&str], &[&str; 6]); 6] = [
    (&["note", "text", "summary", "comment", "remark", "description", "body", "message"], &SENTENCES),
    (&["city", "place", "town", "location"], &PLACES),
    (&["title", "subject", "topic", "headline"], &TITLES),
    (&["customer", "person", "user", "author", "member", "employee", "contact", "nickname"], &PEOPLE),
    (&["supplier", "company", "firm", "carrier", "vendor", "brand"], &FIRMS),
    (&["name", "label", "product", "item", "article", "thing"], &THINGS),
];

/// The C# literal of a row's field, in the domain's type. Local references are not literals: see the template.
/// Every other row leaves optional fields out.
pub fn literal(resource: &str, field: &Field, enum_type: Option<&str>, row: u32) -> String {
    if field.optional && row % 2 == 1 {
        return "null".to_owned();
    }
    let n = row + 1;
    match &field.ty {
        FieldType::String { .. } | FieldType::Text { .. } => cs_string(&text(resource, field, row)),
        FieldType::Email => {
            let who = PEOPLE[row as usize % PEOPLE.len()].to_lowercase().replace(' ', ".");
            cs_string(&format!("{who}@example.com"))
        }
        FieldType::Enum { values } => {
            let value =
                values.get(row as usize % values.len().max(1)).map(|value| crate::spec::Name::new(value).pascal);
            format!("{}.{}", enum_type.unwrap_or_default(), value.unwrap_or_default())
        }
        FieldType::Date => format!("DateOnly.FromDateTime(now.UtcDateTime).AddDays(-{n})"),
        FieldType::Timestamp => format!("now.AddHours(-{n})"),
        FieldType::Uuid | FieldType::Ref(_) => {
            format!("new Guid({})", cs_string(json_at(field, n).as_str().unwrap_or_default()))
        }
        FieldType::Money { .. } => {
            let amount = json_at(field, n * 1250)["amount"].as_i64().unwrap_or_default();
            format!("new Money({}, \"EUR\")", csharp::integer(amount))
        }
        FieldType::Decimal { .. } => format!("{}m", json_at(field, n * 275)),
        FieldType::Int { .. } | FieldType::Long { .. } => {
            csharp::integer(json_at(field, row * 7).as_i64().unwrap_or_default())
        }
        FieldType::Bool => (row % 3 != 2).to_string(),
        FieldType::Url => cs_string(json_at(field, n).as_str().unwrap_or_default()),
        FieldType::Json => format!("new JsonText({})", cs_string(&format!("{{\"number\":{n}}}"))),
    }
}

fn text(resource: &str, field: &Field, row: u32) -> String {
    let formula = Formula::of(field);
    let words = |name: &str| name.split('_').map(str::to_owned).collect::<Vec<_>>();
    let (own, around) = (words(&field.name), words(resource));
    let looks = |names: &[&str], known: &[String]| known.iter().any(|word| names.contains(&word.as_str()));
    let list = LOOKS
        .iter()
        .find(|(names, _)| looks(names, &own) && !own.contains(&"name".to_owned()))
        .or_else(|| {
            own.contains(&"name".to_owned()).then(|| LOOKS.iter().find(|(names, _)| looks(names, &around))).flatten()
        })
        .or_else(|| LOOKS.iter().find(|(names, _)| looks(names, &own)));
    list.map(|(_, list)| list[row as usize % list.len()].to_owned())
        .filter(|text| takes(field, text))
        .unwrap_or_else(|| formula.at(row + 1))
}

/// The field takes the text.
fn takes(field: &Field, text: &str) -> bool {
    let length = text.encode_utf16().count();
    match &field.ty {
        FieldType::String { min, max, pattern } => {
            (min.unwrap_or(0) as usize..=*max as usize).contains(&length)
                && pattern.as_ref().is_none_or(|pattern| {
                    fancy_regex::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text).unwrap_or(false))
                })
        }
        FieldType::Text { min, max } => (min.unwrap_or(0) as usize..=*max as usize).contains(&length),
        _ => true,
    }
}
