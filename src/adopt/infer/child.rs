//! Children and links of an aggregate: what its class and the snapshot say of a collection that it owns.
//!
//! In a JSON column the snapshot has no lengths and no enums; those of the record in `Domain/` are taken.

use std::fmt::Write as _;

use super::Texts;
use super::model::{Field, Owned};
use crate::spec::Name;
use camino::Utf8Path;

/// The most of a collection where a spec says nothing.
const USUAL_MAX: &str = "100";

/// Writes `has_many` and `many_to_many` of an aggregate, in the order in which its class has them.
pub(super) fn collections(out: &mut String, of: &str, owned: &[Owned], domain: &Utf8Path, texts: &Texts) {
    let class = texts.get(&domain.join(format!("{of}.cs"))).map_or("", String::as_str);
    let mut owned: Vec<&Owned> = owned.iter().collect();
    owned.sort_by_key(|owned| class.find(&format!("List<{}>", owned.class)).unwrap_or(usize::MAX));
    let (links, children): (Vec<&Owned>, Vec<&Owned>) = owned.into_iter().partition(|owned| owned.link_to().is_some());
    // Writing to a string cannot fail.
    if !children.is_empty() {
        out.push_str("        has_many:\n");
    }
    for owned in children {
        child(out, of, owned, class, domain, texts);
    }
    if !links.is_empty() {
        out.push_str("        many_to_many:\n");
    }
    for owned in links {
        let to = Name::new(owned.link_to().unwrap_or_default()).snake;
        let name = Name::new(owned.class.strip_prefix(of).unwrap_or(&owned.class)).snake;
        let ids = format!("{}Ids", Name::new(&name).pascal);
        let mut keys = limits(class, &ids);
        keys.extend((to != name).then(|| format!("to: {to}")));
        let _ = writeln!(out, "          {name}: {}", braces(&keys));
    }
}

fn child(out: &mut String, of: &str, owned: &Owned, class: &str, domain: &Utf8Path, texts: &Texts) {
    let record = texts.get(&domain.join(format!("{}.cs", owned.class))).map_or("", String::as_str);
    let name = Name::new(owned.class.strip_prefix(of).unwrap_or(&owned.class)).snake;
    let _ = writeln!(out, "          {name}:");
    let plural = Name::new(&owned.navigation).snake;
    if plural != Name::plural_of(&name).snake {
        let _ = writeln!(out, "            plural: {plural}");
    }
    let is_table_by_itself = owned.fields.iter().any(Field::needs_table);
    if !owned.json && !is_table_by_itself {
        out.push_str("            storage: table\n");
    }
    for limit in limits(class, &owned.navigation) {
        let _ = writeln!(out, "            {limit}");
    }
    out.push_str("            fields:\n");
    let mut fields: Vec<&Field> = owned.fields.iter().collect();
    fields.sort_by_key(|field| place(record, field).unwrap_or(usize::MAX));
    for field in fields {
        let keys = match values(record, field, domain, texts) {
            Some(values) => {
                let optional = if field.is_optional() { ", optional: true" } else { "" };
                format!("type: enum, values: [{}]{optional}", values.join(", "))
            }
            None => field.keys().join(", "),
        };
        let _ = writeln!(out, "              {}: {{ {keys} }}", field.name());
    }
}

/// Where a field stands among the parameters of a record.
fn place(record: &str, field: &Field) -> Option<usize> {
    let name = &field.property;
    [format!(" {name},"), format!(" {name})"), format!(" {name}Amount,"), format!(" {name}Amount)")]
        .iter()
        .find_map(|parameter| record.find(parameter))
}

/// The values of an enum that a parameter of a record is of.
fn values(record: &str, field: &Field, domain: &Utf8Path, texts: &Texts) -> Option<Vec<String>> {
    let before = record.get(..place(record, field)?)?;
    let ty = before.rsplit([' ', '\n', '(']).next()?.trim_end_matches('?');
    let declared = texts.get(&domain.join(format!("{ty}.cs")))?;
    let (_, rest) = declared.split_once(&format!("enum {ty}"))?;
    let members: Vec<String> = rest.split("JsonStringEnumMemberName(\"").skip(1).filter_map(quoted_end).collect();
    (!members.is_empty()).then_some(members)
}

/// In quotes, since YAML takes some words for values of its own.
fn quoted_end(text: &str) -> Option<String> {
    let name = text.split('"').next()?;
    let plain = !matches!(name, "on" | "off" | "yes" | "no" | "y" | "n" | "true" | "false" | "null");
    Some(if plain { name.to_owned() } else { format!("\"{name}\"") })
}

/// The least and the most that the class takes, where they are not the usual ones.
fn limits(class: &str, collection: &str) -> Vec<String> {
    let number = |check: &str| {
        let (_, rest) = class.split_once(&format!("{check}(details.{collection}.Count, "))?;
        rest.split_once(')').map(|(number, _)| number.replace('_', ""))
    };
    let least = number("ThrowIfLessThan").map(|number| format!("min: {number}"));
    let most = number("ThrowIfGreaterThan").filter(|number| number != USUAL_MAX).map(|number| format!("max: {number}"));
    least.into_iter().chain(most).collect()
}

fn braces(keys: &[String]) -> String {
    if keys.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", keys.join(", ")) }
}
