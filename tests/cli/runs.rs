//! Runs that meet, and runs that are killed.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::support::{NOW, Sandbox, changed};

fn command(sandbox: &Sandbox, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command
        .env_clear()
        .env("SOURCE_DATE_EPOCH", NOW)
        .env("SCAFFOLD_AGENT", "tester")
        .current_dir(sandbox.path())
        .args(arguments.split_whitespace())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// What a person would call the solution: everything but what a run leaves for itself.
fn solution(sandbox: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    let mut tree = sandbox.tree();
    tree.retain(|path, _| {
        !path.starts_with(".scaffold/staging/")
            && !path.starts_with(".scaffold/undo/")
            && path != ".scaffold/lock"
            && path != ".scaffold/.gitignore"
            && path != ".scaffold/decisions.jsonl"
    });
    tree
}

#[test]
fn a_run_that_meets_another() {
    let sandbox = Sandbox::generated();
    let lock = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(sandbox.path().join(".scaffold/lock"))
        .unwrap();
    fs::write(sandbox.path().join(".scaffold/lock"), "`scaffold regenerate` (process 42)").unwrap();
    lock.lock().unwrap();
    let before = sandbox.stamp();
    let said = sandbox.fails("new-service billing --yes -q", 1);
    assert_eq!(
        said,
        "error: `scaffold regenerate` (process 42) is changing this tree\nhint: wait until it has ended, then try again\n"
    );
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    // Reading needs no lock.
    sandbox.ok("status");
    lock.unlock().unwrap();
    sandbox.ok("new-service billing --yes -q");
}

/// A lock that nobody holds is no lock, whatever it says.
#[test]
fn a_stale_lock() {
    let sandbox = Sandbox::generated();
    sandbox.write(".scaffold/lock", "`scaffold regenerate` (process 42)");
    sandbox.ok("new-service billing --yes -q");
}

/// Several at once: each either does its work whole or says why not, and the tree agrees with the spec.
#[test]
fn several_at_once() {
    let sandbox = Sandbox::generated();
    let names = ["billing", "shipments", "parts"];
    let children: Vec<_> = names
        .iter()
        .map(|name| (*name, command(&sandbox, &format!("new-service {name} --yes")).spawn().unwrap()))
        .collect();
    let mut done = 0;
    for (name, mut child) in children {
        let code = child.wait().unwrap().code();
        assert!(matches!(code, Some(0 | 1 | 6)), "{name}: {code:?}");
        let there = sandbox.read("scaffold.yaml").contains(&format!("  {name}:\n"));
        assert_eq!(there, code == Some(0), "{name}: {code:?}");
        done += usize::from(there);
    }
    assert!(done > 0);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// Killed at any operation on the disk, the next command leaves the old tree or the new one, never a mix.
#[cfg(debug_assertions)]
#[test]
fn killed_at_an_operation() {
    let old = Sandbox::generated();
    let new = Sandbox::generated();
    new.ok("new-service billing --yes -q");
    let (old, new) = (solution(&old), solution(&new));
    let (mut backward, mut forward) = (0, 0);
    let mut at = 0;
    loop {
        let sandbox = Sandbox::generated();
        let status = command(&sandbox, "new-service billing --yes")
            .env("SCAFFOLD_FAULT", format!("kill:{at}"))
            .status()
            .unwrap();
        if status.success() {
            break;
        }
        assert_eq!(status.code(), None, "killed at {at}");
        let said = sandbox.outcome("status");
        assert_eq!(said.code, Some(0), "{at}: {}", said.err);
        let now = solution(&sandbox);
        if now == old {
            backward += 1;
        } else {
            assert_eq!(now.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>(), "killed at {at}");
            assert!(now == new, "killed at {at}");
            forward += 1;
        }
        assert!(!sandbox.path().join(".scaffold/staging").exists(), "killed at {at}");
        at += 1 + at / 4;
    }
    assert!(backward > 2 && forward > 0, "{backward} backward, {forward} forward");
}

/// The same with the real signal, whenever it comes.
#[test]
fn killed_at_any_time() {
    let old = Sandbox::generated();
    let new = Sandbox::generated();
    new.ok("new-service billing --yes -q");
    let (old, new) = (solution(&old), solution(&new));
    for wait in [20, 60, 90, 120, 160, 220] {
        let sandbox = Sandbox::generated();
        let mut child = command(&sandbox, "new-service billing --yes").spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().unwrap();
        let said = sandbox.outcome("status");
        assert_eq!(said.code, Some(0), "{wait}: {}", said.err);
        let now = solution(&sandbox);
        assert!(now == old || now == new, "killed after {wait} ms");
    }
}

/// What was broken off is told of, with what became of it.
#[cfg(debug_assertions)]
#[test]
fn a_recovery_is_told_of() {
    let mut told = Vec::new();
    for at in [150, 400, 700] {
        let sandbox = Sandbox::generated();
        let status = command(&sandbox, "new-service billing --yes")
            .env("SCAFFOLD_FAULT", format!("kill:{at}"))
            .status()
            .unwrap();
        if status.success() {
            continue;
        }
        let said = sandbox.outcome("status").err;
        if !said.is_empty() {
            let whole = said.starts_with("warning: `new-service billing` was broken off before; it was ");
            assert!(whole || said.starts_with("warning: a run was broken off before; nothing of it is left"), "{said}");
            assert_eq!(sandbox.outcome("status").err, "");
            told.push(at);
        }
    }
    assert!(!told.is_empty());
}
