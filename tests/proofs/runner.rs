//! Runs proofs side by side and counts.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::cleanup;
use crate::job::Job;
use crate::machine::Machine;
use crate::options::{Options, Wanted};
use crate::proof::Proof;
use crate::report;

/// More of these jobs at a time than this make each other slow: a build takes two cores by itself.
const AT_A_TIME: usize = 2;

/// After this long no further proof is started: something hangs.
const BUDGET: Duration = Duration::from_mins(75);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// What is said of it, again at the end: a log of which only the end is kept still says what failed, and why.
    Failed(String),
    Skipped,
}

/// Runs them; false when one failed.
pub fn run(proofs: Vec<Proof>, options: &Options) -> Result<bool> {
    let wanted = options.wanted();
    let start = Instant::now();
    let machine = match wanted {
        Wanted::Nothing => Machine::look(std::iter::empty()),
        _ => Machine::look(proofs.iter().flat_map(|proof| proof.needs.iter().copied())),
    };
    let demanded = wanted == Wanted::All;
    ensure!(!(demanded && proofs.is_empty()), "all proofs are demanded, but no proof has such a name");
    let mut outcomes = Vec::new();
    let mut queue = VecDeque::new();
    for proof in proofs {
        match reason_to_skip(&proof, wanted, &machine) {
            None => queue.push_back(proof),
            Some(reason) if demanded => {
                let said = format!("FAILED {}: {reason}", proof.name);
                report::line(&said);
                outcomes.push(Outcome::Failed(said));
            }
            Some(reason) => {
                report::line(&format!("skipped {}: {reason}", proof.name));
                outcomes.push(Outcome::Skipped);
            }
        }
    }
    let (alone, together) = queue.into_iter().partition(|proof: &Proof| proof.alone);
    outcomes.extend(run_all(alone, 1, start));
    outcomes.extend(run_all(together, AT_A_TIME, start));
    let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
    let failures: Vec<&str> = outcomes.iter().filter_map(Outcome::failure).collect();
    if wanted == Wanted::Nothing && !outcomes.is_empty() {
        report::line(
            "proofs: SCAFFOLD_PROOFS=all (or available) runs them, so does naming one: cargo test --test proofs -- compose",
        );
    }
    for failure in &failures {
        report::line(failure);
    }
    report::line(&format!(
        "proofs: {} passed, {} failed, {} skipped",
        count(Outcome::Passed),
        failures.len(),
        count(Outcome::Skipped)
    ));
    Ok(failures.is_empty())
}

impl Outcome {
    fn failure(&self) -> Option<&str> {
        match self {
            Self::Failed(said) => Some(said),
            Self::Passed | Self::Skipped => None,
        }
    }
}

fn reason_to_skip(proof: &Proof, wanted: Wanted, machine: &Machine) -> Option<String> {
    match wanted {
        Wanted::Nothing if proof.needs.is_empty() => None,
        Wanted::Nothing => Some("takes minutes; SCAFFOLD_PROOFS is not set".into()),
        Wanted::Available | Wanted::All => machine.lacks(proof.needs),
    }
}

fn run_all(queue: VecDeque<Proof>, at_a_time: usize, start: Instant) -> Vec<Outcome> {
    let queue = Mutex::new(queue);
    let outcomes = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..at_a_time {
            scope.spawn(|| {
                while let Some(proof) = next(&queue) {
                    let outcome = run_one(&proof, start);
                    outcomes.lock().unwrap_or_else(PoisonError::into_inner).push(outcome);
                }
            });
        }
    });
    outcomes.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// A function of its own, so that the lock is free again before the proof runs.
fn next(queue: &Mutex<VecDeque<Proof>>) -> Option<Proof> {
    let proof = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    proof.filter(|_| !cleanup::interrupted())
}

fn run_one(proof: &Proof, start: Instant) -> Outcome {
    let name = &proof.name;
    if start.elapsed() > BUDGET {
        return failed(format!("FAILED {name}: not started, the proofs are taking more than {BUDGET:?}"));
    }
    let begin = Instant::now();
    let result = Job::new(name).and_then(|job| {
        report::progress(&format!("{name}: started"));
        (proof.body)(&job)
    });
    let seconds = begin.elapsed().as_secs_f32();
    match result {
        Ok(()) => {
            report::progress(&format!("ok {name} ({seconds:.0} s)"));
            Outcome::Passed
        }
        Err(error) => failed(format!("FAILED {name} ({seconds:.0} s)\n{}", indent(&report::causes(&error)))),
    }
}

fn failed(said: String) -> Outcome {
    report::progress(&said);
    Outcome::Failed(said)
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
