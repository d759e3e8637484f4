//! `csharp-first`

use serde_json::Value;

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::kinds;

pub(super) static RULE: Rule = Rule {
    id: "csharp-first",
    title: "Services are written in C# on .NET 10; Rust only for a component whose reason is stated",
    severity: Severity::Deny,
    category: Category::Language,
    rationale: "One language for all services means that everybody can mend any of them; a second one must earn its \
                build, its toolchain and its border",
    explain: include_str!("csharp_first.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Kinds that would be a service's language, each with its name.
const OTHERS: [(&str, &str); 10] = [
    ("go", "Go"),
    ("golang", "Go"),
    ("java", "Java"),
    ("javascript", "JavaScript"),
    ("kotlin", "Kotlin"),
    ("node", "JavaScript"),
    ("nodejs", "JavaScript"),
    ("php", "PHP"),
    ("python", "Python"),
    ("typescript", "TypeScript"),
];

fn check(spec: &Spec) -> Vec<Finding> {
    kinds(spec)
        .filter_map(|at| {
            if at.kind == "rust" && reason(at.inputs.get("reason")).is_none() {
                let message = "kind \"rust\" has no reason";
                let hint = "say what was measured: `rust: { reason: \"pricing takes 40 ms of 50 at the peak\" }`, \
                            or leave the kind out and write it in C#";
                return Some(RULE.deny(at.path, message, hint));
            }
            let (_, language) = OTHERS.iter().find(|(kind, _)| *kind == at.kind)?;
            let message = format!("{language} is not a language of this stack");
            Some(RULE.deny(at.path, message, "services are C#; for a measured hot spot there is kind \"rust\""))
        })
        .collect()
}

fn reason(input: Option<&Value>) -> Option<&str> {
    input.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
}

fn choices(spec: &Spec) -> Vec<Choice> {
    if spec.services.is_empty() {
        return Vec::new();
    }
    let csharp = RULE
        .choice("solution", "csharp")
        .titled("C# on .NET 10 LTS for every service")
        .meaning("All services, the gateway and their tests are C# on .NET 10, supported until November 2028")
        .instead_of(
            "Rust for whole services",
            "fewer people can mend them; measured gain over good C# is 1.3 to 2 times",
        )
        .instead_of("A language per team", "each needs its own build, libraries, telemetry and security updates")
        .instead_of("A newer .NET with standard-term support", "support ends after 2 years; LTS has 3");
    let rust = kinds(spec).filter(|at| at.kind == "rust").filter_map(|at| {
        let why = reason(at.inputs.get("reason"))?;
        let choice = RULE
            .choice(at.component, "rust")
            .titled("Rust for a performance-critical component")
            .meaning("A library called in process over a C interface, with a benchmark against C# beside it")
            .because(why)
            .instead_of("C#", "the stated reason; the benchmark shows whether it holds")
            .instead_of("A Rust service of its own", "a network hop and a deployment more");
        Some(choice)
    });
    std::iter::once(csharp).chain(rust).collect()
}

#[cfg(test)]
#[path = "csharp_first_tests.rs"]
mod tests;
