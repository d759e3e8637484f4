//! Runs that a signal meets at any time, also between the operations on the disk.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::check::{self, NEXT};
use crate::scenario::Scenario;
use crate::trial;
use crate::world::{World, said};

/// The least number of signals that meet a process that still runs.
pub const LEAST: usize = 200;

/// Signals sent to the run of one scenario, and to recoveries of it.
const RUNS: usize = 26;
const RECOVERIES: usize = 7;

/// How often a signal is sent that came too late, each time after half as long.
const TRIES: u32 = 5;

/// Where the drawn delays begin; another number draws others.
const SEED: u64 = 0x5ca_ff01d;

/// What became of it.
#[derive(Default)]
pub struct Done {
    /// Signals that met a process that still ran.
    pub met: usize,
    pub failures: Vec<String>,
}

/// One signal: how much later than the start, in millionths of the time that an undisturbed run takes, and during what.
#[derive(Clone, Copy)]
struct Draw {
    signal: Signal,
    share: u64,
    /// The operation before which the run was killed whose recovery this is.
    recovery_of: Option<usize>,
}

/// All of one scenario, each judged as a run that was broken off at an operation is.
pub fn run(scenario: &Scenario, turn: usize) -> Done {
    let seed = std::env::var("SCAFFOLD_CRASH_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(SEED);
    let draws = draw(scenario, seed + turn as u64);
    let whole = [time(scenario, None), time(scenario, Some(scenario.operations.len() * 2 / 3))];
    let (done, next) = (Mutex::new(Done::default()), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(draw) = draws.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let whole = whole[usize::from(draw.recovery_of.is_some())].as_micros();
                    let delay = whole * u128::from(draw.share) / 1_000_000;
                    let delay = Duration::from_micros(u64::try_from(delay).unwrap());
                    let mut met = false;
                    let mut verdict = Ok(());
                    // A machine that is less busy than when the time was taken is done sooner.
                    for sooner in 0..TRIES {
                        verdict = signalled(scenario, *draw, delay / 2u32.pow(sooner), &mut met);
                        if met || verdict.is_err() {
                            break;
                        }
                    }
                    let mut done = done.lock().unwrap();
                    done.met += usize::from(met);
                    if let Err(failure) = verdict {
                        let during = draw.recovery_of.map_or(String::new(), |at| format!(", recovery of {at}"));
                        done.failures.push(format!("{} after {delay:?}{during} (seed {seed}): {failure}", draw.signal));
                    }
                }
            });
        }
    });
    done.into_inner().unwrap()
}

fn draw(scenario: &Scenario, seed: u64) -> Vec<Draw> {
    let mut state = seed;
    // SplitMix64.
    let mut number = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    let operations = scenario.operations.len() as u64;
    (0..RUNS + RECOVERIES)
        .map(|at| Draw {
            signal: [Signal::SIGKILL, Signal::SIGTERM, Signal::SIGINT][at % 3],
            share: number() % 1_000_000,
            recovery_of: (at >= RUNS).then(|| usize::try_from(number() % operations).unwrap()),
        })
        .collect()
}

/// The tree that a signal meets, and the command that is run in it.
fn start(scenario: &Scenario, recovery_of: Option<usize>) -> (World, &'static str) {
    let world = scenario.before.copy();
    match recovery_of {
        None => (world, scenario.command),
        Some(at) => {
            world.run(scenario.command, Some(&format!("kill:{at}")));
            (world, NEXT)
        }
    }
}

/// How long it takes in peace.
fn time(scenario: &Scenario, recovery_of: Option<usize>) -> Duration {
    let (world, command) = start(scenario, recovery_of);
    let begun = Instant::now();
    world.run(command, None);
    begun.elapsed()
}

fn signalled(scenario: &Scenario, draw: Draw, delay: Duration, met: &mut bool) -> Result<(), String> {
    let (world, command) = start(scenario, draw.recovery_of);
    let mut command = world.command(command, None);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(delay);
    if child.try_wait().unwrap().is_none() {
        kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), draw.signal).unwrap();
        *met = true;
    }
    let output = child.wait_with_output().unwrap();
    if draw.recovery_of.is_some() || output.status.signal().is_some() {
        is_signal(&output, draw.signal)?;
        check::recovered(scenario, &world)?;
        // A third of them goes on.
        return if draw.share.is_multiple_of(3) { check::again(scenario, &world) } else { Ok(()) };
    }
    let fault = if draw.signal == Signal::SIGINT { "int" } else { "term" };
    trial::after_fault(scenario, &world, fault, &output)
}

/// It ended by no other signal than this one. A recovery may also have ended by itself, or been interrupted.
fn is_signal(output: &Output, signal: Signal) -> Result<(), String> {
    let ended = output.status.signal().is_none_or(|number| number == signal as i32);
    let code = output.status.code().is_none_or(|code| matches!(code, 0 | 1 | 130));
    if ended && code { Ok(()) } else { Err(format!("ended with {}: {}", output.status, said(output))) }
}
