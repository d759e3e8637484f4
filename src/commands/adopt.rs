//! `scaffold adopt`: an existing solution comes under management.

mod proposed;
mod show;

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use jiff::tz::TimeZone;

use super::propose::Proposal;
use super::session::{Loaded, Session};
use crate::adopt::{self, Recovered};
use crate::apply::{self, Adoption, Extra};
use crate::baseline::Baseline;
use crate::cli;
use crate::contracts;
use crate::decisions;
use crate::error::{Error, Result};
use crate::migrations::{Infrastructure, Open, Retired};
use crate::plan::{self, Plan};
use crate::reconcile::{FileMerger, FileState};
use crate::render::{self, History, Past, Rendered, Tree};
use crate::rules;

/// Loads or proposes a spec, renders, compares, shows, asks, writes the base, records.
pub(super) fn run(session: &mut Session<'_>, args: &cli::Adopt) -> Result<()> {
    let existing = session.load_if_there()?;
    let (loaded, extras) = match existing {
        Some(loaded) => (loaded, Vec::new()),
        None => proposed::spec(session)?,
    };
    let (mut proposal, adoption) = compare(session, &loaded, args)?;
    show::show(session, &loaded.source, &proposal, &adoption, &extras)?;
    if !carry_out(session, &mut proposal, &extras)? {
        return Ok(());
    }
    session.ui.say(
        "\nNext:\n  scaffold status   # what is yours, and what the spec is ahead of\n  scaffold regenerate --dry-run",
    );
    Ok(())
}

fn carry_out(session: &mut Session<'_>, proposal: &mut Proposal, extras: &[Extra]) -> Result<bool> {
    if proposal.prepared.is_noop() && extras.is_empty() {
        session.ui.say("nothing to do: everything is under management");
        return Ok(false);
    }
    session.carry_out("adopt", proposal, extras)
}

/// What the spec renders to, and what of it is taken over.
fn compare(session: &mut Session<'_>, loaded: &Loaded, args: &cli::Adopt) -> Result<(Proposal, Adoption)> {
    let findings = Session::judged(loaded)?;
    let plan = plan::plan(&loaded.spec, &session.catalog)?;
    let past = past(session, &plan)?;
    let Rendered { mut tree, .. } =
        render::render(&plan, &session.catalog, &past).map_err(|error| session.blame(error))?;
    refuse_broken_contracts(session, loaded, &tree)?;
    render::add(&mut tree, ".scaffold/schema.json".into(), session.schema_file())?;
    let adoption = apply::prepare_adoption(&session.root, &tree, args.create_missing, &FileMerger)?;
    if !args.create_missing && adoption.claim.absent.contains("solution") {
        return Err(Error::usage(format!("nothing that the spec asks for is in `{}`", session.root.dir()))
            .hint("`scaffold regenerate` generates it"));
    }
    let proposal = Proposal::of(loaded, &session.catalog, plan, adoption.prepared.clone(), tree, findings);
    Ok((proposal, adoption))
}

/// Contracts are taken over as the files say them, so the spec must not break any: nobody would be told of it later.
fn refuse_broken_contracts(session: &Session<'_>, loaded: &Loaded, tree: &Tree) -> Result<()> {
    let recorded = session.lost_contracts(&Baseline::read(&session.root)?, &loaded.spec)?;
    let broken = rules::breaks_consumers(&loaded.spec, &recorded, &contracts::of_tree(tree));
    if broken.is_empty() {
        return Ok(());
    }
    let mut error =
        Error::usage("the contracts of events in the tree are others than the spec asks for; nothing was written");
    error.causes = broken.iter().map(|finding| format!("{}: {}", finding.path, finding.message)).collect();
    Err(error.hint("adopt with the spec as it was when they were recorded, and change it afterwards"))
}

/// The migrations of each service: what is left of the state, and the files on disk.
fn past(session: &mut Session<'_>, plan: &Plan) -> Result<Past> {
    let baseline = Baseline::read(&session.root)?;
    let contracts = session.contracts(&baseline, &plan.spec)?;
    let mut past = Past { now: TimeZone::UTC.to_datetime(decisions::store::now()), contracts, ..Past::default() };
    for (name, service) in &plan.spec.services {
        let stored = stored(session, name)?;
        let known = baseline.index.iter().any(|entry| entry.component == format!("service/{name}"));
        let infrastructure = Infrastructure { messaging: plan.joined.get(name).is_some_and(|joined| joined.messaging) };
        let files = migrations(session, name)?;
        let recovered = match adopt::recover(&plan.solution.pascal, name, service, infrastructure, &files) {
            // The spec may be ahead of what is stored; that is for regenerate.
            Err(_) if known && stored.is_some() => None,
            other => other?,
        };
        let Recovered { history, frozen, unread } = match (recovered, stored) {
            (Some(found), Some(stored)) if found.history.schema == stored.schema => {
                Recovered { history: stored, unread: Vec::new(), ..found }
            }
            (Some(found), _) => found,
            (None, Some(stored)) if known => Recovered { history: stored, frozen: BTreeMap::new(), unread: Vec::new() },
            (None, _) => continue,
        };
        tell_left(session, name, &history, &unread);
        past.histories.insert(name.clone(), history);
        past.frozen.extend(frozen);
    }
    for entry in baseline.index.iter().filter(|entry| entry.id.0.contains(":migrations/")) {
        if let Some(bytes) = Baseline::content(&session.root, entry.hash) {
            past.frozen.insert(entry.id.clone(), (entry.path.clone(), bytes));
        }
    }
    Ok(past)
}

/// What earlier migrations left in PostgreSQL, and what of that has to be looked after by a person.
fn tell_left(session: &mut Session<'_>, service: &str, history: &History, unread: &[String]) {
    for meaning in history.retired.iter().map(Retired::meaning).chain(history.open.iter().map(Open::meaning)) {
        session.ui.say(&format!("{service}: PostgreSQL {meaning}, until `scaffold regenerate --contract`"));
    }
    for what in unread {
        session.ui.warn(&format!(
            "{service}: PostgreSQL may still have what an earlier version needed: {what}; drop it in a migration of your own when that version is gone"
        ));
    }
}

/// The stored history, if it can be read.
fn stored(session: &Session<'_>, name: &str) -> Result<Option<History>> {
    let file = session.root.read(&History::path(name))?;
    Ok(file.and_then(|FileState { bytes, .. }| History::from_json(name, &String::from_utf8_lossy(&bytes)).ok()))
}

/// The files of a service's migrations.
fn migrations(session: &Session<'_>, name: &str) -> Result<BTreeMap<Utf8PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for path in session.root.list(&adopt::folder(name))? {
        if let Some(state) = session.root.read(&path)? {
            files.insert(path, state.bytes);
        }
    }
    Ok(files)
}
