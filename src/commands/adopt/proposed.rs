//! A spec for a solution that has none.

use super::migrations;
use crate::adopt::{self, guess, infer};
use crate::apply::Extra;
use crate::commands::propose::spec_path;
use crate::commands::session::{Loaded, SPEC, Session};
use crate::error::{Error, Result};
use crate::migrations::Infrastructure;
use crate::plan;
use crate::spec::write;

/// No generated file is larger, in bytes.
const MAX_FILE: u64 = 1_000_000;

/// The spec that the layout tells, to be written with the rest. It counts only when it renders to the snapshots that
/// are there.
pub(super) fn spec(session: &mut Session<'_>) -> Result<(Loaded, Vec<Extra>)> {
    let texts = session.root.strays(&|path, _| infer::wanted(path));
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let texts = texts.into_iter().map(|(path, state)| (path, text(state.bytes))).collect();
    let Some(inferred) = infer::infer(&texts) else {
        return Err(Error::usage(format!(
            "there is no {SPEC} in `{}`, and no solution to infer one from",
            session.root.dir()
        ))
        .hint("`adopt` knows `<Solution>.slnx` and `src/Services/<Service>/<Service>.Api` with its migrations")
        .hint("`scaffold new-service NAME` starts a solution"));
    };
    if !inferred.untold.is_empty() {
        let mut error = Error::usage(format!("the layout does not tell a whole {SPEC}; nothing was written"));
        error.causes.clone_from(&inferred.untold);
        let error = error.hint(format!("save the text above as {SPEC}, add what is named here, and adopt again"));
        return Err(uncertain(session, &inferred.text, error));
    }
    let loaded = session.loaded_from(inferred.text.clone())?;
    let (loaded, untold) = guessed(session, loaded)?;
    let text = String::from_utf8_lossy(&loaded.file.bytes).into_owned();
    let plan = plan::plan(&loaded.spec, &session.catalog)?;
    for (name, service) in &loaded.spec.services {
        let joined = Infrastructure { messaging: plan.joined.get(name).is_some_and(|joined| joined.messaging) };
        if let Err(error) = adopt::recover(&plan.solution.pascal, name, service, joined, &migrations(session, name)?) {
            let error = error.hint(format!("save the text above as {SPEC}, correct it, and adopt again"));
            return Err(uncertain(session, &text, error));
        }
    }
    session.ui.say(&format!("{SPEC}, as the solution tells it:\n\n{text}"));
    session
        .ui
        .say("What code does not say is not in it: descriptions, and answers to `requirements`. Add what you know.");
    if !untold.is_empty() {
        session
            .ui
            .say("Inputs that no file tells, or not in words that could be read; they are as `scaffold kinds` says:");
        session.ui.say(&format!("  {}", untold.join("\n  ")));
    }
    session.ui.say("");
    let after = Some(loaded.file.clone());
    Ok((loaded, vec![Extra { path: spec_path().to_owned(), before: None, after }]))
}

/// The spec with kinds, their inputs, events and what fields take, as far as the tree tells them.
fn guessed(session: &mut Session<'_>, loaded: Loaded) -> Result<(Loaded, Vec<String>)> {
    let files = session.root.strays(&|_, size| size <= MAX_FILE);
    let place = guess::Place::new(files.into_iter().map(|(path, state)| (path, state.bytes)));
    let guess::Guess { spec, untold } = guess::guess(&loaded.spec, &session.catalog, &place);
    let better = session.loaded_from(write::new_spec(&spec))?;
    // What does not read back as it was meant is no spec of this solution.
    Ok(if better.spec == spec { (better, untold) } else { (loaded, Vec::new()) })
}

/// What is known is given to whoever writes the rest.
fn uncertain(session: &mut Session<'_>, text: &str, why: Error) -> Error {
    session.ui.write(text).err().unwrap_or(why)
}
