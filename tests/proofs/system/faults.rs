//! Servers and replicas are taken away and brought back, one after the other, while orders are placed.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use crate::postgres::docker;

use super::load::{Seen, lock};
use super::{System, books};

/// All of them together place this many orders.
const ORDERS: usize = 2_000;
/// Each places one order after the other.
const USERS: usize = 8;
/// Between two orders of a user: together with the faults the load lasts about a minute and a half.
const PAUSE: Duration = Duration::from_millis(300);

/// How long something is away.
const AWAY: Duration = Duration::from_secs(6);
/// How long PostgreSQL is: longer than all attempts of a handler take, so that messages would become dead letters if
/// a database that is away counted as their failure.
const DATABASE_AWAY: Duration = Duration::from_secs(30);
/// From when it is back until everything that was placed by then is billed. Brokers take up to 20 s to start on two
/// cores; the relay and the consumers wait at most 30 s between two tries.
const RECOVERY: Duration = Duration::from_secs(90);

/// How something goes away.
enum Fault {
    /// A server of Compose stops and starts.
    Server(&'static str),
    /// A replica ends as in a deployment.
    Stopped(&'static str),
    /// A replica is killed: what it had in work comes again.
    Killed(&'static str),
}

/// Nothing lost, nothing twice, no answer that is not documented.
pub fn lose_and_repeat_nothing(system: &System) -> Result<()> {
    let seen = Seen::default();
    let before = books::count(system, "orders", "orders")?;
    let (placed, disturbed) = thread::scope(|scope| {
        let users: Vec<_> = (0..USERS)
            .map(|user| {
                let seen = &seen;
                scope.spawn(move || {
                    let api = system.user(&format!("user-{user}"))?;
                    for n in 0..ORDERS / USERS {
                        seen.place(&api, &format!("LOAD-{user}-{n}"))?;
                        thread::sleep(PAUSE);
                    }
                    Ok(())
                })
            })
            .collect();
        let disturbed = disturb(system, &seen, before);
        let placed: Result<Vec<()>> =
            users.into_iter().map(|user| user.join().map_err(|_| anyhow!("a thread panicked"))?).collect();
        (placed, disturbed)
    });
    disturbed?;
    placed?;
    let numbers = lock(&seen.placed).clone();
    ensure!(numbers.len() == ORDERS, "{} of {ORDERS} orders were placed", numbers.len());
    books::wait_until_billed(system, before + ORDERS, RECOVERY)?;
    books::balance(system, &numbers)?;
    // 503 with the time to wait, and only while PostgreSQL is away or just back.
    let wrong: Vec<_> =
        lock(&seen.other).iter().filter(|(what, away)| *away != "postgres" || what != DOCUMENTED).cloned().collect();
    ensure!(wrong.is_empty(), "{} answers are not documented, such as {:?}", wrong.len(), &wrong[..wrong.len().min(5)]);
    Ok(())
}

/// The one answer that an outage may give.
const DOCUMENTED: &str = "503 with Retry-After";

fn disturb(system: &System, seen: &Seen, before: usize) -> Result<()> {
    let faults = [
        Fault::Server(system.broker),
        Fault::Server("valkey"),
        Fault::Stopped("orders"),
        Fault::Killed("billing"),
        Fault::Server("postgres"),
    ];
    for fault in faults {
        thread::sleep(Duration::from_secs(2));
        let begin = lock(&seen.placed).len();
        let name = fault.name();
        *lock(&seen.away) = name;
        let outcome = fault.happens(system);
        // The last answers of the outage are on their way.
        thread::sleep(Duration::from_secs(2));
        let placed = before + lock(&seen.placed).len();
        outcome.with_context(|| format!("{name} goes and comes"))?;
        let elapsed = recovered(system, placed).with_context(|| format!("after {name} came back"))?;
        *lock(&seen.away) = "";
        let meanwhile = lock(&seen.placed).len() - begin;
        ensure!(meanwhile > 0 || name == "postgres", "no order was placed while {name} was away");
        crate::report::progress(&format!(
            "  {name}: {meanwhile} orders meanwhile, billed {elapsed:?} after it is back"
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

impl Fault {
    fn name(&self) -> &'static str {
        match self {
            Self::Server(name) | Self::Stopped(name) | Self::Killed(name) => name,
        }
    }

    fn happens(&self, system: &System) -> Result<()> {
        let (name, how) = match self {
            Self::Server(name) | Self::Stopped(name) => (name, "stop"),
            Self::Killed(name) => (name, "kill"),
        };
        let container = system.stack.containers(name)?.into_iter().next().context("it has no container")?;
        docker(&[how, &container])?;
        thread::sleep(if self.name() == "postgres" { DATABASE_AWAY } else { AWAY });
        docker(&["start", &container])?;
        Ok(())
    }
}
