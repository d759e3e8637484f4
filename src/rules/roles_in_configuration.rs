//! `roles-in-configuration`

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Spec, words};

use super::rule::{Category, Choice, Rule};

pub(super) static RULE: Rule = Rule {
    id: "roles-in-configuration",
    title: "Tokens name roles, and settings say what a role may do",
    severity: Severity::Advise,
    category: Category::Security,
    rationale: "What a role may do changes with the service, by a reviewed change that counts at once; who has it changes at the issuer",
    explain: include_str!("roles_in_configuration.md"),
    check,
    choices,
    ..Rule::QUIET
};

fn roles(spec: &Spec) -> Option<&Map<String, Value>> {
    spec.with.get("auth")?.get("roles")?.as_object()
}

fn permissions(granted: &Value) -> BTreeSet<&str> {
    granted.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Resources that anybody may read need no permission for it.
fn is_public(spec: &Spec, plural: &str) -> bool {
    let resources = spec.services.values().flat_map(|service| &service.resources);
    resources.into_iter().any(|(name, it)| it.public && crate::context::resource::plural(name, it).kebab == plural)
}

fn check(spec: &Spec) -> Vec<Finding> {
    let mut found = Vec::new();
    for (role, granted) in roles(spec).into_iter().flatten() {
        let granted = permissions(granted);
        let resources: BTreeSet<&str> = granted.iter().filter_map(|it| it.split(':').next()).collect();
        let blind: Vec<&str> = resources
            .into_iter()
            .filter(|it| !granted.contains(format!("{it}:read").as_str()) && !is_public(spec, it))
            .collect();
        if !blind.is_empty() {
            let path = SpecPath::new("with").join("auth").join("roles").join(role);
            let message = format!("`{role}` may change {} but not read it", words::list(&blind));
            found.push(RULE.advise(path, message, format!("add `{}:read`, unless it only delivers", blind[0])));
        }
    }
    found
}

fn choices(spec: &Spec) -> Vec<Choice> {
    if !spec.with.contains_key("auth") {
        return Vec::new();
    }
    let mut own: Vec<&str> = roles(spec).into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    own.sort_unstable();
    let (value, meaning) = if own.is_empty() {
        ("default".to_owned(), "viewer reads, editor also writes, admin also deletes and sees all owners".to_owned())
    } else {
        (
            own.join(" "),
            format!("The spec says what {} may do; each service's PERMISSIONS.md shows it", words::list(&own)),
        )
    };
    let choice = RULE
        .choice("solution", value)
        .meaning(meaning)
        .instead_of(
            "Permissions in tokens only",
            "the issuer would have to know every service's permissions, tokens grow with them, and a change waits until they expire; \
             `scope` stays possible for machines",
        )
        .instead_of("Roles in the code", "a new role would be a release")
        .instead_of("Roles in the database", "one more query for each request, and changes that nobody reviews")
        .instead_of(
            "A policy server (OPA, OpenFGA)",
            "worth it when rights hang on single objects and relations; here owners do, and the rows know theirs",
        );
    vec![choice]
}

#[cfg(test)]
#[path = "roles_in_configuration_tests.rs"]
mod tests;
