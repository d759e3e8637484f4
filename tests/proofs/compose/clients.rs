//! Who calls the services, and what they send.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::http::Api;
use crate::issuer::Issuer;
use crate::tokens::TokenKey;

use crate::stack::Stack;

/// Where the resources are.
pub const CUSTOMERS: &str = "/api/v1/customers";
/// Of the service `orders`.
pub const ORDERS: &str = "/api/v1/orders";
/// Of the service `billing`.
pub const INVOICES: &str = "/api/v1/invoices";

/// Clients of both services.
pub struct Clients {
    /// Called by nobody.
    pub orders: Api,
    /// Called by nobody.
    pub billing: Api,
    key: Arc<TokenKey>,
}

impl Clients {
    /// Of a running stack.
    pub fn of(stack: &Stack, issuer: &Issuer) -> Self {
        Self { orders: stack.api("orders"), billing: stack.api("billing"), key: Arc::clone(&issuer.key) }
    }

    /// A token for the service `orders`.
    pub fn token(&self, subject: &str, claims: &Value) -> Result<String> {
        self.key.token("orders", subject, claims)
    }

    /// A user of `orders` with a role of its configuration: `viewer`, `editor`, `admin`.
    pub fn as_role(&self, subject: &str, role: &str) -> Result<Api> {
        Ok(self.orders.with_token(self.token(subject, &json!({ "role": role }))?))
    }

    /// The same of `billing`.
    pub fn of_billing(&self, subject: &str, role: &str) -> Result<Api> {
        Ok(self.billing.with_token(self.key.token("billing", subject, &json!({ "role": role }))?))
    }

    /// A user of `orders` that reads at another address of it.
    pub fn with_address(&self, api: &Api, user: usize) -> Result<Api> {
        Ok(api.with_token(self.token(&format!("user-{user}"), &json!({ "role": "viewer" }))?))
    }

    /// Creates a customer and gives its id.
    pub fn customer(&self, name: &str, email: &str) -> Result<String> {
        let reply = self.as_role("clerk", "editor")?.post(CUSTOMERS, &customer(name, email))?.expect(201)?;
        id_of(&reply.json()?)
    }
}

/// The id of a row.
pub fn id_of(row: &Value) -> Result<String> {
    Ok(row["id"].as_str().with_context(|| format!("a row without an id: {row}"))?.to_owned())
}

/// A customer.
pub fn customer(name: &str, email: &str) -> Value {
    json!({ "name": name, "email": email })
}

/// An order of one line.
pub fn order(number: &str, customer: &str, total: u64, status: &str) -> Value {
    json!({
        "number": number,
        "customerId": customer,
        "total": { "amount": total, "currency": "EUR" },
        "status": status,
        "placedAt": "2026-01-02T03:04:05Z",
        "lines": [{ "sku": "A-1", "quantity": 2, "unitPrice": { "amount": 1250, "currency": "EUR" } }],
    })
}

/// An invoice of an order that another service has.
pub fn invoice(number: &str, order: &str) -> Value {
    json!({ "number": number, "orderId": order, "amount": { "amount": 2500, "currency": "EUR" }, "status": "open" })
}
