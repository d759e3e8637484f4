//! The stored base: what was last rendered, kept in the repository.
//!
//! `.scaffold/base/<component>.jsonl` lists a component's files, one sorted line each; their bytes are in
//! `.scaffold/objects/<64 digits>.zst`, compressed with zstd and named by the BLAKE3 hash of the plain bytes.
//! Branches merge line by line (`.scaffold/base/** merge=union` in `.gitattributes`): two lines of one id are two
//! candidates, and the next write leaves one. Lines that a conflict in git has left are read as if it were a union.

mod line;
mod object;
mod origin;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use camino::{Utf8Path, Utf8PathBuf};

use crate::error::{Context, Result};
use crate::files::Root;
use crate::reconcile::{BaseEntry, FileState, Found, Hash, Index, Mine};
use crate::render::Tree;
pub(crate) use origin::PATH as ORIGIN;
pub use origin::{Newer, Origin};

/// Where the index is.
const BASE: &str = ".scaffold/base";

/// A part of the base that cannot be used. Its files count as never rendered, so nothing overwrites them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Damage {
    /// The file of the base.
    pub path: Utf8PathBuf,
    /// The line in it, from 1; 0 of a whole file.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}

/// The base as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    /// Everything that was last rendered.
    pub index: Index,
    /// Parts that cannot be used.
    pub damage: Vec<Damage>,
    /// The index files and the note of their origin as they are on disk.
    files: BTreeMap<Utf8PathBuf, FileState>,
}

/// A file of the base that must be written (`Some`) or removed (`None`).
pub(crate) type Write = (Utf8PathBuf, Option<Vec<u8>>);

impl Baseline {
    /// Reads the index; without one the base is empty.
    ///
    /// # Errors
    /// Failure: a file cannot be read. What can be read and is wrong becomes [`Damage`].
    pub fn read(root: &Root) -> Result<Self> {
        let paths = root.list(Utf8Path::new(BASE))?;
        let mut baseline = Self::default();
        for (path, found) in root.survey(paths.iter().map(Utf8PathBuf::as_path))?.0 {
            let Found::File(state) = found else { continue };
            if origin::is_it(&path) {
                baseline.files.insert(path, state);
                continue;
            }
            let Some(component) = component_of(&path) else { continue };
            let parsed = line::parse(&state.bytes, &component);
            parsed.entries.into_iter().for_each(|entry| baseline.index.insert(entry));
            let damage = parsed.damage.into_iter();
            baseline.damage.extend(damage.map(|(line, message)| Damage { path: path.clone(), line, message }));
            baseline.files.insert(path, state);
        }
        Ok(baseline)
    }

    /// The bytes of a hash; `None` if they are lost or damaged.
    pub fn content(root: &Root, hash: Hash) -> Option<Vec<u8>> {
        let stored = root.read_object(&object::path(hash)).ok()??;
        object::decode(&stored.bytes, hash).ok()
    }

    /// Reads every object that the index names, and says which are lost or damaged.
    ///
    /// # Errors
    /// Failure: the disk cannot be read.
    pub fn verify(&self, root: &Root) -> Result<Vec<Damage>> {
        let hashes: BTreeSet<Hash> = self.index.iter().map(|entry| entry.hash).collect();
        let mut damage = self.damage.clone();
        for hash in hashes {
            let path = object::path(hash);
            let problem = match root.read_object(&path)? {
                None => Some("is not there".to_owned()),
                Some(stored) => object::decode(&stored.bytes, hash).err(),
            };
            damage.extend(problem.map(|message| Damage { path, line: 0, message }));
        }
        Ok(damage)
    }

    /// What must be written so that the base is `next`, with the contents of `rendered`; in the order of paths.
    ///
    /// # Errors
    /// Failure: the disk cannot be read, or the compressor fails.
    pub(crate) fn writes(&self, root: &Root, next: &Index, rendered: &Tree) -> Result<Vec<Write>> {
        let mut writes = object::missing(root, next, rendered)?;
        let kept: BTreeSet<Hash> = next.iter().map(|entry| entry.hash).collect();
        let dropped: BTreeSet<Hash> =
            self.index.iter().map(|entry| entry.hash).filter(|hash| !kept.contains(hash)).collect();
        writes.extend(dropped.into_iter().map(|hash| (object::path(hash), None)));

        let mut components: BTreeMap<&str, Vec<&BaseEntry>> = BTreeMap::new();
        for entry in next.iter() {
            components.entry(&entry.component).or_default().push(entry);
        }
        let mut wanted: BTreeMap<Utf8PathBuf, Vec<u8>> = BTreeMap::new();
        for (component, entries) in components {
            wanted.insert(index_path(component), line::format(&entries).context("cannot write the base")?);
        }
        let gone = self.files.keys().filter(|path| !wanted.contains_key(*path) && !origin::is_it(path));
        writes.extend(gone.map(|path| (path.clone(), None)));
        let stored = |path: &Utf8PathBuf| self.files.get(path).map(|state| &state.bytes);
        let changed = wanted.iter().filter(|(path, bytes)| stored(path) != Some(*bytes));
        writes.extend(changed.map(|(path, bytes)| (path.clone(), Some(bytes.clone()))));
        Ok(writes)
    }

    /// As [`Baseline::writes`], and every object that is lost or damaged and whose bytes are rendered or on disk.
    ///
    /// # Errors
    /// As [`Baseline::writes`].
    pub(crate) fn repairs(&self, root: &Root, next: &Index, rendered: &Tree, mine: &Mine) -> Result<Vec<Write>> {
        let mut writes: BTreeMap<Utf8PathBuf, Option<Vec<u8>>> =
            self.writes(root, next, rendered)?.into_iter().collect();
        let known = rendered.iter().map(|(_, file)| file.content.as_slice());
        let known = known.chain(mine.0.keys().filter_map(|path| Some(mine.file(path)?.bytes.as_slice())));
        let known: BTreeMap<Hash, &[u8]> = known.map(|bytes| (Hash::of(bytes), bytes)).collect();
        for hash in next.iter().map(|entry| entry.hash).collect::<BTreeSet<_>>() {
            let path = object::path(hash);
            if let (false, None, Some(bytes)) =
                (writes.contains_key(&path), Self::content(root, hash), known.get(&hash))
            {
                writes.insert(path, Some(object::encode(bytes)?));
            }
        }
        // The index comes after the objects that it names.
        let (index, objects): (Vec<_>, Vec<_>) = writes.into_iter().partition(|(path, _)| path.starts_with(BASE));
        Ok(objects.into_iter().chain(index).collect())
    }

    /// The index files as they are on disk.
    pub(crate) fn files(&self) -> &BTreeMap<Utf8PathBuf, FileState> {
        &self.files
    }
}

fn index_path(component: &str) -> Utf8PathBuf {
    Utf8PathBuf::from(format!("{BASE}/{component}.jsonl"))
}

fn component_of(path: &Utf8Path) -> Option<String> {
    let inside = path.strip_prefix(BASE).ok()?;
    Some(inside.as_str().strip_suffix(".jsonl")?.to_owned())
}

#[cfg(test)]
#[path = "baseline/tests.rs"]
mod tests;
