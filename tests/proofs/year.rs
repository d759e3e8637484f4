//! A year of a solution: 30 changes of the spec and of the platform team's templates, and 60 edits of a person.
//!
//! Before each change two edits are made. After it every edit so far is still there, regenerating again touches
//! nothing, and `--check` agrees. After every tenth change the solution builds without a warning and its tests pass.
//! Two of the changes meet an edit in one line: that is reported, nothing is written, and goes on once it is resolved.

mod changes;
pub mod edits;
pub mod op;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};

use crate::dotnet;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::workbench::{Tree, Workbench};
use changes::{CHANGES, Change, SPEC, What};
use edits::EDITS;
use op::{Edit, Places};

/// The first day: 2026-01-01. Migrations take their ids from the time of their change.
const BEGIN: u64 = 1_767_225_600;
/// A day lies between two changes, so that the ids of all migrations lie in the past of whoever runs this.
const PAUSE: u64 = 24 * 60 * 60;
/// After so many changes the solution is built.
const BUILT_EACH: usize = 10;

/// The whole year.
pub fn proof(bench: &Arc<Workbench>) -> Proof {
    let bench = Arc::clone(bench);
    Proof::new("year", &[Need::Dotnet], move |job| Year::begin(&bench)?.live(&bench, job))
}

/// The solution as it is today.
struct Year {
    dir: PathBuf,
    overlay: PathBuf,
    today: u64,
    /// Edits that must be there.
    made: Vec<&'static Edit>,
    places: Places,
}

impl Year {
    fn begin(bench: &Workbench) -> Result<Self> {
        let folder = bench.folder("year")?;
        let (dir, overlay) = (folder.join("solution"), folder.join("overlay"));
        fs::create_dir_all(&dir)?;
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), &overlay)?;
        fs::write(dir.join("scaffold.yaml"), SPEC)?;
        let year = Self { dir, overlay, today: BEGIN, made: Vec::new(), places: Places::default() };
        year.regenerate()?;
        Ok(year)
    }

    fn live(mut self, bench: &Workbench, job: &Job) -> Result<()> {
        ensure!(CHANGES.len() == 30 && EDITS.len() == 2 * CHANGES.len(), "{} and {}", CHANGES.len(), EDITS.len());
        for (at, (change, edits)) in CHANGES.iter().zip(EDITS.chunks(2)).enumerate() {
            let title = format!("{}. {}", at + 1, change.title);
            self.step(change, edits).with_context(|| title.clone())?;
            crate::report::progress(&format!("year: {title}"));
            if (at + 1) % BUILT_EACH == 0 {
                self.build(bench, job)?;
            }
        }
        Ok(())
    }

    fn step(&mut self, change: &'static Change, edits: &'static [Edit]) -> Result<()> {
        for edit in edits {
            edit.make(&self.dir, &mut self.places).with_context(|| edit.path.to_owned())?;
            self.made.push(edit);
        }
        self.today += PAUSE;
        match &change.what {
            What::Spec(from, to) => op::replace(&self.dir.join("scaffold.yaml"), from, to)?,
            What::Templates(ops) => {
                for edit in *ops {
                    edit.make(&self.overlay, &mut Places::default()).with_context(|| edit.path.to_owned())?;
                }
            }
        }
        if let Some(meeting) = &change.meets {
            self.meet(meeting)?;
        }
        self.regenerate()?;
        for (from, to) in change.moves {
            self.places.moved(from, to);
        }
        for wanted in change.brings {
            let path = self.dir.join(self.places.now(wanted.0));
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            ensure!(text.contains(wanted.1), "{} did not get {:?}", wanted.0, wanted.1);
        }
        for path in change.removes {
            ensure!(!self.dir.join(path).exists(), "{path} is still there");
        }
        self.all_is_well()
    }

    /// An edit that meets the change in one line: reported, nothing written; then it is resolved and recorded.
    fn meet(&self, meeting: &changes::Meeting) -> Result<()> {
        let path = self.dir.join(meeting.path);
        op::replace(&path, meeting.before, meeting.mine)?;
        let before = stamp(&self.dir)?;
        let (code, said) = self.scaffold(&["regenerate", "--yes", "--quiet"])?;
        ensure!(code == Some(4), "the meeting is not reported: {code:?}\n{said}");
        ensure!(said.contains(meeting.path), "the report does not name {}:\n{said}", meeting.path);
        ensure!(stamp(&self.dir)? == before, "something was written");
        op::replace(&path, meeting.mine, meeting.theirs)?;
        let record = format!(
            "INSERT INTO decisions (agent_name, decision_type, title, description, rationale) \
             VALUES ('year', 'conflict', '{}', 'the platform''s line was taken', 'it says the same')",
            meeting.path
        );
        self.succeeds(&["knowledge", "execute", &record])
    }

    /// Regenerates; what was there is there, and doing it again does nothing.
    fn regenerate(&self) -> Result<()> {
        self.succeeds(&["regenerate", "--yes", "--quiet"])
    }

    fn all_is_well(&self) -> Result<()> {
        let lost: Vec<String> = self
            .made
            .iter()
            .filter_map(|edit| {
                edit.check(&self.dir, &self.places).err().map(|error| format!("{}: {error:#}", edit.path))
            })
            .collect();
        ensure!(lost.is_empty(), "edits were lost:\n{}", lost.join("\n"));
        let before = stamp(&self.dir)?;
        self.regenerate()?;
        ensure!(stamp(&self.dir)? == before, "regenerating again changed something");
        self.succeeds(&["regenerate", "--check", "--quiet"])
    }

    fn build(&self, bench: &Workbench, job: &Job) -> Result<()> {
        let tree = Tree::at(&self.dir)?;
        dotnet::build(bench, job, &tree)?;
        dotnet::test(bench, job, &tree, &[])?;
        Ok(())
    }

    fn succeeds(&self, arguments: &[&str]) -> Result<()> {
        let (code, said) = self.scaffold(arguments)?;
        if code != Some(0) {
            bail!("scaffold {}: exit code {code:?}\n{said}", arguments.join(" "));
        }
        Ok(())
    }

    fn scaffold(&self, arguments: &[&str]) -> Result<(Option<i32>, String)> {
        let output = Command::new(env!("CARGO_BIN_EXE_scaffold"))
            .args(arguments)
            .arg("--templates")
            .arg(&self.overlay)
            .current_dir(&self.dir)
            .env("SOURCE_DATE_EPOCH", self.today.to_string())
            .env("SCAFFOLD_AGENT", "year")
            .output()?;
        Ok((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// Bytes and time of every file that people and scaffold write.
fn stamp(dir: &Path) -> Result<BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)>> {
    let mut files = BTreeMap::new();
    let built = |name: &std::ffi::OsStr| ["artifacts", "openapi"].iter().any(|folder| name == *folder);
    for entry in walkdir::WalkDir::new(dir).into_iter().filter_entry(|entry| !built(entry.file_name())) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.insert(entry.path().to_owned(), (fs::read(entry.path())?, entry.metadata()?.modified()?));
        }
    }
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let to = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
