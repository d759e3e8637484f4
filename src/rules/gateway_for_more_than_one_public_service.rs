//! `gateway-for-more-than-one-public-service`

use crate::finding::{Finding, Severity};
use crate::spec::{Service, Spec};

use super::rule::{Category, Choice, Rule, Scope, Suggestion};
use super::walk::service_path;

pub(super) static RULE: Rule = Rule {
    id: "gateway-for-more-than-one-public-service",
    title: "More than one public service stands behind a gateway",
    severity: Severity::Warn,
    category: Category::Api,
    rationale: "Login, TLS, limits and addresses are then in one place, and services can be split or moved without telling clients",
    explain: include_str!("gateway_for_more_than_one_public_service.md"),
    check,
    choices,
    suggest,
};

fn is_public(service: &Service) -> bool {
    service.requirements.public == Some(true)
}

fn public(spec: &Spec) -> Vec<&str> {
    spec.services.iter().filter(|(_, service)| is_public(service)).map(|(name, _)| name.as_str()).collect()
}

fn check(spec: &Spec) -> Vec<Finding> {
    let public = public(spec);
    let [_, .., last] = public.as_slice() else { return Vec::new() };
    if spec.with.contains_key("gateway") {
        return Vec::new();
    }
    let message = format!("{} services are public without a gateway: {}", public.len(), public.join(", "));
    let path = service_path(last).join("requirements").join("public");
    vec![RULE.warn(
        path,
        message,
        "add `gateway: {}` to the solution's `with`, or set public: false where only services call",
    )]
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let public = public(spec);
    if spec.with.contains_key("gateway") {
        let why = match public.len() {
            0 => "The spec asks for it".to_owned(),
            1 => format!("{} is public, and browsers sign in at one place", public[0]),
            _ => format!("{} are public", public.join(", ")),
        };
        let choice = RULE
            .choice("solution", "yarp")
            .of_type("architecture")
            .titled("One gateway in front of the public services")
            .meaning("YARP in .NET: routes, sessions, limits; services get its short-lived token, never a cookie")
            .because(why)
            .instead_of(
                "Each service public by itself",
                "login, limits and CORS once per service, and one address each",
            )
            .instead_of(
                "nginx or Traefik",
                "proxies well; sessions and token exchange would be scripts in another language",
            )
            .instead_of("A service mesh", "solves traffic between services, not browsers, and needs Kubernetes");
        return vec![choice];
    }
    let [only] = public.as_slice() else { return Vec::new() };
    let choice = RULE
        .choice("solution", "none")
        .of_type("architecture")
        .titled("No gateway yet")
        .meaning(format!("{only} is reached directly and checks tokens itself, as it would behind a gateway"))
        .because("One public service needs no second hop")
        .instead_of("A gateway from the first day", "one more thing to run; adding it later changes no service");
    vec![choice]
}

fn suggest(name: &str, wanted: &Service, spec: &Spec) -> Option<Suggestion> {
    if spec.with.contains_key("gateway") {
        return None;
    }
    if wanted.requirements.public_login == Some(true) {
        let why = "People of the public sign in, and their session belongs in one place outside the services";
        let login = serde_json::json!(["google", "gitlab"]);
        return Some(Suggestion::new(&RULE, Scope::Solution, "gateway", why).input("login", login));
    }
    let other = public(spec).into_iter().find(|other| *other != name)?;
    is_public(wanted)
        .then(|| Suggestion::new(&RULE, Scope::Solution, "gateway", format!("{other} and {name} are both public")))
}

#[cfg(test)]
#[path = "gateway_for_more_than_one_public_service_tests.rs"]
mod tests;
