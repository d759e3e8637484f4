//! A spec that grows for a year: rows stay, on PostgreSQL and on SQLite, and the version before still answers.
//!
//! Four versions of one service, each with many changes: built once, and run on both databases.

mod branches;
mod database;
mod own;
mod steps;
mod versions;

use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::job::Job;
use crate::machine::Need;
use crate::postgres::Postgres;
use crate::proof::Proof;
use crate::workbench::Workbench;
use database::Database;
use versions::{Version, Versions};

/// On both databases.
pub fn proofs(bench: &Arc<Workbench>) -> Vec<Proof> {
    let versions = Arc::new(Mutex::new(Versions::default()));
    let (on_sqlite, sqlite_bench) = (Arc::clone(&versions), Arc::clone(bench));
    let (postgres_bench, own_bench, steps_bench) = (Arc::clone(bench), Arc::clone(bench), Arc::clone(bench));
    let branches_bench = Arc::clone(bench);
    vec![
        Proof::new("growth/postgres", &[Need::Dotnet, Need::Docker], move |job| {
            let built = versions::built(&versions, &postgres_bench, job)?;
            let server = job.step("postgres:17", || Postgres::start(job))?;
            grow(&postgres_bench, job, &built, &Database::postgres(&server)?)?;
            // Two trees: the one whose database has more than its model, and the last.
            job.step("nothing is pending", || {
                built[1].migration_tests(&postgres_bench, job, &server)?;
                built[3].migration_tests(&postgres_bench, job, &server)
            })
        }),
        Proof::new("growth/sqlite", &[Need::Dotnet], move |job| {
            let built = versions::built(&on_sqlite, &sqlite_bench, job)?;
            grow(&sqlite_bench, job, &built, &Database::sqlite(&sqlite_bench.folder("growth-sqlite")?))
        }),
        Proof::new("growth/steps", &[Need::Dotnet, Need::Docker], move |job| steps::prove(&steps_bench, job)),
        Proof::new("growth/branches", &[Need::Dotnet, Need::Docker], move |job| branches::prove(&branches_bench, job)),
        Proof::new("growth/own-migration", &[Need::Dotnet, Need::Docker], move |job| own::prove(&own_bench, job)),
    ]
}

fn grow(bench: &Workbench, job: &Job, versions: &[Version], database: &Database) -> Result<()> {
    let [first, expanded, renamed, contracted] = versions else { anyhow::bail!("there are four versions") };
    job.step("first", || {
        first.migrate(bench, job, database)?;
        database.run(ROWS)
    })?;
    job.step("expanded", || {
        expanded.migrate(bench, job, database)?;
        database.expect(
            "SELECT number, status, channel, size, owner_note IS NULL FROM orders ORDER BY number",
            &["A-1|Pending|web|7|true", "A-2|Settled|web|9|true"],
        )?;
        ensure!(database.has_column("orders", "note")? == database.is_postgres(), "expand has not kept what it should");
        Ok(())
    })?;
    if database.is_postgres() {
        job.step("the version before on the schema after", || {
            let running = first.start(bench, job, database)?;
            let api = running.api().with_token(running.admin_token()?);
            let body = json!({
                "number": "A-3", "note": "of the old version", "size": 11, "status": "pending",
                "total": { "amount": 5, "currency": "EUR" }, "lines": [{ "sku": "s3", "quantity": 1 }],
                "stops": [{ "place": "Rome" }],
            });
            let key = [("Idempotency-Key", "growth-of-the-old-version")];
            api.send("POST", "/api/v1/orders", Some(&body), &key)?.expect(201)?;
            let list = api.get("/api/v1/orders")?.expect(200)?.json()?;
            let items = list["items"].as_array().context("no items")?;
            ensure!(items.len() == 3, "the old version reads {list}");
            let one = api.get(&format!("/api/v1/orders/{ORDER}"))?.expect(200)?.json()?.to_string();
            ensure!(one.contains("\"kept\"") && one.contains("\"s1\""), "the old version reads {one}");
            running.stop()
        })?;
        database.run(&["DELETE FROM orders WHERE number = 'A-3'"])?;
    }
    job.step("renamed", || {
        renamed.migrate(bench, job, database)?;
        database
            .expect("SELECT number, status, extent FROM purchases ORDER BY number", &["A-1|Pending|7", "A-2|Paid|9"])?;
        database.expect("SELECT place FROM purchase_halts ORDER BY place", &["Bern", "Oslo"])
    })?;
    job.step("contracted", || {
        contracted.migrate(bench, job, database)?;
        ensure!(!database.has_column("purchases", "note")?, "contract has not dropped the column");
        let running = contracted.start(bench, job, database)?;
        let api = running.api().with_token(running.admin_token()?);
        let all = api.get("/api/v1/purchases")?.expect(200)?;
        let one = api.get(&format!("/api/v1/purchases/{ORDER}"))?.expect(200)?;
        let text = format!("{} {}", all.json()?, one.json()?);
        for value in ["A-1", "A-2", "\"paid\"", "\"web\"", "\"s1\"", "\"red\"", "\"Bern\"", "12345"] {
            ensure!(text.contains(value), "{value} is lost: {text}");
        }
        running.stop()
    })
}

/// The order with everything.
const ORDER: &str = "00000000-0000-0000-0000-0000000000a1";

const ROWS: &[&str] = &[
    "INSERT INTO customers (id, name, created_at, updated_at, version) VALUES \
     ('00000000-0000-0000-0000-0000000000C1', 'Ada', '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1)",
    "INSERT INTO orders (id, number, note, size, total_amount, total_currency, status, lines, created_at, updated_at, version) \
     VALUES ('00000000-0000-0000-0000-0000000000A1', 'A-1', 'kept', 7, 12345, 'EUR', 'Pending', \
     '[{\"Quantity\":2,\"Sku\":\"s1\"},{\"Quantity\":3,\"Sku\":\"s2\"}]', '2026-01-02 03:04:05', '2026-01-02 03:04:05', 1), \
     ('00000000-0000-0000-0000-0000000000A2', 'A-2', 'kept too', 9, 1, 'CHF', 'Settled', '[]', \
     '2026-01-03 03:04:05', '2026-01-03 03:04:05', 1)",
    "INSERT INTO order_stops (id, place, position, order_id) VALUES \
     ('00000000-0000-0000-0000-0000000000B1', 'Bern', 0, '00000000-0000-0000-0000-0000000000A1'), \
     ('00000000-0000-0000-0000-0000000000B2', 'Oslo', 0, '00000000-0000-0000-0000-0000000000A2')",
];
