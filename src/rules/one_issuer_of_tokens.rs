//! `one-issuer-of-tokens`

use serde_json::Value;

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Inputs, Spec};

use super::rule::{Category, Choice, Rule};

pub(super) static RULE: Rule = Rule {
    id: "one-issuer-of-tokens",
    title: "Services take the tokens of one issuer",
    severity: Severity::Warn,
    category: Category::Security,
    rationale: "Each issuer that a service trusts can name any subject and any role, so every further one is a further way in",
    explain: include_str!("one_issuer_of_tokens.md"),
    check,
    choices,
    ..Rule::QUIET
};

fn text<'a>(auth: &'a Inputs, key: &str) -> Option<&'a str> {
    auth.get(key).and_then(Value::as_str).filter(|text| !text.is_empty())
}

fn signs_in(spec: &Spec) -> bool {
    let login = spec.with.get("gateway").and_then(|gateway| gateway.get("login"));
    login.and_then(Value::as_array).is_some_and(|login| !login.is_empty())
}

fn check(spec: &Spec) -> Vec<Finding> {
    let Some(auth) = spec.with.get("auth") else { return Vec::new() };
    let path = SpecPath::new("with").join("auth");
    if auth.is_empty() {
        let hint = "set `issuer`, `roles_claim` or `roles`, or remove it: `scaffold remove auth`";
        return vec![RULE.advise(path, "`auth` says nothing, so nothing changes", hint)];
    }
    if !signs_in(spec) {
        return Vec::new();
    }
    let unused = ["issuer", "roles_claim"].into_iter().filter(|key| text(auth, key).is_some());
    let finding = |key: &str| {
        let message =
            format!("`{key}` counts for nothing: the gateway signs people in and issues the services' tokens");
        RULE.warn(path.join(key), message, "leave it out, or take `login` from the gateway")
    };
    unused.map(finding).collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let issuer = spec.with.get("auth").and_then(|auth| text(auth, "issuer"));
    let Some(issuer) = issuer.filter(|_| !signs_in(spec)) else { return Vec::new() };
    let choice = RULE
        .choice("solution", issuer)
        .meaning(
            "Settings of production and Compose name the authority; its keys are found by OpenID Connect metadata and \
             followed when they change; in Development tokens are those of dotnet user-jwts",
        )
        .instead_of("Several issuers at once", "a subject of one could pass as that of another")
        .instead_of("Keys in the settings", "a key that leaks or rolls over is a release of every service")
        .instead_of(
            "Token introspection (RFC 7662)",
            "one more request for each request, and the issuer's outage is ours",
        );
    vec![choice]
}

#[cfg(test)]
#[path = "one_issuer_of_tokens_tests.rs"]
mod tests;
