//! The spec: `scaffold.yaml`, the one file a person writes.
//!
//! [`Spec`] is the typed, checked form. Every stage after parsing may rely on what [`model`] promises.

pub mod kinds;
pub mod model;
pub mod name;
pub mod naming;
pub mod suggest;
pub mod vocabulary;

mod check;
mod decimal;
pub mod edit;
mod node;
mod pattern;
mod read;
mod reference;
mod reserved;
mod roles;
#[cfg(test)]
pub(crate) mod samples;
mod schema;
mod text;
pub(crate) mod words;
pub mod write;
mod yaml;

pub use kinds::{InputSchema, InputType, KindSchema, Scope};
pub use model::{
    Child, EventName, Field, FieldType, Inputs, ManyToMany, OnDelete, Reference, Requirements, Resource, Service, Spec,
    Storage, Value,
};
pub use name::Name;
pub use read::{parse, parse_bytes};
pub use reference::reference;
pub use roles::{ROLES, VERBS};
pub use schema::schema;
pub use text::MAX_BYTES;
