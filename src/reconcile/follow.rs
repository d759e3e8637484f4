//! Finds files that a person moved: by the bytes they were rendered with, else by what is left of them. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use camino::{Utf8Path, Utf8PathBuf};

use super::{BaseEntry, FileState, Found, Hash, Index, Mine, Obstacle, subjects};
use crate::render::{FileId, Tree};

/// How much of a file must be left so that it can be the same one, in percent of the larger one's bytes; git's is 50.
const ALIKE: usize = 60;

/// Larger files are followed by their bytes only, in bytes.
const LARGEST: usize = 4 << 20;

/// A managed file that is not where it should be: somebody deleted it, or moved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Who it is.
    pub id: FileId,
    /// What it was rendered as, and where to.
    pub entries: Vec<BaseEntry>,
}

impl Lost {
    fn was(&self) -> &Utf8Path {
        self.entries.first().map_or(Utf8Path::new(""), BaseEntry::at)
    }

    /// A file of this name and size, in bytes, may be it; `sizes` are those it was rendered with.
    fn may_be(&self, path: &Utf8Path, size: usize, sizes: &[usize]) -> bool {
        let kin = path.extension() == self.was().extension() || path.file_name() == self.was().file_name();
        sizes.iter().any(|&was| size == was || (kin && size.min(was) * 100 >= size.max(was) * (ALIKE - 10)))
    }
}

/// Where files are that persons moved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Followed {
    /// The file's place now.
    pub places: BTreeMap<FileId, Utf8PathBuf>,
    /// A sentence for each file that was followed, and for each that could be several.
    pub notes: Vec<String>,
    /// What could be several files, and counts as deleted.
    undecided: BTreeSet<FileId>,
}

/// The managed files that are still rendered but are not where they should be.
pub fn lost(base: &Index, mine: &Mine, theirs: &Tree) -> Vec<Lost> {
    let there = |path: &Utf8Path| match mine.get(path) {
        None => false,
        // Perhaps it is this very file under another case of its name.
        Some(Found::Obstacle(Obstacle::CaseCollision(other))) => theirs.get(other).is_some(),
        Some(_) => true,
    };
    let all = subjects(base, theirs).into_iter();
    all.filter(|subject| !subject.candidates.is_empty())
        .filter(|subject| subject.wanted.is_some_and(|(path, _)| mine.file(path).is_none()))
        .filter(|subject| !subject.candidates.iter().any(|entry| there(entry.at())))
        .map(|subject| Lost { id: subject.id.clone(), entries: subject.candidates.to_vec() })
        .collect()
}

/// A file with what is known of its content.
struct Known<'a> {
    lost: &'a Lost,
    contents: Vec<Vec<u8>>,
}

/// Tells which of the files that are not managed may be one of the lost ones, by path and size in bytes.
pub fn candidate<'a>(
    lost: &'a [Lost],
    content: &dyn Fn(Hash) -> Option<Vec<u8>>,
) -> impl Fn(&Utf8Path, u64) -> bool + 'a {
    let known: Vec<(&Lost, Vec<usize>)> = lost
        .iter()
        .map(|lost| (lost, lost.entries.iter().filter_map(|entry| content(entry.hash)).map(|c| c.len()).collect()))
        .collect();
    move |path, size| {
        let size = usize::try_from(size).unwrap_or(usize::MAX / 100);
        known.iter().any(|(lost, sizes)| lost.may_be(path, size, sizes))
    }
}

/// Finds the lost files among the strays, files that scaffold does not manage. What could be several is none.
pub fn follow(
    lost: &[Lost],
    strays: &BTreeMap<Utf8PathBuf, FileState>,
    content: &dyn Fn(Hash) -> Option<Vec<u8>>,
) -> Followed {
    let known: Vec<Known<'_>> = lost
        .iter()
        .map(|lost| Known { lost, contents: lost.entries.iter().filter_map(|entry| content(entry.hash)).collect() })
        .collect();
    let mut followed = Followed::default();
    let mut free: BTreeMap<&Utf8Path, &FileState> = strays.iter().map(|(path, file)| (path.as_path(), file)).collect();
    // What is byte for byte the same is settled before anything is compared.
    let hashes: BTreeMap<&Utf8Path, Hash> = free.iter().map(|(path, file)| (*path, file.hash())).collect();
    let same = |known: &Known<'_>, path: &Utf8Path, file: &FileState| {
        let named = path.file_name() == known.lost.was().file_name();
        known.lost.entries.iter().any(|entry| hashes.get(path) == Some(&entry.hash))
            && (named || !file.bytes.is_empty())
    };
    followed.settle(&known, &mut free, &same);
    followed.settle(&known, &mut free, &|known, _, file| known.contents.iter().any(|was| alike(was, &file.bytes)));
    followed.notes.sort();
    followed
}

impl Followed {
    /// One round: each lost file that is not found yet looks at what is free.
    fn settle<'a>(
        &mut self,
        known: &[Known<'_>],
        free: &mut BTreeMap<&'a Utf8Path, &'a FileState>,
        fits: &dyn Fn(&Known<'_>, &Utf8Path, &FileState) -> bool,
    ) {
        let mut claims: BTreeMap<&Utf8Path, Vec<&Lost>> = BTreeMap::new();
        let open = |id: &FileId| !self.places.contains_key(id) && !self.undecided.contains(id);
        let open: Vec<&Known<'_>> = known.iter().filter(|known| open(&known.lost.id)).collect();
        for known in open {
            let found: Vec<&Utf8Path> =
                free.iter().filter(|(path, file)| fits(known, path, file)).map(|(path, _)| *path).collect();
            match single(&found, known.lost.was()) {
                Some(path) => claims.entry(path).or_default().push(known.lost),
                None if found.len() > 1 => {
                    self.undecided.insert(known.lost.id.clone());
                    self.notes.push(ambiguous(known.lost.was(), &found));
                }
                None => {}
            }
        }
        for (path, claimants) in claims {
            let places: Vec<&Utf8Path> = claimants.iter().map(|lost| lost.was()).collect();
            let winner = single(&places, path).and_then(|was| claimants.iter().find(|lost| lost.was() == was));
            if let Some(winner) = winner {
                self.notes.push(format!("`{}` is followed to `{path}`, where you moved it", winner.was()));
                self.places.insert(winner.id.clone(), path.to_owned());
                free.remove(path);
            } else {
                let names: BTreeSet<String> = places.iter().map(|was| format!("`{was}`")).collect();
                let names: Vec<String> = names.into_iter().collect();
                self.undecided.extend(claimants.iter().map(|lost| lost.id.clone()));
                self.notes.push(format!("`{path}` may be any of {}, so it is not followed", names.join(", ")));
            }
        }
    }
}

/// The only one, or the only one of this name.
fn single<'a>(paths: &[&'a Utf8Path], like: &Utf8Path) -> Option<&'a Utf8Path> {
    if let [only] = paths {
        return Some(only);
    }
    let mut named = paths.iter().filter(|path| path.file_name() == like.file_name());
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

fn ambiguous(was: &Utf8Path, found: &[&Utf8Path]) -> String {
    let names: Vec<String> = found.iter().map(|path| format!("`{path}`")).collect();
    format!("`{was}` is not there and may be any of {}, so it counts as deleted", names.join(", "))
}

/// The lines that two texts share make up most of the larger one. Line endings do not matter.
fn alike(old: &[u8], new: &[u8]) -> bool {
    let binary = |bytes: &[u8]| bytes.contains(&0);
    let (least, most) = (old.len().min(new.len()), old.len().max(new.len()));
    if least == 0 || most > LARGEST || binary(old) || binary(new) {
        return false;
    }
    let lines = |bytes: &'_ [u8]| -> Vec<Vec<u8>> {
        bytes.split(|&byte| byte == b'\n').map(|line| line.trim_ascii_end().to_vec()).collect()
    };
    let (old, new) = (lines(old), lines(new));
    let weight = |lines: &[Vec<u8>]| lines.iter().map(|line| line.len() + 1).sum::<usize>();
    let mut left: HashMap<&[u8], usize> = HashMap::new();
    for line in &old {
        *left.entry(line).or_default() += 1;
    }
    let shared: usize = new
        .iter()
        .filter(|line| {
            left.get_mut(line.as_slice()).is_some_and(|count| count.checked_sub(1).map(|less| *count = less).is_some())
        })
        .map(|line| line.len() + 1)
        .sum();
    shared * 100 >= weight(&old).max(weight(&new)) * ALIKE
}

#[cfg(test)]
#[path = "follow_tests.rs"]
mod tests;
