//! A field's type in each layer, and the C# between them.

use super::{Member, Place, RequestMember, ViewMember, constraint};
use crate::context::csharp;
use crate::render::escape::cs_string;
use crate::spec::model::{Field, FieldType, Value};

/// A field, for all layers.
pub(super) struct Types<'a> {
    pub(super) field: &'a Field,
    pub(super) place: Place<'a>,
    pub(super) property: &'a str,
    pub(super) enum_type: Option<&'a str>,
}

impl Types<'_> {
    /// The enum type as code outside of `Domain` writes it.
    fn outer_enum(&self) -> Option<String> {
        self.enum_type.map(|ty| csharp::type_reference(ty, self.place.namespaces))
    }

    fn base(&self, enum_type: Option<&str>) -> String {
        match &self.field.ty {
            FieldType::String { .. } | FieldType::Text { .. } | FieldType::Email | FieldType::Url => "string",
            FieldType::Int { .. } => "int",
            FieldType::Long { .. } => "long",
            FieldType::Decimal { .. } => "decimal",
            FieldType::Money { .. } => "Money",
            FieldType::Bool => "bool",
            FieldType::Uuid | FieldType::Ref(_) => "Guid",
            FieldType::Timestamp => "DateTimeOffset",
            FieldType::Date => "DateOnly",
            FieldType::Enum { .. } => enum_type.unwrap_or("string"),
            FieldType::Json => "JsonText",
        }
        .to_owned()
    }

    pub(super) fn domain(&self) -> Member {
        let mark = if self.field.optional { "?" } else { "" };
        let initialiser = match &self.field.ty {
            _ if self.field.optional => "",
            FieldType::String { .. } | FieldType::Text { .. } | FieldType::Email | FieldType::Url => " = \"\";",
            FieldType::Money { .. } | FieldType::Json => " = null!;",
            _ => "",
        };
        Member {
            ty: format!("{}{mark}", self.base(self.enum_type)),
            outer: format!("{}{mark}", self.base(self.outer_enum().as_deref())),
            initialiser,
        }
    }

    pub(super) fn request(&self) -> RequestMember {
        let (field, property) = (self.field, self.property);
        let ty = match &field.ty {
            FieldType::Enum { .. } => "string".to_owned(),
            FieldType::Money { .. } => "MoneyRequest".to_owned(),
            FieldType::Json => "JsonElement".to_owned(),
            _ => self.base(None),
        };
        let enum_type = self.outer_enum();
        let enum_name = enum_type.as_deref().unwrap_or_default();
        let value = match (&field.ty, field.optional) {
            (FieldType::Enum { .. }, false) => format!("EnumNames.Parse<{enum_name}>({property}!)"),
            (FieldType::Enum { .. }, true) => format!("EnumNames.Find<{enum_name}>({property})"),
            (FieldType::Money { .. }, false) => format!("{property}!.ToMoney()"),
            (FieldType::Money { .. }, true) => format!("{property}?.ToMoney()"),
            (FieldType::Json, false) => format!("{property}!.Value.ToText()"),
            (FieldType::Json, true) => format!("{property}?.ToText()"),
            (_, true) => property.to_owned(),
            (FieldType::String { .. } | FieldType::Text { .. } | FieldType::Email | FieldType::Url, false) => {
                format!("{property}!")
            }
            (_, false) => format!("{property}!.Value"),
        };
        RequestMember {
            ty: format!("{ty}?"),
            attributes: self.attributes(enum_type.as_deref()),
            initialiser: field
                .default
                .as_ref()
                .map_or(String::new(), |default| format!(" = {};", literal(&field.ty, default))),
            value,
        }
    }

    fn attributes(&self, enum_type: Option<&str>) -> String {
        let field = self.field;
        let mut attributes = Vec::new();
        let texts = matches!(
            field.ty,
            FieldType::String { .. }
                | FieldType::Text { .. }
                | FieldType::Email
                | FieldType::Url
                | FieldType::Enum { .. }
        );
        match (&field.default, field.optional) {
            (None, false) if texts => attributes.push("Required(AllowEmptyStrings = true)".to_owned()),
            (None, false) => attributes.push("Required".to_owned()),
            (Some(_), false) => attributes.push("NonNull".to_owned()),
            (_, true) => {}
        }
        attributes.extend(constraint(field, enum_type, false));
        if let Some(default) = &field.default {
            attributes.push(format!("Default({})", csharp::constant(default)));
        }
        attributes.join(", ")
    }

    pub(super) fn view(&self) -> ViewMember {
        let (var, property) = (self.place.var, self.property);
        let mark = if self.field.optional { "?" } else { "" };
        let (ty, value) = match &self.field.ty {
            FieldType::Json => ("JsonElement".to_owned(), format!("{var}.{property}{mark}.ToElement()")),
            FieldType::Money { .. } if self.place.child && self.field.optional => (
                "Money".to_owned(),
                format!("{var}.{property}Amount is {{ }} amount ? new Money(amount, {var}.{property}Currency!) : null"),
            ),
            FieldType::Money { .. } if self.place.child => {
                ("Money".to_owned(), format!("new Money({var}.{property}Amount, {var}.{property}Currency)"))
            }
            _ => (self.base(self.outer_enum().as_deref()), format!("{var}.{property}")),
        };
        ViewMember { ty: format!("{ty}{mark}"), value }
    }

    /// Only of aggregates: their `details` are checked before they are taken over.
    pub(super) fn guards(&self) -> Vec<String> {
        let property = self.property;
        let member = match (&self.field.ty, self.field.optional) {
            (FieldType::Money { .. }, true) => format!("details.{property}?.Amount"),
            (FieldType::Money { .. }, false) => format!("details.{property}.Amount"),
            _ => format!("details.{property}"),
        };
        let (min, max) = match &self.field.ty {
            FieldType::Int { min, max } => {
                (min.map(|n| csharp::integer(n.into())), max.map(|n| csharp::integer(n.into())))
            }
            FieldType::Long { min, max } | FieldType::Money { min, max } => {
                (min.map(csharp::integer), max.map(csharp::integer))
            }
            FieldType::Decimal { min, max, .. } => {
                (min.as_ref().map(|n| format!("{n}m")), max.as_ref().map(|n| format!("{n}m")))
            }
            _ => (None, None),
        };
        let bounds = [("ThrowIfLessThan", min), ("ThrowIfGreaterThan", max)];
        bounds
            .into_iter()
            .filter_map(|(check, bound)| {
                let bound = bound?;
                let value = if self.field.optional { format!("{member} ?? {bound}") } else { member.clone() };
                Some(format!("ArgumentOutOfRangeException.{check}({value}, {bound});"))
            })
            .collect()
    }
}

/// A default as the initialiser of a request's property.
fn literal(ty: &FieldType, value: &Value) -> String {
    match (ty, value) {
        (_, Value::Bool(value)) => value.to_string(),
        (_, Value::Integer(value)) => csharp::integer(*value),
        (_, Value::Decimal(text)) => format!("{text}m"),
        (FieldType::Date, Value::Text(text)) => csharp::date(text),
        (FieldType::Timestamp, Value::Text(text)) => csharp::instant(text),
        (FieldType::Uuid, Value::Text(text)) => format!("new Guid(\"{text}\")"),
        (_, Value::Text(text)) => cs_string(text),
    }
}
