//! The kinds: what can be generated, read from the manifests in `templates/`.

mod faults;
mod joins;
mod manifest;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::error::{self, Error, Result};
use crate::files::Overlay;
use crate::finding::{Finding, Source};
use crate::spec::KindSchema;
use faults::Faults;
pub use joins::{Join, JoinModules};
pub use manifest::{Each, FileEntry, Input, InputType, Manifest, Note, Scope};

/// The templates of this build.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Kinds that are there without being named under `with`.
pub const IMPLIED: [&str; 2] = ["service", "solution"];

/// Every kind by its name.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    kinds: BTreeMap<String, Kind>,
}

/// A kind: its manifest and the texts of its templates.
#[derive(Debug, Clone)]
pub struct Kind {
    /// What it is and which files it has.
    pub manifest: Manifest,
    /// Templates by their path in the kind's `files/` folder.
    pub templates: BTreeMap<String, String>,
}

impl Kind {
    /// Gives a manifest that takes the place of this one the templates that it names and does not bring.
    fn lend(&self, manifest: &Manifest, templates: &mut BTreeMap<String, String>) {
        let named = |path: &str| path.starts_with('_') || manifest.files.iter().any(|entry| entry.template == path);
        for (path, text) in self.templates.iter().filter(|(path, _)| named(path)) {
            templates.entry(path.clone()).or_insert_with(|| text.clone());
        }
    }
}

/// Files of a kind by their path in its folder.
type Files = BTreeMap<String, String>;
/// What is wrong with a manifest, and its text.
type Found = (Source, Vec<Finding>);

impl Catalog {
    /// The kinds that are built in.
    pub fn embedded() -> Result<Self> {
        let mut catalog = Self::default();
        let mut found = Vec::new();
        for folder in EMBEDDED.dirs() {
            let name = folder.path().to_string_lossy().into_owned();
            let mut files = Files::new();
            collect(folder, &name, &mut files)?;
            found.extend(catalog.add("templates", &name, files));
        }
        if found.is_empty() { Ok(catalog) } else { Err(Error::found(error::Kind::Failure, found)) }
    }

    /// Adds or replaces a kind from its files. What is wrong with it is given back, and then it is not added.
    fn add(&mut self, folder: &str, name: &str, mut files: Files) -> Option<Found> {
        let text = files.remove("manifest.yaml").unwrap_or_default();
        let mut faults = Faults::new(folder, name, &text);
        let mut templates = Files::new();
        for (path, text) in files {
            match path.strip_prefix("files/") {
                Some(path) => {
                    templates.insert(path.to_owned(), text);
                }
                None => faults.at_key("files", format!("`{path}` is no template"), "templates stand in `files/`"),
            }
        }
        let manifest = Manifest::parse(name, &text, &mut faults);
        if let (Some(manifest), Some(below)) = (&manifest, self.kinds.get(name)) {
            below.lend(manifest, &mut templates);
        }
        if let Some(manifest) = &manifest {
            manifest.check(&templates, &mut faults);
        }
        match (manifest, faults.found()) {
            (Some(manifest), None) => {
                self.kinds.insert(name.to_owned(), Kind { manifest, templates });
                None
            }
            (_, found) => found,
        }
    }

    /// Lays an overlay over the kinds: a folder with a manifest adds a kind or replaces the manifest of one that is
    /// there, whose templates it may go on using; one without replaces templates of a kind that is there.
    ///
    /// # Errors
    /// Usage: everything that is wrong with its manifests; a file that is neither a manifest nor a known template.
    pub fn overlay(&mut self, folder: &str, overlay: &Overlay) -> Result<()> {
        let mut found = Vec::new();
        let mut strangers = Vec::new();
        for (name, files) in overlay {
            if files.contains_key("manifest.yaml") {
                found.extend(self.add(folder, name, files.clone()));
                continue;
            }
            for (path, text) in files {
                let kind = self.kinds.get_mut(name);
                let template = kind.and_then(|kind| kind.templates.get_mut(path.strip_prefix("files/")?));
                match template {
                    Some(template) => template.clone_from(text),
                    None => strangers.push(format!("`{name}/{path}`")),
                }
            }
        }
        if !found.is_empty() {
            return Err(Error::found(error::Kind::Usage, found));
        }
        if strangers.is_empty() {
            return Ok(());
        }
        let mut error = Error::usage(format!("files in `{folder}` replace no template that there is"));
        error.causes = strangers;
        Err(error.hint("a new file needs a `manifest.yaml` in its kind's folder that names it"))
    }

    /// The kinds that can stand under `with`, as the spec's reader knows them.
    pub fn schemas(&self) -> Vec<KindSchema> {
        let named = |(name, kind): &(&str, &Kind)| !IMPLIED.contains(name) && !kind.manifest.hidden;
        self.iter().filter(named).map(|(_, kind)| kind.manifest.schema()).collect()
    }

    /// All kinds in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Kind)> {
        self.kinds.iter().map(|(name, kind)| (name.as_str(), kind))
    }

    /// The kind of this name.
    pub fn get(&self, name: &str) -> Option<&Kind> {
        self.kinds.get(name)
    }
}

fn collect(folder: &Dir<'_>, kind: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = file.contents_utf8().ok_or_else(|| Error::failure(format!("the template {path} is not UTF-8")))?;
        let inside = path.strip_prefix(kind).unwrap_or(&path).trim_start_matches('/').to_owned();
        files.insert(inside, text.to_owned());
    }
    folder.dirs().try_for_each(|child| collect(child, kind, files))
}
