//! What taking an existing tree under management means for each file. Pure.
//!
//! | on disk | what becomes of it |
//! |---|---|
//! | as rendered | adopted: the base has it as rendered |
//! | other than rendered | stays; the base has what is rendered, so it counts as an edit |
//! | moved, with the bytes that are rendered | adopted where it is |
//! | absent | the base has it as deleted, or it is created where that was asked for |
//! | a component of which nothing is there | left to the next `regenerate`, which creates it |
//! | already in a base that can be read | left as it is |

pub mod guess;
mod history;
pub mod infer;
mod moved;
mod own;

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};

pub use history::{Recovered, folder, recover};
pub use moved::moved;

use crate::reconcile::{BaseEntry, Hash, Index, Mine};
use crate::render::{FileId, RenderedFile, Tree};

/// Which files are taken over, and what the base of each is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claim {
    /// The rendered files that are taken over.
    pub tree: Tree,
    /// Their base: what is rendered; none of files that are to be created.
    pub base: Index,
    /// What the base has already, which stays.
    pub kept: Index,
    /// Components of which nothing is on disk.
    pub absent: BTreeSet<String>,
}

/// Decides what is taken over. `moved` says where rendered files are that a person moved, and `readable` whether the
/// bytes of a hash are in the stored base.
pub fn claim(
    stored: &Index,
    mine: &Mine,
    rendered: &Tree,
    moved: &BTreeMap<Utf8PathBuf, Utf8PathBuf>,
    create_missing: bool,
    readable: &dyn Fn(Hash) -> bool,
) -> Claim {
    let mut claim = Claim { absent: absent(mine, rendered), ..Claim::default() };
    let ids: BTreeMap<&FileId, &Utf8Path> = rendered.iter().map(|(path, file)| (&file.id, path)).collect();
    for (id, entries) in &stored.0 {
        let own = ids.get(id).is_some_and(|path| is_state(path));
        let usable: Vec<&BaseEntry> = entries.iter().filter(|entry| is_usable(entry, mine, readable)).collect();
        if !own || !ids.contains_key(id) {
            for entry in usable {
                claim.kept.insert(entry.clone());
            }
        }
    }
    for (path, file) in rendered.iter().filter(|(_, file)| !claim.kept.0.contains_key(&file.id)) {
        let later = claim.absent.contains(&file.component) || is_history_of_none(mine, rendered, file);
        if later && !create_missing {
            continue;
        }
        let there = mine.get(path).is_some();
        if is_state(path) {
            // Scaffold's own: what is there is replaced.
            if let Some(state) = mine.file(path) {
                claim.base.insert(entry(path, file, state.hash(), state.executable));
            }
        } else if there || !create_missing || moved.contains_key(path) {
            let rendered = entry(path, file, Hash::of(&file.content), file.executable);
            claim.base.insert(BaseEntry { placed: moved.get(path).cloned(), ..rendered });
        }
        claim.tree.insert(path, file.clone());
    }
    claim
}

/// A stored entry counts while its edits can be told: its bytes are there, or are on disk, or its file is gone.
fn is_usable(entry: &BaseEntry, mine: &Mine, readable: &dyn Fn(Hash) -> bool) -> bool {
    let same = |hash| mine.file(entry.at()).is_none_or(|state| state.hash() == hash);
    same(entry.hash) || readable(entry.hash)
}

/// The components of which no file is on disk.
fn absent(mine: &Mine, rendered: &Tree) -> BTreeSet<String> {
    let files = || rendered.iter().filter(|(path, _)| !is_state(path));
    let there: BTreeSet<&str> =
        files().filter(|(path, _)| mine.get(path).is_some()).map(|(_, file)| file.component.as_str()).collect();
    files().map(|(_, file)| file.component.clone()).filter(|component| !there.contains(component.as_str())).collect()
}

/// A migration, or the history of migrations, of a service that has none on disk: `regenerate` renders the first one.
fn is_history_of_none(mine: &Mine, rendered: &Tree, file: &RenderedFile) -> bool {
    let group = format!("{}:migrations/", file.component);
    let in_group = |id: &FileId| id.0.starts_with(&group);
    in_group(&file.id)
        && !rendered.iter().any(|(path, other)| in_group(&other.id) && !is_state(path) && mine.get(path).is_some())
}

/// Scaffold's own files among the rendered ones.
fn is_state(path: &Utf8Path) -> bool {
    path.starts_with(".scaffold")
}

fn entry(path: &Utf8Path, file: &RenderedFile, hash: Hash, executable: bool) -> BaseEntry {
    BaseEntry {
        id: file.id.clone(),
        hash,
        path: path.to_owned(),
        executable,
        component: file.component.clone(),
        placed: None,
    }
}
