//! What the databases hold, asked with SQL in PostgreSQL itself.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::postgres::docker;

use super::System;

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

/// Every order is there once and billed once, and no event is left unsent.
pub fn balance(system: &System, numbers: &[String]) -> Result<()> {
    let orders: BTreeMap<String, String> = lines(system, "orders", "SELECT number || ' ' || id FROM orders")?
        .iter()
        .filter_map(|line| line.split_once(' '))
        .map(|(number, id)| (number.to_owned(), id.to_owned()))
        .collect();
    for number in numbers {
        ensure!(orders.contains_key(number), "the order {number} was answered with 201 and is not there");
    }
    let mut bills: BTreeMap<String, usize> = BTreeMap::new();
    for order in lines(system, "billing", "SELECT order_ref FROM invoices")? {
        *bills.entry(order).or_default() += 1;
    }
    let twice: Vec<_> = bills.iter().filter(|(_, times)| **times > 1).collect();
    ensure!(twice.is_empty(), "{} orders are billed more than once, such as {:?}", twice.len(), twice.first());
    let unbilled: Vec<_> = orders.iter().filter(|(_, id)| !bills.contains_key(*id)).collect();
    ensure!(unbilled.is_empty(), "{} orders are not billed, such as {:?}", unbilled.len(), unbilled.first());
    let unsent = count(system, "orders", "outbox_messages WHERE sent_at IS NULL")?;
    ensure!(unsent == 0, "{unsent} events are not sent");
    ensure!(bills.len() == orders.len(), "{} orders are billed, but there are {}", bills.len(), orders.len());
    Ok(())
}

/// The rows of a query, a line each.
fn lines(system: &System, database: &str, sql: &str) -> Result<Vec<String>> {
    let container = system.stack.container("postgres")?;
    let text = docker(&["exec", &container, "psql", "-U", "postgres", "-d", database, "-tAc", sql])?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
