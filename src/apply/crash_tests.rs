//! Dead at every operation, the tree is wholly old or wholly new after recovery, also when that dies too.
//!
//! Here nothing dies: operations fail from one on. `tests/crash/` kills processes.

use super::disk::Disk;
use super::faults::{Faults, Plan};
use super::recover::recover_on;
use super::tests::{GO, Sandbox, insert, options, tree};
use super::*;
use crate::render::Tree;

fn old_tree() -> Tree {
    let mut old = tree(&[("README.md", "1\n"), ("gone/deep/b.cs", "1\n"), ("run.sh", "1\n"), ("place", "file\n")]);
    insert(&mut old, "one", "swap/a", "one\n");
    insert(&mut old, "two", "swap/b", "two\n");
    old
}

fn new_tree() -> Tree {
    let mut new =
        tree(&[("README.md", "2\n"), ("run.sh", "1\n"), ("src/new/c.cs", "1\n"), ("place/inner", "now a folder\n")]);
    insert(&mut new, "one", "swap/b", "one\n");
    insert(&mut new, "two", "swap/a", "two, new\n");
    new
}

/// A sandbox with the old tree, what it holds, and what it would hold with the new one.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("own.txt", "mine\n");
    sandbox.apply(&old_tree()).unwrap();
    sandbox
}

type Contents = std::collections::BTreeMap<Utf8PathBuf, (String, u32)>;

fn old_and_new() -> (Contents, Contents) {
    let sandbox = sandbox();
    let old = sandbox.contents();
    sandbox.apply(&new_tree()).unwrap();
    (old, sandbox.contents())
}

fn assert_whole(sandbox: &Sandbox, (old, new): &(Contents, Contents), recovery: &Recovery, at: &str) {
    let now = sandbox.contents();
    let wanted = match recovery {
        Recovery::Cleaned => old,
        Recovery::RolledBack { rescued, .. } => {
            assert!(rescued.is_empty(), "{at}");
            old
        }
        Recovery::Completed { rescued, .. } => {
            assert!(rescued.is_empty(), "{at}");
            new
        }
        Recovery::Nothing => {
            if now == *old {
                old
            } else {
                new
            }
        }
    };
    assert_eq!(&now, wanted, "{at}: {recovery:?}");
    assert!(!sandbox.root.dir().join(".scaffold/staging").exists(), "{at}");
    sandbox.apply(&new_tree()).unwrap();
    assert_eq!(&sandbox.contents(), new, "{at}");
}

/// A sandbox whose run of apply died at an operation, and whether it had ended before.
fn dead_at(at: usize) -> (Sandbox, bool) {
    let sandbox = sandbox();
    let disk = Disk::with(&sandbox.root, Faults::with(Plan::Dead(at)));
    let _ = apply_on(&disk, &sandbox.root, &sandbox.prepare(&new_tree()), &[], &options());
    let ended = disk.operations() <= at;
    (sandbox, ended)
}

#[test]
fn dead_at_any_operation_of_apply_and_of_recovery() {
    let both = old_and_new();
    for at in 0.. {
        let (sandbox, ended) = dead_at(at);
        let recovery = recover(&sandbox.root).unwrap();
        assert_whole(&sandbox, &both, &recovery, &format!("apply {at}"));
        if ended {
            assert!(at > 40, "{at}");
            break;
        }
        // Every seventh operation of the recovery, each in its turn.
        for again in (at % 7..).step_by(7) {
            let (sandbox, _) = dead_at(at);
            let disk = Disk::with(&sandbox.root, Faults::with(Plan::Dead(again)));
            let _ = recover_on(&disk);
            recover(&sandbox.root).unwrap();
            let now = sandbox.contents();
            assert!(now == both.0 || now == both.1, "apply {at}, recovery {again}: {now:?}");
            if disk.operations() <= again {
                break;
            }
        }
    }
}

/// A run that has turned back never goes on again, wherever it dies on the way.
#[test]
fn dead_at_any_operation_while_turning_back() {
    let (old, _) = old_and_new();
    let mut journals = 0;
    for at in 0.. {
        let (sandbox, ended) = dead_at(at);
        if ended {
            break;
        }
        let Ok(Some(_)) = journal::Journal::read(&Disk::new(&sandbox.root), journal::STAGING) else { continue };
        journals += 1;
        // Every fifth operation of turning back, each in its turn.
        for again in (journals % 5..).step_by(5) {
            let (sandbox, _) = dead_at(at);
            let journal = journal::Journal::read(&Disk::new(&sandbox.root), journal::STAGING).unwrap().unwrap();
            let disk = Disk::with(&sandbox.root, Faults::with(Plan::Dead(again)));
            let _ = commit::backward(&disk, &journal);
            let turned = sandbox.root.dir().join(".scaffold/staging/rollback").exists() || again > 4;
            let recovery = recover(&sandbox.root).unwrap();
            assert!(!turned || sandbox.contents() == old, "apply {at}, back {again}: {recovery:?}");
            if disk.operations() <= again {
                break;
            }
        }
    }
    assert!(journals > 10);
}

#[test]
fn dead_at_any_operation_of_undo() {
    for at in 0.. {
        let sandbox = sandbox();
        let old = sandbox.contents();
        sandbox.apply(&new_tree()).unwrap();
        let new = sandbox.contents();
        let disk = Disk::with(&sandbox.root, Faults::with(Plan::Dead(at)));
        let _ = undo::undo_on(&disk, &sandbox.root, &GO);
        recover(&sandbox.root).unwrap();
        let now = sandbox.contents();
        assert!(now == old || now == new, "{at}");
        if disk.operations() <= at {
            assert_eq!(now, old);
            break;
        }
    }
}

#[test]
fn what_was_edited_after_the_crash_is_rescued() {
    let mut rescues = 0;
    for at in 0.. {
        let (sandbox, ended) = dead_at(at);
        sandbox.write("README.md", "edited after the crash\n");
        let recovery = recover(&sandbox.root).unwrap();
        let kept = [Some("README.md"), Some(".scaffold/rescued/README.md")];
        assert!(
            kept.iter().flatten().any(|path| sandbox.text(path).as_deref() == Some("edited after the crash\n")),
            "{at}: {recovery:?}"
        );
        if let Recovery::Completed { rescued, .. } | Recovery::RolledBack { rescued, .. } = recovery {
            rescues += rescued.len();
        }
        if ended {
            break;
        }
    }
    assert!(rescues > 0);
}

#[test]
fn a_staged_file_that_power_took_turns_the_run_back() {
    let both = old_and_new();
    let mut turned = 0;
    for at in 0.. {
        let (sandbox, ended) = dead_at(at);
        let staged = sandbox.root.dir().join(".scaffold/staging/new/0");
        if staged.exists() && sandbox.root.dir().join(".scaffold/staging/journal").exists() {
            std::fs::write(staged, "").unwrap();
            let recovery = recover(&sandbox.root).unwrap();
            assert!(matches!(recovery, Recovery::RolledBack { .. }), "{recovery:?}");
            assert_whole(&sandbox, &both, &recovery, &at.to_string());
            turned += 1;
        }
        if ended {
            break;
        }
    }
    assert!(turned > 0);
}
