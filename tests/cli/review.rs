//! A review at a terminal: file by file, place by place.

use super::choices::{REGENERATE, disputed};
use super::wizard::{ends, keys, terminal};
use crate::support::changed;

#[test]
fn a_place_is_taken_and_the_reason_goes_to_the_log() {
    let sandbox = disputed();
    let mut session = terminal(&sandbox, REGENERATE);
    session.exp_string("Apply these changes? [r,n,?]").unwrap();
    keys(&mut session, "?");
    session.exp_string("review file by file").unwrap();
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "r");
    session.exp_string("(1/1) BADGE.md [").unwrap();
    keys(&mut session, "h");
    session.exp_string("one of theirs").unwrap();
    session.exp_string("this place [").unwrap();
    keys(&mut session, "t");
    session.exp_string("Why so?").unwrap();
    keys(&mut session, "\u{15}they know\r");
    session.exp_string("Apply these changes? [y,n,r,?]").unwrap();
    keys(&mut session, "y");
    ends(&mut session, 0);
    assert!(sandbox.read("BADGE.md").starts_with("one of theirs\n"));
    assert!(sandbox.read(".scaffold/decisions.jsonl").contains("they know"));
}

#[test]
fn a_place_is_edited() {
    let sandbox = disputed();
    let mut session = terminal(&sandbox, &format!("{REGENERATE} --because ours"));
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "r");
    session.exp_string("(1/1) BADGE.md [").unwrap();
    keys(&mut session, "h");
    session.exp_string("this place [").unwrap();
    keys(&mut session, "e");
    session.exp_string("Apply these changes? [y").unwrap();
    keys(&mut session, "y");
    ends(&mut session, 0);
    assert!(sandbox.read("BADGE.md").starts_with("edited\ntwo\n"), "{}", sandbox.read("BADGE.md"));
}

#[test]
fn to_skip_leaves_a_conflict_and_to_quit_or_break_off_everything() {
    for (answers, code) in [("s", 4), ("q", 0), ("\u{3}", 130)] {
        let sandbox = disputed();
        let before = sandbox.stamp();
        let mut session = terminal(&sandbox, REGENERATE);
        session.exp_string("Apply these changes?").unwrap();
        keys(&mut session, "r");
        session.exp_string("(1/1) BADGE.md [").unwrap();
        keys(&mut session, answers);
        if answers == "s" {
            session.exp_string("Apply these changes? [y").unwrap();
            keys(&mut session, "y");
        }
        ends(&mut session, code);
        let moved = changed(&before, &sandbox.stamp());
        let moved: Vec<_> = moved.iter().filter(|path| !path.starts_with(".scaffold") && !path.is_empty()).collect();
        assert!(moved.is_empty(), "{answers}: {moved:?}");
    }
}
