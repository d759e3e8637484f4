//! A resource, as templates see it.

use serde::Serialize;

use crate::spec::{Name, Resource};

/// What templates see as `resource`.
#[derive(Debug, Clone, Serialize)]
pub struct ResourceContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name: `resource.name.pascal` is its type.
    pub name: Name,
    /// Its plural: `resource.plural.pascal` is its feature, `resource.plural.kebab` its route.
    pub plural: Name,
}

impl ResourceContext {
    /// The view of a resource.
    pub fn of(key: &str, resource: &Resource) -> Self {
        let plural = resource.plural.as_deref().map_or_else(|| Name::plural_of(key), Name::new);
        Self { key: key.to_owned(), name: Name::new(key), plural }
    }
}
