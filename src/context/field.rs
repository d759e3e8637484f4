//! A field, as templates see it: its type in each layer, and the C# that leads from one layer to the next.

mod layers;

use std::fmt::Write as _;

use serde::Serialize;

use super::csharp;
use super::sample::{self, Sample};
use crate::render::escape::{cs_string, json_string};
use crate::spec::Name;
use crate::spec::model::{Field, FieldType, OnDelete, Value};

/// The greatest whole number that JSON carries everywhere: 2^53 − 1.
const SAFE_INTEGER: i64 = 9_007_199_254_740_991;

/// What templates see as `field`.
#[derive(Debug, Clone, Serialize)]
pub struct FieldContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name; of a reference with `_id`.
    pub name: Name,
    /// Its C# property.
    pub property: String,
    /// Its member in JSON.
    pub json: String,
    /// Its type in the spec: `string`, `ref`, …
    pub kind: &'static str,
    /// A sentence about it.
    pub description: String,
    /// May be absent and null.
    pub optional: bool,
    /// A request must have it.
    pub required: bool,
    /// How the aggregate holds it.
    pub domain: Member,
    /// How a request carries it.
    pub request: RequestMember,
    /// How an answer shows it.
    pub view: ViewMember,
    /// Statements of the aggregate that refuse what breaks a bound; `details` has the new value.
    pub guards: Vec<String>,
    /// A reference, with where it leads.
    pub reference: Option<ReferenceContext>,
    /// The enum type, as declared.
    pub enum_type: Option<String>,
    /// The enum type as code outside of the `Domain` namespace writes it.
    pub enum_outer: Option<String>,
    /// Two columns instead of one complex property: money in a child.
    pub flat: bool,
    /// Values that it takes.
    pub sample: Sample,
    /// Values that it refuses.
    pub bad: Vec<sample::Bad>,
    /// Of a text: the shortest and the longest, and whether any text of that length is taken.
    pub lengths: Option<Lengths>,
    /// Values of the domain's type that its guards refuse, each with why.
    pub breaches: Vec<(&'static str, String)>,
    /// What a request that leaves it out gives, as JSON.
    pub default_json: Option<String>,
}

/// How long a text is.
#[derive(Debug, Clone, Serialize)]
pub struct Lengths {
    /// Shortest.
    pub min: u32,
    /// Longest.
    pub max: u32,
    /// There is no pattern.
    pub free: bool,
}

/// A property of a domain type.
#[derive(Debug, Clone, Serialize)]
pub struct Member {
    /// Its type.
    pub ty: String,
    /// Its type as code outside of the `Domain` namespace writes it.
    pub outer: String,
    /// What stands after the accessors: ` = "";` or nothing.
    pub initialiser: &'static str,
}

/// A property of a request.
#[derive(Debug, Clone, Serialize)]
pub struct RequestMember {
    /// Its type: nullable, so that what is missing is named by validation.
    pub ty: String,
    /// Its attributes, without brackets; empty when there is none.
    pub attributes: String,
    /// What stands after the accessors: ` = "pending";` or nothing.
    pub initialiser: String,
    /// The value for the domain, made of the property once it is valid.
    pub value: String,
}

/// A property of an answer.
#[derive(Debug, Clone, Serialize)]
pub struct ViewMember {
    /// Its type.
    pub ty: String,
    /// Its value, made of the domain object in the given variable.
    pub value: String,
}

/// Where a reference leads.
#[derive(Debug, Clone, Serialize)]
pub struct ReferenceContext {
    /// The other resource's key.
    pub resource: String,
    /// In this service, so with a foreign key.
    pub local: bool,
    /// Its type, as code outside of the `Domain` namespace writes it. Only of a local one.
    pub ty: String,
    /// Its type's name.
    pub pascal: String,
    /// Its name in prose.
    pub words: String,
    /// The namespace of its feature: `Customers`.
    pub plural: Name,
    /// Only rows of the caller may be referred to.
    pub owned: bool,
    /// `Restrict`, `Cascade` or `SetNull`.
    pub on_delete: &'static str,
}

/// Where a field stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The domain type that holds it: `Order`, `OrderLine`.
    pub owner: &'a str,
    /// The variable that holds the owner: `order`, `line`.
    pub var: &'a str,
    /// In a child: money is flat there.
    pub child: bool,
    /// Namespaces that shadow types of these names.
    pub namespaces: &'a [&'a str],
}

impl FieldContext {
    /// The view of a field; `reference` says more of a `ref`.
    pub fn of(field: &Field, place: Place<'_>, reference: Option<ReferenceContext>) -> Self {
        let key = if reference.is_some() { format!("{}_id", field.name) } else { field.name.clone() };
        let name = Name::new(&key);
        let property = name.pascal.clone();
        let flat = place.child && matches!(field.ty, FieldType::Money { .. });
        let enum_type = matches!(field.ty, FieldType::Enum { .. }).then(|| format!("{}{property}", place.owner));
        let outer_enum = enum_type.as_deref().map(|ty| csharp::type_reference(ty, place.namespaces));
        let types = layers::Types { field, place, property: &property, enum_type: enum_type.as_deref() };
        Self {
            json: csharp::json_name(&property),
            kind: field.ty.name(),
            description: field.description.clone().unwrap_or_else(|| default_description(field, reference.as_ref())),
            optional: field.optional,
            required: !field.optional && field.default.is_none(),
            domain: types.domain(),
            request: types.request(),
            view: types.view(),
            guards: types.guards(),
            breaches: breaches(&field.ty),
            key,
            name,
            reference,
            enum_type: enum_type.clone(),
            sample: Sample::of(field, outer_enum.as_deref()),
            bad: sample::bad::of(field),
            lengths: lengths(field),
            enum_outer: outer_enum,
            default_json: field.default.as_ref().map(default_json),
            flat,
            property: property.clone(),
        }
    }
}

/// `Restrict`, `Cascade` or `SetNull`, as EF Core calls them.
pub fn on_delete(rule: OnDelete) -> &'static str {
    match rule {
        OnDelete::Restrict => "Restrict",
        OnDelete::Cascade => "Cascade",
        OnDelete::SetNull => "SetNull",
    }
}

/// The shortest text that is taken: what must be given is not empty, unless the spec says so.
pub fn least_length(field: &Field, min: Option<u32>) -> u32 {
    min.unwrap_or_else(|| u32::from(!field.optional && field.default.is_none()))
}

/// One beyond each bound of the spec, where the type has a value there.
fn breaches(ty: &FieldType) -> Vec<(&'static str, String)> {
    let whole = |min: Option<i64>, max: Option<i64>, wrap: &dyn Fn(String) -> String| {
        let low = min.and_then(|min| min.checked_sub(1)).map(|n| ("too_little", wrap(csharp::integer(n))));
        let high = max.and_then(|max| max.checked_add(1)).map(|n| ("too_much", wrap(csharp::integer(n))));
        low.into_iter().chain(high).collect::<Vec<_>>()
    };
    match ty {
        FieldType::Int { min, max } => whole(
            min.filter(|min| *min > i32::MIN).map(i64::from),
            max.filter(|max| *max < i32::MAX).map(i64::from),
            &|n| n,
        ),
        FieldType::Long { min, max } => whole(*min, *max, &|n| n),
        FieldType::Money { min, max } => whole(*min, *max, &|n| format!("new Money({n}, \"EUR\")")),
        FieldType::Decimal { min, max, .. } => {
            let low = min.as_ref().map(|min| ("too_little", format!("{min}m - 1")));
            low.into_iter().chain(max.as_ref().map(|max| ("too_much", format!("{max}m + 1")))).collect()
        }
        _ => Vec::new(),
    }
}

fn lengths(field: &Field) -> Option<Lengths> {
    let (min, max, free) = match &field.ty {
        FieldType::String { min, max, pattern } => (*min, *max, pattern.is_none()),
        FieldType::Text { min, max } => (*min, *max, true),
        FieldType::Email => (None, 254, false),
        FieldType::Url => (None, 2048, false),
        _ => return None,
    };
    Some(Lengths { min: least_length(field, min), max, free })
}

/// A default as JSON.
fn default_json(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Decimal(text) => text.clone(),
        Value::Text(text) => json_string(text),
    }
}

/// The least and the greatest value of a whole number.
pub fn whole_bounds(ty: &FieldType) -> Option<(i64, i64)> {
    match ty {
        FieldType::Int { min, max } => Some((min.unwrap_or(i32::MIN).into(), max.unwrap_or(i32::MAX).into())),
        FieldType::Long { min, max } | FieldType::Money { min, max } => {
            Some((min.unwrap_or(-SAFE_INTEGER), max.unwrap_or(SAFE_INTEGER)))
        }
        _ => None,
    }
}

fn default_description(field: &Field, reference: Option<&ReferenceContext>) -> String {
    match (reference, &field.ty) {
        (Some(reference), _) => format!("The id of {}.", csharp::with_article(&reference.words)),
        (None, FieldType::Money { .. }) => {
            format!("The {}, in minor units of its currency.", Name::new(&field.name).words)
        }
        (None, FieldType::Timestamp | FieldType::Date) => {
            let words = Name::new(&field.name).words;
            match words.strip_suffix(" at").or(words.strip_suffix(" on")) {
                Some(done) => format!("When it was {done}."),
                None => format!("The {words}."),
            }
        }
        (None, _) => format!("The {}.", Name::new(&field.name).words),
    }
}

/// The attribute that says what a value of this type must be; none where its JSON type says it all.
/// In a query every value is text, so there every type has one.
pub fn constraint(field: &Field, enum_type: Option<&str>, query: bool) -> Option<String> {
    Some(match &field.ty {
        FieldType::String { max, .. } if query => format!("Text(0, {max})"),
        FieldType::String { min, max, pattern } => {
            let text = format!("Text({}, {max})", least_length(field, *min));
            pattern.as_ref().map_or(text.clone(), |pattern| format!("{text}, Pattern({})", cs_string(pattern)))
        }
        FieldType::Text { min, max } => format!("Text({}, {max}, Lines = true)", least_length(field, *min)),
        FieldType::Int { min, max } => format!(
            "Whole({}, {})",
            min.map_or("int.MinValue".to_owned(), |min| csharp::integer(min.into())),
            max.map_or("int.MaxValue".to_owned(), |max| csharp::integer(max.into()))
        ),
        FieldType::Long { .. } => {
            let (min, max) = whole_bounds(&field.ty)?;
            format!("Whole({}, {})", csharp::integer(min), csharp::integer(max))
        }
        FieldType::Decimal { precision, scale, min, max } => {
            let mut text = format!("Number({precision}, {scale}");
            for (name, bound) in [("Min", min), ("Max", max)] {
                if let Some(bound) = bound {
                    let _ = write!(text, ", {name} = \"{bound}\"");
                }
            }
            text.push(')');
            text
        }
        FieldType::Money { .. } => {
            let (min, max) = whole_bounds(&field.ty)?;
            format!("Amount({}, {})", csharp::integer(min), csharp::integer(max))
        }
        FieldType::Enum { .. } => format!("NameOf<{}>", enum_type?),
        FieldType::Email => "Email".to_owned(),
        FieldType::Url => "WebAddress".to_owned(),
        FieldType::Json => "Document".to_owned(),
        FieldType::Bool if query => "Flag".to_owned(),
        FieldType::Uuid | FieldType::Ref(_) if query => "Uuid".to_owned(),
        FieldType::Date if query => "Day".to_owned(),
        FieldType::Bool | FieldType::Uuid | FieldType::Ref(_) | FieldType::Date | FieldType::Timestamp => return None,
    })
}
