//! `sensitive-data`

use crate::finding::{Finding, Severity};
use crate::spec::{FieldType, Spec};

use super::rule::{Category, Rule};
use super::walk::{FieldAt, fields, words};

pub(super) static RULE: Rule = Rule {
    id: "sensitive-data",
    title: "Passwords, secrets and card codes are not stored; other sensitive data is stored on purpose",
    severity: Severity::Deny,
    category: Category::Security,
    rationale: "A column in clear is in every backup, replica, log and export for years; what is not there cannot leak",
    explain: include_str!("sensitive_data.md"),
    check,
    ..Rule::QUIET
};

/// The end of a name, how much it weighs, what it is, and the way out.
const KINDS: [(&[&[&str]], Severity, &str, &str); 7] = [
    (
        &[&["password"], &["passwd"], &["passphrase"], &["pass", "word"]],
        Severity::Deny,
        "a password",
        "let the identity provider keep it: the service gets a token with `sub`, which a field `owner: uuid` can hold",
    ),
    (
        &[&["secret"], &["private", "key"], &["mnemonic"]],
        Severity::Deny,
        "a secret",
        "keep it in a secret store and only its name here, such as `signing_key_name: string`",
    ),
    (
        &[&["cvv"], &["cvc"], &["cvv2"], &["card", "security", "code"]],
        Severity::Deny,
        "a card's security code",
        "PCI DSS 3.3 forbids to store it after authorization, even encrypted; let the payment provider ask for it",
    ),
    (
        &[&["token"], &["api", "key"], &["access", "key"], &["password", "hash"]],
        Severity::Warn,
        "a credential",
        "keep a SHA-256 of it, and show the value once, when it is made: `token_digest: { type: string, max: 64, unique: true }`",
    ),
    (
        &[&["credit", "card"], &["card", "number"]],
        Severity::Warn,
        "a card number",
        "keep the payment provider's token and the last four digits: `payment_method: string`, `card_last4: string`",
    ),
    (
        &[&["ssn"], &["social", "security", "number"], &["passport", "number"], &["national", "id"]],
        Severity::Warn,
        "an identity number",
        "ask whether it is needed at all; else give it a resource of its own with `owner: true` and a permission of its own",
    ),
    (
        &[&["iban"], &["bank", "account"], &["bank", "account", "number"]],
        Severity::Advise,
        "a bank account",
        "set `owner: true` on its resource, leave `filter` out, and mask it in answers to all but its owner",
    ),
];

/// Words that make a name harmless: a loyalty card, the token of a page, the count of something.
const HARMLESS: [&str; 11] =
    ["cancellation", "design", "gift", "has", "is", "library", "loyalty", "member", "membership", "page", "public"];

fn check(spec: &Spec) -> Vec<Finding> {
    fields(spec).filter(|at| holds_text(&at.field.ty)).filter_map(finding).collect()
}

/// A flag, an instant or an id about a secret is no secret.
fn holds_text(ty: &FieldType) -> bool {
    use FieldType::{Decimal, Int, Json, Long, String, Text};
    matches!(ty, String { .. } | Text { .. } | Int { .. } | Long { .. } | Decimal { .. } | Json)
}

fn finding(at: FieldAt<'_>) -> Option<Finding> {
    let name = &at.field.name;
    let words = words(name);
    if words.iter().any(|word| HARMLESS.contains(&word.as_str())) {
        return None;
    }
    let ends_with = |end: &[&str]| words.len() >= end.len() && words[words.len() - end.len()..].iter().eq(end);
    let (_, severity, what, hint) = KINDS.iter().find(|(ends, ..)| ends.iter().any(|end| ends_with(end)))?;
    Some(match severity {
        Severity::Deny => RULE.deny(at.path, format!("{name} would keep {what} in clear"), *hint),
        Severity::Warn => RULE.warn(at.path, format!("{name} would keep {what} in clear"), *hint),
        Severity::Advise => RULE.advise(at.path, format!("{name} looks like {what}"), *hint),
    })
}

#[cfg(test)]
#[path = "sensitive_data_tests.rs"]
mod tests;
