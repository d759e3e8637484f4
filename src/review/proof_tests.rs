use camino::Utf8Path;
use proptest::prelude::*;

use super::*;
use crate::reconcile::{BaseEntry, FileMerger, Followed, Mine, reconcile};
use crate::render::{RenderedFile, Tree};
use crate::review::settle;

/// A file, and another that is to take its place or none.
struct Fixture {
    undecided: Changes,
    cases: Vec<Case>,
    previous: Index,
    disk: Mine,
}

/// A version of a file: bytes and executable bit.
type Version<'a> = (&'a str, bool);

fn entry(id: &str, path: &str, (bytes, executable): Version<'_>) -> BaseEntry {
    let (id, component) = (FileId(id.to_owned()), "x".to_owned());
    BaseEntry { id, hash: Hash::of(bytes.as_bytes()), path: path.into(), executable, component, placed: None }
}

fn rendered(id: &str, (bytes, executable): Version<'_>) -> RenderedFile {
    let [component, cause] = ["x", "x"].map(str::to_owned);
    RenderedFile { id: FileId(id.to_owned()), component, cause, content: bytes.into(), executable }
}

fn fixture(base: &[(BaseEntry, &str)], mine: &[(&str, Version<'_>)], theirs: Vec<(&str, RenderedFile)>) -> Fixture {
    let mut previous = Index::default();
    for (entry, _) in base {
        previous.insert(entry.clone());
    }
    let state = |(bytes, executable): Version<'_>| Found::File(FileState { bytes: bytes.into(), executable });
    let disk = Mine(mine.iter().map(|(path, version)| ((*path).into(), state(*version))).collect());
    let mut tree = Tree::default();
    for (path, file) in theirs {
        drop(tree.insert(path, file));
    }
    let content = |hash| base.iter().find(|(entry, _)| entry.hash == hash).map(|(_, text)| text.as_bytes().to_vec());
    let inputs = crate::reconcile::Inputs {
        base: &previous,
        mine: &disk,
        theirs: &tree,
        content: &content,
        merger: &FileMerger,
        followed: &Followed::default(),
    };
    let undecided = reconcile(&inputs);
    let on_disk = |path: &Utf8Path| disk.file(path).cloned();
    let cases = undecided.list.iter().filter_map(|change| Case::of(change, &previous, &content, &on_disk)).collect();
    Fixture { undecided, cases, previous, disk }
}

/// `a.txt` of three versions.
fn one(base: &str, mine: &str, theirs: &str) -> Fixture {
    let known = [(entry("x:a", "a.txt", (base, false)), base)];
    fixture(&known, &[("a.txt", (mine, false))], vec![("a.txt", rendered("x:a", (theirs, false)))])
}

impl Fixture {
    fn settled(&self) -> Settled {
        settle(&self.undecided, &self.cases, &self.previous, &|path| self.disk.get(path).cloned())
    }

    fn judged(&self, settled: &Settled) -> Result<()> {
        let found = |path: &Utf8Path| self.disk.get(path).cloned();
        let choices = &Choices::default();
        let (undecided, cases, previous) = (&self.undecided, self.cases.as_slice(), &self.previous);
        prove(&Inputs { undecided, cases, previous, choices, found: &found }, settled)
    }
}

fn result(settled: &mut Settled) -> Option<&mut FileState> {
    settled.changes.list.first_mut()?.after.as_mut()
}

const BASE: &str = "one\ntwo\nthree\nfour\nfive\n";
const MINE: &str = "ONE mine\ntwo\nthree\nfour mine\nfive\n";
const THEIRS: &str = "one theirs\ntwo\nthree\nfour\nfive\nsix theirs\n";

#[test]
fn only_what_is_recorded_is_excused() {
    let mut fixture = one(BASE, MINE, THEIRS);
    fixture.cases[0].choose(0, Take::Theirs);
    let mut settled = fixture.settled();
    fixture.judged(&settled).unwrap();
    let records = std::mem::take(&mut settled.records);
    assert!(fixture.judged(&settled).is_err(), "no decision drops the line of mine");
    settled.records = records;
    settled.records[0].value = Some("mine".to_owned());
    assert!(fixture.judged(&settled).is_err(), "the decision says otherwise");
}

#[test]
fn a_decision_about_one_place_excuses_no_other() {
    let mut fixture = one(BASE, MINE, THEIRS);
    fixture.cases[0].choose(0, Take::Mine);
    let settled = fixture.settled();
    for wrong in [
        "ONE mine\ntwo\nthree\nfour\nfive\nsix theirs\n",
        "ONE mine\ntwo\nthree\nfour mine\nfive\n",
        "ONE mine\ntwo\nthree\nfour mine\nfive\nsix theirs",
        "ONE mine\r\ntwo\r\nthree\r\nfour mine\r\nfive\r\nsix theirs\r\n",
        "one theirs\ntwo\nthree\nfour mine\nfive\nsix theirs\n",
    ] {
        let mut settled = settled.clone();
        result(&mut settled).unwrap().bytes = wrong.into();
        assert!(fixture.judged(&settled).is_err(), "{wrong:?}");
    }
}

/// Whatever an editor gives, it stands at the place that was shown.
#[test]
fn an_edited_text_changes_its_own_place_only() {
    for text in ["", "\n", "mine and theirs", "a\nb\n\n", "\u{feff}x\r\ny\r\n", "<<<<<<< yours\n"] {
        let mut fixture = one(BASE, MINE, THEIRS);
        fixture.cases[0].choose(0, Take::Edited(text.into()));
        let mut settled = fixture.settled();
        fixture.judged(&settled).unwrap_or_else(|error| panic!("{text:?}: {error:?}"));
        result(&mut settled).unwrap().bytes.extend(b"more\n");
        assert!(fixture.judged(&settled).is_err(), "{text:?}");
    }
}

#[test]
fn a_place_of_an_update_is_refused_by_a_decision_only() {
    let mut fixture = one(BASE, BASE, THEIRS);
    assert_eq!(fixture.cases[0].takes.len(), 2);
    fixture.judged(&fixture.settled()).unwrap();
    fixture.cases[0].choose(1, Take::Mine);
    let mut settled = fixture.settled();
    fixture.judged(&settled).unwrap();
    assert_eq!(result(&mut settled).unwrap().bytes, b"one theirs\ntwo\nthree\nfour\nfive\n");
    settled.records.clear();
    assert!(fixture.judged(&settled).is_err());
}

/// The person took the bit away, the template changes the same line.
#[test]
fn the_executable_bit_is_what_either_side_made_of_it() {
    for (base, mine, theirs, wanted) in
        [(true, false, true, false), (false, true, false, true), (true, true, false, false), (true, true, true, true)]
    {
        let known = [(entry("x:a", "a.sh", ("a\n", base)), "a\n")];
        let mut fixture = fixture(&known, &[("a.sh", ("b\n", mine))], vec![("a.sh", rendered("x:a", ("c\n", theirs)))]);
        fixture.cases[0].choose(0, Take::Mine);
        let mut settled = fixture.settled();
        let after = settled.changes.list[0].after.as_ref().unwrap();
        assert_eq!(after.executable, wanted, "{base} {mine} {theirs}");
        fixture.judged(&settled).unwrap();
        result(&mut settled).unwrap().executable = !wanted;
        assert!(fixture.judged(&settled).is_err());
    }
}

/// One file leaves a place to another; the person keeps it where it is.
#[test]
fn what_is_kept_is_not_written_over_by_what_was_to_come() {
    let known =
        [(entry("x:old", "a.txt", ("old\n", false)), "old\n"), (entry("x:new", "b.txt", ("new\n", false)), "new\n")];
    let mine = [("a.txt", ("old\n", false)), ("b.txt", ("new\n", false))];
    for skip in [false, true] {
        let mut fixture = fixture(&known, &mine, vec![("a.txt", rendered("x:new", ("new\n", false)))]);
        let old = fixture.cases.iter_mut().find(|case| case.change.id.0 == "x:old").unwrap();
        if skip {
            old.skipped = true;
        } else {
            old.choose(0, Take::Mine);
        }
        let mut settled = fixture.settled();
        fixture.judged(&settled).unwrap();
        let conflicts: Vec<_> = settled.changes.conflicts().map(|(change, _)| change.path.as_str()).collect();
        assert_eq!(conflicts, ["a.txt"]);
        settled.changes.list.iter_mut().for_each(|change| change.action = Action::Moved);
        assert!(fixture.judged(&settled).is_err());
    }
}

#[test]
fn without_a_base_the_file_keeps_its_line_endings() {
    let mut fixture =
        fixture(&[], &[("a.txt", ("a\r\nmine\r\n", false))], vec![("a.txt", rendered("x:a", ("a\ntheirs\n", false)))]);
    for (take, wanted) in [(Take::Mine, "a\r\nmine\r\n"), (Take::Theirs, "a\r\ntheirs\r\n")] {
        fixture.cases[0].choose(0, take);
        let mut settled = fixture.settled();
        fixture.judged(&settled).unwrap();
        assert_eq!(result(&mut settled).unwrap().bytes, wanted.as_bytes());
    }
}

#[test]
fn nothing_is_left_out_and_no_base_changed_without_a_decision() {
    let fixture = one(BASE, BASE, THEIRS);
    let mut settled = fixture.settled();
    settled.changes.list.clear();
    assert!(fixture.judged(&settled).is_err());
    let mut settled = fixture.settled();
    settled.changes.base = Index::default();
    assert!(fixture.judged(&settled).is_err());
}

/// Two places that say the same, decided each its own way.
#[test]
fn equal_places_may_be_decided_differently() {
    let mut fixture = one("x\n1\n2\n3\n4\nx\n", "m\n1\n2\n3\n4\nm\n", "t\n1\n2\n3\n4\nt\n");
    assert_eq!(fixture.cases[0].takes.len(), 2);
    fixture.cases[0].choose(0, Take::Mine);
    fixture.cases[0].choose(1, Take::Theirs);
    let mut settled = fixture.settled();
    fixture.judged(&settled).unwrap();
    assert_eq!(result(&mut settled).unwrap().bytes, b"m\n1\n2\n3\n4\nt\n");
    result(&mut settled).unwrap().bytes = b"t\n1\n2\n3\n4\nm\n".to_vec();
    assert!(fixture.judged(&settled).is_err());
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0u8..5, 0..9)
}

/// Some lines of the base, some own ones between them.
fn side(base: &[u8], script: &[u8], own: &str) -> String {
    let mut lines = Vec::new();
    for (at, step) in (0..).zip(script.iter().chain(std::iter::repeat_n(&0, base.len()))) {
        let there = base.get(at).map(|line| format!("line {line}"));
        match step {
            1 => {}
            2 => lines.push(format!("{own} {at}")),
            3 => lines.extend([Some(format!("{own} {at}")), there].into_iter().flatten()),
            _ => lines.extend(there),
        }
    }
    lines.iter().fold(String::new(), |text, line| text + line + "\n")
}

fn take() -> impl Strategy<Value = Take> {
    prop_oneof![
        Just(Take::Mine),
        Just(Take::Theirs),
        Just(Take::Markers),
        prop_oneof![Just(""), Just("own\n"), Just("line 1\nline 2"), Just("mine 0\n")]
            .prop_map(|text| Take::Edited(text.into())),
    ]
}

proptest! {
    /// What is decided is judged right, and whatever else changes in the result is found.
    #[test]
    fn decided_files_hold_and_broken_ones_do_not(
        (base, ours, others) in (text(), text(), text()),
        looks in (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
        takes in prop::collection::vec(take(), 1..6),
        at in any::<prop::sample::Index>(),
    ) {
        let ending = |text: String, crlf: bool, ended: bool| {
            let text = if ended { text } else { text.trim_end().to_owned() };
            if crlf { text.replace('\n', "\r\n") } else { text }
        };
        let plain = side(&base, &[], "base");
        let mine = ending(side(&base, &ours, "mine"), looks.0, looks.1);
        let theirs = ending(side(&base, &others, "theirs"), looks.2, looks.3);
        let mut fixture = one(&plain, &mine, &theirs);
        for case in &mut fixture.cases {
            for (place, take) in (0..case.takes.len()).zip(takes.iter().cycle()) {
                let marked = *take == Take::Markers && (!case.is_conflict() || case.pieces.is_none());
                case.choose(place, if marked { Take::Mine } else { take.clone() });
            }
        }
        let settled = fixture.settled();
        fixture.judged(&settled).map_err(|error| TestCaseError::fail(format!("{:?}", error.causes)))?;
        let mut broken = settled.clone();
        let decided = fixture.cases.iter().any(|case| case.pieces.is_some());
        if let (true, Some(file)) = (decided, result(&mut broken)) {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let cut = at.index(lines.len() + 1);
            file.bytes = [lines[..cut].concat(), "more\n".to_owned(), lines[cut..].concat()].concat().into();
            prop_assert!(fixture.judged(&broken).is_err(), "a line came from nowhere: {text:?}");
            if lines.get(cut).is_some_and(|line| text.matches(line.trim_end()).count() == 1) {
                result(&mut broken).unwrap().bytes = [&lines[..cut], &lines[cut + 1..]].concat().concat().into();
                prop_assert!(fixture.judged(&broken).is_err(), "a line went: {:?} of {text:?}", lines[cut]);
            }
        }
    }
}
