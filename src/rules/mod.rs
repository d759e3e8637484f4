//! The stack's architecture as rules: what a spec may not say, what it should rather say, and what was decided for it.
//!
//! One rule is one file with its `explain` text (`.md`) and its tests (`_tests.rs`) beside it, a `mod` line here and a
//! line in [`registry`]. All of it is pure: from [`Spec`] to [`Finding`]s, [`Choice`]s and [`Suggestion`]s.

mod api_versioning;
mod authenticated_by_default;
mod breaks_consumers;
mod children_in_json_or_table;
mod container_hardening;
mod csharp_first;
mod dead_letters_have_names_of_their_own;
mod digital_ocean_only;
mod enum_growth;
mod event_sourcing_for_audit;
mod events_are_consumed;
mod events_need_a_queue;
mod filters_are_whitelisted;
mod gateway_for_more_than_one_public_service;
mod gateway_paths_are_unique;
mod health_and_drain;
mod idempotent_create;
mod ids_are_uuid_v7;
mod keyset_paging;
mod messages_through_an_outbox;
mod money_in_minor_units;
mod no_foreign_key_across_services;
mod no_synchronous_cycles;
mod one_database_per_service;
mod one_issuer_of_tokens;
mod optimistic_locking;
mod ownership_is_stated;
mod partitioning_or_sharding;
mod postgres_in_production_sqlite_on_laptop;
mod queue_settings_fit_the_broker;
mod rabbitmq_or_kafka;
mod read_replica;
mod roles_in_configuration;
mod secrets_never_in_the_spec;
mod sensitive_data;
mod short_synchronous_chains;
mod telemetry;
mod timestamps_in_utc;
mod unbounded_children;
mod valkey_for_caches;

mod find;
#[cfg(test)]
mod fixture;
mod reference;
mod registry;
mod rule;
mod walk;

pub use breaks_consumers::breaks_consumers;
pub use dead_letters_have_names_of_their_own::dead_letters;
pub use digital_ocean_only::instead_of;
pub use find::{explain, explain_json, find};
pub use rabbitmq_or_kafka::{Broker, BrokerKind, broker};
pub use reference::{list_json, reference, table};
pub use rule::{Category, Choice, Rule, Scope, Suggestion};

use crate::finding::Finding;
use crate::spec::{Service, Spec};

/// Every rule, sorted by id.
pub fn all() -> &'static [&'static Rule] {
    registry::RULES
}

/// What the rules say of a spec, sorted by place, then the gravest first, then by rule.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut findings: Vec<_> = all().iter().flat_map(|rule| rule.check(spec)).collect();
    findings
        .sort_by(|a, b| (&a.path, a.severity, &a.rule, &a.message).cmp(&(&b.path, b.severity, &b.rule, &b.message)));
    findings
}

/// What the rules decided for a spec, sorted by component, then by rule, then by title.
pub fn choices(spec: &Spec) -> Vec<Choice> {
    let mut choices: Vec<_> = all().iter().flat_map(|rule| rule.choices(spec)).collect();
    choices.sort_by(|a, b| (&a.component, &a.rule, &a.title).cmp(&(&b.component, &b.rule, &b.title)));
    choices
}

/// The kinds that a service's requirements ask for and that the spec does not have yet, sorted by kind.
///
/// `wanted` need not be in `spec` already. A suggestion is only that: whether the catalog has the kind, and whether a
/// person wants it, is for the caller to find out.
pub fn derive(name: &str, wanted: &Service, spec: &Spec) -> Vec<Suggestion> {
    let mut suggestions: Vec<_> = all().iter().filter_map(|rule| rule.suggest(name, wanted, spec)).collect();
    suggestions.sort_by(|a, b| (&a.kind, a.rule).cmp(&(&b.kind, b.rule)));
    suggestions
}

#[cfg(test)]
mod tests;
