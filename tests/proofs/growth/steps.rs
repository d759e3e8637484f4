//! Changes that the version before would not survive, in two releases: what it writes and reads goes on between expand
//! and contract, and rows survive on both databases.
//!
//! The version before is played by the statements that it sends: its inserts, updates and selects, by their old names.

use std::fs;

use anyhow::{Result, ensure};

use super::database::Database;
use super::versions::Version;
use crate::job::Job;
use crate::postgres::Postgres;
use crate::workbench::{self, Tree, Workbench};

const FIRST: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      order:
        fields:
          number: { type: string, max: 60, unique: true }
          note: { type: string, max: 50, optional: true }
          size: { type: int, index: true }
          status: { type: enum, values: [pending, paid, lost] }
      label: { fields: { name: { type: string, max: 20 }, shade: { type: int, optional: true } } }
";

/// A field that becomes required, one with less room, one with another name, an enum with a value less, and a resource
/// with another name whose field has another name too.
const SECOND: &str = "scaffold: 1
solution: Shop
services:
  orders:
    resources:
      order:
        fields:
          number: { type: string, max: 20, unique: true }
          note: { type: string, max: 50, backfill: \"it's \\\"empty\\\"\" }
          extent: { type: int, index: true, renamed_from: size }
          status: { type: enum, values: [pending, paid], backfill: pending }
      tag:
        renamed_from: label
        fields: { name: { type: string, max: 20 }, tint: { type: int, optional: true, renamed_from: shade } }
";

const STAMPS: &str = "'2026-01-02 03:04:05', '2026-01-02 03:04:05', 1";

fn order(id: u8, columns: &str, values: &str) -> String {
    format!(
        "INSERT INTO orders (id, {columns}, created_at, updated_at, version) \
         VALUES ('00000000-0000-0000-0000-0000000000{id:02X}', {values}, {STAMPS})"
    )
}

fn label(table: &str, id: u8, columns: &str, values: &str) -> String {
    format!(
        "INSERT INTO {table} (id, {columns}, created_at, updated_at, version) \
         VALUES ('00000000-0000-0000-0000-0000000000{id:02X}', {values}, {STAMPS})"
    )
}

const OLD: &str = "number, note, size, status";
const NEW: &str = "number, note, extent, status";

/// Three releases on PostgreSQL and two on SQLite, where nothing waits.
pub fn prove(bench: &Workbench, job: &Job) -> Result<()> {
    let first = version(bench, job, "first", None, FIRST, &[])?;
    let expanded = version(bench, job, "expanded", Some(&first), SECOND, &["--expand"])?;
    let contracted = version(bench, job, "contracted", Some(&expanded), SECOND, &["--contract"])?;
    let server = job.step("postgres:17", || Postgres::start(job))?;
    let postgres = Database::postgres(&server)?;
    let sqlite = Database::sqlite(&bench.folder("growth-steps-sqlite")?);
    for database in [&postgres, &sqlite] {
        job.step("first", || {
            first.migrate(bench, job, database)?;
            run(
                database,
                &[
                    order(1, OLD, "'A-1', NULL, 7, 'Lost'"),
                    order(2, OLD, "'A-2', 'kept', 9, 'Paid'"),
                    label("labels", 3, "name, shade", "'red', 5"),
                ],
            )
        })?;
        job.step("expanded", || {
            expanded.migrate(bench, job, database)?;
            database.expect(
                "SELECT number, note, extent, status FROM orders ORDER BY number",
                &["A-1|it's \"empty\"|7|Pending", "A-2|kept|9|Paid"],
            )?;
            database.expect("SELECT name, tint FROM tags", &["red|5"])
        })?;
    }
    job.step("the version before goes on", || the_version_before(&postgres))?;
    job.step("nothing is pending while steps are open", || expanded.migration_tests(bench, job, &server))?;
    job.step("contract waits for rows that do not fit", || {
        let refused = contracted.migrate(bench, job, &postgres).err().map(|error| format!("{error:#}"));
        let said = refused.unwrap_or_default();
        ensure!(said.contains("1 rows of orders have a number that does not fit"), "contract has said: {said}");
        ensure!(postgres.has_column("orders", "size")?, "a migration that failed has dropped something");
        run(&postgres, &["UPDATE orders SET number = 'short' WHERE length(number) > 20".to_owned()])
    })?;
    job.step("contracted", || {
        contracted.migrate(bench, job, &postgres)?;
        ensure!(!postgres.has_column("orders", "size")?, "the old name is still there");
        ensure!(!postgres.has_column("labels", "shade")?, "the old table is still there");
        postgres.expect("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal", &["0"])?;
        postgres.expect("SELECT count(*) FROM orders", &["4"])?;
        postgres.expect("SELECT tint FROM tags ORDER BY tint", &["6", "8"])?;
        let late = run(&postgres, &[order(9, NEW, "'Z', NULL, 1, 'Paid'")]);
        ensure!(late.is_err(), "the column is not required");
        contracted.migration_tests(bench, job, &server)
    })
}

/// What it sends between expand and contract.
fn the_version_before(database: &Database) -> Result<()> {
    run(
        database,
        &[
            order(4, OLD, "'A number of the version before', NULL, 11, 'Lost'"),
            "UPDATE orders SET size = 8, note = NULL, status = 'Lost' WHERE number = 'A-2'".to_owned(),
            label("labels", 5, "name, shade", "'blue', 6"),
            "UPDATE labels SET shade = shade + 3 WHERE name = 'red'".to_owned(),
        ],
    )?;
    // The new version beside it.
    run(
        database,
        &[order(6, NEW, "'B-1', 'new', 20, 'Pending'"), "UPDATE orders SET extent = 12 WHERE size = 11".to_owned()],
    )?;
    let rows = [
        "A number of the version before|it's \"empty\"|12|12|Pending",
        "A-1|it's \"empty\"|7|7|Pending",
        "A-2|it's \"empty\"|8|8|Pending",
        "B-1|new|20|20|Pending",
    ];
    database.expect("SELECT number, note, size, extent, status FROM orders ORDER BY id = '00000000-0000-0000-0000-000000000004' DESC, number", &rows)?;
    database.expect("SELECT name, shade FROM labels ORDER BY name", &["blue|6", "red|8"])
}

fn run(database: &Database, statements: &[String]) -> Result<()> {
    database.run(&statements.iter().map(String::as_str).collect::<Vec<_>>())
}

fn version(
    bench: &Workbench,
    job: &Job,
    name: &str,
    before: Option<&Version>,
    spec: &str,
    flags: &[&str],
) -> Result<Version> {
    let dir = bench.folder(&format!("growth-steps-{name}"))?;
    if let Some(before) = before {
        workbench::copy_sources(&before.tree.dir, &dir)?;
    }
    fs::write(dir.join("scaffold.yaml"), spec)?;
    workbench::scaffold(&dir, &[&["regenerate", "--yes", "--quiet"], flags].concat())?;
    workbench::scaffold(&dir, &["regenerate", "--check", "--quiet"])?;
    let tree = Tree::at(&dir)?;
    let project = tree.services[0].api();
    job.run(&format!("build {name}"), &mut bench.dotnet(&tree, &["build", &project, "-maxcpucount:2"]))?;
    Ok(Version { tree })
}
