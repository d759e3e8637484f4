//! Plan to the picture of the system: who calls, feeds and keeps what. Pure.

mod dot;
mod mermaid;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::catalog::Catalog;
use crate::plan::{Component, Plan};
use crate::spec::FieldType;

pub use dot::dot;
pub use mermaid::mermaid;

/// A system as nodes and edges, each in the order of its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Graph {
    /// The solution's name.
    pub solution: String,
    /// What runs.
    pub nodes: BTreeSet<Node>,
    /// What connects it.
    pub edges: BTreeSet<Edge>,
}

/// Something that runs: a service, its database, a server, the gateway.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Node {
    /// Its identity in the picture: `orders`, `orders/database`, `rabbitmq`.
    pub id: String,
    /// What it is.
    pub role: Role,
    /// What stands on it.
    pub label: String,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The way in.
    Gateway,
    /// An API of the solution.
    Service,
    /// A service's own database.
    Database,
    /// A server that services share: a broker, a cache.
    Server,
}

/// A connection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Edge {
    /// The node that needs the other, or that tells it something.
    pub from: String,
    /// The other node.
    pub to: String,
    /// How they are connected.
    pub link: Link,
    /// What is written on it.
    pub label: String,
}

/// How two nodes are connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// Requests that wait for an answer.
    Calls,
    /// Events; nobody waits.
    Tells,
    /// Keeps its data there, or sends its messages through it.
    Uses,
    /// Keeps ids of the other's resources, without a foreign key.
    RefersTo,
}

/// What Mermaid's flowcharts and Graphviz read as words of their own.
const WORDS: [&str; 13] = [
    "class",
    "click",
    "default",
    "digraph",
    "direction",
    "edge",
    "end",
    "flowchart",
    "graph",
    "node",
    "strict",
    "style",
    "subgraph",
];

impl Graph {
    /// The picture of a plan.
    #[must_use]
    pub fn of(plan: &Plan, catalog: &Catalog) -> Self {
        let mut graph = Self { solution: plan.spec.solution.clone(), nodes: BTreeSet::new(), edges: BTreeSet::new() };
        for (name, service) in &plan.spec.services {
            let database = format!("{name}/database");
            graph.node(name, Role::Service, name);
            graph.node(&database, Role::Database, "PostgreSQL");
            graph.edge(name, &database, Link::Uses, "");
            for event in &service.consumes {
                graph.edge(&event.service, name, Link::Tells, &format!("{}.{}", event.resource, event.event));
            }
            for (resource, content) in &service.resources {
                for kept in &content.fields {
                    if let FieldType::Ref(to) = &kept.ty
                        && let Some(other) = to.service.as_ref().filter(|other| *other != name)
                    {
                        graph.edge(name, other, Link::RefersTo, &format!("{resource}.{}", kept.name));
                    }
                }
            }
        }
        for component in &plan.components {
            graph.component(component, plan, catalog);
        }
        graph
    }

    /// What a kind adds: the servers that it needs, the services that it calls or lets the world reach.
    fn component(&mut self, component: &Component, plan: &Plan, catalog: &Catalog) {
        let Some(manifest) = catalog.get(&component.kind).map(|kind| &kind.manifest) else { return };
        let user = component.service.as_deref().unwrap_or(&component.id);
        if component.kind == "gateway" {
            self.node(user, Role::Gateway, &manifest.title);
            let public = plan.spec.services.iter().filter(|(_, it)| it.requirements.public != Some(false));
            public.for_each(|(name, _)| self.edge(user, name, Link::Calls, ""));
        }
        for server in manifest.joins(&component.inputs).flat_map(|join| &join.requires) {
            let title = catalog.get(server).map_or(server.as_str(), |kind| kind.manifest.title.as_str());
            self.node(server, Role::Server, title);
            self.edge(user, server, Link::Uses, &component.kind);
        }
        let called = component.inputs.get("calls").and_then(Value::as_array).into_iter().flatten();
        for other in called.filter_map(Value::as_str).filter(|other| plan.spec.services.contains_key(*other)) {
            self.edge(user, other, Link::Calls, "");
        }
    }

    fn node(&mut self, id: &str, role: Role, label: &str) {
        self.nodes.insert(Node { id: id.to_owned(), role, label: label.to_owned() });
    }

    fn edge(&mut self, from: &str, to: &str, link: Link, label: &str) {
        self.edges.insert(Edge { from: from.to_owned(), to: to.to_owned(), link, label: label.to_owned() });
    }

    /// An id that both languages take: letters, digits and underscores, and none of their words. Names of services are
    /// kebab case, so two ids stay two.
    fn plain(id: &str) -> String {
        let word = if WORDS.contains(&id) { "_" } else { "" };
        id.replace('-', "_").replace('/', "__") + word
    }
}

#[cfg(test)]
#[path = "graph/tests.rs"]
mod tests;
