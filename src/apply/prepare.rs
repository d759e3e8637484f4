//! From a rendered tree to changes, and from changes to what is written.

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};

use super::stage::{Content, Target};
use crate::baseline::{Baseline, Damage, Newer, ORIGIN, Origin, Write};
use crate::error::{Error, Kind, Result};
use crate::files::{Root, paths};
use crate::reconcile::{
    self, Changes, Conflict, FileState, Followed, Found, Hash, Index, Inputs, Merger, Mine, Obstacle,
};
use crate::render::{KeyRename, Tree};

/// Changes that are ready to be shown and applied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prepared {
    /// What happens to each file.
    pub changes: Changes,
    /// Parts of the stored base that could not be used.
    pub damage: Vec<Damage>,
    /// What was on disk.
    pub(super) mine: Mine,
    /// What of the base is written.
    pub(super) base: Vec<Write>,
    /// The base's index files as they were.
    pub(super) index: BTreeMap<Utf8PathBuf, FileState>,
    /// What the changes start from: the base, with files of renamed things under their new ids.
    pub(super) before: Index,
    /// Content of that base which is stored nowhere: of files of two branches that git put together.
    pub(super) rejoined: BTreeMap<Hash, Vec<u8>>,
}

/// A file outside the rendered tree that is written, or removed, in the same run: the spec.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// Where it is.
    pub path: Utf8PathBuf,
    /// What was there when it was read; `None` for nothing. If something else is there now, the run is refused.
    pub before: Option<FileState>,
    /// What it becomes; `None` removes it.
    pub after: Option<FileState>,
}

/// Reads the base and the tree on disk, and decides what happens to each file. Writes nothing.
///
/// # Errors
/// Usage: the rendered tree has a path that must not be written. Failure: something cannot be read, or what was
/// decided would lose an edit.
pub fn prepare(root: &Root, rendered: &Tree, merger: &dyn Merger) -> Result<Prepared> {
    let asked = Asked { restore: &[], renames: &[], derived: &BTreeMap::new() };
    prepare_with(root, rendered, merger, &asked)
}

/// What is asked for beside the rendered tree.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Files that were deleted and come back: those at these paths, or in these folders.
    pub restore: &'a [Utf8PathBuf],
    /// What has another name in the spec: its files are the same as before.
    pub renames: &'a [KeyRename],
    /// What files are rendered from that are read from disk, by the hash of what was read.
    pub derived: &'a BTreeMap<Utf8PathBuf, Hash>,
}

/// The same, with what was asked for.
///
/// # Errors
/// As of [`prepare`]; usage, also: a path to bring back is none of a file that was deleted.
pub fn prepare_with(root: &Root, rendered: &Tree, merger: &dyn Merger, asked: &Asked<'_>) -> Result<Prepared> {
    paths::check_tree(rendered)?;
    let baseline = Baseline::read(root)?;
    let paths = reconcile::paths(&baseline.index, rendered);
    let mut mine = root.survey(paths.iter().map(Utf8PathBuf::as_path))?;
    let mut index = baseline.index.clone();
    reconcile::rename(&mut index, rendered, asked.renames);
    reconcile::derive(&mut index, &mine, rendered, asked.derived);
    for path in asked.restore {
        reconcile::restore(&mut index, &mine, rendered, path)?;
    }
    settled(&index, &mine)?;
    let stored = |hash: Hash| Baseline::content(root, hash);
    let rejoined = reconcile::rejoin(&mut index, &mine, rendered, &stored);
    let content = |hash: Hash| rejoined.get(&hash).cloned().or_else(|| stored(hash));
    let followed = follow(root, &index, &mut mine, rendered, &paths);
    let inputs = Inputs { base: &index, mine: &mine, theirs: rendered, content: &content, merger, followed: &followed };
    let changes = reconcile::reconcile(&inputs);
    reconcile::prove(&inputs, &changes)?;
    let base = baseline.writes(root, &changes.base, rendered)?;
    let (before, index) = (index, baseline.files().clone());
    Ok(Prepared { changes, damage: baseline.damage, mine, base, index, before, rejoined })
}

/// Refuses files in which a merge of two branches has left marks.
fn settled(index: &Index, mine: &Mine) -> Result<()> {
    let open = reconcile::unsettled(index, mine);
    let Some(first) = open.first() else { return Ok(()) };
    let message = format!("git has left its marks of a merge in {} of the generated files", open.len());
    let mut error = Error::new(Kind::Conflict, message);
    error.causes = open.iter().map(ToString::to_string).collect();
    Err(error
        .hint(format!("take either side of each, as with `git checkout --ours -- {first}`: what the other branch rendered comes back"))
        .hint("where both branches have edits of yours, keep those of both"))
}

/// Looks for managed files that are not where they should be; what is found joins `mine`.
fn follow(root: &Root, index: &Index, mine: &mut Mine, rendered: &Tree, managed: &BTreeSet<Utf8PathBuf>) -> Followed {
    let lost = reconcile::lost(index, mine, rendered);
    if lost.is_empty() {
        return Followed::default();
    }
    let content = |hash: Hash| Baseline::content(root, hash);
    let candidate = reconcile::candidate(&lost, &content);
    let strays = root.strays(&|path, size| !managed.contains(path) && candidate(path, size));
    let followed = reconcile::follow(&lost, &strays, &content);
    let found =
        followed.places.values().filter_map(|path| Some((path.clone(), Found::File(strays.get(path)?.clone()))));
    mine.0.extend(found);
    followed
}

impl Prepared {
    /// The same run with changes that a person decided otherwise.
    ///
    /// # Errors
    /// As [`prepare`].
    pub fn revised(self, root: &Root, rendered: &Tree, changes: Changes) -> Result<Self> {
        let baseline = Baseline::read(root)?;
        let base = baseline.writes(root, &changes.base, rendered)?;
        Ok(Self { changes, base, index: baseline.files().clone(), ..self })
    }

    /// The bytes of a hash of that base.
    pub fn content(&self, root: &Root, hash: Hash) -> Option<Vec<u8>> {
        self.rejoined.get(&hash).cloned().or_else(|| Baseline::content(root, hash))
    }

    /// The base that the changes start from.
    pub fn before(&self) -> &Index {
        &self.before
    }

    /// The file on disk at a path that matters to this run.
    pub fn on_disk(&self, path: &Utf8Path) -> Option<&FileState> {
        self.mine.file(path)
    }

    /// What is at a path that matters to this run.
    pub fn found(&self, path: &Utf8Path) -> Option<&Found> {
        self.mine.get(path)
    }

    /// Notes of what the tree was rendered.
    pub fn note_origin(&mut self, origin: &Origin) {
        let (path, bytes) = (Utf8PathBuf::from(ORIGIN), origin.text().into_bytes());
        if self.index.get(&path).is_none_or(|noted| noted.bytes != bytes) {
            self.base.push((path, Some(bytes)));
        }
    }

    /// What is newer than the base that the changes start from.
    pub fn newer(&self, origin: &Origin) -> Newer {
        let noted = self.index.get(Utf8Path::new(ORIGIN)).map(|noted| String::from_utf8_lossy(&noted.bytes));
        origin.newer_than(&noted.unwrap_or_default())
    }

    /// True when applying writes nothing at all, not even to the base.
    pub fn is_noop(&self) -> bool {
        !self.changes.pending() && self.base.is_empty()
    }

    /// Refuses when a file cannot be decided.
    ///
    /// # Errors
    /// Conflict, with a line for each file or for what is in the way of several.
    pub fn refuse_conflicts(&self) -> Result<()> {
        let message = match self.changes.conflicts().count() {
            0 => return Ok(()),
            1 => "1 file cannot be decided, so nothing was written".to_owned(),
            many => format!("{many} files cannot be decided, so nothing was written"),
        };
        let mut error = Error::new(Kind::Conflict, message);
        error.causes = self.conflict_lines();
        let decidable = self.changes.conflicts().any(|(_, why)| !matches!(why, Conflict::Occupied(_)));
        if decidable {
            error = error.hint("decide it in a terminal, or with `--conflicts mine`, `theirs` or `markers`");
        }
        Err(error.hint("move your file away, or make it what `scaffold diff` shows, and run the command again"))
    }

    /// A line for each file that cannot be decided; one for all that something in their path keeps away.
    fn conflict_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut blocked: BTreeMap<&Utf8Path, (&Obstacle, Vec<&Utf8Path>)> = BTreeMap::new();
        for (change, why) in self.changes.conflicts() {
            match why {
                Conflict::Occupied(obstacle @ (Obstacle::NotADirectory(at) | Obstacle::Symlink(at)))
                    if *at != change.path =>
                {
                    blocked.entry(at).or_insert((obstacle, Vec::new())).1.push(&change.path);
                }
                _ => lines.push(format!("`{}`: {why}", change.path)),
            }
        }
        lines.extend(blocked.into_values().map(|(obstacle, paths)| match paths.as_slice() {
            [path] => format!("`{path}`: {obstacle}"),
            paths => format!("{obstacle}; {} files belong beneath it", paths.len()),
        }));
        lines
    }

    /// What is to become of which file, the base last, and what must be on disk at these paths for that.
    pub(super) fn targets(&self, extra: &[Extra]) -> Result<(Vec<Target>, Mine)> {
        let mut tree: BTreeMap<&Utf8Path, Content> = BTreeMap::new();
        for change in self.changes.list.iter().filter(|change| change.action.writes()) {
            let left = change.from.as_ref().or(change.after.is_none().then_some(&change.path));
            if let Some(left) = left {
                tree.entry(left).or_insert(Content::Nothing);
            }
            if let Some(after) = &change.after {
                tree.insert(&change.path, Content::New(after.clone()));
            }
        }
        let mut expected = Mine::default();
        let expect = |path: &Utf8Path, found: Option<Found>, expected: &mut Mine| {
            expected.0.extend(found.map(|found| (path.to_owned(), found)));
        };
        for path in tree.keys() {
            expect(path, self.mine.get(path).cloned(), &mut expected);
        }
        for Extra { path, before, after } in extra {
            paths::check_inside(path)?;
            if tree.insert(path, after.clone().map_or(Content::Nothing, Content::New)).is_some() {
                return Err(Error::failure(format!("`{path}` would be written twice")));
            }
            expect(path, before.clone().map(Found::File), &mut expected);
        }
        let mut targets: Vec<Target> =
            tree.into_iter().map(|(path, content)| Target { path: path.to_owned(), content }).collect();
        for (path, bytes) in &self.base {
            let new = |bytes: &Vec<u8>| Content::New(FileState { bytes: bytes.clone(), executable: false });
            let content = bytes.as_ref().map_or(Content::Nothing, new);
            targets.push(Target { path: path.clone(), content });
            expect(path, self.index.get(path).cloned().map(Found::File), &mut expected);
        }
        Ok((targets, expected))
    }
}
