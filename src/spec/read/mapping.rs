//! Mappings with fixed keys, and mappings from names.

use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::naming::{Style, fold};
use crate::spec::node::{Kind, Node};
use crate::spec::vocabulary::{Key, Section, type_names};
use crate::spec::words;
use crate::spec::yaml::MAX_FINDINGS;

/// A mapping whose keys were checked against its section.
pub(super) struct Mapping<'n> {
    pub(super) node: &'n Node,
    pub(super) path: SpecPath,
    pub(super) section: &'static Section,
}

impl<'n> Mapping<'n> {
    /// The key's description and its value, unless it is not there or was refused already.
    pub(super) fn value(&self, key: &str) -> Option<(&'static Key, &'n Node, SpecPath)> {
        let node = self.node.get(key)?;
        let key = self.section.key(key)?;
        (!node.is_broken()).then(|| (key, node, self.path.join(key.name)))
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.node.get(key).is_some()
    }
}

/// An entry of a mapping from names.
pub(super) struct Named<'n> {
    pub(super) name: &'n str,
    pub(super) node: &'n Node,
    pub(super) path: SpecPath,
}

impl Reader<'_> {
    /// A section: unknown and missing keys are reported. No value at all counts as an empty mapping.
    pub(super) fn mapping<'n>(
        &mut self,
        node: &'n Node,
        path: &SpecPath,
        section: &'static Section,
    ) -> Option<Mapping<'n>> {
        if node.is_broken() {
            return None;
        }
        if !matches!(node.kind, Kind::Map(_)) && !node.is_null() {
            let expected = format!("a mapping with keys such as {}", words::list(section.names().take(3)));
            let hint = section.names().next().map(|key| format!("write `{key}: …` beneath it"));
            self.wrong_type(node, path, &expected, hint);
            return None;
        }
        // Beyond these nobody reads the findings, and each costs a search for what was meant.
        let entries = node.entries().iter().take(MAX_FINDINGS);
        for entry in entries.clone() {
            if section.key(&entry.key).is_none() && !entry.key.is_empty() && entry.key != "<<" {
                self.unknown_key(section, &entry.key, &path.join(&entry.key));
            }
        }
        let misspelt = |key: &Key| {
            let mut unknown = entries.clone().filter(|entry| section.key(&entry.key).is_none());
            unknown.any(|entry| words::nearest(&entry.key, section.names()) == Some(key.name))
        };
        let missing = |key: &&Key| key.required && node.get(key.name).is_none() && !misspelt(key);
        for key in section.keys.iter().filter(missing) {
            let message = format!("the {} has no `{}`", section.name, key.name);
            self.deny("missing-key", path, At::Key, message, Some(missing_hint(key)));
        }
        Some(Mapping { node, path: path.clone(), section })
    }

    fn unknown_key(&mut self, section: &Section, key: &str, path: &SpecPath) {
        let message = format!("unknown key `{}` in the {}", words::shown(key), section.name);
        let hint = match words::nearest(key, section.names()).or_else(|| alias(section, key)) {
            Some(near) => Some(format!("did you mean `{near}`?")),
            None if key == "required" => Some("a field is required unless it says `optional: true`".to_owned()),
            None => words::did_you_mean(key, section.names()),
        };
        self.deny("unknown-key", path, At::Key, message, hint);
    }

    pub(super) fn wrong_type(&mut self, node: &Node, path: &SpecPath, expected: &str, hint: Option<String>) {
        let message = format!("expected {expected}, found {}", node.describe());
        self.deny("wrong-type", path, At::Value, message, hint);
    }

    /// The entries of a mapping from names, their names checked; misnamed entries are passed on all the same.
    pub(super) fn each<'n>(
        &mut self,
        mapping: &Mapping<'n>,
        key: &str,
        style: Style,
        what: &str,
        most: usize,
    ) -> Vec<Named<'n>> {
        let Some((_, node, path)) = mapping.value(key) else { return Vec::new() };
        if node.is_null() {
            return Vec::new();
        }
        let Kind::Map(map) = &node.kind else {
            let hint = format!("write `{key}: {{ name: … }}`");
            self.wrong_type(node, &path, &format!("a mapping from {what} names"), Some(hint));
            return Vec::new();
        };
        if map.entries.len() > most {
            let message = format!("{} {what} entries; {most} is the most", map.entries.len());
            self.deny("too-many", &path, At::Key, message, Some("divide it".to_owned()));
        }
        let names: Vec<Named<'n>> = map
            .entries
            .iter()
            .take(most)
            .map(|entry| Named { name: &entry.key, node: &entry.value, path: path.join(&entry.key) })
            .collect();
        self.check_names(&names, style, what);
        names
    }

    fn check_names(&mut self, names: &[Named<'_>], style: Style, what: &str) {
        for (at, entry) in names.iter().enumerate() {
            if entry.name.is_empty() || entry.name == "<<" {
                continue;
            }
            if let Err(bad) = style.check(what, entry.name) {
                self.deny("name", &entry.path, At::Key, bad.message, bad.hint);
            }
            let folded = fold(entry.name);
            if let Some(twin) = names[..at].iter().find(|other| fold(other.name) == folded && !folded.is_empty()) {
                let message = format!(
                    "{what} `{}` and {what} `{}` are one name in C# or in a file's path",
                    words::shown(twin.name),
                    words::shown(entry.name)
                );
                self.deny(
                    "name-collision",
                    &entry.path,
                    At::Key,
                    message,
                    Some("give one of them another name".into()),
                );
            }
        }
    }
}

/// What others call our keys, where the section has them.
fn alias(section: &Section, key: &str) -> Option<&'static str> {
    const ALIASES: &[(&str, &str)] = &[
        ("attributes", "fields"),
        ("children", "has_many"),
        ("choices", "values"),
        ("columns", "fields"),
        ("entities", "resources"),
        ("filterable", "filter"),
        ("indexed", "index"),
        ("length", "max"),
        ("max_length", "max"),
        ("maximum", "max"),
        ("min_length", "min"),
        ("minimum", "min"),
        ("nullable", "optional"),
        ("references", "to"),
        ("regex", "pattern"),
        ("size", "max"),
        ("sortable", "sort"),
        ("target", "to"),
    ];
    let near = words::nearest(key, ALIASES.iter().map(|(alias, _)| *alias))?;
    let (_, ours) = ALIASES.iter().find(|(alias, _)| *alias == near)?;
    section.key(ours).map(|key| key.name)
}

fn missing_hint(key: &Key) -> String {
    match key.name {
        "scaffold" => "begin the file with `scaffold: 1`".to_owned(),
        "solution" => "add `solution: Shop`, the first part of every namespace".to_owned(),
        "fields" => "add `fields: { name: string }`".to_owned(),
        "type" => format!("add `type:`; known are {}", words::list(type_names())),
        other => format!("add `{other}`"),
    }
}
