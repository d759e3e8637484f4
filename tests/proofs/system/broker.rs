//! What the broker holds, asked of its own tools: what waits, and what was given up.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::postgres::docker;

use super::System;

/// RabbitMQ counts what quorum queues hold every five seconds.
const QUIET: Duration = Duration::from_secs(6);

const KAFKA: &str = "/opt/kafka/bin";

/// Waits until nothing has waited for a handler for a while.
pub fn wait_until_quiet(system: &System, limit: Duration) -> Result<()> {
    let start = Instant::now();
    let mut since = start;
    while since.elapsed() < QUIET {
        let waiting = waiting(system)?;
        ensure!(start.elapsed() < limit, "{waiting} messages wait for a handler after {limit:?}");
        if waiting > 0 {
            since = Instant::now();
        }
        thread::sleep(Duration::from_millis(500));
    }
    Ok(())
}

fn waiting(system: &System) -> Result<usize> {
    match system.broker {
        "kafka" => {
            let group = ["--bootstrap-server", "localhost:9092", "--describe", "--group", "billing"];
            Ok(lag(&run(system, &format!("{KAFKA}/kafka-consumer-groups.sh"), &group)?))
        }
        _ => Ok(queues(system)?.iter().filter(|(name, _)| !is_dead(name)).map(|(_, messages)| messages).sum()),
    }
}

/// Lines of both services and of the broker.
pub fn dead_letters(system: &System) -> Result<Vec<String>> {
    let mut dead = Vec::new();
    for (service, assembly) in [("orders", "Orders.Api.dll"), ("billing", "Billing.Api.dll")] {
        let container = &system.stack.containers(service)?[0];
        let listed = docker(&["exec", container, "dotnet", assembly, "--dead-letters", "list"])?;
        let letters = listed.lines().filter(|line| line.starts_with("not "));
        dead.extend(letters.map(|line| format!("{service}: {line}")));
    }
    if system.broker == "kafka" {
        for service in ["orders", "billing"] {
            let topic = format!("{service}.dead");
            let read =
                ["--bootstrap-server", "localhost:9092", "--topic", &topic, "--from-beginning", "--timeout-ms", "5000"];
            let letters = run(system, &format!("{KAFKA}/kafka-console-consumer.sh"), &read)?;
            dead.extend(letters.lines().filter(|line| line.starts_with('{')).map(|line| format!("{topic}: {line}")));
        }
    } else {
        let queues = queues(system)?;
        ensure!(queues.iter().any(|(name, _)| is_dead(name)), "there is no queue of dead letters");
        let full = queues.iter().filter(|(name, messages)| is_dead(name) && *messages > 0);
        dead.extend(full.map(|(name, messages)| format!("{name}: {messages} messages")));
    }
    Ok(dead)
}

/// RabbitMQ's queues, and what each of them holds.
fn queues(system: &System) -> Result<Vec<(String, usize)>> {
    let listed = run(system, "rabbitmqctl", &["--quiet", "list_queues", "--no-table-headers", "name", "messages"])?;
    Ok(listed
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, messages)| Some((name.to_owned(), messages.trim().parse().ok()?)))
        .collect())
}

fn is_dead(queue: &str) -> bool {
    queue.strip_suffix(".dead").is_some()
}

/// The sum of the column LAG; where nothing was handled yet there is `-`, and all that was sent waits.
fn lag(table: &str) -> usize {
    let mut rows = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let Some(head) = rows.find(|row| row.contains(&"LAG")) else { return 0 };
    let column = |name: &str| head.iter().position(|cell| *cell == name).unwrap_or_default();
    let (lag, end) = (column("LAG"), column("LOG-END-OFFSET"));
    let number = |row: &[&str], at: usize| row.get(at).and_then(|cell| cell.parse::<usize>().ok());
    rows.filter_map(|row| number(&row, lag).or_else(|| number(&row, end))).sum()
}

fn run(system: &System, tool: &str, arguments: &[&str]) -> Result<String> {
    let container = system.stack.container(system.broker)?;
    docker(&[&["exec", &container, tool], arguments].concat())
}
