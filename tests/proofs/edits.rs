//! A solution with the edits of a person, to which each kind is added and from which it is removed again.
//!
//! After both every edit is where it was made, seen by reading. With the kind the solution builds without a warning and
//! its tests pass; without it nothing is left of it but the migrations that took its tables away.

mod close;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use scaffold::catalog::{Catalog, IMPLIED, InputType, Scope};

use crate::dotnet;
use crate::job::Job;
use crate::machine::Need;
use crate::matrix::projects;
use crate::proof::Proof;
use crate::workbench::{Tree, Workbench};
use crate::year::edits::EDITS;
use crate::year::op::{Edit, Places};
use close::{CLOSE, SPEC};

/// Fewer edits than this prove little.
const FEWEST: usize = 40;
/// 2026-01-01, a day for what was rendered first, and one after the migrations of the edits.
const FIRST_DAY: &str = "1767225600";
const LATER: &str = "1769904000";

/// All kinds, one after the other, in one folder: builds find there what did not change.
pub fn proof(bench: &Arc<Workbench>) -> Proof {
    let bench = Arc::clone(bench);
    Proof::new("edits", &[Need::Dotnet], move |job| {
        let edited = Edited::new(&bench)?;
        let kinds = kinds()?;
        for (at, kind) in kinds.iter().enumerate() {
            edited.add(&bench, job, kind).with_context(|| format!("add {}", kind.name))?;
            edited.remove(kind).with_context(|| format!("remove {}", kind.name))?;
            if at + 1 == kinds.len() {
                edited.build(&bench, job)?;
            }
            projects::lay_over(&edited.saved, &edited.dir)?;
        }
        Ok(())
    })
}

/// A kind and how it is called on the command line.
struct Kind {
    name: String,
    service: bool,
    settings: Vec<String>,
}

/// Every kind that can be added.
fn kinds() -> Result<Vec<Kind>> {
    let catalog = Catalog::embedded().map_err(|error| anyhow::anyhow!(error))?;
    let named = catalog.iter().filter(|(name, kind)| !IMPLIED.contains(name) && !kind.manifest.hidden);
    Ok(named
        .map(|(name, kind)| {
            // What must be said can only be the other service; an address brings files of its own.
            let settings = kind.manifest.inputs.iter().filter_map(|(key, input)| match input.ty {
                InputType::Url => Some(format!("{key}=https://id.example.com")),
                _ => input.default.is_none().then(|| format!("{key}=[stock]")),
            });
            let settings = settings.flat_map(|setting| ["--set".to_owned(), setting]).collect();
            Kind { name: name.to_owned(), service: kind.manifest.scope == Scope::Service, settings }
        })
        .collect())
}

/// The solution that a person has worked on.
struct Edited {
    dir: PathBuf,
    /// The same, as it was before any kind came.
    saved: PathBuf,
    edits: Vec<&'static Edit>,
    places: Places,
    /// In how many files each text of an edit is.
    spread: BTreeMap<&'static str, usize>,
}

impl Edited {
    fn new(bench: &Workbench) -> Result<Self> {
        let folder = bench.folder("edits")?;
        let (dir, saved) = (folder.join("solution"), folder.join("saved"));
        fs::create_dir_all(&dir)?;
        fs::write(dir.join("scaffold.yaml"), SPEC)?;
        scaffold(&dir, FIRST_DAY, &["regenerate", "--yes", "--quiet"])?;
        let ours = |edit: &&Edit| !edit.path.to_lowercase().contains("billing") && edit.path != "docs/ONCALL.md";
        let edits: Vec<&'static Edit> = EDITS.iter().filter(ours).chain(&CLOSE).collect();
        ensure!(edits.len() >= FEWEST, "only {} edits", edits.len());
        let mut places = Places::default();
        for edit in &edits {
            edit.make(&dir, &mut places).with_context(|| edit.path.to_owned())?;
        }
        projects::lay_over(&dir, &saved)?;
        let mut edited = Self { dir, saved, edits, places, spread: BTreeMap::new() };
        edited.spread = edited.spread()?;
        edited.all_there()?;
        Ok(edited)
    }

    fn add(&self, bench: &Workbench, job: &Job, kind: &Kind) -> Result<()> {
        self.run("add", kind, &[])?;
        let new = self.files()?.into_keys().collect::<BTreeSet<_>>();
        let old = files(&self.saved)?.into_keys().collect::<BTreeSet<_>>();
        ensure!(new.difference(&old).next().is_some(), "it brings no file");
        self.all_there()?;
        scaffold(&self.dir, LATER, &["regenerate", "--check", "--quiet"])?;
        job.step(&kind.name, || self.build(bench, job))
    }

    fn remove(&self, kind: &Kind) -> Result<()> {
        self.run("remove", kind, &["--allow-destructive"])?;
        self.all_there()?;
        scaffold(&self.dir, LATER, &["regenerate", "--check", "--quiet"])?;
        let (before, after) = (files(&self.saved)?, self.files()?);
        let differing: BTreeSet<&PathBuf> =
            before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path)).collect();
        // Tables stay until `--contract`: migrations say so, and the test that compares database and model knows.
        let database =
            |path: &Path| path.ends_with("MigrationTests.cs") || path.iter().any(|part| part == "Migrations");
        let left: Vec<_> = differing.into_iter().filter(|path| !database(path)).collect();
        ensure!(left.is_empty(), "something of it is left, or was not there before: {left:?}");
        Ok(())
    }

    fn run(&self, verb: &str, kind: &Kind, more: &[&str]) -> Result<()> {
        let mut arguments = vec![verb, &kind.name, "--yes", "--quiet"];
        if kind.service {
            arguments.extend(["--service", "orders"]);
        }
        if verb == "add" {
            arguments.extend(kind.settings.iter().map(String::as_str));
        }
        arguments.extend(more);
        scaffold(&self.dir, LATER, &arguments)
    }

    /// Every edit is in its file, and in no other that it was not in.
    fn all_there(&self) -> Result<()> {
        let check = |edit: &&&Edit| edit.check(&self.dir, &self.places).err().map(|error| (edit.path, error));
        let lost: Vec<String> = self
            .edits
            .iter()
            .filter_map(|edit| check(&edit))
            .map(|(path, error)| format!("{path}: {error:#}"))
            .collect();
        ensure!(lost.is_empty(), "edits were lost:\n{}", lost.join("\n"));
        ensure!(self.spread()? == self.spread, "an edit is somewhere else too");
        Ok(())
    }

    fn spread(&self) -> Result<BTreeMap<&'static str, usize>> {
        let texts: Vec<String> =
            self.files()?.into_values().map(|bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n")).collect();
        let counted = self.edits.iter().filter_map(|edit| edit.text()).map(|text| {
            let part = text.trim_matches('\n');
            (text, texts.iter().filter(|file| file.contains(part)).count())
        });
        Ok(counted.collect())
    }

    fn files(&self) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
        files(&self.dir)
    }

    fn build(&self, bench: &Workbench, job: &Job) -> Result<()> {
        let tree = Tree::at(&self.dir)?;
        dotnet::build(bench, job, &tree)?;
        dotnet::test(bench, job, &tree, &[]).map(drop)
    }
}

/// What people and scaffold write, but for the state.
fn files(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let own = projects::files(dir)?.into_iter().filter(|path| !path.starts_with(".scaffold"));
    own.map(|path| Ok((path.clone(), fs::read(dir.join(path))?))).collect()
}

fn scaffold(dir: &Path, now: &str, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command.args(arguments).current_dir(dir).env("SOURCE_DATE_EPOCH", now).env("SCAFFOLD_AGENT", "edits");
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "scaffold {}: {}\n{said}", arguments.join(" "), output.status);
    Ok(())
}
