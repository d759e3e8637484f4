//! The solution, as a person makes it: two commands in an empty folder.

use std::fs;

use anyhow::{Context, Result};
use serde_yaml::Value;

use crate::workbench::{Tree, Workbench, scaffold};

/// Its resources are those of this case, so that the proof knows their fields.
const SPEC: &str = include_str!("../../../snapshots/two-services/scaffold.yaml");

/// Both services, made one after the other.
pub fn generate(bench: &Workbench) -> Result<Tree> {
    let spec: Value = serde_yaml::from_str(SPEC)?;
    let folder = bench.folder("compose/shop")?;
    for service in ["orders", "billing"] {
        let resources = spec["services"][service].get("resources").with_context(|| format!("no service {service}"))?;
        let file = bench.tmp().join(format!("{service}.yaml"));
        fs::write(&file, serde_yaml::to_string(resources)?)?;
        let file = file.display().to_string();
        scaffold(&folder, &["new-service", service, "--solution", "Shop", "--resource", &file, "--yes", "--quiet"])?;
    }
    Tree::at(&folder)
}
