//! Whether both sides' edits are in a merged file.

use std::collections::BTreeMap;

use camino::Utf8Path;

use super::survives;

/// The versions of a file, and what became of them.
#[derive(Debug, Clone, Copy)]
pub(in crate::reconcile) struct Versions<'a> {
    pub path: &'a Utf8Path,
    pub base: &'a [u8],
    pub mine: &'a [u8],
    pub theirs: &'a [u8],
    pub result: &'a [u8],
}

/// Formats in which an edit may be less than a line. What ends in another is judged by its lines alone.
const STRUCTURED: [&str; 14] = [
    "config", "cs", "csproj", "fsproj", "json", "jsonc", "props", "resx", "slnx", "targets", "vbproj", "xml", "yaml",
    "yml",
];

/// True when everything that either side did to the base is in the result, and nothing else.
pub(in crate::reconcile) fn holds(versions: &Versions<'_>) -> bool {
    let Versions { path, base, mine, theirs, result } = *versions;
    if theirs == base || mine == theirs {
        return result == mine;
    }
    if mine == base {
        return result == theirs;
    }
    if [base, mine, theirs, result].iter().any(|bytes| bytes.contains(&0)) {
        return false;
    }
    let [base, mine, theirs, result] = [base, mine, theirs, result].map(Text::of);
    looks_agree(&base, &mine, &theirs, &result)
        && (survives(&base.lines, &mine.lines, &theirs.lines, &result.lines)
            || is_structured(path)
                && survives(&words(&base.lines), &words(&mine.lines), &words(&theirs.lines), &words(&result.lines)))
}

fn is_structured(path: &Utf8Path) -> bool {
    path.extension().is_some_and(|extension| STRUCTURED.contains(&extension.to_ascii_lowercase().as_str()))
}

/// A text as its lines, without their endings, and how it looks apart from them.
struct Text<'a> {
    lines: Vec<&'a [u8]>,
    /// Each line ends in `\r\n`.
    crlf: Vec<bool>,
    /// The last line ends in a line ending; `None` of an empty text.
    ended: Option<bool>,
    /// All lines end in `\r\n`, or none does; `None` when they differ or none ends.
    style: Option<bool>,
    bom: bool,
}

impl<'a> Text<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let (bom, rest) = bytes.strip_prefix(b"\xef\xbb\xbf").map_or((false, bytes), |rest| (true, rest));
        let whole: Vec<&[u8]> = rest.split_inclusive(|&byte| byte == b'\n').collect();
        let crlf: Vec<bool> = whole.iter().map(|line| line.ends_with(b"\r\n")).collect();
        let ending = |line: &&[u8]| line.ends_with(b"\n").then(|| line.ends_with(b"\r\n"));
        let endings: Vec<bool> = whole.iter().filter_map(ending).collect();
        let style = endings.first().copied().filter(|first| endings.iter().all(|other| other == first));
        let bare = |line: &&'a [u8]| line.strip_suffix(b"\n").map_or(*line, |l| l.strip_suffix(b"\r").unwrap_or(l));
        let lines = whole.iter().map(bare).collect();
        Self { lines, crlf, ended: whole.last().map(|line| line.ends_with(b"\n")), style, bom }
    }
}

/// The same of base, mine, theirs and what became of them, where some places were decided. Markers at the end of a file
/// are lines of their own, whatever ended it before.
pub(super) fn looks_hold(versions: [&[u8]; 4], marked: bool) -> bool {
    let mut texts = versions.map(Text::of);
    if marked && texts[3].lines.last().is_some_and(|line| line.starts_with(b">>>>>>>")) {
        texts[3].ended = None;
    }
    let [base, mine, theirs, result] = texts;
    looks_as_made(&base, &mine, &theirs, &result)
}

/// The byte order mark, the last line's end and the line endings are what either side made of them.
fn looks_agree(base: &Text<'_>, mine: &Text<'_>, theirs: &Text<'_>, result: &Text<'_>) -> bool {
    looks_as_made(base, mine, theirs, result) && endings_stay(base, mine, theirs, result)
}

fn looks_as_made(base: &Text<'_>, mine: &Text<'_>, theirs: &Text<'_>, result: &Text<'_>) -> bool {
    let made = |of: &dyn Fn(&Text<'_>) -> Option<bool>| {
        let (was, ours, others) = (of(base), of(mine), of(theirs));
        let wanted = if ours == was { others } else { ours };
        [was, ours, others, of(result)].contains(&None) || of(result) == wanted
    };
    made(&|text| Some(text.bom)) && made(&|text| text.ended) && made(&|text| text.style)
}

/// Of mixed endings each line of mine keeps its own, unless theirs changed those of the whole file.
fn endings_stay(base: &Text<'_>, mine: &Text<'_>, theirs: &Text<'_>, result: &Text<'_>) -> bool {
    // Without a second line nothing is mixed.
    if mine.style.is_some() || mine.lines.len() < 2 || theirs.style != base.style {
        return true;
    }
    let (was, others) = (count(base, |_| true), count(theirs, |_| true));
    [true, false].into_iter().all(|crlf| {
        let (own, there) = (count(mine, |ending| ending == crlf), count(result, |ending| ending == crlf));
        own.iter().all(|(line, many)| {
            let of = |counts: &BTreeMap<&[u8], usize>| counts.get(line).copied().unwrap_or(0);
            of(&there) + of(&was).saturating_sub(of(&others)) >= *many
        })
    })
}

/// How often each line is there, of those whose ending is asked for: true of `\r\n`.
fn count<'a>(text: &Text<'a>, wanted: impl Fn(bool) -> bool) -> BTreeMap<&'a [u8], usize> {
    let mut counts = BTreeMap::new();
    for (line, _) in text.lines.iter().zip(&text.crlf).filter(|(_, crlf)| wanted(**crlf)) {
        *counts.entry(*line).or_default() += 1;
    }
    counts
}

/// Words and marks. Blanks are left out, and commas, which come and go with what stands beside them; an empty line is a word.
fn words<'a>(lines: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let mut words = Vec::new();
    for line in lines {
        let mut rest = line.trim_ascii();
        if rest.is_empty() {
            words.push(rest);
        }
        while let Some(&first) = rest.first() {
            let inner = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
            let length = rest.iter().take_while(|byte| inner(byte)).count().max(1);
            let (word, tail) = rest.split_at(length);
            if !first.is_ascii_whitespace() && first != b',' {
                words.push(word);
            }
            rest = tail;
        }
    }
    words
}
