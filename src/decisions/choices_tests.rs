use proptest::prelude::*;

use super::super::entry::Entry;
use super::super::fixture::{at, author, choice, stamp};
use super::super::log::Log;
use super::*;

/// Runs after each other, each on the log that the ones before made; gives what each run added.
fn runs(runs: &[Vec<Choice>]) -> Vec<Vec<Decision>> {
    let mut all: Vec<Decision> = Vec::new();
    runs.iter()
        .map(|choices| {
            let log = Log::new(all.iter().cloned().map(Entry::Decision));
            let new = diff_choices(log.decisions(), choices, &author(), &mut stamp().after(&log));
            all.extend(new.clone());
            new
        })
        .collect()
}

fn standing(runs: &[Vec<Decision>]) -> Vec<String> {
    Log::new(runs.iter().flatten().cloned().map(Entry::Decision))
        .decisions()
        .iter()
        .filter(|decision| decision.status == Status::Accepted)
        .map(|decision| format!("{}={}", decision.title, decision.value.as_deref().unwrap_or("")))
        .collect()
}

#[test]
fn the_second_run_adds_nothing() {
    let choices = vec![
        choice("broker", "service/orders", "Broker", "rabbitmq"),
        choice("cache", "service/orders", "Cache", "none"),
    ];
    let added = runs(&[choices.clone(), choices.iter().rev().cloned().collect(), choices]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [2, 0, 0]);
    let first = &added[0][0];
    assert_eq!((first.agent_name.as_str(), first.spec_hash.as_deref()), ("ada", Some("b3:1234")));
    assert!(first.check().is_ok());
}

#[test]
fn another_value_supersedes_the_decision_before() {
    let with = |value: &str| {
        vec![choice("broker", "service/orders", "Broker", value), choice("broker", "service/mail", "Broker", "none")]
    };
    let added = runs(&[with("none"), with("rabbitmq"), with("none")]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 1]);
    assert_eq!(added[1][0].supersedes, Some(added[0][0].id));
    assert_eq!(added[2][0].supersedes, Some(added[1][0].id));
    assert_eq!(standing(&added), ["Broker=none", "Broker=none"]);
}

#[test]
fn a_title_that_names_the_value_is_followed() {
    let with = |title: &str, value: &str| vec![choice("broker", "service/orders", title, value)];
    let added = runs(&[with("Use none", "none"), with("Use RabbitMQ", "rabbitmq"), with("Use none", "none")]);
    assert_eq!(added[1][0].supersedes, Some(added[0][0].id));
    assert_eq!(added[2][0].supersedes, Some(added[1][0].id));
    assert_eq!(standing(&added), ["Use none=none"]);
}

#[test]
fn other_words_for_the_same_value_are_no_decision() {
    let mut reworded = choice("broker", "service/orders", "RabbitMQ carries messages", "rabbitmq");
    reworded.rationale = "said better".to_owned();
    let added = runs(&[vec![choice("broker", "service/orders", "Use RabbitMQ", "rabbitmq")], vec![reworded]]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn other_words_for_several_values_of_one_rule_are_no_decision() {
    let with = |words: &str| {
        ["sql", "json"].map(|value| choice("data", "service/orders", &format!("{words} {value}"), value)).to_vec()
    };
    let added = runs(&[with("Use"), with("Take")]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [2, 0]);
}

#[test]
fn one_rule_may_choose_several_things() {
    let with = |store: &str, format: &str| {
        vec![choice("data", "service/orders", "Store", store), choice("data", "service/orders", "Format", format)]
    };
    let added = runs(&[with("sql", "json"), with("sql", "json"), with("sql", "xml")]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [2, 0, 1]);
    assert_eq!(added[2][0].supersedes, Some(added[0][1].id));
}

#[test]
fn the_same_choice_twice_in_one_run_counts_once() {
    let twice = vec![choice("a", "x", "A", "1"), choice("a", "x", "A", "2")];
    let added = runs(&[twice.clone(), twice]);
    assert_eq!(added.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn after_two_branches_met_the_spec_decides_once() {
    let base = diff_choices(&[], &[choice("b", "x", "Use none", "none")], &author(), &mut at("2026-01-01T00:00:00Z"));
    let branch = |time: &str, value: &str| {
        diff_choices(&base, &[choice("b", "x", &format!("Use {value}"), value)], &author(), &mut at(time))
    };
    let merged: Vec<Decision> =
        [base.clone(), branch("2026-01-03T00:00:00Z", "kafka"), branch("2026-01-02T00:00:00Z", "rabbitmq")].concat();
    let log = Log::new(merged.into_iter().map(Entry::Decision));
    let mut stamp = stamp().after(&log);
    let same = diff_choices(log.decisions(), &[choice("b", "x", "Use kafka", "kafka")], &author(), &mut stamp);
    assert_eq!(same, []);
    let other = diff_choices(log.decisions(), &[choice("b", "x", "Use rabbitmq", "rabbitmq")], &author(), &mut stamp);
    assert_eq!(other.len(), 1);
    assert_eq!(other[0].supersedes, Some(log.decisions()[2].id));
}

fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    let one = (0..2, 0..2, 0..3, 0..3).prop_map(|(rule, component, title, value)| {
        let mut choice =
            choice(&format!("r{rule}"), &format!("c{component}"), &format!("t{title}"), &format!("v{value}"));
        if rule == 1 && value == 2 {
            choice.rule = None;
        }
        choice
    });
    proptest::collection::vec(one, 0..6)
}

proptest! {
    #[test]
    fn a_run_that_chooses_as_before_adds_nothing(all in proptest::collection::vec(any_choices(), 1..5)) {
        let twice: Vec<Vec<Choice>> = all.iter().flat_map(|run| [run.clone(), run.clone()]).collect();
        for pair in runs(&twice).chunks(2) {
            prop_assert_eq!(&pair[1], &vec![]);
        }
    }
}

#[test]
fn what_is_chosen_no_more_ends_once_and_can_come_back() {
    let broker = choice("broker", "service/orders", "Broker of orders", "rabbitmq");
    let cache = choice("cache", "service/orders", "Cache of orders", "valkey");
    let mut by_hand = choice("by-hand", "service/orders", "Kept", "mine");
    by_hand.rule = Some("conflict/12".to_owned());
    let mut all = diff_choices(&[], &[broker.clone(), cache.clone(), by_hand], &author(), &mut stamp());
    let after = |all: &[Decision]| stamp().after(&Log::new(all.iter().cloned().map(Entry::Decision)));
    let by_ada = choice("cache", "service/mail", "Ada's", "none");
    all.push(Decision::new(&by_ada, None, &Author::named("ada"), &mut after(&all)));
    let judged = |rule: &str| rule != "conflict/12";

    let gone = ended(&all, std::slice::from_ref(&broker), judged, &author(), &mut after(&all));
    let [end] = gone.as_slice() else { panic!("one ends: {gone:?}") };
    assert_eq!(end.title, "No longer: Cache of orders");
    assert_eq!(end.supersedes, Some(all[1].id));
    assert!(end.check().is_ok());
    all.extend(gone);
    assert_eq!(
        standing(&[all.clone()]),
        ["Broker of orders=rabbitmq", "Kept=mine", "Ada's=none", "No longer: Cache of orders=no longer"]
    );

    // It is said once.
    assert_eq!(ended(&all, std::slice::from_ref(&broker), judged, &author(), &mut after(&all)), []);

    let back = diff_choices(&all, &[broker.clone(), cache.clone()], &author(), &mut after(&all));
    let [back] = back.as_slice() else { panic!("one comes back: {back:?}") };
    assert_eq!(back.supersedes, Some(all[4].id));
    all.push(back.clone());
    assert_eq!(
        standing(&[all.clone()]),
        ["Broker of orders=rabbitmq", "Kept=mine", "Ada's=none", "Cache of orders=valkey"]
    );
    assert_eq!(ended(&all, &[broker, cache], judged, &author(), &mut after(&all)), []);
}
