//! A review at a terminal: file by file, place by place.

use super::choices::{REGENERATE, disputed};
use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::wizard::{ends, keys, terminal, terminal_with};
use crate::support::{Sandbox, changed};

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

/// A search path with a `dotnet` that does not like the third line without the first, and counts its calls.
fn with_dotnet(sandbox: &Sandbox) -> String {
    let tools = sandbox.above().join("tools");
    let tool = tools.join("dotnet");
    fs::create_dir_all(&tools).unwrap();
    let script = "#!/bin/sh\necho called >> \"$(dirname \"$0\")/calls\"\n\
                  grep -q 'three of theirs' BADGE.md && ! grep -q 'one of theirs' BADGE.md || exit 0\n\
                  echo \"$(pwd)/BADGE.md(1,1): error CS1: half of it [$(pwd)/A.csproj]\"\nexit 1\n";
    fs::write(&tool, script).unwrap();
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:/usr/bin:/bin", tools.display())
}

fn calls(sandbox: &Sandbox) -> usize {
    fs::read_to_string(sandbox.above().join("tools/calls")).map_or(0, |calls| calls.lines().count())
}

/// What is written is what was built, not what was built before the review.
#[test]
fn what_a_review_changes_is_verified_again() {
    let sandbox = disputed();
    sandbox.write("BADGE.md", "one\ntwo\nthree\nfour\nfive\n");
    let before = sandbox.read("BADGE.md");
    let path = with_dotnet(&sandbox);
    let mut session = terminal_with(&sandbox, &format!("{REGENERATE} --verify --because mine"), &path);
    session.exp_string("Apply these changes? [y,n,r,?]").unwrap();
    assert_eq!(calls(&sandbox), 1);
    keys(&mut session, "r");
    session.exp_string("(1/1) BADGE.md [").unwrap();
    keys(&mut session, "h");
    session.exp_string("this place [").unwrap();
    keys(&mut session, "m");
    session.exp_string("this place [").unwrap();
    keys(&mut session, "t");
    session.exp_string("Apply these changes? [y,n,r,?]").unwrap();
    keys(&mut session, "y");
    session.exp_string("half of it").unwrap();
    ends(&mut session, 1);
    assert_eq!(sandbox.read("BADGE.md"), before);
    // With the change, and without it.
    assert_eq!(calls(&sandbox), 3);
}

#[test]
fn what_is_in_conflict_is_verified_once_it_is_decided() {
    for (answer, code, count) in [("t", 0, 1), ("m", 1, 2)] {
        let sandbox = disputed();
        let path = with_dotnet(&sandbox);
        let mut session = terminal_with(&sandbox, &format!("{REGENERATE} --verify --because so"), &path);
        session.exp_string("Apply these changes? [r,n,?]").unwrap();
        assert_eq!(calls(&sandbox), 0);
        keys(&mut session, "r");
        session.exp_string("(1/1) BADGE.md [").unwrap();
        keys(&mut session, answer);
        session.exp_string("Apply these changes? [y").unwrap();
        keys(&mut session, "y");
        ends(&mut session, code);
        assert_eq!(calls(&sandbox), count, "{answer}");
        assert_eq!(sandbox.read("BADGE.md").starts_with("one of theirs"), code == 0);
    }
}
