//! References that lead back to where they start: the tables could not be made in any order, and the first row never.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{At, Checks, all_fields, field_path};
use crate::finding::SpecPath;
use crate::spec::model::{FieldType, Service};

/// Where each resource leads: the target with the path of the field.
type Edges<'s> = BTreeMap<&'s str, Vec<(&'s str, SpecPath)>>;

impl Checks<'_> {
    pub(super) fn cycles(&mut self, service: &Service, path: &SpecPath) {
        let edges = self.edges(service, path);
        let mut told: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
        for start in edges.keys() {
            let Some(cycle) = shortest_cycle(&edges, start) else { continue };
            let members: BTreeSet<&str> = cycle.iter().map(|(name, _)| *name).collect();
            if !told.insert(members) {
                continue;
            }
            let mut way: Vec<&str> = vec![start];
            way.extend(cycle.iter().map(|(name, _)| *name));
            let message = format!("references go in a circle: {}", way.join(" → "));
            let hint = "keep one direction: the other is found with a filter on the reference".to_owned();
            if let Some((_, field)) = cycle.last() {
                self.deny("reference-cycle", &field.join("to"), At::Value, message, Some(hint));
            }
        }
    }

    /// The references of a service; those of a resource to itself are judged here and left out.
    fn edges<'s>(&mut self, service: &'s Service, path: &SpecPath) -> Edges<'s> {
        let mut edges = Edges::new();
        for (name, resource) in &service.resources {
            let path = path.join("resources").join(name);
            for (child, field) in all_fields(resource) {
                let FieldType::Ref(reference) = &field.ty else { continue };
                if reference.service.is_some() {
                    continue;
                }
                let path = field_path(&path, child, &field.name);
                if reference.resource != *name {
                    edges.entry(name.as_str()).or_default().push((reference.resource.as_str(), path));
                } else if !field.optional && child.is_none() {
                    let message =
                        format!("a required reference of `{name}` to itself: the first one could never be made");
                    self.deny(
                        "reference-cycle",
                        &path.join("to"),
                        At::Value,
                        message,
                        Some("add `optional: true`".into()),
                    );
                }
            }
        }
        edges
    }
}

/// The steps of a shortest way from a resource back to it, by breadth.
fn shortest_cycle<'s, 'e>(edges: &'e Edges<'s>, start: &'s str) -> Option<Vec<(&'s str, &'e SpecPath)>> {
    let mut came_by: BTreeMap<&str, (&'s str, &'e SpecPath)> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(here) = queue.pop_front() {
        for (next, field) in edges.get(here).into_iter().flatten() {
            if *next == start {
                let mut steps = vec![(start, field)];
                let mut at = here;
                while at != start {
                    let (from, field) = came_by.get(at)?;
                    steps.push((at, field));
                    at = from;
                }
                steps.reverse();
                return Some(steps);
            }
            if !came_by.contains_key(next) {
                came_by.insert(next, (here, field));
                queue.push_back(next);
            }
        }
    }
    None
}
