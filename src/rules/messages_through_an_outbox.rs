//! `messages-through-an-outbox`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};
use super::walk::component;

pub(super) static RULE: Rule = Rule {
    id: "messages-through-an-outbox",
    title: "Messages leave through an outbox and are received through an inbox",
    severity: Severity::Advise,
    category: Category::Messaging,
    rationale: "A database and a broker cannot commit together; a row in the same transaction as the change is the only promise that \
                neither is lost",
    explain: include_str!("messages_through_an_outbox.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    let services = spec.services.iter().filter(|(_, service)| service.with.contains_key("queue"));
    services
        .map(|(name, _)| {
            RULE.choice(component(name), "outbox-and-inbox")
                .titled(format!("{name} publishes through an outbox and receives through an inbox"))
                .meaning(
                    "Written with the change, sent by a relay at least once; receipts by source and id drop duplicates",
                )
                .instead_of("Publish after commit", "a crash between the two loses the message")
                .instead_of("Publish before commit", "a rollback leaves a message about something that never was")
                .instead_of(
                    "A transaction over both",
                    "neither RabbitMQ nor Kafka takes part in PostgreSQL's two-phase commit",
                )
                .instead_of("Change data capture", "one more system to run, and events become rows of tables")
        })
        .collect()
}

#[cfg(test)]
#[path = "messages_through_an_outbox_tests.rs"]
mod tests;
