//! `money-in-minor-units`

use crate::finding::{Finding, Severity};
use crate::spec::{Field, FieldType, Spec};

use super::rule::{Category, Choice, Rule};
use super::walk::{component, fields, words};

pub(super) static RULE: Rule = Rule {
    id: "money-in-minor-units",
    title: "Amounts of money are whole minor units with their currency",
    severity: Severity::Warn,
    category: Category::Data,
    rationale: "A number without a currency cannot be added to another, and a fraction of a cent has to go somewhere",
    explain: include_str!("money_in_minor_units.md"),
    check,
    choices,
    ..Rule::QUIET
};

/// Words that mean money at the end of a name.
const MONEY: [&str; 10] =
    ["amount", "balance", "cost", "fee", "money", "price", "salary", "subtotal", "total", "revenue"];

/// Words after one of [`MONEY`] that only say the unit.
const UNITS: [&str; 12] =
    ["cent", "cents", "minor", "eur", "usd", "gbp", "chf", "jpy", "euro", "euros", "dollars", "pence"];

/// Words beside one of [`MONEY`] that make it a quantity of something else.
const QUANTITIES: [&str; 25] = [
    "bytes", "count", "credits", "days", "distance", "energy", "factor", "hours", "items", "level", "lines", "minutes",
    "number", "percent", "points", "quantity", "rate", "ratio", "rows", "score", "seconds", "size", "units", "volume",
    "weight",
];

fn check(spec: &Spec) -> Vec<Finding> {
    fields(spec)
        .filter(|at| is_number(&at.field.ty) && sounds_like_money(&at.field.name))
        .map(|at| {
            let Field { name, ty, .. } = at.field;
            let message = format!("{name} sounds like money and is of type {}", ty.name());
            let hint = format!(
                "use `{name}: money`; if it is not money, say what it counts in its name, such as {name}_quantity"
            );
            RULE.warn(at.path, message, hint)
        })
        .collect()
}

fn is_number(ty: &FieldType) -> bool {
    matches!(ty, FieldType::Decimal { .. } | FieldType::Int { .. } | FieldType::Long { .. })
}

fn sounds_like_money(name: &str) -> bool {
    let words = words(name);
    if words.iter().any(|word| QUANTITIES.contains(&word.as_str())) {
        return false;
    }
    let meaning: Vec<_> = words.iter().filter(|word| !UNITS.contains(&word.as_str())).collect();
    meaning.last().is_some_and(|word| MONEY.contains(&word.as_str()))
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for at in fields(spec).filter(|at| matches!(at.field.ty, FieldType::Money { .. })) {
        let component = component(at.service);
        if let Some(choice) = choices.iter_mut().find(|choice| choice.component == component) {
            choice.description = format!("{}, {}", choice.description, at.field.name);
            continue;
        }
        let choice = RULE
            .choice(component, "bigint-and-currency")
            .meaning(format!("A bigint of minor units and an ISO 4217 code: {}", at.field.name))
            .instead_of("decimal", "exact, but without a currency, and 29 times slower to sum in a measured loop")
            .instead_of("double", "0.1 + 0.2 is not 0.3")
            .instead_of("PostgreSQL's money type", "its fraction depends on the server's lc_monetary setting");
        choices.push(choice);
    }
    choices
}

#[cfg(test)]
#[path = "money_in_minor_units_tests.rs"]
mod tests;
