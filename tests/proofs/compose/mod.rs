//! Two generated services in containers, in production mode, on PostgreSQL: what a user gets from
//! `docker compose up --build`, tried over HTTP, with its database restarted and itself stopped under load.

mod clients;
mod containers;
mod outage;
mod pages;
mod requests;
mod shutdown;
mod solution;

use std::sync::Arc;

use anyhow::{Result, bail};

use crate::issuer::Issuer;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::stack::{Setup, Stack};
use crate::workbench::Workbench;
use clients::Clients;

/// One thing that is claimed of the running stack.
type Claim = fn(&Stack, &Clients) -> Result<()>;

/// In this order: the later ones restart and stop what the earlier ones use.
const CLAIMS: [(&str, Claim); 12] = [
    ("a clean start logs no warning and no error", containers::log_nothing_but_information),
    ("containers are non-root, without a shell, read-only", containers::are_hardened),
    ("create, read, change, delete", requests::life_of_a_row),
    ("what is wrong with a request is said with its JSON path", requests::refuse_wrong_bodies),
    ("401, 403 and 404 for those who may not", requests::refuse_strangers),
    ("409 for a duplicate and for a row that is needed", requests::refuse_conflicts),
    ("412 and 428 without the current version", requests::refuse_stale_versions),
    ("a repeated create with a key creates once", requests::create_once),
    ("1,000 rows in pages, none twice, none missing", pages::hold_every_row_once),
    ("filters and sorts", pages::are_filtered_and_sorted),
    ("a restart of PostgreSQL under requests", outage::is_survived),
    ("SIGTERM with requests in flight", shutdown::answers_all),
];

/// The proof.
pub fn proof(bench: &Arc<Workbench>) -> Proof {
    let bench = Arc::clone(bench);
    Proof::new("compose", &[Need::Docker], move |job| prove(&bench, job)).alone()
}

/// All claims are tried, so that one run shows all that is wrong.
fn prove(bench: &Workbench, job: &Job) -> Result<()> {
    let tree = job.step("scaffold new-service, twice", || solution::generate(bench))?;
    let issuer = Issuer::start()?;
    let stack = Stack::up(job, &tree, &issuer, &Setup::default())?;
    let clients = Clients::of(&stack, &issuer);
    let mut failures = Vec::new();
    for (title, claim) in CLAIMS {
        if let Err(error) = job.step(title, || claim(&stack, &clients)) {
            failures.push(format!("{error:#}"));
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    let logs = stack.keep_logs(job)?;
    bail!(
        "{} of {} claims do not hold (the containers' log: {logs}):\n{}",
        failures.len(),
        CLAIMS.len(),
        failures.join("\n")
    )
}
