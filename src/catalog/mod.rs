//! The kinds: what can be generated, read from the manifests in `templates/`.

mod manifest;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::error::{Error, Result};
use crate::files::Overlay;
use crate::spec::KindSchema;
pub use manifest::{Each, FileEntry, Input, InputType, Manifest, Scope};

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

impl Catalog {
    /// The kinds that are built in.
    pub fn embedded() -> Result<Self> {
        let mut catalog = Self::default();
        for folder in EMBEDDED.dirs() {
            let name = folder.path().to_string_lossy().into_owned();
            let mut files = BTreeMap::new();
            collect(folder, &name, &mut files)?;
            catalog.add(&name, files)?;
        }
        Ok(catalog)
    }

    /// Adds or replaces a kind from the files of its folder, by their path in it.
    pub fn add(&mut self, name: &str, mut files: BTreeMap<String, String>) -> Result<()> {
        let text = files
            .remove("manifest.yaml")
            .ok_or_else(|| Error::usage(format!("the kind \"{name}\" has no manifest.yaml")))?;
        let manifest = Manifest::parse(name, &text)?;
        let templates: BTreeMap<String, String> = files
            .into_iter()
            .filter_map(|(path, text)| path.strip_prefix("files/").map(|path| (path.to_owned(), text)))
            .collect();
        manifest.check(&templates)?;
        self.kinds.insert(name.to_owned(), Kind { manifest, templates });
        Ok(())
    }

    /// Lays an overlay over the kinds: a folder with a manifest adds or replaces a whole kind, one without replaces
    /// templates of a kind that is there.
    pub fn overlay(&mut self, overlay: &Overlay) -> Result<()> {
        for (name, files) in overlay {
            if files.contains_key("manifest.yaml") {
                self.add(name, files.clone())?;
                continue;
            }
            let kind = self.kinds.get_mut(name).ok_or_else(|| {
                Error::usage(format!(
                    "the overlay's kind \"{name}\" has no manifest.yaml, and there is no such kind yet"
                ))
            })?;
            for (path, text) in files {
                match path.strip_prefix("files/").and_then(|path| kind.templates.get_mut(path)) {
                    Some(template) => template.clone_from(text),
                    None => {
                        return Err(Error::usage(format!("the kind \"{name}\" has no template {path} to replace"))
                            .hint("a new file needs a manifest.yaml that names it"));
                    }
                }
            }
        }
        Ok(())
    }

    /// The kinds that can stand under `with`, as the spec's reader knows them.
    pub fn schemas(&self) -> Vec<KindSchema> {
        self.iter().filter(|(name, _)| !IMPLIED.contains(name)).map(|(_, kind)| kind.manifest.schema()).collect()
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
