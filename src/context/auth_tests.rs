use serde_json::json;

use super::*;
use crate::catalog::Catalog;
use crate::context::SolutionContext;
use crate::plan::plan;
use crate::spec::{Resource, Service, Spec};

fn solution(with: &[(&str, Value)]) -> SolutionContext {
    let resources = [("order".to_owned(), Resource::default())].into();
    let services = [("orders".to_owned(), Service { resources, ..Service::default() })].into();
    let inputs = |value: &Value| value.as_object().unwrap().clone().into_iter().collect::<Inputs>();
    let with = with.iter().map(|(kind, value)| ((*kind).to_owned(), inputs(value))).collect();
    let catalog = Catalog::embedded().unwrap();
    SolutionContext::of(&plan(&Spec { solution: "Shop".into(), with, services }, &catalog).unwrap(), &catalog)
}

fn roles_of(solution: &SolutionContext) -> Vec<(&str, String)> {
    let role = |role: &'_ RoleContext| role.permissions.join(" ");
    solution.services[0].roles.iter().map(|it| (it.name.as_str(), role(it))).collect()
}

#[test]
fn without_the_kind_there_are_the_three_roles_and_no_issuer() {
    let solution = solution(&[]);

    assert_eq!(solution.auth, AuthContext::default());
    let names: Vec<_> = roles_of(&solution).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["viewer", "editor", "admin"]);
}

#[test]
fn own_roles_come_beside_replace_or_remove_the_three() {
    let own = json!({ "roles": { "support": ["orders:read", "bills:read"], "editor": ["orders:write"], "viewer": [], "auditor": ["orders:read"] } });
    let solution = solution(&[("auth", own)]);

    assert_eq!(
        roles_of(&solution),
        [
            ("editor", "orders:write".to_owned()),
            ("admin", "orders:read orders:write orders:admin".to_owned()),
            ("auditor", "orders:read".to_owned()),
            ("support", "orders:read".to_owned()),
        ]
    );
}

#[test]
fn a_gateway_that_signs_people_in_is_the_only_issuer() {
    let auth = json!({ "issuer": "https://id.example.com", "roles_claim": "groups" });

    let through = solution(&[("auth", auth.clone()), ("gateway", json!({}))]).auth;
    assert_eq!(through.issuer.as_deref(), Some("https://id.example.com"));
    assert_eq!(through.roles_claim.as_deref(), Some("groups"));
    assert!(through.gateway);
    assert_eq!(solution(&[("auth", auth), ("gateway", json!({ "login": ["google"] }))]).auth, AuthContext::default());
}
