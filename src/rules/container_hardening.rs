//! `container-hardening`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};

pub(super) static RULE: Rule = Rule {
    id: "container-hardening",
    title: "Containers are chiseled, run as an ordinary user and cannot write to their image",
    severity: Severity::Advise,
    category: Category::Operations,
    rationale: "Whoever gets into a process should find no shell, no package manager, no root and nowhere to leave a file",
    explain: include_str!("container_hardening.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if spec.services.is_empty() {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "chiseled")
        .meaning("The chiseled ASP.NET image, user 1654, read-only root, no capabilities, ReadyToRun, --probe as HEALTHCHECK")
        .instead_of("The full Debian or Ubuntu image", "a shell and some hundred packages that scanners report and nobody uses")
        .instead_of("Alpine", "another C library (musl) than the one that is developed and tested on")
        .instead_of("Native AOT", "EF Core and some libraries still need reflection");
    vec![choice]
}

#[cfg(test)]
#[path = "container_hardening_tests.rs"]
mod tests;
