//! Files that are not where they are rendered to, found elsewhere by their content.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use crate::reconcile::{Hash, Mine};
use crate::render::Tree;

/// Shorter files are alike by chance.
const SHORTEST: usize = 40;

/// Where each rendered file that is absent is now, if exactly one file that nothing is rendered to has its bytes, and
/// no other absent file has the same. `elsewhere` gives the bytes of a file of this size that is not rendered.
pub fn moved(
    rendered: &Tree,
    mine: &Mine,
    elsewhere: &BTreeMap<Utf8PathBuf, Hash>,
) -> BTreeMap<Utf8PathBuf, Utf8PathBuf> {
    let mut wanted: BTreeMap<Hash, Vec<&Utf8Path>> = BTreeMap::new();
    for (path, file) in
        rendered.iter().filter(|(path, file)| mine.get(path).is_none() && file.content.len() >= SHORTEST)
    {
        wanted.entry(Hash::of(&file.content)).or_default().push(path);
    }
    let mut found: BTreeMap<Hash, Vec<&Utf8PathBuf>> = BTreeMap::new();
    for (path, hash) in elsewhere {
        found.entry(*hash).or_default().push(path);
    }
    let pairs = wanted.into_iter().filter_map(|(hash, paths)| match (paths.as_slice(), found.get(&hash)?.as_slice()) {
        ([from], [to]) => Some(((*from).to_owned(), (*to).clone())),
        _ => None,
    });
    pairs.collect()
}
