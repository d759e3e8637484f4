//! The solution, as templates see it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::ServiceContext;
use super::auth::AuthContext;
use crate::catalog::Catalog;
use crate::contracts::Contracts;
use crate::plan::Plan;
use crate::spec::Name;

/// What templates of solution scope see as `solution`, and those of services too.
#[derive(Debug, Clone, Serialize)]
pub struct SolutionContext {
    /// Its name; `solution.name.pascal` begins every namespace.
    pub name: Name,
    /// Its services by name.
    pub services: Vec<ServiceContext>,
    /// The names of those that a gateway lets the world reach.
    pub exposed: Vec<Name>,
    /// The packages of every kind in use, in labelled groups.
    pub packages: Vec<PackageGroup>,
    /// Variables of `.env` that hold secrets of kinds.
    pub secrets: Vec<String>,
    /// Who issues tokens, and where they name roles.
    pub auth: AuthContext,
}

/// A labelled group of `Directory.Packages.props`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackageGroup {
    /// Its label.
    pub label: String,
    /// Its packages by id.
    pub packages: Vec<Package>,
}

/// A package with its exact version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Package {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

impl SolutionContext {
    /// The view of a plan.
    pub fn of(plan: &Plan, catalog: &Catalog) -> Self {
        let services: Vec<ServiceContext> =
            plan.spec.services.iter().map(|(name, service)| ServiceContext::of(plan, name, service)).collect();
        Self {
            name: plan.solution.clone(),
            exposed: services.iter().filter(|service| service.exposed).map(|service| service.name.clone()).collect(),
            services,
            packages: packages(plan, catalog),
            secrets: plan.secrets.iter().cloned().collect(),
            auth: AuthContext::of(plan),
        }
    }

    /// The same beside the contracts that were recorded before.
    #[must_use]
    pub fn with_contracts(mut self, contracts: &Contracts) -> Self {
        for service in &mut self.services {
            let Some(recorded) = contracts.get(&service.key) else { continue };
            for resource in &mut service.resources {
                let of_it = recorded.iter().filter(|(event, _)| event.resource == resource.key);
                let of_it: Vec<_> = of_it.map(|(_, contract)| contract).collect();
                resource.keep_contracts(&of_it);
            }
        }
        self
    }
}

/// Two kinds may ask for one package: it then has one line, in the group that comes first.
fn packages(plan: &Plan, catalog: &Catalog) -> Vec<PackageGroup> {
    let kinds: BTreeSet<&str> = plan.components.iter().map(|component| component.kind.as_str()).collect();
    let mut groups: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for manifest in kinds.into_iter().filter_map(|kind| catalog.get(kind)).map(|kind| &kind.manifest) {
        for (label, packages) in &manifest.packages {
            let group = groups.entry(label).or_default();
            group.extend(packages.iter().map(|(id, version)| (id.as_str(), version.as_str())));
        }
    }
    let mut seen = BTreeSet::new();
    let groups = groups.into_iter().map(|(label, packages)| {
        let packages = packages.into_iter().filter(|(id, _)| seen.insert(*id));
        let packages = packages.map(|(id, version)| Package { id: id.to_owned(), version: version.to_owned() });
        PackageGroup { label: label.to_owned(), packages: packages.collect() }
    });
    groups.filter(|group| !group.packages.is_empty()).collect()
}

#[cfg(test)]
#[path = "solution_tests.rs"]
mod tests;
