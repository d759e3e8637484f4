use camino::Utf8Path;

use super::*;
use crate::decisions::Stamp;
use crate::decisions::{Author, Decision};
use crate::reconcile::{
    Action, BaseEntry, FileMerger, FileState, Followed, Found, Hash, Inputs, Mine, Take, reconcile,
};
use crate::render::{FileId, RenderedFile, Tree};
use crate::review::{Choices, withdrawal};

const BASE: &str = "one\ntwo\nthree\nfour\nfive\n";
const MINE: &str = "ONE mine\ntwo\nthree\nfour mine\nfive\n";
const THEIRS: &str = "one theirs\ntwo\nthree\nfour\nfive\nsix theirs\n";

/// A file `a.txt`, its cases and what reconciling says.
struct Fixture {
    changes: Changes,
    previous: Index,
    cases: Vec<Case>,
    disk: Mine,
}

fn fixture(base: &str, mine: &str, theirs: &str) -> Fixture {
    let id = FileId("x:a".to_owned());
    let mut previous = Index::default();
    previous.insert(BaseEntry {
        id: id.clone(),
        hash: Hash::of(base.as_bytes()),
        path: "a.txt".into(),
        executable: false,
        component: "x".to_owned(),
        placed: None,
    });
    let state = FileState { bytes: mine.into(), executable: false };
    let disk = Mine([("a.txt".into(), Found::File(state))].into());
    let mut tree = Tree::default();
    let (component, cause) = ("x".to_owned(), "x".to_owned());
    tree.insert("a.txt", RenderedFile { id, component, cause, content: theirs.into(), executable: false });
    let content = |hash| (hash == Hash::of(base.as_bytes())).then(|| base.as_bytes().to_vec());
    let inputs = Inputs {
        base: &previous,
        mine: &disk,
        theirs: &tree,
        content: &content,
        merger: &FileMerger,
        followed: &Followed::default(),
    };
    let changes = reconcile(&inputs);
    let on_disk = |path: &Utf8Path| disk.file(path).cloned();
    let cases = changes.list.iter().filter_map(|change| Case::of(change, &previous, &content, &on_disk)).collect();
    Fixture { changes, previous, cases, disk }
}

impl Fixture {
    fn settled(&self) -> Settled {
        settle(&self.changes, &self.cases, &self.previous, &|path| self.disk.get(path).cloned())
    }
}

fn text(settled: &Settled) -> &str {
    std::str::from_utf8(&settled.changes.list[0].after.as_ref().unwrap().bytes).unwrap()
}

fn log(settled: &Settled) -> Vec<Decision> {
    let mut stamp = Stamp::new("2026-01-31T12:00:00Z".parse().unwrap(), 0);
    let author = Author::named("ada");
    settled.records.iter().map(|choice| Decision::new(choice, None, &author, &mut stamp)).collect()
}

#[test]
fn each_place_of_a_conflict_is_decided_and_what_does_not_meet_stays_merged() {
    let mut fixture = fixture(BASE, MINE, THEIRS);
    assert_eq!(fixture.cases[0].takes, [None]);
    assert_eq!(fixture.settled().changes, fixture.changes);
    fixture.cases[0].choose(0, Take::Theirs);
    let settled = fixture.settled();
    assert_eq!(text(&settled), "one theirs\ntwo\nthree\nfour mine\nfive\nsix theirs\n");
    assert_eq!(settled.changes.list[0].action, Action::Merged);
    assert_eq!(settled.records.len(), 1);
    // The base is what is rendered now.
    let hash = settled.changes.base.iter().next().unwrap().hash;
    assert_eq!(hash, Hash::of(THEIRS.as_bytes()));
    fixture.cases[0].choose(0, Take::Mine);
    assert_eq!(text(&fixture.settled()), "ONE mine\ntwo\nthree\nfour mine\nfive\nsix theirs\n");
}

#[test]
fn markers_are_written_and_told_until_they_are_gone() {
    let mut fixture = fixture(BASE, MINE, THEIRS);
    fixture.cases[0].choose(0, Take::Markers);
    let settled = fixture.settled();
    assert_eq!(left(&settled.changes), ["a.txt"]);
    let marked = text(&settled).to_owned();
    assert!(marked.starts_with("<<<<<<< yours\nONE mine\n||||||| last generated\none\n"), "{marked}");
    // The next run: the markers are an edit, and still told.
    let next = self::fixture(THEIRS, &marked, THEIRS);
    assert_eq!(next.changes.list[0].action, Action::KeptEdit);
    assert_eq!(left(&next.changes), ["a.txt"]);
    assert!(left(&self::fixture(THEIRS, "one\n", THEIRS).changes).is_empty());
}

#[test]
fn what_is_skipped_keeps_its_part_of_the_base() {
    let mut fixture = fixture(BASE, MINE, THEIRS);
    fixture.cases[0].skipped = true;
    let settled = fixture.settled();
    assert!(settled.changes.list.is_empty() && settled.records.is_empty());
    assert_eq!(settled.changes.base, fixture.previous);
    assert_eq!(settled.skipped, 1);
}

#[test]
fn a_refused_place_of_a_clean_update_becomes_an_edit_and_the_base_goes_on() {
    let mut fixture = fixture(BASE, BASE, THEIRS);
    assert_eq!(fixture.cases[0].takes.len(), 2);
    assert_eq!(fixture.settled().changes, fixture.changes);
    fixture.cases[0].choose(0, Take::Mine);
    let settled = fixture.settled();
    assert_eq!(text(&settled), "one\ntwo\nthree\nfour\nfive\nsix theirs\n");
    assert_eq!(settled.changes.base.iter().next().unwrap().hash, Hash::of(THEIRS.as_bytes()));
    fixture.cases[0].choose(1, Take::Mine);
    let settled = fixture.settled();
    assert_eq!((text(&settled), &settled.changes.list[0].action), (BASE, &Action::KeptEdit));
}

#[test]
fn a_recorded_choice_is_replayed_until_the_place_changes_or_it_is_withdrawn() {
    let mut fixture = fixture(BASE, MINE, THEIRS);
    fixture.cases[0].because = "the name is ours".to_owned();
    fixture.cases[0].choose(0, Take::Edited(b"both".to_vec()));
    let settled = fixture.settled();
    let log = log(&settled);
    let choices = Choices::of(&log);

    // The same place further down, in another copy of the repository.
    let moved = |text: &str| format!("zero\n{text}");
    let mut again = self::fixture(&moved(BASE), &moved(MINE), &moved(THEIRS));
    let told = again.cases[0].recall(&choices);
    assert!(told[0].contains("as ada chose: the name is ours"), "{told:?}");
    let replayed = again.settled();
    assert_eq!(text(&replayed), "zero\nboth\ntwo\nthree\nfour mine\nfive\nsix theirs\n");
    assert!(replayed.records.is_empty(), "what was recorded is not recorded again");

    let mut other = self::fixture(BASE, MINE, &THEIRS.replace("one theirs", "one otherwise"));
    let told = other.cases[0].recall(&choices);
    assert_eq!(told, ["the choice of ada for `a.txt` no longer holds because what is generated has changed"]);
    assert!(!other.cases[0].is_decided());

    let withdrawal = withdrawal(&log[0], "no").unwrap();
    let mut stamp = Stamp::new("2026-02-01T12:00:00Z".parse().unwrap(), 0);
    let taken_back = Decision::new(&withdrawal.choice, Some(log[0].id), &Author::named("ada"), &mut stamp);
    let entries = [log[0].clone(), taken_back].map(crate::decisions::Entry::Decision);
    assert!(Choices::of(crate::decisions::Log::new(entries).decisions()).is_empty());
}

#[test]
fn a_binary_file_is_decided_as_a_whole() {
    let mut fixture = fixture("a\0", "b\0", "c\0");
    assert!(fixture.cases[0].pieces.is_none());
    fixture.cases[0].choose(0, Take::Mine);
    let settled = fixture.settled();
    assert_eq!((text(&settled), &settled.changes.list[0].action), ("b\0", &Action::KeptEdit));
    fixture.cases[0].choose(0, Take::Theirs);
    assert_eq!(text(&fixture.settled()), "c\0");
}
