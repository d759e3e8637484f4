//! Where in mine an entry goes that theirs added.

use super::{Item, List, Order};

/// The index in mine before which an entry of theirs goes. `in_mine` tells where theirs' other entries are in mine,
/// `alone` whether an entry of mine is only in mine.
pub(super) fn place(
    [base, mine, theirs]: [&List; 3],
    at: usize,
    in_mine: &[Option<usize>],
    alone: impl Fn(usize) -> bool,
) -> usize {
    let before = in_mine[..at].iter().rev().find_map(|there| *there);
    let after = in_mine[at + 1..].iter().find_map(|there| *there);
    let low = before.map_or(0, |there| there + 1);
    let high = after.unwrap_or(mine.items.len()).max(low);
    let new = &theirs.items[at];
    let ranked = base.order == Order::Ranked || [base, mine, theirs].into_iter().all(|list| sorted(list, new.group));
    let goes_before = |there: usize| {
        let item: &Item = &mine.items[there];
        item.group == new.group && item.rank > new.rank
    };
    if ranked {
        return (low..high).find(|there| goes_before(*there)).unwrap_or(high);
    }
    if before.is_none() {
        return high;
    }
    (low..high).find(|there| !alone(*there)).unwrap_or(high)
}

fn sorted(list: &List, group: u8) -> bool {
    list.items.iter().filter(|item| item.group == group).map(|item| &item.rank).is_sorted()
}
