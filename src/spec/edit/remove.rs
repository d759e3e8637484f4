//! Takes an entry out of a mapping, and nothing else: comments on lines of their own stay.

use std::ops::Range;

use crate::error::{Error, Result};
use crate::spec::node::{Entry, Kind, Map, Node};

/// The text without the entry `kind` of the mapping `with` of the mapping at `holder`; an emptied `with` goes too.
pub(super) fn remove(text: &str, root: &Node, holder: &[&str], kind: &str) -> Result<String> {
    let missing = |key: &str| Error::failure(format!("the spec has no `{key}`"));
    let mut node = root;
    for step in holder {
        node = node.get(step).ok_or_else(|| missing(step))?;
    }
    let with = node.get("with").ok_or_else(|| missing("with"))?;
    let (node, key) = if with.entries().len() > 1 { (with, kind) } else { (node, "with") };
    let Kind::Map(map) = &node.kind else { return Err(missing(key)) };
    let at = map.entries.iter().position(|entry| entry.key == key).ok_or_else(|| missing(key))?;
    if map.flow { Ok(from_braces(text, map, at)) } else { lines(text, &map.entries[at]) }
}

/// The bytes of an entry.
fn extent(entry: &Entry) -> Range<usize> {
    entry.key_span.start..entry.value.extent.end.max(entry.key_span.end)
}

fn from_braces(text: &str, map: &Map, at: usize) -> String {
    let own = extent(&map.entries[at]);
    let range = match (at.checked_sub(1).and_then(|before| map.entries.get(before)), map.entries.get(at + 1)) {
        (Some(before), _) => extent(before).end..own.end,
        (None, Some(after)) => own.start..after.key_span.start,
        (None, None) => own,
    };
    without(text, range, "")
}

/// Whole lines go, but for comments.
fn lines(text: &str, entry: &Entry) -> Result<String> {
    let own = extent(entry);
    let start = text[..own.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[own.end..].find('\n').map_or(text.len(), |newline| own.end + newline + 1);
    if !text[start..own.start].trim_start_matches('\u{FEFF}').trim().is_empty() {
        let error = Error::usage(format!("`{}` does not begin its line, so it cannot be taken out", entry.key));
        return Err(error.hint("take it out by hand, then run `scaffold regenerate`"));
    }
    let comments: String =
        text[start..end].split_inclusive('\n').filter(|line| line.trim_start().starts_with('#')).collect();
    Ok(without(text, start..end, &comments))
}

fn without(text: &str, range: Range<usize>, instead: &str) -> String {
    let mut text = text.to_owned();
    text.replace_range(range, instead);
    text
}
