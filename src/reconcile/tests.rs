use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;
use proptest::prelude::*;

use super::*;

/// `path`, `content`, executable.
type File = (String, String, bool);
/// Rendered files by id.
type Side = BTreeMap<String, File>;
/// One version of the text of a file.
type Text = Option<&'static str>;
/// Files on disk by path.
type Disk = BTreeMap<String, (String, bool)>;

fn rendered(side: &Side) -> Tree {
    let mut tree = Tree::default();
    for (id, (path, content, executable)) in side {
        let file = RenderedFile {
            id: FileId(id.clone()),
            component: "solution".to_owned(),
            cause: "a test".to_owned(),
            content: content.clone().into_bytes(),
            executable: *executable,
        };
        tree.insert(path.as_str(), file);
    }
    tree
}

fn index(side: &Side) -> Index {
    let mut index = Index::default();
    for (id, (path, content, executable)) in side {
        index.insert(base_entry(id, path, content, *executable));
    }
    index
}

fn base_entry(id: &str, path: &str, content: &str, executable: bool) -> BaseEntry {
    BaseEntry {
        id: FileId(id.to_owned()),
        hash: Hash::of(content.as_bytes()),
        path: path.into(),
        executable,
        component: "solution".to_owned(),
        placed: None,
    }
}

fn on_disk(disk: &Disk) -> Mine {
    let file = |(path, (content, executable)): (&String, &(String, bool))| {
        let state = FileState { bytes: content.clone().into_bytes(), executable: *executable };
        (Utf8PathBuf::from(path), Found::File(state))
    };
    Mine(disk.iter().map(file).collect())
}

fn run(base: &Index, contents: &BTreeSet<String>, mine: &Mine, theirs: &Side) -> Changes {
    let content =
        |hash: Hash| contents.iter().find(|text| Hash::of(text.as_bytes()) == hash).map(|text| text.clone().into());
    let (theirs, followed) = (rendered(theirs), Followed::default());
    let inputs = Inputs { base, mine, theirs: &theirs, content: &content, merger: &Refuse, followed: &followed };
    let changes = reconcile(&inputs);
    prove(&inputs, &changes).unwrap();
    changes
}

fn simple(base: &Side, mine: &Disk, theirs: &Side) -> Changes {
    let contents = base.values().map(|file| file.1.clone()).collect();
    run(&index(base), &contents, &on_disk(mine), theirs)
}

fn actions(changes: &Changes) -> Vec<(&str, Action)> {
    changes.list.iter().map(|change| (change.path.as_str(), change.action.clone())).collect()
}

fn side(files: &[(&str, &str, &str)]) -> Side {
    files.iter().map(|(id, path, text)| ((*id).to_owned(), ((*path).to_owned(), (*text).to_owned(), false))).collect()
}

fn disk(files: &[(&str, &str)]) -> Disk {
    files.iter().map(|(path, text)| ((*path).to_owned(), ((*text).to_owned(), false))).collect()
}

#[test]
fn each_case_of_one_file() {
    let one = |text: &str| side(&[("i", "a", text)]);
    let clash = || Action::Conflict(Conflict::BothChanged { clashes: Vec::new() });
    let cases: [(Text, Text, Text, Option<Action>); 15] = [
        (None, None, Some("t"), Some(Action::Create)),
        (None, Some("t"), Some("t"), Some(Action::Adopted)),
        (None, Some("m"), Some("t"), Some(Action::Conflict(Conflict::AddedByBoth))),
        (Some("b"), Some("b"), Some("b"), None),
        (Some("b"), Some("b"), Some("t"), Some(Action::Update)),
        (Some("b"), Some("m"), Some("b"), Some(Action::KeptEdit)),
        (Some("b"), Some("t"), Some("t"), Some(Action::Adopted)),
        (Some("b"), Some("m"), Some("t"), Some(clash())),
        (Some("b"), None, Some("b"), Some(Action::KeptDeleted)),
        (Some("b"), None, Some("t"), Some(Action::KeptDeleted)),
        (Some("b"), Some("b"), None, Some(Action::Remove)),
        (Some("b"), Some("m"), None, Some(Action::Orphaned)),
        (Some("b"), None, None, None),
        (None, Some("m"), None, None),
        (None, None, None, None),
    ];
    for (base, mine, theirs, wanted) in cases {
        let (base_side, theirs_side) = (base.map(one).unwrap_or_default(), theirs.map(one).unwrap_or_default());
        let mine_disk = mine.map(|text| disk(&[("a", text)])).unwrap_or_default();
        let changes = simple(&base_side, &mine_disk, &theirs_side);
        let wanted: Vec<_> = wanted.into_iter().map(|action| ("a", action)).collect();
        assert_eq!(actions(&changes), wanted, "{base:?} {mine:?} {theirs:?}");
    }
}

#[test]
fn the_mode_is_decided_apart_from_the_content() {
    let case = |base: (&str, bool), mine: (&str, bool), theirs: (&str, bool)| {
        let rendered = |(text, mode): (&str, bool)| Side::from([("i".into(), ("a".into(), text.into(), mode))]);
        let mine = Disk::from([("a".to_owned(), (mine.0.to_owned(), mine.1))]);
        let changes = simple(&rendered(base), &mine, &rendered(theirs));
        let change = changes.list.first().cloned();
        change.map(|change| (change.action, change.after.map(|after| (after.bytes, after.executable))))
    };
    let after = |text: &str, mode| Some((text.as_bytes().to_vec(), mode));
    assert_eq!(case(("b", false), ("b", false), ("b", true)), Some((Action::Update, after("b", true))));
    assert_eq!(case(("b", false), ("b", true), ("t", false)), Some((Action::Merged, after("t", true))));
    assert_eq!(case(("b", false), ("m", false), ("b", true)), Some((Action::Merged, after("m", true))));
    assert_eq!(case(("b", false), ("b", true), ("b", false)), Some((Action::KeptEdit, after("b", true))));
    assert_eq!(case(("b", true), ("b", false), ("b", false)), Some((Action::Adopted, after("b", false))));
}

#[test]
fn a_template_that_moves_takes_edits_along() {
    let (old, same) = (side(&[("i", "old", "b")]), side(&[("i", "new", "b")]));
    let changes = simple(&old, &disk(&[("old", "edited")]), &same);
    let change = &changes.list[0];
    assert_eq!((change.action.clone(), change.path.as_str()), (Action::Moved, "new"));
    assert_eq!(change.from.as_deref(), Some("old".into()));
    assert_eq!(change.after.as_ref().unwrap().bytes, b"edited");

    let updated = side(&[("i", "new", "t")]);
    assert_eq!(simple(&old, &disk(&[("old", "b")]), &updated).list[0].after.as_ref().unwrap().bytes, b"t");
    let blocked = simple(&old, &disk(&[("old", "b"), ("new", "own")]), &updated);
    assert_eq!(actions(&blocked), [("new", Action::Conflict(Conflict::Occupied(Obstacle::File)))]);
    assert_eq!(actions(&simple(&old, &Disk::new(), &updated)), [("new", Action::KeptDeleted)]);
    assert_eq!(actions(&simple(&old, &disk(&[("new", "b")]), &updated)), [("new", Action::Update)]);
    assert_eq!(actions(&simple(&old, &disk(&[("new", "edited")]), &same)), [("new", Action::KeptEdit)]);
}

#[test]
fn a_new_id_at_an_old_path_is_the_same_file() {
    let (old, new) = (side(&[("old", "a", "b")]), side(&[("new", "a", "t")]));
    assert_eq!(actions(&simple(&old, &disk(&[("a", "b")]), &new)), [("a", Action::Update)]);
    let changes = simple(&old, &Disk::new(), &new);
    assert_eq!(actions(&changes), [("a", Action::KeptDeleted)]);
    assert_eq!(changes.base.iter().count(), 1);
}

#[test]
fn an_obstacle_is_refused_where_a_file_must_be_written_and_kept_where_not() {
    let mine = |obstacle: Obstacle| Mine(BTreeMap::from([("a".into(), Found::Obstacle(obstacle))]));
    let (old, new) = (side(&[("i", "a", "b")]), side(&[("i", "a", "t")]));
    let obstacles = [
        Obstacle::Directory,
        Obstacle::Special,
        Obstacle::NotADirectory("x".into()),
        Obstacle::Symlink("a".into()),
        Obstacle::CaseCollision("A".into()),
    ];
    for obstacle in obstacles {
        let mine = mine(obstacle.clone());
        let refused = [("a", Action::Conflict(Conflict::Occupied(obstacle)))];
        let none = BTreeSet::new();
        assert_eq!(actions(&run(&Index::default(), &none, &mine, &new)), refused);
        assert_eq!(actions(&run(&index(&old), &none, &mine, &new)), refused);
        assert_eq!(actions(&run(&index(&old), &none, &mine, &old)), [("a", Action::KeptEdit)]);
        assert_eq!(actions(&run(&index(&old), &none, &mine, &Side::new())), [("a", Action::Orphaned)]);
    }
}

#[test]
fn a_rename_in_case_only_is_a_move() {
    let mut mine = on_disk(&disk(&[("readme.md", "b")]));
    mine.0.insert("README.md".into(), Found::Obstacle(Obstacle::CaseCollision("readme.md".into())));
    let base = index(&side(&[("i", "readme.md", "b")]));
    let changes = run(&base, &BTreeSet::new(), &mine, &side(&[("i", "README.md", "b")]));
    assert_eq!(actions(&changes), [("README.md", Action::Moved)]);
    let other = run(&base, &BTreeSet::new(), &mine, &side(&[("i", "readme.md", "b"), ("j", "README.md", "t")]));
    let occupied = Conflict::Occupied(Obstacle::CaseCollision("readme.md".into()));
    assert_eq!(actions(&other), [("README.md", Action::Conflict(occupied))]);
}

#[test]
fn several_bases_of_one_file_are_candidates_and_become_one() {
    let contents: BTreeSet<String> = ["one", "two"].map(str::to_owned).into();
    let mut base = Index::default();
    base.insert(base_entry("i", "a", "one", false));
    base.insert(base_entry("i", "a", "two", false));
    for text in ["one", "two"] {
        let changes = run(&base, &contents, &on_disk(&disk(&[("a", text)])), &side(&[("i", "a", "three")]));
        assert_eq!(actions(&changes), [("a", Action::Update)], "{text}");
        assert_eq!(changes.base, index(&side(&[("i", "a", "three")])));
    }
    let kept = run(&base, &contents, &on_disk(&disk(&[("a", "edited")])), &side(&[("i", "a", "two")]));
    assert_eq!(actions(&kept), [("a", Action::KeptEdit)]);
    let both = run(&base, &contents, &on_disk(&disk(&[("a", "edited")])), &side(&[("i", "a", "three")]));
    assert_eq!(both.conflicts().count(), 1);
    let removed = run(&base, &contents, &on_disk(&disk(&[("a", "two")])), &Side::new());
    assert_eq!(actions(&removed), [("a", Action::Remove)]);
}

#[test]
fn the_merger_is_asked_only_when_both_changed() {
    struct Counting(Cell<usize>);
    impl Merger for Counting {
        fn merge(&self, sides: &Sides<'_>) -> Outcome {
            self.0.set(self.0.get() + 1);
            Outcome::Clean([sides.base, sides.mine, sides.theirs].concat())
        }
    }
    let merger = Counting(Cell::new(0));
    let base = side(&[("i", "a", "b"), ("j", "b", "b"), ("k", "c", "b"), ("l", "d", "b")]);
    let mine = on_disk(&disk(&[("a", "m"), ("b", "m"), ("c", "b"), ("d", "t")]));
    let theirs = rendered(&side(&[("i", "a", "t"), ("j", "b", "b"), ("k", "c", "t"), ("l", "d", "t")]));
    let base = index(&base);
    let content = |_: Hash| Some(b"b".to_vec());
    let changes = reconcile(&Inputs {
        base: &base,
        mine: &mine,
        theirs: &theirs,
        content: &content,
        merger: &merger,
        followed: &Followed::default(),
    });
    assert_eq!((merger.0.get(), changes.list[0].action.clone()), (1, Action::Merged));
    assert_eq!(changes.list[0].after.as_ref().unwrap().bytes, b"bmt");
    assert_eq!(changes.base.0[&FileId("i".into())][0].hash, Hash::of(b"t"), "the base is what was rendered");
    let lost = |_: Hash| None;
    let changes = reconcile(&Inputs {
        base: &base,
        mine: &mine,
        theirs: &theirs,
        content: &lost,
        merger: &merger,
        followed: &Followed::default(),
    });
    assert_eq!(changes.list[0].action, Action::Conflict(Conflict::NoBase));
}

/// Rendered files: a few ids at a few paths, no path twice.
fn any_side() -> impl Strategy<Value = Side> {
    let file = (0..5usize, 0..3u8, any::<bool>());
    prop::collection::btree_map(0..5u8, file, 0..5).prop_map(|files| {
        let mut taken = BTreeSet::new();
        let named = files.into_iter().filter(|(_, (path, ..))| taken.insert(*path));
        named
            .map(|(id, (path, text, mode))| {
                (format!("id{id}"), (format!("path{path}"), format!("rendered {text}"), mode))
            })
            .collect()
    })
}

/// The disk: files as they were rendered, edited ones whose text no other has, deleted ones, own ones.
fn any_disk(base: &Side) -> impl Strategy<Value = Disk> + use<> {
    let base = base.clone();
    prop::collection::vec((0..4u8, any::<bool>()), 5).prop_map(move |fates| {
        let mut disk = Disk::new();
        for (at, (fate, mode)) in fates.into_iter().enumerate() {
            let path = format!("path{at}");
            let old = base.values().find(|file| file.0 == path);
            match (fate, old) {
                (0, Some((_, text, mode))) => drop(disk.insert(path, (text.clone(), *mode))),
                (1, _) => drop(disk.insert(path.clone(), (format!("mine at {path}"), mode))),
                (2, Some((_, text, mode))) => drop(disk.insert(path, (text.clone(), !mode))),
                (2, None) => drop(disk.insert(path, ("rendered 0".to_owned(), mode))),
                _ => {}
            }
        }
        disk
    })
}

fn any_case() -> impl Strategy<Value = (Side, Disk, Side)> {
    (any_side(), any_side()).prop_flat_map(|(base, theirs)| (Just(base.clone()), any_disk(&base), Just(theirs)))
}

/// What applying makes of the disk, written without a look at how apply does it.
fn applied(disk: &Disk, changes: &Changes) -> Disk {
    let mut after = disk.clone();
    let writes = || changes.list.iter().filter(|change| change.action.writes());
    for change in writes() {
        after.remove(change.from.as_ref().unwrap_or(&change.path).as_str());
    }
    for change in writes() {
        if let Some(state) = &change.after {
            let text = String::from_utf8(state.bytes.clone()).unwrap();
            after.insert(change.path.to_string(), (text, state.executable));
        }
    }
    after
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, max_global_rejects: 5_000, ..ProptestConfig::default() })]

    /// The oracle knows nothing of ids: a text that only the person wrote is somewhere afterwards, and a file that no
    /// side ever rendered to its path is where it was.
    #[test]
    fn no_edit_is_ever_lost((base, mine, theirs) in any_case()) {
        let changes = simple(&base, &mine, &theirs);
        let after = if changes.conflicts().next().is_some() { mine.clone() } else { applied(&mine, &changes) };
        for (path, (text, mode)) in &mine {
            let was_rendered = base.values().any(|file| file == &(path.clone(), text.clone(), *mode));
            if text.starts_with("mine") {
                prop_assert!(after.values().any(|(there, _)| there == text), "{path} is lost: {changes:#?}");
            } else if !was_rendered && !theirs.values().any(|file| &file.0 == path) && !base.values().any(|file| &file.0 == path) {
                prop_assert_eq!(after.get(path), Some(&(text.clone(), *mode)));
            }
            let managed = base.values().chain(theirs.values()).any(|file| &file.0 == path);
            if !managed {
                prop_assert_eq!(after.get(path), mine.get(path));
            }
        }
    }

    /// What was deleted stays away, and what is rendered is there unless the person had a hand in it.
    #[test]
    fn what_is_rendered_arrives((base, mine, theirs) in any_case()) {
        let changes = simple(&base, &mine, &theirs);
        prop_assume!(changes.conflicts().next().is_none());
        let after = applied(&mine, &changes);
        for (id, (path, text, _)) in &theirs {
            let untouched = base.get(id).is_none_or(|old| mine.get(&old.0).is_some_and(|now| now.0 == old.1));
            let deleted = |other: &File| other.0 == *path && !mine.contains_key(path);
            let rendered_there = |now: &String| base.values().any(|old| &old.0 == path && &old.1 == now);
            let edited = mine.get(path).is_some_and(|now| !rendered_there(&now.0));
            if untouched && !edited && !base.values().any(deleted) {
                prop_assert_eq!(after.get(path).map(|file| &file.0), Some(text), "{}: {:#?}", path, changes);
            }
        }
    }

    #[test]
    fn the_second_run_does_nothing((base, mine, theirs) in any_case()) {
        let changes = simple(&base, &mine, &theirs);
        prop_assume!(changes.conflicts().next().is_none());
        let after = applied(&mine, &changes);
        let contents = base.values().chain(theirs.values()).map(|file| file.1.clone()).collect();
        let again = run(&changes.base, &contents, &on_disk(&after), &theirs);
        prop_assert!(!again.pending(), "{changes:#?} then {again:#?}");
        prop_assert_eq!(&again.base, &changes.base);
        prop_assert_eq!(applied(&after, &again), after);
    }

    #[test]
    fn an_equal_file_is_no_change(files in any_side()) {
        let mine = files.values().map(|(path, text, mode)| (path.clone(), (text.clone(), *mode))).collect();
        let changes = simple(&files, &mine, &files);
        prop_assert_eq!(changes.list, vec![]);
        prop_assert_eq!(changes.unchanged, files.len());
    }

    #[test]
    fn no_change_without_a_difference((base, mine, theirs) in any_case()) {
        for change in simple(&base, &mine, &theirs).list {
            if change.action.writes() {
                prop_assert!(change.from.is_some() || change.before != change.after, "{change:#?}");
            }
        }
    }
}
