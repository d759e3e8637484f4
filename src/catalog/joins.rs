//! What a kind brings into files that others render: the lines of `Modules.cs`, package references, settings,
//! the environment of the service's container. What a kind of solution scope brings goes to every service.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::faults::Faults;
use super::manifest::Manifest;
use crate::spec::Inputs;

/// One contribution. Those of a kind add up; each may depend on the kind's inputs.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// Inputs and the values that they must have for this to count; nothing for always.
    #[serde(default)]
    pub when: BTreeMap<String, Value>,
    /// Inputs and the values that they must not have: `login: []` for "not empty".
    #[serde(default)]
    pub unless: BTreeMap<String, Value>,
    /// Kinds of solution scope that come along without being named in the spec: a server that several services share.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Packages that the service's API project references.
    #[serde(default)]
    pub references: Vec<String>,
    /// Packages that its API project needs at build time only.
    #[serde(default)]
    pub build_references: Vec<String>,
    /// Packages that its integration tests reference.
    #[serde(default)]
    pub test_references: Vec<String>,
    /// Lines of `Modules.cs`.
    #[serde(default)]
    pub modules: JoinModules,
    /// Sections of `appsettings.json`.
    #[serde(default)]
    pub settings: BTreeMap<String, Value>,
    /// Sections of `appsettings.Development.json`.
    #[serde(default)]
    pub development_settings: BTreeMap<String, Value>,
    /// Variables of the service's containers in Compose, as YAML holds them.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Services of Compose that must be healthy before the service starts.
    #[serde(default)]
    pub waits_for: Vec<String>,
    /// The same of the job that migrates.
    #[serde(default)]
    pub migrator_waits_for: Vec<String>,
    /// Variables of `.env` that hold a secret; on a developer's machine any value will do.
    #[serde(default)]
    pub secrets: Vec<String>,
    /// The database has the outbox and the inbox.
    #[serde(default)]
    pub messaging: bool,
}

/// Lines of `Modules.cs`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JoinModules {
    /// Namespaces, below the service's own: `Adapters.Caching`.
    #[serde(default)]
    pub usings: Vec<String>,
    /// Calls on the builder: `AddCaching`.
    #[serde(default)]
    pub add: Vec<String>,
    /// Calls on the application: `MapDeadLetters`.
    #[serde(default)]
    pub map: Vec<String>,
}

impl Join {
    /// True when it counts for these inputs, defaults filled in.
    pub fn holds(&self, inputs: &Inputs) -> bool {
        let has = |(key, value): (&String, &Value)| inputs.get(key) == Some(value);
        self.when.iter().all(has) && !self.unless.iter().any(has)
    }
}

/// What is wrong with the contributions of a manifest on its own.
pub(super) fn check(manifest: &Manifest, faults: &mut Faults) {
    for key in manifest.joins.iter().flat_map(|join| join.when.keys().chain(join.unless.keys())) {
        if !manifest.inputs.contains_key(key) {
            let message = format!("`joins` depends on the input `{key}`, which the kind does not have");
            faults.at_key("joins", message, "name one of its inputs");
        }
    }
}
