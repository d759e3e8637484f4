//! Services that work together: orders and billing with two replicas each, behind two gateways, over a broker, with
//! Valkey and PostgreSQL, all in containers. Orders are placed while one after the other is taken away and brought back.

mod answers;
mod books;
mod broker;
mod edge;
mod faults;
mod gateways;
mod load;
mod repeated;
mod rolling;
mod self_check;
mod solution;

use std::sync::Arc;

use anyhow::{Result, bail};

use crate::issuer::Issuer;
use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::stack::{Setup, Stack};
use crate::workbench::Workbench;
use gateways::{Gateways, User};
pub use self_check::mistakes_are_seen;

/// Containers of each service and of the gateway.
const REPLICAS: u16 = 2;

/// A broker, by its name in the spec and its name in Compose.
const BROKERS: [&str; 2] = ["rabbitmq", "kafka"];

/// What runs.
struct System {
    // Before the stack that it watches.
    gateways: Gateways,
    stack: Stack,
    issuer: Issuer,
    broker: &'static str,
}

impl System {
    /// A user of both services, at the gateways.
    fn user(&self, name: &str) -> Result<User<'_>> {
        Ok(User::new(&self.gateways, self.token(name)?))
    }

    fn token(&self, name: &str) -> Result<String> {
        let claims = serde_json::json!({ "aud": ["orders", "billing"], "role": "editor" });
        self.issuer.key.token("orders", name, &claims)
    }
}

/// One thing that is claimed of the running system.
type Claim = fn(&System) -> Result<()>;

const CLAIMS: [(&str, Claim); 5] = [
    ("ten orders are billed", load::ten_orders_are_billed),
    ("gateways are hardened and list all documents", edge::is_sound),
    ("a rolling restart of everything under load fails no request", rolling::fails_no_request),
    ("2,000 orders while servers and replicas go and come are billed once each", faults::lose_and_repeat_nothing),
    ("every event once more changes nothing", repeated::events_have_no_effect),
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
    let stack = Stack::up(job, &tree, &issuer, &setup)?;
    let gateways = Gateways::watch(&stack.containers("gateway")?)?;
    let system = System { gateways, stack, issuer, broker };
    for (title, claim) in CLAIMS {
        if let Err(error) = job.step(title, || claim(&system)) {
            let logs = system.stack.keep_logs(job)?;
            bail!("{error:#}\n(the containers' log: {logs})");
        }
    }
    Ok(())
}
