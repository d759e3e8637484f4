//! The only writer of the terminal: whole lines, also from several threads.
#![allow(clippy::print_stdout, reason = "this is where a test's report is printed")]

use std::sync::LazyLock;
use std::time::Instant;

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// A line without a time.
pub fn line(text: &str) {
    println!("{text}");
}

/// An error and what caused it, a line each.
pub fn causes(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join(":\n")
}

/// A line with the time since the start.
pub fn progress(text: &str) {
    let elapsed = START.elapsed();
    line(&format!("[{:>4}:{:02}] {text}", elapsed.as_secs() / 60, elapsed.as_secs() % 60));
}
