//! `short-synchronous-chains`

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::{component, service_path};

/// More calls than this one after the other are a warning.
const MOST: usize = 2;
/// What one service is available of a hundred thousand, for the numbers of the message: 99.9 %.
const NINES: f64 = 0.999;
/// Minutes of a month, the twelfth part of a year of 365 days.
const MONTH: f64 = 43_800.0;

pub(super) static RULE: Rule = Rule {
    id: "short-synchronous-chains",
    title: "At most two calls stand one behind the other",
    severity: Severity::Warn,
    category: Category::Api,
    rationale: "Whoever waits for an answer is only there while all are that it waits for: availability multiplies, waiting times add up",
    explain: include_str!("short_synchronous_chains.md"),
    check,
    choices,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    let graph: BTreeMap<&str, Vec<&str>> =
        spec.services.keys().map(|name| (name.as_str(), spec.calls(name).collect())).collect();
    let called: BTreeSet<&str> = graph.values().flatten().copied().collect();
    // Where a chain begins; a circle has no beginning, and is refused by another rule.
    let first = graph.keys().copied().filter(|name| !called.contains(name));
    let mut longest: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut findings = Vec::new();
    for start in first {
        let chain = from(start, &graph, &mut Vec::new(), &mut longest);
        if chain.len() <= MOST + 1 {
            continue;
        }
        let index = graph[start].iter().position(|other| *other == chain[1]).unwrap_or_default();
        let path = service_path(start).join("with").join("client").join("calls").join(index);
        let available = NINES.powi(i32::try_from(chain.len()).unwrap_or(i32::MAX));
        let message = format!(
            "{} calls stand one behind the other: {}; with 99.9 % each that is {:.1} %, {:.0} minutes a month instead of {:.0}",
            chain.len() - 1,
            chain.join(" → "),
            available * 100.0,
            (1.0 - available) * MONTH,
            (1.0 - NINES) * MONTH,
        );
        let hint = format!(
            "let {} publish events that {} keeps a copy of, or let {start} call {} itself",
            chain[chain.len() - 1],
            chain[chain.len() - 2],
            chain[chain.len() - 1],
        );
        findings.push(RULE.warn(path, message, hint));
    }
    findings
}

/// Who calls whom, and why that neither waits for long nor takes the caller down.
fn choices(spec: &Spec) -> Vec<Choice> {
    let called = spec.services.keys().filter_map(|name| {
        let mut called: Vec<&str> = spec.calls(name).collect();
        called.sort_unstable();
        (!called.is_empty()).then(|| (name, called.join(" and ")))
    });
    called
        .map(|(name, called)| {
            RULE.choice(component(name), &called)
                .of_type("architecture")
                .titled(format!("{name} asks {called} over HTTP and waits for the answer"))
                .meaning("Limits of time, a circuit breaker, and retries only of what may come twice; the caller's token is passed on; without the other service this one stays ready")
                .because("An answer of this moment is wanted, and the other service is the only one that knows it")
                .instead_of("Events and a copy of one's own", "there without the other service, but seconds behind it: better where that does")
                .instead_of("Readiness that asks the other service", "one service that is away would take all away that call it")
                .instead_of("gRPC", "a second contract beside OpenAPI, and no sooner an answer where the database is what takes time")
        })
        .collect()
}

/// The longest chain that begins with a service, the first by name of several; what is on the way already ends it.
fn from<'a>(
    name: &'a str,
    graph: &BTreeMap<&'a str, Vec<&'a str>>,
    way: &mut Vec<&'a str>,
    longest: &mut BTreeMap<&'a str, Vec<&'a str>>,
) -> Vec<&'a str> {
    if let Some(known) = longest.get(name) {
        return known.clone();
    }
    way.push(name);
    let mut best: Vec<&str> = Vec::new();
    let mut next: Vec<&str> = graph.get(name).into_iter().flatten().copied().collect();
    next.sort_unstable();
    for other in next.into_iter().filter(|other| !way.contains(other)).collect::<Vec<_>>() {
        let chain = from(other, graph, way, longest);
        if chain.len() > best.len() {
            best = chain;
        }
    }
    way.pop();
    let chain: Vec<&str> = std::iter::once(name).chain(best).collect();
    longest.insert(name, chain.clone());
    chain
}

#[cfg(test)]
#[path = "short_synchronous_chains_tests.rs"]
mod tests;
