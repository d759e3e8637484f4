//! Which entries of two lists are the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Item, List, Order, Shape, Stop};

/// For each entry of the base where it is in a side, and for each of the side where it was.
#[derive(Debug)]
pub(super) struct Pairs {
    pub(super) of_base: Vec<Option<usize>>,
    pub(super) of_side: Vec<Option<usize>>,
}

impl Pairs {
    /// The entries kept keep their order.
    pub(super) fn in_order(&self) -> bool {
        self.of_base.iter().flatten().is_sorted()
    }

    /// Entries came or went.
    pub(super) fn changed(&self) -> bool {
        self.of_base.contains(&None) || self.of_side.contains(&None)
    }
}

/// The names under which the entries of three lists are matched: ids, or all that an entry says where an id is not
/// alone, with a number where even that is not alone.
pub(super) fn names(lists: [&List; 3]) -> [Vec<String>; 3] {
    let ambiguous: BTreeSet<&str> = lists.into_iter().flat_map(twice).collect();
    lists.map(|list| {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let name = |item: &Item| {
            if ambiguous.contains(item.id.as_str()) { format!("={}", item.whole) } else { format!("#{}", item.id) }
        };
        let mut numbered = |name: String| {
            let count = seen.entry(name.clone()).or_default();
            *count += 1;
            format!("{name}\0{count}")
        };
        list.items.iter().map(|item| numbered(name(item))).collect()
    })
}

fn twice(list: &List) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    list.items.iter().map(|item| item.id.as_str()).filter(|id| !seen.insert(*id)).collect()
}

/// Pairs by name, then, where places count, runs of equal length between the pairs.
pub(super) fn pairs(base: (&List, &[String]), side: (&List, &[String])) -> Pairs {
    let at: BTreeMap<&str, usize> = side.1.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
    let mut of_base: Vec<Option<usize>> = base.1.iter().map(|name| at.get(name.as_str()).copied()).collect();
    let mut of_side = vec![None; side.1.len()];
    for (at, there) in of_base.iter().enumerate() {
        if let Some(there) = there {
            of_side[*there] = Some(at);
        }
    }
    if base.0.shape == Shape::Placed && of_base.iter().flatten().is_sorted() {
        pair_runs(&mut of_base, &mut of_side);
    }
    Pairs { of_base, of_side }
}

/// Pairs the unpaired entries between two pairs by their places, if both lists have as many there.
fn pair_runs(of_base: &mut [Option<usize>], of_side: &mut [Option<usize>]) {
    let mut anchors: Vec<(usize, usize)> =
        of_base.iter().enumerate().filter_map(|(base, side)| side.map(|side| (base, side))).collect();
    anchors.push((of_base.len(), of_side.len()));
    let (mut base_from, mut side_from) = (0, 0);
    for (base_to, side_to) in anchors {
        if base_to - base_from == side_to - side_from {
            for (base, side) in (base_from..base_to).zip(side_from..side_to) {
                of_base[base] = Some(side);
                of_side[side] = Some(base);
            }
        }
        (base_from, side_from) = (base_to + 1, side_to + 1);
    }
}

/// A list without entries, of another's shape.
pub(super) fn nothing(like: &List) -> List {
    List {
        style: like.style,
        shape: like.shape,
        order: like.order,
        span: 0..0,
        items: Vec::new(),
        trailer: 0..0,
        column: like.column,
        commas: like.commas,
    }
}

/// What both sides did to the entries of a list can be done together.
pub(super) fn check([base, mine, theirs]: [&List; 3], kept: &Pairs, given: &Pairs) -> Result<(), Stop> {
    if !given.in_order() {
        return Err(Stop::Unsure);
    }
    if kept.changed() && given.changed() {
        let changed = |list: &'_ List, pairs: &[Option<usize>]| {
            list.items.iter().zip(pairs).any(|(item, pair)| pair.is_none() && !item.free)
        };
        let strict = changed(base, &kept.of_base)
            || changed(base, &given.of_base)
            || changed(mine, &kept.of_side)
            || changed(theirs, &given.of_side);
        if strict {
            return Err(Stop::Unsure);
        }
    }
    // Both replaced one thing by other things.
    let both_removed = kept.of_base.iter().zip(&given.of_base).any(|pair| pair == (&None, &None));
    let both_added = kept.of_side.contains(&None) && given.of_side.contains(&None);
    if base.shape == Shape::Placed && base.order == Order::Seen && both_removed && both_added {
        return Err(Stop::Conflict);
    }
    Ok(())
}
