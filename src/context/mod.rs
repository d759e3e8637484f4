//! The only types that templates see: a plan, laid out for reading.

pub mod access;
pub mod auth;
pub mod called;
pub mod cases;
pub mod child;
pub mod csharp;
pub mod events;
pub mod field;
pub mod joined;
pub mod layout;
mod mapping;
pub mod resource;
pub mod sample;
pub mod seed;
pub mod service;
pub mod solution;

use serde::Serialize;

use crate::plan::Component;
pub use layout::LayoutContext;
pub use resource::ResourceContext;
pub use service::ServiceContext;
pub use solution::SolutionContext;

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

/// What templates see in `retired`: where PostgreSQL differs from the model for the version before.
#[derive(Debug, Clone, Serialize)]
pub struct RetiredContext {
    /// The table.
    pub table: String,
    /// The column; empty when it is the whole table.
    pub column: String,
}

impl RetiredContext {
    /// The view of a table and a column.
    pub fn of((table, column): &(String, String)) -> Self {
        Self { table: table.clone(), column: column.clone() }
    }
}

impl ComponentContext {
    /// The view of a component.
    pub fn of(component: &Component) -> Self {
        Self { id: component.id.clone(), kind: component.kind.clone(), inputs: component.inputs.clone() }
    }
}
