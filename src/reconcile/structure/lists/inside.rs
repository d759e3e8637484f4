//! Adds and removes entries between brackets.

use std::ops::Range;

use super::walk::Walk;
use super::{List, Stop};

/// Makes the changes of one list. `places` says which entry of theirs goes before which of mine.
pub(super) fn change(
    walk: &mut Walk<'_>,
    mine: &List,
    theirs: &List,
    places: &[(usize, usize)],
    removed: &[bool],
) -> Result<(), Stop> {
    let body = |at: usize| {
        let text = walk.theirs(theirs.items[at].body());
        if text.contains(['\n', '#']) { Err(Stop::Unsure) } else { Ok(text.to_owned()) }
    };
    let new: Vec<(String, usize)> =
        places.iter().map(|(at, before)| Ok((body(*at)?, *before))).collect::<Result<_, Stop>>()?;
    if new.is_empty() && !removed.contains(&true) {
        return Ok(());
    }
    if walk.mine(mine.span.clone()).contains(" #") {
        return Err(Stop::Unsure);
    }
    let comma = separator(walk, mine);
    let kept: Vec<usize> = (0..removed.len()).filter(|here| !removed[*here]).collect();
    let (Some(first), Some(last)) = (kept.first(), kept.last()) else {
        let all = new.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(&comma);
        walk.edits.replace(inner(walk, mine), all);
        return Ok(());
    };
    for (text, before) in new {
        match kept.iter().rev().find(|here| **here < before) {
            Some(left) => walk.edits.insert(mine.items[*left].stop, format!("{comma}{text}")),
            None => walk.edits.insert(mine.items[*first].head.start, format!("{text}{comma}")),
        }
    }
    remove(walk, mine, (*first, *last), removed);
    Ok(())
}

/// Removes entries, each run with the comma that nobody needs any more.
fn remove(walk: &mut Walk<'_>, mine: &List, (first, last): (usize, usize), removed: &[bool]) {
    if first > 0 {
        walk.edits.replace(mine.items[0].head.start..mine.items[first].head.start, "");
    }
    let mut left = first;
    for here in (first + 1..=last).filter(|here| !removed[*here]) {
        if here > left + 1 {
            walk.edits.replace(mine.items[left].stop..mine.items[here - 1].stop, "");
        }
        left = here;
    }
    if last + 1 < mine.items.len() {
        walk.edits.replace(mine.items[last].stop..mine.items[mine.items.len() - 1].stop, "");
    }
}

/// What stands between mine's first two entries.
fn separator(walk: &Walk<'_>, mine: &List) -> String {
    let [first, second, ..] = mine.items.as_slice() else { return ", ".to_owned() };
    walk.mine(first.stop..second.head.start).to_owned()
}

/// What the brackets hold, or the place between them.
fn inner(walk: &Walk<'_>, mine: &List) -> Range<usize> {
    if let (Some(first), Some(last)) = (mine.items.first(), mine.items.last()) {
        return first.head.start..last.stop;
    }
    let start = mine.span.start + walk.mine(mine.span.clone()).len().min(1);
    start..start
}
