//! Who places orders, and what the gateway answers.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::http::{Api, Reply};

use super::{System, books};

/// Where orders are.
pub const ORDERS: &str = "/api/v1/orders";

/// Between two tries of one order.
const AGAIN: Duration = Duration::from_millis(250);

/// After so many tries of one order something is wrong for good.
const TRIES: usize = 400;

/// An order.
pub fn order(number: &str) -> Value {
    json!({ "number": number, "total": { "amount": 1250, "currency": "EUR" } })
}

/// The thin way through everything, when all is well.
pub fn ten_orders_are_billed(system: &System) -> Result<()> {
    let user = system.user("first")?;
    for n in 0..10 {
        user.post(ORDERS, &order(&format!("FIRST-{n}")))?.expect(201)?;
    }
    books::wait_until_billed(system, 10, Duration::from_secs(30))?;
    books::balance(system, &[])
}

/// What all users have seen.
#[derive(Default)]
pub struct Seen {
    /// The numbers of orders that were answered with 201.
    pub placed: Mutex<Vec<String>>,
    /// Answers that are not 201, with what was away then.
    pub other: Mutex<Vec<(String, &'static str)>>,
    /// What is away now.
    pub away: Mutex<&'static str>,
}

impl Seen {
    /// Places an order, and asks again with the same key until it is there.
    pub fn place(&self, user: &Api, number: &str) -> Result<()> {
        for _ in 0..TRIES {
            let away = *lock(&self.away);
            match user.send("POST", ORDERS, Some(&order(number)), &[("Idempotency-Key", number)]) {
                Ok(reply) if reply.status == 201 => {
                    lock(&self.placed).push(number.to_owned());
                    return Ok(());
                }
                Ok(reply) => {
                    // Asked too often, or the first try is still at work: neither is an error of the system.
                    if reply.status != 429 && reply.status != 409 {
                        lock(&self.other).push((describe(&reply), away));
                    }
                }
                Err(error) => lock(&self.other).push((format!("no answer: {error:#}"), away)),
            }
            thread::sleep(AGAIN);
        }
        bail!("{number} could not be placed in {TRIES} tries")
    }
}

fn describe(reply: &Reply) -> String {
    let wait = if reply.header("Retry-After").is_ok() { " with Retry-After" } else { "" };
    format!("{}{wait}", reply.status)
}

/// What a mutex holds, whatever became of other users.
pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
