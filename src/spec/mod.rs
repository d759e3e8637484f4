//! The spec: `scaffold.yaml`, the one file a person writes.
//!
//! [`Spec`] is the typed, checked form. Every stage after parsing may rely on what [`model`] promises.

pub mod model;
pub mod name;
pub mod suggest;

pub use model::{
    Child, Field, FieldType, Inputs, ManyToMany, OnDelete, Reference, Requirements, Resource, Service, Spec, Storage,
};
pub use name::Name;
