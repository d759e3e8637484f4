//! Roles of a kind's inputs grant what there is.

use std::collections::BTreeSet;

use super::Checks;
use crate::finding::SpecPath;
use crate::spec::model::Spec;
use crate::spec::name::Name;
use crate::spec::read::At;
use crate::spec::roles::ROLES;
use crate::spec::words;

impl Checks<'_> {
    /// Every mapping among the inputs of the solution's kinds is one of roles to permissions.
    pub(super) fn grants(&mut self, spec: &Spec) {
        let resources = spec.services.values().flat_map(|service| &service.resources);
        let known: BTreeSet<String> = resources
            .map(|(name, it)| it.plural.as_deref().map_or_else(|| Name::plural_of(name), Name::new).kebab)
            .collect();
        for (kind, inputs) in &spec.with {
            for (input, value) in inputs {
                let Some(roles) = value.as_object() else { continue };
                let path = SpecPath::new("with").join(kind).join(input);
                let mut names: Vec<&str> = ROLES.map(|(name, _)| name).to_vec();
                for (role, granted) in roles {
                    let path = path.join(role);
                    self.distinct(role, &mut names, &path);
                    for (index, permission) in granted.as_array().into_iter().flatten().enumerate() {
                        let permission = permission.as_str().unwrap_or_default();
                        self.granted(permission, &known, &path.join(index));
                    }
                }
            }
        }
    }

    /// Settings do not tell upper from lower case.
    fn distinct<'a>(&mut self, role: &'a str, names: &mut Vec<&'a str>, path: &SpecPath) {
        if let Some(other) = names.iter().find(|other| **other != role && other.eq_ignore_ascii_case(role)) {
            let message = format!("the role `{role}` differs from `{other}` in case only");
            self.deny(
                "role-name",
                path,
                At::Key,
                message,
                Some("settings do not tell them apart: take another name".to_owned()),
            );
        }
        names.push(role);
    }

    fn granted(&mut self, permission: &str, known: &BTreeSet<String>, path: &SpecPath) {
        let resource = permission.split(':').next().unwrap_or_default();
        if known.contains(resource) {
            return;
        }
        let message = format!("no service has a resource with the plural `{resource}`");
        let hint = words::did_you_mean(resource, known.iter().map(String::as_str));
        let hint = hint.unwrap_or_else(|| "give a service a resource first".to_owned());
        self.deny("permission", path, At::Value, message, Some(hint));
    }
}
