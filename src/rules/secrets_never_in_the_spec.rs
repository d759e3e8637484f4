//! `secrets-never-in-the-spec`

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Field, Spec, model::Value};

use super::rule::{Category, Choice, Rule};
use super::walk::{Leaf, fields, kinds, leaves, resources, service_path, words};

mod detect;

use detect::secret;

pub(super) static RULE: Rule = Rule {
    id: "secrets-never-in-the-spec",
    title: "The spec holds no secret",
    severity: Severity::Deny,
    category: Category::Security,
    rationale: "The spec is in git, and what was once in git is in every clone for ever",
    explain: include_str!("secrets_never_in_the_spec.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// The end of an input's name whose value is a credential.
const CREDENTIALS: [&[&str]; 8] = [
    &["password"],
    &["passphrase"],
    &["token"],
    &["client", "secret"],
    &["api", "key"],
    &["access", "key"],
    &["secret", "key"],
    &["private", "key"],
];

fn check(spec: &Spec) -> Vec<Finding> {
    let texts = descriptions(spec).into_iter().chain(defaults(spec));
    let mut findings: Vec<_> =
        texts.filter_map(|(path, text)| secret(text).map(|what| refusal(path, what, ""))).collect();
    for at in kinds(spec) {
        for (path, leaf) in leaves(&at) {
            let Leaf::Text { key, text } = leaf else { continue };
            let named = is_credential(key) && is_literal(text);
            if let Some(what) = secret(text).or_else(|| named.then_some("a credential")) {
                let instead = format!(", and name its place here: `{key}: ${{NAME}}`, from the environment");
                findings.push(refusal(path, what, &instead));
            }
        }
    }
    findings
}

/// The value is not in the message, which may end in a log.
fn refusal(path: SpecPath, what: &str, instead: &str) -> Finding {
    let hint = format!("take it out, replace it wherever it is valid{instead}");
    RULE.deny(path, format!("this looks like {what}"), hint)
}

fn descriptions(spec: &Spec) -> Vec<(SpecPath, &str)> {
    fn add<'a>(found: &mut Vec<(SpecPath, &'a str)>, path: &SpecPath, text: Option<&'a str>) {
        found.extend(text.map(|text| (path.join("description"), text)));
    }
    let mut found = Vec::new();
    for (name, service) in &spec.services {
        add(&mut found, &service_path(name), service.description.as_deref());
    }
    for at in resources(spec) {
        add(&mut found, &at.path, at.resource.description.as_deref());
        for child in &at.resource.has_many {
            add(&mut found, &at.path.join("has_many").join(&child.name), child.description.as_deref());
        }
    }
    for at in fields(spec) {
        add(&mut found, &at.path, at.field.description.as_deref());
    }
    found
}

fn defaults(spec: &Spec) -> Vec<(SpecPath, &str)> {
    fn text(field: &Field) -> Option<&str> {
        match &field.default {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
    fields(spec).filter_map(|at| text(at.field).map(|text| (at.path.join("default"), text))).collect()
}

fn is_credential(key: &str) -> bool {
    let words = words(key);
    CREDENTIALS.iter().any(|end| words.len() >= end.len() && words[words.len() - end.len()..].iter().eq(*end))
}

/// True for a value itself, false for the name of a place where it is found.
fn is_literal(text: &str) -> bool {
    let text = text.trim();
    let is_variable = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let is_reference = text.starts_with('$') || text.contains("${") || text.starts_with('<') || text.contains("://");
    !(text.is_empty() || is_variable || is_reference)
}

fn choices(spec: &Spec) -> Vec<Choice> {
    if spec.services.is_empty() {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "environment")
        .titled("Secrets reach a service by its environment, never by a file in git")
        .meaning(
            "compose refuses to start without them; in production they come from the platform's encrypted variables",
        )
        .instead_of("appsettings.Production.json", "in git, or forgotten on a laptop")
        .instead_of("Encrypted files in git", "keys to rotate and people who leave; fine where a team already does it");
    vec![choice]
}

#[cfg(test)]
#[path = "secrets_never_in_the_spec_tests.rs"]
mod tests;
