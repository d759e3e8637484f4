//! `scaffold kinds`: what can be generated.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::catalog::{Catalog, IMPLIED, Manifest, Scope};
use crate::error::Result;
use crate::ui::Ui;

pub(super) fn run(catalog: &Catalog, ui: &mut Ui, as_json: bool) -> Result<()> {
    if as_json {
        let kinds: Vec<Value> = catalog.iter().map(|(_, kind)| describe(&kind.manifest)).collect();
        return ui.json(&kinds);
    }
    for (name, kind) in catalog.iter() {
        let manifest = &kind.manifest;
        let how = match (IMPLIED.contains(&name), manifest.scope) {
            _ if manifest.hidden => "comes along with the kinds that need it",
            (true, Scope::Solution) => "in every solution",
            (true, Scope::Service) => "`scaffold new-service NAME`",
            (false, Scope::Solution) => "under `with` of the solution",
            (false, Scope::Service) => "under `with` of a service",
        };
        ui.write(&format!("{name:<10} {} ({how})\n           {}\n", manifest.title, manifest.description))?;
        for (name, input) in &manifest.inputs {
            let default = input.default.as_ref().map_or("required".to_owned(), |value| format!("default {value}"));
            ui.write(&format!("             {name}: {} ({default})\n", input.description))?;
        }
    }
    Ok(())
}

fn describe(manifest: &Manifest) -> Value {
    let inputs: Vec<Value> = manifest
        .inputs
        .iter()
        .map(|(name, input)| {
            json!({ "name": name, "type": input.ty, "description": input.description,
                    "default": input.default, "values": input.values })
        })
        .collect();
    let requires: BTreeSet<&String> = manifest.joins.iter().flat_map(|join| &join.requires).collect();
    json!({ "kind": manifest.kind, "title": manifest.title, "description": manifest.description,
            "scope": manifest.scope, "inputs": inputs, "requires": requires, "files": manifest.files.len() })
}
