//! What two branches rendered apart and git put together again: a base for that. Pure.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{BaseEntry, Hash, Index, Mine};
use crate::render::Tree;

/// Gives a file of which several versions were rendered last, one on each branch, the base that it has: the file on
/// disk without what none of the versions has, and with what a person took out. Gives the content of these bases.
///
/// One version alone is a bad base. What the other branch rendered would count as the person's edit, and meet the same
/// thing rendered now, in another order and so twice.
///
/// A line counts as taken out when a version has it, the file has not, and it is rendered now. Where it is rendered no
/// more, the branches or the person took it out, and it stays away either way.
pub fn rejoin(
    base: &mut Index,
    mine: &Mine,
    theirs: &Tree,
    content: &dyn Fn(Hash) -> Option<Vec<u8>>,
) -> BTreeMap<Hash, Vec<u8>> {
    let mut joined = BTreeMap::new();
    for (id, entries) in base.0.iter_mut().filter(|(_, entries)| entries.len() > 1) {
        let (Some(first), Some((_, rendered))) = (entries.first(), theirs.iter().find(|(_, file)| file.id == *id))
        else {
            continue;
        };
        let Some(file) = mine.file(first.at()) else { continue };
        let apart = entries.iter().any(|entry| entry.at() != first.at() || entry.is(file.hash(), file.executable));
        let versions: Option<Vec<Vec<u8>>> = entries.iter().map(|entry| content(entry.hash)).collect();
        let (false, Some(versions)) = (apart, versions) else { continue };
        if versions.iter().chain([&file.bytes, &rendered.content]).any(|bytes| bytes.contains(&0)) {
            continue;
        }
        let bytes = join(&versions, &file.bytes, &rendered.content);
        let hash = Hash::of(&bytes);
        *entries = vec![BaseEntry { hash, executable: file.executable, ..first.clone() }];
        joined.insert(hash, bytes);
    }
    joined
}

/// Files of which several versions were rendered last and that git has left in conflict. Nobody can say which of their
/// lines are a person's while its marks are in them: taken for an edit, they would hide what one branch rendered for good.
pub fn unsettled(base: &Index, mine: &Mine) -> Vec<Utf8PathBuf> {
    let several = base.0.values().filter(|entries| entries.len() > 1).filter_map(|entries| entries.first());
    let marked = several.filter(|entry| mine.file(entry.at()).is_some_and(|file| is_marked(&file.bytes)));
    marked.map(|entry| entry.at().to_owned()).collect()
}

/// Git has left its marks in a text.
fn is_marked(text: &[u8]) -> bool {
    let has = |mark: &[u8]| text.split(|&byte| byte == b'\n').any(|line| line.starts_with(mark));
    has(b"<<<<<<< ") && has(b"=======") && has(b">>>>>>> ")
}

fn join(versions: &[Vec<u8>], mine: &[u8], theirs: &[u8]) -> Vec<u8> {
    let own: Vec<&[u8]> = mine.split_inclusive(|&byte| byte == b'\n').collect();
    let bare: Vec<&[u8]> = own.iter().copied().map(bare).collect();
    let (mut known, mut wanted) = (vec![false; own.len()], count(theirs));
    for line in &bare {
        wanted.entry(*line).and_modify(|count| *count -= 1);
    }
    let mut rendered = BTreeSet::new();
    for version in versions {
        let lines: Vec<&[u8]> = version.split_inclusive(|&byte| byte == b'\n').map(self::bare).collect();
        for op in capture_diff_slices(Algorithm::Patience, &lines, &bare) {
            if let DiffOp::Equal { .. } = op {
                op.new_range().for_each(|at| known[at] = true);
            }
        }
        rendered.extend(lines);
    }
    // Where it is rendered now: from there on it is taken out again.
    let mut back: BTreeMap<usize, Vec<&[u8]>> = BTreeMap::new();
    let now: Vec<&[u8]> = theirs.split_inclusive(|&byte| byte == b'\n').collect();
    let texts: Vec<&[u8]> = now.iter().copied().map(self::bare).collect();
    for op in capture_diff_slices(Algorithm::Patience, &texts, &bare) {
        let gone = if let DiffOp::Equal { .. } = op { 0..0 } else { op.old_range() };
        for at in gone.filter(|at| rendered.contains(texts[*at])) {
            if let Some(count) = wanted.get_mut(texts[at]).filter(|count| **count > 0) {
                *count -= 1;
                back.entry(op.new_range().start).or_default().push(now[at]);
            }
        }
    }
    let mut bytes = Vec::new();
    let kept = own.iter().zip(&known).map(|(line, known)| known.then_some(*line)).chain([None]);
    for (at, line) in kept.enumerate() {
        back.get(&at).into_iter().flatten().copied().chain(line).for_each(|line| bytes.extend_from_slice(line));
    }
    bytes
}

fn count(text: &[u8]) -> BTreeMap<&[u8], i64> {
    let lines = text.split_inclusive(|&byte| byte == b'\n').map(bare);
    lines.fold(BTreeMap::new(), |mut counts, line| {
        *counts.entry(line).or_default() += 1;
        counts
    })
}

fn bare(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
#[path = "rejoined_tests.rs"]
mod tests;
