//! The versions of a service, each rendered on top of the one before and built.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow};

use super::database::Database;
use crate::job::Job;
use crate::postgres::Postgres;
use crate::service::Running;
use crate::workbench::{self, Tree, Workbench};

/// What of the spec differs, and what `regenerate` is told.
const VERSIONS: [(&str, &str, &[&str]); 4] = [
    ("first", FIRST, &[]),
    ("expanded", EXPANDED, &["--not-renamed"]),
    ("renamed", RENAMED, &[]),
    ("contracted", RENAMED, &["--contract"]),
];

const HEAD: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      customer: { fields: { name: { type: string, max: 80 } } }
";

const FIRST: &str = "      order:
        fields:
          number: { type: string, max: 32, unique: true }
          note: { type: text, max: 500 }
          size: { type: int, index: true }
          total: money
          status: { type: enum, values: [pending, settled, cancelled], filter: true }
        has_many:
          line: { fields: { sku: { type: string, max: 20 }, quantity: int } }
          stop: { storage: table, fields: { place: { type: string, max: 40 } } }
";

/// Adds all sorts of fields, a relation, indexes and a value; `note` goes.
const EXPANDED: &str = "      order:
        fields:
          number: { type: string, max: 64, unique: true, sort: true }
          size: { type: int, index: true }
          total: money
          discount: { type: money, optional: true }
          status: { type: enum, values: [pending, settled, cancelled, lost], filter: true }
          channel: { type: string, max: 20, default: web }
          owner_note: { type: string, max: 90, optional: true, unique: true }
          customer: { type: ref, to: customer, optional: true }
        has_many:
          line: { fields: { sku: { type: string, max: 20 }, quantity: int, colour: { type: string, max: 9, default: red } } }
          stop: { storage: table, fields: { place: { type: string, max: 40 } } }
";

/// Another name for everything that can have one.
const RENAMED: &str = "      purchase:
        renamed_from: order
        fields:
          number: { type: string, max: 64, unique: true, sort: true }
          extent: { type: int, index: true, renamed_from: size }
          total: money
          discount: { type: money, optional: true }
          status: { type: enum, values: [pending, paid, cancelled, lost], filter: true, renamed_values: { paid: settled } }
          channel: { type: string, max: 20, default: web }
          owner_note: { type: string, max: 90, optional: true, unique: true }
          customer: { type: ref, to: customer, optional: true }
        has_many:
          line:
            fields:
              code: { type: string, max: 20, renamed_from: sku }
              quantity: int
              colour: { type: string, max: 9, default: red }
          halt: { renamed_from: stop, storage: table, fields: { place: { type: string, max: 40 } } }
";

/// Both proofs run them; whoever comes first builds them.
pub type Versions = Option<Result<Arc<Vec<Version>>, String>>;

/// A version that is built.
pub struct Version {
    /// Its sources, and what was built of them.
    pub tree: Tree,
}

/// All versions, built once.
pub fn built(versions: &Mutex<Versions>, bench: &Workbench, job: &Job) -> Result<Arc<Vec<Version>>> {
    let mut versions = versions.lock().unwrap_or_else(PoisonError::into_inner);
    let built = versions.get_or_insert_with(|| build(bench, job).map(Arc::new).map_err(|error| format!("{error:#}")));
    built.clone().map_err(|error| anyhow!(error))
}

fn build(bench: &Workbench, job: &Job) -> Result<Vec<Version>> {
    let mut out: Vec<Version> = Vec::new();
    for (name, resources, flags) in VERSIONS {
        let dir = bench.folder(&format!("growth-{name}"))?;
        if let Some(before) = out.last() {
            workbench::copy_sources(&before.tree.dir, &dir)?;
        }
        fs::write(dir.join("scaffold.yaml"), format!("{HEAD}{resources}"))?;
        let arguments: Vec<&str> = ["regenerate", "--yes", "--quiet"].iter().chain(flags).copied().collect();
        workbench::scaffold(&dir, &arguments)?;
        frozen(out.last().map(|before| before.tree.dir.as_path()), &dir)?;
        let tree = Tree::at(&dir)?;
        let project = tree.services[0].api();
        job.run(&format!("build {name}"), &mut bench.dotnet(&tree, &["build", &project, "-maxcpucount:2"]))?;
        out.push(Version { tree });
    }
    Ok(out)
}

/// No migration that was there before has changed.
fn frozen(before: Option<&Path>, now: &Path) -> Result<()> {
    let Some(before) = before else { return Ok(()) };
    for entry in walkdir::WalkDir::new(before.join("src")) {
        let path = entry?.into_path();
        let text = path.to_string_lossy();
        if text.contains("/Migrations/") && path.is_file() && !text.ends_with("ModelSnapshot.cs") {
            let same = fs::read(&path)? == fs::read(now.join(path.strip_prefix(before)?)).context("it is gone")?;
            anyhow::ensure!(same, "{} has changed", path.display());
        }
    }
    Ok(())
}

impl Version {
    /// Runs `--migrate`, without the seconds that `dotnet run` takes to look around.
    pub fn migrate(&self, bench: &Workbench, job: &Job, database: &Database) -> Result<()> {
        let service = &self.tree.services[0];
        let built = self.tree.dir.join(format!("artifacts/bin/{0}.Api/debug/{0}.Api.dll", service.pascal));
        let mut command = bench.dotnet(&self.tree, &[&built.to_string_lossy(), "--migrate"]);
        command.current_dir(self.tree.dir.join(service.api())).env("ASPNETCORE_ENVIRONMENT", "Development");
        let (success, output, _) = job.output("migrate", command.envs(database.settings()))?;
        anyhow::ensure!(success, "it fails:\n{output}");
        Ok(())
    }

    /// The generated tests of the migrations: nothing pending, the Designer file right, the schema that of the model.
    pub fn migration_tests(&self, bench: &Workbench, job: &Job, server: &Postgres) -> Result<()> {
        let service = &self.tree.services[0];
        let project = format!("src/Services/{0}/tests/{0}.IntegrationTests", service.pascal);
        let arguments = ["run", "--project", &project, "--", "-class", "Shop.Orders.IntegrationTests.MigrationTests"];
        let mut command = bench.dotnet(&self.tree, &arguments);
        command.env("ConnectionStrings__Postgres", server.connection_string());
        let output = job.run("migration tests", &mut command)?;
        anyhow::ensure!(output.contains("Total: 8,"), "not all 8 tests ran:\n{output}");
        Ok(())
    }

    /// Starts it. In Development a service migrates first: an older version finds nothing to do.
    pub fn start(&self, bench: &Workbench, job: &Job, database: &Database) -> Result<Running> {
        let settings = database.settings();
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Running::start(bench, job, &self.tree, &self.tree.services[0], &settings)
    }
}
