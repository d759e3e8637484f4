//! `no-foreign-key-across-services`

use crate::finding::{Finding, Severity};
use crate::spec::{FieldType, OnDelete, Reference, Spec};

use super::rule::{Category, Choice, Rule};
use super::walk::{FieldAt, component, fields};

pub(super) static RULE: Rule = Rule {
    id: "no-foreign-key-across-services",
    title: "A reference to another service's resource is an id without a foreign key",
    severity: Severity::Advise,
    category: Category::Data,
    rationale: "The other row is in another database: nothing can check it in this transaction, so consistency comes from \
                checking on write and from events",
    explain: include_str!("no_foreign_key_across_services.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Fields that refer to a resource of another service.
fn foreign(spec: &Spec) -> impl Iterator<Item = (FieldAt<'_>, &Reference, &str)> {
    fields(spec).filter_map(|at| match &at.field.ty {
        FieldType::Ref(reference) => {
            let other = reference.service.as_deref().filter(|other| *other != at.service)?;
            Some((at, reference, other))
        }
        _ => None,
    })
}

fn check(spec: &Spec) -> Vec<Finding> {
    foreign(spec)
        .filter_map(|(at, reference, other)| {
            let target = &reference.resource;
            if reference.on_delete != OnDelete::Restrict {
                let message = format!("on_delete has no effect: {target} is a resource of {other}");
                let hint = format!("leave it out, and let {} listen to the event `deleted` of {other}", at.service);
                return Some(RULE.advise(at.path, message, hint));
            }
            let events = &spec.services.get(other)?.resources.get(target)?.events;
            if events.iter().any(|event| event == "deleted") {
                return None;
            }
            let message = format!("nobody tells {} when a {target} of {other} is deleted", at.service);
            let hint = format!("give {target} in {other} the event `deleted`, or decide that the id may lead nowhere");
            Some(RULE.advise(at.path, message, hint))
        })
        .collect()
}

fn choices(spec: &Spec) -> Vec<Choice> {
    foreign(spec)
        .map(|(at, reference, other)| {
            let (name, target) = (&at.field.name, &reference.resource);
            RULE.choice(component(at.service), "id only")
                .titled(format!("{} keeps only the id of a {target} of {other}", at.path))
                .meaning(format!(
                    "{name}_id is a uuid with an index and without a foreign key; a reader treats 404 from {other} as gone"
                ))
                .instead_of("A foreign key", format!("{target} is in the database of {other}; keys do not cross databases"))
                .instead_of(
                    format!("A call to {other} on every write"),
                    format!("{} could not write while {other} is down; check where a wrong id costs money", at.service),
                )
                .instead_of(format!("A copy of {target}"), "pays when reads need its fields; then keep it from events")
        })
        .collect()
}

#[cfg(test)]
#[path = "no_foreign_key_across_services_tests.rs"]
mod tests;
