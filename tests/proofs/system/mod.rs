//! Services that work together: orders and billing with two replicas each, behind the gateway, over a broker, with
//! Valkey and PostgreSQL, all in containers. Orders are placed while one after the other is taken away and brought back.

mod books;
mod faults;
mod load;
mod rolling;
mod solution;

use std::sync::Arc;

use anyhow::{Result, bail};

use crate::http::Api;
use crate::issuer::Issuer;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::stack::{Setup, Stack};
use crate::workbench::Workbench;

/// Containers of each service.
const REPLICAS: u16 = 2;

/// A broker, by its name in the spec and its name in Compose.
const BROKERS: [&str; 2] = ["rabbitmq", "kafka"];

/// What runs.
struct System {
    stack: Stack,
    issuer: Issuer,
    broker: &'static str,
}

impl System {
    /// A user of both services, at the gateway.
    fn user(&self, name: &str) -> Result<Api> {
        let claims = serde_json::json!({ "aud": ["orders", "billing"], "role": "editor" });
        Ok(self.stack.api("gateway").with_token(self.issuer.key.token("orders", name, &claims)?))
    }
}

/// One thing that is claimed of the running system.
type Claim = fn(&System) -> Result<()>;

const CLAIMS: [(&str, Claim); 3] = [
    ("ten orders are billed", load::ten_orders_are_billed),
    ("a rolling restart under load fails no request", rolling::fails_no_request),
    ("2,000 orders while servers go and come are billed once each", faults::lose_and_repeat_nothing),
];

/// One of each broker.
pub fn proofs(bench: &Arc<Workbench>) -> [Proof; 2] {
    BROKERS.map(|broker| {
        let bench = Arc::clone(bench);
        Proof::new(format!("system/{broker}"), &[Need::Docker], move |job| prove(&bench, job, broker)).alone()
    })
}

fn prove(bench: &Workbench, job: &Job, broker: &'static str) -> Result<()> {
    let tree = job.step("scaffold regenerate, and the handler's body", || solution::generate(bench, broker))?;
    let issuer = Issuer::start()?;
    let setup = Setup { variables: solution::variables(), replicas: REPLICAS, gateway: true };
    let system = System { stack: Stack::up(job, &tree, &issuer, &setup)?, issuer, broker };
    for (title, claim) in CLAIMS {
        if let Err(error) = job.step(title, || claim(&system)) {
            let logs = system.stack.keep_logs(job)?;
            bail!("{error:#}\n(the containers' log: {logs})");
        }
    }
    Ok(())
}
