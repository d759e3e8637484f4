//! What is read besides a user's tree: where we are, and an overlay of templates.

use std::collections::BTreeMap;
use std::env;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use crate::error::{Context, Error, Result};
use crate::parallel;

/// The largest template of an overlay, in bytes.
const LARGEST: u64 = 1_000_000;

/// The files of each kind of an overlay, by their path in its folder.
pub type Overlay = BTreeMap<String, BTreeMap<String, String>>;

/// The current folder.
///
/// # Errors
/// Failure: it is gone, or its name is not UTF-8.
pub fn current_dir() -> Result<Utf8PathBuf> {
    let dir = env::current_dir().context("the current folder cannot be found")?;
    Utf8PathBuf::from_path_buf(dir)
        .map_err(|dir| Error::failure(format!("the name of the folder {} is not UTF-8", dir.display())))
}

/// True when something is at a path.
pub fn exists(path: &Utf8Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The first of some environment variables that is set and says something.
pub fn first_variable(names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| env::var(name).ok().filter(|value| !value.trim().is_empty()))
}

/// Makes a folder, and those above it.
///
/// # Errors
/// Failure: it cannot be made.
pub fn make_dir(path: &Utf8Path) -> Result<()> {
    std::fs::create_dir_all(path).context(format!("cannot make the folder `{path}`"))
}

/// Every file of an overlay: one folder a kind. Links are not followed.
///
/// # Errors
/// Usage: there is no such folder, it holds files that are in no kind, or links, or a file that is not UTF-8 text.
pub fn read_overlay(dir: &Utf8Path) -> Result<Overlay> {
    if !dir.is_dir() {
        return Err(Error::usage(format!("there is no folder `{dir}`")).hint("`--templates` names a folder of kinds"));
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(dir).sort_by_file_name() {
        let entry = entry.map_err(|cause| Error::usage(format!("cannot read `{dir}`")).because(&cause))?;
        let Some(path) = Utf8Path::from_path(entry.path()) else {
            return Err(Error::usage(format!("the name of {} is not UTF-8", entry.path().display())));
        };
        if entry.path_is_symlink() {
            return Err(Error::usage(format!("`{path}` is a link")).hint("put the file itself there"));
        }
        if !entry.file_type().is_file() {
            continue;
        }
        let inside = path.strip_prefix(dir).unwrap_or(path).as_str().replace('\\', "/");
        let Some((kind, file)) = inside.split_once('/') else {
            return Err(Error::usage(format!("`{path}` belongs to no kind")).hint("an overlay has one folder a kind"));
        };
        files.push((path.to_owned(), kind.to_owned(), file.to_owned()));
    }
    let texts = parallel::map(&files, |(path, _, _)| super::read_named(path, LARGEST));
    let mut overlay = Overlay::new();
    for ((_, kind, file), text) in files.into_iter().zip(texts) {
        overlay.entry(kind).or_default().insert(file, text?);
    }
    Ok(overlay)
}
