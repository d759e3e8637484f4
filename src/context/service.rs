//! A service, as templates see it.

use serde::Serialize;

use super::ResourceContext;
use crate::plan::Plan;
use crate::spec::{Name, Service};

/// What templates see as `service`.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// The root of its namespaces: `Shop.Orders`.
    pub namespace: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its port on a developer's machine.
    pub port: u16,
    /// Its aggregates by name.
    pub resources: Vec<ResourceContext>,
}

impl ServiceContext {
    /// The view of a service.
    pub fn of(plan: &Plan, key: &str, service: &Service) -> Self {
        let name = Name::new(key);
        let namespace = format!("{}.{}", plan.solution.pascal, name.pascal);
        Self {
            key: key.to_owned(),
            port: plan.ports.get(key).copied().unwrap_or_default(),
            resources: service.resources.iter().map(|(key, resource)| ResourceContext::of(key, resource)).collect(),
            description: service.description.clone(),
            namespace,
            name,
        }
    }
}
