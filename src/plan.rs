//! Spec and catalog to the ordered list of components. Pure.

mod joined;

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Catalog, Scope};
use crate::error::{Error, Result};
use crate::rules;
use crate::spec::{Inputs, Name, Service, Spec};
pub use joined::Joined;

/// What is to be there.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The spec it comes from.
    pub spec: Spec,
    /// The solution's name.
    pub solution: Name,
    /// Components in the order in which they are rendered: the solution first.
    pub components: Vec<Component>,
    /// The port of each service on a developer's machine.
    pub ports: BTreeMap<String, u16>,
    /// What the kinds of each service bring into its shared files.
    pub joined: BTreeMap<String, Joined>,
    /// The variables of `.env` that hold secrets of kinds.
    pub secrets: BTreeSet<String>,
}

/// A kind applied to the solution or to one service.
#[derive(Debug, Clone, PartialEq)]
pub struct Component {
    /// Its identity: `solution`, `service/orders`, `service/orders/queue`, `gateway`.
    pub id: String,
    /// Its kind's name.
    pub kind: String,
    /// The service it belongs to, if any.
    pub service: Option<String>,
    /// What the spec sets, with the defaults of the manifest.
    pub inputs: Inputs,
}

/// Ports of services on a developer's machine start here.
const FIRST_PORT: u16 = 5100;
/// And there are this many.
const PORTS: u16 = 800;

/// The components that a spec asks for.
pub fn plan(spec: &Spec, catalog: &Catalog) -> Result<Plan> {
    let mut shared = vec![component(catalog, "solution", "solution", None, &Inputs::new())?];
    for (kind, inputs) in &spec.with {
        shared.push(component(catalog, kind, kind, None, inputs)?);
    }
    let mut components = Vec::new();
    for (name, service) in &spec.services {
        let id = format!("service/{name}");
        components.push(component(catalog, &id, "service", Some(name), &Inputs::new())?);
        for (kind, inputs) in &service.with {
            let inputs = &derived(kind, inputs, name, service);
            components.push(component(catalog, &format!("{id}/{kind}"), kind, Some(name), inputs)?);
        }
    }
    for kind in joined::required(shared.iter().chain(&components), catalog) {
        if !spec.with.contains_key(&kind) {
            shared.push(component(catalog, &kind, &kind, None, &Inputs::new())?);
        }
    }
    let components: Vec<Component> = shared.into_iter().chain(components).collect();
    let joined = Joined::of(&components, catalog);
    Ok(Plan {
        spec: spec.clone(),
        solution: Name::new(&spec.solution),
        secrets: joined::secrets(&components, catalog),
        components,
        ports: ports(spec)?,
        joined,
    })
}

/// The inputs of a kind, with what rules choose where the spec says nothing: the broker of a queue and the name of its
/// dead letters.
fn derived(kind: &str, inputs: &Inputs, name: &str, service: &Service) -> Inputs {
    let mut inputs = inputs.clone();
    if kind == "queue" {
        inputs.entry("broker".to_owned()).or_insert_with(|| rules::broker(service).broker.to_string().into());
        inputs.insert("dead_letters".to_owned(), rules::dead_letters(name, &inputs).into());
    }
    inputs
}

fn component(catalog: &Catalog, id: &str, kind: &str, service: Option<&str>, inputs: &Inputs) -> Result<Component> {
    let manifest = &catalog
        .get(kind)
        .ok_or_else(|| {
            Error::usage(format!("there is no kind \"{kind}\"")).hint("`scaffold kinds` lists what there is")
        })?
        .manifest;
    let wanted = if service.is_some() { Scope::Service } else { Scope::Solution };
    if manifest.scope != wanted {
        return Err(Error::usage(format!("the kind \"{kind}\" does not belong there"))
            .hint("`scaffold kinds` tells the scope of each kind"));
    }
    let mut all: Inputs =
        manifest.inputs.iter().filter_map(|(key, input)| Some((key.clone(), input.default.clone()?))).collect();
    all.extend(inputs.clone());
    Ok(Component { id: id.to_owned(), kind: kind.to_owned(), service: service.map(str::to_owned), inputs: all })
}

/// A port per service: the spec's, else one made of its name, so that a further service moves no other.
fn ports(spec: &Spec) -> Result<BTreeMap<String, u16>> {
    let mut taken: BTreeMap<u16, &str> = BTreeMap::new();
    let mut ports = BTreeMap::new();
    for (name, service) in &spec.services {
        let port = service.port.unwrap_or_else(|| derived_port(name));
        if let Some(other) = taken.insert(port, name) {
            return Err(Error::usage(format!("the services \"{other}\" and \"{name}\" both have the port {port}"))
                .hint(format!("set `port:` in services.{name}")));
        }
        ports.insert(name.clone(), port);
    }
    Ok(ports)
}

/// Made of the name's BLAKE3 hash: even, and stable for ever.
fn derived_port(name: &str) -> u16 {
    let hash = blake3::hash(name.as_bytes());
    let [high, low, ..] = *hash.as_bytes();
    FIRST_PORT + u16::from_be_bytes([high, low]) % PORTS
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
