//! The database goes away and comes back while requests come in.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use crate::http::{Api, Reply};

use super::clients::{CUSTOMERS, Clients, customer};
use super::pages;
use crate::stack::Stack;

/// Users that write, and as many that read.
const USERS: usize = 4;

/// From the moment that PostgreSQL is back.
const RECOVERY: Duration = Duration::from_secs(20);

/// How long requests go on before, between and after.
const AROUND: Duration = Duration::from_secs(2);

/// How long the database is away the second time: longer than the wait for a connection.
const AWAY: Duration = Duration::from_secs(8);

/// What all users have seen.
#[derive(Default)]
struct Seen {
    stop: AtomicBool,
    good: AtomicUsize,
    away: AtomicBool,
    while_away: AtomicUsize,
    wrong: Mutex<Vec<String>>,
    created: Mutex<Vec<String>>,
}

/// Only documented answers meanwhile, soon all is well, and what was repeated until it succeeded is there once.
pub fn is_survived(stack: &Stack, clients: &Clients) -> Result<()> {
    let seen = Seen::default();
    let outcome = thread::scope(|scope| {
        for user in 0..USERS {
            let seen = &seen;
            scope.spawn(move || {
                seen.keep(clients.as_role(&format!("writer-{user}"), "editor").and_then(|api| write(&api, user, seen)));
            });
            scope.spawn(move || {
                seen.keep(clients.as_role(&format!("reader-{user}"), "viewer").and_then(|api| read(&api, seen)));
            });
        }
        let outcome = disturb(stack, clients, &seen);
        seen.stop.store(true, Ordering::Relaxed);
        outcome
    });
    outcome?;
    let wrong = seen.wrong.into_inner().unwrap_or_else(PoisonError::into_inner);
    ensure!(wrong.is_empty(), "{} answers that are not documented, such as {:?}", wrong.len(), wrong.first());
    let while_away = seen.while_away.load(Ordering::Relaxed);
    ensure!(while_away > USERS, "{while_away} requests were answered while the database was away: nothing is shown");
    let created = seen.created.into_inner().unwrap_or_else(PoisonError::into_inner);
    let rows = pages::all(&clients.as_role("reader", "viewer")?, CUSTOMERS, "?limit=100")?;
    for email in &created {
        let count = rows.iter().filter(|row| row["email"].as_str() == Some(email)).count();
        ensure!(count == 1, "{email} was created {count} times");
    }
    ensure!(created.len() > USERS, "only {} rows were created around the outage", created.len());
    Ok(())
}

/// A restart, then a stop and a start some seconds later.
fn disturb(stack: &Stack, clients: &Clients, seen: &Seen) -> Result<()> {
    thread::sleep(AROUND);
    ensure!(seen.good.load(Ordering::Relaxed) > 0, "nothing succeeds before the outage");
    stack.compose(&["restart", "postgres"])?;
    recover(clients).context("after a restart")?;
    stack.compose(&["stop", "postgres"])?;
    seen.away.store(true, Ordering::Relaxed);
    thread::sleep(AWAY);
    let health = [clients.orders.get("/health/live")?.status, clients.orders.get("/health/ready")?.status];
    seen.away.store(false, Ordering::Relaxed);
    stack.compose(&["start", "postgres"])?;
    recover(clients).context("after a stop and a start")?;
    ensure!(health == [200, 503], "without a database it was live and ready with {health:?}");
    clients.orders.get("/health/ready")?.expect(200)?;
    Ok(())
}

fn recover(clients: &Clients) -> Result<()> {
    let back = Instant::now();
    let viewer = clients.as_role("watcher", "viewer")?;
    let mut good_in_a_row = 0;
    while good_in_a_row < 10 {
        ensure!(back.elapsed() < RECOVERY, "it has not recovered {RECOVERY:?} after PostgreSQL came back");
        let good = viewer.get(CUSTOMERS).is_ok_and(|reply| reply.status == 200);
        good_in_a_row = if good { good_in_a_row + 1 } else { 0 };
        thread::sleep(Duration::from_millis(50));
    }
    thread::sleep(AROUND);
    Ok(())
}

/// Repeats each create with its key until it is answered with 201.
fn write(api: &Api, user: usize, seen: &Seen) -> Result<()> {
    for row in 0.. {
        let email = format!("outage-{user}-{row}@example.com");
        let key = format!("outage-{user}-{row}");
        loop {
            let reply = api.send("POST", CUSTOMERS, Some(&customer("Outage", &email)), &[("Idempotency-Key", &key)])?;
            if seen.count(reply, 201)? {
                break;
            }
            if seen.stop.load(Ordering::Relaxed) {
                return Ok(()); // Unknown whether it is there: not counted.
            }
            thread::sleep(Duration::from_millis(100));
        }
        seen.created.lock().unwrap_or_else(PoisonError::into_inner).push(email);
        if seen.stop.load(Ordering::Relaxed) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(30));
    }
    Ok(())
}

fn read(api: &Api, seen: &Seen) -> Result<()> {
    while !seen.stop.load(Ordering::Relaxed) {
        seen.count(api.get(&format!("{CUSTOMERS}?limit=5"))?, 200)?;
        thread::sleep(Duration::from_millis(40));
    }
    Ok(())
}

impl Seen {
    /// True when the answer is the good one; 503 with the time to wait is the only other one that is allowed.
    fn count(&self, reply: Reply, good: u16) -> Result<bool> {
        if self.away.load(Ordering::Relaxed) {
            self.while_away.fetch_add(1, Ordering::Relaxed);
        }
        if reply.status == good {
            self.good.fetch_add(1, Ordering::Relaxed);
            return Ok(true);
        }
        reply.header("Retry-After").map_err(|error| anyhow!("{error}: {reply:?}"))?;
        reply.problem(503)?;
        Ok(false)
    }

    fn keep(&self, result: Result<()>) {
        if let Err(error) = result {
            self.wrong.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{error:#}"));
        }
    }
}
