//! Text with places of it replaced.

use std::ops::Range;

/// A range of a text with each of these places, which do not overlap, replaced. Of two at one place the first stays first.
pub(super) fn apply(text: &str, range: Range<usize>, mut splices: Vec<(Range<usize>, String)>) -> String {
    splices.sort_by_key(|(place, _)| (place.start, place.end));
    let mut result = String::new();
    let mut at = range.start;
    for (place, new) in splices {
        result.push_str(&text[at..place.start]);
        result.push_str(&new);
        at = place.end;
    }
    result.push_str(&text[at..range.end]);
    result
}
