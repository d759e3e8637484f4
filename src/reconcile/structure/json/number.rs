//! Which member or element of one version is which of another.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::super::Stop;
use super::parse::{Item, List, Value};

/// Members that name the object they are in.
const NAMES: [&str; 6] = ["name", "Name", "id", "Id", "key", "Key"];

/// The items of each version by number; the same number is the same item.
#[derive(Debug)]
pub(super) struct Numbers {
    pub(super) base: Vec<usize>,
    pub(super) mine: Vec<usize>,
    pub(super) theirs: Vec<usize>,
}

/// Numbers the members or elements of three versions of one list.
pub(super) fn number(base: &List, mine: &List, theirs: &List) -> Result<Numbers, Stop> {
    let lists = [base, mine, theirs];
    if let Some(names) = named(lists) {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let [base, mine, theirs] = names.map(|names| {
            let of = |name: String| {
                let next = numbers.len();
                *numbers.entry(name).or_insert(next)
            };
            names.into_iter().map(of).collect()
        });
        return Ok(Numbers { base, mine, theirs });
    }
    by_place(lists)
}

/// The keys of members, or the names of elements, if each has one of its own.
fn named(lists: [&List; 3]) -> Option<[Vec<String>; 3]> {
    let by_key = |item: &Item| item.key.clone();
    let ways = NAMES.iter().map(|name| {
        move |item: &Item| match &item.node.value {
            Value::Object(members) => {
                let named = members.items.iter().find(|member| member.key.as_deref() == Some(*name))?;
                matches!(named.node.value, Value::Scalar).then(|| named.node.canon.clone())
            }
            _ => None,
        }
    });
    let unique = |way: &dyn Fn(&Item) -> Option<String>| -> Option<[Vec<String>; 3]> {
        let mut all = Vec::new();
        for list in lists {
            let names: Vec<String> = list.items.iter().map(way).collect::<Option<_>>()?;
            (names.iter().collect::<BTreeSet<_>>().len() == names.len()).then_some(())?;
            all.push(names);
        }
        all.try_into().ok()
    };
    unique(&by_key).or_else(|| ways.into_iter().find_map(|way| unique(&way)))
}

/// Elements that are the same in both, and between them those that stand for each other.
fn by_place([base, mine, theirs]: [&List; 3]) -> Result<Numbers, Stop> {
    let (ours, others) = (places(base, mine), places(base, theirs));
    let dropped = |found: &[Option<usize>]| found.iter().flatten().count() < base.items.len();
    // Of values without a name nobody can tell what a removal on one side means to a change of the other.
    if dropped(&ours) || dropped(&others) {
        return Err(Stop::Unsure);
    }
    let mut next = base.items.len();
    let mut fresh = || {
        next += 1;
        next - 1
    };
    let mine_numbers: Vec<usize> = ours.into_iter().map(|place| place.unwrap_or_else(&mut fresh)).collect();
    let mut free: Vec<usize> = (0..mine_numbers.len()).filter(|at| mine_numbers[*at] >= base.items.len()).collect();
    let mut theirs_numbers = Vec::new();
    for (at, place) in others.into_iter().enumerate() {
        let twin = free.iter().position(|twin| mine.items[*twin].node.canon == theirs.items[at].node.canon);
        theirs_numbers.push(match (place, twin) {
            (Some(place), _) => place,
            (None, Some(twin)) => mine_numbers[free.remove(twin)],
            (None, None) => fresh(),
        });
    }
    Ok(Numbers { base: (0..base.items.len()).collect(), mine: mine_numbers, theirs: theirs_numbers })
}

fn places(base: &List, side: &List) -> Vec<Option<usize>> {
    let [old, new] =
        [base, side].map(|list| list.items.iter().map(|item| item.node.canon.as_str()).collect::<Vec<_>>());
    let mut found = vec![None; new.len()];
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (from, to) = (op.old_range(), op.new_range());
        let stand_for_each_other = from.len() == to.len()
            && from.clone().zip(to.clone()).all(|(a, b)| {
                let [a, b] = [&base.items[a].node.value, &side.items[b].node.value];
                matches!((a, b), (Value::Object(_), Value::Object(_)) | (Value::Array(_), Value::Array(_)))
            });
        if matches!(op, DiffOp::Equal { .. }) || stand_for_each_other {
            to.zip(from).for_each(|(to, from)| found[to] = Some(from));
        }
    }
    found
}
