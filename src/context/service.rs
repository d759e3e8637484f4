//! A service, as templates see it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ResourceContext;
use super::access::AccessContext;
use super::auth;
use super::called::{self, CalledContext};
use super::events::{self, ConsumedContext};
use super::joined::JoinedContext;
use super::resource::Surroundings;
use super::seed::{self, SeedContext};
use crate::plan::{Joined, Plan};
use crate::spec::{Field, FieldType, Inputs, Name, Service};

/// What templates see as `service`.
#[allow(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
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
    /// A gateway lets the world in: the spec does not say `public: false`.
    pub exposed: bool,
    /// Its port on a developer's machine.
    pub port: u16,
    /// Its folder from the root: `src/Services/Orders`.
    pub dir: String,
    /// The folder of its API project from the root: `src/Services/Orders/Orders.Api`.
    pub api_dir: String,
    /// Its database and the role that owns it: `order_intake`.
    pub database: String,
    /// The beginning of its environment variables: `ORDER_INTAKE`.
    pub env: String,
    /// A field of an aggregate or child is a JSON document.
    pub has_json: bool,
    /// Names of an enum are read from documents by SQL.
    pub has_row_enums: bool,
    /// Instants are read from documents by SQL.
    pub has_row_instants: bool,
    /// A field of an aggregate is an amount of money.
    pub has_money: bool,
    /// Aggregates of which the database changes something by itself when what they refer to goes.
    pub changed_by_deletes: Vec<String>,
    /// Roles and the permissions that each grants.
    pub roles: Vec<RoleContext>,
    /// Who may call which endpoint.
    pub access: AccessContext,
    /// Its events tell values of enums.
    pub event_enums: bool,
    /// It publishes events, so it has contracts.
    pub publishes: bool,
    /// The events of other services that it reacts to.
    pub consumes: Vec<ConsumedContext>,
    /// The services whose contracts it reads.
    pub publishers: Vec<Name>,
    /// The services that it calls.
    pub calls: Vec<CalledContext>,
    /// Whose tokens it takes: made out to it, or to a service that passes its callers' tokens on to it.
    pub audiences: Vec<Name>,
    /// What was added to it: inputs by kind, defaults filled in.
    pub with: BTreeMap<String, Inputs>,
    /// What those kinds bring into its shared files.
    pub joined: JoinedContext,
    /// The parts that `Modules.cs` lists.
    pub modules: ModulesContext,
    /// What the tests of the service as a whole knock at: a resource that needs a token.
    pub guarded: Option<GuardedContext>,
    /// An aggregate's type is named without its namespace where all of them are.
    pub bare_seeds: bool,
    /// The development data, parents first.
    pub seeds: Vec<SeedContext>,
    /// Its aggregates by name.
    pub resources: Vec<ResourceContext>,
}

/// A role of `Authorization:Roles`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleContext {
    /// Its name in tokens.
    pub name: String,
    /// What it grants, sorted.
    pub permissions: Vec<String>,
}

/// The lines of `Modules.cs`, each list sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ModulesContext {
    /// Namespaces.
    pub usings: Vec<String>,
    /// Calls on the builder: `AddOrders`.
    pub add: Vec<String>,
    /// Calls on the application: `MapOrders`.
    pub map: Vec<String>,
}

/// A list that needs a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuardedContext {
    /// Its path: `/api/v1/orders`.
    pub route: String,
    /// What reading it takes: `orders:read`.
    pub permission: String,
}

impl ServiceContext {
    /// The view of a service.
    pub fn of(plan: &Plan, key: &str, service: &Service) -> Self {
        let name = Name::new(key);
        let namespace = format!("{}.{}", plan.solution.pascal, name.pascal);
        let dir = format!("src/Services/{}", name.pascal);
        let around = Surroundings { solution: &plan.solution, name: &name, service };
        let resources: Vec<ResourceContext> = service
            .resources
            .iter()
            .map(|(name, resource)| ResourceContext::of(name, resource, around).with_events(key, resource))
            .collect();
        let roles = auth::roles(plan, &resources);
        let consumes = events::consumed(plan, service);
        let joined = plan.joined.get(key).cloned().unwrap_or_default();
        let added =
            plan.components.iter().filter(|part| part.service.as_deref() == Some(key) && part.kind != "service");
        Self {
            key: key.to_owned(),
            exposed: service.requirements.public != Some(false),
            port: plan.ports.get(key).copied().unwrap_or_default(),
            api_dir: format!("{dir}/{}.Api", name.pascal),
            dir,
            database: name.snake.clone(),
            env: name.snake.to_uppercase(),
            has_json: any_field(service, |ty| matches!(ty, FieldType::Json)),
            has_money: any_field(service, |ty| matches!(ty, FieldType::Money { .. })),
            changed_by_deletes: changed_by_deletes(&resources),
            has_row_enums: resources.iter().any(|resource| resource.rows.reads_enums()),
            has_row_instants: resources.iter().any(|resource| resource.rows.reads_instants()),
            access: AccessContext::of(&resources, &roles),
            roles,
            modules: modules(
                &namespace,
                &resources,
                &joined,
                !consumes.is_empty() && service.with.contains_key("queue"),
            ),
            with: added.map(|part| (part.kind.clone(), part.inputs.clone())).collect(),
            joined: JoinedContext::of(&joined),
            event_enums: resources.iter().any(|resource| {
                !resource.events.is_empty() && resource.event_members.iter().any(|member| member.enum_type.is_some())
            }),
            publishes: resources.iter().any(|resource| !resource.events.is_empty()),
            publishers: publishers(&consumes),
            consumes,
            calls: CalledContext::all(plan, key),
            audiences: called::audiences(&plan.spec, key).iter().map(|it| Name::new(it)).collect(),
            guarded: guarded(service, &resources),
            bare_seeds: resources.iter().any(|resource| resource.bare.own),
            seeds: seed::of(service, &resources),
            description: service.description.clone(),
            namespace,
            name,
            resources,
        }
    }
}

fn any_field(service: &Service, holds: impl Fn(&FieldType) -> bool) -> bool {
    let own = service.resources.values().flat_map(|resource| &resource.fields);
    let children = service.resources.values().flat_map(|resource| &resource.has_many).flat_map(|child| &child.fields);
    own.chain(children).any(|field: &Field| holds(&field.ty))
}

fn publishers(consumes: &[ConsumedContext]) -> Vec<Name> {
    let mut publishers: Vec<Name> = consumes.iter().map(|event| event.publisher.clone()).collect();
    publishers.dedup();
    publishers
}

fn changed_by_deletes(resources: &[ResourceContext]) -> Vec<String> {
    let changes = resources.iter().filter(|resource| !resource.tag_parts.is_empty());
    changes.map(|resource| resource.name.pascal.clone()).collect()
}

fn modules(namespace: &str, resources: &[ResourceContext], joined: &Joined, reacts: bool) -> ModulesContext {
    let mut usings = vec![format!("{namespace}.Adapters.Persistence")];
    let mut add = vec!["AddPersistence".to_owned()];
    let mut map = Vec::new();
    for plural in resources.iter().map(|resource| &resource.plural.pascal) {
        usings.push(format!("{namespace}.Adapters.Persistence.{plural}"));
        usings.push(format!("{namespace}.Features.{plural}"));
        add.push(format!("Add{plural}"));
        add.push(format!("Add{plural}Persistence"));
        map.push(format!("Map{plural}"));
    }
    if reacts {
        usings.push(format!("{namespace}.Features.IncomingEvents"));
        add.push("AddIncomingEvents".to_owned());
    }
    usings.extend(joined.usings.iter().map(|using| format!("{namespace}.{using}")));
    add.extend(joined.add.iter().cloned());
    map.extend(joined.map.iter().cloned());
    for lines in [&mut usings, &mut add, &mut map] {
        lines.sort();
    }
    ModulesContext { usings, add, map }
}

fn guarded(service: &Service, resources: &[ResourceContext]) -> Option<GuardedContext> {
    let open = |resource: &&ResourceContext| service.resources.get(&resource.key).is_some_and(|spec| spec.public);
    let resource = resources.iter().find(|resource| !open(resource))?;
    let kebab = &resource.plural.kebab;
    Some(GuardedContext { route: format!("/api/v1/{kebab}"), permission: format!("{kebab}:read") })
}

#[cfg(test)]
#[path = "service_tests.rs"]
mod tests;
