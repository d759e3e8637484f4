//! Fields, in their short and long form.

use super::mapping::{Mapping, Named};
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::model::{Field, FieldType};
use crate::spec::naming::Style;
use crate::spec::node::Kind;
use crate::spec::pattern;
use crate::spec::vocabulary::{
    DEFAULT_STRING, DEFAULT_TEXT, FIELD, MAX_FIELDS, MAX_INDEXED, MAX_STRING, MAX_TEXT, type_names,
};
use crate::spec::words;

impl Reader<'_> {
    /// The fields of a resource or of a child.
    pub(super) fn fields(&mut self, service: &str, owner: &Mapping<'_>, in_child: bool) -> Vec<Field> {
        let entries = self.each(owner, "fields", Style::Snake, "field", MAX_FIELDS);
        let fields: Vec<Field> = entries.iter().filter_map(|entry| self.field(service, entry, in_child)).collect();
        self.renames(&entries, "field");
        fields
    }

    fn field(&mut self, service: &str, entry: &Named<'_>, in_child: bool) -> Option<Field> {
        if matches!(entry.node.kind, Kind::Scalar(_)) && !entry.node.is_null() {
            let name = self.type_name(entry.node, &entry.path)?;
            return self.short_form(entry, name, in_child);
        }
        if entry.node.is_null() || matches!(entry.node.kind, Kind::List(_)) {
            let hint = format!("write `{}: string`; known are {}", words::shown(entry.name), words::list(type_names()));
            self.wrong_type(entry.node, &entry.path, "a field's type or a mapping", Some(hint));
            return None;
        }
        let mapping = self.mapping(entry.node, &entry.path, &FIELD)?;
        let (_, node, path) = mapping.value("type")?;
        let ty_name = self.type_name(node, &path)?;
        self.check_fit(&mapping, ty_name);
        self.check_place(&mapping, ty_name, in_child);
        let optional = self.flag(&mapping, "optional").unwrap_or_default();
        let mut flag = |key| self.flag(&mapping, key).unwrap_or_default();
        let (unique, index, filter, sort) = (flag("unique"), flag("index"), flag("filter"), flag("sort"));
        if sort && optional {
            let hint = "remove `optional` and give a `default`: paging needs a value in every row".to_owned();
            self.deny(
                "optional-sort",
                &mapping.path.join("sort"),
                At::Key,
                "an optional field cannot be sorted by",
                Some(hint),
            );
        }
        let ty = self.field_type(service, &mapping, ty_name, optional)?;
        self.check_width(&mapping, &ty);
        let default = self.value_of(&mapping, "default", &ty);
        let backfill = self.value_of(&mapping, "backfill", &ty);
        Some(Field {
            name: entry.name.to_owned(),
            renamed_from: self.name(&mapping, "renamed_from", "field"),
            renamed_values: self.renamed_values(&mapping, &ty),
            ty,
            optional,
            unique,
            index,
            filter,
            sort,
            default,
            backfill,
            description: self.text(&mapping, "description"),
        })
    }

    fn short_form(&mut self, entry: &Named<'_>, ty: &'static str, in_child: bool) -> Option<Field> {
        let more = match ty {
            "enum" => Some(("its `values`", "{ type: enum, values: [open, closed] }")),
            "ref" => Some(("where it leads", "{ type: ref, to: customer }")),
            _ => None,
        };
        if let Some((what, example)) = more {
            let message = format!("{} `{ty}` must say {what}", words::article(ty));
            let hint = format!("write `{}: {example}`", words::shown(entry.name));
            self.deny("missing-key", &entry.path, At::Value, message, Some(hint));
            return None;
        }
        if in_child && ty == "json" {
            self.json_in_child(&entry.path);
        }
        Some(Field {
            name: entry.name.to_owned(),
            renamed_from: None,
            renamed_values: std::collections::BTreeMap::new(),
            ty: plain_type(ty)?,
            optional: false,
            unique: false,
            index: false,
            filter: false,
            sort: false,
            default: None,
            backfill: None,
            description: None,
        })
    }

    /// Keys that do not go with the type.
    fn check_fit(&mut self, mapping: &Mapping<'_>, ty: &str) {
        for entry in mapping.node.entries() {
            let Some(key) = FIELD.key(&entry.key) else { continue };
            if key.fits(ty) {
                continue;
            }
            let message = format!("`{}` does not go with type `{ty}`", key.name);
            let hint = match (key.name, ty) {
                ("unique" | "index", "url") => {
                    "a URL is too long to index; use `string` with a `max` of at most 800 and a `pattern`".to_owned()
                }
                ("pattern", "text") => "`pattern` goes with `string`".to_owned(),
                ("filter", "timestamp" | "decimal" | "money") => {
                    "equality of such values is of no use; sort by it, or filter by a `date` or an `enum`".to_owned()
                }
                _ => format!("it goes with {}", words::list(key.types)),
            };
            self.deny("key-not-of-type", &mapping.path.join(key.name), At::Key, message, Some(hint));
        }
    }

    /// What a child cannot have.
    fn check_place(&mut self, mapping: &Mapping<'_>, ty: &str, in_child: bool) {
        if !in_child {
            return;
        }
        if ty == "json" {
            self.json_in_child(&mapping.path.join("type"));
        }
        if mapping.has("sort") {
            let hint = "a list of aggregates is sorted by a field of the aggregate".to_owned();
            self.deny(
                "child-sort",
                &mapping.path.join("sort"),
                At::Key,
                "a child's field cannot be sorted by",
                Some(hint),
            );
        }
    }

    fn json_in_child(&mut self, path: &SpecPath) {
        let hint = "put the document into the resource, or give the child fields of its own".to_owned();
        self.deny("child-json", path, At::Value, "a child cannot have a `json` field", Some(hint));
    }

    fn field_type(&mut self, service: &str, field: &Mapping<'_>, ty: &str, optional: bool) -> Option<FieldType> {
        match ty {
            "string" => {
                let (min, max) = self.lengths(field, DEFAULT_STRING, MAX_STRING);
                Some(FieldType::String { min, max, pattern: self.pattern(field) })
            }
            "text" => {
                let (min, max) = self.lengths(field, DEFAULT_TEXT, MAX_TEXT);
                Some(FieldType::Text { min, max })
            }
            "int" | "long" | "money" => Some(self.whole_bounds(field, ty)),
            "decimal" => Some(self.decimal_type(field)),
            "enum" => {
                if !field.has("values") {
                    let hint = Some("add `values: [open, closed]`".to_owned());
                    self.deny(
                        "enum-without-values",
                        &field.path.join("type"),
                        At::Value,
                        "an enum needs `values`",
                        hint,
                    );
                    return None;
                }
                let values = self.names(field, "values", "enum value");
                self.check_values(field, &values);
                Some(FieldType::Enum { values })
            }
            "ref" => self.reference(service, field, optional).map(FieldType::Ref),
            _ => plain_type(ty),
        }
    }

    fn check_values(&mut self, field: &Mapping<'_>, values: &[String]) {
        let Some((_, node, path)) = field.value("values") else { return };
        if values.is_empty() && matches!(&node.kind, Kind::List(items) if items.is_empty()) {
            let hint = Some("write `[open, closed]`".to_owned());
            self.deny("enum-without-values", &path, At::Value, "an enum needs at least one value", hint);
        }
    }

    fn pattern(&mut self, field: &Mapping<'_>) -> Option<String> {
        let (_, node, path) = field.value("pattern")?;
        let text = self.text_of(node, &path, "a regular expression")?;
        match pattern::check(text) {
            Ok(()) => Some(text.to_owned()),
            Err(bad) => {
                self.deny("pattern", &path, At::Value, bad.message, bad.hint);
                None
            }
        }
    }

    /// An index entry must fit into a page of PostgreSQL.
    fn check_width(&mut self, field: &Mapping<'_>, ty: &FieldType) {
        let FieldType::String { max, .. } = ty else { return };
        let indexed = ["unique", "index", "filter", "sort"].into_iter().find(|key| {
            field.value(key).and_then(|(_, node, _)| node.scalar()).is_some_and(|s| s.text.eq_ignore_ascii_case("true"))
        });
        if let (Some(key), true) = (indexed, *max > MAX_INDEXED) {
            let message =
                format!("a field with `{key}` has at most {MAX_INDEXED} characters, not {max}: an index takes no more");
            let hint = Some(format!("write `max: {MAX_INDEXED}` or less"));
            self.deny("index-too-wide", &field.path.join("max"), At::Value, message, hint);
        }
    }
}

/// The type of a short form, for types that need nothing more.
pub(super) fn plain_type(name: &str) -> Option<FieldType> {
    use crate::spec::vocabulary::{DEFAULT_PRECISION, DEFAULT_SCALE};
    Some(match name {
        "string" => FieldType::String { min: None, max: DEFAULT_STRING, pattern: None },
        "text" => FieldType::Text { min: None, max: DEFAULT_TEXT },
        "int" => FieldType::Int { min: None, max: None },
        "long" => FieldType::Long { min: None, max: None },
        "decimal" => FieldType::Decimal { precision: DEFAULT_PRECISION, scale: DEFAULT_SCALE, min: None, max: None },
        "money" => FieldType::Money { min: None, max: None },
        "bool" => FieldType::Bool,
        "uuid" => FieldType::Uuid,
        "timestamp" => FieldType::Timestamp,
        "date" => FieldType::Date,
        "email" => FieldType::Email,
        "url" => FieldType::Url,
        "json" => FieldType::Json,
        _ => return None,
    })
}
