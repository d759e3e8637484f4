//! A person's own migration, as `dotnet ef migrations add` writes it, and a change of the spec after it.
//!
//! One solution, built three times (45 s in all): as generated, with the person's change, and with the
//! change of the spec on top.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::database::Database;
use super::versions::Version;
use crate::job::Job;
use crate::postgres::Postgres;
use crate::workbench::{self, Tree, Workbench};

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

const ROWS: &[&str] = &["INSERT INTO orders (id, number, note, created_at, updated_at, version) VALUES \
     ('00000000-0000-0000-0000-0000000000A1', 'A-1', 'kept', '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1)"];

/// A column, an index and a table with a relation that no spec knows.
const COLUMN: &str = "builder.HasIndex(order => order.Number).IsUnique();
        builder.Property<string>(\"Remark\").HasMaxLength(40).HasDefaultValue(\"none\");
        builder.HasIndex(\"Remark\");
";
const TABLE: &str = "using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>What was seen of an order.</summary>
internal sealed class Sighting
{
    public Guid Id { get; init; }

    public Guid OrderId { get; init; }

    public string Text { get; init; } = \"\";

    public DateTimeOffset At { get; init; }
}

internal sealed class SightingConfiguration : IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<Sighting> builder)
    {
        builder.ToTable(\"sightings\");
        builder.Property(sighting => sighting.Text).HasMaxLength(200);
        builder.HasOne<Order>().WithMany().HasForeignKey(sighting => sighting.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(sighting => sighting.At);
    }
}
";

/// The person's migration stays as it is, and everything goes on from it.
pub fn prove(bench: &Workbench, job: &Job) -> Result<()> {
    let dir = bench.folder("growth-own")?;
    fs::write(dir.join("scaffold.yaml"), SPEC)?;
    workbench::scaffold(&dir, &["regenerate", "--yes", "--quiet"])?;
    let version = Version { tree: Tree::at(&dir)? };
    let server = job.step("postgres:17", || Postgres::start(job))?;
    let databases = [Database::postgres(&server)?, Database::sqlite(&bench.folder("growth-own-sqlite")?)];
    build(bench, job, &version, "as generated")?;
    for database in &databases {
        version.migrate(bench, job, database)?;
        database.run(ROWS)?;
    }
    job.step("dotnet ef migrations add", || {
        change(&dir)?;
        build(bench, job, &version, "with the person's change")?;
        add_migration(bench, job, &version)
    })?;
    let own = migrations(&dir)?;
    ensure!(own.keys().filter(|path| path.to_string_lossy().contains("_Own.")).count() == 4, "{:?}", own.keys());
    refused(&dir, "note: { type: text, max: 500 }\n          remark: { type: string, max: 99 }\n")?;
    ensure!(migrations(&dir)? == own, "a refused run has written migrations");
    job.step("the spec changes", || {
        let spec = SPEC.replace("max: 500 }\n", "max: 500 }\n          size: { type: int, default: 3, index: true }\n");
        fs::write(dir.join("scaffold.yaml"), spec)?;
        workbench::scaffold(&dir, &["regenerate", "--yes", "--quiet"])?;
        workbench::scaffold(&dir, &["regenerate", "--check", "--quiet"])?;
        let now = migrations(&dir)?;
        let changed = own.iter().filter(|(path, bytes)| now.get(*path) != Some(*bytes));
        let changed: Vec<&Path> = changed.map(|(path, _)| path.as_path()).collect();
        ensure!(changed.is_empty(), "migrations that were there have changed: {changed:?}");
        build(bench, job, &version, "with both")
    })?;
    for database in &databases {
        version.migrate(bench, job, database)?;
        let columns = "SELECT number, note, size, remark IS NULL FROM orders";
        // EF gives the rows that are there the default.
        database.expect(columns, &["A-1|kept|3|false"])?;
        ensure!(database.has_column("sightings", "text")?, "the person's table is missing");
    }
    job.step("nothing is pending", || version.migration_tests(bench, job, &server))
}

fn build(bench: &Workbench, job: &Job, version: &Version, what: &str) -> Result<()> {
    let project = version.tree.services[0].api();
    job.run(&format!("build {what}"), &mut bench.dotnet(&version.tree, &["build", &project, "-maxcpucount:2"]))?;
    Ok(())
}

/// What the person writes.
fn change(dir: &Path) -> Result<()> {
    let persistence = dir.join("src/Services/Orders/Orders.Api/Adapters/Persistence");
    let path = persistence.join("Orders/OrderConfiguration.cs");
    let text = fs::read_to_string(&path)?;
    let edited = text.replace("builder.HasIndex(order => order.Number).IsUnique();\n", COLUMN);
    ensure!(edited != text, "{} is not as expected", path.display());
    fs::write(path, edited)?;
    Ok(fs::write(persistence.join("Sighting.cs"), TABLE)?)
}

/// With the tool of the version of EF that the solution has.
fn add_migration(bench: &Workbench, job: &Job, version: &Version) -> Result<()> {
    let tools = bench.folder("growth-own-tools")?;
    let packages = fs::read_to_string(version.tree.dir.join("Directory.Packages.props"))?;
    let ef = packages.lines().find(|line| line.contains("Microsoft.EntityFrameworkCore.Design")).context("no EF")?;
    let ef = ef.split("Version=\"").nth(1).and_then(|rest| rest.split('"').next()).context("no version of EF")?;
    let to = tools.to_string_lossy();
    job.run(
        "dotnet tool install dotnet-ef",
        &mut bench.dotnet(&version.tree, &["tool", "install", "dotnet-ef", "--tool-path", &to, "--version", ef]),
    )?;
    for provider in ["Postgres", "Sqlite"] {
        // Its environment, but the tool itself.
        let template = bench.dotnet(&version.tree, &[]);
        let mut command = Command::new(tools.join("dotnet-ef"));
        command.current_dir(version.tree.dir.join(version.tree.services[0].api()));
        command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let context = format!("{provider}OrdersDbContext");
        let folder = format!("Adapters/Persistence/Migrations/{provider}");
        command.args(["migrations", "add", "Own", "--no-build", "--context", &context, "--output-dir", &folder]);
        job.run(&format!("dotnet ef migrations add, {provider}"), &mut command)?;
    }
    Ok(())
}

/// Where the spec says something else of what the person has added, nothing is written, and the message says what to do.
fn refused(dir: &Path, fields: &str) -> Result<()> {
    let before = SPEC.replace("note: { type: text, max: 500 }\n", fields);
    fs::write(dir.join("scaffold.yaml"), before)?;
    let output = Command::new(env!("CARGO_BIN_EXE_scaffold"))
        .args(["regenerate", "--yes", "--quiet"])
        .current_dir(dir)
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(4), "{}: {said}", output.status);
    ensure!(
        said.contains("disagree") && said.contains("Remark") && said.contains("dotnet ef migrations add"),
        "{said}"
    );
    Ok(())
}

/// All migrations but the snapshots.
fn migrations(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(dir.join("src")) {
        let path = entry?.into_path();
        let text = path.to_string_lossy();
        if text.contains("/Persistence/Migrations/") && path.is_file() && !text.ends_with("ModelSnapshot.cs") {
            found.insert(path.clone(), fs::read(&path)?);
        }
    }
    Ok(found)
}
