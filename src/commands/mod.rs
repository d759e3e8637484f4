//! One file a command: the order of the stages and nothing else.

mod adopt;
mod apply;
mod carry_out;
mod decisions;
mod diff;
mod doctor;
mod graph;
mod kind;
mod kinds;
mod knowledge;
mod memory;
mod merge;
mod new_service;
mod propose;
mod record;
mod reference;
mod regenerate;
mod renames;
mod resolve;
mod rules;
mod schema;
mod session;
mod shell;
mod status;
mod undo;
mod verify;

use serde_json::json;

use crate::cli::{Cli, Command, Common};
use crate::error::{Error, Kind, Result};
use crate::report;
use crate::ui::{Settings, Ui, Verbosity};
use session::Session;

/// Runs a command and gives its exit code.
pub fn run(cli: &Cli) -> u8 {
    let mut ui = match Ui::new(settings(&cli.common)) {
        Ok(ui) => ui,
        Err(error) => return error.kind.exit_code(),
    };
    match dispatch(cli, &mut ui) {
        Ok(()) => 0,
        Err(mut error) => {
            if cli.common.json && !error.found.is_empty() {
                let found = std::mem::take(&mut error.found);
                let located = found.iter().flat_map(|(source, findings)| report::located(source, findings));
                if let Err(closed) = ui.json(&json!({ "findings": located.collect::<Vec<_>>() })) {
                    error = closed;
                }
            }
            ui.error(&error);
            error.kind.exit_code()
        }
    }
}

fn settings(common: &Common) -> Settings {
    let verbosity = match (common.quiet, common.verbose) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    };
    Settings { color: common.color, verbosity, no_input: common.no_input || common.yes }
}

fn dispatch(cli: &Cli, ui: &mut Ui) -> Result<()> {
    let common = &cli.common;
    match &cli.command {
        Command::NewService(args) => {
            Session::open_or_start(common, ui)?.change(|session| new_service::run(session, args))
        }
        Command::Add(args) => Session::open(common, ui)?.change(|session| kind::add(session, args)),
        Command::Remove(args) => Session::open(common, ui)?.change(|session| kind::remove(session, args)),
        Command::Regenerate(args) => Session::open(common, ui)?.change(|session| regenerate::run(session, args)),
        Command::Adopt(args) => adopt::run(&mut Session::open(common, ui)?, args),
        Command::Diff(args) => diff::run(&mut Session::open(common, ui)?, args),
        Command::Status => status::run(&mut Session::open(common, ui)?),
        Command::Apply(args) => apply::run(&mut Session::open_or_start(common, ui)?, args),
        Command::Undo => undo::run(&mut Session::open(common, ui)?),
        Command::Kinds => kinds::run(&session::catalog(common)?, ui, common.json),
        Command::Graph { format } => graph::run(&mut Session::open(common, ui)?, *format),
        Command::Rules(command) => rules::run(common, ui, command),
        Command::Decisions(command) => decisions::run(&mut Session::open(common, ui)?, command),
        Command::Knowledge(command) => knowledge::run(&mut Session::open(common, ui)?, command),
        Command::Memory(command) => memory::run(&mut Session::open(common, ui)?, command),
        Command::Merge(args) => merge::run(common, ui, args),
        Command::Schema => schema::run(&session::catalog(common)?, ui),
        Command::Doctor => doctor::run(ui, common.json),
        Command::Completions { shell } => shell::completions(*shell, ui),
        Command::Man { out } => shell::man(out.as_deref(), common.dry_run, ui),
        Command::Reference { page } => reference::run(*page, ui),
    }
}

/// The command ended in a way that its exit code says and nobody needs to be told.
fn silent(kind: Kind) -> Error {
    Error::new(kind, "")
}
