//! Every key of a spec, with its type, its default and its meaning: the one source of the reader's bounds and hints,
//! of the JSON Schema and of the spec reference.

mod field_keys;
mod sections;

pub use field_keys::FIELD;
pub use sections::{CHILD, LINK, REQUIREMENTS, RESOURCE, SERVICE, SPEC};

use super::kinds::Scope;
use super::naming::Style;

/// A mapping of the spec with a fixed set of keys.
#[derive(Debug)]
pub struct Section {
    /// Its name in messages and in the schema: `service`.
    pub name: &'static str,
    /// What it describes, in a sentence.
    pub doc: &'static str,
    /// Its keys, in the order of a well-written spec.
    pub keys: &'static [Key],
}

/// A key of a section.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// It must be there.
    pub required: bool,
    /// What holds when it is not there, for people.
    pub default: Option<&'static str>,
    /// The field types it goes with; empty: all of them.
    pub types: &'static [&'static str],
    /// What it decides, in a sentence.
    pub doc: &'static str,
}

/// What a key takes.
#[derive(Debug)]
pub enum Shape {
    /// The number of the format: 1.
    Format,
    /// A name in a style.
    Name(Style),
    /// Text on one line.
    Text {
        /// The most characters.
        max: usize,
    },
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Integer {
        /// Least value.
        min: i64,
        /// Greatest value.
        max: i64,
    },
    /// One of some words.
    Choice(&'static [&'static str]),
    /// One of the field types.
    Type,
    /// A list of names, without duplicates.
    Names(Style),
    /// A mapping from names to names, each once.
    Renames(Style),
    /// A number: whole, or with decimals (then also as text) for `decimal`.
    Bound,
    /// A value of the field's type.
    Value,
    /// A regular expression.
    Pattern,
    /// `resource`, or `service/resource`.
    Target,
    /// A list of events, each `service.resource.event`, without duplicates.
    Events,
    /// A mapping with fixed keys.
    One(&'static Section),
    /// A mapping from names to mappings with fixed keys.
    Each(Style, &'static Section),
    /// A mapping from names to fields in their short or long form.
    Fields,
    /// A mapping from kinds to their inputs.
    With(Scope),
}

/// A field type. What it can be (`unique`, `sort`, …) is said by the keys of [`FIELD`].
#[derive(Debug)]
pub struct TypeInfo {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
}

/// The field types.
pub static TYPES: &[TypeInfo] = &[
    TypeInfo { name: "string", doc: "One line of text, at most `max` characters." },
    TypeInfo { name: "text", doc: "Several lines of text, at most `max` characters." },
    TypeInfo { name: "int", doc: "A whole number of 32 bits." },
    TypeInfo { name: "long", doc: "A whole number of 64 bits, in JSON within ±(2^53 − 1)." },
    TypeInfo { name: "decimal", doc: "A decimal number of `precision` digits, `scale` of them after the point." },
    TypeInfo { name: "money", doc: "An amount in minor units (cents) with its ISO 4217 currency." },
    TypeInfo { name: "bool", doc: "True or false." },
    TypeInfo { name: "uuid", doc: "A UUID." },
    TypeInfo { name: "timestamp", doc: "An instant in UTC, to the microsecond." },
    TypeInfo { name: "date", doc: "A calendar date." },
    TypeInfo { name: "enum", doc: "One of the names in `values`." },
    TypeInfo { name: "email", doc: "An e-mail address, at most 254 characters." },
    TypeInfo { name: "url", doc: "An absolute http or https URL, at most 2,048 characters." },
    TypeInfo { name: "json", doc: "A JSON document (`jsonb` in PostgreSQL)." },
    TypeInfo { name: "ref", doc: "Another resource: its id, in a column `<field>_id`." },
];

/// The names of the field types.
pub fn type_names() -> impl Iterator<Item = &'static str> + Clone {
    TYPES.iter().map(|ty| ty.name)
}

/// A field type by its name.
pub fn type_info(name: &str) -> Option<&'static TypeInfo> {
    TYPES.iter().find(|ty| ty.name == name)
}

impl Section {
    /// A key by its name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// The names of the keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.keys.iter().map(|key| key.name)
    }
}

impl Key {
    /// The key goes with this field type.
    pub fn fits(&self, ty: &str) -> bool {
        self.types.is_empty() || self.types.contains(&ty)
    }
}

const fn key(name: &'static str, shape: Shape, default: Option<&'static str>, doc: &'static str) -> Key {
    Key { name, shape, required: false, default, types: &[], doc }
}

const fn required(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, required: true, default: None, types: &[], doc }
}

/// The most characters of a description.
pub const MAX_DESCRIPTION: usize = 500;
/// The most services of a spec.
pub const MAX_SERVICES: usize = 100;
/// The most resources of a service.
pub const MAX_RESOURCES: usize = 100;
/// The most fields of a resource or child.
pub const MAX_FIELDS: usize = 100;
/// The longest `string`, in UTF-16 units.
pub const MAX_STRING: u32 = 4_000;
/// The longest `string` that can be indexed: PostgreSQL's B-tree takes 2,704 bytes, a UTF-16 unit up to three of them.
pub const MAX_INDEXED: u32 = 800;
/// The longest `text`, in UTF-16 units: a megabyte of ASCII.
pub const MAX_TEXT: u32 = 1_000_000;
/// `max` of a `string` when the spec says nothing.
pub const DEFAULT_STRING: u32 = 200;
/// `max` of a `text` when the spec says nothing.
pub const DEFAULT_TEXT: u32 = 20_000;
/// The greatest whole number that JSON carries everywhere: 2^53 − 1.
pub const SAFE_INTEGER: i64 = 9_007_199_254_740_991;
/// `max` of children and links when the spec says nothing.
pub const DEFAULT_CHILDREN: u32 = 100;
/// The most children or links of one aggregate.
pub const MAX_CHILDREN: u32 = 10_000;
/// The most digits of a `decimal`: what C# keeps.
pub const MAX_PRECISION: u8 = 28;
/// `precision` of a `decimal` when the spec says nothing.
pub const DEFAULT_PRECISION: u8 = 18;
/// `scale` of a `decimal` when the spec says nothing.
pub const DEFAULT_SCALE: u8 = 2;

#[cfg(test)]
#[path = "vocabulary/tests.rs"]
mod tests;
