//! How the containers are made.

use std::fs;

use anyhow::{Result, bail, ensure};
use serde_json::json;

use crate::logs;
use crate::postgres::docker;

use super::clients::Clients;
use crate::stack::Stack;

/// Shells that a base image could bring.
const SHELLS: [&str; 5] = ["sh", "/bin/sh", "/bin/bash", "/bin/dash", "/busybox/sh"];

/// Not root, no shell, nothing to write to, no capability, no way to get one.
pub fn are_hardened(stack: &Stack, _: &Clients) -> Result<()> {
    for service in &stack.services {
        let container = stack.container(service)?;
        let users = docker(&["top", &container, "-o", "pid,uid"])?;
        for line in users.lines().skip(1) {
            ensure!(line.split_whitespace().nth(1) != Some("0"), "{service} runs as root: {users}");
        }
        for shell in SHELLS {
            ensure!(docker(&["exec", &container, shell, "-c", "true"]).is_err(), "{service} has the shell {shell}");
        }
        let host = &stack.inspect(service)?["HostConfig"];
        ensure!(host["ReadonlyRootfs"] == true, "{service} can write to its root");
        ensure!(host["CapDrop"] == json!(["ALL"]), "{service} has capabilities: {}", host["CapDrop"]);
        ensure!(host["SecurityOpt"].to_string().contains("no-new-privileges"), "{service} may gain privileges");
        let file = tempfile::NamedTempFile::new()?;
        fs::write(file.path(), "x")?;
        let copied = docker(&["cp", &file.path().display().to_string(), &format!("{container}:/app/x")]);
        ensure!(copied.is_err(), "{service}: a file could be written to /app");
    }
    Ok(())
}

/// The log of a start in which nothing went wrong.
pub fn log_nothing_but_information(stack: &Stack, _: &Clients) -> Result<()> {
    let mut all = Vec::new();
    for service in &stack.services {
        for container in [service.clone(), format!("{service}-migrator")] {
            let log = stack.logs(&container)?;
            all.extend(logs::offences(&log).into_iter().map(|line| format!("{container}: {line}")));
        }
    }
    if !all.is_empty() {
        bail!("a clean start logs:\n{}", all.join("\n"));
    }
    Ok(())
}
