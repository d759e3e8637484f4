//! From what the rules choose on each run to what is new about it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::entry::{Alternative, Decision, Hunk, Status};
use super::log;
use super::stamp::Stamp;

/// Who decides, and on which spec.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// A person, an agent or `scaffold`.
    pub agent_name: String,
    /// The hash of the spec, where there is one.
    pub spec_hash: Option<String>,
}

impl Author {
    /// Someone, without a spec.
    pub fn named(agent_name: impl Into<String>) -> Self {
        Self { agent_name: agent_name.into(), spec_hash: None }
    }

    /// The same author, deciding on a spec.
    #[must_use]
    pub fn on_spec(mut self, hash: impl Into<String>) -> Self {
        self.spec_hash = Some(hash.into());
        self
    }
}

/// Something that is chosen, each time anew: it becomes a decision when it was not chosen before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choice {
    /// See [`Decision::decision_type`].
    pub decision_type: String,
    /// In one line.
    pub title: String,
    /// What it means.
    pub description: String,
    /// Why.
    pub rationale: String,
    /// What else was possible.
    pub alternatives: Vec<Alternative>,
    /// The rule that chose.
    pub rule: Option<String>,
    /// What it is about: `solution`, `service/orders`.
    pub component: Option<String>,
    /// What was chosen, short: `rabbitmq`. When only this changes, it is another decision.
    pub value: Option<String>,
    /// The place in a file that it decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hunk: Option<Box<Hunk>>,
}

impl Decision {
    /// The decision that a choice makes.
    pub fn new(choice: &Choice, supersedes: Option<Ulid>, author: &Author, stamp: &mut Stamp) -> Self {
        Self {
            id: stamp.id(),
            created_at: stamp.now(),
            agent_name: author.agent_name.clone(),
            decision_type: choice.decision_type.clone(),
            title: choice.title.clone(),
            description: choice.description.clone(),
            rationale: choice.rationale.clone(),
            alternatives: choice.alternatives.clone(),
            rule: choice.rule.clone(),
            component: choice.component.clone(),
            spec_hash: author.spec_hash.clone(),
            value: choice.value.clone(),
            status: Status::Accepted,
            supersedes,
            hunk: choice.hunk.clone(),
        }
    }
}

/// The decisions that are new: one for each choice that was not made before or was made otherwise, which it then
/// supersedes. What is chosen as before adds nothing, so a second run with the same choices gives an empty list.
///
/// A choice is that of an earlier decision when component, rule and title are the same. Since a title may name the
/// value, a choice of the same rule on the same component is taken for the earlier one also when the values are the
/// same, or when no other choice or decision of that rule is left over.
pub fn diff_choices(previous: &[Decision], now: &[Choice], author: &Author, stamp: &mut Stamp) -> Vec<Decision> {
    let Matched { choices, before, .. } = matched(previous, now);
    let changed = choices.into_iter().zip(before);
    changed
        .filter(|(choice, old)| old.as_ref().is_none_or(|old| old.value != choice.value))
        .map(|(choice, old)| Decision::new(choice, old.map(|old| old.id), author, stamp))
        .collect()
}

/// The value of a decision that says of an earlier one that it holds no longer.
pub const NO_LONGER: &str = "no longer";

/// The decisions that end others: what a rule chose before and chooses no more, since what it was about is gone from
/// the spec. Only rules that `judged` these choices are asked, and only what was decided on a spec ends: a line that
/// somebody wrote by hand stays.
pub fn ended(
    previous: &[Decision],
    now: &[Choice],
    judged: impl Fn(&str) -> bool,
    author: &Author,
    stamp: &mut Stamp,
) -> Vec<Decision> {
    let left = matched(previous, now).left.into_iter().filter(|old| {
        old.hunk.is_none()
            && old.spec_hash.is_some()
            && old.rule.as_deref().is_some_and(&judged)
            && old.value.as_deref().is_some_and(|value| value != NO_LONGER)
    });
    left.map(|old| {
        let choice = Choice {
            title: format!("No longer: {}", old.title),
            description: "What this decided is not in the spec any more.".to_owned(),
            rationale: "The spec of this run does not ask for it.".to_owned(),
            alternatives: Vec::new(),
            value: Some(NO_LONGER.to_owned()),
            decision_type: old.decision_type,
            rule: old.rule,
            component: old.component,
            hunk: None,
        };
        Decision::new(&choice, Some(old.id), author, stamp)
    })
    .collect()
}

/// Choices beside the decisions that they were before.
struct Matched<'a> {
    choices: Vec<&'a Choice>,
    before: Vec<Option<Decision>>,
    /// The standing decisions of which no choice is left.
    left: Vec<Decision>,
}

fn matched<'a>(previous: &[Decision], now: &'a [Choice]) -> Matched<'a> {
    let mut standing = previous.to_vec();
    standing.sort_by_key(|decision| decision.id);
    log::settle(&mut standing);
    standing.retain(|decision| decision.status == Status::Accepted);

    let mut keys = BTreeSet::new();
    let choices: Vec<&Choice> = now.iter().filter(|choice| keys.insert(key(choice))).collect();
    let mut before: Vec<Option<Decision>> = vec![None; choices.len()];
    // The surest match first, over all choices, so that a sure one is never taken by a guess.
    pair(&choices, &mut before, &mut standing, |choice, old| topic(choice, old) && choice.title == old.title);
    pair(&choices, &mut before, &mut standing, |choice, old| {
        choice.rule.is_some() && topic(choice, old) && choice.value == old.value
    });
    let left: Vec<&Choice> =
        choices.iter().zip(&before).filter(|(_, old)| old.is_none()).map(|(choice, _)| *choice).collect();
    let only: Vec<Decision> = standing
        .iter()
        .filter(|old| {
            old.rule.is_some()
                && standing
                    .iter()
                    .filter(|other| (&other.component, &other.rule) == (&old.component, &old.rule))
                    .count()
                    == 1
                && left.iter().filter(|choice| topic(choice, old)).count() == 1
        })
        .cloned()
        .collect();
    pair(&choices, &mut before, &mut { only }, topic);
    let taken: BTreeSet<Ulid> = before.iter().flatten().map(|old| old.id).collect();
    standing.retain(|old| !taken.contains(&old.id));
    Matched { choices, before, left: standing }
}

fn key(choice: &Choice) -> (&Option<String>, &Option<String>, &str) {
    (&choice.component, &choice.rule, &choice.title)
}

fn topic(choice: &Choice, old: &Decision) -> bool {
    choice.component == old.component && choice.rule == old.rule
}

/// Gives each choice that has no decision yet the latest standing one that matches, and takes that away from the rest.
fn pair(
    choices: &[&Choice],
    before: &mut [Option<Decision>],
    standing: &mut Vec<Decision>,
    same: impl Fn(&Choice, &Decision) -> bool,
) {
    for (choice, slot) in choices.iter().zip(before).filter(|(_, slot)| slot.is_none()) {
        if let Some(at) = standing.iter().rposition(|old| same(choice, old)) {
            *slot = Some(standing.remove(at));
        }
    }
}

#[cfg(test)]
#[path = "choices_tests.rs"]
mod tests;
