//! One request after the other.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::clients::{CUSTOMERS, Clients, INVOICES, ORDERS, customer, id_of, invoice, order};
use crate::stack::Stack;

const NO_ID: &str = "01900000-0000-7000-8000-000000000000";

/// A row is created, read, not sent again when it is known, changed and deleted; in both services.
pub fn life_of_a_row(_: &Stack, clients: &Clients) -> Result<()> {
    let (editor, admin) = (clients.as_role("ann", "editor")?, clients.as_role("root", "admin")?);
    let ann = clients.customer("Ann", "ann@example.com")?;
    let sent = order("LIFE-1", &ann, 2500, "pending");
    let created = editor.post(ORDERS, &sent)?.expect(201)?;
    let row = created.json()?;
    let path = format!("{ORDERS}/{}", id_of(&row)?);
    ensure!(created.header("Location")?.ends_with(&path), "Location is {}", created.header("Location")?);
    for (field, value) in sent.as_object().into_iter().flatten() {
        ensure!(same(&row[field], value), "{field} was sent as {value} and came back as {}", row[field]);
    }
    let read = editor.get(&path)?.expect(200)?;
    ensure!(read.json()? == row, "GET shows another row than POST: {}", read.json()?);
    let tag = read.header("ETag")?.to_owned();
    ensure!(tag == created.header("ETag")?, "GET has another ETag than POST");
    editor.send("GET", &path, None, &[("If-None-Match", &tag)])?.expect(304)?;
    let mut changed = sent.clone();
    changed["status"] = json!("paid");
    let changed = editor.send("PUT", &path, Some(&changed), &[("If-Match", &tag)])?.expect(200)?;
    ensure!(changed.json()?["status"] == "paid", "PUT did not change the status: {}", changed.json()?);
    ensure!(changed.header("ETag")? != tag, "PUT left the ETag as it was");
    let tag = changed.header("ETag")?.to_owned();
    admin.send("DELETE", &path, None, &[("If-Match", &tag)])?.expect(204)?;
    editor.get(&path)?.problem(404)?;

    let billing = clients.of_billing("ann", "editor")?;
    let bill = billing.post(INVOICES, &invoice("B-1", &id_of(&row)?))?.expect(201)?;
    let path = format!("{INVOICES}/{}", id_of(&bill.json()?)?);
    ensure!(billing.get(&path)?.expect(200)?.json()?["orderId"] == row["id"], "the invoice has lost its order");
    Ok(())
}

/// Equal, or the same instant in another form, or with more fields than were sent.
fn same(got: &Value, sent: &Value) -> bool {
    match (got, sent) {
        (Value::Object(got), Value::Object(sent)) => {
            sent.iter().all(|(key, value)| got.get(key).is_some_and(|got| same(got, value)))
        }
        (Value::Array(got), Value::Array(sent)) => {
            got.len() == sent.len() && got.iter().zip(sent).all(|(got, sent)| same(got, sent))
        }
        (Value::String(got), Value::String(sent)) if got != sent => {
            got.parse::<jiff::Timestamp>().ok().is_some_and(|got| sent.parse().ok() == Some(got))
        }
        _ => got == sent,
    }
}

/// Bodies that do not match the spec.
pub fn refuse_wrong_bodies(_: &Stack, clients: &Clients) -> Result<()> {
    let editor = clients.as_role("ann", "editor")?;
    let id = clients.customer("Bob", "bob@example.com")?;
    let good = order("WRONG-1", &id, 100, "pending");
    let cases: [(&str, Value, &str); 8] = [
        ("/lines/0/quantity", json!(0), "lines[0].quantity"),
        ("/lines/0/quantity", json!("two"), "lines[0].quantity"),
        ("/lines/0/unitPrice/amount", json!(-1), "lines[0].unitPrice"),
        ("/lines", json!([]), "lines"),
        ("/number", json!("x".repeat(33)), "number"),
        ("/status", json!("lost"), "status"),
        ("/total/amount", json!(-1), "total"),
        ("/placedAt", json!("yesterday"), "placedAt"),
    ];
    for (pointer, value, path) in cases {
        let mut body = good.clone();
        if let Some(place) = body.pointer_mut(pointer) {
            *place = value.clone();
        }
        let problem = editor.post(ORDERS, &body)?.problem(400)?;
        let named = problem["errors"].as_object().is_some_and(|errors| errors.keys().any(|key| key.starts_with(path)));
        ensure!(named, "{pointer} = {value}: the problem does not name {path}: {problem}");
    }
    editor.post(ORDERS, &json!([]))?.problem(400)?;
    let problem = editor.post(ORDERS, &order("WRONG-2", NO_ID, 100, "pending"))?.problem(422)?;
    ensure!(problem["errors"]["customerId"].is_array(), "a missing customer is not named: {problem}");
    Ok(())
}

/// No token, one for somebody else, too little in it, somebody else's row.
pub fn refuse_strangers(_: &Stack, clients: &Clients) -> Result<()> {
    clients.orders.get(ORDERS)?.problem(401)?;
    let forged =
        crate::tokens::TokenKey::of_issuer("http://elsewhere").token("orders", "eve", &json!({ "role": "admin" }))?;
    let expired = clients.token("eve", &json!({ "role": "admin", "exp": 1_700_000_000 }))?;
    let nobody = clients.token("", &json!({ "role": "admin" }))?;
    for (what, token) in
        [("forged", forged), ("expired", expired), ("without a subject", nobody), ("no token", "x.y.z".into())]
    {
        let reply = clients.orders.with_token(token).get(ORDERS)?;
        ensure!(reply.status == 401, "a token that is {what} gets {}", reply.status);
        reply.problem(401)?;
    }
    let of_orders = clients.token("ann", &json!({ "role": "admin" }))?;
    clients.billing.with_token(of_orders).get(INVOICES)?.problem(401)?;

    let id = clients.customer("Cid", "cid@example.com")?;
    let viewer = clients.as_role("ann", "viewer")?;
    viewer.get(CUSTOMERS)?.expect(200)?;
    viewer.post(CUSTOMERS, &customer("Dan", "dan@example.com"))?.problem(403)?;
    clients.as_role("ann", "nothing")?.get(CUSTOMERS)?.problem(403)?;
    viewer.send("DELETE", &format!("{CUSTOMERS}/{id}"), None, &[("If-Match", "*")])?.problem(403)?;

    viewer.get(&format!("{CUSTOMERS}/{NO_ID}"))?.problem(404)?;
    viewer.get("/api/v1/nothing")?.problem(404)?;
    let row =
        clients.as_role("ann", "editor")?.post(ORDERS, &order("MINE-1", &id, 100, "pending"))?.expect(201)?.json()?;
    let path = format!("{ORDERS}/{}", id_of(&row)?);
    clients.as_role("eve", "editor")?.get(&path)?.problem(404)?;
    clients.as_role("root", "admin")?.get(&path)?.expect(200)?;
    Ok(())
}

/// A value that must be unique; a row that another one refers to.
pub fn refuse_conflicts(_: &Stack, clients: &Clients) -> Result<()> {
    let (editor, admin) = (clients.as_role("ann", "editor")?, clients.as_role("root", "admin")?);
    let id = clients.customer("Eva", "eva@example.com")?;
    let problem = editor.post(CUSTOMERS, &customer("Eva again", "eva@example.com"))?.problem(409)?;
    ensure!(problem.to_string().contains("email"), "the problem does not say what is taken: {problem}");
    editor.post(ORDERS, &order("NEEDS-EVA", &id, 100, "pending"))?.expect(201)?;
    let path = format!("{CUSTOMERS}/{id}");
    admin.send("DELETE", &path, None, &[("If-Match", "*")])?.problem(409)?;
    admin.get(&path)?.expect(200)?;
    Ok(())
}

/// A change of a row that somebody else has changed, or that was never read.
pub fn refuse_stale_versions(_: &Stack, clients: &Clients) -> Result<()> {
    let editor = clients.as_role("ann", "editor")?;
    let id = clients.customer("Flo", "flo@example.com")?;
    let path = format!("{CUSTOMERS}/{id}");
    let first = editor.get(&path)?.header("ETag")?.to_owned();
    let body = customer("Flora", "flo@example.com");
    editor.send("PUT", &path, Some(&body), &[])?.problem(428)?;
    editor.send("PUT", &path, Some(&body), &[("If-Match", &first)])?.expect(200)?;
    editor.send("PUT", &path, Some(&body), &[("If-Match", &first)])?.problem(412)?;
    editor.send("PUT", &path, Some(&body), &[("If-Match", &format!("W/{first}"))])?.problem(412)?;
    clients.as_role("root", "admin")?.send("DELETE", &path, None, &[("If-Match", &first)])?.problem(412)?;
    ensure!(editor.get(&path)?.json()?["name"] == "Flora", "a refused change has changed something");
    Ok(())
}

/// The same key with the same body gives the same row; with another body it is refused.
pub fn create_once(_: &Stack, clients: &Clients) -> Result<()> {
    let editor = clients.as_role("ann", "editor")?;
    let key = [("Idempotency-Key", "once-1")];
    let body = customer("Gus", "gus@example.com");
    let first = editor.send("POST", CUSTOMERS, Some(&body), &key)?.expect(201)?;
    let again = editor.send("POST", CUSTOMERS, Some(&body), &key)?.expect(201)?;
    ensure!(first.json()? == again.json()?, "the second answer differs: {} / {}", first.json()?, again.json()?);
    editor.send("POST", CUSTOMERS, Some(&customer("Guy", "guy@example.com")), &key)?.problem(422)?;
    // Another user's key is another key; the e-mail address is taken nevertheless.
    clients.as_role("bob", "editor")?.send("POST", CUSTOMERS, Some(&body), &key)?.problem(409)?;
    Ok(())
}
