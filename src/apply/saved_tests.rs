use camino::Utf8Path;

use super::*;
use crate::files::Root;
use crate::reconcile::Refuse;
use crate::render::{RenderedFile, Tree};

fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (path, text) in files {
        let (component, cause) = ("x".to_owned(), String::new());
        let id = FileId(format!("x:{path}"));
        tree.insert(*path, RenderedFile { id, component, cause, content: (*text).into(), executable: false });
    }
    tree
}

fn sandbox() -> (tempfile::TempDir, Root) {
    let dir = tempfile::tempdir().unwrap();
    let root = Root::open(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
    (dir, root)
}

fn plan(root: &Root, files: &[(&str, &str)]) -> SavedPlan {
    let prepared = crate::apply::prepare(root, &tree(files), &Refuse).unwrap();
    SavedPlan::of(&prepared, &[], None, ("t", Vec::new(), Records::default())).unwrap()
}

fn run(root: &Root, plan: &SavedPlan) -> Result<()> {
    let plan = SavedPlan::from_bytes(&plan.to_bytes()?)?;
    let (prepared, extras) = plan.prepare(root, "scaffold.yaml".into())?;
    let interrupted = std::sync::atomic::AtomicBool::new(false);
    let options = crate::apply::Options { title: &plan.title, interrupted: &interrupted };
    crate::apply::apply(root, &prepared, &extras, &options).map(drop)
}

#[test]
fn a_plan_does_exactly_what_the_run_would() {
    let (direct_dir, direct) = sandbox();
    let (planned_dir, planned) = sandbox();
    for files in [&[("a", "1\n"), ("b/c", "\u{feff}1\r\n")][..], &[("a", "2\n"), ("d", "3\n")]] {
        let prepared = crate::apply::prepare(&direct, &tree(files), &Refuse).unwrap();
        let interrupted = std::sync::atomic::AtomicBool::new(false);
        let options = crate::apply::Options { title: "t", interrupted: &interrupted };
        crate::apply::apply(&direct, &prepared, &[], &options).unwrap();
        run(&planned, &plan(&planned, files)).unwrap();
        for path in direct.list("".into()).unwrap().iter().filter(|path| !path.starts_with(".scaffold/undo")) {
            assert_eq!(direct.read(path).unwrap(), planned.read(path).unwrap(), "{path}");
        }
        assert!(crate::apply::prepare(&planned, &tree(files), &Refuse).unwrap().is_noop());
    }
    drop((direct_dir, planned_dir));
}

#[test]
fn whatever_moved_is_refused_and_nothing_is_written() {
    let (dir, root) = sandbox();
    run(&root, &plan(&root, &[("a", "1"), ("b", "1")])).unwrap();
    let saved = plan(&root, &[("a", "2"), ("b", "1"), ("c", "1")]);
    let stale = |what: &str| {
        let error = run(&root, &saved).unwrap_err();
        assert_eq!(error.kind, Kind::Stale, "{what}: {error:?}");
        assert!(error.causes.iter().any(|cause| cause.contains(what)), "{what}: {error:?}");
    };
    let write = |path: &str, text: &str| std::fs::write(dir.path().join(path), text).unwrap();
    write("a", "edited");
    stale("`a`");
    write("a", "1");
    write("c", "there");
    stale("`c`");
    std::fs::remove_file(dir.path().join("c")).unwrap();
    write("scaffold.yaml", "scaffold: 1");
    stale("scaffold.yaml");
    std::fs::remove_file(dir.path().join("scaffold.yaml")).unwrap();
    let index = std::fs::read_to_string(dir.path().join(".scaffold/base/x.jsonl")).unwrap();
    write(".scaffold/base/x.jsonl", &format!("{index}\n"));
    stale(".scaffold/base");
    write(".scaffold/base/x.jsonl", &index);
    // Also a part of the base that the plan does not write.
    write(".scaffold/base/y.jsonl", "\n");
    stale("what was generated last");
    std::fs::remove_file(dir.path().join(".scaffold/base/y.jsonl")).unwrap();
    run(&root, &saved).unwrap();
    // A second time the base has moved.
    assert_eq!(run(&root, &saved).unwrap_err().kind, Kind::Stale);
}

#[test]
fn a_damaged_plan_and_one_of_another_version_are_refused() {
    let (_dir, root) = sandbox();
    let saved = plan(&root, &[("a", "1")]);
    let bytes = saved.to_bytes().unwrap();
    for at in (0..bytes.len()).step_by(7) {
        let mut broken = bytes.clone();
        broken[at] ^= 1;
        assert_eq!(SavedPlan::from_bytes(&broken).unwrap_err().kind, Kind::Stale, "byte {at}");
    }
    assert_eq!(SavedPlan::from_bytes(&bytes[..bytes.len() - 1]).unwrap_err().kind, Kind::Stale);
    let other = SavedPlan { scaffold: "0.0.1".to_owned(), ..saved };
    let error = SavedPlan::from_bytes(&other.to_bytes().unwrap()).unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (Kind::Stale, "the plan is of scaffold 0.0.1"));
    assert!(SavedPlan::from_bytes(b"scaffold-plan 2 x\n").unwrap_err().message.contains("another version"));
    assert!(SavedPlan::from_bytes(b"").is_err());
}

#[test]
fn a_hostile_plan_never_leaves_the_root() {
    let (_dir, root) = sandbox();
    let saved = plan(&root, &[("a", "1")]);
    for path in ["../a", "/tmp/a", "b/../../a", ".git/hooks/pre-commit", ".scaffold/lock", "a\\b", "con", ""] {
        let mut changed = saved.clone();
        changed.changes[0].path = path.into();
        assert!(run(&root, &changed).is_err(), "change {path}");
        let mut moved = saved.clone();
        moved.changes[0].from = Some(path.into());
        assert!(run(&root, &moved).is_err(), "move {path}");
        let mut extra = saved.clone();
        extra.extras.push((path.into(), None));
        assert!(run(&root, &extra).is_err(), "extra {path}");
        let mut base = saved.clone();
        base.base[0].0 = path.into();
        assert!(run(&root, &base).is_err(), "base {path}");
    }
    assert!(root.list("".into()).unwrap().is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_way_is_refused() {
    let (dir, root) = sandbox();
    let (outside, _) = sandbox();
    let saved = plan(&root, &[("src/a", "1")]);
    std::os::unix::fs::symlink(outside.path(), dir.path().join("src")).unwrap();
    assert_eq!(run(&root, &saved).unwrap_err().kind, Kind::Stale);
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_plan_says_nothing_of_the_machine() {
    let (dir, root) = sandbox();
    let text = serde_json::to_string(&plan(&root, &[("a", "1")])).unwrap();
    assert!(!text.contains(dir.path().to_str().unwrap()), "{text}");
}
