//! Which element of one version is which of another.

use std::collections::{BTreeMap, BTreeSet};

use super::parse::{Content, Element};

/// Attributes that say which thing an element is about. The first that it has counts.
const KEYS: [&str; 14] = [
    "Include", "Update", "Remove", "Path", "Solution", "Name", "TaskName", "key", "name", "id", "Id", "Project", "Sdk",
    "path",
];
/// Attributes that tell elements about the same thing apart.
const QUALIFIERS: [&str; 2] = ["Condition", "Label"];

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| attribute.meaning.as_str())
    }

    fn key_value(&self) -> Option<(&str, &str)> {
        KEYS.iter().find_map(|key| self.attribute(key).map(|value| (*key, value)))
    }

    /// What it is about: its name, and a key attribute if it has one.
    pub(super) fn key(&self) -> (&str, Option<(&str, &str)>) {
        (&self.name, self.key_value())
    }

    fn qualifiers(&self) -> [Option<&str>; 2] {
        QUALIFIERS.map(|name| self.attribute(name))
    }

    /// Nothing tells it from others of its name; it is no property, of which there is one.
    pub(super) fn is_anonymous(&self) -> bool {
        let property = match &self.content {
            Content::Atom(_) => self.attributes.is_empty(),
            Content::Items(items) => items.list.is_empty() && self.attributes.is_empty(),
        };
        !property && self.key_value().is_none() && self.qualifiers() == [None, None]
    }

    fn children(&self) -> BTreeSet<(&str, Option<(&str, &str)>)> {
        match &self.content {
            Content::Items(items) => items.list.iter().map(|item| item.element.key()).collect(),
            Content::Atom(_) => BTreeSet::new(),
        }
    }
}

/// The elements of each version by number; the same number is the same element.
#[derive(Debug)]
pub(super) struct Numbers {
    pub(super) base: Vec<usize>,
    pub(super) mine: Vec<usize>,
    pub(super) theirs: Vec<usize>,
}

/// Numbers the elements of three versions of one parent.
pub(super) fn number(base: &[&Element], mine: &[&Element], theirs: &[&Element]) -> Numbers {
    let mut next = base.len();
    let mut fresh = || {
        next += 1;
        next - 1
    };
    let mine_numbers: Vec<usize> =
        pairs(base, mine).into_iter().map(|found| found.unwrap_or_else(&mut fresh)).collect();
    let found = pairs(base, theirs);
    let added: Vec<usize> = (0..mine.len()).filter(|at| mine_numbers[*at] >= base.len()).collect();
    let new: Vec<usize> = (0..theirs.len()).filter(|at| found[*at].is_none()).collect();
    let mut twins = twins(mine, &added, theirs, &new);
    let theirs_numbers = found.iter().enumerate().map(|(at, found)| {
        found.or_else(|| twins.remove(&at).map(|twin| mine_numbers[twin])).unwrap_or_else(&mut fresh)
    });
    Numbers { base: (0..base.len()).collect(), theirs: theirs_numbers.collect(), mine: mine_numbers }
}

/// What both sides added: by the place in theirs the place in mine.
fn twins(mine: &[&Element], added: &[usize], theirs: &[&Element], new: &[usize]) -> BTreeMap<usize, usize> {
    let mut twins = BTreeMap::new();
    let mut free: Vec<usize> = added.to_vec();
    for equal in [true, false] {
        for at in new {
            let element = theirs[*at];
            let same = |twin: &&usize| {
                let twin = mine[**twin];
                let named = !element.is_anonymous() || !twin.is_anonymous();
                let about_the_same = named && twin.key() == element.key() && twin.qualifiers() == element.qualifiers();
                if equal { twin.canon == element.canon } else { about_the_same }
            };
            if let Some(twin) = free.iter().find(same).copied().filter(|_| !twins.contains_key(at)) {
                twins.insert(*at, twin);
                free.retain(|left| *left != twin);
            }
        }
    }
    twins
}

/// For each element of a side the one of the base that it was.
fn pairs(base: &[&Element], side: &[&Element]) -> Vec<Option<usize>> {
    let mut found = vec![None; side.len()];
    let mut groups: BTreeMap<_, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (at, element) in base.iter().enumerate() {
        groups.entry(element.key()).or_default().0.push(at);
    }
    for (at, element) in side.iter().enumerate() {
        groups.entry(element.key()).or_default().1.push(at);
    }
    for (mut old, mut new) in groups.into_values() {
        let mut pair = |old: &mut Vec<usize>, new: &mut Vec<usize>, same: &dyn Fn(&Element, &Element) -> bool| {
            new.retain(|at| {
                let Some(place) = old.iter().position(|from| same(base[*from], side[*at])) else { return true };
                found[*at] = Some(old.remove(place));
                false
            });
        };
        pair(&mut old, &mut new, &|a, b| a.canon == b.canon);
        pair(&mut old, &mut new, &|a, b| a.qualifiers() == b.qualifiers() && !(a.is_anonymous() || b.is_anonymous()));
        while let Some((from, at)) = most_alike(base, &old, side, &new) {
            pair(&mut old, &mut new, &|a, b| std::ptr::eq(a, base[from]) && std::ptr::eq(b, side[at]));
        }
        if old.len() == new.len() {
            pair(&mut old, &mut new, &|_, _| true);
        }
    }
    found
}

/// The two that have the most children in common, if they have any.
fn most_alike(base: &[&Element], old: &[usize], side: &[&Element], new: &[usize]) -> Option<(usize, usize)> {
    let shared = |(from, at): (usize, usize)| base[from].children().intersection(&side[at].children()).count();
    let all = old.iter().flat_map(|from| new.iter().map(|at| (*from, *at)));
    // Of equals the first.
    all.map(|pair| (shared(pair), std::cmp::Reverse(pair)))
        .max()
        .filter(|(count, _)| *count > 0)
        .map(|(_, std::cmp::Reverse(pair))| pair)
}
