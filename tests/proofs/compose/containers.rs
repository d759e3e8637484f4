//! How the containers are made.

use anyhow::{Result, bail};

use crate::hardened::is_hardened;
use crate::logs;
use crate::stack::Stack;

use super::clients::Clients;

/// Each of them; see [`is_hardened`].
pub fn are_hardened(stack: &Stack, _: &Clients) -> Result<()> {
    stack.services.iter().try_for_each(|service| is_hardened(&stack.container(service)?))
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
