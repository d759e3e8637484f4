//! Servers and replicas are taken away and brought back, one after the other, while orders are placed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use crate::postgres::docker;

use super::answers::Fault;
use super::load::{Seen, lock};
use super::rolling::wait_until_healthy;
use super::{System, books, broker};

/// All users together place at least this many orders, and go on as long as something is away.
const ORDERS: usize = 2_000;
/// Each places one order after the other.
const USERS: usize = 8;
/// Between two orders of a user: together with the faults the load lasts about two and a half minutes.
const PAUSE: Duration = Duration::from_millis(500);

/// How long a server is away.
const AWAY: Duration = Duration::from_secs(6);
/// How long a replica is, beyond the time it takes to end: the other one is there.
const REPLICA_AWAY: Duration = Duration::from_secs(3);
/// How long PostgreSQL is: longer than all attempts of a handler take, so that messages would become dead letters if
/// a database that is away counted as their failure.
const DATABASE_AWAY: Duration = Duration::from_secs(30);
/// From when it is back until everything that was placed by then is billed. Brokers take up to 20 s to start on two
/// cores; the relay and the consumers wait at most 30 s between two tries; what a killed relay had leased is due after a minute.
const RECOVERY: Duration = Duration::from_secs(90);

/// Nothing lost, nothing twice, no answer that is not documented.
pub fn lose_and_repeat_nothing(system: &System) -> Result<()> {
    let seen = Seen::default();
    let before = books::count(system, "orders", "orders")?;
    let stop = AtomicBool::new(false);
    let (placed, disturbed) = thread::scope(|scope| {
        let users: Vec<_> = (0..USERS)
            .map(|user| {
                let (seen, stop) = (&seen, &stop);
                scope.spawn(move || place(system, user, seen, stop))
            })
            .collect();
        let disturbed = disturb(system, &seen, before);
        stop.store(true, Ordering::Relaxed);
        let placed: Result<Vec<()>> =
            users.into_iter().map(|user| user.join().map_err(|_| anyhow!("a thread panicked"))?).collect();
        (placed, disturbed)
    });
    disturbed?;
    placed?;
    let numbers = lock(&seen.placed).clone();
    ensure!(numbers.len() >= ORDERS, "{} of {ORDERS} orders were placed", numbers.len());
    books::wait_until_billed(system, before + numbers.len(), RECOVERY)?;
    broker::wait_until_quiet(system, RECOVERY)?;
    books::settled(system)?.with_dead_letters(system)?.balance(&numbers)?;
    let wrong = lock(&seen.wrong).clone();
    ensure!(
        wrong.is_empty(),
        "{} answers are not documented, such as {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(5)]
    );
    Ok(())
}

fn place(system: &System, user: usize, seen: &Seen, stop: &AtomicBool) -> Result<()> {
    let api = system.user(&format!("user-{user}"))?;
    for n in 0.. {
        if n >= ORDERS / USERS && stop.load(Ordering::Relaxed) {
            break;
        }
        seen.place(&api, &format!("LOAD-{user}-{n}"))?;
        thread::sleep(PAUSE);
    }
    Ok(())
}

fn disturb(system: &System, seen: &Seen, before: usize) -> Result<()> {
    let faults = [
        Fault::Server(system.broker),
        Fault::Server("valkey"),
        Fault::Stopped("orders"),
        Fault::Killed("orders"),
        Fault::Killed("billing"),
        Fault::Killed("gateway"),
        Fault::Server("postgres"),
    ];
    for fault in faults {
        thread::sleep(Duration::from_secs(2));
        let begin = lock(&seen.placed).len();
        *lock(&seen.away) = Some(fault);
        let outcome = happens(system, fault);
        // The last answers of the outage are on their way.
        thread::sleep(Duration::from_secs(2));
        let placed = before + lock(&seen.placed).len();
        outcome.with_context(|| format!("{fault}"))?;
        let elapsed = recovered(system, placed).with_context(|| format!("{fault}, after it came back"))?;
        *lock(&seen.away) = None;
        let meanwhile = lock(&seen.placed).len() - begin;
        ensure!(meanwhile > 0 || fault == Fault::Server("postgres"), "no order was placed meanwhile: {fault}");
        crate::report::progress(&format!(
            "  {fault}: {meanwhile} orders meanwhile, billed {elapsed:?} after it is back"
        ));
    }
    Ok(())
}

/// Until everything is billed that had been placed when it came back.
fn recovered(system: &System, placed: usize) -> Result<Duration> {
    let start = Instant::now();
    // PostgreSQL itself may still be starting.
    while books::count(system, "billing", "invoices").is_err() {
        ensure!(start.elapsed() < RECOVERY, "PostgreSQL does not answer");
        thread::sleep(Duration::from_millis(250));
    }
    books::wait_until_billed(system, placed, RECOVERY)?;
    Ok(start.elapsed())
}

fn happens(system: &System, fault: Fault) -> Result<()> {
    let container = system.stack.containers(fault.name())?.into_iter().next().context("it has no container")?;
    let (how, away) = match fault {
        Fault::Server("postgres") => ("stop", DATABASE_AWAY),
        Fault::Server(_) => ("stop", AWAY),
        Fault::Stopped(_) => ("stop", REPLICA_AWAY),
        Fault::Killed(_) => ("kill", REPLICA_AWAY),
    };
    docker(&[how, &container])?;
    thread::sleep(away);
    docker(&["start", &container])?;
    // The next fault needs a replica that is in use again.
    if matches!(fault, Fault::Server(_)) { Ok(()) } else { wait_until_healthy(&container) }
}
