//! Conflict markers, as `git merge-file --diff3` writes them.

use camino::Utf8Path;

use crate::reconcile::{Clash, Merger, Outcome, Sides, TextMerger};

/// What stands beside the markers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labels {
    mine: String,
    base: String,
    theirs: String,
}

impl Labels {
    /// Those that were given, in the order of `git merge-file`: mine, base, theirs; else the files' names.
    /// The files of git's merge driver have names that say nothing.
    pub(super) fn new(given: &[String], files: [&Utf8Path; 3], git: bool) -> Self {
        let names = if git { ["ours", "base", "theirs"] } else { files.map(Utf8Path::as_str) };
        let label = |at: usize| given.get(at).map_or_else(|| names[at].to_owned(), |label| label.replace(['\n', '\r'], " "));
        Self { mine: label(0), base: label(1), theirs: label(2) }
    }
}

/// The file with each clash between markers, and what merges merged; and how many clashes there are.
pub(super) fn write(sides: &Sides<'_>, clashes: &[Clash], labels: &Labels, size: usize) -> (Vec<u8>, usize) {
    let lines = [sides.base, sides.mine, sides.theirs].map(lines);
    let by_line = in_parts(sides, &lines, clashes, labels, size).filter(|_| !clashes.is_empty());
    let text = by_line.unwrap_or_else(|| {
        let clash = middle(&lines);
        let mut text = lines[1][..clash.mine.start].concat();
        mark(&mut text, &lines, &clash, labels, size);
        text.extend(lines[1][clash.mine.end..].concat());
        text
    });
    (text, clashes.len().max(1))
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// A line without its ending.
fn bare(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// All but what the three have in common at the start and at the end.
fn middle([base, mine, theirs]: &[Vec<&[u8]>; 3]) -> Clash {
    let shortest = base.len().min(mine.len()).min(theirs.len());
    let same = |a: &[u8], b: &[u8], c: &[u8]| bare(a) == bare(b) && bare(b) == bare(c);
    let head = (0..shortest).take_while(|at| same(base[*at], mine[*at], theirs[*at])).count();
    let from_end = |lines: &[&[u8]], at: usize| lines.len() - 1 - at;
    let tail = (0..shortest - head).take_while(|at| {
        same(base[from_end(base, *at)], mine[from_end(mine, *at)], theirs[from_end(theirs, *at)])
    });
    let tail = tail.count();
    Clash { base: head..base.len() - tail, mine: head..mine.len() - tail, theirs: head..theirs.len() - tail }
}

/// The clashes with what lies between them merged; `None` if that does not merge.
fn in_parts(
    sides: &Sides<'_>,
    lines: &[Vec<&[u8]>; 3],
    clashes: &[Clash],
    labels: &Labels,
    size: usize,
) -> Option<Vec<u8>> {
    let [base, mine, theirs] = lines;
    let end = Clash {
        base: base.len()..base.len(),
        mine: mine.len()..mine.len(),
        theirs: theirs.len()..theirs.len(),
    };
    let mut text = Vec::new();
    let mut at = (0, 0, 0);
    for (number, clash) in clashes.iter().chain([&end]).enumerate() {
        let base = base.get(at.0..clash.base.start)?.concat();
        let mine = mine.get(at.1..clash.mine.start)?.concat();
        let theirs = theirs.get(at.2..clash.theirs.start)?.concat();
        text.extend(between(&Sides { base: &base, mine: &mine, theirs: &theirs, ..*sides })?);
        if number < clashes.len() {
            mark(&mut text, lines, clash, labels, size);
        }
        at = (clash.base.end, clash.mine.end, clash.theirs.end);
    }
    Some(text)
}

fn between(sides: &Sides<'_>) -> Option<Vec<u8>> {
    if sides.theirs == sides.base || sides.mine == sides.theirs {
        return Some(sides.mine.to_vec());
    }
    if sides.mine == sides.base {
        return Some(sides.theirs.to_vec());
    }
    match TextMerger.merge(sides) {
        Outcome::Clean(bytes) => Some(bytes),
        Outcome::Conflict(_) => None,
    }
}

/// One clash; its lines end as those of mine do.
fn mark(text: &mut Vec<u8>, [base, mine, theirs]: &[Vec<&[u8]>; 3], clash: &Clash, labels: &Labels, size: usize) {
    let crlf = mine.first().is_some_and(|line| line.ends_with(b"\r\n"));
    let ending: &[u8] = if crlf { b"\r\n" } else { b"\n" };
    if !text.is_empty() && !text.ends_with(b"\n") {
        text.extend(ending);
    }
    let marker = |text: &mut Vec<u8>, sign: u8, label: &str| {
        text.extend(std::iter::repeat_n(sign, size));
        if !label.is_empty() {
            text.push(b' ');
            text.extend(label.as_bytes());
        }
        text.extend(ending);
    };
    let block = |text: &mut Vec<u8>, lines: &[&[u8]]| {
        for line in lines {
            text.extend(bare(line));
            text.extend(ending);
        }
    };
    marker(text, b'<', &labels.mine);
    block(text, &mine[clash.mine.clone()]);
    marker(text, b'|', &labels.base);
    block(text, &base[clash.base.clone()]);
    marker(text, b'=', "");
    block(text, &theirs[clash.theirs.clone()]);
    marker(text, b'>', &labels.theirs);
}

#[cfg(test)]
#[path = "markers_tests.rs"]
mod tests;
