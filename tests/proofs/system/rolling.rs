//! The replicas of both services and the gateways are restarted one after the other, as a deployment does it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::Value;

use crate::postgres::docker;
use crate::slow::{self, Slow};
use crate::stack::address_of;

use super::load::{ORDERS, order};
use super::{System, books};

/// Users that read, and as many that write.
const USERS: usize = 4;

/// What a deployment renews, one after the other; both of these side by side.
const RENEWED: [&[&str]; 2] = [&["orders", "billing"], &["gateway"]];

/// Where billing's replicas are asked.
const INVOICES: &str = "/api/v1/invoices";

/// Less than a relay's lease of a message.
const SOON: Duration = Duration::from_secs(30);

/// For a container to become healthy again.
const HEALTHY: Duration = Duration::from_mins(1);

/// A client that asks once, and never again, gets what it asked for.
pub fn fails_no_request(system: &System) -> Result<()> {
    let stop = AtomicBool::new(false);
    let answered = AtomicUsize::new(0);
    thread::scope(|scope| {
        let users: Vec<_> = (0..2 * USERS)
            .map(|user| {
                let (stop, answered) = (&stop, &answered);
                scope.spawn(move || ask(system, user, stop, answered))
            })
            .collect();
        let renewals = RENEWED
            .map(|services| scope.spawn(move || services.iter().try_for_each(|service| restart_each(system, service))));
        let restarted: Vec<Result<()>> = renewals.into_iter().map(joined).collect();
        stop.store(true, Ordering::Relaxed);
        let outcomes: Vec<Result<()>> = users.into_iter().map(joined).collect();
        restarted.into_iter().chain(outcomes).collect::<Result<()>>()
    })?;
    let answered = answered.load(Ordering::Relaxed);
    ensure!(answered > 20 * USERS, "only {answered} requests were answered: nothing is shown");
    // A relay that stops gives back what it has not sent.
    books::wait_until_billed(system, books::count(system, "orders", "orders")?, SOON)?;
    Ok(())
}

fn ask(system: &System, user: usize, stop: &AtomicBool, answered: &AtomicUsize) -> Result<()> {
    let api = system.user(&format!("rolling-{user}"))?;
    for n in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        if user < USERS {
            api.post(ORDERS, &order(&format!("ROLLING-{user}-{n}")))?.expect(201)?;
        } else {
            let path = if n % 2 == 0 { ORDERS } else { INVOICES };
            api.get(&format!("{path}?limit=5"))?.expect(200)?;
        }
        answered.fetch_add(1, Ordering::Relaxed);
        thread::sleep(Duration::from_millis(60));
    }
    Ok(())
}

fn restart_each(system: &System, service: &str) -> Result<()> {
    for (number, container) in system.stack.containers(service)?.iter().enumerate() {
        thread::sleep(Duration::from_secs(2));
        if service == "gateway" {
            restart_with_requests_in_flight(system, container, number)?;
        } else {
            restart(container)?;
        }
        wait_until_healthy(container)?;
    }
    thread::sleep(Duration::from_secs(2));
    Ok(())
}

fn restart(container: &str) -> Result<()> {
    docker(&["restart", "--time", "35", container])?;
    Ok(())
}

/// What a gateway has begun it ends, also what it still receives when it no longer listens.
fn restart_with_requests_in_flight(system: &System, container: &str, number: usize) -> Result<()> {
    let inspected: Value = serde_json::from_str(&docker(&["inspect", container])?)?;
    let address = address_of(&inspected[0])?;
    let token = system.token(&format!("slow-{number}"))?;
    thread::scope(|scope| {
        let body = |n| order(&format!("SLOW-{number}-{n}")).to_string();
        let slow = Slow::begin(scope, &address, ORDERS, &token, body);
        thread::sleep(slow::BEFORE);
        let restarted = restart(container);
        slow.are_answered().with_context(|| format!("through {container}"))?;
        restarted
    })
}

/// Until Docker has found a container healthy.
pub fn wait_until_healthy(container: &str) -> Result<()> {
    let start = Instant::now();
    while docker(&["inspect", "--format", "{{.State.Health.Status}}", container])? != "healthy" {
        ensure!(start.elapsed() < HEALTHY, "{container} is not healthy again after {HEALTHY:?}");
        thread::sleep(Duration::from_millis(250));
    }
    Ok(())
}

fn joined(handle: thread::ScopedJoinHandle<'_, Result<()>>) -> Result<()> {
    handle.join().map_err(|_| anyhow!("a thread panicked"))?
}
