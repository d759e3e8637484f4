//! Which texts the template engine compiles, and under which names.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::catalog::{Catalog, FileEntry, Kind};

/// How many components there are of each kind.
pub(super) type Uses<'a> = BTreeMap<&'a str, usize>;

/// One text with the name that the engine knows it by.
pub(super) type Text<'a> = (String, Cow<'a, str>);

/// Every text of every kind.
pub(super) fn all(catalog: &Catalog) -> Vec<Text<'_>> {
    catalog.iter().flat_map(|(_, kind)| of(kind, false)).collect()
}

/// Those that may be rendered several times, or not at all, of the kinds that are in use.
pub(super) fn kept<'a>(catalog: &'a Catalog, uses: &Uses<'_>) -> Vec<Text<'a>> {
    let in_use = |(name, kind)| Some((kind, *uses.get(name)? == 1));
    catalog.iter().filter_map(in_use).flat_map(|(kind, once)| of(kind, once)).collect()
}

/// Those that an overlay brings for kinds that are not in use.
pub(super) fn idle<'a>(catalog: &'a Catalog, uses: &Uses<'_>) -> Vec<Text<'a>> {
    let idle = catalog.iter().filter(|(name, kind)| kind.overlaid && !uses.contains_key(name));
    idle.flat_map(|(_, kind)| of(kind, false)).collect()
}

/// The texts of a kind. If it is used `once`, without the templates that are sure to be rendered, and only then.
fn of(kind: &Kind, once: bool) -> Vec<Text<'_>> {
    let name = &kind.manifest.kind;
    let mut texts = Vec::new();
    let mut entries: BTreeMap<&str, Vec<&FileEntry>> = BTreeMap::new();
    for entry in &kind.manifest.files {
        entries.entry(&entry.template).or_default().push(entry);
        if !is_plain(&entry.path) {
            texts.push((path(name, entry), Cow::Borrowed(&*entry.path)));
        }
        if let Some(condition) = &entry.when {
            texts.push((when(name, entry), Cow::Owned(format!("{{% if {condition} %}}yes{{% endif %}}"))));
        }
    }
    for (file, text) in &kind.templates {
        let left_out = match entries.get(file.as_str()).map(Vec::as_slice) {
            Some([entry]) => entry.raw || once && entry.when.is_none() && entry.each.is_empty(),
            Some(several) => several.iter().all(|entry| entry.raw),
            None => false,
        };
        if !left_out {
            texts.push((template(name, file), Cow::Borrowed(&**text)));
        }
    }
    texts
}

/// True of a text that is rendered as it stands.
pub(super) fn is_plain(text: &str) -> bool {
    !["{{", "{%", "{#"].iter().any(|start| text.contains(start))
}

/// The name of a template in a kind's `files/`.
pub(super) fn template(kind: &str, path: &str) -> String {
    format!("{kind}/files/{path}")
}

/// The name of the path of an entry.
pub(super) fn path(kind: &str, entry: &FileEntry) -> String {
    format!("{kind}/{}#path", entry.id)
}

/// The name of the condition of an entry.
pub(super) fn when(kind: &str, entry: &FileEntry) -> String {
    format!("{kind}/{}#when", entry.id)
}
