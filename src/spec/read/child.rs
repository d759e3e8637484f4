//! Children of a resource.

use super::mapping::{Mapping, Named};
use super::{At, Reader};
use crate::spec::model::{Child, Field, FieldType, Storage};
use crate::spec::vocabulary::{CHILD, DEFAULT_CHILDREN};

impl Reader<'_> {
    pub(super) fn child(&mut self, service: &str, entry: &Named<'_>) -> Option<Child> {
        let mapping = self.mapping(entry.node, &entry.path, &CHILD)?;
        let description = self.text(&mapping, "description");
        let plural = self.name(&mapping, "plural", "plural");
        let renamed_from = self.name(&mapping, "renamed_from", "child");
        let fields = self.fields(service, &mapping, true);
        self.not_empty(&mapping);
        let storage = self.storage(&mapping, &fields);
        let mut count = |key| self.integer(&mapping, key).and_then(|count| u32::try_from(count).ok());
        let min = count("min").unwrap_or_default();
        let max = count("max").unwrap_or(DEFAULT_CHILDREN);
        if min > max {
            let at = if mapping.has("min") { "min" } else { "max" };
            let message = format!("`min` {min} is greater than `max` {max}");
            self.deny(
                "min-over-max",
                &mapping.path.join(at),
                At::Value,
                message,
                Some("change one of them".to_owned()),
            );
        }
        Some(Child { name: entry.name.to_owned(), plural, renamed_from, description, storage, min, max, fields })
    }

    /// Where children are kept: in a table as soon as the database must look into them.
    fn storage(&mut self, mapping: &Mapping<'_>, fields: &[Field]) -> Storage {
        let looked_into = fields.iter().find_map(|field| Some((field, needs_table(field)?)));
        let given = self.choice(mapping, "storage");
        match (given, looked_into) {
            (Some("json"), Some((field, why))) => {
                let message = format!("children in a JSON column cannot have `{}`: it is {why}", field.name);
                let hint = "remove `storage`, or write `storage: table`".to_owned();
                self.deny("storage", &mapping.path.join("storage"), At::Value, message, Some(hint));
                Storage::Table
            }
            (Some("table"), _) | (None, Some(_)) => Storage::Table,
            _ => Storage::Json,
        }
    }
}

fn needs_table(field: &Field) -> Option<&'static str> {
    match &field.ty {
        FieldType::Ref(_) => Some("a reference"),
        _ if field.unique => Some("unique"),
        _ if field.index => Some("indexed"),
        _ if field.filter => Some("a filter"),
        _ => None,
    }
}
