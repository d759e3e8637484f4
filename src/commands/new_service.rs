//! `scaffold new-service`: one more service in the spec, and the spec made real.

mod answers;
mod fragment;
mod settings;
mod wizard;

use std::collections::BTreeMap;

pub(super) use settings::input_of;

use super::propose::{spec_path, unwritten};
use super::session::{Loaded, Session};
use crate::apply::Extra;
use crate::cli;
use crate::error::{Error, Kind, Result};
use crate::rules;
use crate::spec::naming::{Misnamed, Style};
use crate::spec::{Name, Spec, edit, write};

/// Loads or starts the spec, adds the service, and goes on as `regenerate` does.
pub(super) fn run(session: &mut Session<'_>, args: &cli::NewService) -> Result<()> {
    Style::Kebab.check("service", &args.name).map_err(Misnamed::into_error)?;
    session.asked.clone_from(&args.asked);
    let existing = session.load_if_there()?;
    let answers = answers::gather(session, args, existing.as_ref())?;
    let before = existing.as_ref().map(|loaded| loaded.file.clone());
    let text = match &existing {
        Some(loaded) => add(session, loaded, args, &answers)?,
        None => write::new_spec(&Spec {
            solution: answers.solution.clone(),
            with: BTreeMap::new(),
            services: BTreeMap::from([(args.name.clone(), answers.service.clone())]),
        }),
    };
    let loaded = session.loaded_from(text)?;
    suggest(session, args, &answers, &loaded);
    let mut proposal = session.propose(&loaded)?;
    let extra = Extra { path: spec_path().to_owned(), before, after: Some(loaded.file.clone()) };
    let extras: Vec<Extra> = std::iter::once(extra).chain(proposal.told_notes.clone()).collect();
    session.show(&loaded.source, &proposal, &extras)?;
    Session::refuse_destructive(&proposal)?;
    Session::refuse_broken_contracts(&proposal, "`scaffold regenerate --break-contracts` first agrees to it")?;
    session.verify_first(&proposal, &extras, args.verify)?;
    if session.carry_out(&format!("new-service {}", args.name), &mut proposal, &extras)? {
        next_steps(session, &proposal.plan.solution, &args.name);
    }
    Ok(())
}

/// The text of the spec with the service; everything that was there stays as it was.
fn add(
    session: &mut Session<'_>,
    loaded: &Loaded,
    args: &cli::NewService,
    answers: &answers::Answers,
) -> Result<String> {
    let text = String::from_utf8_lossy(&loaded.file.bytes);
    match edit::add_service(&unwritten(), &text, &args.name, &answers.service, &session.kinds()) {
        Ok(text) => Ok(text),
        Err(refused) => Err(match refused.findings {
            Some(found) => Session::refuse(&found.0, &found.1, Kind::Usage),
            None => refused.error,
        }),
    }
}

/// What the requirements ask for and the spec does not have: told, never added.
fn suggest(session: &mut Session<'_>, args: &cli::NewService, answers: &answers::Answers, loaded: &Loaded) {
    for suggestion in rules::derive(&args.name, &answers.service, &loaded.spec) {
        let there = if session.catalog.get(&suggestion.kind).is_some() { "" } else { " (not generated yet)" };
        session.ui.say(&format!("consider {}{there}: {} [{}]", suggestion.kind, suggestion.why, suggestion.rule));
    }
}

fn next_steps(session: &mut Session<'_>, solution: &Name, service: &str) {
    let pascal = Name::new(service).pascal;
    session.ui.say(&format!(
        "\nNext:\n  dotnet run --project src/Services/{pascal}/{pascal}.Api   # on SQLite, no server needed\n  \
         dotnet test --solution {}.slnx\n  scaffold decisions list   # why it is made as it is",
        solution.pascal
    ));
}

/// A setting that cannot be.
fn wrong_setting(text: &str, why: &str) -> Error {
    Error::usage(format!("`--set {text}` {why}"))
}
