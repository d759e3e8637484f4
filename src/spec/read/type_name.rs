//! The names of field types.

use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::node::Node;
use crate::spec::vocabulary::{type_info, type_names};
use crate::spec::words;

impl Reader<'_> {
    /// One of the field types.
    pub(super) fn type_name(&mut self, node: &Node, path: &SpecPath) -> Option<&'static str> {
        let text = self.text_of(node, path, "a field type")?;
        if let Some(info) = type_info(text) {
            return Some(info.name);
        }
        let message = format!("field type `{}` is unknown", words::shown(text));
        let hint =
            alias(text).map(|ty| format!("did you mean `{ty}`?")).or_else(|| words::did_you_mean(text, type_names()));
        self.deny("unknown-type", path, At::Value, message, hint);
        None
    }
}

/// What others call our types.
fn alias(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "str" | "varchar" | "char" | "nvarchar" => "string",
        "integer" | "int32" | "number" | "smallint" => "int",
        "int64" | "bigint" => "long",
        "float" | "double" | "numeric" | "real" => "decimal",
        "currency" | "price" | "amount" => "money",
        "boolean" => "bool",
        "guid" | "id" => "uuid",
        "datetime" | "datetimeoffset" | "time" | "instant" | "timestamptz" => "timestamp",
        "dateonly" | "day" => "date",
        "uri" | "link" => "url",
        "mail" => "email",
        "jsonb" | "object" | "document" => "json",
        "reference" | "foreign_key" | "fk" | "belongs_to" => "ref",
        "longtext" | "clob" | "markdown" => "text",
        "choice" | "select" => "enum",
        _ => return None,
    })
}
