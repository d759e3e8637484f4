//! `authenticated-by-default`

use crate::finding::{Finding, Severity};
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::{component, has_resources, resources};

pub(super) static RULE: Rule = Rule {
    id: "authenticated-by-default",
    title: "Every endpoint asks for a token unless the spec makes it public",
    severity: Severity::Warn,
    category: Category::Security,
    rationale: "A forgotten line must close a door, not open one",
    explain: include_str!("authenticated_by_default.md"),
    check,
    choices,
    ..Rule::QUIET
};

fn check(spec: &Spec) -> Vec<Finding> {
    resources(spec)
        .filter(|at| at.resource.public)
        .map(|at| {
            let (name, service) = (at.name, at.service);
            let path = at.path.join("public");
            let internal = spec.services.get(service).is_some_and(|it| it.requirements.public == Some(false));
            if internal {
                let message = format!("{name} is public, and {service} is not reachable from outside");
                return RULE.warn(
                    path,
                    message,
                    "take one of the two back: public of the resource, or public: false of the service",
                );
            }
            let message = format!("everybody can read every {name} without a token");
            RULE.advise(
                path,
                message,
                format!("leave it so if a {name} is fit to print; writing needs {service}:write in any case"),
            )
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    if !has_resources(spec) {
        return Vec::new();
    }
    let default = RULE
        .choice("solution", "jwt-bearer")
        .meaning(
            "A fallback policy demands a JWT; <service>:read and :write guard each resource, :admin sees all owners",
        )
        .instead_of("Open unless an attribute closes it", "a forgotten attribute is a leak that no test asks for")
        .instead_of("Trust in the network", "one service that is taken over would have them all")
        .instead_of("API keys", "no user, no expiry, no scopes, and shared by hand");
    let public = resources(spec).filter(|at| at.resource.public).map(|at| {
        RULE.choice(component(at.service), "public")
            .titled(format!("Reading {} needs no token", at.name))
            .meaning(format!("GET and lists of {} are anonymous and cacheable; writing is not", at.name))
            .because("The spec says so")
            .instead_of("A token for reading", "the spec declares it public")
    });
    std::iter::once(default).chain(public).collect()
}

#[cfg(test)]
#[path = "authenticated_by_default_tests.rs"]
mod tests;
