//! The solution: a spec, and the one handler that a person writes.

use std::fs;

use anyhow::{Result, ensure};

use crate::workbench::{Tree, Workbench, scaffold};

const SPEC: &str = include_str!("scaffold.yaml");

/// What a person makes of the generated handler.
const HANDLER: &str = include_str!("WhenOrderCreated.cs");

/// The solution over a broker, with the handler's body.
pub fn generate(bench: &Workbench, broker: &str) -> Result<Tree> {
    let folder = bench.folder(&format!("system/{broker}/shop"))?;
    fs::write(folder.join("scaffold.yaml"), SPEC.replace("BROKER", broker))?;
    scaffold(&folder, &["regenerate", "--yes", "--quiet"])?;
    let handler = folder.join("src/Services/Billing/Billing.Api/Features/IncomingEvents/WhenOrderCreated.cs");
    ensure!(handler.is_file(), "there is no {}", handler.display());
    fs::write(handler, HANDLER)?;
    Tree::at(&folder)
}

/// Secrets of the servers.
pub fn variables() -> Vec<(&'static str, String)> {
    ["RABBITMQ_PASSWORD", "VALKEY_PASSWORD"].map(|name| (name, "proof".to_owned())).into()
}
