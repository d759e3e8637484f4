//! Histories of random trees, edits and deletions, applied to a real disk with the merger that is used.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::tests::{GO, Sandbox, insert, options};
use super::*;
use crate::reconcile::TextMerger;
use crate::render::Tree;

/// One round: what is rendered (a version for each file, 0 for none), and what the person does before.
#[derive(Debug, Clone)]
struct Round {
    versions: Vec<u8>,
    edits: Vec<u8>,
}

const FILES: usize = 5;

fn round() -> impl Strategy<Value = Round> {
    let versions = prop::collection::vec(0..4u8, FILES);
    (versions, prop::collection::vec(0..8u8, FILES)).prop_map(|(versions, edits)| Round { versions, edits })
}

fn rendered(versions: &[u8]) -> Tree {
    let mut tree = Tree::default();
    for (at, version) in versions.iter().enumerate().filter(|(_, version)| **version > 0) {
        let lines: String = (0..6)
            .map(|line| if line == 3 { format!("version {version}\n") } else { format!("line {line}\n") })
            .collect();
        // The third version of a file is elsewhere.
        let path = if *version == 3 { format!("src/moved/{at}.cs") } else { format!("src/{at}.cs") };
        insert(&mut tree, &at.to_string(), &path, &lines);
    }
    tree
}

/// Edits or deletes files, and gives the lines that only the person wrote.
fn edit(sandbox: &Sandbox, round: usize, edits: &[u8]) -> BTreeSet<String> {
    let mut written = BTreeSet::new();
    for (at, edit) in edits.iter().enumerate() {
        for path in [format!("src/{at}.cs"), format!("src/moved/{at}.cs")] {
            let Some(text) = sandbox.text(&path) else { continue };
            let line = format!("mine {round} {path}\n");
            match edit {
                0 => sandbox.write(&path, &(line.clone() + &text)),
                1 => sandbox.write(&path, &(text + &line)),
                2 => sandbox.write(&path, &text.replace("version", &format!("{line}version"))),
                _ => continue,
            }
            written.insert(line);
        }
    }
    written
}

fn all_text(sandbox: &Sandbox) -> String {
    let files = sandbox.root.list(Utf8Path::new("src")).unwrap();
    files.iter().filter_map(|path| sandbox.text(path.as_str())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_ever_lost_and_undo_restores_everything(rounds in prop::collection::vec(round(), 1..5)) {
        let sandbox = Sandbox::new();
        let mut mine = BTreeSet::new();
        for (number, round) in rounds.iter().enumerate() {
            mine.extend(edit(&sandbox, number, &round.edits));
            let before = sandbox.everything();
            let tree = rendered(&round.versions);
            let prepared = prepare(&sandbox.root, &tree, &TextMerger).unwrap();
            if let Err(error) = apply(&sandbox.root, &prepared, &[], &options()) {
                prop_assert_eq!(error.kind, Kind::Conflict);
                prop_assert_eq!(sandbox.everything(), before);
            } else {
                let after = sandbox.everything();
                prop_assert!(prepare(&sandbox.root, &tree, &TextMerger).unwrap().is_noop());
                if after != before {
                    undo(&sandbox.root, &GO).unwrap();
                    prop_assert_eq!(sandbox.everything(), before);
                    undo(&sandbox.root, &GO).unwrap();
                    prop_assert_eq!(sandbox.everything(), after);
                }
            }
            let text = all_text(&sandbox);
            for line in &mine {
                prop_assert!(text.contains(line), "round {number}: {line:?} is lost");
            }
        }
    }
}
