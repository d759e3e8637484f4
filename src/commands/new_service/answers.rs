//! What the new service is to be: from flags, from questions, else from defaults.

use camino::Utf8Path;

use super::super::session::{Loaded, Session};
use super::{fragment, settings, wizard};
use crate::cli;
use crate::error::{Error, Result};
use crate::spec::naming::{Misnamed, Style};
use crate::spec::{Name, Resource, Service, suggest};

/// Everything that the spec's new block needs.
pub(super) struct Answers {
    pub(super) solution: String,
    pub(super) service: Service,
}

/// Flags first; then questions, where somebody is there to answer; then defaults.
pub(super) fn gather(session: &mut Session<'_>, args: &cli::NewService, existing: Option<&Loaded>) -> Result<Answers> {
    let mut service = Service { description: args.description.clone(), ..Service::default() };
    for kind in &args.kinds {
        service.with.entry(kind.clone()).or_default();
    }
    for setting in &args.set {
        settings::apply(&mut service, setting)?;
    }
    for resource in &args.resources {
        for (name, resource) in named(session, resource, &args.name, existing)? {
            service.resources.insert(name, resource);
        }
    }
    let solution = match (existing, &args.solution) {
        (Some(loaded), Some(name)) if *name != loaded.spec.solution => {
            return Err(Error::usage(format!("this solution is called {} already", loaded.spec.solution))
                .hint("leave `--solution` out, or start elsewhere with `-C`"));
        }
        (Some(loaded), _) => loaded.spec.solution.clone(),
        (None, Some(name)) => name.clone(),
        (None, None) => wizard::solution(session, &default_solution(session.root.dir(), &args.name))?,
    };
    Style::Pascal.check("solution", &solution).map_err(Misnamed::into_error)?;
    wizard::complete(session, &args.name, &mut service)?;
    if service.resources.is_empty() {
        let (name, resource) = suggest::resource_for(&args.name);
        service.resources.insert(name, resource);
    }
    Ok(Answers { solution, service })
}

/// `--resource`: a file with resources, or the name of one.
fn named(
    session: &mut Session<'_>,
    text: &str,
    service: &str,
    existing: Option<&Loaded>,
) -> Result<Vec<(String, Resource)>> {
    let is_file = text.contains(['/', '\\']) || matches!(Utf8Path::new(text).extension(), Some("yaml" | "yml"));
    if is_file {
        return fragment::read(session, Utf8Path::new(text), service, existing.map(|loaded| &loaded.spec));
    }
    Style::Snake.check("resource", text).map_err(Misnamed::into_error)?;
    let (_, resource) = suggest::resource_for(Name::plural_of(text).snake.as_str());
    Ok(vec![(text.to_owned(), resource)])
}

/// The folder's name as a solution's, where it can be one.
fn default_solution(root: &Utf8Path, service: &str) -> String {
    let pascal = Name::new(root.file_name().unwrap_or_default()).pascal;
    let (name, resource) = suggest::resource_for(service);
    let candidates = [pascal.clone(), format!("{pascal}System")];
    let usable = candidates.into_iter().find(|solution| {
        let style = Style::Pascal.check("solution", solution);
        style.is_ok() && *solution != Name::new(service).pascal && suggest::fits(solution, service, &name, &resource)
    });
    usable.unwrap_or_else(|| "Shop".to_owned())
}
