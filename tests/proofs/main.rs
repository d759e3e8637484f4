//! The proofs: what only .NET, Docker and schemathesis can show of generated solutions.
//!
//! A plain `cargo test` runs none of them, since they take many minutes, and says so, one line each.
//!
//! ```console
//! SCAFFOLD_PROOFS=all cargo test --test proofs          # every one; a missing tool is a failure (CI)
//! SCAFFOLD_PROOFS=available cargo test --test proofs    # those for which this machine has the tools
//! cargo test --test proofs -- compose dotnet/minimal    # those named, with all below them
//! cargo test --test proofs -- --list
//! ```
//!
//! Each proof is a file here: [`system`], [`dotnet`], [`growth`], [`start`], [`openapi`], [`compose`], [`year`], [`matrix`], [`edits`],
//! [`verify`], [`self_check`], [`user_jwts`]. The rest is what they
//! share: [`runner`] runs them side by side, [`job`] keeps the log of one below `target/proofs/`, [`workbench`] renders
//! and builds each tree once, [`cleanup`] ends what was started, also on Ctrl-C.

#![allow(unreachable_pub, reason = "a binary has no public items; pub says what a module offers the others")]

mod cleanup;
mod compose;
mod dotnet;
mod edits;
mod growth;
mod hardened;
mod http;
mod issuer;
mod job;
mod logs;
mod machine;
mod matrix;
mod openapi;
mod options;
mod postgres;
mod process;
mod proof;
mod report;
mod runner;
mod self_check;
mod servers;
mod service;
mod slow;
mod stack;
mod start;
mod system;
mod tokens;
mod user_jwts;
mod verify;
mod workbench;
mod year;

use std::process::ExitCode;
use std::sync::Arc;

use options::Options;
use proof::Proof;
use workbench::Workbench;

/// The cases of `snapshots/` that are tested on PostgreSQL too, and on the other servers that they have: all types and
/// relations, two services, a cache, queues.
const CASES_ON_POSTGRES: [&str; 4] = ["cache", "everything", "queue", "two-services"];

fn main() -> ExitCode {
    let options = Options::of(std::env::args().skip(1), std::env::var("SCAFFOLD_PROOFS").ok().as_deref());
    match options.and_then(|options| run(&options)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            report::line(&format!("proofs: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> anyhow::Result<bool> {
    let bench = Arc::new(Workbench::new()?);
    let proofs: Vec<Proof> = proofs(&bench)?.into_iter().filter(|proof| options.selects(&proof.name)).collect();
    if options.list {
        for proof in &proofs {
            report::line(&format!("{}: test", proof.name));
        }
        return Ok(true);
    }
    cleanup::on_interrupt()?;
    let passed = runner::run(proofs, options)?;
    cleanup::leave_it_to_the_interrupt();
    bench.close();
    Ok(passed)
}

/// All proofs; after those that run alone the longest first, so that the last minutes are not spent on one of them.
///
/// Each folder in `snapshots/` is a case: its solution is built, tested, started and exercised.
fn proofs(bench: &Arc<Workbench>) -> anyhow::Result<Vec<Proof>> {
    let cases = workbench::cases()?;
    let [rabbitmq, kafka] = system::proofs(bench);
    let mut proofs =
        vec![rabbitmq, year::proof(bench), kafka, matrix::proof(bench), edits::proof(bench), compose::proof(bench)];
    proofs.extend(cases.iter().map(|case| dotnet::proof(bench, case)));
    proofs.extend(CASES_ON_POSTGRES.iter().map(|case| dotnet::on_postgres(bench, case)));
    proofs.extend(growth::proofs(bench));
    for case in &cases {
        proofs.push(start::proof(bench, case));
        for service in workbench::services_of(case)? {
            proofs.push(openapi::proof(bench, case, &service));
        }
    }
    proofs.push(user_jwts::proof(bench, "minimal"));
    proofs.push(verify::proof(bench));
    proofs.extend(self_check::proofs(bench));
    Ok(proofs)
}
