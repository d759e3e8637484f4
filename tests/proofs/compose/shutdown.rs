//! SIGTERM: what has begun is answered, then the process leaves with 0.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail, ensure};

use crate::http::Api;
use crate::slow::{self, Slow};

use super::clients::{CUSTOMERS, Clients, customer};
use crate::stack::{Stack, address_of};

/// Users that send one request after the other.
const USERS: usize = 4;

/// Every request that was accepted is answered; the process leaves in time and without an error.
pub fn answers_all(stack: &Stack, clients: &Clients) -> Result<()> {
    let inspected = stack.inspect("orders")?;
    let grace = Duration::from_secs(inspected["Config"]["StopTimeout"].as_u64().unwrap_or(10));
    let address = address_of(&inspected)?;
    let token = clients.token("stopper", &serde_json::json!({ "role": "editor" }))?;
    let stopped = AtomicBool::new(false);
    let (elapsed, answered) = thread::scope(|scope| -> Result<_> {
        let body = |n| customer("Slow", &format!("slow-{n}@example.com")).to_string();
        let slow = Slow::begin(scope, &address, CUSTOMERS, &token, body);
        let api = Api::at(&format!("http://{address}")).with_new_connections();
        let users: Vec<_> = (0..USERS)
            .map(|user| {
                let (api, stopped) = (api.clone(), &stopped);
                scope.spawn(move || ask(&clients.with_address(&api, user)?, stopped))
            })
            .collect();
        thread::sleep(slow::BEFORE);
        let start = Instant::now();
        let stop = stack.compose(&["stop", "orders"]);
        stopped.store(true, Ordering::Relaxed);
        let elapsed = start.elapsed();
        slow.are_answered()?;
        let answered: usize = users.into_iter().map(joined).sum::<Result<usize>>()?;
        stop?;
        Ok((elapsed, answered))
    })?;
    ensure!(answered > USERS, "only {answered} requests were made");
    ensure!(elapsed < grace, "it took {elapsed:?} to stop; the grace period is {grace:?}");
    let code = &stack.inspect("orders")?["State"]["ExitCode"];
    ensure!(*code == 0, "it left with {code}");
    Ok(())
}

/// One request after the other until the server listens no more. Each that is accepted must be answered.
fn ask(api: &Api, stopped: &AtomicBool) -> Result<usize> {
    let mut answered = 0;
    loop {
        match api.get(&format!("{CUSTOMERS}?limit=1")) {
            Ok(reply) => {
                reply.expect(200)?;
                answered += 1;
            }
            // Refused, or still in the backlog when the server stopped to listen: then all that follow are refused.
            Err(error) => {
                thread::sleep(Duration::from_millis(200));
                match api.get(CUSTOMERS) {
                    Err(_) => return Ok(answered),
                    Ok(_) => bail!("a request got no answer while the server listens: {error:#}"),
                }
            }
        }
        ensure!(!stopped.load(Ordering::Relaxed), "it answers although it has stopped");
        thread::sleep(Duration::from_millis(20));
    }
}

fn joined<T>(handle: ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    handle.join().map_err(|_| anyhow!("a thread panicked"))?
}
