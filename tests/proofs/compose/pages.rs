//! Lists: cursors, filters, sorts.

use std::collections::BTreeSet;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::Value;

use crate::http::Api;

use super::clients::{CUSTOMERS, Clients, ORDERS, customer, id_of, order};
use crate::stack::Stack;

/// Rows of each of the users that create them side by side: one alone would meet the limit of requests.
const USERS: usize = 10;
const ROWS_OF_A_USER: usize = 100;

/// Names that occur more than once, so that a page ends within equal ones.
const NAMES: usize = 40;

/// Every row that was created is on exactly one page, whatever the sort, and the pages are in order.
pub fn hold_every_row_once(_: &Stack, clients: &Clients) -> Result<()> {
    let created: BTreeSet<String> = thread::scope(|scope| {
        let users: Vec<_> = (0..USERS).map(|user| scope.spawn(move || create(clients, user))).collect();
        let results = users.into_iter().map(|user| user.join().map_err(|_| anyhow!("a user's thread panicked"))?);
        results.collect::<Result<Vec<_>>>().map(|all| all.into_iter().flatten().collect())
    })?;
    ensure!(created.len() == USERS * ROWS_OF_A_USER, "{} ids for {} rows", created.len(), USERS * ROWS_OF_A_USER);
    let viewer = clients.as_role("reader", "viewer")?;
    for query in ["?limit=100", "?limit=37&sort=name", "?limit=50&sort=-name"] {
        let rows = all(&viewer, CUSTOMERS, query)?;
        let ids: BTreeSet<String> = rows.iter().map(id_of).collect::<Result<_>>()?;
        ensure!(ids.len() == rows.len(), "{query}: {} rows come more than once", rows.len() - ids.len());
        let missing = created.difference(&ids).count();
        ensure!(missing == 0, "{query}: {missing} rows are missing");
        if let Some(sort) = query.split("sort=").nth(1) {
            ensure_sorted(&rows, "/name", sort.starts_with('-')).context(query)?;
        }
    }
    Ok(())
}

fn create(clients: &Clients, user: usize) -> Result<Vec<String>> {
    let editor = clients.as_role(&format!("importer-{user}"), "editor")?;
    (0..ROWS_OF_A_USER)
        .map(|row| {
            let name = format!("name {:03}", (user * ROWS_OF_A_USER + row) % NAMES);
            let reply = editor.post(CUSTOMERS, &customer(&name, &format!("row-{user}-{row}@example.com")))?;
            id_of(&reply.expect(201)?.json()?)
        })
        .collect()
}

/// Follows the cursor from the first page to the last.
pub fn all(api: &Api, path: &str, query: &str) -> Result<Vec<Value>> {
    let mut rows = Vec::new();
    let mut url = format!("{path}{query}");
    loop {
        let page = api.get(&url)?.expect(200)?.json()?;
        let items = page["items"].as_array().with_context(|| format!("{url}: no items: {page}"))?;
        rows.extend(items.iter().cloned());
        match page["next"].as_str() {
            Some(cursor) => {
                ensure!(!items.is_empty(), "{url}: an empty page has a next one");
                url = format!("{path}{query}&cursor={cursor}");
            }
            None => return Ok(rows),
        }
    }
}

/// Filters give the rows that match and no other, sorts are by value, and what is not offered is refused.
pub fn are_filtered_and_sorted(_: &Stack, clients: &Clients) -> Result<()> {
    let editor = clients.as_role("sorter", "editor")?;
    let (hal, ida) = (clients.customer("Hal", "hal@example.com")?, clients.customer("Ida", "ida@example.com")?);
    let statuses = ["pending", "paid", "cancelled"];
    for number in 0..30_usize {
        let owner = if number % 2 == 0 { &hal } else { &ida };
        // Totals of one to four digits: sorted as text they would come in another order.
        let total = [7, 70, 700, 7000][number % 4] + number as u64;
        editor.post(ORDERS, &order(&format!("SORT-{number}"), owner, total, statuses[number % 3]))?.expect(201)?;
    }
    for (sort, pointer) in [("total", "/total/amount"), ("-total", "/total/amount"), ("placedAt", "/placedAt")] {
        let rows = all(&editor, ORDERS, &format!("?limit=7&sort={sort}"))?;
        ensure!(rows.len() == 30, "sort={sort}: {} of 30 rows", rows.len());
        ensure_sorted(&rows, pointer, sort.starts_with('-')).with_context(|| format!("sort={sort}"))?;
    }
    let paid = all(&editor, ORDERS, "?limit=4&status=paid&sort=-total")?;
    ensure!(paid.len() == 10 && paid.iter().all(|row| row["status"] == "paid"), "status=paid: {paid:?}");
    let of_hal = all(&editor, ORDERS, &format!("?limit=100&status=paid&customerId={hal}"))?;
    ensure!(of_hal.len() == 5 && of_hal.iter().all(|row| row["customerId"] == *hal), "two filters: {of_hal:?}");
    for wrong in ["?sort=number", "?status=lost", "?limit=0", "?limit=101", "?cursor=nonsense", "?colour=red"] {
        editor.get(&format!("{ORDERS}{wrong}"))?.problem(400).context(wrong)?;
    }
    Ok(())
}

fn ensure_sorted(rows: &[Value], pointer: &str, descending: bool) -> Result<()> {
    for pair in rows.windows(2) {
        let (first, second) = (pair[0].pointer(pointer), pair[1].pointer(pointer));
        let (first, second) = if descending { (second, first) } else { (first, second) };
        let in_order = match (first, second) {
            (Some(Value::Number(first)), Some(Value::Number(second))) => first.as_i64() <= second.as_i64(),
            (Some(Value::String(first)), Some(Value::String(second))) => first <= second,
            _ => false,
        };
        ensure!(in_order, "{first:?} and {second:?} are in the wrong order");
    }
    Ok(())
}
