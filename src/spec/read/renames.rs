//! What was called otherwise before: `renamed_from` and `renamed_values`.

use std::collections::BTreeMap;

use super::mapping::{Mapping, Named};
use super::{At, Reader};
use crate::spec::model::FieldType;
use crate::spec::node::{Kind, Node};
use crate::spec::vocabulary::Shape;
use crate::spec::words;

impl Reader<'_> {
    /// Nothing is renamed from what is still there, and no two things from the same.
    pub(super) fn renames(&mut self, siblings: &[Named<'_>], what: &str) {
        for entry in siblings {
            let Some(old) = old_name(entry) else { continue };
            let twin = siblings.iter().find(|other| other.name != entry.name && old_name(other) == Some(old));
            let (message, hint) = if siblings.iter().any(|other| other.name == old) {
                let message = format!("`{old}` is still a {what}, so nothing can be renamed from it");
                (message, format!("remove `renamed_from`, or the old {what}"))
            } else if let Some(twin) = twin.filter(|twin| twin.path < entry.path) {
                (format!("`{}` is renamed from `{old}` too", twin.name), "keep one of them".to_owned())
            } else {
                continue;
            };
            self.deny("renamed-from", &entry.path.join("renamed_from"), At::Value, message, Some(hint));
        }
    }

    /// The old names of an enum's values, by the new ones: new ones are among the values, old ones are not.
    pub(super) fn renamed_values(&mut self, field: &Mapping<'_>, ty: &FieldType) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        let FieldType::Enum { values } = ty else { return out };
        let Some((key, node, path)) = field.value("renamed_values") else { return out };
        let Shape::Renames(style) = key.shape else { return out };
        let Kind::Map(map) = &node.kind else {
            let hint = Some("write `{ new_name: old_name }`".to_owned());
            self.wrong_type(node, &path, "a mapping from new names to old ones", hint);
            return out;
        };
        for entry in &map.entries {
            let path = path.join(&entry.key);
            let Some(old) = self.name_of(&entry.value, &path, style, "enum value").map(str::to_owned) else { continue };
            let (message, hint) = if !values.contains(&entry.key) {
                let message = format!("`{}` is none of the `values`", words::shown(&entry.key));
                (message, "write the new name first: `{ new_name: old_name }`")
            } else if values.contains(&old) {
                (format!("`{old}` is still a value, so nothing can be renamed from it"), "remove one of the two")
            } else if out.values().any(|known| *known == old) {
                (format!("another value is renamed from `{old}` too"), "keep one of them")
            } else {
                out.insert(entry.key.clone(), old);
                continue;
            };
            self.deny("renamed-from", &path, At::Value, message, Some(hint.to_owned()));
        }
        out
    }
}

fn old_name<'n>(entry: &Named<'n>) -> Option<&'n str> {
    entry.node.get("renamed_from").and_then(Node::scalar).map(|scalar| scalar.text.as_str())
}
