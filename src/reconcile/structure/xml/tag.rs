//! Merges start tags.

use std::collections::BTreeSet;

use super::super::{Stop, splice};
use super::parse::{Attribute, Element};

/// The start tag of mine with what theirs did to the attributes, up to where `>` or `/>` comes.
pub(super) fn merge(
    base: &Element,
    (mine, mine_text): (&Element, &str),
    (theirs, theirs_text): (&Element, &str),
) -> Result<String, Stop> {
    let names: BTreeSet<&str> =
        [base, theirs].iter().flat_map(|element| element.attributes.iter().map(|a| a.name.as_str())).collect();
    let mut splices = Vec::new();
    let mut added = BTreeSet::new();
    for name in names {
        let [old, ours, new] = [base, mine, theirs].map(|element| find(element, name));
        let [o, m, t] = [old, ours, new].map(|attribute| attribute.map(|a| a.meaning.as_str()));
        if t == o || m == t {
            continue;
        }
        if m != o {
            return Err(Stop::Conflict);
        }
        match (ours, new) {
            (Some(ours), Some(new)) => splices.push(replace(ours, mine_text, new, theirs_text)),
            (Some(ours), None) => splices.push((before(mine, ours)..ours.whole.end, String::new())),
            (None, Some(_)) => drop(added.insert(name)),
            (None, None) => {}
        }
    }
    for (at, new) in theirs.attributes.iter().enumerate().filter(|(_, a)| added.contains(a.name.as_str())) {
        let earlier = theirs.attributes[..at].iter().rev().find_map(|earlier| find(mine, &earlier.name));
        let place = earlier.map_or(name_end(mine), |attribute| attribute.whole.end);
        let text = format!("{}{}", separator(mine, mine_text), &theirs_text[new.whole.clone()]);
        splices.push((place..place, text));
    }
    Ok(splice::apply(mine_text, mine.span.start..mine.head_end, splices))
}

fn find<'a>(element: &'a Element, name: &str) -> Option<&'a Attribute> {
    element.attributes.iter().find(|attribute| attribute.name == name)
}

fn name_end(element: &Element) -> usize {
    element.span.start + 1 + element.name.len()
}

/// Where the one before an attribute ends.
fn before(element: &Element, attribute: &Attribute) -> usize {
    let earlier = element.attributes.iter().rev().find(|other| other.whole.end <= attribute.whole.start);
    earlier.map_or(name_end(element), |other| other.whole.end)
}

/// The value of theirs, in the quotes of mine where they fit.
fn replace(ours: &Attribute, mine_text: &str, new: &Attribute, theirs_text: &str) -> (std::ops::Range<usize>, String) {
    let value = &theirs_text[new.value.clone()];
    let quote = &mine_text[ours.value.end..ours.whole.end];
    if value.contains(quote) {
        let quoted = &theirs_text[new.value.start - 1..new.whole.end];
        return (ours.value.start - 1..ours.whole.end, quoted.to_owned());
    }
    (ours.value.clone(), value.to_owned())
}

/// The blanks before the last attribute of mine: a line break where each has its line.
fn separator<'a>(mine: &Element, text: &'a str) -> &'a str {
    match mine.attributes.last() {
        Some(last) => &text[before(mine, last)..last.whole.start],
        None => " ",
    }
}
