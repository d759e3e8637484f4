//! The only types that templates see: a plan, laid out for reading.

pub mod resource;
pub mod service;

use serde::Serialize;

use crate::plan::{Component, Plan};
use crate::spec::Name;
pub use resource::ResourceContext;
pub use service::ServiceContext;

/// What templates of solution scope see as `solution`, and those of services too.
#[derive(Debug, Clone, Serialize)]
pub struct SolutionContext {
    /// Its name; `solution.name.pascal` begins every namespace.
    pub name: Name,
    /// Its services by name.
    pub services: Vec<ServiceContext>,
}

/// What templates see as `component`.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentContext {
    /// Its identity.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its inputs, defaults filled in.
    pub inputs: crate::spec::Inputs,
}

impl SolutionContext {
    /// The view of a plan.
    pub fn of(plan: &Plan) -> Self {
        let services =
            plan.spec.services.iter().map(|(name, service)| ServiceContext::of(plan, name, service)).collect();
        Self { name: plan.solution.clone(), services }
    }
}

impl ComponentContext {
    /// The view of a component.
    pub fn of(component: &Component) -> Self {
        Self { id: component.id.clone(), kind: component.kind.clone(), inputs: component.inputs.clone() }
    }
}
