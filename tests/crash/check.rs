//! What must hold of a tree after a run was broken off.

use std::fmt::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::process::Output;

use crate::scenario::Scenario;
use crate::world::{World, said};

/// The next command: a look at the memory reads no file of the tree, so that recovery is all it does.
pub const NEXT: &str = "memory list";

/// True when the run ended by SIGKILL.
pub fn was_killed(output: &Output) -> bool {
    output.status.signal() == Some(9)
}

/// What is to be said when something does not hold.
type Verdict = Result<(), String>;

/// Runs the next command, which must say what became of the tree: wholly old or wholly new.
pub fn recovered(scenario: &Scenario, world: &World) -> Verdict {
    let output = world.run(NEXT, None);
    let text = said(&output);
    if !output.status.success() && output.status.code() != Some(1) {
        return Err(format!("the next command ended with {}: {text}", output.status));
    }
    let now = world.contents();
    let (is_old, is_new) = (now == scenario.old, now == scenario.new);
    if !is_old && !is_new {
        return Err(format!("neither old nor new: {}\n{text}", differences(scenario, &now)));
    }
    let fits = match (
        text.contains("it was completed"),
        text.contains("it was taken back"),
        text.contains("nothing of it is left"),
    ) {
        (true, false, false) => is_new,
        (false, true, false) | (false, false, true) => is_old,
        // Before a run has begun, and after it has ended, there is nothing to tell.
        (false, false, false) => !text.contains("broken off"),
        _ => false,
    };
    if !fits {
        return Err(format!("the tree is {}, but: {text}", if is_new { "new" } else { "old" }));
    }
    tidy(scenario, world)
}

/// Nothing is left over, and what no run had to touch was not touched.
pub fn tidy(scenario: &Scenario, world: &World) -> Verdict {
    for left in [".scaffold/staging", ".scaffold/rescued"] {
        if world.has(left) {
            return Err(format!("`{left}` is left"));
        }
    }
    let now = world.stamps();
    match scenario.untouched.iter().find(|(path, stamp)| now.get(*path) != Some(stamp)) {
        Some((path, _)) => Err(format!("`{path}` was touched")),
        None => Ok(()),
    }
}

/// The command again, in peace, leads to the new tree; an undo that was done already is not done twice.
pub fn again(scenario: &Scenario, world: &World) -> Verdict {
    if world.contents() == scenario.old {
        let output = world.run(scenario.command, None);
        if !output.status.success() {
            return Err(format!("run again: {}", said(&output)));
        }
    }
    let now = world.contents();
    if now != scenario.new {
        return Err(format!("not new after another run: {}", differences(scenario, &now)));
    }
    tidy(scenario, world)
}

/// From the new tree `undo` leads back to the old one.
pub fn undone(scenario: &Scenario, world: &World) -> Verdict {
    let output = world.run("undo --yes -q", None);
    let now = world.contents();
    if output.status.success() && now == scenario.old {
        return tidy(scenario, world);
    }
    Err(format!("cannot be undone: {}{}", said(&output), differences(scenario, &now)))
}

fn differences(scenario: &Scenario, now: &crate::world::Contents) -> String {
    let mut lines = String::new();
    for (name, state) in [("old", &scenario.old), ("new", &scenario.new)] {
        let paths = state.keys().chain(now.keys()).filter(|path| state.get(*path) != now.get(*path));
        let paths: std::collections::BTreeSet<&String> = paths.collect();
        let _ = write!(lines, "\n  not as in {name}: {paths:?}");
    }
    lines
}
