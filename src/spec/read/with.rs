//! `with`: kinds and their inputs, checked against the catalog.

use std::collections::BTreeMap;

use serde_json::Value;

use super::mapping::Mapping;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::kinds::{InputType, KindSchema, Scope};
use crate::spec::model::Inputs;
use crate::spec::node::{Kind, Node};
use crate::spec::words;

/// The most characters of a text input.
const MAX_TEXT: usize = 500;
/// The most items of a list.
const MAX_ITEMS: usize = 100;

impl Reader<'_> {
    pub(super) fn with(&mut self, mapping: &Mapping<'_>, scope: Scope) -> BTreeMap<String, Inputs> {
        let Some((_, node, path)) = mapping.value("with") else { return BTreeMap::new() };
        if node.is_null() {
            return BTreeMap::new();
        }
        let Kind::Map(map) = &node.kind else {
            self.wrong_type(
                node,
                &path,
                "a mapping from kinds to their inputs",
                Some("write `with: { cache: {} }`".into()),
            );
            return BTreeMap::new();
        };
        let mut with = BTreeMap::new();
        let kinds = self.kinds;
        for entry in map.entries.iter().take(MAX_ITEMS) {
            let path = path.join(&entry.key);
            let Some(kind) = kinds.iter().find(|kind| kind.name == entry.key && kind.scope == scope) else {
                self.unknown_kind(&entry.key, scope, &path);
                continue;
            };
            let inputs = self.inputs(kind, &entry.value, &path);
            with.insert(entry.key.clone(), inputs);
        }
        with
    }

    fn unknown_kind(&mut self, name: &str, scope: Scope, path: &SpecPath) {
        if name.is_empty() || name == "<<" {
            return;
        }
        let elsewhere = self.kinds.iter().find(|kind| kind.name == name);
        let names = self.kinds.iter().filter(|kind| kind.scope == scope).map(|kind| kind.name.as_str());
        let (message, hint) = if let Some(kind) = elsewhere {
            let place = match kind.scope {
                Scope::Solution => "solution, at the top of the spec",
                Scope::Service => "service that uses it",
            };
            let message = format!("kind `{name}` is not of {} scope", scope.as_str());
            (message, Some(format!("put it under `with` of the {place}")))
        } else {
            let message = format!("there is no kind `{}` of {} scope", words::shown(name), scope.as_str());
            let known = words::did_you_mean(name, names);
            (message, Some(known.unwrap_or_else(|| "`scaffold kinds` lists what there is".to_owned())))
        };
        self.deny("unknown-kind", path, At::Key, message, hint);
    }

    fn inputs(&mut self, kind: &KindSchema, node: &Node, path: &SpecPath) -> Inputs {
        let mut inputs = Inputs::new();
        if !matches!(node.kind, Kind::Map(_)) && !node.is_null() {
            if !node.is_broken() {
                let hint = format!("write `{}: {{}}`", kind.name);
                self.wrong_type(node, path, &format!("the inputs of `{}`", kind.name), Some(hint));
            }
            return inputs;
        }
        for entry in node.entries().iter().take(MAX_ITEMS) {
            let path = path.join(&entry.key);
            let Some(input) = kind.inputs.iter().find(|input| input.name == entry.key) else {
                self.unknown_input(kind, &entry.key, &path);
                continue;
            };
            if let Some(value) = self.input(&input.ty, &entry.value, &path) {
                inputs.insert(entry.key.clone(), value);
            }
        }
        for input in kind.inputs.iter().filter(|input| input.required && node.get(&input.name).is_none()) {
            let message = format!("kind `{}` needs `{}`", kind.name, input.name);
            let hint = format!("add `{}:`, {}", input.name, input.ty.expected());
            self.deny("missing-input", path, At::Key, message, Some(hint));
        }
        inputs
    }

    fn unknown_input(&mut self, kind: &KindSchema, name: &str, path: &SpecPath) {
        if name.is_empty() || name == "<<" {
            return;
        }
        let message = format!("kind `{}` has no input `{}`", kind.name, words::shown(name));
        let names = kind.inputs.iter().map(|input| input.name.as_str());
        let hint = words::did_you_mean(name, names).or_else(|| Some("it takes none; write `{}`".to_owned()));
        self.deny("unknown-input", path, At::Key, message, hint);
    }

    fn input(&mut self, ty: &InputType, node: &Node, path: &SpecPath) -> Option<Value> {
        if node.is_broken() {
            return None;
        }
        match ty {
            InputType::Flag => self.flag_of(node, path).map(Value::from),
            InputType::Integer { min, max } => self.integer_of(node, path, *min, *max).map(Value::from),
            InputType::Text => {
                let text = self.text_of(node, path, "a text")?.trim();
                self.one_line(text, MAX_TEXT, path).then(|| Value::from(text))
            }
            InputType::Choice(choices) => {
                let text = self.text_of(node, path, &ty.expected())?;
                if choices.iter().any(|choice| choice == text) {
                    return Some(Value::from(text));
                }
                let message = format!("`{}` is not possible here", words::shown(text));
                let hint = words::did_you_mean(text, choices.iter().map(String::as_str));
                self.deny("unknown-value", path, At::Value, message, hint);
                None
            }
            InputType::Url => self.url(node, path),
            InputType::Grants => self.grants(node, path),
            InputType::Services => self.input_list(ty, &InputType::Text, node, path),
            InputType::List(item) => self.input_list(ty, item, node, path),
        }
    }

    fn input_list(&mut self, ty: &InputType, item: &InputType, node: &Node, path: &SpecPath) -> Option<Value> {
        let Kind::List(nodes) = &node.kind else {
            let hint = node.scalar().map(|scalar| format!("write `[{}]`", words::shown(&scalar.text)));
            self.wrong_type(node, path, &ty.expected(), hint);
            return None;
        };
        if nodes.len() > MAX_ITEMS {
            self.deny(
                "too-many",
                path,
                At::Key,
                format!("{} items; {MAX_ITEMS} is the most", nodes.len()),
                Some("shorten the list".to_owned()),
            );
        }
        let mut values: Vec<Value> = Vec::new();
        for (index, node) in nodes.iter().take(MAX_ITEMS).enumerate() {
            let path = path.join(index);
            let Some(value) = self.input(item, node, &path) else { continue };
            if values.contains(&value) {
                let message = format!("{value} is here twice");
                self.deny("duplicate-value", &path, At::Value, message, Some("remove one of them".to_owned()));
            } else {
                values.push(value);
            }
        }
        Some(Value::Array(values))
    }
}
