//! Two at once, and edits between the preview and the apply: a run that waits in the middle meets somebody else.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Stdio};

use crate::check;
use crate::scenario::Scenario;
use crate::world::{World, said};

/// All of it; what does not hold.
pub fn run(scenarios: &[Scenario]) -> Vec<String> {
    let scenario = scenarios.iter().find(|scenario| scenario.name.starts_with("moves")).unwrap();
    let mut failures = Vec::new();
    for (name, verdict) in [
        ("the lock keeps a second run away", locked(scenario)),
        ("many at once", many(scenario)),
        ("a file edited since the preview", stale(scenario)),
    ] {
        println!("crash: {name}: {}", if verdict.is_ok() { "ok" } else { "FAILED" });
        failures.extend(verdict.err().map(|failure| format!("{name}: {failure}")));
    }
    failures
}

/// A run that has stopped before an operation.
struct Paused(Child);

impl Paused {
    fn at(scenario: &Scenario, world: &World, at: usize) -> Self {
        let mut command = world.command(scenario.command, Some(&format!("pause:{at}")));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.as_mut().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "paused"), "did not stop at {at}");
        Self(child)
    }

    /// Lets it go on, and gives its exit code.
    fn go_on(mut self) -> Option<i32> {
        self.0.stdin.take().unwrap().write_all(b"\n").unwrap();
        self.0.wait().unwrap().code()
    }

    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// The first operation of this sort after the lock is taken.
fn first(scenario: &Scenario, start: &str) -> usize {
    scenario.operations.iter().position(|operation| operation.starts_with(start)).unwrap()
}

fn locked(scenario: &Scenario) -> Result<(), String> {
    let staging = first(scenario, "Make .scaffold/staging/");
    let renaming = first(scenario, "Rename .scaffold/staging/journal") + 2;
    for (at, kill) in [(staging, false), (renaming, false), (staging, true), (renaming, true)] {
        let world = scenario.before.copy();
        let paused = Paused::at(scenario, &world, at);
        let before = world.contents();
        for command in [scenario.command, "undo --yes", "status --templates ../templates"] {
            let output = world.run(command, None);
            let text = said(&output);
            let pid = paused.0.id();
            if output.status.code() != Some(1) || !text.contains(&format!("(process {pid}) is changing this tree")) {
                return Err(format!("{command} at {at}: {text}"));
            }
            if world.contents() != before {
                return Err(format!("{command} at {at} changed the tree"));
            }
        }
        if kill {
            paused.kill();
            check::recovered(scenario, &world)?;
        } else if paused.go_on() != Some(0) {
            return Err(format!("the first run failed at {at}"));
        }
        check::again(scenario, &world)?;
    }
    Ok(())
}

/// Eight at the same moment: each does all, finds nothing to do, or is refused, as what it saw was half of another's run;
/// the tree is new.
fn many(scenario: &Scenario) -> Result<(), String> {
    for _ in 0..5 {
        let world = scenario.before.copy();
        let start = || {
            let mut command = world.command(scenario.command, None);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let children: Vec<Child> = (0..8).map(|_| start()).collect();
        let outputs: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
        for output in &outputs {
            if !matches!(output.status.code(), Some(0 | 1 | 4 | 6)) {
                return Err(format!("{}: {}", output.status, said(output)));
            }
        }
        if !outputs.iter().any(|output| output.status.success()) {
            return Err("none of them succeeded".to_owned());
        }
        if world.contents() != scenario.new {
            return Err("the tree is not new".to_owned());
        }
        check::tidy(scenario, &world)?;
    }
    Ok(())
}

/// What somebody wrote after the preview was made is neither overwritten nor removed.
fn stale(scenario: &Scenario) -> Result<(), String> {
    let at = first(scenario, "Lock");
    for (path, text) in [
        ("README.md", "edited\n"),
        ("gone/deep/a.md", "edited\n"),
        ("bin/run.sh", "new\n"),
        (".scaffold/base/solution.jsonl", ""),
    ] {
        let world = scenario.before.copy();
        let paused = Paused::at(scenario, &world, at);
        world.write(&format!("shop/{path}"), text);
        let before = world.contents();
        let code = paused.go_on();
        if code != Some(6) {
            return Err(format!("{path}: exit code {code:?}"));
        }
        if world.contents() != before || world.has(".scaffold/staging") {
            return Err(format!("{path}: something was written"));
        }
    }
    Ok(())
}
