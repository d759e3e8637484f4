//! `scaffold add` and `scaffold remove`: one kind more or less in the spec, and the spec made real.

use super::new_service::input_of;
use super::propose::{spec_path, unwritten};
use super::session::{Loaded, Session};
use crate::apply::Extra;
use crate::catalog::{IMPLIED, Scope};
use crate::cli;
use crate::error::{Error, Kind, Result};
use crate::spec::edit::{self, Refused, Target};
use crate::spec::{Inputs, words};

/// Edits the spec, and goes on as `regenerate` does.
pub(super) fn add(session: &mut Session<'_>, args: &cli::Add) -> Result<()> {
    session.asked.clone_from(&args.asked);
    let loaded = session.load()?;
    let target = target(session, &loaded, &args.kind, args.service.as_deref())?;
    let mut inputs = Inputs::new();
    for setting in &args.set {
        let (key, value) = input_of(setting, &args.kind)?;
        inputs.insert(key, value);
    }
    let text = String::from_utf8_lossy(&loaded.file.bytes);
    let edited = edit::add_with(&unwritten(), &text, target, &args.kind, &inputs, &session.kinds());
    carry_on(session, &loaded, edited, &format!("add {}", args.kind), args.allow_destructive)
}

/// The same, the other way round.
pub(super) fn remove(session: &mut Session<'_>, args: &cli::Remove) -> Result<()> {
    session.asked.clone_from(&args.asked);
    let loaded = session.load()?;
    let target = target(session, &loaded, &args.kind, args.service.as_deref())?;
    let text = String::from_utf8_lossy(&loaded.file.bytes);
    let edited = edit::remove_with(&unwritten(), &text, target, &args.kind, &session.kinds());
    carry_on(session, &loaded, edited, &format!("remove {}", args.kind), args.allow_destructive)
}

/// Whose `with` it is. Where there is one service only, that is the one that is meant.
fn target<'a>(session: &Session<'_>, loaded: &'a Loaded, kind: &str, service: Option<&'a str>) -> Result<Target<'a>> {
    let known = session.catalog.get(kind).filter(|found| !IMPLIED.contains(&kind) && !found.manifest.hidden);
    let Some(known) = known else {
        let schemas = session.kinds();
        let error = Error::usage(format!("there is no kind `{kind}`"));
        let near = words::did_you_mean(kind, schemas.iter().map(|schema| schema.name.as_str()));
        return Err(error.hint(near.unwrap_or_else(|| "`scaffold kinds` lists what there is".to_owned())));
    };
    match (known.manifest.scope, service) {
        (Scope::Solution, None) => Ok(Target::Solution),
        (Scope::Solution, Some(_)) => {
            Err(Error::usage(format!("`{kind}` belongs to the solution, not to a service"))
                .hint("leave `--service` out"))
        }
        (Scope::Service, Some(service)) => Ok(Target::Service(service)),
        (Scope::Service, None) => {
            let mut names = loaded.spec.services.keys();
            match (names.next(), names.next()) {
                (Some(only), None) => Ok(Target::Service(only)),
                (None, _) => Err(Error::usage(format!("`{kind}` belongs to a service, and the spec has none"))
                    .hint("`scaffold new-service NAME` adds one")),
                _ => Err(Error::usage(format!("`{kind}` belongs to a service, and the spec has several"))
                    .hint(format!("say which with `--service`: {}", words::list(loaded.spec.services.keys())))),
            }
        }
    }
}

/// Shows, asks, applies and records what the edited spec brings.
fn carry_on(
    session: &mut Session<'_>,
    before: &Loaded,
    edited: std::result::Result<String, Refused>,
    title: &str,
    allow_destructive: bool,
) -> Result<()> {
    let text = edited.map_err(|refused| match refused.findings {
        Some(found) => Session::refuse(&found.0, &found.1, Kind::Usage),
        None => refused.error,
    })?;
    let loaded = session.loaded_from(text)?;
    let mut proposal = session.propose(&loaded)?;
    let extra =
        Extra { path: spec_path().to_owned(), before: Some(before.file.clone()), after: Some(loaded.file.clone()) };
    let extras: Vec<Extra> = std::iter::once(extra).chain(proposal.told_notes.clone()).collect();
    session.show(&loaded.source, &proposal, &extras)?;
    if !allow_destructive && !session.common.dry_run {
        Session::refuse_destructive(&proposal)?;
        Session::refuse_broken_contracts(&proposal, "`scaffold regenerate --break-contracts` first agrees to it")?;
    }
    session.carry_out(title, &mut proposal, &extras).map(drop)
}
