//! What kinds bring into a service's shared files, as templates see it.

use serde::Serialize;
use serde_json::Value;

use crate::plan::Joined;

/// The variable of the tokens' issuer.
const AUTHORITY: &str = "Authentication__Schemes__Bearer__Authority";

/// What templates see as `service.joined`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JoinedContext {
    /// Packages of the API project, sorted.
    pub references: Vec<ReferenceContext>,
    /// Packages of the integration tests, sorted.
    pub test_references: Vec<String>,
    /// Sections of `appsettings.json`, sorted.
    pub settings: Vec<SectionContext>,
    /// Sections of `appsettings.Development.json`, sorted.
    pub development_settings: Vec<SectionContext>,
    /// Variables of the containers, sorted.
    pub environment: Vec<VariableContext>,
    /// They say who issues the tokens.
    pub authority: bool,
    /// Services of Compose to wait for, sorted.
    pub waits_for: Vec<String>,
    /// Services of Compose that the migrator waits for, sorted.
    pub migrator_waits_for: Vec<String>,
}

/// A package reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferenceContext {
    /// The package's id.
    pub id: String,
    /// It is for build time only.
    pub private: bool,
}

/// A section of a settings file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionContext {
    /// Its key.
    pub key: String,
    /// Its value as JSON, indented to stand at the first level.
    pub json: String,
}

/// A variable of a container.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VariableContext {
    /// Its name.
    pub key: String,
    /// Its value as YAML.
    pub value: String,
}

impl JoinedContext {
    /// The view of contributions.
    pub(super) fn of(joined: &Joined) -> Self {
        let reference = |(id, private): (&String, &bool)| ReferenceContext { id: id.clone(), private: *private };
        let variable = |(key, value): (&String, &String)| VariableContext { key: key.clone(), value: value.clone() };
        Self {
            references: joined.references.iter().map(reference).collect(),
            test_references: joined.test_references.iter().cloned().collect(),
            settings: joined.settings.iter().map(section).collect(),
            development_settings: joined.development_settings.iter().map(section).collect(),
            environment: joined.environment.iter().map(variable).collect(),
            authority: joined.environment.contains_key(AUTHORITY),
            waits_for: joined.waits_for.iter().cloned().collect(),
            migrator_waits_for: joined.migrator_waits_for.iter().cloned().collect(),
        }
    }
}

fn section((key, value): (&String, &Value)) -> SectionContext {
    SectionContext { key: key.clone(), json: format!("{value:#}").replace('\n', "\n  ") }
}
