//! `--verify`: the change is built in a copy of the tree before it touches the tree.

use std::collections::BTreeMap;

use camino::Utf8Path;

use super::propose::Proposal;
use super::session::Session;
use crate::apply::Extra;
use crate::cli::Verify;
use crate::error::{Error, Result};
use crate::preview;
use crate::reconcile::{Action, FileState};
use crate::shadow::output::{self, Problem};
use crate::shadow::{Dotnet, Shadow, compare};
use crate::ui::Ui;

/// Problems that are shown.
const SHOWN: usize = 20;
/// The end of what is shown of a command that fails without naming an error.
const TAIL: usize = 5;

/// What every run of `dotnet build` gets.
const BUILD: [&str; 4] = ["-nologo", "-tl:off", "-v:minimal", "-clp:NoSummary;DisableConsoleColor"];

impl Session<'_> {
    /// Builds the change before anybody is asked about it; what a person has yet to decide, once it is decided.
    ///
    /// # Errors
    /// As [`Session::verify`].
    pub(super) fn verify_first(&mut self, proposal: &Proposal, extras: &[Extra], level: Option<Verify>) -> Result<()> {
        self.verify = level;
        let decided = proposal.prepared.changes.conflicts().next().is_none();
        let waits = !decided && self.asks() && self.asked.plan.is_none();
        if waits { Ok(()) } else { self.verify_once(proposal, extras) }
    }

    /// Builds the change where that was asked for, unless exactly this one was built already.
    ///
    /// # Errors
    /// As [`Session::verify`].
    pub(super) fn verify_once(&mut self, proposal: &Proposal, extras: &[Extra]) -> Result<()> {
        let Some(level) = self.verify else { return Ok(()) };
        let digest = preview::digest(&proposal.prepared.changes);
        if self.verified != Some(digest) {
            self.verify(proposal, extras, level)?;
            self.verified = Some(digest);
        }
        Ok(())
    }

    /// Builds the change in a copy, and tests it where that is asked for. Where something fails the tree as it is is
    /// built too, and only what is new counts.
    ///
    /// # Errors
    /// Failure: the change brings errors, or there is no `dotnet`. Conflict: a file cannot be decided. Interrupted.
    fn verify(&mut self, proposal: &Proposal, extras: &[Extra], level: Verify) -> Result<()> {
        let prepared = &proposal.prepared;
        prepared.refuse_conflicts()?;
        if !prepared.changes.pending() {
            return Ok(());
        }
        self.ui.say("verify: copying the sources");
        let shadow = Shadow::of(&self.root, &Ui::check_interrupted)?;
        let (after, before) = sides(proposal, extras);
        shadow.put(after)?;
        let solution = format!("{}.slnx", proposal.plan.solution.pascal);
        let problems = self.problems(&shadow, &solution, level, "with the change")?;
        if problems.is_empty() {
            self.ui.say("verify: no error");
            return Ok(());
        }
        shadow.put(before)?;
        let known = if shadow.dir().join(&solution).is_file() {
            self.problems(&shadow, &solution, level, "without it, to tell new errors from old")?
        } else {
            Vec::new()
        };
        let new = compare::new(&known, &problems, &moved(proposal));
        let old = problems.len() - new.len();
        if new.is_empty() {
            self.ui.say(&format!("verify: no new error; {old} were there before"));
            return Ok(());
        }
        Err(refused(&new, old))
    }

    /// What a build says is wrong; of one that succeeds, what the tests do.
    fn problems(&mut self, shadow: &Shadow, solution: &str, level: Verify, when: &str) -> Result<Vec<Problem>> {
        self.ui.say(&format!("verify: building {when}"));
        let mut arguments = vec!["build", solution];
        arguments.extend(BUILD);
        let (success, lines) = self.dotnet(shadow, &arguments)?;
        let mut found = output::errors(shadow.dir(), &lines);
        if !success && found.is_empty() {
            found.push(unexplained("build", &lines));
        }
        if !success || level == Verify::Build {
            return Ok(if success { Vec::new() } else { found });
        }
        self.ui.say(&format!("verify: testing {when}"));
        let platform = std::fs::read_to_string(shadow.dir().join("global.json"))
            .is_ok_and(|text| text.contains("Microsoft.Testing.Platform"));
        let arguments: &[&str] =
            if platform { &["test", "--solution", solution, "--no-build"] } else { &["test", solution, "--no-build"] };
        let (success, lines) = self.dotnet(shadow, arguments)?;
        let mut found = output::failed_tests(&lines);
        if !success && found.is_empty() {
            found.push(unexplained("test", &lines));
        }
        Ok(if success { Vec::new() } else { found })
    }

    fn dotnet(&mut self, shadow: &Shadow, arguments: &[&str]) -> Result<(bool, Vec<String>)> {
        let dotnet = Dotnet { dir: shadow.dir(), go_on: &Ui::check_interrupted };
        let ui = &mut *self.ui;
        let ended = dotnet.run(arguments, &mut |line| match line.split_once(" -> ") {
            Some((project, _)) => ui.say(&format!("  {}", plain(project.trim()))),
            None => ui.detail(&format!("  {}", plain(line))),
        })?;
        Ok((ended.success, ended.lines))
    }
}

/// What the copy becomes with the change, and what takes that back.
type Side<'a> = Vec<(&'a Utf8Path, Option<&'a FileState>)>;

fn sides<'a>(proposal: &'a Proposal, extras: &'a [Extra]) -> (Side<'a>, Side<'a>) {
    let (mut after, mut before): (Side<'_>, Side<'_>) = (Vec::new(), Vec::new());
    let list = &proposal.prepared.changes.list;
    let written = || list.iter().filter(|change| change.action.writes());
    // What goes first, so that a file may take the place of another that moves away.
    for change in written() {
        let from = change.from.as_deref().unwrap_or(&change.path);
        after.push((from, None));
        before.push((&change.path, None));
    }
    for change in written() {
        let from = change.from.as_deref().unwrap_or(&change.path);
        after.extend(change.after.as_ref().map(|state| (change.path.as_path(), Some(state))));
        before.extend(change.before.as_ref().map(|state| (from, Some(state))));
    }
    after.extend(extras.iter().map(|extra| (extra.path.as_path(), extra.after.as_ref())));
    before.extend(extras.iter().map(|extra| (extra.path.as_path(), extra.before.as_ref())));
    (after, before)
}

/// Where files that move were.
fn moved(proposal: &Proposal) -> BTreeMap<&Utf8Path, &Utf8Path> {
    let moves = proposal.prepared.changes.list.iter().filter(|change| change.action == Action::Moved);
    moves.filter_map(|change| Some((change.path.as_path(), change.from.as_deref()?))).collect()
}

/// A command that fails and names no error: its last lines.
fn unexplained(command: &str, lines: &[String]) -> Problem {
    let said: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty()).collect();
    let tail: Vec<String> = said[said.len().saturating_sub(TAIL)..].iter().map(|line| plain(line.trim())).collect();
    Problem { file: None, place: None, code: format!("dotnet {command} failed"), message: tail.join(" | ") }
}

fn refused(new: &[Problem], old: usize) -> Error {
    let count = if new.len() == 1 { "1 new error".to_owned() } else { format!("{} new errors", new.len()) };
    let mut error = Error::failure(format!("the change brings {count}, so nothing was written"));
    error.causes = new.iter().take(SHOWN).map(ToString::to_string).collect();
    if new.len() > SHOWN {
        error.causes.push(format!("… and {} more", new.len() - SHOWN));
    }
    if old > 0 {
        error.causes.push(format!("{old} that were there before are not shown"));
    }
    error.hint("`--dry-run` shows the change; make your code fit, or run without `--verify` and mend it afterwards")
}

/// Without what a terminal would obey.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}
