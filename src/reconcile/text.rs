//! Merges text by lines. Changes that only touch are no conflict, nor are two insertions at one place: mine comes first.
//! Line endings and a byte order mark are those of mine.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::merge::{Clash, Merger, Outcome, Sides};
use super::survival::survives;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Merges text by lines, and proves of each merge that every edit of both sides is in it. Binary files conflict.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextMerger;

impl Merger for TextMerger {
    fn merge(&self, sides: &Sides<'_>) -> Outcome {
        if [sides.base, sides.mine, sides.theirs].iter().any(|bytes| bytes.contains(&0)) {
            return Outcome::Conflict(Vec::new());
        }
        let (base, theirs) = (Text::new(sides.base), Text::new(sides.theirs));
        let mine = Text::new(sides.mine);
        let [base_lines, mine_lines, theirs_lines] = [&base, &mine, &theirs].map(Text::lines);
        let merged = match merge_lines(&base_lines, &mine_lines, &theirs_lines) {
            Ok(merged) => merged,
            Err(clashes) => return Outcome::Conflict(clashes),
        };
        if !survives(&base_lines, &mine_lines, &theirs_lines, &merged) {
            return Outcome::Conflict(Vec::new());
        }
        let ended = pick(base.ended, mine.ended, theirs.ended);
        let crlf = pick(base.crlf, mine.crlf, theirs.crlf);
        let bom = pick(base.bom, mine.bom, theirs.bom);
        Outcome::Clean(join(&merged, ended, crlf, bom))
    }
}

/// What one side made of what was there.
pub(super) fn pick(base: bool, mine: bool, theirs: bool) -> bool {
    if mine == base { theirs } else { mine }
}

/// A text as lines with `\n` between, and what was taken off for that.
pub(super) struct Text {
    body: Vec<u8>,
    /// Its last line ends in a line ending.
    pub(super) ended: bool,
    /// Every line ending is `\r\n`.
    pub(super) crlf: bool,
    /// It begins with a byte order mark.
    pub(super) bom: bool,
}

impl Text {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let (bom, rest) = bytes.strip_prefix(BOM).map_or((false, bytes), |rest| (true, rest));
        let crlf = rest.contains(&b'\n')
            && rest.split_inclusive(|&b| b == b'\n').all(|l| !l.ends_with(b"\n") || l.ends_with(b"\r\n"));
        let mut body = rest.to_vec();
        if crlf {
            // Only carriage returns before a line feed go.
            let mut at = 0;
            body.retain(|&byte| {
                at += 1;
                byte != b'\r' || rest.get(at) != Some(&b'\n')
            });
        }
        let ended = body.pop_if(|last| *last == b'\n').is_some();
        Self { body, ended, crlf, bom }
    }

    pub(super) fn lines(&self) -> Vec<&[u8]> {
        if self.body.is_empty() && !self.ended {
            return Vec::new();
        }
        self.body.split(|&byte| byte == b'\n').collect()
    }
}

pub(super) fn join(lines: &[&[u8]], ended: bool, crlf: bool, bom: bool) -> Vec<u8> {
    let ending: &[u8] = if crlf { b"\r\n" } else { b"\n" };
    let mut bytes = if bom { BOM.to_vec() } else { Vec::new() };
    bytes.extend(lines.join(ending));
    if ended && !lines.is_empty() {
        bytes.extend(ending);
    }
    bytes
}

/// A run of base lines that a side replaced by a run of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hunk {
    base: Range<usize>,
    side: Range<usize>,
}

fn hunks(base: &[&[u8]], side: &[&[u8]]) -> Vec<Hunk> {
    let ops = capture_diff_slices(Algorithm::Myers, base, side);
    let changed = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    let mut hunks: Vec<Hunk> = Vec::new();
    for op in changed {
        let (old, new) = (op.old_range(), op.new_range());
        match hunks.last_mut() {
            Some(last) if last.base.end == old.start && last.side.end == new.start => {
                last.base.end = old.end;
                last.side.end = new.end;
            }
            _ => hunks.push(Hunk { base: old, side: new }),
        }
    }
    hunks
}

/// A stretch of a merge: lines that hold both sides' changes, or a place where both changed the same.
pub(super) enum Region<'a> {
    /// Decided, or changed by nobody.
    Merged(Vec<&'a [u8]>),
    /// Changed by both, each differently.
    Clash(Clash),
}

/// How much of what only one side changed is decided.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Zeal {
    /// All of it.
    Usual,
    /// Nothing: every changed place is a clash, unless both sides changed it alike.
    None,
}

/// Walks both sides' hunks through the base.
pub(super) fn regions<'a>(base: &[&'a [u8]], mine: &[&'a [u8]], theirs: &[&'a [u8]], zeal: Zeal) -> Vec<Region<'a>> {
    let (ours, others) = (hunks(base, mine), hunks(base, theirs));
    let (mut ours, mut others) = (ours.as_slice(), others.as_slice());
    let (mut regions, mut at) = (Vec::new(), 0);
    // How far each side's lines have been used up.
    let (mut mine_at, mut theirs_at) = (0, 0);
    while !ours.is_empty() || !others.is_empty() {
        let (taken, given) = region(ours, others);
        let (mine_hunks, theirs_hunks) = (&ours[..taken], &others[..given]);
        (ours, others) = (&ours[taken..], &others[given..]);
        let all = || mine_hunks.iter().chain(theirs_hunks);
        let start = all().map(|hunk| hunk.base.start).min().unwrap_or(at);
        let end = all().map(|hunk| hunk.base.end).max().unwrap_or(at);
        regions.push(Region::Merged(base[at..start].to_vec()));
        let mine_range = side_range(mine_hunks, &(start..end), mine_at + (start - at));
        let theirs_range = side_range(theirs_hunks, &(start..end), theirs_at + (start - at));
        let (mine_lines, theirs_lines) = (&mine[mine_range.clone()], &theirs[theirs_range.clone()]);
        let decided = match zeal {
            Zeal::None if mine_lines != theirs_lines => None,
            _ => resolve(&base[start..end], mine_lines, theirs_lines),
        };
        (at, mine_at, theirs_at) = (end, mine_range.end, theirs_range.end);
        regions.push(match decided {
            Some(lines) => Region::Merged(lines),
            None => Region::Clash(Clash { base: start..end, mine: mine_range, theirs: theirs_range }),
        });
    }
    regions.push(Region::Merged(base[at..].to_vec()));
    regions
}

fn merge_lines<'a>(base: &[&'a [u8]], mine: &[&'a [u8]], theirs: &[&'a [u8]]) -> Result<Vec<&'a [u8]>, Vec<Clash>> {
    let (mut merged, mut clashes) = (Vec::new(), Vec::new());
    for region in regions(base, mine, theirs, Zeal::Usual) {
        match region {
            Region::Merged(lines) => merged.extend(lines),
            Region::Clash(clash) => clashes.push(clash),
        }
    }
    if clashes.is_empty() { Ok(merged) } else { Err(clashes) }
}

/// How many hunks of each side the next region has: one hunk, and all that overlap it or each other.
fn region(ours: &[Hunk], others: &[Hunk]) -> (usize, usize) {
    let first_is_mine = match (ours.first(), others.first()) {
        (Some(mine), Some(theirs)) => (mine.base.start, mine.base.end) <= (theirs.base.start, theirs.base.end),
        (mine, _) => mine.is_some(),
    };
    let (mut taken, mut given) = if first_is_mine { (1, 0) } else { (0, 1) };
    let mut span = if first_is_mine { ours[0].base.clone() } else { others[0].base.clone() };
    loop {
        if let Some(next) = ours.get(taken).filter(|hunk| meet(&span, &hunk.base)) {
            span = span.start.min(next.base.start)..span.end.max(next.base.end);
            taken += 1;
        } else if let Some(next) = others.get(given).filter(|hunk| meet(&span, &hunk.base)) {
            span = span.start.min(next.base.start)..span.end.max(next.base.end);
            given += 1;
        } else {
            return (taken, given);
        }
    }
}

/// Two runs of base lines have a line in common, or are one place, or one is a place within the other.
fn meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    if a.is_empty() && b.is_empty() {
        return a.start == b.start;
    }
    a.start < b.end && b.start < a.end
}

/// The lines of a side that stand for a run of base lines, given where that run starts in the side.
fn side_range(hunks: &[Hunk], base: &Range<usize>, start: usize) -> Range<usize> {
    match (hunks.first(), hunks.last()) {
        (Some(first), Some(last)) => {
            first.side.start - (first.base.start - base.start)..last.side.end + (base.end - last.base.end)
        }
        _ => start..start + base.len(),
    }
}

/// The lines that hold both sides' changes of one region, if there are such.
fn resolve<'a>(base: &[&'a [u8]], mine: &[&'a [u8]], theirs: &[&'a [u8]]) -> Option<Vec<&'a [u8]>> {
    if mine == theirs || theirs == base {
        return Some(mine.to_vec());
    }
    if mine == base {
        return Some(theirs.to_vec());
    }
    if !base.is_empty() {
        return None;
    }
    // Two insertions at one place. What both begin or end with was inserted once.
    let head = mine.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    let (mine_rest, theirs_rest) = (&mine[head..], &theirs[head..]);
    let tail = mine_rest.iter().rev().zip(theirs_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (mine_only, theirs_only) = (&mine_rest[..mine_rest.len() - tail], &theirs_rest[..theirs_rest.len() - tail]);
    let shared = head + tail > 0;
    if shared && !mine_only.is_empty() && !theirs_only.is_empty() {
        return None;
    }
    Some([&mine[..head], mine_only, theirs_only, &mine_rest[mine_rest.len() - tail..]].concat())
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
