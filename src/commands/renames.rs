//! Renames are declared, or asked for, never guessed.

use super::propose::spec_path;
use super::session::{Loaded, Session};
use crate::apply::Extra;
use crate::error::{Error, Kind, Result};
use crate::migrations::Suspect;
use crate::plan;
use crate::render::{self, How};
use crate::spec::edit;

impl Session<'_> {
    /// Asks in a terminal whether what is new was called otherwise before, and writes the answers into the spec;
    /// elsewhere a doubt is an error. Gives the spec as it is then, with the change to its file.
    pub(super) fn settle_renames(&mut self, loaded: Loaded) -> Result<(Loaded, Vec<Extra>)> {
        let before = loaded.file.clone();
        let (mut loaded, mut changed) = (loaded, false);
        let mut denied: Vec<(String, Suspect)> = Vec::new();
        loop {
            let suspects = self.suspects(&loaded)?;
            let Some((service, suspect)) = suspects.into_iter().find(|suspect| !denied.contains(suspect)) else {
                break;
            };
            if self.common.yes || !self.ui.is_interactive() {
                return Err(doubt(&service, &suspect));
            }
            let question = format!(
                "{service}: the {} `{}` is gone and `{}` is new. Was it renamed?",
                suspect.what,
                suspect.old,
                suspect.new_name()
            );
            if !self.ui.confirm(&question, true, "declare it by `renamed_from` in the spec")? {
                denied.push((service, suspect));
                continue;
            }
            let text = String::from_utf8_lossy(&loaded.file.bytes).into_owned();
            let way = (service.as_str(), suspect.path.as_slice());
            let text = match edit::renamed_from(spec_path().as_str(), &text, way, &suspect.old, &self.kinds()) {
                Ok(text) => text,
                Err(refused) => {
                    return Err(match refused.findings {
                        Some(found) => Session::refuse(&found.0, &found.1, Kind::Usage),
                        None => refused.error,
                    });
                }
            };
            loaded = self.loaded_from(text)?;
            changed = true;
        }
        let extra = Extra { path: spec_path().to_owned(), before: Some(before), after: Some(loaded.file.clone()) };
        Ok((loaded, if changed { vec![extra] } else { Vec::new() }))
    }

    fn suspects(&mut self, loaded: &Loaded) -> Result<Vec<(String, Suspect)>> {
        let plan = plan::plan(&loaded.spec, &self.catalog)?;
        let past = self.past(&loaded.spec, How::default())?;
        render::suspects(&plan, &past)
    }
}

fn doubt(service: &str, suspect: &Suspect) -> Error {
    let (old, new) = (&suspect.old, suspect.new_name());
    Error::usage(format!(
        "{service}: the {} `{old}` is gone and `{new}` is new, so `{new}` may be `{old}` under another name",
        suspect.what
    ))
    .hint(format!("write `renamed_from: {old}` into `{new}` at {} to keep what it holds", suspect.path.join(".")))
    .hint("pass `--not-renamed` if they are two things, or `--allow-destructive` to drop the old one at once")
}
