//! Tera, with our filters and what a manifest says of files.

use std::collections::BTreeMap;

use camino::{Utf8Component, Utf8PathBuf};
use serde::Serialize;
use tera::{Context, Tera, Value};

use super::{escape, limits};
use crate::catalog::{Catalog, Each, FileEntry, Manifest};
use crate::error::{Context as _, Error, Result};

pub(super) struct Engine {
    tera: Tera,
    budget: limits::Budget,
    raw: BTreeMap<String, String>,
}

/// The variables of a template.
#[derive(Clone)]
pub(super) struct Scope(Context);

/// One rendered entry.
pub(super) struct File {
    /// The entry's id and the keys of its items.
    pub(super) id: String,
    pub(super) path: Utf8PathBuf,
    pub(super) text: String,
    pub(super) executable: bool,
}

impl Scope {
    pub(super) fn new() -> Self {
        Self(Context::new())
    }

    pub(super) fn insert<T: Serialize>(&mut self, name: &'static str, value: &T) -> Result<()> {
        let value = Value::try_from_serializable(value).context(format!("{name} cannot be given to templates"))?;
        self.0.insert_value(name, value);
        Ok(())
    }

    /// The list at a dotted path, with the key of each item.
    fn list(&self, path: &str) -> Result<Vec<(String, Value)>> {
        let (root, rest) = path.split_once('.').map_or((path, None), |(root, rest)| (root, Some(rest)));
        let value = self.0.get(root);
        let value = match rest {
            Some(rest) => value.and_then(|value| value.get_from_path(rest)),
            None => value,
        };
        let items = value
            .and_then(Value::as_array)
            .ok_or_else(|| Error::failure(format!("\"{path}\" is no list of templates")))?;
        items
            .iter()
            .map(|item| {
                let key = item.get_from_path("key").and_then(Value::as_str);
                let key = key.ok_or_else(|| Error::failure(format!("an item of \"{path}\" has no key")))?;
                Ok((key.to_owned(), item.clone()))
            })
            .collect()
    }
}

impl Engine {
    /// Parses every template once.
    pub(super) fn new(catalog: &Catalog) -> Result<Self> {
        let mut tera = Tera::new();
        tera.autoescape_on(Vec::<&'static str>::new());
        escape::register(&mut tera);
        let budget = limits::register(&mut tera);
        let mut texts = Vec::new();
        let mut raw = BTreeMap::new();
        for (name, kind) in catalog.iter() {
            for entry in &kind.manifest.files {
                texts.push((path_of(name, entry), entry.path.clone()));
                if let Some(when) = &entry.when {
                    texts.push((when_of(name, entry), format!("{{% if {when} %}}yes{{% endif %}}")));
                }
                if entry.raw {
                    raw.insert(
                        template_of(name, &entry.template),
                        kind.templates.get(&entry.template).cloned().unwrap_or_default(),
                    );
                }
            }
            for (path, text) in &kind.templates {
                let template = template_of(name, path);
                if !raw.contains_key(&template) {
                    texts.push((template, text.clone()));
                }
            }
        }
        tera.add_raw_templates(texts).context("a template cannot be read")?;
        Ok(Self { tera, budget, raw })
    }

    /// The files of a kind.
    pub(super) fn files(&self, manifest: &Manifest, scope: &Scope) -> Result<Vec<File>> {
        let mut files = Vec::new();
        for entry in &manifest.files {
            expand(&entry.each, scope, &entry.id, &mut |scope, id| {
                files.extend(self.file(manifest, entry, scope, id)?);
                Ok(())
            })?;
        }
        Ok(files)
    }

    /// Where the files of a kind go, without rendering them.
    pub(super) fn paths(&self, manifest: &Manifest, scope: &Scope) -> Result<Vec<Utf8PathBuf>> {
        let mut paths = Vec::new();
        for entry in &manifest.files {
            expand(&entry.each, scope, &entry.id, &mut |scope, _| {
                paths.extend(self.path(manifest, entry, scope)?);
                Ok(())
            })?;
        }
        Ok(paths)
    }

    /// The path of one file, or `None` where it is not to be there.
    fn path(&self, manifest: &Manifest, entry: &FileEntry, scope: &Scope) -> Result<Option<Utf8PathBuf>> {
        if entry.when.is_some() && self.text(&when_of(&manifest.kind, entry), scope)?.is_empty() {
            return Ok(None);
        }
        let path = Utf8PathBuf::from(self.text(&path_of(&manifest.kind, entry), scope)?);
        if path.as_str().is_empty() || !path.components().all(|part| matches!(part, Utf8Component::Normal(_))) {
            return Err(Error::usage(format!("{} of {} leads out of the root: \"{path}\"", entry.id, manifest.kind))
                .hint("write its path from the root of the solution, with `/` and without `..`"));
        }
        Ok(Some(path))
    }

    fn file(&self, manifest: &Manifest, entry: &FileEntry, scope: &Scope, id: &str) -> Result<Option<File>> {
        let Some(path) = self.path(manifest, entry, scope)? else {
            return Ok(None);
        };
        let template = template_of(&manifest.kind, &entry.template);
        let text = match self.raw.get(&template) {
            Some(text) => text.clone(),
            None => self.text(&template, scope)?,
        };
        Ok(Some(File { id: id.to_owned(), path, text, executable: entry.executable }))
    }

    fn text(&self, template: &str, scope: &Scope) -> Result<String> {
        self.budget.renew();
        let mut out = limits::Output::default();
        let rendered = self.tera.render_to(template, &scope.0, &mut out);
        rendered.context(format!("the template {template} cannot be rendered"))?;
        out.into_text().ok_or_else(|| Error::failure(format!("the template {template} renders no text")))
    }
}

/// Visits an entry once per item of its lists, outermost first, with the items' keys in its id.
fn expand(each: &[Each], scope: &Scope, id: &str, visit: &mut impl FnMut(&Scope, &str) -> Result<()>) -> Result<()> {
    let Some((first, rest)) = each.split_first() else {
        return visit(scope, id);
    };
    for (key, item) in scope.list(&first.list)? {
        let mut inner = scope.clone();
        inner.0.insert_value(first.name.clone(), item);
        expand(rest, &inner, &format!("{id}:{key}"), visit)?;
    }
    Ok(())
}

fn template_of(kind: &str, path: &str) -> String {
    format!("{kind}/files/{path}")
}

fn path_of(kind: &str, entry: &FileEntry) -> String {
    format!("{kind}/{}#path", entry.id)
}

fn when_of(kind: &str, entry: &FileEntry) -> String {
    format!("{kind}/{}#when", entry.id)
}
