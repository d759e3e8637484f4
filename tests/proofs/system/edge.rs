//! The gateway as a container.

use anyhow::{Context, Result, ensure};
use std::time::Duration;

use crate::hardened::is_hardened;
use crate::http;
use crate::postgres::docker;

use super::System;
use super::gateways::look_up;

/// 32 bytes: development has a key of its own, and none in production.
const DEVELOPMENT_KEY: &str =
    "Authentication__Schemes__Bearer__SigningKeys__0__Value=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

const READY: Duration = Duration::from_secs(30);

/// Like a service's; and its page lists the documents of all services, where it is wanted.
pub fn is_sound(system: &System) -> Result<()> {
    for container in system.stack.containers("gateway")? {
        is_hardened(&container)?;
        look_up(&container)?.get("/scalar/")?.expect(404).context("production shows no documents")?;
    }
    // Documents are for development: one more gateway, from the same image.
    let development = ["--env", "ASPNETCORE_ENVIRONMENT=Development", "--env", DEVELOPMENT_KEY];
    let run = [&["run", "--detach", "--no-deps"], &development[..], &["gateway"]].concat();
    let container = system.stack.compose(&run)?.trim().to_owned();
    let outcome = lists_all_documents(system, &container);
    docker(&["rm", "--force", &container])?;
    outcome
}

fn lists_all_documents(system: &System, container: &str) -> Result<()> {
    let gateway = look_up(container)?;
    http::wait_until_ready(&gateway, "/health/ready", READY, || Ok(()))?;
    let page = gateway.get("/scalar/")?.expect(200)?;
    for service in &system.stack.services {
        let document = format!("openapi/{service}.json");
        ensure!(page.text().contains(&document), "the page of documents does not list {document}");
    }
    Ok(())
}
