//! Generated solutions build without a warning, are formatted, and pass their own tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};

use crate::job::{Job, relative, tail};
use crate::machine::Need;
use crate::postgres::Postgres;
use crate::proof::Proof;
use crate::servers::Servers;
use crate::workbench::{Tree, Workbench};

/// Quiet, in English, and nothing that goes on after the command but the compiler server, which is ended at the end.
pub const ENVIRONMENT: [(&str, &str); 5] = [
    ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
    ("DOTNET_CLI_UI_LANGUAGE", "en"),
    ("DOTNET_NOLOGO", "1"),
    ("MSBUILDDISABLENODEREUSE", "1"),
    ("NO_COLOR", "1"),
];

/// Fewer tests than this, per service and for each of its resources, and some were not found or not generated.
const TESTS_OF_A_SERVICE: usize = 40;
const TESTS_OF_A_RESOURCE: usize = 25;

/// Between them these have every template. Their documents are written twice, and `dotnet format` looks at everything,
/// which takes two minutes each; of the others it looks at white space, since the build has looked at style as an error.
const EXAMINED: [&str; 4] = ["client", "everything", "gateway", "queue"];

/// Built, formatted, tested on SQLite.
pub fn proof(bench: &Arc<Workbench>, case: &str) -> Proof {
    let (bench, case) = (Arc::clone(bench), case.to_owned());
    Proof::new(format!("dotnet/{case}"), &[Need::Dotnet], move |job| {
        let tree = bench.built(job, &case)?;
        if EXAMINED.contains(&case.as_str()) {
            documents_are_stable(&bench, job, &tree)?;
            format(&bench, job, &tree)?;
        } else {
            whitespace(&bench, job, &tree, &["src/".to_owned()])?;
        }
        let tests = test(&bench, job, &tree, &[])?;
        tests.check(&tree)
    })
}

/// The same tests on PostgreSQL, Valkey, RabbitMQ and Kafka, as far as the solution has them.
pub fn on_postgres(bench: &Arc<Workbench>, case: &str) -> Proof {
    let (bench, case) = (Arc::clone(bench), case.to_owned());
    Proof::new(format!("postgres/{case}"), &[Need::Dotnet, Need::Docker], move |job| {
        let tree = bench.built(job, &case)?;
        let postgres = job.step("postgres:17", || Postgres::start(job))?;
        let servers = Servers::start(job, &tree)?;
        let mut environment = vec![("ConnectionStrings__Postgres", postgres.connection_string())];
        environment.extend(servers.environment.clone());
        let tests = test(&bench, job, &tree, &environment)?;
        ensure!(tests.skipped == 0, "{} tests were skipped on PostgreSQL", tests.skipped);
        tests.check(&tree)
    })
}

/// Restores and builds a tree.
pub fn build(bench: &Workbench, job: &Job, tree: &Tree) -> Result<()> {
    job.run("dotnet restore", &mut bench.dotnet(tree, &["restore", &tree.solution]))?;
    let output = job.run("dotnet build", &mut bench.dotnet(tree, &BUILD_OF(&tree.solution)))?;
    ensure!(output.contains("0 Warning(s)"), "the build does not say that it has no warning");
    Ok(())
}

#[allow(non_snake_case, reason = "reads as the constant it would be")]
fn BUILD_OF(solution: &str) -> [&str; 5] {
    ["build", solution, "--no-restore", "-warnaserror", "-maxcpucount:2"]
}

/// Checks the format; changes nothing.
pub fn format(bench: &Workbench, job: &Job, tree: &Tree) -> Result<()> {
    let arguments = ["format", &tree.solution, "--verify-no-changes", "--no-restore"];
    job.run("dotnet format", &mut bench.dotnet(tree, &arguments)).map(drop)
}

/// Checks white space alone, below these folders: without the projects this takes a moment.
pub fn whitespace(bench: &Workbench, job: &Job, tree: &Tree, folders: &[String]) -> Result<()> {
    let mut arguments = vec!["format", "whitespace", "src", "--folder", "--verify-no-changes", "--include"];
    arguments.extend(folders.iter().map(String::as_str));
    job.run("dotnet format whitespace", &mut bench.dotnet(tree, &arguments)).map(drop)
}

/// What a test run says of itself.
#[derive(Debug)]
pub struct Tests {
    projects: usize,
    succeeded: usize,
    skipped: usize,
}

impl Tests {
    /// How many test projects ran.
    pub fn projects(&self) -> usize {
        self.projects
    }

    fn check(&self, tree: &Tree) -> Result<()> {
        let floor: usize =
            tree.services.iter().map(|service| TESTS_OF_A_SERVICE + TESTS_OF_A_RESOURCE * service.resources).sum();
        ensure!(self.succeeded >= floor, "only {} tests ran; at least {floor} are expected", self.succeeded);
        let projects = walkdir::WalkDir::new(tree.dir.join("src"))
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_name().to_string_lossy().ends_with("Tests.csproj"))
            .count();
        ensure!(self.projects == projects, "{} of {projects} test projects ran", self.projects);
        Ok(())
    }
}

/// Runs the tests of a tree that is built.
pub fn test(bench: &Workbench, job: &Job, tree: &Tree, servers: &[(&str, String)]) -> Result<Tests> {
    let mut command = bench.dotnet(tree, &["test", "--solution", &tree.solution, "--no-build"]);
    for server in ["Kafka", "Postgres", "RabbitMq", "Valkey"] {
        command.env_remove(format!("ConnectionStrings__{server}"));
    }
    command.envs(servers.iter().map(|(name, value)| (name, value)));
    let output = job.step("dotnet test", || {
        let (success, output, log) = job.output("dotnet test", &mut command)?;
        ensure!(success, "it failed ({}):\n{}", relative(&log), failures(&output));
        Ok(output)
    })?;
    let count = |name: &str| -> Result<usize> {
        let line = output.lines().rev().find_map(|line| line.trim().strip_prefix(name));
        Ok(line.with_context(|| format!("the tests print no \"{name}\""))?.trim().parse()?)
    };
    // A run of one project lists it before its summary, a run of several in it too.
    let passed =
        output.lines().filter(|line| line.contains(" passed (")).filter_map(|line| line.split_once("Tests.dll ("));
    let projects = passed.map(|(path, _)| path.trim()).collect::<BTreeSet<_>>().len();
    let tests = Tests { projects, succeeded: count("succeeded:")?, skipped: count("skipped:")? };
    crate::report::progress(&format!("{}: {} tests passed, {} skipped", job.name, tests.succeeded, tests.skipped));
    Ok(tests)
}

/// The tests that failed, each with its message; or the end, when it is not a test that failed.
fn failures(output: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    let starts = lines.iter().enumerate().filter(|(_, line)| line.starts_with("failed ")).map(|(at, _)| at);
    let shown: Vec<String> = starts.map(|at| tail(&lines[at..(at + 8).min(lines.len())].join("\n"), 8)).collect();
    if shown.is_empty() { tail(output, 40) } else { shown.join("\n") }
}

/// The build writes the OpenAPI documents; another build writes the same bytes.
fn documents_are_stable(bench: &Workbench, job: &Job, tree: &Tree) -> Result<()> {
    let folder = tree.dir.join("openapi");
    let first = documents(&folder)?;
    ensure!(first.len() == tree.services.len(), "the build has written {:?}", first.keys());
    for (name, text) in &first {
        serde_json::from_slice::<serde_json::Value>(text).with_context(|| name.clone())?;
    }
    fs::remove_dir_all(&folder)?;
    for entry in walkdir::WalkDir::new(tree.dir.join("artifacts/obj")) {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(".OpenApiFiles.cache") {
            fs::remove_file(entry.path())?;
        }
    }
    job.run("dotnet build, again", &mut bench.dotnet(tree, &BUILD_OF(&tree.solution)))?;
    let second = documents(&folder)?;
    ensure!(first == second, "another build writes other OpenAPI documents");
    Ok(())
}

fn documents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut documents = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        documents.insert(path.display().to_string(), fs::read(&path)?);
    }
    Ok(documents)
}
