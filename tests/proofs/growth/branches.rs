//! Two branches that each change the same table: they meet in git, and databases that followed either branch take the rest.
//!
//! Where both added a line at one place of the code git asks; one side of each such file is enough, `regenerate` adds the
//! other's. The spec, migrations, their model and scaffold's own files merge by themselves.
//!
//! One folder, in which each branch and then the merge is built.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::database::Database;
use super::versions::Version;
use crate::job::Job;
use crate::postgres::Postgres;
use crate::workbench::{Tree, Workbench};

const SPEC: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      order:
        fields:
          number: { type: string, max: 32, unique: true }
          note: { type: text, max: 500 }
";

/// A branch.
struct Branch {
    name: &'static str,
    /// Its migration's second, since 1970: nobody works at the same one.
    when: &'static str,
    /// What it makes of the last line of the spec.
    change: fn(&str) -> String,
    /// A row as its version writes it.
    row: &'static str,
    /// The row after the merge.
    merged: &'static str,
}

/// 2026-01-01, when the first was generated, and 2026-01-05, after both branches.
const BASE: &str = "1767225600";
const LATER: &str = "1767600000";

/// The one whose migration is older is the one that is merged: the other's databases have passed it already.
const BRANCHES: [Branch; 2] = [
    Branch {
        name: "channel",
        when: "1767312000",
        change: |spec| {
            format!(
                "{spec}          channel: {{ type: string, max: 20, default: web }}\n      customer: {{ fields: {{ name: string }} }}\n"
            )
        },
        row: "INSERT INTO orders (id, number, note, channel, created_at, updated_at, version) VALUES \
              ('00000000-0000-0000-0000-0000000000A1', 'A-1', 'kept', 'shop', '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1)",
        merged: "A-1|kept|shop|3",
    },
    Branch {
        name: "size",
        when: "1767315600",
        change: |spec| format!("{spec}          size: {{ type: int, default: 3, index: true }}\n"),
        row: "INSERT INTO orders (id, number, note, size, created_at, updated_at, version) VALUES \
              ('00000000-0000-0000-0000-0000000000A2', 'A-2', 'kept', 7, '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1)",
        merged: "A-2|kept|web|7",
    },
];

/// Nothing is pending after the merge, and rows of both branches' databases are there with what the other one added.
pub fn prove(bench: &Workbench, job: &Job) -> Result<()> {
    let dir = bench.folder("growth-branches")?;
    let repository = Repository(&dir);
    fs::write(dir.join("scaffold.yaml"), SPEC)?;
    repository.scaffold(BASE, &["regenerate", "--yes", "--quiet"])?;
    repository.git(&["init", "-q", "-b", "main"])?;
    repository.commit("base")?;
    let server = job.step("postgres:17", || Postgres::start(job))?;
    let mut databases = Vec::new();
    for branch in &BRANCHES {
        repository.git(&["checkout", "-q", "-b", branch.name, "main"])?;
        fs::write(dir.join("scaffold.yaml"), (branch.change)(SPEC))?;
        repository.scaffold(branch.when, &["regenerate", "--yes", "--quiet"])?;
        repository.commit(branch.name)?;
        let version = built(bench, job, &dir, branch.name)?;
        let sqlite = bench.folder(&format!("growth-branches-{}", branch.name))?;
        for database in [Database::on(&server, branch.name)?, Database::sqlite(&sqlite)] {
            version.migrate(bench, job, &database)?;
            database.run(&[branch.row])?;
            databases.push((database, branch));
        }
    }
    job.step("git merge", || {
        repository.scaffold(BASE, &["merge", "--install"])?;
        repository.git(&["checkout", "-q", "-b", "both"])?;
        repository.merge(BRANCHES[0].name)?;
        repository.scaffold(LATER, &["regenerate", "--yes", "--quiet"])?;
        repository.scaffold(LATER, &["regenerate", "--check", "--quiet"])?;
        repository.commit("settled")?;
        let added = repository.git(&["diff", "--name-only", "--diff-filter=A", BRANCHES[1].name, "both"])?;
        for provider in ["Postgres", "Sqlite"] {
            let came = added.lines().filter(|line| line.contains(&format!("/Migrations/{provider}/2")));
            let came: Vec<&str> = came.filter(|line| !line.ends_with(".Designer.cs")).collect();
            ensure!(came.len() == 2, "not the other branch's migration and that of the merge: {came:?}");
            let merge = fs::read_to_string(dir.join(came[1]))?;
            ensure!(came[1].contains("_Merge") && !merge.contains("migrationBuilder."), "{}: {merge}", came[1]);
        }
        Ok(())
    })?;
    let version = built(bench, job, &dir, "both")?;
    for (database, branch) in &databases {
        version.migrate(bench, job, database)?;
        database.expect("SELECT number, note, channel, size FROM orders", &[branch.merged])?;
        ensure!(database.has_column("customers", "name")?, "the table of {} is missing", BRANCHES[0].name);
    }
    job.step("nothing is pending", || version.migration_tests(bench, job, &server))
}

fn built(bench: &Workbench, job: &Job, dir: &Path, what: &str) -> Result<Version> {
    let tree = Tree::at(dir)?;
    let project = tree.services[0].api();
    job.run(
        &format!("build {what}"),
        &mut bench.dotnet(&tree, &["build", &project, "-warnaserror", "-maxcpucount:2"]),
    )?;
    Ok(Version { tree })
}

/// Where both branches are.
struct Repository<'a>(&'a Path);

impl Repository<'_> {
    fn scaffold(&self, when: &str, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
        self.run(command.args(arguments).env("SOURCE_DATE_EPOCH", when)).map(drop)
    }

    fn commit(&self, message: &str) -> Result<()> {
        self.git(&["add", "-A"])?;
        self.git(&["commit", "-qm", message]).map(drop)
    }

    /// Takes one side of each file of code in which both have changed the same lines.
    fn merge(&self, branch: &str) -> Result<()> {
        if self.git(&["merge", "-q", "-m", "both", branch]).is_ok() {
            return Ok(());
        }
        let disputed = self.git(&["diff", "--name-only", "--diff-filter=U"])?;
        ensure!(!disputed.is_empty(), "git merges nothing");
        for path in disputed.lines() {
            let is_code = Path::new(path).extension().is_some_and(|extension| extension == "cs");
            ensure!(is_code && !path.contains("/Migrations/"), "{path} does not merge");
            self.git(&["checkout", "-q", "--ours", "--", path])?;
        }
        self.commit("both")
    }

    /// With nothing of the machine's settings.
    fn git(&self, arguments: &[&str]) -> Result<String> {
        let settings = ["user.name=t", "user.email=t@example.com", "commit.gpgsign=false", "core.autocrlf=false"];
        let mut command = Command::new("git");
        command.args(settings.iter().flat_map(|setting| ["-c", setting])).args(arguments);
        self.run(command.env("HOME", self.0).env("GIT_CONFIG_NOSYSTEM", "1"))
    }

    /// With the built binary on the path: it is git's merge driver.
    fn run(&self, command: &mut Command) -> Result<String> {
        let bin = Path::new(env!("CARGO_BIN_EXE_scaffold")).parent().context("the binary is in no folder")?;
        let path = std::env::var("PATH").unwrap_or_default();
        let output = command.current_dir(self.0).env("PATH", format!("{}:{path}", bin.display())).output()?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        ensure!(output.status.success(), "{command:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
        Ok(said)
    }
}
