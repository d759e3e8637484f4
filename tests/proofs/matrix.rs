//! Every pair of kinds and inputs builds without a warning, is formatted, and passes its tests.
//!
//! The manifests say what there is to vary, so a new kind or input joins by itself. Each solution of the matrix is
//! generated afresh and laid over the one before it in one folder: a project that is the same, byte for byte, with all
//! that it refers to, is there already, and is neither built nor tested again.

mod covering;
mod factors;
pub mod projects;
mod solutions;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use anyhow::{Result, ensure};
use scaffold::catalog::Catalog;

use crate::dotnet;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::report;
use crate::workbench::{Tree, Workbench};
use projects::Projects;
use solutions::Matrix;

/// Migrations take their ids from it: equal services get equal ones.
const NOW: &str = "1767225600";

/// All solutions of the matrix.
pub fn proof(bench: &Arc<Workbench>) -> Proof {
    let bench = Arc::clone(bench);
    Proof::new("matrix", &[Need::Dotnet], move |job| {
        let matrix = Matrix::of(&Catalog::embedded().map_err(|error| anyhow::anyhow!(error))?)?;
        report::progress(&format!("matrix: {} services in {} solutions", matrix.rows.len(), matrix.specs.len()));
        for row in &matrix.rows {
            let with = serde_json::to_string(&matrix.services.with(row, &|_| Vec::new()))?;
            report::progress(&format!("matrix: a service with {with}"));
        }
        for row in &matrix.variants {
            let with = serde_json::to_string(&matrix.solutions.with(row, &|_| Vec::new()))?;
            report::progress(&format!("matrix: a solution with {with}"));
        }
        for pair in &matrix.refused {
            report::progress(&format!("matrix: no combination, the rules refuse it: {pair}"));
        }
        let folder = bench.folder("matrix")?;
        let mut done = BTreeSet::new();
        for (at, spec) in matrix.specs.iter().enumerate() {
            let fresh = folder.join(format!("fresh-{}", at + 1));
            generate(&fresh, spec)?;
            let dir = folder.join("solution");
            projects::lay_over(&fresh, &dir)?;
            fs::remove_dir_all(&fresh)?;
            prove(&bench, job, &dir, &mut done)?;
        }
        Ok(())
    })
}

fn generate(dir: &Path, spec: &str) -> Result<()> {
    fs::create_dir_all(dir)?;
    fs::write(dir.join("scaffold.yaml"), spec)?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command.args(["regenerate", "--yes", "--quiet"]).current_dir(dir).env("SOURCE_DATE_EPOCH", NOW);
    let output = command.output()?;
    ensure!(output.status.success(), "{}\n{spec}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

/// Builds and tests what no solution before had.
fn prove(bench: &Workbench, job: &Job, dir: &Path, done: &mut BTreeSet<String>) -> Result<()> {
    let whole = Tree::at(dir)?;
    let projects = Projects::of(dir)?;
    let new = projects.not_yet(done);
    if new.is_empty() {
        return Ok(());
    }
    let tree = if new.len() == projects.count() {
        whole
    } else {
        fs::write(dir.join("New.slnx"), projects::solution_of(&new))?;
        Tree { solution: "New.slnx".to_owned(), ..whole }
    };
    dotnet::build(bench, job, &tree)?;
    let folders: Vec<String> =
        new.iter().filter_map(|path| Some(format!("{}/", Path::new(path).parent()?.display()))).collect();
    dotnet::whitespace(bench, job, &tree, &folders)?;
    let tests = dotnet::test(bench, job, &tree, &[])?;
    let wanted = new.iter().filter(|project| project.ends_with("Tests.csproj")).count();
    ensure!(tests.projects() == wanted, "{} of {wanted} test projects ran", tests.projects());
    Ok(())
}
