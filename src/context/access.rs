//! Who may call which endpoint, as templates see it: the rows of a service's `PERMISSIONS.md`.

use serde::Serialize;

use super::ResourceContext;
use super::service::RoleContext;

/// What an endpoint that lets everybody in needs, as the table says it.
const NONE: &str = "none";

/// What templates see as `service.access`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccessContext {
    /// The endpoints of each resource, in the order of the resources.
    pub groups: Vec<AccessGroup>,
}

/// The endpoints of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccessGroup {
    /// Its plural in words.
    pub title: String,
    /// Its endpoints, by path and method.
    pub endpoints: Vec<EndpointContext>,
}

/// An endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndpointContext {
    /// Its HTTP method.
    pub method: String,
    /// Its path, a parameter as `{id}`.
    pub path: String,
    /// What it needs: `orders:read`, or `none`.
    pub permission: String,
    /// The status for a caller without a token, then for one of each role: 401, 403, or what those get who are let in.
    pub statuses: Vec<u16>,
}

impl AccessContext {
    /// The view of a service's resources, for these roles.
    pub(super) fn of(resources: &[ResourceContext], roles: &[RoleContext]) -> Self {
        Self { groups: resources.iter().map(|resource| group(resource, roles)).collect() }
    }
}

fn group(resource: &ResourceContext, roles: &[RoleContext]) -> AccessGroup {
    let kebab = &resource.plural.kebab;
    let list = format!("/api/v1/{kebab}");
    let item = format!("{list}/{{id}}");
    let read = if resource.public { None } else { Some("read") };
    let endpoints = [
        ("GET", &list, read, 200),
        ("HEAD", &list, read, 200),
        ("POST", &list, Some("write"), 201),
        ("DELETE", &item, Some("admin"), 204),
        ("GET", &item, read, 200),
        ("HEAD", &item, read, 200),
        ("PUT", &item, Some("write"), 200),
    ];
    let endpoint = |(method, path, verb, success): (&str, &String, Option<&str>, u16)| {
        let permission = verb.map(|verb| format!("{kebab}:{verb}"));
        EndpointContext {
            method: method.to_owned(),
            path: path.clone(),
            statuses: statuses(permission.as_deref(), success, roles),
            permission: permission.unwrap_or_else(|| NONE.to_owned()),
        }
    };
    AccessGroup { title: resource.plural.words.clone(), endpoints: endpoints.into_iter().map(endpoint).collect() }
}

fn statuses(permission: Option<&str>, success: u16, roles: &[RoleContext]) -> Vec<u16> {
    let Some(permission) = permission else { return vec![success; roles.len() + 1] };
    let of = |role: &RoleContext| if role.permissions.iter().any(|it| it == permission) { success } else { 403 };
    std::iter::once(401).chain(roles.iter().map(of)).collect()
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
