//! One scenario, broken off everywhere.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::check::{self, NEXT, was_killed};
use crate::scenario::Scenario;
use crate::world::{World, said};

/// What became of it.
#[derive(Default)]
pub struct Done {
    pub kills: usize,
    pub faults: usize,
    pub failures: Vec<String>,
}

/// How a run is broken off at an operation.
#[derive(Clone, Copy)]
enum Break {
    /// Killed; the recovery is killed too at some operations, and the one after that as well.
    Kill,
    /// Killed with half of a write done.
    Half,
    /// An error of this name, or a signal.
    Fault(&'static str),
}

/// Errors and signals. With `+` the disk stays full, the permission lost, the device broken.
const FAULTS: [&str; 8] = ["full", "full+", "denied", "denied+", "io", "io+", "int", "term"];

/// The recovery is killed too at each operation of this stride; each run begins at another one.
const STRIDE: usize = 53;

/// Killed at every operation, in the middle of every write, and at every third operation by a fault, each in its turn;
/// with `SCAFFOLD_CRASH=all` by every fault at every operation, and in recovery at every ninth (some ten minutes).
pub fn run(scenario: &Scenario) -> Done {
    let all = std::env::var("SCAFFOLD_CRASH").is_ok_and(|value| value == "all");
    let mut trials: Vec<(Break, usize)> = Vec::new();
    for (at, operation) in scenario.operations.iter().enumerate() {
        trials.push((Break::Kill, at));
        if operation.starts_with("Write") {
            trials.push((Break::Half, at));
        }
        let faults =
            FAULTS.iter().enumerate().filter(|(turn, _)| all || (at % 3 == 0 && (at / 3) % FAULTS.len() == *turn));
        trials.extend(faults.map(|(_, fault)| (Break::Fault(fault), at)));
    }
    let (done, next) = (Mutex::new(Done::default()), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(&(how, at)) = trials.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut one = Done::default();
                    let verdict = try_at(scenario, how, at, if all { 9 } else { STRIDE }, &mut one);
                    let mut done = done.lock().unwrap();
                    done.kills += one.kills;
                    done.faults += one.faults;
                    if let Err(failure) = verdict {
                        done.failures.push(format!("{} at {at} ({}): {failure}", name(how), scenario.operations[at]));
                    }
                }
            });
        }
    });
    done.into_inner().unwrap()
}

fn name(how: Break) -> &'static str {
    match how {
        Break::Kill => "kill",
        Break::Half => "half",
        Break::Fault(name) => name,
    }
}

fn try_at(scenario: &Scenario, how: Break, at: usize, stride: usize, done: &mut Done) -> Result<(), String> {
    let world = scenario.before.copy();
    let output = world.run(scenario.command, Some(&format!("{}:{at}", name(how))));
    if let Break::Fault(fault) = how {
        done.faults += 1;
        return after_fault(scenario, &world, fault, &output);
    }
    if !was_killed(&output) {
        return Err(format!("was not killed: {}", said(&output)));
    }
    done.kills += 1;
    let crashed = world.copy();
    check::recovered(scenario, &world)?;
    // A tenth of them goes on: the same command again, and back.
    if at.is_multiple_of(10) {
        check::again(scenario, &world)?;
        check::undone(scenario, &world)?;
    }
    twice(scenario, &crashed, at, stride, done)
}

/// The recovery is killed too, and then the one after that.
fn twice(scenario: &Scenario, crashed: &World, at: usize, stride: usize, done: &mut Done) -> Result<(), String> {
    for second in ((at * 5) % stride..).step_by(stride) {
        let world = crashed.copy();
        if !was_killed(&world.run(NEXT, Some(&format!("kill:{second}")))) {
            return Ok(());
        }
        done.kills += 1;
        let third = (at * 7 + second) % 31;
        let thrice = world.copy();
        let told = |error| format!("recovery killed at {second}: {error}");
        check::recovered(scenario, &world).map_err(told)?;
        if was_killed(&thrice.run(NEXT, Some(&format!("kill:{third}")))) {
            done.kills += 1;
            check::recovered(scenario, &thrice).map_err(|error| told(format!("and at {third}: {error}")))?;
        }
    }
    Ok(())
}

/// An error leaves the old tree, or says that the next command tries again; a signal the old or the new tree.
pub fn after_fault(
    scenario: &Scenario,
    world: &World,
    fault: &str,
    output: &std::process::Output,
) -> Result<(), String> {
    let text = said(output);
    let now = world.contents();
    let is_whole = now == scenario.old || now == scenario.new;
    let signalled = matches!(fault, "int" | "term");
    match output.status.code() {
        // Only tidying up may have failed.
        Some(0) if now != scenario.new => return Err(format!("says that it is done, and is not: {text}")),
        Some(0) => {}
        Some(130) if signalled && now == scenario.old && text.contains("nothing was changed") => {}
        // Before the run began.
        Some(130) if signalled && now == scenario.old => {}
        Some(1) if !signalled => {
            let promised = text.contains("nothing was changed") && now != scenario.old;
            let silent = !is_whole && !text.contains("the next command tries again");
            if promised || silent || !text.contains("cannot ") {
                return Err(format!("the tree is not as it says: {text}"));
            }
        }
        _ => return Err(format!("ended with {}: {text}", output.status)),
    }
    check::recovered(scenario, world)?;
    check::again(scenario, world)
}
