//! The keys of a field, and the types each goes with.

use super::{Key, MAX_DESCRIPTION, MAX_PRECISION, Section, Shape, key, required};
use crate::spec::naming::Style;

const fn of(types: &'static [&'static str], key: Key) -> Key {
    Key { types, ..key }
}

const BOUNDED: &[&str] = &["string", "text", "int", "long", "decimal", "money"];
const WITH_DEFAULT: &[&str] =
    &["string", "text", "int", "long", "decimal", "bool", "uuid", "timestamp", "date", "enum", "email", "url"];
const UNIQUE: &[&str] = &["string", "int", "long", "decimal", "uuid", "timestamp", "date", "enum", "email", "ref"];
const INDEXED: &[&str] =
    &["string", "int", "long", "decimal", "bool", "uuid", "timestamp", "date", "enum", "email", "ref"];
const FILTERED: &[&str] = &["string", "int", "long", "bool", "uuid", "date", "enum", "email", "ref"];
const SORTED: &[&str] = &["string", "int", "long", "decimal", "money", "timestamp", "date", "enum"];

/// A field in its long form.
pub static FIELD: Section = Section {
    name: "field",
    doc: "A field of a resource or child.",
    keys: &[
        required("type", Shape::Type, "What it holds."),
        key("description", Shape::Text { max: MAX_DESCRIPTION }, None, "What it means, for the OpenAPI document."),
        key("optional", Shape::Flag, Some("false"), "May be absent and null."),
        of(WITH_DEFAULT, key("default", Shape::Value, None, "The value of a request that leaves it out.")),
        of(
            WITH_DEFAULT,
            key(
                "backfill",
                Shape::Value,
                None,
                "What rows get that have no value, or one that an `enum` no longer has; stronger than `default`.",
            ),
        ),
        of(
            BOUNDED,
            key("min", Shape::Bound, None, "Least value; of texts the shortest length; of `money` in minor units."),
        ),
        of(
            BOUNDED,
            key(
                "max",
                Shape::Bound,
                Some("200 of `string`, 20,000 of `text`"),
                "Greatest value; of texts the longest length; of `money` in minor units.",
            ),
        ),
        of(
            &["string"],
            key("pattern", Shape::Pattern, None, "A regular expression that .NET and JSON Schema read alike."),
        ),
        of(
            &["decimal"],
            key("precision", Shape::Integer { min: 1, max: MAX_PRECISION as i64 }, Some("18"), "Digits in all."),
        ),
        of(
            &["decimal"],
            key("scale", Shape::Integer { min: 0, max: MAX_PRECISION as i64 }, Some("2"), "Digits after the point."),
        ),
        of(&["enum"], key("values", Shape::Names(Style::Snake), None, "The names, in order. Required of an `enum`.")),
        of(
            &["ref"],
            key("to", Shape::Target, None, "The resource, or `service/resource` of another one. Required of a `ref`."),
        ),
        of(
            &["ref"],
            key(
                "on_delete",
                Shape::Choice(&["restrict", "cascade", "set_null"]),
                Some("restrict"),
                "What happens to this row when the other is deleted.",
            ),
        ),
        of(UNIQUE, key("unique", Shape::Flag, Some("false"), "No two rows have the same value.")),
        of(INDEXED, key("index", Shape::Flag, Some("false"), "Has an index of its own.")),
        of(FILTERED, key("filter", Shape::Flag, Some("false"), "The list takes it as an equality filter.")),
        of(SORTED, key("sort", Shape::Flag, Some("false"), "The list can be sorted by it. Not of optional fields.")),
        key(
            "renamed_from",
            Shape::Name(Style::Snake),
            None,
            "What it was called before; a migration then renames the column.",
        ),
        of(
            &["enum"],
            key(
                "renamed_values",
                Shape::Renames(Style::Snake),
                None,
                "What values were called before, by their new name: `{ paid: settled }`; a migration then updates the rows.",
            ),
        ),
    ],
};
