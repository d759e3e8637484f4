use proptest::prelude::*;

use super::super::choices::Choice;
use super::super::fixture::{any_entry, at, author, choice};
use super::*;

fn decide(stamp: &str, choice: &Choice, supersedes: Option<Ulid>) -> Decision {
    Decision::new(choice, supersedes, &author(), &mut at(stamp))
}

fn statuses(decisions: &[&Decision]) -> Vec<Status> {
    Log::new(decisions.iter().map(|decision| Entry::Decision((*decision).clone())))
        .decisions()
        .iter()
        .map(|decision| decision.status)
        .collect()
}

#[test]
fn a_later_decision_takes_the_place_of_an_earlier_one() {
    let first = decide("2026-01-01T00:00:00Z", &choice("broker", "service/orders", "Broker", "kafka"), None);
    let second =
        decide("2026-01-02T00:00:00Z", &choice("broker", "service/orders", "Use RabbitMQ", "rabbitmq"), Some(first.id));
    assert_eq!(statuses(&[&first, &second]), [Status::Superseded, Status::Accepted]);
    assert_eq!(statuses(&[&second, &first]), [Status::Superseded, Status::Accepted]);
}

#[test]
fn an_earlier_decision_cannot_take_the_place_of_a_later_one() {
    let mut first = decide("2026-01-01T00:00:00Z", &choice("a", "x", "A", "1"), None);
    let second = decide("2026-01-02T00:00:00Z", &choice("b", "x", "B", "1"), None);
    first.supersedes = Some(second.id);
    assert_eq!(statuses(&[&first, &second]), [Status::Accepted, Status::Accepted]);
}

#[test]
fn of_two_branches_that_decided_anew_the_later_stands() {
    let base = decide("2026-01-01T00:00:00Z", &choice("broker", "service/orders", "Use none", "none"), None);
    let ours = decide("2026-01-02T00:00:00Z", &choice("broker", "service/orders", "Use Kafka", "kafka"), Some(base.id));
    let theirs =
        decide("2026-01-03T00:00:00Z", &choice("broker", "service/orders", "Use RabbitMQ", "rabbitmq"), Some(base.id));
    assert_eq!(statuses(&[&theirs, &base, &ours]), [Status::Superseded, Status::Superseded, Status::Accepted]);

    let ours = decide("2026-01-02T00:00:00Z", &choice("cache", "service/orders", "Cache", "none"), None);
    let theirs = decide("2026-01-03T00:00:00Z", &choice("cache", "service/orders", "Cache", "valkey"), None);
    assert_eq!(statuses(&[&theirs, &ours]), [Status::Superseded, Status::Accepted]);
}

#[test]
fn what_people_decide_stands_beside_each_other() {
    let note = Choice { rule: None, value: None, ..choice("", "service/orders", "Note", "") };
    let first = decide("2026-01-01T00:00:00Z", &note, None);
    let second = decide("2026-01-02T00:00:00Z", &note, None);
    assert_eq!(statuses(&[&first, &second]), [Status::Accepted, Status::Accepted]);
}

#[test]
fn the_last_value_of_a_key_counts() {
    let write = |time: &str, value: &str| {
        let mut stamp = at(time);
        Entry::Memory(Memory {
            id: stamp.id(),
            updated_at: stamp.now(),
            agent_name: "ada".to_owned(),
            key: "k".to_owned(),
            value: value.to_owned(),
        })
    };
    let (old, new) = (write("2026-01-01T00:00:00Z", "old"), write("2026-01-02T00:00:00Z", "new"));
    let log = Log::new([new.clone(), old]);
    assert_eq!(log.memory()["k"].value, "new");
    assert_eq!(log.last_id(), Some(new.id()));
    assert_eq!(log.ids().len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_view_does_not_depend_on_order_or_repetition(
        entries in proptest::collection::vec(any_entry(), 0..12),
        order in proptest::collection::vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let view = Log::new(entries.clone());
        let mut other: Vec<Entry> = entries.iter().rev().cloned().collect();
        if !entries.is_empty() {
            for index in order {
                let entry = index.get(&entries).clone();
                let at = index.index(other.len() + 1);
                other.insert(at, entry);
            }
        }
        prop_assert_eq!(view, Log::new(other));
    }
}
