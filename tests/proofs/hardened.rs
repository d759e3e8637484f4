//! How a container is made.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::postgres::docker;

/// Shells that a base image could bring.
const SHELLS: [&str; 5] = ["sh", "/bin/sh", "/bin/bash", "/bin/dash", "/busybox/sh"];

/// Not root, no shell, nothing to write to, no capability, no way to get one.
pub fn is_hardened(container: &str) -> Result<()> {
    let users = docker(&["top", container, "-o", "pid,uid"])?;
    for line in users.lines().skip(1) {
        ensure!(line.split_whitespace().nth(1) != Some("0"), "{container} runs as root: {users}");
    }
    for shell in SHELLS {
        ensure!(docker(&["exec", container, shell, "-c", "true"]).is_err(), "{container} has the shell {shell}");
    }
    let inspected: Value = serde_json::from_str(&docker(&["inspect", container])?)?;
    let host = &inspected[0]["HostConfig"];
    ensure!(host["ReadonlyRootfs"] == true, "{container} can write to its root");
    ensure!(host["CapDrop"] == json!(["ALL"]), "{container} has capabilities: {}", host["CapDrop"]);
    ensure!(host["SecurityOpt"].to_string().contains("no-new-privileges"), "{container} may gain privileges");
    let file = tempfile::NamedTempFile::new()?;
    fs::write(file.path(), "x")?;
    let copied = docker(&["cp", &file.path().display().to_string(), &format!("{container}:/app/x")]);
    ensure!(copied.is_err(), "{container}: a file could be written to /app");
    Ok(())
}
