//! Spec to changes: rules, plan, render, reconcile.

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};
use jiff::tz::TimeZone;

use super::session::{Loaded, SPEC, Session};
use crate::apply::{self, Asked, Extra, Prepared};
use crate::baseline::{Baseline, Origin};
use crate::catalog::Catalog;
use crate::contracts::{self, Contracts, EventKey};
use crate::error::{Error, Kind, Result};
use crate::finding::{Finding, Severity};
use crate::migrations::{Change, MigrationId, Open, Provider, Retired};
use crate::notes::{self, Pending};
use crate::plan::{self, Plan};
use crate::reconcile::{Changes, FileMerger, FileState, Hash};
use crate::render::{self, Disk, FileId, History, How, Past, Rendered, RenderedFile, Tree};
use crate::review::Case;
use crate::spec::Spec;
use crate::{decisions, rules, spec as specs};

/// What would be done, and what was decided on the way.
pub(super) struct Proposal {
    pub(super) plan: Plan,
    pub(super) prepared: Prepared,
    pub(super) choices: Vec<rules::Choice>,
    /// What new migrations do to databases, by service.
    pub(super) database: Vec<(String, Change)>,
    /// What contracts of events would break.
    pub(super) broken: Vec<Finding>,
    /// Warnings and advice.
    pub(super) findings: Vec<Finding>,
    /// Of the spec's text, for the log.
    pub(super) spec_hash: String,
    /// What is rendered.
    pub(super) tree: Tree,
    /// Of what it is rendered.
    pub(super) origin: Origin,
    /// The changes before anything was decided about them.
    pub(super) undecided: Changes,
    /// The files about which something was or must be decided.
    pub(super) cases: Vec<Case>,
    /// What was decided in this run, for the log.
    pub(super) records: Vec<decisions::Choice>,
    /// How many files in conflict were left alone.
    pub(super) skipped: usize,
    /// Changes of behaviour that are new to this repository.
    pub(super) notes: Vec<Pending>,
    /// The list of those that were told, where it changes.
    pub(super) told_notes: Option<Extra>,
    /// What is to be told of choices.
    pub(super) told: Vec<String>,
    /// What PostgreSQL keeps or does for the version before since earlier runs, by service.
    pub(super) open: Vec<(String, String)>,
}

impl Proposal {
    /// Of what was prepared, before anything was decided about it.
    pub(super) fn of(
        loaded: &Loaded,
        catalog: &Catalog,
        plan: Plan,
        prepared: Prepared,
        tree: Tree,
        findings: Vec<Finding>,
    ) -> Self {
        Self {
            choices: rules::choices(&loaded.spec),
            spec_hash: blake3::hash(&loaded.file.bytes).to_hex()[..16].to_owned(),
            origin: Origin::of(&loaded.spec, catalog),
            plan,
            prepared,
            tree,
            findings,
            database: Vec::new(),
            broken: Vec::new(),
            undecided: Changes::default(),
            cases: Vec::new(),
            records: Vec::new(),
            skipped: 0,
            notes: Vec::new(),
            told_notes: None,
            told: Vec::new(),
            open: Vec::new(),
        }
    }
}

impl Session<'_> {
    /// Everything up to the preview. A `deny` finding is shown, and is an error.
    pub(super) fn propose(&mut self, loaded: &Loaded) -> Result<Proposal> {
        self.propose_so(loaded, How::default())
    }

    /// The same, with migrations laid out as asked.
    pub(super) fn propose_so(&mut self, loaded: &Loaded, how: How) -> Result<Proposal> {
        let mut findings = Self::judged(loaded)?;
        let plan = plan::plan(&loaded.spec, &self.catalog)?;
        let past = self.past(&loaded.spec, how)?;
        let derived = self.derived(&past)?;
        let Rendered { mut tree, database } =
            render::render(&plan, &self.catalog, &past).map_err(|error| self.blame(error))?;
        let broken = rules::breaks_consumers(&loaded.spec, &past.contracts, &contracts::of_tree(&tree));
        findings.extend(broken.iter().cloned());
        render::add(&mut tree, ".scaffold/schema.json".into(), self.schema_file())?;
        let renames = render::renamed_keys(&loaded.spec);
        let asked = Asked { restore: &self.restore, renames: &renames, derived: &derived };
        let prepared = apply::prepare_with(&self.root, &tree, &FileMerger, &asked)?;
        let (notes, told_notes) = self.notes(&plan)?;
        let mut proposal = Proposal {
            database,
            broken,
            notes,
            told_notes,
            open: open(&past),
            ..Proposal::of(loaded, &self.catalog, plan, prepared, tree, findings)
        };
        self.resolve(&mut proposal)?;
        Ok(proposal)
    }

    /// Warnings and advice of the rules; a `deny` is an error.
    pub(super) fn judged(loaded: &Loaded) -> Result<Vec<Finding>> {
        let (denied, remarks): (Vec<_>, Vec<_>) =
            rules::check(&loaded.spec).into_iter().partition(|finding| finding.severity == Severity::Deny);
        if denied.is_empty() { Ok(remarks) } else { Err(Session::refuse(&loaded.source, &denied, Kind::Denied)) }
    }

    /// The notes that are new here, and the list that says so from then on.
    fn notes(&self, plan: &Plan) -> Result<(Vec<Pending>, Option<Extra>)> {
        let index = Baseline::read(&self.root)?.index;
        let known: BTreeSet<&str> = index.iter().map(|entry| entry.component.as_str()).collect();
        let path = Utf8Path::new(notes::PATH);
        let before = self.root.read(path)?;
        let told = before.as_ref().map(|state| String::from_utf8_lossy(&state.bytes)).unwrap_or_default();
        let (pending, list) = notes::pending(plan, &self.catalog, &told, &known);
        let after = list.map(|list| FileState { bytes: list.into_bytes(), executable: false });
        let extra = after.map(|after| Extra { path: path.to_owned(), before: before.clone(), after: Some(after) });
        Ok((pending, extra))
    }

    /// Where there is an overlay, a template that fails is a mistake of whoever wrote that.
    pub(super) fn blame(&self, error: Error) -> Error {
        match &self.common.templates {
            Some(dir) if error.kind == Kind::Failure => {
                Error { kind: Kind::Usage, ..error }.hint(format!("look at the templates and the manifests in `{dir}`"))
            }
            _ => error,
        }
    }

    pub(super) fn schema_file(&self) -> RenderedFile {
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
        let contracts = self.contracts(&baseline, spec)?;
        Ok(Past { contracts, histories, frozen, now: TimeZone::UTC.to_datetime(decisions::store::now()), disk, how })
    }

    /// The contracts of events as they were last rendered, whatever became of their files. Where the base that knew them
    /// is lost, they are those of the files.
    pub(super) fn contracts(&self, baseline: &Baseline, spec: &Spec) -> Result<Contracts> {
        let mut recorded = Contracts::new();
        for entry in baseline.index.iter().filter(|entry| EventKey::of(&entry.id).is_some()) {
            let content = Baseline::content(&self.root, entry.hash);
            let content = content.or(self.root.read(&entry.path)?.map(|state| state.bytes));
            contracts::record(&mut recorded, &entry.id, &content.unwrap_or_default());
        }
        for (service, lost) in self.lost_contracts(baseline, spec)? {
            let known = recorded.entry(service).or_default();
            for (event, contract) in lost {
                known.entry(event).or_insert(contract);
            }
        }
        Ok(recorded)
    }

    /// The contracts of which the base knows nothing, as the files in the tree say them.
    pub(super) fn lost_contracts(&self, baseline: &Baseline, spec: &Spec) -> Result<Contracts> {
        let known: BTreeSet<(String, EventKey)> =
            baseline.index.iter().filter_map(|entry| EventKey::of(&entry.id)).collect();
        let is_lost = |service: &String| !known.iter().any(|(other, _)| other == service);
        let mut lost = Contracts::new();
        // A file that stayed after its event was taken out is no contract, as long as the base is whole.
        for (name, service) in spec.services.iter().filter(|(name, _)| is_lost(name) || !baseline.damage.is_empty()) {
            for path in self.root.list(&contracts::folder(name))? {
                let bytes = self.root.read(&path)?.map(|file| file.bytes).unwrap_or_default();
                let file = path.file_name().unwrap_or_default();
                if let Some((event, contract)) = contracts::of_file(file, &bytes, service.resources.keys())
                    && !known.contains(&(name.clone(), event.clone()))
                {
                    lost.entry(name.clone()).or_default().insert(event, contract);
                }
            }
        }
        Ok(lost)
    }

    /// The files that migrations are made from, by the hash of what was read.
    fn derived(&self, past: &Past) -> Result<BTreeMap<Utf8PathBuf, Hash>> {
        let snapshots = past.disk.values().filter_map(|disk| disk.snapshot.as_ref());
        let mut read: BTreeMap<Utf8PathBuf, Hash> =
            snapshots.map(|(path, text)| (path.clone(), Hash::of(text.as_bytes()))).collect();
        for (name, history) in &past.histories {
            let path = History::path(name);
            let Some(file) = self.root.read(&path)? else { continue };
            if History::from_json(name, &String::from_utf8_lossy(&file.bytes))? == *history {
                read.insert(path, file.hash());
            }
        }
        Ok(read)
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

/// What earlier migrations have left for `regenerate --contract`, by service.
fn open(past: &Past) -> Vec<(String, String)> {
    let of = |(service, history): (&String, &History)| -> Vec<(String, String)> {
        let kept = history.retired.iter().map(Retired::meaning);
        kept.chain(history.open.iter().map(Open::meaning)).map(|what| (service.clone(), what)).collect()
    };
    past.histories.iter().flat_map(of).collect()
}

/// How messages call the spec's text that is not on disk.
pub(super) fn unwritten() -> String {
    format!("{SPEC} (as it would be)")
}

/// The spec's place.
pub(super) fn spec_path() -> &'static Utf8Path {
    Utf8Path::new(SPEC)
}
