//! What the kinds of a service bring into its shared files, put together.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::Component;
use crate::catalog::{Catalog, Join};

/// The sum of the contributions of a service's components.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Joined {
    /// Packages of the API project by id; true for those of build time only.
    pub references: BTreeMap<String, bool>,
    /// Packages of the integration tests.
    pub test_references: BTreeSet<String>,
    /// Namespaces of `Modules.cs`, below the service's own.
    pub usings: BTreeSet<String>,
    /// Calls of `Modules.cs` on the builder.
    pub add: BTreeSet<String>,
    /// Calls of `Modules.cs` on the application.
    pub map: BTreeSet<String>,
    /// Sections of `appsettings.json`.
    pub settings: BTreeMap<String, Value>,
    /// Sections of `appsettings.Development.json`.
    pub development_settings: BTreeMap<String, Value>,
    /// Variables of the service's containers in Compose.
    pub environment: BTreeMap<String, String>,
    /// Services of Compose that it waits for.
    pub waits_for: BTreeSet<String>,
    /// Services of Compose that its migrator waits for.
    pub migrator_waits_for: BTreeSet<String>,
    /// The database has the outbox and the inbox.
    pub messaging: bool,
}

impl Joined {
    /// Of each service: its own kinds, and those of the solution.
    pub(super) fn of(components: &[Component], catalog: &Catalog) -> BTreeMap<String, Self> {
        let services = components.iter().filter_map(|component| component.service.as_ref());
        let mut all: BTreeMap<String, Self> = services.map(|service| (service.clone(), Self::default())).collect();
        for component in components {
            let concerned = |service: &String| component.service.as_ref().is_none_or(|own| own == service);
            for (_, joined) in all.iter_mut().filter(|(service, _)| concerned(service)) {
                joins(component, catalog).for_each(|join| joined.add(join));
            }
        }
        all
    }

    fn add(&mut self, join: &Join) {
        for id in &join.build_references {
            self.references.entry(id.clone()).or_insert(true);
        }
        self.references.extend(join.references.iter().map(|id| (id.clone(), false)));
        self.test_references.extend(join.test_references.iter().cloned());
        self.usings.extend(join.modules.usings.iter().cloned());
        self.add.extend(join.modules.add.iter().cloned());
        self.map.extend(join.modules.map.iter().cloned());
        self.settings.extend(join.settings.clone());
        self.development_settings.extend(join.development_settings.clone());
        self.environment.extend(join.environment.clone());
        self.waits_for.extend(join.waits_for.iter().cloned());
        self.migrator_waits_for.extend(join.migrator_waits_for.iter().cloned());
        self.messaging |= join.messaging;
    }
}

/// The contributions of a component.
fn joins<'a>(component: &'a Component, catalog: &'a Catalog) -> impl Iterator<Item = &'a Join> {
    catalog.get(&component.kind).into_iter().flat_map(|kind| kind.manifest.joins(&component.inputs))
}

/// The variables of `.env` that hold secrets of these components.
pub(super) fn secrets(components: &[Component], catalog: &Catalog) -> BTreeSet<String> {
    components.iter().flat_map(|component| joins(component, catalog)).flat_map(|join| &join.secrets).cloned().collect()
}

/// The kinds of solution scope that come along with these components.
pub(super) fn required<'a>(components: impl Iterator<Item = &'a Component>, catalog: &'a Catalog) -> BTreeSet<String> {
    components.flat_map(|component| joins(component, catalog)).flat_map(|join| &join.requires).cloned().collect()
}
