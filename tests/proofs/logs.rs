//! Reads what a service logs.

use serde_json::Value;

/// Lines of a clean start at most: the rest is cut from the report.
const SHOWN: usize = 20;

/// What is not plain information in a log: of the console's simple form, or one JSON object a line.
///
/// A line in neither form is an offence too: a native library or the runtime complains there.
pub fn offences(log: &str) -> Vec<String> {
    let json = log.lines().any(|line| line.starts_with("{\""));
    log.lines()
        .filter(|line| !line.trim().is_empty())
        .filter(|line| if json { !is_calm_json(line) } else { !is_calm_text(line) })
        .take(SHOWN)
        .map(str::to_owned)
        .collect()
}

/// `info: Category[0]`, or what follows it, indented.
fn is_calm_text(line: &str) -> bool {
    line.starts_with("      ") || ["info:", "dbug:", "trce:"].iter().any(|level| line.starts_with(level))
}

fn is_calm_json(line: &str) -> bool {
    serde_json::from_str::<Value>(line)
        .is_ok_and(|entry| matches!(entry["LogLevel"].as_str(), Some("Information" | "Debug" | "Trace")))
}
