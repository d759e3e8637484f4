//! Who issues tokens and what roles may do, as templates see it: the inputs of the kind `auth`.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::ResourceContext;
use super::service::RoleContext;
use crate::plan::Plan;
use crate::spec::{Inputs, ROLES, VERBS};

/// What templates see as `solution.auth`. All of it is empty without the kind `auth`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AuthContext {
    /// The authority that services and the gateway find keys at; `None` where the spec names none, or where the
    /// gateway signs people in and issues the services' tokens itself.
    pub issuer: Option<String>,
    /// The claim that names a caller's roles, where it is not the default; `None` as above.
    pub roles_claim: Option<String>,
    /// A gateway is there that takes the issuer's tokens.
    pub gateway: bool,
}

impl AuthContext {
    /// The view of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let gateway = inputs(plan, "gateway");
        let signs_in =
            gateway.and_then(|inputs| inputs.get("login")?.as_array()).is_some_and(|login| !login.is_empty());
        if signs_in {
            return Self::default();
        }
        let text = |key: &str| {
            let text = inputs(plan, "auth")?.get(key)?.as_str()?;
            (!text.is_empty()).then(|| text.to_owned())
        };
        Self { issuer: text("issuer"), roles_claim: text("roles_claim"), gateway: gateway.is_some() }
    }
}

/// The roles of a service with what each may do there: those of every solution as far as the spec does not say
/// otherwise, then the spec's others by name. One that may do nothing anywhere is none.
pub(super) fn roles(plan: &Plan, resources: &[ResourceContext]) -> Vec<RoleContext> {
    let own = inputs(plan, "auth").and_then(|inputs| inputs.get("roles")?.as_object());
    let own: BTreeMap<&str, &Value> = own.into_iter().flatten().map(|(name, it)| (name.as_str(), it)).collect();
    let common = ROLES.iter().filter_map(|(name, verbs)| {
        let common = |permission: &String| verbs.contains(&verb(permission));
        match own.get(name) {
            Some(granted) => stated(name, granted, resources),
            None => Some(role(name, resources, common)),
        }
    });
    let others = own.iter().filter(|(name, _)| !ROLES.iter().any(|(known, _)| known == *name));
    common.chain(others.filter_map(|(name, granted)| stated(name, granted, resources))).collect()
}

fn stated(name: &str, granted: &Value, resources: &[ResourceContext]) -> Option<RoleContext> {
    let granted = granted.as_array().filter(|granted| !granted.is_empty())?;
    Some(role(name, resources, |permission| granted.iter().any(|it| it == permission)))
}

fn role(name: &str, resources: &[ResourceContext], grants: impl FnMut(&String) -> bool) -> RoleContext {
    RoleContext { name: name.to_owned(), permissions: permissions(resources).filter(grants).collect() }
}

/// Every permission of these resources.
fn permissions(resources: &[ResourceContext]) -> impl Iterator<Item = String> {
    let verbs = |resource: &ResourceContext| VERBS.map(|verb| format!("{}:{verb}", resource.plural.kebab));
    resources.iter().flat_map(verbs)
}

fn verb(permission: &str) -> &str {
    permission.rsplit(':').next().unwrap_or_default()
}

fn inputs<'a>(plan: &'a Plan, kind: &str) -> Option<&'a Inputs> {
    plan.components.iter().find(|part| part.kind == kind).map(|part| &part.inputs)
}

#[cfg(test)]
#[path = "auth_tests.rs"]
mod tests;
