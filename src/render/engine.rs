//! Tera, with our filters and what a manifest says of files.

use std::sync::OnceLock;

use camino::{Utf8Component, Utf8PathBuf};
use serde::Serialize;
use tera::{Context, Tera, Value};

use super::texts::{self, Text, Uses};
use super::{blank_lines, escape, limits, usings};
use crate::catalog::{Catalog, Each, FileEntry, Kind};
use crate::error::{Context as _, Error, Result};
use crate::parallel;

const UNREADABLE: &str = "a template cannot be read";

/// Compiled templates take several times the memory of their texts, so only those are kept that are rendered more than
/// once. The others are compiled when they are rendered, and dropped.
pub(super) struct Engine<'a> {
    catalog: &'a Catalog,
    kept: Tera,
    /// Everything, for what a template alone cannot do: parts of other templates, and errors that say where they are.
    all: OnceLock<Tera>,
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

impl<'a> Engine<'a> {
    /// Of the kinds that are in use every text is compiled now, or when it is rendered.
    ///
    /// # Errors
    /// Failure: a template cannot be read, also one of an overlay that is not in use.
    pub(super) fn new(catalog: &'a Catalog, uses: &Uses<'_>) -> Result<Self> {
        let mut engine = Self { catalog, kept: Tera::default(), all: OnceLock::new() };
        match compile(texts::kept(catalog, uses)) {
            Ok(kept) => engine.kept = kept,
            Err(_) => engine.kept = compile(texts::all(catalog)).context(UNREADABLE)?,
        }
        if compile(texts::idle(catalog, uses)).is_err() {
            engine.all()?;
        }
        Ok(engine)
    }

    fn all(&self) -> Result<&Tera> {
        if let Some(all) = self.all.get() {
            return Ok(all);
        }
        let all = compile(texts::all(self.catalog)).context(UNREADABLE)?;
        Ok(self.all.get_or_init(|| all))
    }

    /// The files of a kind.
    pub(super) fn files(&self, kind: &Kind, scope: &Scope) -> Result<Vec<File>> {
        let entries = parallel::map(&kind.manifest.files, |entry| {
            let mut files = Vec::new();
            expand(&entry.each, scope, &entry.id, &mut |scope, id| {
                files.extend(self.file(kind, entry, scope, id)?);
                Ok(())
            })?;
            Ok(files)
        });
        let entries: Vec<Vec<File>> = entries.into_iter().collect::<Result<_>>()?;
        Ok(entries.into_iter().flatten().collect())
    }

    /// Where the files of a kind go, without rendering them.
    pub(super) fn paths(&self, kind: &Kind, scope: &Scope) -> Result<Vec<Utf8PathBuf>> {
        let mut paths = Vec::new();
        for entry in &kind.manifest.files {
            expand(&entry.each, scope, &entry.id, &mut |scope, _| {
                paths.extend(self.path(kind, entry, scope)?);
                Ok(())
            })?;
        }
        Ok(paths)
    }

    /// The path of one file, or `None` where it is not to be there.
    fn path(&self, kind: &Kind, entry: &FileEntry, scope: &Scope) -> Result<Option<Utf8PathBuf>> {
        let kind = &kind.manifest.kind;
        if entry.when.is_some() && self.compiled(&texts::when(kind, entry), scope)?.is_empty() {
            return Ok(None);
        }
        let plain = texts::is_plain(&entry.path);
        let path = if plain { entry.path.clone() } else { self.compiled(&texts::path(kind, entry), scope)? };
        let path = Utf8PathBuf::from(path);
        if path.as_str().is_empty() || !path.components().all(|part| matches!(part, Utf8Component::Normal(_))) {
            return Err(Error::usage(format!("{} of {kind} leads out of the root: \"{path}\"", entry.id))
                .hint("write its path from the root of the solution, with `/` and without `..`"));
        }
        Ok(Some(path))
    }

    fn file(&self, kind: &Kind, entry: &FileEntry, scope: &Scope, id: &str) -> Result<Option<File>> {
        let Some(path) = self.path(kind, entry, scope)? else {
            return Ok(None);
        };
        let source = kind.templates.get(&entry.template).map_or("", String::as_str);
        let text = if entry.raw || texts::is_plain(source) {
            source.to_owned()
        } else {
            self.text(&texts::template(&kind.manifest.kind, &entry.template), source, scope)?
        };
        let text = if path.extension() == Some("cs") { usings::sort(&blank_lines::tidy(&text)) } else { text };
        Ok(Some(File { id: id.to_owned(), path, text, executable: entry.executable }))
    }

    fn text(&self, template: &str, source: &str, scope: &Scope) -> Result<String> {
        if self.kept.contains_template(template) || self.all.get().is_some() {
            return self.compiled(template, scope);
        }
        limits::renew();
        let mut out = limits::Output::of(source.len() + source.len() / 8);
        match self.kept.render_str_to(source, &scope.0, false, &mut out).map(|()| out.into_text()) {
            Ok(Some(text)) => Ok(text),
            _ => self.compiled(template, scope),
        }
    }

    fn compiled(&self, template: &str, scope: &Scope) -> Result<String> {
        let tera = if self.kept.contains_template(template) { &self.kept } else { self.all()? };
        limits::renew();
        let mut out = limits::Output::default();
        let rendered = tera.render_to(template, &scope.0, &mut out);
        rendered.context(format!("the template {template} cannot be rendered"))?;
        out.into_text().ok_or_else(|| Error::failure(format!("the template {template} renders no text")))
    }
}

fn compile(texts: Vec<Text<'_>>) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(Vec::<&'static str>::new());
    escape::register(&mut tera);
    limits::register(&mut tera);
    tera.add_raw_templates(texts)?;
    Ok(tera)
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

#[cfg(test)]
#[path = "engine_tests.rs"]
mod tests;
