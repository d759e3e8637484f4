//! Generated solutions in a folder of their own, each rendered once and built once, whoever asks first.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use scaffold::spec::{Name, Spec};
use tempfile::TempDir;

use crate::cleanup::{self, Guard};
use crate::job::Job;
use crate::{dotnet, report};

type Once<T> = Arc<OnceLock<Result<Arc<T>, String>>>;

/// The folder below which everything is generated, built and run: never inside the repository.
pub struct Workbench {
    root: PathBuf,
    trees: Mutex<BTreeMap<String, Once<Tree>>>,
    builds: Mutex<BTreeMap<String, Once<Tree>>>,
    _root: Guard,
}

/// A generated solution on disk.
#[derive(Debug, Clone)]
pub struct Tree {
    /// Where it is.
    pub dir: PathBuf,
    /// Of all paths and contents.
    pub hash: String,
    /// `Shop.slnx`
    pub solution: String,
    /// Its services by name.
    pub services: Vec<Service>,
}

/// A service of a tree.
#[derive(Debug, Clone)]
pub struct Service {
    /// As the spec says it: `orders`.
    pub name: String,
    /// `Orders`
    pub pascal: String,
    /// How many resources it has.
    pub resources: usize,
}

impl Service {
    /// The folder of its API project below the solution's.
    pub fn api(&self) -> String {
        format!("src/Services/{0}/{0}.Api", self.pascal)
    }
}

impl Workbench {
    /// An empty one.
    pub fn new() -> Result<Self> {
        let folder = TempDir::with_prefix("scaffold-proofs-")?.keep();
        fs::create_dir(folder.join("tmp"))?;
        let root = folder.clone();
        let guard = cleanup::guard(move || {
            // Processes that were just killed may still be writing.
            for _ in 0..50 {
                if fs::remove_dir_all(&folder).is_ok() {
                    return;
                }
                thread::sleep(Duration::from_millis(100));
            }
            report::line(&format!("proofs: {} could not be removed", folder.display()));
        });
        Ok(Self { root, trees: Mutex::default(), builds: Mutex::default(), _root: guard })
    }

    /// The folder for the temporary files of every tool: it goes with the bench, whatever they leave.
    pub fn tmp(&self) -> PathBuf {
        self.root.join("tmp")
    }

    /// An empty folder.
    pub fn folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.root.join(name);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// The solution that a spec in `snapshots/` generates, through the binary.
    pub fn rendered(&self, case: &str) -> Result<Arc<Tree>> {
        once(&self.trees, case, || {
            let dir = self.folder(case)?;
            fs::copy(spec_of(case), dir.join("scaffold.yaml"))?;
            scaffold(&dir, &["regenerate", "--yes", "--quiet"])?;
            Tree::at(&dir)
        })
    }

    /// The same, restored and built without a warning. Trees with the same bytes are built once.
    pub fn built(&self, job: &Job, case: &str) -> Result<Arc<Tree>> {
        let tree = self.rendered(case)?;
        once(&self.builds, &tree.hash, || {
            dotnet::build(self, job, &tree)?;
            Ok((*tree).clone())
        })
    }

    /// A `dotnet` command in a tree, that leaves nothing behind on the machine but packages.
    pub fn dotnet(&self, tree: &Tree, arguments: &[&str]) -> Command {
        let mut command = Command::new("dotnet");
        command.args(arguments).current_dir(&tree.dir).envs(dotnet::ENVIRONMENT).env("TMPDIR", self.tmp());
        command
    }

    /// Ends the compiler server that builds have left; it belongs to this bench's folder alone.
    pub fn close(&self) {
        if self.builds.lock().unwrap_or_else(PoisonError::into_inner).is_empty() {
            return;
        }
        let mut command = Command::new("dotnet");
        command.args(["build-server", "shutdown", "--vbcscompiler"]).current_dir(self.tmp());
        drop(command.envs(dotnet::ENVIRONMENT).env("TMPDIR", self.tmp()).output());
    }
}

impl Tree {
    /// The solution in a folder.
    pub fn at(dir: &Path) -> Result<Self> {
        let spec = parse(&dir.join("scaffold.yaml"))?;
        let solution = format!("{}.slnx", Name::new(&spec.solution).pascal);
        Ok(Self { dir: dir.to_owned(), hash: hash(dir)?, solution, services: services(&spec) })
    }
}

/// The folders of `snapshots/`, those with most resources first.
pub fn cases() -> Result<Vec<String>> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots"))? {
        let case = entry?.file_name().to_string_lossy().into_owned();
        let resources: usize = services_of(&case)?.iter().map(|service| service.resources).sum();
        cases.push((Reverse(resources), case));
    }
    cases.sort();
    Ok(cases.into_iter().map(|(_, case)| case).collect())
}

/// The services of a case, by its spec.
pub fn services_of(case: &str) -> Result<Vec<Service>> {
    Ok(services(&parse(&spec_of(case))?))
}

/// Runs the binary in a folder, without anything of the user's settings; it must succeed.
pub fn scaffold(dir: &Path, arguments: &[&str]) -> Result<()> {
    let output = Command::new(env!("CARGO_BIN_EXE_scaffold")).args(arguments).current_dir(dir).output()?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        bail!("scaffold {}: {}\n{text}", arguments.join(" "), output.status);
    }
    Ok(())
}

/// Copies a tree without what builds have made.
pub fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_entry(|entry| entry.file_name() != "artifacts") {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn spec_of(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(case).join("scaffold.yaml")
}

fn parse(path: &Path) -> Result<Spec> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    let catalog = scaffold::catalog::Catalog::embedded().map_err(|error| anyhow!(error))?;
    let (_, spec) = scaffold::spec::parse_bytes(&path.display().to_string(), &bytes, &catalog.schemas());
    spec.map_err(|findings| anyhow!("{}: {findings:#?}", path.display()))
}

fn services(spec: &Spec) -> Vec<Service> {
    spec.services
        .iter()
        .map(|(name, service)| Service {
            name: name.clone(),
            pascal: Name::new(name).pascal,
            resources: service.resources.len(),
        })
        .collect()
}

/// Of everything that can reach a build: `.scaffold/` holds clocks and random ids.
fn hash(dir: &Path) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    for entry in walkdir::WalkDir::new(dir).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(dir)?;
        if entry.file_type().is_file() && !path.starts_with(".scaffold") {
            hasher.update(path.to_string_lossy().as_bytes()).update(&[0]);
            hasher.update(blake3::hash(&fs::read(entry.path())?).as_bytes());
        }
    }
    Ok(hasher.finalize().to_string())
}

/// Makes a value once; others wait for it, and share its failure.
fn once<T>(all: &Mutex<BTreeMap<String, Once<T>>>, key: &str, make: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
    let cell = all.lock().unwrap_or_else(PoisonError::into_inner).entry(key.to_owned()).or_default().clone();
    cell.get_or_init(|| make().map(Arc::new).map_err(|error| report::causes(&error)))
        .clone()
        .map_err(|error| anyhow!(error))
}
