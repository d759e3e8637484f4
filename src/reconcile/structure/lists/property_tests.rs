//! What one side and the other side add to a real file is what the file has that both left out.

use std::ops::Range;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::{Item, List, Style, Tree, Value};

type Read = for<'t> fn(&'t str) -> Option<Tree<'t>>;

/// Files under a folder of the repository whose name ends so.
pub(in super::super) fn files(folder: &str, ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut folders, mut paths): (Vec<PathBuf>, Vec<PathBuf>) = (vec![root], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                paths.push(path);
            }
        }
    }
    paths.sort();
    paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Every range that can be left out of a text, with the text still meaning something.
fn removable(tree: &Tree<'_>, which: fn(&Item) -> bool) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    if let Value::List(list) = &tree.root {
        collect(list, which, &mut ranges);
    }
    ranges
}

fn collect(list: &List, which: fn(&Item) -> bool, ranges: &mut Vec<Range<usize>>) {
    for (at, item) in list.items.iter().enumerate() {
        if at > 0 && item.free && !item.glued && which(item) {
            ranges.push(match list.style {
                Style::Lines => item.lead.start..item.end,
                Style::Inline => list.items[at - 1].stop..item.stop,
            });
        }
        if let Value::List(inner) = &item.value {
            collect(inner, which, ranges);
        }
    }
}

/// The text without some ranges of it, nested ones included.
fn without(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| (range.start, usize::MAX - range.end));
    let (mut out, mut at) = (String::new(), 0);
    for range in ranges {
        if range.end > at {
            out.push_str(&text[at..range.start.max(at)]);
            at = range.end;
        }
    }
    out + &text[at..]
}

/// Leaves two sets of entries out of a file: each alone is mine and theirs, both are base. The merge is the file.
pub(in super::super) fn grows(
    text: &str,
    read: Read,
    which: fn(&Item) -> bool,
    merge: impl Fn([&str; 3]) -> Option<String>,
    picks: &[(prop::sample::Index, bool)],
    shape: fn(&str) -> Vec<String>,
) {
    let tree = read(text).unwrap();
    let all = removable(&tree, which);
    if all.is_empty() {
        return;
    }
    let mut sets: [Vec<Range<usize>>; 2] = [Vec::new(), Vec::new()];
    for (index, first) in picks {
        let range = all[index.index(all.len())].clone();
        let meets = |other: &Range<usize>| other.start < range.end && range.start < other.end;
        if !sets[usize::from(*first)].iter().any(meets) {
            sets[usize::from(!*first)].push(range);
        }
    }
    let [mine, theirs] = sets.clone().map(|set| without(text, set));
    let base = without(text, sets.concat());
    let show = || format!("base:\n{base}\nmine:\n{mine}\ntheirs:\n{theirs}");
    let shaped = |texts: [&str; 3]| merge(texts).map(|text| shape(&text));
    assert_eq!(shaped([&base, &mine, &theirs]), Some(shape(text)), "{}", show());
    // The other way round, and from the file back to the base.
    assert_eq!(shaped([&base, &theirs, &mine]), Some(shape(text)), "{}", show());
    assert_eq!(merge([text, &mine, &theirs]).as_deref(), Some(base.as_str()), "{}", show());
    // What only one side changed is that side's bytes.
    assert_eq!(merge([&base, text, &base]).as_deref(), Some(text), "{}", show());
    assert_eq!(merge([&base, &base, text]).as_deref(), Some(text), "{}", show());
}

/// Lines as they are.
pub(in super::super) fn exactly(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// Words in no order: where both sides add at one place, mine comes first.
pub(in super::super) fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || ",[]{}".contains(c)).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words.push(text.lines().count().to_string());
    words
}

/// Merges every case of a folder: `expect` holds the result, or `conflict`, or `unsure`.
pub(in super::super) fn fixtures(folder: &str, merge: impl Fn([&str; 3]) -> Result<String, super::Stop>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut cases: Vec<PathBuf> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let [base, mine, theirs, expect] =
            ["base", "mine", "theirs", "expect"].map(|name| std::fs::read_to_string(case.join(name)).unwrap());
        let got = match merge([&base, &mine, &theirs]) {
            Ok(text) => text,
            Err(super::Stop::Conflict) => "conflict\n".to_owned(),
            Err(super::Stop::Unsure) => "unsure\n".to_owned(),
        };
        assert_eq!(got, expect, "{}", case.display());
    }
}
