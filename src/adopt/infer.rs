//! A spec from a solution on our layout. Pure.
//!
//! Names come from the layout; fields come from the model snapshot for PostgreSQL, in the shape that EF writes it for
//! what scaffold generates. What a database does not know (least values, patterns, defaults) is not in it. Whether the
//! result is right is not decided here: it counts only when it renders to the same snapshots.

mod child;
mod model;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use camino::{Utf8Path, Utf8PathBuf};

use crate::spec::Name;
use model::Entity;

/// The texts that a spec is inferred from, by path.
pub type Texts = BTreeMap<Utf8PathBuf, String>;

/// A spec that the layout tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inferred {
    /// Its text.
    pub text: String,
    /// What the layout has and this does not tell: with any of these the spec is not whole.
    pub untold: Vec<String>,
}

/// The paths of the texts that [`infer`] looks at, out of all paths of a tree.
pub fn wanted(path: &Utf8Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let inside = path.starts_with("src/Services");
    (path.parent() == Some(Utf8Path::new("")) && path.extension() == Some("slnx"))
        || (inside && name == "launchSettings.json")
        || (inside && name.starts_with("Postgres") && name.ends_with("ModelSnapshot.cs"))
        || (inside && path.parent().and_then(Utf8Path::file_name) == Some("Domain") && path.extension() == Some("cs"))
}

/// The spec that these texts tell; `None` where there is no solution with a service on our layout.
pub fn infer(texts: &Texts) -> Option<Inferred> {
    let solution = texts.keys().find(|path| path.extension() == Some("slnx"))?.file_stem()?;
    let mut inferred =
        Inferred { text: format!("scaffold: 1\nsolution: {solution}\nservices:\n"), ..Inferred::default() };
    let services: Vec<(&str, &String)> =
        texts.iter().filter_map(|(path, text)| Some((service_of(path)?, text))).collect();
    for (pascal, snapshot) in &services {
        service(&mut inferred, texts, pascal, snapshot);
    }
    (!services.is_empty()).then_some(inferred)
}

/// `src/Services/Orders/Orders.Api/…/PostgresOrdersDbContextModelSnapshot.cs` is of `Orders`.
fn service_of(path: &Utf8Path) -> Option<&str> {
    let name = path.file_name()?.strip_prefix("Postgres")?.strip_suffix("DbContextModelSnapshot.cs")?;
    path.starts_with(format!("src/Services/{name}/{name}.Api")).then_some(name)
}

fn service(inferred: &mut Inferred, texts: &Texts, pascal: &str, snapshot: &str) {
    let name = Name::new(pascal).kebab;
    let api = Utf8PathBuf::from(format!("src/Services/{pascal}/{pascal}.Api"));
    let out = &mut inferred.text;
    // Writing to a string cannot fail.
    let _ = writeln!(out, "  {name}:");
    if let Some(port) = texts.get(&api.join("Properties/launchSettings.json")).and_then(|text| port(text)) {
        let _ = writeln!(out, "    port: {port}");
    }
    let domain = api.join("Domain");
    // A class that a person mapped is no aggregate of ours, and stays theirs.
    let is_ours = |class: &str| {
        texts
            .get(&domain.join(format!("{class}.cs")))
            .is_none_or(|text| text.contains(&format!("class {class} : IAggregate")))
    };
    let (mut entities, untold) = model::entities(snapshot, &is_ours);
    let others = aggregates(texts, pascal);
    entities.iter_mut().flat_map(|entity| &mut entity.fields).for_each(|field| field.lead(&others));
    let _ = writeln!(out, "    resources:{}", if entities.is_empty() { " {}" } else { "" });
    for entity in &entities {
        let class = texts.get(&domain.join(format!("{}.cs", entity.name)));
        resource(out, entity, class.map_or("", String::as_str));
        child::collections(out, &entity.name, &entity.owned, &domain, texts);
    }
    inferred.untold.extend(untold.into_iter().map(|what| format!("{name}: {what}")));
}

/// The aggregates of all services but one, each with its service.
fn aggregates(texts: &Texts, but: &str) -> Vec<(String, String)> {
    let classes = texts.iter().filter_map(|(path, text)| {
        let service = path.strip_prefix("src/Services").ok()?.components().next()?.as_str();
        let class = path.file_stem()?;
        let is = service != but && text.contains(&format!("class {class} : IAggregate"));
        is.then(|| (Name::new(service).kebab, class.to_owned()))
    });
    classes.collect()
}

fn port(launch_settings: &str) -> Option<u16> {
    let rest = launch_settings.split_once("http://localhost:")?.1;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn resource(out: &mut String, entity: &Entity, domain: &str) {
    let name = Name::new(&entity.name).snake;
    let _ = writeln!(out, "      {name}:");
    if entity.table != Name::plural_of(&name).snake {
        let _ = writeln!(out, "        plural: {}", entity.table);
    }
    if entity.owner {
        out.push_str("        owner: true\n");
    }
    out.push_str("        fields:\n");
    let mut fields: Vec<_> = entity.fields.iter().collect();
    // A snapshot has them by name; the class has them in the order of the spec.
    fields.sort_by_key(|field| domain.find(&format!(" {} {{ get;", field.property)).unwrap_or(usize::MAX));
    for field in fields {
        let _ = writeln!(out, "          {}: {{ {} }}", field.name(), field.keys().join(", "));
    }
}

#[cfg(test)]
#[path = "infer_tests.rs"]
mod tests;
