//! Inputs about access: an address that issues tokens, and roles with what they may do.

use serde_json::{Map, Value};

use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::naming::Style;
use crate::spec::node::{Kind, Node};
use crate::spec::roles::VERBS;
use crate::spec::words;

/// The most roles.
const MAX_ROLES: usize = 50;
/// The most permissions of one role.
const MAX_PERMISSIONS: usize = 300;
/// The most characters of a role's name.
const MAX_ROLE: usize = 64;
/// The most characters of an address.
const MAX_URL: usize = 300;

impl Reader<'_> {
    /// `https://id.example.com/realms/shop`: what may stand in settings, Compose files and Markdown as it is.
    pub(super) fn url(&mut self, node: &Node, path: &SpecPath) -> Option<Value> {
        let text = self.text_of(node, path, "an address")?.trim();
        let Some((message, hint)) = url_fault(text) else { return Some(Value::from(text.trim_end_matches('/'))) };
        let message = format!("`{}` {message}", words::shown(text));
        self.deny("url", path, At::Value, message, Some(hint.to_owned()));
        None
    }

    /// `support: [orders:read]`: roles by name.
    pub(super) fn grants(&mut self, node: &Node, path: &SpecPath) -> Option<Value> {
        let Kind::Map(map) = &node.kind else {
            let hint = Some("write `{ support: [orders:read] }`".to_owned());
            self.wrong_type(node, path, "a mapping from roles to lists of permissions", hint);
            return None;
        };
        if map.entries.len() > MAX_ROLES {
            let message = format!("{} roles; {MAX_ROLES} is the most", map.entries.len());
            self.deny("too-many", path, At::Key, message, Some("grant permissions in `scope` instead".to_owned()));
        }
        let mut roles = Map::new();
        for entry in map.entries.iter().take(MAX_ROLES) {
            let path = path.join(&entry.key);
            if !is_role(&entry.key) {
                let message = format!("`{}` cannot be the name of a role", words::shown(&entry.key));
                let hint =
                    format!("use letters, digits, `-`, `_` and `.`, a letter first, at most {MAX_ROLE} characters");
                self.deny("role-name", &path, At::Key, message, Some(hint));
                continue;
            }
            if let Some(permissions) = self.permissions(&entry.value, &path) {
                roles.insert(entry.key.clone(), permissions);
            }
        }
        Some(Value::Object(roles))
    }

    fn permissions(&mut self, node: &Node, path: &SpecPath) -> Option<Value> {
        let Kind::List(nodes) = &node.kind else {
            let hint = node.scalar().map(|scalar| format!("write `[{}]`", words::shown(&scalar.text)));
            self.wrong_type(node, path, "a list of permissions such as `orders:read`", hint);
            return None;
        };
        if nodes.len() > MAX_PERMISSIONS {
            let message = format!("{} permissions; {MAX_PERMISSIONS} is the most", nodes.len());
            self.deny("too-many", path, At::Key, message, Some("divide the role".to_owned()));
        }
        let mut permissions: Vec<Value> = Vec::new();
        for (index, node) in nodes.iter().take(MAX_PERMISSIONS).enumerate() {
            let path = path.join(index);
            let Some(text) = self.text_of(node, &path, "a permission such as `orders:read`") else { continue };
            if !self.permission(text, &path) {
                continue;
            }
            let value = Value::from(text);
            if permissions.contains(&value) {
                let hint = Some("remove one of them".to_owned());
                self.deny("duplicate-value", &path, At::Value, format!("`{text}` is here twice"), hint);
            } else {
                permissions.push(value);
            }
        }
        Some(Value::Array(permissions))
    }

    /// Its form and its verb; whether there is such a resource is seen when all services are read.
    fn permission(&mut self, text: &str, path: &SpecPath) -> bool {
        let (message, hint) = match text.split_once(':') {
            Some((resource, verb)) if Style::Kebab.check("", resource).is_ok() => {
                if VERBS.contains(&verb) {
                    return true;
                }
                let message = format!("there is no verb `{}` in permissions", words::shown(verb));
                (message, words::did_you_mean(verb, VERBS))
            }
            _ => {
                let message = format!("`{}` is not a permission", words::shown(text));
                (message, Some("write the resource's plural and a verb: `orders:read`".to_owned()))
            }
        };
        self.deny("permission", path, At::Value, message, hint);
        false
    }
}

fn is_role(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(plain) && name.len() <= MAX_ROLE
}

/// What is wrong with an address, and what to do about it.
fn url_fault(text: &str) -> Option<(&'static str, &'static str)> {
    let Some((scheme, rest)) = text.split_once("://") else {
        return Some(("is not an address", "write it with its scheme: `https://id.example.com`"));
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let in_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let in_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '/' | ':');
    if scheme != "https" {
        return Some(("is not https", "keys that are read over plain HTTP are anybody's; write `https://`"));
    }
    if rest.contains('@') || rest.contains(['?', '#']) {
        return Some(("has more than a host and a path", "leave out the user, the query and the fragment"));
    }
    if host.is_empty() || !host.chars().all(in_host) || port.parse::<u16>().is_err() {
        return Some(("has no host that can be", "write it as in `https://id.example.com:8443/realms/shop`"));
    }
    if !rest.chars().all(in_path) {
        return Some(("has a character that no path here can have", "use letters, digits, `-`, `.`, `_`, `~` and `/`"));
    }
    (text.len() > MAX_URL).then_some(("is too long", "300 characters are the most"))
}

#[cfg(test)]
#[path = "grants_tests.rs"]
mod tests;
