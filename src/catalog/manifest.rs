//! `manifest.yaml` of a kind.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::faults::Faults;
use super::joins::{self, Join};
use crate::spec::{self, InputSchema, KindSchema};

/// What a kind is, what it takes, and which files it renders.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The kind's name; that of its folder.
    pub kind: String,
    /// A few words.
    pub title: String,
    /// What it is for and what it brings.
    pub description: String,
    /// Where it can be added.
    pub scope: Scope,
    /// What may be set.
    #[serde(default)]
    pub inputs: BTreeMap<String, Input>,
    /// What it brings into files that others render.
    #[serde(default)]
    pub joins: Vec<Join>,
    /// It comes along with a kind that requires it, and is never named in a spec.
    #[serde(default)]
    pub hidden: bool,
    /// The packages it needs: exact versions by id, in the labelled groups of `Directory.Packages.props`.
    #[serde(default)]
    pub packages: BTreeMap<String, BTreeMap<String, String>>,
    /// Its files.
    pub files: Vec<FileEntry>,
    /// Changes of what generated code does, newest last.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// A change of behaviour that whoever regenerates must know of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its identity in the kind, for ever: kebab case.
    pub id: String,
    /// The version of the templates that brought it.
    pub since: String,
    /// What is different from now on, and what to do about it.
    pub text: String,
    /// The ids of the files that it is about; none means the whole kind.
    #[serde(default)]
    pub files: Vec<String>,
}

/// Where a kind can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Once in a solution.
    Solution,
    /// Once in a service.
    Service,
}

/// One input of a kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// What it holds.
    #[serde(rename = "type")]
    pub ty: InputType,
    /// What it means.
    pub description: String,
    /// Its value when nothing is said; without one the input is required.
    #[serde(default)]
    pub default: Option<serde_json::Value>,
    /// The values it may have, of an enum; those of its items, of a list.
    #[serde(default)]
    pub values: Vec<String>,
    /// The least value of an int; 0 when nothing is said.
    #[serde(default)]
    pub min: i32,
    /// Its greatest value.
    #[serde(default = "greatest")]
    pub max: i32,
}

fn greatest() -> i32 {
    i32::MAX
}

/// What an input holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum InputType {
    /// Text.
    String,
    /// A whole number.
    Int,
    /// True or false.
    Bool,
    /// One of `values`.
    Enum,
    /// A list of texts.
    List,
    /// An https address.
    Url,
    /// Roles by name, each with a list of permissions.
    Grants,
    /// A list of other services of the spec.
    Services,
}

/// One file of a kind, or one per item of a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Its identity in the kind, for ever: kebab case with slashes, `domain/aggregate`.
    pub id: String,
    /// The template's path in `files/`.
    pub template: String,
    /// Where it goes: a template itself, relative to the solution's root.
    pub path: String,
    /// Rendered once per item: `resource in service.resources`. Several nest, outermost first.
    #[serde(default)]
    pub each: Vec<Each>,
    /// An expression; the file is there only when it holds.
    #[serde(default)]
    pub when: Option<String>,
    /// Has the executable bit.
    #[serde(default)]
    pub executable: bool,
    /// Copied as it is, without being a template.
    #[serde(default)]
    pub raw: bool,
}

/// `name in path.of.a.list`: each item has a text `key`, its part of the file's identity.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Each {
    /// The variable that templates see.
    pub name: String,
    /// The list's place in the context.
    pub list: String,
}

impl TryFrom<String> for Each {
    type Error = String;

    fn try_from(text: String) -> std::result::Result<Self, String> {
        match text.split_once(" in ") {
            Some((name, list)) if !name.trim().is_empty() && !list.trim().is_empty() => {
                Ok(Self { name: name.trim().to_owned(), list: list.trim().to_owned() })
            }
            _ => Err(format!("\"{text}\" is not of the form \"item in list\"")),
        }
    }
}

impl Input {
    fn schema(&self) -> spec::InputType {
        match self.ty {
            InputType::String => spec::InputType::Text,
            InputType::Int => spec::InputType::Integer { min: self.min.into(), max: self.max.into() },
            InputType::Bool => spec::InputType::Flag,
            InputType::Enum => spec::InputType::Choice(self.values.clone()),
            InputType::Url => spec::InputType::Url,
            InputType::Grants => spec::InputType::Grants,
            InputType::Services => spec::InputType::Services,
            InputType::List if self.values.is_empty() => spec::InputType::List(Box::new(spec::InputType::Text)),
            InputType::List => spec::InputType::List(Box::new(spec::InputType::Choice(self.values.clone()))),
        }
    }
}

impl Manifest {
    /// Reads a manifest; `name` is that of its folder.
    pub(super) fn parse(name: &str, text: &str, faults: &mut Faults) -> Option<Self> {
        let manifest: Self = match serde_yaml::from_str(text) {
            Ok(manifest) => manifest,
            Err(cause) => {
                faults.unreadable(&cause);
                return None;
            }
        };
        if manifest.kind != name {
            let message = format!("the kind is called `{}`, but its folder `{name}`", manifest.kind);
            faults.at_value("kind", &manifest.kind, 0, message, "give both one name");
        }
        Some(manifest)
    }

    /// The contributions that count for these inputs.
    pub fn joins<'a>(&'a self, inputs: &'a spec::Inputs) -> impl Iterator<Item = &'a Join> {
        self.joins.iter().filter(|join| join.holds(inputs))
    }

    /// The kind as the spec's reader knows it.
    pub(super) fn schema(&self) -> KindSchema {
        let inputs = self.inputs.iter().map(|(name, input)| InputSchema {
            name: name.clone(),
            ty: input.schema(),
            description: input.description.clone(),
            default: input.default.clone(),
            required: input.default.is_none(),
        });
        KindSchema {
            name: self.kind.clone(),
            scope: match self.scope {
                Scope::Solution => spec::Scope::Solution,
                Scope::Service => spec::Scope::Service,
            },
            description: self.description.clone(),
            inputs: inputs.collect(),
        }
    }

    /// Every entry has an id of its own and a template that is there, and every template is used.
    pub(super) fn check(&self, templates: &BTreeMap<String, String>, faults: &mut Faults) {
        joins::check(self, faults);
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in &self.files {
            let before = ids.entry(&entry.id).or_default();
            if *before > 0 {
                let message = format!("two files have the id `{}`", entry.id);
                faults.at_value("id", &entry.id, *before, message, "an id names one file for ever");
            }
            *before += 1;
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !entry.id.split('/').all(|part| !part.is_empty() && part.chars().all(plain)) {
                let message = format!("the id `{}` is not in kebab case with slashes", entry.id);
                faults.at_value("id", &entry.id, 0, message, "write it as in `domain/aggregate`");
            }
            if !templates.contains_key(&entry.template) {
                let message = format!("there is no template `files/{}`", entry.template);
                faults.at_value("template", &entry.template, 0, message, "add the file, or correct its name");
            }
        }
        self.check_notes(&ids, faults);
        let used: BTreeSet<&String> = self.files.iter().map(|entry| &entry.template).collect();
        for unused in templates.keys().filter(|path| !used.contains(path) && !path.starts_with('_')) {
            let message = format!("no file uses the template `files/{unused}`");
            faults.at_key("files", message, "add an entry for it, or remove it");
        }
    }

    /// A note has an id of its own, and is about files that there are.
    fn check_notes(&self, files: &BTreeMap<&str, usize>, faults: &mut Faults) {
        let mut ids = BTreeSet::new();
        for note in &self.notes {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if note.id.is_empty() || !note.id.chars().all(plain) || !ids.insert(&note.id) {
                let message = format!("the note `{}` has no id of its own in kebab case", note.id);
                faults.at_key("notes", message, "an id names one note for ever");
            }
            for file in note.files.iter().filter(|file| !files.contains_key(file.as_str())) {
                let message = format!("the note `{}` is about `{file}`, which is no file of this kind", note.id);
                faults.at_key("notes", message, "name the `id` of an entry of `files`");
            }
        }
    }
}
