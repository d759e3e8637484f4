//! What one side added to a list that the other may have changed too.

use super::pairs::Pairs;
use super::{List, Stop};

/// What theirs added.
pub(super) struct Added {
    /// Entries that mine must get.
    pub(super) new: Vec<usize>,
    /// Where all of theirs' entries are in mine.
    pub(super) in_mine: Vec<Option<usize>>,
    /// Entries that both added, each with other entries in it: mine's place and theirs'.
    pub(super) met: Vec<(usize, usize)>,
}

/// What theirs added to mine. Error: mine has another entry of that name in another place.
pub(super) fn added(
    [_, mine, theirs]: [&List; 3],
    [_, mine_names, their_names]: &[Vec<String>; 3],
    kept: &Pairs,
    given: &Pairs,
) -> Result<Added, Stop> {
    let in_mine: Vec<Option<usize>> = given.of_side.iter().map(|at| at.and_then(|at| kept.of_base[at])).collect();
    let mut added = Added { new: Vec::new(), in_mine, met: Vec::new() };
    for (at, item) in theirs.items.iter().enumerate().filter(|(at, _)| given.of_side[*at].is_none()) {
        let twin = mine_names.iter().position(|name| *name == their_names[at]);
        match twin {
            None => added.new.push(at),
            Some(twin) if kept.of_side[twin].is_some() => return Err(Stop::Unsure),
            Some(twin) => {
                added.in_mine[at] = Some(twin);
                if mine.items[twin].whole != item.whole {
                    added.met.push((twin, at));
                }
            }
        }
    }
    Ok(added)
}
