//! Entries and stamps for tests.

use jiff::Timestamp;
use proptest::prelude::*;
use ulid::Ulid;

use super::choices::{Author, Choice};
use super::entry::{Alternative, Decision, Entry, Memory, Pattern, Status};
use super::stamp::Stamp;

pub(super) fn stamp() -> Stamp {
    at("2026-01-31T12:00:00Z")
}

pub(super) fn at(time: &str) -> Stamp {
    Stamp::new(time.parse().unwrap(), 0)
}

pub(super) fn author() -> Author {
    Author::named("ada").on_spec("b3:1234")
}

pub(super) fn choice(rule: &str, component: &str, title: &str, value: &str) -> Choice {
    Choice {
        decision_type: "architecture".to_owned(),
        title: title.to_owned(),
        description: format!("{component} uses {value}"),
        rationale: "it fits the load".to_owned(),
        alternatives: vec![Alternative { option: "Kafka".to_owned(), why_not: "no replay is asked for".to_owned() }],
        rule: Some(rule.to_owned()),
        component: Some(component.to_owned()),
        value: Some(value.to_owned()),
        hunk: None,
    }
}

pub(super) fn decision(stamp: &mut Stamp, title: &str) -> Decision {
    let mut choice = choice("", "service/orders", title, "");
    (choice.rule, choice.value) = (None, None);
    Decision::new(&choice, None, &author(), stamp)
}

/// Texts with everything that formats stumble over.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(
            prop_oneof![
                Just('\0'),
                Just('\n'),
                Just('\r'),
                Just('"'),
                Just('\''),
                Just('\\'),
                Just('\u{2028}'),
                Just('\u{feff}'),
                Just('😀'),
                Just('{'),
                Just('}'),
                Just('|'),
                Just('#'),
                Just('<'),
                any::<char>()
            ],
            0..12
        )
        .prop_map(|chars| chars.into_iter().collect::<String>()),
    ]
}

/// Texts that an entry may have where it must have one.
pub(super) fn filled() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.trim().is_empty() { format!("x{text}") } else { text })
}

fn id() -> impl Strategy<Value = Ulid> {
    // Few, so that ids meet.
    (0_u64..4, 0_u128..4).prop_map(|(ms, random)| Ulid::from_parts(1_769_860_800_000 + ms, random))
}

fn time() -> impl Strategy<Value = Timestamp> {
    (-62_135_596_800_000_i64..253_402_207_200_000).prop_map(|ms| Timestamp::from_millisecond(ms).unwrap())
}

pub(super) fn any_entry() -> impl Strategy<Value = Entry> {
    let option = || proptest::option::of(prop_oneof![Just("a".to_owned()), filled()]);
    let decision = (
        (id(), time(), text(), filled(), filled(), filled()),
        proptest::collection::vec((text(), text()), 0..3),
        (option(), option(), option(), option(), proptest::option::of(id()), any::<bool>()),
    )
        .prop_map(|((id, created_at, agent_name, title, description, rationale), alternatives, rest)| {
            let (rule, component, spec_hash, value, supersedes, accepted) = rest;
            Entry::Decision(Decision {
                id,
                created_at,
                agent_name,
                decision_type: "architecture".to_owned(),
                title,
                description,
                rationale,
                alternatives: alternatives
                    .into_iter()
                    .map(|(option, why_not)| Alternative { option, why_not })
                    .collect(),
                rule,
                component,
                spec_hash,
                value,
                status: if accepted { Status::Accepted } else { Status::Superseded },
                supersedes,
                hunk: None,
            })
        });
    let pattern = (id(), time(), filled(), filled(), filled(), option()).prop_map(
        |(id, created_at, category, name, description, example)| {
            Entry::Pattern(Pattern { id, created_at, category, name, description, example })
        },
    );
    let memory = (id(), time(), text(), prop_oneof![Just("k".to_owned()), filled()], text()).prop_map(
        |(id, updated_at, agent_name, key, value)| Entry::Memory(Memory { id, updated_at, agent_name, key, value }),
    );
    prop_oneof![3 => decision, 1 => pattern, 2 => memory]
}
