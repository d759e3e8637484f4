//! Random edits of a person and of the templates on files that were really generated.
#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

mod structured;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use camino::{Utf8Path, Utf8PathBuf};
use proptest::prelude::*;
use proptest::sample::Index as Pick;
use scaffold::reconcile::{
    Action, BaseEntry, Changes, FileMerger, FileState, Followed, Found, Hash, Index, Inputs, Merger, Mine, Outcome,
    Sides, prove, reconcile,
};
use scaffold::render::{FileId, RenderedFile, Tree};

/// Generated files of every kind: path and text. Large ones add time and no insight.
fn corpus() -> &'static [(Utf8PathBuf, String)] {
    static CORPUS: OnceLock<Vec<(Utf8PathBuf, String)>> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots/two-services");
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut files = Vec::new();
        for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().flatten() {
            let (true, Ok(text)) = (entry.file_type().is_file(), fs::read_to_string(entry.path())) else { continue };
            let path = Utf8Path::from_path(entry.path().strip_prefix(&root).unwrap()).unwrap().to_owned();
            let kind = path.extension().or(path.file_name()).unwrap_or_default().to_owned();
            let count = kinds.entry(kind).or_default();
            if *count < 12 && (6..250).contains(&text.lines().count()) {
                *count += 1;
                files.push((path, text));
            }
        }
        assert!(kinds.len() >= 8 && files.len() >= 40, "{kinds:?}");
        files
    })
}

/// An edit of the lines of a text: where, as a share of them, and what.
#[derive(Debug, Clone)]
struct Edit {
    at: Pick,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Remove,
    Replace,
    Insert,
}

fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
    let what = prop::sample::select(vec![What::Remove, What::Replace, What::Insert, What::Insert]);
    prop::collection::vec((any::<Pick>(), what).prop_map(|(at, what)| Edit { at, what }), 1..5)
}

/// What a file holds between its lines, as a comment or a text of its kind may look.
fn written(tag: &str, at: usize, path: &Utf8Path) -> String {
    match path.extension() {
        Some("csproj" | "props" | "slnx") => format!("<!-- {tag} {at} -->\n"),
        Some("cs" | "json") => format!("// {tag} {at}\n"),
        _ => format!("# {tag} {at}\n"),
    }
}

/// The edited text, and the lines of the base that were touched: an insertion touches the line that it is before.
fn edit(
    text: &str,
    edits: &[Edit],
    tag: &str,
    path: &Utf8Path,
    within: std::ops::Range<usize>,
) -> (String, BTreeSet<usize>) {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let by_line: BTreeMap<usize, What> =
        edits.iter().map(|edit| (within.start + edit.at.index(within.len()), edit.what)).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        match by_line.get(&at) {
            Some(What::Remove) => {}
            Some(What::Replace) => out.push_str(&written(tag, at, path)),
            Some(What::Insert) => out.extend([&written(tag, at, path), *line]),
            None => out.push_str(line),
        }
    }
    (out, by_line.into_keys().collect())
}

/// One file through the whole of reconciling and its proof.
fn regenerate(path: &Utf8Path, base: &str, mine: &str, theirs: &str) -> Changes {
    let id = FileId("i".to_owned());
    let component = "solution".to_owned();
    let mut index = Index::default();
    index.insert(BaseEntry {
        id: id.clone(),
        hash: Hash::of(base.as_bytes()),
        path: path.to_owned(),
        executable: false,
        component: component.clone(),
        placed: None,
    });
    let state = FileState { bytes: mine.as_bytes().to_vec(), executable: false };
    let disk = Mine(BTreeMap::from([(path.to_owned(), Found::File(state))]));
    let mut tree = Tree::default();
    let content = theirs.as_bytes().to_vec();
    tree.insert(path, RenderedFile { id, component, cause: String::new(), content, executable: false });
    let stored = |hash: Hash| (hash == Hash::of(base.as_bytes())).then(|| base.as_bytes().to_vec());
    let inputs = Inputs {
        base: &index,
        mine: &disk,
        theirs: &tree,
        content: &stored,
        merger: &FileMerger,
        followed: &Followed::default(),
    };
    let changes = reconcile(&inputs);
    prove(&inputs, &changes).unwrap_or_else(|error| panic!("{path}: {:?}\n{mine}\n---\n{theirs}", error.causes));
    changes
}

/// The file afterwards; `None` of a conflict.
fn after(changes: &Changes, mine: &str) -> Option<String> {
    match changes.list.first() {
        None => Some(mine.to_owned()),
        Some(change) if matches!(change.action, Action::Conflict(_)) => None,
        Some(change) => Some(String::from_utf8(change.after.clone().unwrap().bytes).unwrap()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every line that a person or a template wrote is there, and a second run does nothing.
    #[test]
    fn no_edit_is_lost_and_the_second_run_does_nothing(file in any::<Pick>(), ours in any_edits(), others in any_edits()) {
        let (path, base) = file.get(corpus());
        let all = 0..base.split_inclusive('\n').count();
        let (mine, _) = edit(base, &ours, "mine", path, all.clone());
        let (theirs, _) = edit(base, &others, "theirs", path, all);
        let changes = regenerate(path, base, &mine, &theirs);
        if let Some(result) = after(&changes, &mine) {
            for line in mine.lines().chain(theirs.lines()).filter(|line| line.contains("mine ") || line.contains("theirs ")) {
                let was = base.lines().any(|old| old == line);
                prop_assert!(was || result.lines().any(|new| new.trim() == line.trim()), "{}: {} is lost", path, line);
            }
            let again = regenerate(path, &theirs, &result, &theirs);
            prop_assert!(!again.pending(), "{}: {:?}", path, again.list);
        }
    }

    /// Edits with a line between them that neither touched never conflict.
    #[test]
    fn edits_apart_never_conflict(file in any::<Pick>(), middle in 30..70usize, ours in any_edits(), others in any_edits(), swap: bool) {
        let (path, base) = file.get(corpus());
        let count = base.split_inclusive('\n').count();
        let split = (count * middle / 100).clamp(2, count - 3);
        let (first, last) = (0..split - 1, split + 1..count);
        // A line taken out of the middle of a structure may leave none: what is added does not.
        let grown = |edits: Vec<Edit>| match path.extension() {
            Some("cs" | "csproj" | "props" | "slnx" | "json" | "yaml" | "yml") => {
                edits.into_iter().map(|edit| Edit { what: What::Insert, ..edit }).collect()
            }
            _ => edits,
        };
        let (ours, others) = (grown(ours), grown(others));
        let (near, far) = if swap { (last, first) } else { (first, last) };
        let (mine, touched) = edit(base, &ours, "mine", path, near);
        let (theirs, touched_too) = edit(base, &others, "theirs", path, far);
        prop_assert!(touched.is_disjoint(&touched_too));
        let changes = regenerate(path, base, &mine, &theirs);
        prop_assert!(after(&changes, &mine).is_some(), "{}: {:?}\n{}\n---\n{}", path, changes.list, mine, theirs);
    }

    /// Who is called mine does not matter, but for which of two insertions at one place comes first.
    #[test]
    fn both_orders_hold_the_same_lines(file in any::<Pick>(), ours in any_edits(), others in any_edits()) {
        let (path, base) = file.get(corpus());
        let all = 0..base.split_inclusive('\n').count();
        let (mine, touched) = edit(base, &ours, "mine", path, all.clone());
        let (theirs, touched_too) = edit(base, &others, "theirs", path, all);
        let (one, other) = (regenerate(path, base, &mine, &theirs), regenerate(path, base, &theirs, &mine));
        match (after(&one, &mine), after(&other, &theirs)) {
            (Some(one), Some(other)) => {
                let sorted = |text: &str| { let mut lines = parts(path, text); lines.sort(); lines };
                prop_assert_eq!(sorted(&one), sorted(&other));
                if touched.is_disjoint(&touched_too) {
                    // A format indents what a side wrote in a way of its own.
                    let bare = |text: &str| parts(path, text).concat();
                    prop_assert_eq!(bare(&one), bare(&other));
                }
            }
            (None, None) => {}
            (one, other) => prop_assert!(false, "{}: {:?} but {:?}", path, one.is_some(), other.is_some()),
        }
    }
}

/// The lines without their indentation. Of JSON: its words, as an object that was emptied may keep its two lines, and
/// commas follow the order.
fn parts(path: &Utf8Path, text: &str) -> Vec<String> {
    if path.extension() != Some("json") {
        return text.lines().map(|line| line.trim().to_owned()).collect();
    }
    let spaced: String =
        text.chars().flat_map(|c| if "{}[],".contains(c) { [' ', c, ' '] } else { ['\0', c, '\0'] }).collect();
    spaced.replace('\0', "").split_whitespace().filter(|word| *word != ",").map(str::to_owned).collect()
}

#[test]
fn the_merge_of_every_generated_file_with_an_edit_at_each_end_is_clean() {
    let id = FileId("i".to_owned());
    for (path, base) in corpus() {
        let lines: Vec<&str> = base.split_inclusive('\n').collect();
        let (first, rest) = lines.split_at(1);
        let mine = [first[0], &written("mine", 0, path), &rest.concat()].concat();
        let (start, last) = lines.split_at(lines.len() - 1);
        let theirs = [&start.concat(), written("theirs", 0, path).as_str(), last[0]].concat();
        let (base, mine, theirs) = (base.as_bytes(), mine.as_bytes(), theirs.as_bytes());
        let outcome = FileMerger.merge(&Sides { id: &id, path, base, mine, theirs });
        assert!(matches!(outcome, Outcome::Clean(_)), "{path}");
    }
}

#[test]
fn ten_megabytes_are_merged_in_seconds() {
    let text = |tag: &str, every: usize, first: usize| -> String {
        let line = |at: usize| {
            if at % every == first {
                format!("{tag} has written line {at} anew\n")
            } else {
                format!("line {at} of a file that is large\n")
            }
        };
        (0..300_000).map(line).collect()
    };
    let (base, mine, theirs) =
        (text("", usize::MAX, usize::MAX - 1), text("mine", 1_000, 7), text("theirs", 1_000, 500));
    assert!(base.len() > 10_000_000);
    let start = std::time::Instant::now();
    let result = after(&regenerate("large.txt".into(), &base, &mine, &theirs), &mine).unwrap();
    assert_eq!(result.matches("mine has").count() + result.matches("theirs has").count(), 600);
    // Without optimisation, beside other tests; a release build takes a tenth.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn two_thousand_files_are_proved_in_no_time() {
    let (mut base, mut disk, mut tree) = (Index::default(), Mine::default(), Tree::default());
    for at in 0..2_000 {
        let (path, id) = (Utf8PathBuf::from(format!("src/{at}.cs")), FileId(format!("id {at}")));
        let content = format!("// file {at}\n").repeat(300).into_bytes();
        let component = "solution".to_owned();
        let (hash, placed) = (Hash::of(&content), None);
        base.insert(BaseEntry {
            id: id.clone(),
            hash,
            path: path.clone(),
            executable: false,
            component: component.clone(),
            placed,
        });
        disk.0.insert(path.clone(), Found::File(FileState { bytes: content.clone(), executable: false }));
        tree.insert(path, RenderedFile { id, component, cause: String::new(), content, executable: false });
    }
    let followed = Followed::default();
    let inputs = Inputs {
        base: &base,
        mine: &disk,
        theirs: &tree,
        content: &|_| None,
        merger: &FileMerger,
        followed: &followed,
    };
    let changes = reconcile(&inputs);
    let start = std::time::Instant::now();
    assert_eq!(prove(&inputs, &changes).unwrap().unchanged, 2_000);
    // Without optimisation, beside other tests; the aim of 100 ms is for a release build.
    assert!(start.elapsed().as_millis() < 3_000, "{:?}", start.elapsed());
}
