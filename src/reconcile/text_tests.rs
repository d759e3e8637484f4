use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::render::FileId;

fn merge(base: &str, mine: &str, theirs: &str) -> Outcome {
    let id = FileId("i".to_owned());
    TextMerger.merge(&Sides {
        id: &id,
        path: "a".into(),
        base: base.as_bytes(),
        mine: mine.as_bytes(),
        theirs: theirs.as_bytes(),
    })
}

fn clean(base: &str, mine: &str, theirs: &str) -> String {
    match merge(base, mine, theirs) {
        Outcome::Clean(bytes) => String::from_utf8(bytes).unwrap(),
        Outcome::Conflict(clashes) => panic!("{clashes:?}"),
    }
}

fn clashes(base: &str, mine: &str, theirs: &str) -> Vec<Clash> {
    match merge(base, mine, theirs) {
        Outcome::Clean(bytes) => panic!("{}", String::from_utf8_lossy(&bytes)),
        Outcome::Conflict(clashes) => clashes,
    }
}

#[test]
fn changes_apart_and_changes_that_touch_are_both_in() {
    assert_eq!(clean("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n"), "A\nb\nc\nD\n");
    assert_eq!(clean("a\nb\n", "A\nb\n", "a\nB\n"), "A\nB\n");
    assert_eq!(clean("a\nb\n", "a\nx\nb\n", "a\nB\n"), "a\nx\nB\n");
    assert_eq!(clean("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n"), "a\nc\nd\n");
}

#[test]
fn insertions_at_one_place_stand_side_by_side() {
    assert_eq!(clean("a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n"), "a\nmine\ntheirs\nb\n");
    assert_eq!(clean("", "mine\n", "theirs\n"), "mine\ntheirs\n");
    assert_eq!(clean("a\n", "a\nsame\n", "a\nsame\nmore\n"), "a\nsame\nmore\n");
    assert_eq!(clashes("a\n", "a\nsame\nmine\n", "a\nsame\ntheirs\n").len(), 1);
}

#[test]
fn changes_of_one_line_clash_and_all_places_are_named() {
    let found = clashes("a\nb\nc\nd\ne\n", "a\nB\nc\nd\nE\n", "a\nβ\nc\nd\nε\n");
    assert_eq!(found.iter().map(|clash| clash.mine.clone()).collect::<Vec<_>>(), [1..2, 4..5]);
    assert_eq!(found[0].to_string(), "line 2");
    assert_eq!(clashes("a\nb\nc\n", "a\nc\n", "a\nB\nc\n")[0].to_string(), "after line 1");
    assert_eq!(clashes("a\nb\n", "x\ny\n", "1\n2\n")[0].to_string(), "lines 1 to 2");
    assert_eq!(clean("a\nb\n", "a\nB\n", "a\nB\n"), "a\nB\n");
}

#[test]
fn line_endings_marks_and_the_last_line_stay_as_mine() {
    assert_eq!(clean("a\nb\n", "a\r\nb\r\n", "a\nb\nc\n"), "a\r\nb\r\nc\r\n");
    assert_eq!(clean("a\nb\n", "\u{feff}a\nb\n", "a\nB\n"), "\u{feff}a\nB\n");
    assert_eq!(clean("a\nb\n", "a\nb", "a\nb\nc\n"), "a\nb\nc");
    assert_eq!(clean("a\nb", "A\nb", "a\nb\n"), "A\nb\n");
    assert_eq!(clean("a\r\nb\r\n", "A\r\nb\r\n", "a\nb\n"), "A\nb\n");
    assert_eq!(clean("a\rb\nc\n", "a\rb\nC\n", "a\rb\nc\nd\n"), "a\rb\nC\nd\n");
}

#[test]
fn a_binary_file_conflicts() {
    assert_eq!(clashes("a\0", "b\0", "c\0"), []);
}

/// A text of few different lines, so that they repeat.
fn any_base() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec((0..4u8).prop_map(|line| format!("line {line}")), 0..12)
}

/// Edits by position: nothing, removal, replacement, insertion. What is written is tagged.
fn edited(base: &[String], edits: &[u8], tag: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, line) in base.iter().enumerate() {
        match edits.get(at) {
            Some(1) => {}
            Some(2) => lines.push(format!("{tag} {at}")),
            Some(3) => lines.extend([format!("{tag} before {at}"), line.clone()]),
            _ => lines.push(line.clone()),
        }
    }
    lines
}

fn text(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

proptest! {
    #[test]
    fn every_written_line_is_in_a_clean_merge(
        base in any_base(),
        mine in prop::collection::vec(0..8u8, 12),
        theirs in prop::collection::vec(0..8u8, 12),
    ) {
        let (ours, others) = (edited(&base, &mine, "mine"), edited(&base, &theirs, "theirs"));
        if let Outcome::Clean(bytes) = merge(&text(&base), &text(&ours), &text(&others)) {
            let result = String::from_utf8(bytes).unwrap();
            let lines: BTreeSet<&str> = result.lines().collect();
            for line in ours.iter().chain(&others).filter(|line| !line.starts_with("line")) {
                prop_assert!(lines.contains(line.as_str()), "{line} is lost in {result}");
            }
        }
    }

    #[test]
    fn one_side_alone_always_merges(base in any_base(), edits in prop::collection::vec(0..8u8, 12)) {
        let side = edited(&base, &edits, "side");
        prop_assert_eq!(clean(&text(&base), &text(&side), &text(&base)), text(&side));
        prop_assert_eq!(clean(&text(&base), &text(&base), &text(&side)), text(&side));
        prop_assert_eq!(clean(&text(&base), &text(&side), &text(&side)), text(&side));
    }

    #[test]
    fn distant_edits_always_merge(edit in 1..4u8, other in 1..4u8) {
        let base: Vec<String> = (0..20).map(|line| format!("line {line}")).collect();
        let mut edits = vec![0; 20];
        let mut others = edits.clone();
        edits[3] = edit;
        others[15] = other;
        let (ours, theirs) = (edited(&base, &edits, "mine"), edited(&base, &others, "theirs"));
        clean(&text(&base), &text(&ours), &text(&theirs));
    }
}
