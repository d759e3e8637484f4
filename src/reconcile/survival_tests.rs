use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use proptest::prelude::*;
use proptest::sample::Index as Pick;

use super::*;
use crate::reconcile::{
    Action, BaseEntry, Changes, FileState, Followed, Found, Hash, Index, Inputs, Merger, Mine, Outcome, Sides,
    TextMerger, reconcile,
};
use crate::render::{FileId, RenderedFile, Tree};

fn check(base: &str, mine: &str, theirs: &str, result: &str) -> bool {
    let [base, mine, theirs, result] =
        [base, mine, theirs, result].map(|text| text.split_inclusive(' ').map(str::as_bytes).collect::<Vec<_>>());
    survives(&base, &mine, &theirs, &result)
}

#[test]
fn a_result_with_everything_passes() {
    assert!(check("a b c ", "a x b c ", "a b y c ", "a x b y c "));
    assert!(check("a b c ", "a c ", "a b y c ", "a y c "));
    assert!(check("a b c ", "a x c ", "a x c ", "a x c "));
    assert!(check("a ", "a x ", "a x ", "a x x "), "both may have meant one each");
}

#[test]
fn a_result_that_lost_or_added_or_reordered_something_fails() {
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a b y c "), "mine is lost");
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a x b c "), "theirs is lost");
    assert!(!check("a b c ", "a c ", "a b y c ", "a b y c "), "a removal is lost");
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a x b y z c "), "something is new");
    assert!(!check("a b c d ", "a x b c d ", "a b c d y ", "b x a d c y "), "the order is lost");
    assert!(!check("a b c d ", "a b d x y ", "a z b d ", "a z b d y x "), "a removal of both hides nothing");
}

fn held(path: &str, base: &str, mine: &str, theirs: &str, result: &str) -> bool {
    let [base, mine, theirs, result] = [base, mine, theirs, result].map(str::as_bytes);
    holds(&Versions { path: path.into(), base, mine, theirs, result })
}

#[test]
fn less_than_a_line_is_judged_where_a_format_allows_it() {
    let (base, mine, theirs) = ("a: [b]\n", "a: [b, m]\n", "a: [b, t]\n");
    assert!(held("a.yaml", base, mine, theirs, "a: [b, m, t]\n"));
    assert!(!held("a.yaml", base, mine, theirs, "a: [b, m]\n"));
    assert!(!held("a.yaml", base, mine, theirs, "a: [m, t]\n"));
    assert!(!held("a.txt", base, mine, theirs, "a: [b, m, t]\n"));
    let (base, mine, theirs) =
        ("{\n  \"a\": 1\n}\n", "{\n  \"a\": 1,\n  \"m\": 2\n}\n", "{\n  \"a\": 1,\n  \"t\": 3\n}\n");
    assert!(held("a.json", base, mine, theirs, "{\n  \"a\": 1,\n  \"m\": 2,\n  \"t\": 3\n}\n"));
    assert!(!held("a.json", base, mine, theirs, "{\n  \"a\": 1,\n  \"t\": 3\n}\n"));
}

#[test]
fn endings_and_marks_are_judged_too() {
    assert!(held("a", "a\nb\n", "a\r\nB\r\n", "A\nb\n", "A\r\nB\r\n"));
    assert!(!held("a", "a\nb\n", "a\r\nB\r\n", "A\nb\n", "A\nB\n"), "CRLF is lost");
    assert!(!held("a", "a\nb\nc\n", "a\nb\nC", "A\nb\nc\n", "A\nb\nC\n"), "the last line ending is back");
    assert!(!held("a", "a\nb\nc\n", "\u{feff}a\nb\nC\n", "A\nb\nc\n", "A\nb\nC\n"), "the mark is lost");
    assert!(held("a", "a\nb\nc\n", "a\nb\r\nc\n", "A\nb\nc\n", "A\nb\r\nc\n"));
    assert!(!held("a", "a\nb\nc\n", "a\nb\r\nc\n", "A\nb\nc\n", "A\nb\nc\n"), "a line's own ending is lost");
    assert!(!held("a", "a\0", "b\0", "c\0", "b\0"), "bytes are never merged");
}

/// One file through the whole of reconciling, with a merger that may be broken.
struct World {
    base: Index,
    mine: Mine,
    theirs: Tree,
    content: Vec<u8>,
}

impl World {
    fn new(path: &str, base: &[u8], mine: &[u8], theirs: &[u8]) -> Self {
        let mut world =
            Self { base: Index::default(), mine: Mine::default(), theirs: Tree::default(), content: base.to_vec() };
        let id = FileId("i".to_owned());
        world.base.insert(BaseEntry {
            id: id.clone(),
            hash: Hash::of(base),
            path: path.into(),
            executable: false,
            component: "solution".to_owned(),
            placed: None,
        });
        world.mine.0.insert(path.into(), Found::File(FileState { bytes: mine.to_vec(), executable: false }));
        let (component, cause) = ("solution".to_owned(), String::new());
        world.theirs.insert(path, RenderedFile { id, component, cause, content: theirs.to_vec(), executable: false });
        world
    }

    fn judged(&self, merger: &dyn Merger, spoil: impl FnOnce(&mut Changes)) -> crate::error::Result<Tally> {
        let (followed, content) = (Followed::default(), |_| Some(self.content.clone()));
        let inputs = Inputs {
            base: &self.base,
            mine: &self.mine,
            theirs: &self.theirs,
            content: &content,
            merger,
            followed: &followed,
        };
        let mut changes = reconcile(&inputs);
        spoil(&mut changes);
        prove(&inputs, &changes)
    }
}

struct Fixed(Vec<u8>);

impl Merger for Fixed {
    fn merge(&self, _: &Sides<'_>) -> Outcome {
        Outcome::Clean(self.0.clone())
    }
}

#[test]
fn a_lost_edit_is_a_defect_that_names_the_file() {
    let world = World::new("src/a.txt", b"a\nb\nc\n", b"A\nb\nc\n", b"a\nb\nC\n");
    assert_eq!(world.judged(&TextMerger, |_| {}).unwrap(), Tally { kept: 1, ..Tally::default() });
    let error = world.judged(&Fixed(b"a\nb\nC\n".to_vec()), |_| {}).unwrap_err();
    assert_eq!(error.kind, crate::error::Kind::Failure);
    assert_eq!(error.causes, ["`src/a.txt`: an edit is in neither the result nor a conflict"]);
    assert!(error.hints[0].contains("report"));
}

#[test]
fn every_wrong_decision_is_caught() {
    type Spoil = fn(&mut Changes);
    let edited = || World::new("a", b"b\n", b"m\n", b"b\n");
    let updated = || World::new("a", b"b\n", b"b\n", b"t\n");
    let mut gone = World::new("a", b"b\n", b"m\n", b"");
    gone.theirs = Tree::default();
    let mut deleted = World::new("a", b"b\n", b"", b"t\n");
    deleted.mine = Mine::default();
    let mut new = World::new("a", b"b\n", b"m\n", b"t\n");
    new.base = Index::default();
    let cases: [(&str, World, Spoil); 12] = [
        ("an edit is overwritten", edited(), |c| {
            c.list[0].action = Action::Update;
            c.list[0].after = Some(FileState { bytes: b"b\n".to_vec(), executable: false });
        }),
        ("an edit is forgotten", edited(), |c| c.list.clear()),
        ("an edit is removed", edited(), |c| {
            c.list[0].action = Action::Remove;
            c.list[0].after = None;
        }),
        ("the disk is something else", updated(), |c| c.list[0].before.as_mut().unwrap().bytes.push(b'x')),
        ("an update is forgotten", updated(), |c| c.list.clear()),
        ("an update is not the template's", updated(), |c| c.list[0].after.as_mut().unwrap().bytes.push(b'x')),
        ("a mode is lost", updated(), |c| c.list[0].after.as_mut().unwrap().executable = true),
        ("the base is of before", updated(), |c| {
            c.base.0.values_mut().for_each(|entries| entries[0].hash = Hash::of(b"b\n"));
        }),
        ("an edited file is removed with its template", gone, |c| c.list[0].action = Action::Remove),
        ("a deletion comes back", deleted, |c| {
            c.list[0].action = Action::Create;
            c.list[0].after = Some(FileState { bytes: b"t\n".to_vec(), executable: false });
        }),
        ("an own file is overwritten", new, |c| {
            c.list[0].action = Action::Create;
            c.list[0].before = None;
        }),
        ("two files at one place", updated(), |c| {
            let mut twin = c.list[0].clone();
            twin.id = FileId("j".to_owned());
            c.list.push(twin);
        }),
    ];
    for (what, world, spoil) in cases {
        world.judged(&TextMerger, |_| {}).unwrap();
        assert!(world.judged(&TextMerger, spoil).is_err(), "{what}");
    }
}

#[test]
fn rows_are_counted() {
    let mut world = World::new("gone", b"b\n", b"b\n", b"");
    world.theirs = Tree::default();
    assert_eq!(world.judged(&TextMerger, |_| {}).unwrap(), Tally { removed: 1, ..Tally::default() });
    world.mine.0.insert("gone".into(), Found::File(FileState { bytes: b"m\n".to_vec(), executable: false }));
    assert_eq!(world.judged(&TextMerger, |_| {}).unwrap(), Tally { orphaned: 1, ..Tally::default() });
    let mut world = World::new("a", b"b\n", b"b\n", b"t\n");
    let file = world.theirs.get("a".into()).unwrap().clone();
    world.theirs = Tree::default();
    world.theirs.insert(Utf8PathBuf::from("b"), file);
    assert_eq!(world.judged(&TextMerger, |_| {}).unwrap(), Tally { moved: 1, ..Tally::default() });
    world.mine.0.clear();
    assert_eq!(world.judged(&TextMerger, |_| {}).unwrap(), Tally { deleted: 1, ..Tally::default() });
}

/// Lines of a text with a name of its own each, some of them blank.
fn any_text() -> impl Strategy<Value = Vec<String>> {
    (4..24usize, any::<u32>()).prop_map(|(count, blanks)| {
        (0..count).map(|at| if blanks >> at & 7 == 7 { String::new() } else { format!("line {at};") }).collect()
    })
}

/// What a side does: removes, replaces and inserts, at random lines.
fn any_script() -> impl Strategy<Value = Vec<(Pick, u8)>> {
    prop::collection::vec((any::<Pick>(), 0..4u8), 1..6)
}

fn edited(base: &[String], script: &[(Pick, u8)], tag: &str) -> Vec<String> {
    let edits: BTreeMap<usize, u8> = script.iter().map(|(at, what)| (at.index(base.len()), *what)).collect();
    let mut lines = Vec::new();
    for (at, line) in base.iter().enumerate() {
        match edits.get(&at) {
            // Of blank lines that both sides remove nobody can say whether they are the same ones.
            Some(0 | 1) if line.is_empty() => lines.push(line.clone()),
            Some(0) => {}
            Some(1) => lines.push(format!("{tag} {at};")),
            Some(2) => lines.extend([format!("{tag} {at} a;"), format!("{tag} {at} b;"), line.clone()]),
            Some(_) => lines.extend([line.clone(), format!("{tag} {at} after;")]),
            None => lines.push(line.clone()),
        }
    }
    lines
}

fn text(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
}

/// What a broken merger makes of a right result; `None` where it makes nothing of it.
fn broken(how: u8, at: Pick, result: &[u8], (mine, theirs): (&[u8], &[u8])) -> Option<Vec<u8>> {
    let mut lines: Vec<&[u8]> = result.split_inclusive(|&byte| byte == b'\n').collect();
    if lines.len() < 2 {
        return None;
    }
    let at = at.index(lines.len() - 1);
    match how {
        0 => drop(lines.remove(at)),
        1 => lines.insert(at, lines[at]),
        2 => return Some(theirs.to_vec()),
        3 => return Some(mine.to_vec()),
        4 => return Some(result[..result.len() - 1].to_vec()),
        5 => {
            // Insertions of the two sides may stand in either order.
            let side = |line: &[u8]| line.iter().copied().take(4).collect::<Vec<u8>>();
            let (one, other) = (lines[at], lines[at + 1]);
            if one == other || side(one) != side(other) || one.trim_ascii().is_empty() {
                return None;
            }
            lines.swap(at, at + 1);
        }
        6 => lines.insert(at, b"from nowhere;\n"),
        _ => return Some([b"\xef\xbb\xbf".as_slice(), result].concat()),
    }
    Some(lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_merger_is_always_caught(
        base in any_text(),
        ours in any_script(),
        others in any_script(),
        how in 0..8u8,
        at in any::<Pick>(),
        name in prop::sample::select(vec!["a.txt", "a.cs", "a.yaml", "a.md"]),
    ) {
        let (mine, theirs) = (edited(&base, &ours, "mine"), edited(&base, &others, "them"));
        let (base, mine, theirs) = (text(&base), text(&mine), text(&theirs));
        let id = FileId("i".to_owned());
        let sides = Sides { id: &id, path: name.into(), base: &base, mine: &mine, theirs: &theirs };
        let Outcome::Clean(right) = TextMerger.merge(&sides) else { return Ok(()) };
        if let Some(wrong) = broken(how, at, &right, (&mine, &theirs)).filter(|wrong| *wrong != right) {
            prop_assume!(base != mine && base != theirs && mine != theirs);
            let world = World::new(name, &base, &mine, &theirs);
            let (sound, caught) =
                (world.judged(&Fixed(right), |_| {}).is_ok(), world.judged(&Fixed(wrong), |_| {}).is_err());
            prop_assert!(sound, "a right merge is refused");
            prop_assert!(caught, "a broken merge passes");
        }
    }

    /// Whatever the merge by lines gives for clean, with any endings, the judge finds clean too.
    #[test]
    fn a_right_merge_passes(
        base in any_text(),
        ours in any_script(),
        others in any_script(),
        looks in prop::collection::vec(0..5u8, 3),
    ) {
        // A blank line at the end is no line when the last ending goes.
        let base: Vec<String> = base.into_iter().filter(|line| !line.is_empty()).collect();
        prop_assume!(!base.is_empty());
        let dressed = |lines: &[String], look: u8| {
            let plain = String::from_utf8(text(lines)).unwrap();
            match look {
                1 => plain.replace('\n', "\r\n"),
                2 => format!("\u{feff}{plain}"),
                3 => plain.trim_end_matches('\n').to_owned(),
                _ => plain,
            }
            .into_bytes()
        };
        let (mine, theirs) = (edited(&base, &ours, "mine"), edited(&base, &others, "them"));
        let [base, mine, theirs] = [(&base, looks[0]), (&mine, looks[1]), (&theirs, looks[2])].map(|(l, look)| dressed(l, look));
        let id = FileId("i".to_owned());
        let sides = Sides { id: &id, path: "a.txt".into(), base: &base, mine: &mine, theirs: &theirs };
        if base != mine && base != theirs && mine != theirs
            && let Outcome::Clean(result) = TextMerger.merge(&sides)
        {
            let shown = String::from_utf8_lossy(&result).into_owned();
            prop_assert!(held_bytes(&base, &mine, &theirs, &result), "{}", shown);
        }
    }
}

fn held_bytes(base: &[u8], mine: &[u8], theirs: &[u8], result: &[u8]) -> bool {
    holds(&Versions { path: "a.txt".into(), base, mine, theirs, result })
}
