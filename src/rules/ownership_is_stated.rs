//! `ownership-is-stated`

use crate::finding::{Finding, Severity};
use crate::spec::{Field, FieldType, Spec};

use super::rule::{Category, Choice, Rule};
use super::walk::{component, resources};

pub(super) static RULE: Rule = Rule {
    id: "ownership-is-stated",
    title: "A resource that belongs to somebody says so",
    severity: Severity::Advise,
    category: Category::Security,
    rationale: "A permission says what a caller may do, not with whose rows; without an owner the right to read is the right to read all",
    explain: include_str!("ownership_is_stated.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Fields that say whose a row is.
const OWNERS: [&str; 4] = ["account", "customer", "owner", "user"];

fn says_whose(field: &Field) -> bool {
    let name = field.name.strip_suffix("_id").unwrap_or(&field.name);
    OWNERS.contains(&name) && matches!(field.ty, FieldType::Uuid | FieldType::Ref(_))
}

fn check(spec: &Spec) -> Vec<Finding> {
    resources(spec)
        .filter(|at| !at.resource.owner && !at.resource.public)
        .filter_map(|at| {
            let field = at.resource.fields.iter().find(|field| says_whose(field))?;
            let (name, service) = (at.name, at.service);
            let message = format!("{name} has a {}, and anybody with {service}:read reads every {name}", field.name);
            let hint = format!(
                "set `owner: true`: then a row is its maker's, others get 404, and {service}:admin sees all; \
                 leave it if {name} is for staff only"
            );
            Some(RULE.advise(at.path.join("fields").join(&field.name), message, hint))
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    resources(spec)
        .filter(|at| at.resource.owner)
        .map(|at| {
            let (name, service) = (at.name, at.service);
            RULE.choice(component(service), "owner")
                .titled(format!("Each {name} belongs to the caller who made it"))
                .meaning(format!(
                    "owner_id is the token's sub; others get 404, lists show one's own, {service}:admin sees all"
                ))
                .instead_of("The permission alone", format!("everybody with {service}:read would read every {name}"))
                .instead_of("403 for others", "it tells that the id exists")
                .instead_of(
                    "Row-level security in PostgreSQL",
                    "SQLite has none, and each connection would need the caller set",
                )
        })
        .collect()
}

#[cfg(test)]
#[path = "ownership_is_stated_tests.rs"]
mod tests;
