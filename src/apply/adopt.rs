//! An existing tree under management: the base is written, and of the tree only what was asked for.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use super::prepare::Prepared;
use crate::adopt::{self, Claim};
use crate::baseline::Baseline;
use crate::error::Result;
use crate::files::{Root, paths};
use crate::reconcile::{self, Followed, Hash, Inputs, Merger, Mine};
use crate::render::Tree;

/// An adoption that is ready to be shown and applied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adoption {
    /// What is written: the base, and files that are to be created.
    pub prepared: Prepared,
    /// What is taken over.
    pub claim: Claim,
    /// Rendered files that are absent, and where a file with the same bytes is.
    pub moved: BTreeMap<Utf8PathBuf, Utf8PathBuf>,
}

/// Reads the tree and what is left of the base, and decides what is taken over. Writes nothing.
///
/// # Errors
/// As [`prepare`](super::prepare()).
pub fn prepare_adoption(root: &Root, rendered: &Tree, create_missing: bool, merger: &dyn Merger) -> Result<Adoption> {
    paths::check_tree(rendered)?;
    let baseline = Baseline::read(root)?;
    let paths = reconcile::paths(&baseline.index, rendered);
    let mut mine = root.survey(paths.iter().map(Utf8PathBuf::as_path))?;
    let moved = adopt::moved(rendered, &mine, &elsewhere(root, rendered, &mine));
    let readable = |hash| Baseline::content(root, hash).is_some();
    for (path, found) in root.survey(moved.values().map(Utf8PathBuf::as_path))?.0 {
        mine.0.insert(path, found);
    }
    let claim = adopt::claim(&baseline.index, &mine, rendered, &moved, create_missing, &readable);
    let rendered_now: BTreeMap<Hash, &[u8]> =
        claim.tree.iter().map(|(_, file)| (Hash::of(&file.content), file.content.as_slice())).collect();
    let content = |hash| Baseline::content(root, hash).or_else(|| rendered_now.get(&hash).map(|bytes| bytes.to_vec()));
    let inputs = Inputs {
        base: &claim.base,
        mine: &mine,
        theirs: &claim.tree,
        content: &content,
        merger,
        followed: &Followed::default(),
    };
    let mut changes = reconcile::reconcile(&inputs);
    reconcile::prove(&inputs, &changes)?;
    for entry in claim.kept.iter() {
        changes.base.insert(entry.clone());
    }
    let base = baseline.repairs(root, &changes.base, rendered, &mine)?;
    let index = baseline.files().clone();
    let prepared = Prepared {
        changes,
        damage: baseline.damage,
        mine,
        base,
        index,
        before: claim.base.clone(),
        rejoined: BTreeMap::new(),
    };
    Ok(Adoption { prepared, claim, moved })
}

/// Files that nothing is rendered to and that are as long as one that is absent; nothing is read where none is.
fn elsewhere(root: &Root, rendered: &Tree, mine: &Mine) -> BTreeMap<Utf8PathBuf, Hash> {
    let lengths: Vec<u64> = rendered
        .iter()
        .filter(|(path, _)| mine.get(path).is_none() && !path.starts_with(".scaffold"))
        .map(|(_, file)| file.content.len() as u64)
        .collect();
    if lengths.is_empty() {
        return BTreeMap::new();
    }
    let strays = root.strays(&|path, length| lengths.contains(&length) && rendered.get(path).is_none());
    strays.into_iter().map(|(path, state)| (path, state.hash())).collect()
}
