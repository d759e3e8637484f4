//! Runs that are broken off at every operation on the disk: by SIGKILL, also in the middle of a write, again and again
//! during recovery, by a disk that is full, a permission that is lost, a disk that fails, and by signals; and by signals
//! at drawn times, which fall between operations too.
//!
//! The tree is wholly old or wholly new then, the next command says which, and nobody's file was touched. The binary is
//! the debug build, which ends itself where the environment variable `SCAFFOLD_FAULT` says (`src/apply/faults.rs`).
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, unreachable_pub, reason = "these are tests")]
#![cfg(unix)]

mod check;
mod meet;
mod random;
mod scenario;
mod trial;
mod world;

use std::process::ExitCode;
use std::time::Instant;

/// The least number of processes that a run of this test kills.
const LEAST_KILLS: usize = 1000;

fn main() -> ExitCode {
    // `cargo test WORD` gives the word to every test: to this one it is `crash`, or what a scenario's name has in it.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if std::env::args().any(|word| word == "--list") {
        println!("crash: test");
        return ExitCode::SUCCESS;
    }
    let wants = |name: &str| words.iter().all(|word| "crash".contains(word.as_str()) || name.contains(word.as_str()));
    if !scenario::NAMES.iter().any(|name| wants(name)) {
        return ExitCode::SUCCESS;
    }
    let begun = Instant::now();
    let mut failures = Vec::new();
    let mut scenarios = scenario::all();
    let all = scenario::NAMES.iter().all(|name| wants(name));
    if all {
        failures.extend(meet::run(&scenarios));
    }
    scenarios.retain(|scenario| wants(scenario.name));
    let mut kills = 0;
    let mut faults = 0;
    let mut met = 0;
    for (turn, scenario) in scenarios.iter().enumerate() {
        let done = trial::run(scenario);
        let drawn = random::run(scenario, turn);
        println!(
            "crash: {}: {} operations, {} kills, {} faults and signals, {} signals at drawn times",
            scenario.name,
            scenario.operations.len(),
            done.kills,
            done.faults,
            drawn.met
        );
        kills += done.kills;
        faults += done.faults;
        met += drawn.met;
        failures.extend(
            done.failures.into_iter().chain(drawn.failures).map(|failure| format!("{}: {failure}", scenario.name)),
        );
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("crash: {kills} kills, {faults} faults and signals, {met} signals at drawn times in {seconds:.0} s");
    if all && kills < LEAST_KILLS {
        failures.push(format!("only {kills} kills: {LEAST_KILLS} are the least"));
    }
    if all && met < random::LEAST {
        failures.push(format!("only {met} signals met a run: {} are the least", random::LEAST));
    }
    for failure in failures.iter().take(20) {
        println!("crash: FAILED {failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
