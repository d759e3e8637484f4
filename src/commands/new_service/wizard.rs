//! The questions of `new-service`, asked where somebody is there to answer and no flag has answered.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::session::Session;
use crate::error::Result;
use crate::spec::naming::Style;
use crate::spec::{self, Resource, Service, suggest, write};

/// How a question is answered elsewhere.
const FLAGS: &str = "pass flags, or `--no-input` for the defaults";

/// The name of a new solution.
pub(super) fn solution(session: &mut Session<'_>, default: &str) -> Result<String> {
    if !session.ui.is_interactive() {
        return Ok(default.to_owned());
    }
    let check = |name: &str| Style::Pascal.check("solution", name).map_err(|wrong| wrong.message);
    session.ui.text("Name of the solution", Some(default), &check, FLAGS)
}

/// Asks for what is not known yet.
pub(super) fn complete(session: &mut Session<'_>, name: &str, service: &mut Service) -> Result<()> {
    if !session.ui.is_interactive() {
        return Ok(());
    }
    if service.description.is_none() {
        let answer = session.ui.text(&format!("What is {name} for? (may stay empty)"), Some(""), &|_| Ok(()), FLAGS)?;
        service.description = Some(answer).filter(|answer| !answer.is_empty());
    }
    if service.resources.is_empty() {
        let (resource, fields) = resource(session, name)?;
        service.resources.insert(resource, fields);
    }
    requirements(session, service)
}

/// Shows the suggested resource; it is taken, or its fields are typed.
fn resource(session: &mut Session<'_>, service: &str) -> Result<(String, Resource)> {
    let (name, suggested) = suggest::resource_for(service);
    let check = |name: &str| Style::Snake.check("resource", name).map_err(|wrong| wrong.message);
    let name = session.ui.text("Its first resource, in the singular", Some(&name), &check, FLAGS)?;
    session.ui.say(&shown(&name, &suggested));
    if session.ui.confirm("Start with these fields?", true, FLAGS)? {
        return Ok((name, suggested));
    }
    let types: Vec<&str> = spec::vocabulary::type_names().collect();
    session.ui.say(&format!("Types: {}. A `?` after a type makes the field optional.", types.join(", ")));
    let kinds = session.kinds();
    let check = |text: &str| read_fields(&name, text, &kinds).map(drop);
    let text = session.ui.text("Fields, as in `number: string, total: money, notes: text?`", None, &check, FLAGS)?;
    let resource = read_fields(&name, &text, &kinds).unwrap_or(suggested);
    Ok((name, resource))
}

/// The resource as it will stand in the spec.
fn shown(name: &str, resource: &Resource) -> String {
    let service = Service { resources: BTreeMap::from([(name.to_owned(), resource.clone())]), ..Service::default() };
    write::service_block("service", &service, 0, 2).lines().skip(2).collect::<Vec<_>>().join("\n")
}

/// Fields on one line, read by the spec's own reader so that they mean the same.
fn read_fields(name: &str, text: &str, kinds: &[spec::KindSchema]) -> std::result::Result<Resource, String> {
    let mut whole = format!(
        "scaffold: 1\nsolution: Wizard\nservices:\n  asked-in-a-terminal:\n    resources:\n      {name}:\n        fields:\n"
    );
    for field in text.split(',').map(str::trim).filter(|field| !field.is_empty()) {
        let (field, ty) =
            field.split_once(':').ok_or_else(|| format!("`{field}` has no type: write `{field}: string`"))?;
        let (ty, optional) = ty.trim().strip_suffix('?').map_or((ty.trim(), false), |ty| (ty, true));
        let _ = writeln!(whole, "          {}: {{ type: {ty}, optional: {optional} }}", field.trim());
    }
    let (_, parsed) = spec::parse("fields", &whole, kinds);
    let spec = parsed.map_err(|findings| {
        let messages: Vec<String> = findings.into_iter().map(|finding| finding.message).collect();
        messages.join("; ")
    })?;
    let resource = spec.services.into_values().next().and_then(|service| service.resources.into_values().next());
    resource.ok_or_else(|| "there is no field".to_owned())
}

/// What decides the architecture, as far as no flag has said it.
fn requirements(session: &mut Session<'_>, service: &mut Service) -> Result<()> {
    let wants = &mut service.requirements;
    if wants.requests_per_second.is_none() {
        let check = |text: &str| text.parse::<u32>().map(drop).map_err(|_| "a whole number, please".to_owned());
        let answer = session.ui.text("Requests per second at the peak", Some("50"), &check, FLAGS)?;
        wants.requests_per_second = answer.parse().ok();
    }
    let open = [
        ("It is reachable from outside the system", &mut wants.public),
        ("Who changed what and when must be provable", &mut wants.audit),
        ("Consumers must be able to read old messages again", &mut wants.replay),
        ("People of the public sign in", &mut wants.public_login),
    ];
    let mut open: Vec<_> = open.into_iter().filter(|(_, answer)| answer.is_none()).collect();
    if open.is_empty() {
        return Ok(());
    }
    let items: Vec<(String, bool)> = open.iter().map(|(question, _)| ((*question).to_owned(), false)).collect();
    let chosen = session.ui.choose("What holds? (space marks, enter goes on)", &items, FLAGS)?;
    for (at, (_, answer)) in open.iter_mut().enumerate() {
        **answer = chosen.contains(&at).then_some(true);
    }
    Ok(())
}
