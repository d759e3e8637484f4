//! A spec for a solution that has none.

use super::migrations;
use crate::adopt::{self, infer};
use crate::apply::Extra;
use crate::commands::propose::spec_path;
use crate::commands::session::{Loaded, SPEC, Session};
use crate::error::{Error, Result};
use crate::migrations::Infrastructure;
use crate::spec::Name;

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
    let uncertain = |session: &mut Session<'_>, why: Error| {
        // What is known is given to whoever writes the rest.
        session.ui.write(&inferred.text).err().unwrap_or(why)
    };
    if !inferred.untold.is_empty() {
        let mut error = Error::usage(format!("the layout does not tell a whole {SPEC}; nothing was written"));
        error.causes.clone_from(&inferred.untold);
        let error = error.hint(format!("save the text above as {SPEC}, add what is named here, and adopt again"));
        return Err(uncertain(session, error));
    }
    let loaded = session.loaded_from(inferred.text.clone())?;
    let solution = Name::new(&loaded.spec.solution).pascal;
    for (name, service) in &loaded.spec.services {
        // The layout tells no kinds, so none that sends messages.
        let none = Infrastructure { messaging: false };
        if let Err(error) = adopt::recover(&solution, name, service, none, &migrations(session, name)?) {
            let error = error.hint(format!("save the text above as {SPEC}, correct it, and adopt again"));
            return Err(uncertain(session, error));
        }
    }
    session.ui.say(&format!("{SPEC}, as the layout tells it:\n\n{}", inferred.text));
    session
        .ui
        .say("A database does not know least and greatest values, patterns, defaults, descriptions, events and what money is sorted by: add them.\n");
    let after = Some(loaded.file.clone());
    Ok((loaded, vec![Extra { path: spec_path().to_owned(), before: None, after }]))
}
