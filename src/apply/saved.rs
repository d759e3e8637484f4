//! A plan in a file: exactly what a run would write, and what must be on disk for that.
//!
//! The file is one line `scaffold-plan 1 <64 digits>` and zstd-compressed JSON; the digits are the BLAKE3 hash of the compressed
//! bytes. It holds paths relative to the root, hashes of what was there and the bytes of what will be, and nothing of
//! the machine that made it. Whoever applies it trusts it no more than a template: every path is checked anew.

use std::collections::BTreeMap;
use std::io::Read as _;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::prepare::{Extra, Prepared};
use crate::baseline::Baseline;
use crate::decisions;
use crate::error::{Context, Error, Kind, Result};
use crate::files::{Root, paths};
use crate::reconcile::{Action, Change, Changes, FileState, Found, Hash, Index, Mine};
use crate::render::FileId;

/// The first word of a plan and the version of its format.
const MAGIC: &str = "scaffold-plan 1 ";
/// The most bytes that a plan may unpack to.
const LIMIT: u64 = 1 << 30;
/// Where a plan may write besides what templates render.
const OWN: [&str; 3] = [".scaffold/base/", ".scaffold/objects/", ".scaffold/history/"];

/// What goes into the log after an apply.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// Choices of the rules, and of a person.
    pub choices: Vec<decisions::Choice>,
    /// What the architecture is, in prose.
    pub architecture: String,
    /// The hash of the spec, as the log has it.
    pub spec_hash: String,
}

/// A plan as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedPlan {
    /// The version of scaffold that made it; no other one applies it.
    pub scaffold: String,
    /// What the run is called.
    pub title: String,
    /// What is told besides: of databases, behaviour, choices.
    pub told: Vec<String>,
    /// What goes into the log.
    pub records: Records,
    /// The spec on disk.
    spec: Option<Hash>,
    unchanged: usize,
    changes: Vec<Saved>,
    extras: Vec<(Utf8PathBuf, Option<Content>)>,
    base: Vec<(Utf8PathBuf, Option<Bytes>)>,
    /// The base's index on disk.
    index: BTreeMap<Utf8PathBuf, Hash>,
    /// What must be at each path that is written or that was looked at; a path that is not in here must be free.
    expected: BTreeMap<Utf8PathBuf, Seen>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    id: FileId,
    path: Utf8PathBuf,
    from: Option<Utf8PathBuf>,
    component: String,
    cause: String,
    action: String,
    existed: bool,
    after: Option<Content>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    bytes: Bytes,
    executable: bool,
}

/// Text as it is, anything else as numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Bytes {
    Text(String),
    Raw(Vec<u8>),
}

/// What was found at a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Seen {
    File(Hash, bool),
    Obstacle(String),
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        std::str::from_utf8(bytes).map_or_else(|_| Self::Raw(bytes.to_vec()), |text| Self::Text(text.to_owned()))
    }
}

impl From<Bytes> for Vec<u8> {
    fn from(bytes: Bytes) -> Self {
        match bytes {
            Bytes::Text(text) => text.into_bytes(),
            Bytes::Raw(bytes) => bytes,
        }
    }
}

impl From<&FileState> for Content {
    fn from(state: &FileState) -> Self {
        Self { bytes: state.bytes.as_slice().into(), executable: state.executable }
    }
}

impl From<Content> for FileState {
    fn from(content: Content) -> Self {
        Self { bytes: content.bytes.into(), executable: content.executable }
    }
}

impl From<&Found> for Seen {
    fn from(found: &Found) -> Self {
        match found {
            Found::File(state) => Self::File(state.hash(), state.executable),
            Found::Obstacle(obstacle) => Self::Obstacle(format!("{obstacle:?}")),
        }
    }
}

impl SavedPlan {
    /// What a run would write, as a plan. `spec` is the spec on disk.
    ///
    /// # Errors
    /// Conflict: a file cannot be decided.
    pub fn of(
        prepared: &Prepared,
        extras: &[Extra],
        spec: Option<&FileState>,
        (title, told, records): (&str, Vec<String>, Records),
    ) -> Result<Self> {
        prepared.refuse_conflicts()?;
        let (_, expected) = prepared.targets(extras)?;
        let mut expected: BTreeMap<Utf8PathBuf, Seen> =
            expected.0.iter().map(|(path, found)| (path.clone(), found.into())).collect();
        for change in &prepared.changes.list {
            let at = change.from.as_ref().unwrap_or(&change.path);
            if let Some(before) = &change.before {
                expected.insert(at.clone(), Seen::File(before.hash(), before.executable));
            }
        }
        let changes = prepared.changes.list.iter().map(|change| Saved {
            id: change.id.clone(),
            path: change.path.clone(),
            from: change.from.clone(),
            component: change.component.clone(),
            cause: change.cause.clone(),
            action: change.action.name().to_owned(),
            existed: change.before.is_some(),
            after: change.after.as_ref().map(Content::from),
        });
        let bytes = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| bytes.as_slice().into());
        Ok(Self {
            scaffold: env!("CARGO_PKG_VERSION").to_owned(),
            title: title.to_owned(),
            told,
            records,
            spec: spec.map(FileState::hash),
            unchanged: prepared.changes.unchanged,
            changes: changes.collect(),
            extras: extras.iter().map(|extra| (extra.path.clone(), extra.after.as_ref().map(Content::from))).collect(),
            base: prepared.base.iter().map(|(path, content)| (path.clone(), bytes(content))).collect(),
            index: prepared.index.iter().map(|(path, state)| (path.clone(), state.hash())).collect(),
            expected,
        })
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// Failure: the compressor fails.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let text = serde_json::to_vec(self).context("cannot write the plan")?;
        let body = zstd::encode_all(text.as_slice(), 3).context("cannot write the plan")?;
        Ok([format!("{MAGIC}{}\n", Hash::of(&body)).into_bytes(), body].concat())
    }

    /// Reads a plan.
    ///
    /// # Errors
    /// Stale: it is no plan, damaged, or of another version of the format or of scaffold.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let damaged = || stale("the plan is damaged");
        let end = bytes.iter().take(200).position(|&byte| byte == b'\n').ok_or_else(damaged)?;
        let head = std::str::from_utf8(&bytes[..end]).map_err(|_| damaged())?;
        let Some(hash) = head.strip_prefix(MAGIC) else {
            return Err(if head.starts_with("scaffold-plan ") {
                stale("the plan is of another version of scaffold")
            } else {
                stale("this is no plan of scaffold")
            });
        };
        let body = &bytes[end + 1..];
        if hash != Hash::of(body).to_string() {
            return Err(damaged());
        }
        let mut text = Vec::new();
        let decoder = zstd::Decoder::new(body).map_err(|_| damaged())?;
        decoder.take(LIMIT).read_to_end(&mut text).map_err(|_| damaged())?;
        let version: Version = serde_json::from_slice(&text).map_err(|_| damaged())?;
        if version.scaffold != env!("CARGO_PKG_VERSION") {
            return Err(stale(format!("the plan is of scaffold {}", version.scaffold)));
        }
        serde_json::from_slice(&text).map_err(|_| damaged())
    }

    /// The run of the plan, if the tree, the base and the spec are what they were.
    ///
    /// # Errors
    /// Stale: something moved. Usage: a path leads where no plan of scaffold does.
    pub fn prepare(&self, root: &Root, spec: &Utf8Path) -> Result<(Prepared, Vec<Extra>)> {
        self.check_paths(spec)?;
        let baseline = Baseline::read(root)?;
        let index: BTreeMap<Utf8PathBuf, Hash> =
            baseline.files().iter().map(|(path, state)| (path.clone(), state.hash())).collect();
        let mut moved: Vec<String> = Vec::new();
        if root.read(spec)?.map(|state| state.hash()) != self.spec {
            moved.push(format!("`{spec}`"));
        }
        if index != self.index {
            moved.push("what was generated last, in `.scaffold/base`".to_owned());
        }
        let now = root.survey(self.places())?;
        let seen: BTreeMap<&Utf8PathBuf, Seen> = now.0.iter().map(|(path, found)| (path, found.into())).collect();
        let places: std::collections::BTreeSet<&Utf8Path> = self.places().collect();
        let changed = places.into_iter().filter(|path| seen.get(&path.to_path_buf()) != self.expected.get(*path));
        moved.extend(changed.map(|path| format!("`{path}`")));
        moved.dedup();
        if !moved.is_empty() {
            let mut error = stale("something changed since the plan was made, so nothing was written");
            error.causes = moved;
            return Err(error);
        }
        let list = self.changes.iter().map(|saved| saved.change(&now)).collect::<Result<Vec<Change>>>()?;
        let extras = self.extras.iter().map(|(path, after)| Extra {
            path: path.clone(),
            before: now.file(path).cloned(),
            after: after.clone().map(FileState::from),
        });
        let extras = extras.collect();
        let prepared = Prepared {
            changes: Changes { list, unchanged: self.unchanged, ..Changes::default() },
            damage: baseline.damage.clone(),
            mine: Mine(now.0.into_iter().filter(|(path, _)| !self.is_base(path)).collect()),
            base: self.base.iter().map(|(path, bytes)| (path.clone(), bytes.clone().map(Vec::from))).collect(),
            index: baseline.files().clone(),
            before: Index::default(),
            rejoined: BTreeMap::new(),
        };
        Ok((prepared, extras))
    }

    fn is_base(&self, path: &Utf8Path) -> bool {
        self.base.iter().any(|(base, _)| base == path)
    }

    /// Every path that matters.
    fn places(&self) -> impl Iterator<Item = &Utf8Path> {
        let changes = self.changes.iter().flat_map(|change| change.from.iter().chain([&change.path]));
        let extras = self.extras.iter().map(|(path, _)| path);
        changes.chain(extras).chain(self.expected.keys()).map(Utf8PathBuf::as_path)
    }

    fn check_paths(&self, spec: &Utf8Path) -> Result<()> {
        let own = |path: &Utf8Path| OWN.iter().any(|folder| path.as_str().starts_with(folder));
        for change in &self.changes {
            paths::check_rendered(&change.path)?;
            change.from.iter().try_for_each(|from| paths::check_rendered(from))?;
        }
        for (path, _) in &self.extras {
            paths::check_inside(path)?;
            if path != spec && !own(path) {
                paths::check_rendered(path)?;
            }
        }
        for path in self.base.iter().map(|(path, _)| path) {
            paths::check_inside(path)?;
            if !own(path) {
                return Err(Error::usage(format!("the plan would write `{path}` as a part of the base")));
            }
        }
        self.expected.keys().chain(self.index.keys()).try_for_each(|path| paths::check_inside(path))
    }
}

/// Just the version: a plan of another one may have other keys.
#[derive(Deserialize)]
struct Version {
    scaffold: String,
}

impl Saved {
    fn change(&self, now: &Mine) -> Result<Change> {
        let actions = [
            Action::Create,
            Action::Update,
            Action::Merged,
            Action::Moved,
            Action::Remove,
            Action::Adopted,
            Action::KeptEdit,
            Action::KeptDeleted,
            Action::Orphaned,
        ];
        let action = actions.into_iter().find(|action| action.name() == self.action);
        let before = self.existed.then(|| now.file(self.from.as_ref().unwrap_or(&self.path)).cloned()).flatten();
        Ok(Change {
            id: self.id.clone(),
            path: self.path.clone(),
            from: self.from.clone(),
            component: self.component.clone(),
            cause: self.cause.clone(),
            action: action.ok_or_else(|| stale("the plan is damaged"))?,
            before,
            after: self.after.clone().map(FileState::from),
        })
    }
}

fn stale(message: impl Into<String>) -> Error {
    Error::new(Kind::Stale, message).hint("make the plan again, with `--plan FILE`")
}

#[cfg(test)]
#[path = "saved_tests.rs"]
mod tests;
