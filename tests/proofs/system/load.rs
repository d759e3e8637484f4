//! Who places orders, and what the gateway answers.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::answers::{Answer, Fault, Tries};
use super::gateways::User;
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
    books::settled(system)?.balance(&[])
}

/// What all users have seen.
#[derive(Default)]
pub struct Seen {
    /// The numbers of orders that were answered with 201.
    pub placed: Mutex<Vec<String>>,
    /// Answers that nothing explains.
    pub wrong: Mutex<Vec<String>>,
    /// What is away now.
    pub away: Mutex<Option<Fault>>,
}

impl Seen {
    /// Places an order, and asks again with the same key until it is there.
    pub fn place(&self, user: &User<'_>, number: &str) -> Result<()> {
        let mut tries = Tries::default();
        for _ in 0..TRIES {
            let before = *lock(&self.away);
            let answer: Answer = user.send("POST", ORDERS, Some(&order(number)), &[("Idempotency-Key", number)]).into();
            if let Answer::Status { code: 201, .. } = answer {
                lock(&self.placed).push(number.to_owned());
                return Ok(());
            }
            let away = [before, *lock(&self.away)];
            if !tries.explain(&answer, away) {
                lock(&self.wrong).push(format!("{number}: {answer} while {away:?} was away"));
            }
            thread::sleep(AGAIN);
        }
        bail!("{number} could not be placed in {TRIES} tries")
    }
}

/// What a mutex holds, whatever became of other users.
pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
