//! Spec to changes: rules, plan, render, reconcile.

use std::collections::BTreeMap;

use camino::Utf8Path;
use jiff::tz::TimeZone;

use super::session::{Loaded, SPEC, Session};
use crate::apply::{self, Prepared};
use crate::baseline::Baseline;
use crate::error::{Error, Kind, Result};
use crate::finding::{Finding, Severity};
use crate::migrations::Change;
use crate::plan::{self, Plan};
use crate::reconcile::{FileMerger, FileState};
use crate::render::{self, FileId, History, Past, Rendered, RenderedFile};
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
        let findings = rules::check(&loaded.spec);
        let (denied, remarks): (Vec<_>, Vec<_>) =
            findings.into_iter().partition(|finding| finding.severity == Severity::Deny);
        if !denied.is_empty() {
            return Err(Session::refuse(&loaded.source, &denied, Kind::Denied));
        }
        let plan = plan::plan(&loaded.spec, &self.catalog)?;
        let past = self.past(&loaded.spec)?;
        let Rendered { mut tree, database } =
            render::render(&plan, &self.catalog, &past).map_err(|error| self.blame(error))?;
        render::add(&mut tree, ".scaffold/schema.json".into(), self.schema_file())?;
        let prepared = apply::prepare_restoring(&self.root, &tree, &FileMerger, &self.restore)?;
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
    fn past(&self, spec: &Spec) -> Result<Past> {
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
        Ok(Past { histories, frozen, now: TimeZone::UTC.to_datetime(decisions::store::now()) })
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

/// How messages call the spec's text that is not on disk.
pub(super) fn unwritten() -> String {
    format!("{SPEC} (as it would be)")
}

/// The spec's place.
pub(super) fn spec_path() -> &'static Utf8Path {
    Utf8Path::new(SPEC)
}
