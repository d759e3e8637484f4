//! What commands start from: the root, the catalog, the spec.

use camino::{Utf8Path, Utf8PathBuf};

use crate::apply::{self, Recovery};
use crate::catalog::Catalog;
use crate::cli::{Asked, Common, Verify};
use crate::decisions::Log;
use crate::error::{Error, Kind, Result};
use crate::files::{self, Root};
use crate::finding::{Finding, Source};
use crate::reconcile::{FileState, Hash};
use crate::rules;
use crate::spec::{self, KindSchema, Spec};
use crate::ui::Ui;

/// The one file that a person writes.
pub(super) const SPEC: &str = "scaffold.yaml";

/// What every command that looks at a repository has at hand.
pub(super) struct Session<'a> {
    pub(super) ui: &'a mut Ui,
    pub(super) common: &'a Common,
    pub(super) root: Root,
    pub(super) catalog: Catalog,
    /// Deleted files that are wanted back.
    pub(super) restore: Vec<Utf8PathBuf>,
    /// What was asked of the changes.
    pub(super) asked: Asked,
    /// Whether changes are built before they are written, and the digest of those that were.
    pub(super) verify: Option<Verify>,
    pub(super) verified: Option<Hash>,
    /// The run after which this one began, or its own once it has written.
    pub(super) after: Option<Hash>,
}

/// A spec that was read.
pub(super) struct Loaded {
    pub(super) source: Source,
    pub(super) spec: Spec,
    pub(super) file: FileState,
}

impl<'a> Session<'a> {
    /// In the repository that the current folder, or the one of `-C`, is in.
    pub(super) fn open(common: &'a Common, ui: &'a mut Ui) -> Result<Self> {
        let root = Root::open(&root_dir(common)?)?;
        Self::at(common, ui, root)
    }

    /// The same, in a folder that need not exist yet.
    pub(super) fn open_or_start(common: &'a Common, ui: &'a mut Ui) -> Result<Self> {
        let root = Root::at(&root_dir(common)?)?;
        Self::at(common, ui, root)
    }

    fn at(common: &'a Common, ui: &'a mut Ui, root: Root) -> Result<Self> {
        let catalog = catalog(common)?;
        let mut session = Self {
            ui,
            common,
            root,
            catalog,
            restore: Vec::new(),
            asked: Asked::default(),
            verify: None,
            verified: None,
            after: None,
        };
        session.recover()?;
        session.after = apply::last_run(&session.root);
        Ok(session)
    }

    /// Runs a command that changes the tree. What it has against files that it read before and after another run is
    /// nobody's mistake.
    pub(super) fn change(mut self, command: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        match command(&mut self) {
            Err(error)
                if matches!(error.kind, Kind::Usage | Kind::Conflict | Kind::Denied)
                    && apply::last_run(&self.root) != self.after =>
            {
                Err(Error::new(
                    Kind::Stale,
                    "another scaffold was changing this tree meanwhile, so nothing was written",
                )
                .hint("run the command again"))
            }
            other => other,
        }
    }

    /// Ends a run that was broken off, and says what became of it.
    fn recover(&mut self) -> Result<()> {
        let (what, title, rescued) = match apply::recover(&self.root)? {
            Recovery::Nothing => return Ok(()),
            Recovery::Cleaned => {
                self.ui.warn("a run was broken off before; nothing of it is left");
                return Ok(());
            }
            Recovery::Completed { title, rescued } => ("was completed", title, rescued),
            Recovery::RolledBack { title, rescued } => ("was taken back", title, rescued),
        };
        self.ui.warn(&format!("`{title}` was broken off before; it {what}"));
        for (path, kept) in rescued {
            self.ui.warn(&format!("`{path}` was changed in between; your version is in `{kept}`"));
        }
        Ok(())
    }

    /// The log; lines of it that cannot be read are told of.
    pub(super) fn read_log(&mut self) -> Result<Log> {
        let read = self.log().read()?;
        for finding in &read.findings {
            self.ui.warn(&finding.message);
        }
        Ok(read.log)
    }

    /// The kinds as the spec's reader needs them.
    pub(super) fn kinds(&self) -> Vec<KindSchema> {
        self.catalog.schemas()
    }

    /// The spec; findings on it are shown, and are an error.
    pub(super) fn load(&mut self) -> Result<Loaded> {
        self.load_if_there()?.ok_or_else(|| {
            Error::usage(format!("there is no {SPEC} in `{}`", self.root.dir()))
                .hint("`scaffold new-service NAME` starts one")
        })
    }

    /// The spec, if there is one.
    pub(super) fn load_if_there(&mut self) -> Result<Option<Loaded>> {
        let Some(file) = self.root.read(Utf8Path::new(SPEC))? else { return Ok(None) };
        let (source, spec) = spec::parse_bytes(SPEC, &file.bytes, &self.kinds());
        match spec {
            Ok(spec) => Ok(Some(Loaded { source, spec, file })),
            Err(findings) => Err(Session::refuse(&source, &findings, Kind::Usage)),
        }
    }

    /// The error of a file with findings. For kinds of other providers it has the way out that the rule knows.
    pub(super) fn refuse(source: &Source, findings: &[Finding], kind: Kind) -> Error {
        let mut findings = findings.to_vec();
        for finding in findings.iter_mut().filter(|finding| finding.rule == "spec/unknown-kind") {
            let name = finding.path.as_str().rsplit('.').next().unwrap_or_default();
            if let Some((message, hint)) = rules::instead_of(name) {
                finding.message = message;
                finding.hint = Some(hint);
            }
        }
        Error::found(kind, vec![(source.clone(), findings)])
    }
}

/// The built-in kinds, with an overlay over them.
pub(super) fn catalog(common: &Common) -> Result<Catalog> {
    let mut catalog = Catalog::embedded()?;
    if let Some(dir) = &common.templates {
        catalog.overlay(dir.as_str(), files::read_overlay(dir)?)?;
    }
    Ok(catalog)
}

/// The folder of `-C`; else the nearest one above with a spec, within the git repository; else the current one.
fn root_dir(common: &Common) -> Result<Utf8PathBuf> {
    if let Some(dir) = &common.dir {
        return Ok(dir.clone());
    }
    let here = files::current_dir()?;
    for dir in here.ancestors() {
        if files::exists(&dir.join(SPEC)) {
            return Ok(dir.to_owned());
        }
        if files::exists(&dir.join(".git")) {
            break;
        }
    }
    Ok(here)
}
