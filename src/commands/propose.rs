//! Spec to changes: rules, plan, render, reconcile.

use std::collections::BTreeMap;

use camino::Utf8Path;
use jiff::tz::TimeZone;

use super::session::{Loaded, SPEC, Session};
use crate::apply::{self, Asked, Prepared};
use crate::baseline::Baseline;
use crate::error::{Error, Kind, Result};
use crate::finding::{Finding, Severity};
use crate::migrations::{Change, MigrationId, Provider};
use crate::plan::{self, Plan};
use crate::reconcile::{FileMerger, FileState, Merger, Outcome, Sides};
use crate::render::{self, Disk, FileId, History, How, Past, Rendered, RenderedFile};
use crate::spec::Spec;
use crate::{decisions, rules, spec as specs};

/// What would be done, and what was decided on the way.
pub(super) struct Proposal {
    pub(super) plan: Plan,
    pub(super) prepared: Prepared,
    pub(super) choices: Vec<rules::Choice>,
    /// What new migrations do to databases, by service.
    pub(super) database: Vec<(String, Change)>,
    /// Warnings and advice.
    pub(super) findings: Vec<Finding>,
    /// Of the spec's text, for the log.
    pub(super) spec_hash: String,
}

impl Session<'_> {
    /// Everything up to the preview. A `deny` finding is shown, and is an error.
    pub(super) fn propose(&mut self, loaded: &Loaded) -> Result<Proposal> {
        self.propose_so(loaded, How::default())
    }

    /// The same, with migrations laid out as asked.
    pub(super) fn propose_so(&mut self, loaded: &Loaded, how: How) -> Result<Proposal> {
        let findings = rules::check(&loaded.spec);
        let (denied, remarks): (Vec<_>, Vec<_>) =
            findings.into_iter().partition(|finding| finding.severity == Severity::Deny);
        if !denied.is_empty() {
            return Err(Session::refuse(&loaded.source, &denied, Kind::Denied));
        }
        let plan = plan::plan(&loaded.spec, &self.catalog)?;
        let past = self.past(&loaded.spec, how)?;
        let settled = Settled::of(&past);
        let Rendered { mut tree, database } =
            render::render(&plan, &self.catalog, &past).map_err(|error| self.blame(error))?;
        render::add(&mut tree, ".scaffold/schema.json".into(), self.schema_file())?;
        let renames = render::renamed_keys(&loaded.spec);
        let asked = Asked { restore: &self.restore, renames: &renames };
        let prepared = apply::prepare_with(&self.root, &tree, &settled, &asked)?;
        Ok(Proposal {
            choices: rules::choices(&loaded.spec),
            findings: remarks,
            spec_hash: blake3::hash(&loaded.file.bytes).to_hex()[..16].to_owned(),
            plan,
            prepared,
            database,
        })
    }

    /// Where there is an overlay, a template that fails is a mistake of whoever wrote that.
    fn blame(&self, error: Error) -> Error {
        match &self.common.templates {
            Some(dir) if error.kind == Kind::Failure => {
                Error { kind: Kind::Usage, ..error }.hint(format!("look at the templates and the manifests in `{dir}`"))
            }
            _ => error,
        }
    }

    fn schema_file(&self) -> RenderedFile {
        let schema = specs::schema(&self.kinds());
        RenderedFile {
            id: FileId("solution:schema".to_owned()),
            component: "solution".to_owned(),
            cause: "solution".to_owned(),
            content: format!("{schema:#}\n").into_bytes(),
            executable: false,
        }
    }

    /// What earlier runs left of migrations.
    pub(super) fn past(&self, spec: &Spec, how: How) -> Result<Past> {
        let mut histories = BTreeMap::new();
        for name in spec.services.keys() {
            if let Some(FileState { bytes, .. }) = self.root.read(&History::path(name))? {
                histories.insert(name.clone(), History::from_json(name, &String::from_utf8_lossy(&bytes))?);
            }
        }
        let baseline = Baseline::read(&self.root)?;
        let mut frozen = BTreeMap::new();
        for entry in baseline.index.iter().filter(|entry| entry.id.0.contains(":migrations/")) {
            let content = Baseline::content(&self.root, entry.hash);
            let content = content.or(self.root.read(&entry.path)?.map(|state| state.bytes));
            if let Some(bytes) = content {
                frozen.insert(entry.id.clone(), (entry.path.clone(), bytes));
            }
        }
        let mut disk = BTreeMap::new();
        for name in spec.services.keys() {
            for provider in Provider::ALL {
                disk.insert((name.clone(), provider), self.migrations_on_disk(name, provider)?);
            }
        }
        Ok(Past { histories, frozen, now: TimeZone::UTC.to_datetime(decisions::store::now()), disk, how })
    }

    /// What stands in a folder of migrations, whoever wrote it.
    fn migrations_on_disk(&self, service: &str, provider: Provider) -> Result<Disk> {
        let mut disk = Disk::default();
        let mut designers = BTreeMap::new();
        for path in self.root.list(&render::folder(service, provider))? {
            let name = path.file_name().unwrap_or_default();
            if name.ends_with("ModelSnapshot.cs") {
                let bytes = self.root.read(&path)?.map(|file| file.bytes).unwrap_or_default();
                disk.snapshot = Some((path.clone(), String::from_utf8_lossy(&bytes).into_owned()));
            } else if let Some(id) = name.strip_suffix(".Designer.cs") {
                designers.insert(id.to_owned(), path.clone());
            } else if let Some(id) = name.strip_suffix(".cs").filter(|id| MigrationId::parse(id).is_ok()) {
                disk.ids.push(id.to_owned());
            }
        }
        disk.ids.sort();
        let newest = disk.ids.last().and_then(|id| designers.get(id));
        if let Some(file) = newest.map(|path| self.root.read(path)).transpose()?.flatten() {
            disk.designer = Some(String::from_utf8_lossy(&file.bytes).into_owned());
        }
        Ok(disk)
    }

    /// Reads a spec that is not on disk yet as if it were.
    pub(super) fn loaded_from(&mut self, text: String) -> Result<Loaded> {
        let (source, spec) = specs::parse(&unwritten(), &text, &self.kinds());
        match spec {
            Ok(spec) => Ok(Loaded { source, spec, file: FileState { bytes: text.into_bytes(), executable: false } }),
            Err(findings) => Err(Session::refuse(&source, &findings, Kind::Usage)),
        }
    }
}

/// Merges files, except those that were rendered from what is on disk: what stood there is in them already.
struct Settled<'a> {
    snapshots: BTreeMap<&'a Utf8Path, &'a [u8]>,
}

impl<'a> Settled<'a> {
    fn of(past: &'a Past) -> Self {
        let snapshots = past.disk.values().filter_map(|disk| disk.snapshot.as_ref());
        Self { snapshots: snapshots.map(|(path, text)| (path.as_path(), text.as_bytes())).collect() }
    }
}

impl Merger for Settled<'_> {
    fn merge(&self, sides: &Sides<'_>) -> Outcome {
        let is_history = sides.path.starts_with(".scaffold/history");
        if is_history || self.snapshots.get(sides.path).is_some_and(|bytes| *bytes == sides.mine) {
            return Outcome::Clean(sides.theirs.to_vec());
        }
        FileMerger.merge(sides)
    }
}

/// How messages call the spec's text that is not on disk.
pub(super) fn unwritten() -> String {
    format!("{SPEC} (as it would be)")
}

/// The spec's place.
pub(super) fn spec_path() -> &'static Utf8Path {
    Utf8Path::new(SPEC)
}
