//! Each spec in `snapshots/` generates exactly the tree beside it.
//!
//! `SCAFFOLD_UPDATE=1 cargo test --test snapshots` writes the trees anew; read the diff before you commit it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "these are tests")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use support::{Sandbox, tree};

/// What has a clock or a random id in it, or only repeats the tree.
fn is_state(path: &str) -> bool {
    path.starts_with(".scaffold/") && path != ".scaffold/schema.json"
}

fn check(case: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(case);
    let spec = fs::read_to_string(folder.join("scaffold.yaml")).unwrap();
    let sandbox = Sandbox::with_spec(&spec);
    sandbox.ok("regenerate --yes --quiet");
    let mut actual = sandbox.tree();
    actual.retain(|path, _| !is_state(path));
    if std::env::var_os("SCAFFOLD_UPDATE").is_some() {
        write(&folder, &actual);
    }
    let expected = tree(&folder);
    let differing: Vec<&String> =
        actual.keys().chain(expected.keys()).filter(|path| actual.get(*path) != expected.get(*path)).collect();
    assert!(differing.is_empty(), "{case}: these files differ from snapshots/{case}: {differing:#?}");
}

fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    fs::remove_dir_all(folder).unwrap();
    for (path, content) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

#[test]
fn minimal() {
    check("minimal");
}

#[test]
fn everything() {
    check("everything");
}

#[test]
fn two_services() {
    check("two-services");
}

#[test]
fn cache() {
    check("cache");
}

#[test]
fn client() {
    check("client");
}

#[test]
fn queue() {
    check("queue");
}

#[test]
fn gateway() {
    check("gateway");
}

#[test]
fn awkward() {
    check("awkward");
}

#[test]
fn large() {
    check("large");
}

#[test]
fn by_hand() {
    check("by-hand");
}

/// Every case of the folder is one of the tests above.
#[test]
fn no_case_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut cases: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    cases.sort();
    assert_eq!(
        cases,
        ["awkward", "by-hand", "cache", "client", "everything", "gateway", "large", "minimal", "queue", "two-services"]
    );
}
