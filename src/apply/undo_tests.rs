//! `undo`, and undo of undo.

use std::fs;

use super::tests::{GO, Sandbox, tree};
use super::*;

#[test]
fn undo_restores_bytes_modes_and_times_and_undo_of_undo_does_it_again() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1"), ("gone/b", "1"), ("c.sh", "1")])).unwrap();
    let old = sandbox.everything();
    sandbox.apply(&tree(&[("a", "2"), ("c.sh", "1"), ("new/d", "1")])).unwrap();
    let new = sandbox.everything();
    assert_ne!(old, new);
    for _ in 0..2 {
        let planned = plan_undo(&sandbox.root).unwrap();
        assert_eq!(
            planned.changes.list.iter().map(|change| change.path.as_str()).collect::<Vec<_>>(),
            ["a", "gone/b", "new/d"]
        );
        assert_eq!(undo(&sandbox.root, &GO).unwrap(), Applied { written: 2, removed: 1 });
        assert_eq!(sandbox.everything(), old);
        assert_eq!(undo(&sandbox.root, &GO).unwrap(), Applied { written: 2, removed: 1 });
        assert_eq!(sandbox.everything(), new);
    }
}

#[test]
fn undo_of_the_first_run_leaves_what_was_there_before() {
    let sandbox = Sandbox::new();
    sandbox.write("src/own", "mine");
    fs::create_dir(sandbox.root.dir().join("empty")).unwrap();
    let old = sandbox.everything();
    sandbox.apply(&tree(&[("src/a", "1"), ("empty/b", "1"), ("fresh/c", "1")])).unwrap();
    undo(&sandbox.root, &GO).unwrap();
    assert_eq!(sandbox.everything(), old);
}

#[test]
fn undo_refuses_edits_and_damage() {
    let sandbox = Sandbox::new();
    assert_eq!(undo(&sandbox.root, &GO).unwrap_err().message, "there is no run to undo");
    sandbox.apply(&tree(&[("a", "1"), ("b", "1")])).unwrap();
    sandbox.apply(&tree(&[("a", "2"), ("b", "2")])).unwrap();
    sandbox.write("b", "edited");
    let before = sandbox.everything();
    let error = undo(&sandbox.root, &GO).unwrap_err();
    assert_eq!((error.kind, error.causes), (Kind::Stale, vec!["`b`".to_owned()]));
    assert_eq!(sandbox.everything(), before);

    sandbox.write("b", "2");
    let backups = fs::read_dir(sandbox.root.dir().join(".scaffold/undo/old")).unwrap();
    for backup in backups {
        fs::write(backup.unwrap().path(), "rotten").unwrap();
    }
    assert_eq!(undo(&sandbox.root, &GO).unwrap_err().kind, Kind::Failure);
    assert_eq!(sandbox.text("a").unwrap(), "2");
}
