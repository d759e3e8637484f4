//! The typed spec. A value of these types has passed every check of its own shape and names:
//! names are unique in all their forms, references resolve, bounds are ordered, patterns compile.

use std::collections::BTreeMap;
use std::fmt;

/// A whole spec.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// The solution's name in Pascal case, the first part of every namespace: `Shop`.
    pub solution: String,
    /// Kinds of solution scope, each with its inputs.
    pub with: BTreeMap<String, Inputs>,
    /// The services, by their kebab-case name.
    pub services: BTreeMap<String, Service>,
}

impl Spec {
    /// The services of the spec that one calls and waits for, in the order of its list.
    pub fn calls<'a>(&'a self, caller: &str) -> impl Iterator<Item = &'a str> {
        let client = self.services.get(caller).and_then(|service| service.with.get("client"));
        let calls = client.and_then(|inputs| inputs.get("calls")).and_then(serde_json::Value::as_array);
        let known = calls.into_iter().flatten().filter_map(|name| self.services.get_key_value(name.as_str()?));
        known.map(|(name, _)| name.as_str())
    }
}

/// The inputs of a kind, as the spec gives them; the kind's manifest says which there are.
pub type Inputs = BTreeMap<String, serde_json::Value>;

/// One service: an API project with its own database.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Service {
    /// What it is for, in a sentence.
    pub description: Option<String>,
    /// The port on a developer's machine, when the spec sets it.
    pub port: Option<u16>,
    /// What it must withstand; rules derive components from it.
    pub requirements: Requirements,
    /// Aggregates, by their singular snake-case name.
    pub resources: BTreeMap<String, Resource>,
    /// Events of other services that it reacts to; needs a queue.
    pub consumes: Vec<EventName>,
    /// Kinds of service scope, each with its inputs.
    pub with: BTreeMap<String, Inputs>,
}

/// An event of a resource: `orders.order.created`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventName {
    /// The service that publishes it.
    pub service: String,
    /// The resource that it tells of.
    pub resource: String,
    /// What happened to it.
    pub event: String,
}

impl fmt::Display for EventName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.service, self.resource, self.event)
    }
}

/// Answers to the questions that decide an architecture. `None` means nobody has answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requirements {
    /// Expected load at the peak, in requests per second.
    pub requests_per_second: Option<u32>,
    /// How many reads come to one write.
    pub reads_per_write: Option<u32>,
    /// The size of the data after a year, in gigabytes.
    pub data_gb: Option<u32>,
    /// Consumers must be able to read old messages again.
    pub replay: Option<bool>,
    /// Who changed what and when must be provable.
    pub audit: Option<bool>,
    /// People of the public sign in.
    pub public_login: Option<bool>,
    /// Reachable from outside the system.
    pub public: Option<bool>,
}

/// An aggregate: read and written as a whole, guarded by its version.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Resource {
    /// What one of it is, in a sentence.
    pub description: Option<String>,
    /// The plural in snake case, where English would guess wrong.
    pub plural: Option<String>,
    /// What it was called before; a migration then renames its tables.
    pub renamed_from: Option<String>,
    /// Every row belongs to the caller who made it: others get 404, lists show one's own,
    /// and `<resources>:admin` sees all.
    pub owner: bool,
    /// Reading needs no token.
    pub public: bool,
    /// Fields in the order of the spec.
    pub fields: Vec<Field>,
    /// Children that live and die with it, in the order of the spec.
    pub has_many: Vec<Child>,
    /// Links to other resources of the same service, in the order of the spec.
    pub many_to_many: Vec<ManyToMany>,
    /// Integration events it publishes (`created`, …); needs a queue.
    pub events: Vec<String>,
}

/// One field of a resource or child.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the spec, and they are independent")]
pub struct Field {
    /// In snake case; a reference is named without `_id`.
    pub name: String,
    /// What it was called before; a migration then renames the column.
    pub renamed_from: Option<String>,
    /// What values of an enum were called before, by their new name; a migration then updates the rows.
    pub renamed_values: BTreeMap<String, String>,
    /// Its type with what only that type has.
    pub ty: FieldType,
    /// May be absent and null.
    pub optional: bool,
    /// No two rows have the same value. In a child: within the table.
    pub unique: bool,
    /// Has an index of its own.
    pub index: bool,
    /// The list takes it as an equality filter.
    pub filter: bool,
    /// The list can be sorted by it.
    pub sort: bool,
    /// The value of a request that leaves it out. Checked against the type and its bounds.
    pub default: Option<Value>,
    /// What rows that are there get where they have no value that fits, and what the version before writes until
    /// `regenerate --contract`; stronger than `default`. Checked as that is.
    pub backfill: Option<Value>,
    /// For the OpenAPI document and the code.
    pub description: Option<String>,
}

/// A default value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `bool`.
    Bool(bool),
    /// `int`, `long`.
    Integer(i64),
    /// `decimal`, in its canonical text (`1.50`).
    Decimal(String),
    /// Every other type, as text: an enum's value in snake case, a date as `2026-01-31`,
    /// a timestamp as `2026-01-31T12:00:00Z`, a uuid in lower case with dashes.
    Text(String),
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldType {
    /// One line of text, without control characters.
    String {
        /// Shortest length in UTF-16 units.
        min: Option<u32>,
        /// Longest length in UTF-16 units, 1 to 4,000; 200 when the spec says nothing.
        max: u32,
        /// A regular expression that both .NET and JSON Schema read, unanchored unless it says so.
        pattern: Option<String>,
    },
    /// Several lines of text.
    Text {
        /// Shortest length in UTF-16 units.
        min: Option<u32>,
        /// Longest length in UTF-16 units; 20,000 when the spec says nothing.
        max: u32,
    },
    /// 32 bits.
    Int {
        /// Least value.
        min: Option<i32>,
        /// Greatest value.
        max: Option<i32>,
    },
    /// 64 bits; in JSON within ±(2^53 − 1) unless bounds say less.
    Long {
        /// Least value.
        min: Option<i64>,
        /// Greatest value.
        max: Option<i64>,
    },
    /// A decimal number.
    Decimal {
        /// Digits in all, 1 to 28.
        precision: u8,
        /// Digits after the point, 0 to the precision.
        scale: u8,
        /// Least value, canonical text.
        min: Option<String>,
        /// Greatest value, canonical text.
        max: Option<String>,
    },
    /// An amount in minor units with its ISO 4217 currency.
    Money {
        /// Least amount, in minor units.
        min: Option<i64>,
        /// Greatest amount, in minor units.
        max: Option<i64>,
    },
    /// True or false.
    Bool,
    /// A UUID.
    Uuid,
    /// An instant, in UTC, to the microsecond.
    Timestamp,
    /// A calendar date.
    Date,
    /// One of some names.
    Enum {
        /// In snake case, in the order of the spec; at least one.
        values: Vec<String>,
    },
    /// An e-mail address, at most 254 characters.
    Email,
    /// An absolute http or https URL, at most 2,048 characters.
    Url,
    /// A JSON document.
    Json,
    /// Another resource.
    Ref(Reference),
}

impl FieldType {
    /// The type's name in the spec.
    pub fn name(&self) -> &'static str {
        match self {
            Self::String { .. } => "string",
            Self::Text { .. } => "text",
            Self::Int { .. } => "int",
            Self::Long { .. } => "long",
            Self::Decimal { .. } => "decimal",
            Self::Money { .. } => "money",
            Self::Bool => "bool",
            Self::Uuid => "uuid",
            Self::Timestamp => "timestamp",
            Self::Date => "date",
            Self::Enum { .. } => "enum",
            Self::Email => "email",
            Self::Url => "url",
            Self::Json => "json",
            Self::Ref(_) => "ref",
        }
    }
}

/// A reference to another resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The service of the resource when it is another one: then only its id is kept, without a foreign key.
    pub service: Option<String>,
    /// The resource's name.
    pub resource: String,
    /// What happens to this row when the other is deleted. Of a reference to another service: never looked at.
    pub on_delete: OnDelete,
}

/// The delete rule of a foreign key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnDelete {
    /// The other row cannot be deleted while this one is there: the API answers 409.
    #[default]
    Restrict,
    /// This row goes too.
    Cascade,
    /// The reference becomes null; only of an optional one.
    SetNull,
}

/// Children of an aggregate: written with it, found through it.
#[derive(Debug, Clone, PartialEq)]
pub struct Child {
    /// The singular name in snake case, unique in the aggregate.
    pub name: String,
    /// The plural in snake case, where English would guess wrong.
    pub plural: Option<String>,
    /// What they were called before; a migration then renames their table or column.
    pub renamed_from: Option<String>,
    /// What one of it is.
    pub description: Option<String>,
    /// Where they are kept.
    pub storage: Storage,
    /// Fewest children; 0 when the spec says nothing.
    pub min: u32,
    /// Most children; 100 when the spec says nothing.
    pub max: u32,
    /// Fields in the order of the spec: no `json`.
    pub fields: Vec<Field>,
}

/// Where an aggregate's children are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// In one JSON column of the aggregate's row.
    Json,
    /// In a table of their own: where a field of theirs is a reference, unique or indexed, or where the spec says so.
    Table,
}

/// A link to any number of another resource of the same service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManyToMany {
    /// The name of the link in singular snake case: mostly that of the resource it leads to.
    pub name: String,
    /// What it was called before; a migration then renames its table.
    pub renamed_from: Option<String>,
    /// The resource's name.
    pub to: String,
    /// Most links of one aggregate; 100 when the spec says nothing.
    pub max: u32,
}

impl Resource {
    /// Every reference to another resource of the same service, with the field it is in.
    pub fn local_references(&self) -> impl Iterator<Item = (&Field, &Reference)> {
        let own = self.fields.iter();
        let children = self.has_many.iter().flat_map(|child| &child.fields);
        own.chain(children).filter_map(|field| match &field.ty {
            FieldType::Ref(reference) if reference.service.is_none() => Some((field, reference)),
            _ => None,
        })
    }
}
