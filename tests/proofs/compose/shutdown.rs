//! SIGTERM: what has begun is answered, then the process leaves with 0.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Scope, ScopedJoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};

use crate::http::Api;

use super::clients::{CUSTOMERS, Clients, customer};
use crate::stack::Stack;

/// Requests whose body is still coming when the signal does; each ends at another time after it, the last ones when
/// the drain is over and the server no longer listens.
const SLOW: [Duration; 4] =
    [Duration::from_secs(1), Duration::from_secs(4), Duration::from_secs(6), Duration::from_secs(7)];

/// Between two parts of a slow body. The parts are large enough for the server's minimum rate.
const PART: Duration = Duration::from_millis(250);

/// Users that send one request after the other.
const USERS: usize = 4;

/// Every request that was accepted is answered; the process leaves in time and without an error.
pub fn answers_all(stack: &Stack, clients: &Clients) -> Result<()> {
    let inspected = stack.inspect("orders")?;
    let grace = Duration::from_secs(inspected["Config"]["StopTimeout"].as_u64().unwrap_or(10));
    let address = direct_address(&inspected)?;
    let token = clients.token("stopper", &serde_json::json!({ "role": "editor" }))?;
    let stopped = AtomicBool::new(false);
    let (elapsed, answered) = thread::scope(|scope| -> Result<_> {
        let slow: Vec<_> = SLOW.iter().enumerate().map(|(n, end)| begin(scope, &address, &token, n, *end)).collect();
        let api = Api::at(&format!("http://{address}")).with_new_connections();
        let users: Vec<_> = (0..USERS)
            .map(|user| {
                let (api, stopped) = (api.clone(), &stopped);
                scope.spawn(move || ask(&clients.with_address(&api, user)?, stopped))
            })
            .collect();
        thread::sleep(Duration::from_secs(1));
        let start = Instant::now();
        let stop = stack.compose(&["stop", "orders"]);
        stopped.store(true, Ordering::Relaxed);
        let elapsed = start.elapsed();
        for (n, request) in slow.into_iter().enumerate() {
            let status = joined(request).with_context(|| format!("a request that ends {:?} after SIGTERM", SLOW[n]))?;
            ensure!(status == 201, "a request that ends {:?} after SIGTERM is answered with {status}", SLOW[n]);
        }
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

/// The container's own address: a published port goes through a proxy that accepts what nobody answers.
fn direct_address(inspected: &serde_json::Value) -> Result<String> {
    let networks = inspected["NetworkSettings"]["Networks"].as_object().context("the container has no network")?;
    let address = networks.values().find_map(|network| network["IPAddress"].as_str()).context("it has no address")?;
    Ok(format!("{address}:8080"))
}

/// A create of which the last byte is sent at some time after the signal (which comes a second after this).
fn begin<'scope>(
    scope: &'scope Scope<'scope, '_>,
    address: &str,
    token: &str,
    number: usize,
    end: Duration,
) -> ScopedJoinHandle<'scope, Result<u16>> {
    let body = customer("Slow", &format!("slow-{number}@example.com")).to_string();
    let parts = usize::try_from((Duration::from_secs(1) + end).as_millis() / PART.as_millis()).unwrap_or(1);
    let length = parts * PADDING.len() + body.len();
    let head = format!(
        "POST {CUSTOMERS} HTTP/1.1\r\nHost: orders\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    let address = address.to_owned();
    scope.spawn(move || {
        let mut stream = TcpStream::connect(&address)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.write_all(head.as_bytes())?;
        for _ in 0..parts {
            stream.write_all(PADDING.as_bytes())?;
            thread::sleep(PART);
        }
        stream.write_all(body.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        answer.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| anyhow!("no answer but {answer:?}"))
    })
}

/// White space before the JSON.
const PADDING: &str = concat!(
    "                                                                                ",
    "                                                                                ",
    "                                                                                "
);

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
