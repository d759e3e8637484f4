//! What the databases and the broker hold in the end: asked with SQL in PostgreSQL itself, and of the broker's own tools.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::postgres::docker;

use super::{System, broker};

/// How long a relay may keep what it took: `OutboxRelay.Lease`.
const LEASE: Duration = Duration::from_mins(1);

/// Both sides of the business.
#[derive(Debug, Clone, Default)]
pub struct Books {
    /// The id of each order, by its number.
    pub orders: BTreeMap<String, String>,
    /// The order of each bill.
    pub bills: Vec<String>,
    /// Events that wait in the outbox.
    pub unsent: usize,
    /// Events that were given up.
    pub dead: Vec<String>,
}

impl Books {
    /// As they are now, but for events that were given up.
    pub fn read(system: &System) -> Result<Self> {
        Ok(Self {
            orders: lines(system, "orders", "SELECT number || ' ' || id FROM orders")?
                .iter()
                .filter_map(|line| line.split_once(' '))
                .map(|(number, id)| (number.to_owned(), id.to_owned()))
                .collect(),
            bills: lines(system, "billing", "SELECT order_ref FROM invoices")?,
            unsent: count(system, "orders", "outbox_messages WHERE sent_at IS NULL")?,
            dead: Vec::new(),
        })
    }

    /// With the dead letters of both services and the broker.
    pub fn with_dead_letters(self, system: &System) -> Result<Self> {
        Ok(Self { dead: broker::dead_letters(system)?, ..self })
    }

    /// Every order that was answered with 201 is there, each order is billed once, and no event is left or given up.
    pub fn balance(&self, placed: &[String]) -> Result<()> {
        for number in placed {
            ensure!(self.orders.contains_key(number), "the order {number} was answered with 201 and is not there");
        }
        let mut bills: BTreeMap<&str, usize> = BTreeMap::new();
        for order in &self.bills {
            *bills.entry(order).or_default() += 1;
        }
        let twice: Vec<_> = bills.iter().filter(|(_, times)| **times > 1).collect();
        ensure!(twice.is_empty(), "{} orders are billed more than once, such as {:?}", twice.len(), twice.first());
        let unbilled: Vec<_> = self.orders.iter().filter(|(_, id)| !bills.contains_key(id.as_str())).collect();
        ensure!(unbilled.is_empty(), "{} orders are not billed, such as {:?}", unbilled.len(), unbilled.first());
        ensure!(self.unsent == 0, "{} events are not sent", self.unsent);
        ensure!(self.dead.is_empty(), "{} events are dead letters, such as {:?}", self.dead.len(), self.dead.first());
        ensure!(
            bills.len() == self.orders.len(),
            "{} orders are billed, but there are {}",
            bills.len(),
            self.orders.len()
        );
        Ok(())
    }
}

/// As they are when no event waits any more, or after a while: a bill may be there before the relay has noted that it
/// sent the event, and what was leased to a relay that was taken away is sent again when its lease has run out.
pub fn settled(system: &System) -> Result<Books> {
    let start = Instant::now();
    loop {
        let books = Books::read(system)?;
        if books.unsent == 0 || start.elapsed() > LEASE * 2 {
            return Ok(books);
        }
        thread::sleep(Duration::from_millis(250));
    }
}

/// How many rows a table has. Error: PostgreSQL is away.
pub fn count(system: &System, database: &str, table: &str) -> Result<usize> {
    let rows = lines(system, database, &format!("SELECT count(*) FROM {table}"))?;
    Ok(rows.first().context("count(*) gives no row")?.parse()?)
}

/// Waits until there is an invoice for each order.
pub fn wait_until_billed(system: &System, orders: usize, limit: Duration) -> Result<Duration> {
    let start = Instant::now();
    loop {
        let billed = count(system, "billing", "invoices")?;
        if billed >= orders {
            return Ok(start.elapsed());
        }
        ensure!(start.elapsed() < limit, "{billed} of {orders} orders are billed after {limit:?}");
        thread::sleep(Duration::from_millis(250));
    }
}

/// The rows of a query, a line each.
pub fn lines(system: &System, database: &str, sql: &str) -> Result<Vec<String>> {
    let container = system.stack.container("postgres")?;
    let text = docker(&["exec", &container, "psql", "-U", "postgres", "-d", database, "-qtAc", sql])?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
