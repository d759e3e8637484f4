//! Single values: texts, flags, numbers, words, names.

use std::collections::BTreeMap;

use super::mapping::Mapping;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::naming::{Style, fold};
use crate::spec::node::{Kind, Node, ScalarType};
use crate::spec::vocabulary::Shape;
use crate::spec::words;

/// The most names of a list.
pub(super) const MAX_NAMES: usize = 100;

impl Reader<'_> {
    /// A text: a number or a bool must be in quotes to be one.
    pub(super) fn text_of<'n>(&mut self, node: &'n Node, path: &SpecPath, expected: &str) -> Option<&'n str> {
        match node.scalar() {
            Some(scalar) if scalar.ty == ScalarType::Text => Some(&scalar.text),
            Some(scalar) => {
                // Quotes do not make a number a name or a type.
                let free = matches!(expected, "a text" | "a regular expression");
                let word = scalar.ty == ScalarType::Bool && expected.starts_with("a name");
                let hint = format!("write it in quotes: \"{}\"", words::shown(&scalar.text));
                self.wrong_type(
                    node,
                    path,
                    expected,
                    Some(if free || word { hint } else { "write a word, not a number".to_owned() }),
                );
                None
            }
            None => {
                self.wrong_type(node, path, expected, Some("write one value, not a list or a mapping".to_owned()));
                None
            }
        }
    }

    /// Text on one line, within the key's length.
    pub(super) fn text(&mut self, mapping: &Mapping<'_>, key: &str) -> Option<String> {
        let (key, node, path) = mapping.value(key)?;
        let text = self.text_of(node, &path, "a text")?.trim();
        let Shape::Text { max } = key.shape else { return None };
        self.one_line(text, max, &path).then(|| text.to_owned())
    }

    pub(super) fn one_line(&mut self, text: &str, max: usize, path: &SpecPath) -> bool {
        let length = text.chars().count();
        let problem = if text.is_empty() {
            Some(("the text is empty".to_owned(), "leave the key out"))
        } else if text.contains(['\n', '\r', '\t']) {
            Some(("the text has more than one line or a tab".to_owned(), "keep it on one line, or begin it with `>-`"))
        } else if length > max {
            Some((format!("the text has {length} characters; {max} is the most"), "shorten it"))
        } else {
            None
        };
        let Some((message, hint)) = problem else { return true };
        self.deny("text", path, At::Value, message, Some(hint.to_owned()));
        false
    }

    /// `true` or `false`; absent means `None`.
    pub(super) fn flag(&mut self, mapping: &Mapping<'_>, key: &str) -> Option<bool> {
        let (_, node, path) = mapping.value(key)?;
        self.flag_of(node, &path)
    }

    pub(super) fn flag_of(&mut self, node: &Node, path: &SpecPath) -> Option<bool> {
        match node.scalar() {
            Some(scalar) if scalar.ty == ScalarType::Bool => Some(scalar.text.eq_ignore_ascii_case("true")),
            other => {
                let quoted = |text: &str| ScalarType::of_plain(text) == ScalarType::Bool;
                let hint = other.and_then(|scalar| match scalar.text.to_ascii_lowercase().as_str() {
                    text if quoted(text) => Some("remove the quotes".to_owned()),
                    "yes" | "on" | "y" | "1" => Some("write `true`".to_owned()),
                    "no" | "off" | "n" | "0" => Some("write `false`".to_owned()),
                    _ => None,
                });
                let hint = hint.unwrap_or_else(|| "write one of the two, without quotes".to_owned());
                self.wrong_type(node, path, "`true` or `false`", Some(hint));
                None
            }
        }
    }

    /// A whole number within the key's bounds.
    pub(super) fn integer(&mut self, mapping: &Mapping<'_>, key: &str) -> Option<i64> {
        let (key, node, path) = mapping.value(key)?;
        let Shape::Integer { min, max } = key.shape else { return None };
        self.integer_of(node, &path, min, max)
    }

    pub(super) fn integer_of(&mut self, node: &Node, path: &SpecPath, min: i64, max: i64) -> Option<i64> {
        let expected = format!("a whole number from {min} to {max}");
        let scalar = node.scalar().filter(|scalar| scalar.ty == ScalarType::Integer);
        let Some(scalar) = scalar else {
            let quoted = node.scalar().is_some_and(|s| s.ty == ScalarType::Text && s.text.parse::<i64>().is_ok());
            let hint = if quoted { "remove the quotes" } else { "write the number in digits" };
            self.wrong_type(node, path, &expected, Some(hint.to_owned()));
            return None;
        };
        let number = scalar.text.replace('_', "").parse::<i64>().ok().filter(|n| (min..=max).contains(n));
        if number.is_none() {
            let message = format!("{} is not {expected}", words::shown(&scalar.text));
            self.deny("out-of-range", path, At::Value, message, Some(format!("choose a number from {min} to {max}")));
        }
        number
    }

    /// One of the key's words.
    pub(super) fn choice(&mut self, mapping: &Mapping<'_>, key: &str) -> Option<&'static str> {
        let (key, node, path) = mapping.value(key)?;
        let Shape::Choice(words) = key.shape else { return None };
        let text = self.text_of(node, &path, &format!("one of {}", words::list(words)))?;
        let found = words.iter().find(|word| **word == text).copied();
        if found.is_none() {
            let message = format!("`{}` is not possible for `{}`", words::shown(text), key.name);
            let hint = words::did_you_mean(text, words.iter().copied());
            self.deny("unknown-value", &path, At::Value, message, hint);
        }
        found
    }

    /// A name in the key's style.
    pub(super) fn name(&mut self, mapping: &Mapping<'_>, key: &str, what: &str) -> Option<String> {
        let (key, node, path) = mapping.value(key)?;
        let Shape::Name(style) = key.shape else { return None };
        self.name_of(node, &path, style, what).map(str::to_owned)
    }

    pub(super) fn name_of<'n>(&mut self, node: &'n Node, path: &SpecPath, style: Style, what: &str) -> Option<&'n str> {
        let name = self.text_of(node, path, &format!("a name such as `{}`", style.example()))?;
        match style.check(what, name) {
            Ok(()) => Some(name),
            Err(bad) => {
                self.deny("name", path, At::Value, bad.message, bad.hint);
                None
            }
        }
    }

    /// A list of names in the key's style, each once.
    pub(super) fn names(&mut self, mapping: &Mapping<'_>, key: &str, what: &str) -> Vec<String> {
        let Some((key, node, path)) = mapping.value(key) else { return Vec::new() };
        let Shape::Names(style) = key.shape else { return Vec::new() };
        let Kind::List(items) = &node.kind else {
            let name = node.scalar().map_or("a_name", |scalar| &scalar.text);
            self.wrong_type(node, &path, "a list of names", Some(format!("write `[{}]`", words::shown(name))));
            return Vec::new();
        };
        if items.len() > MAX_NAMES {
            let hint = Some("make them rows of a resource of their own".to_owned());
            self.deny("too-many", &path, At::Value, format!("{} names; {MAX_NAMES} is the most", items.len()), hint);
        }
        let mut names: Vec<String> = Vec::new();
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (index, item) in items.iter().take(MAX_NAMES).enumerate() {
            let path = path.join(index);
            let Some(name) = (!item.is_broken()).then(|| self.name_of(item, &path, style, what)).flatten() else {
                continue;
            };
            let Some(twin) = seen.insert(fold(name), name) else {
                names.push(name.to_owned());
                continue;
            };
            let message = if twin == name {
                format!("{what} `{name}` is here twice")
            } else {
                format!("{what} `{twin}` and {what} `{name}` are one name in C#")
            };
            self.deny("duplicate-value", &path, At::Value, message, Some("remove one of them".to_owned()));
        }
        names
    }
}
