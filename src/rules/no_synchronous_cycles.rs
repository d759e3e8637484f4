//! `no-synchronous-cycles`

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Rule};
use super::walk::service_path;

pub(super) static RULE: Rule = Rule {
    id: "no-synchronous-cycles",
    title: "Services do not call each other in a circle",
    severity: Severity::Deny,
    category: Category::Api,
    rationale: "In a circle each waits for itself: one slow service takes all of them down, and none can be released first",
    explain: include_str!("no_synchronous_cycles.md"),
    check,
    ..Rule::QUIET
};

type Calls<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Option<usize>>>;

/// Who calls whom, each with its index in the list.
fn calls(spec: &Spec) -> Calls<'_> {
    let called = |value: &'_ Value| -> Vec<(String, Option<usize>)> {
        match value {
            Value::String(name) => vec![(name.clone(), None)],
            Value::Array(items) => {
                let names = items.iter().enumerate();
                names.filter_map(|(index, it)| Some((it.as_str()?.to_owned(), Some(index)))).collect()
            }
            _ => Vec::new(),
        }
    };
    let mut graph = Calls::new();
    for (name, service) in &spec.services {
        let Some(value) = service.with.get("client").and_then(|inputs| inputs.get("calls")) else { continue };
        for (other, index) in called(value) {
            if let Some((other, _)) = spec.services.get_key_value(&other) {
                graph.entry(name).or_default().entry(other).or_insert(index);
            }
        }
    }
    graph
}

fn check(spec: &Spec) -> Vec<Finding> {
    let graph = calls(spec);
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for &start in graph.keys() {
        if seen.contains(start) {
            continue;
        }
        let Some(cycle) = shortest_cycle(&graph, start) else { continue };
        // One finding for each circle: its services are not started from again.
        seen.extend(cycle.iter().copied());
        let path = service_path(start).join("with").join("client").join("calls");
        let path = match graph[start][cycle[1]] {
            Some(index) => path.join(index),
            None => path,
        };
        let message = format!("services call each other in a circle: {}", cycle.join(" → "));
        let hint = if cycle.len() == 2 {
            "call the use case in process".to_owned()
        } else {
            let last = cycle[cycle.len() - 2];
            format!("let {start} publish an event that {last} hears, or move what both need into a service of its own")
        };
        findings.push(RULE.deny(path, message, hint));
    }
    findings
}

/// The shortest way from a service back to itself, with it at both ends.
fn shortest_cycle<'a>(graph: &Calls<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(here) = queue.pop_front() {
        for &next in graph.get(here).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                let mut way = vec![start, here];
                while let Some(&before) = from.get(way[way.len() - 1]) {
                    way.push(before);
                }
                way.reverse();
                return Some(way);
            }
            if let std::collections::btree_map::Entry::Vacant(unseen) = from.entry(next) {
                unseen.insert(here);
                queue.push_back(next);
            }
        }
    }
    None
}

#[cfg(test)]
#[path = "no_synchronous_cycles_tests.rs"]
mod tests;
