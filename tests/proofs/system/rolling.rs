//! The replicas of a service are restarted one after the other, as a deployment does it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, ensure};

use crate::postgres::docker;

use super::System;
use super::load::{ORDERS, order};

/// Users that read, and as many that write.
const USERS: usize = 4;

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
        let restarted = restart_each(system, "orders");
        stop.store(true, Ordering::Relaxed);
        let outcomes: Vec<Result<()>> =
            users.into_iter().map(|user| user.join().map_err(|_| anyhow!("a thread panicked"))?).collect();
        restarted?;
        outcomes.into_iter().collect::<Result<()>>()
    })?;
    let answered = answered.load(Ordering::Relaxed);
    ensure!(answered > 20 * USERS, "only {answered} requests were answered: nothing is shown");
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
            api.get(&format!("{ORDERS}?limit=5"))?.expect(200)?;
        }
        answered.fetch_add(1, Ordering::Relaxed);
        thread::sleep(Duration::from_millis(60));
    }
    Ok(())
}

fn restart_each(system: &System, service: &str) -> Result<()> {
    for container in system.stack.containers(service)? {
        thread::sleep(Duration::from_secs(2));
        docker(&["restart", "--time", "35", &container])?;
        let start = Instant::now();
        while docker(&["inspect", "--format", "{{.State.Health.Status}}", &container])? != "healthy" {
            ensure!(start.elapsed() < HEALTHY, "{container} is not healthy again after {HEALTHY:?}");
            thread::sleep(Duration::from_millis(250));
        }
    }
    thread::sleep(Duration::from_secs(2));
    Ok(())
}
