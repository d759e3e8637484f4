use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::AtomicBool;

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempDir;

use super::disk::Disk;
use super::faults::{Faults, Plan};
use super::*;
use crate::reconcile::{Action, FileState, Refuse};
use crate::render::{FileId, RenderedFile, Tree};

pub(super) static GO: AtomicBool = AtomicBool::new(false);

pub(super) struct Sandbox {
    _dir: TempDir,
    pub root: Root,
}

impl Sandbox {
    pub(super) fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let root = Root::at(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
        Self { _dir: dir, root }
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let full = self.root.dir().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }

    pub(super) fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.root.dir().join(path)).ok()
    }

    pub(super) fn prepare(&self, tree: &Tree) -> Prepared {
        prepare(&self.root, tree, &Refuse).unwrap()
    }

    pub(super) fn apply(&self, tree: &Tree) -> Result<Applied> {
        apply(&self.root, &self.prepare(tree), &[], &options())
    }

    /// Everything but what runs leave for themselves: bytes, mode and time of files, and folders.
    pub(super) fn everything(&self) -> BTreeMap<Utf8PathBuf, (String, u32, Option<std::time::SystemTime>)> {
        use std::os::unix::fs::PermissionsExt;
        let own = |path: &Utf8Path| {
            ["lock", ".gitignore", "undo", "staging", "rescued"]
                .iter()
                .any(|name| path.starts_with(Utf8Path::new(".scaffold").join(name)))
                || path == ".scaffold"
        };
        walkdir::WalkDir::new(self.root.dir())
            .into_iter()
            .map(|entry| entry.unwrap())
            .filter_map(|entry| {
                let path = Utf8Path::from_path(entry.path()).unwrap().strip_prefix(self.root.dir()).unwrap().to_owned();
                let meta = entry.metadata().unwrap();
                let text =
                    if meta.is_file() { format!("{:?}", fs::read(entry.path()).unwrap()) } else { "dir".to_owned() };
                let time = meta.is_file().then(|| meta.modified().unwrap());
                (!own(&path)).then_some((path, (text, meta.permissions().mode(), time)))
            })
            .collect()
    }

    /// [`Self::everything`] without times.
    pub(super) fn contents(&self) -> BTreeMap<Utf8PathBuf, (String, u32)> {
        self.everything().into_iter().map(|(path, (text, mode, _))| (path, (text, mode))).collect()
    }
}

pub(super) fn options() -> Options<'static> {
    Options { title: "regenerate", interrupted: &GO }
}

/// A tree of `path = content`, with the path as id; a path that ends in `.sh` is executable.
pub(super) fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (path, content) in files {
        insert(&mut tree, path, path, content);
    }
    tree
}

pub(super) fn insert(tree: &mut Tree, id: &str, path: &str, content: &str) {
    let component = if path.starts_with("src/") { "service/orders" } else { "solution" };
    tree.insert(
        path,
        RenderedFile {
            id: FileId(format!("{component}:{id}")),
            component: component.to_owned(),
            cause: component.replace('/', " "),
            content: content.as_bytes().to_vec(),
            executable: Utf8Path::new(path).extension() == Some("sh"),
        },
    );
}

fn mode(sandbox: &Sandbox, path: &str) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(sandbox.root.dir().join(path)).unwrap().permissions().mode() & 0o777
}

#[test]
fn first_run_writes_everything_with_modes_and_the_second_nothing() {
    let sandbox = Sandbox::new();
    let wanted = tree(&[("README.md", "hello\n"), ("run.sh", "#!/bin/sh\n"), ("src/a/b.cs", "b\n")]);
    assert_eq!(sandbox.apply(&wanted).unwrap(), Applied { written: 3, removed: 0 });
    assert_eq!(sandbox.text("src/a/b.cs").unwrap(), "b\n");
    assert_eq!((mode(&sandbox, "README.md"), mode(&sandbox, "run.sh")), (0o644, 0o755));
    assert!(sandbox.text(".scaffold/.gitignore").unwrap().contains("/undo/"));
    assert!(sandbox.text(".scaffold/base/service/orders.jsonl").unwrap().contains("src/a/b.cs"));

    let before = sandbox.everything();
    assert!(sandbox.prepare(&wanted).is_noop());
    assert_eq!(sandbox.apply(&wanted).unwrap(), Applied::default());
    assert_eq!(sandbox.everything(), before);
}

#[test]
fn an_update_touches_only_what_changed_and_keeps_the_mode() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1"), ("b", "1"), ("c", "1")])).unwrap();
    fs::set_permissions(sandbox.root.dir().join("a"), fs::Permissions::from_mode(0o600)).unwrap();
    sandbox.write("b", "mine");
    let before = sandbox.everything();
    assert_eq!(
        sandbox.apply(&tree(&[("a", "2"), ("b", "1"), ("c", "1")])).unwrap(),
        Applied { written: 1, removed: 0 }
    );
    assert_eq!((sandbox.text("a").unwrap(), mode(&sandbox, "a")), ("2".to_owned(), 0o600));
    let after = sandbox.everything();
    for path in ["b", "c"] {
        assert_eq!(after[Utf8Path::new(path)], before[Utf8Path::new(path)]);
    }
}

#[test]
fn a_file_that_is_rendered_no_more_goes_with_its_folder_unless_others_use_it() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("x/deep/a", "1"), ("y/b", "1"), ("c", "1")])).unwrap();
    sandbox.write("y/own", "mine");
    assert_eq!(sandbox.apply(&tree(&[("c", "1")])).unwrap().removed, 2);
    assert!(!sandbox.root.dir().join("x").exists());
    assert_eq!(sandbox.text("y/own").unwrap(), "mine");
}

#[test]
fn a_conflict_anywhere_writes_nothing() {
    let sandbox = Sandbox::new();
    sandbox.write("a", "mine");
    let before = sandbox.everything();
    let error = sandbox.apply(&tree(&[("a", "theirs"), ("b", "1")])).unwrap_err();
    assert_eq!(error.kind, Kind::Conflict);
    assert_eq!(error.causes, ["`a`: a file of yours is in its place"]);
    assert_eq!(sandbox.everything(), before);
    assert!(!sandbox.root.dir().join(".scaffold").exists());
}

#[test]
fn what_moved_since_the_preview_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1"), ("b", "1")])).unwrap();
    let prepared = sandbox.prepare(&tree(&[("a", "2"), ("b", "2"), ("c", "2")]));
    sandbox.write("b", "edited meanwhile");
    sandbox.write("c", "new meanwhile");
    let before = sandbox.everything();
    let error = apply(&sandbox.root, &prepared, &[], &options()).unwrap_err();
    assert_eq!((error.kind, error.causes), (Kind::Stale, vec!["`b`".to_owned(), "`c`".to_owned()]));
    assert_eq!(sandbox.everything(), before);
}

#[test]
fn a_base_that_moved_since_the_preview_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1")])).unwrap();
    let prepared = sandbox.prepare(&tree(&[("a", "1"), ("b", "2")]));
    sandbox.apply(&tree(&[("a", "1"), ("z", "2")])).unwrap();
    let error = apply(&sandbox.root, &prepared, &[], &options()).unwrap_err();
    assert_eq!((error.kind, error.causes), (Kind::Stale, vec!["`.scaffold/base/solution.jsonl`".to_owned()]));
}

#[test]
fn the_spec_is_written_in_the_same_run() {
    let sandbox = Sandbox::new();
    sandbox.write("scaffold.yaml", "old");
    let state = |text: &str| Some(FileState { bytes: text.into(), executable: false });
    let extra = |before: &str| [Extra { path: "scaffold.yaml".into(), before: state(before), after: state("new") }];
    let prepared = sandbox.prepare(&tree(&[("a", "1")]));
    let error = apply(&sandbox.root, &prepared, &extra("other"), &options()).unwrap_err();
    assert_eq!(error.kind, Kind::Stale);
    assert_eq!(sandbox.text("a"), None);
    apply(&sandbox.root, &prepared, &extra("old"), &options()).unwrap();
    assert_eq!(sandbox.text("scaffold.yaml").unwrap(), "new");
    undo(&sandbox.root, &GO).unwrap();
    assert_eq!((sandbox.text("scaffold.yaml").unwrap(), sandbox.text("a")), ("old".to_owned(), None));
}

#[test]
fn a_file_that_is_right_already_is_not_touched_and_no_state_is_left() {
    let sandbox = Sandbox::new();
    sandbox.write("scaffold.yaml", "same");
    let before = sandbox.everything();
    let state = Some(FileState { bytes: "same".into(), executable: false });
    let extra = [Extra { path: "scaffold.yaml".into(), before: state.clone(), after: state }];
    let done = apply(&sandbox.root, &sandbox.prepare(&Tree::default()), &extra, &options()).unwrap();
    assert_eq!((done, sandbox.everything()), (Applied::default(), before));
    assert_eq!(fs::read_dir(sandbox.root.dir()).unwrap().count(), 1);
}

#[test]
fn files_swap_places_and_chains_move() {
    let sandbox = Sandbox::new();
    let mut old = Tree::default();
    insert(&mut old, "one", "a", "1");
    insert(&mut old, "two", "b", "2");
    insert(&mut old, "three", "c", "3");
    sandbox.apply(&old).unwrap();
    let mut new = Tree::default();
    insert(&mut new, "one", "b", "1");
    insert(&mut new, "two", "c", "2");
    insert(&mut new, "three", "a", "3");
    sandbox.apply(&new).unwrap();
    let texts = ["a", "b", "c"].map(|path| sandbox.text(path).unwrap());
    assert_eq!(texts, ["3", "1", "2"]);
    assert!(sandbox.prepare(&new).is_noop());
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1"), ("b", "1")])).unwrap();
    let old = sandbox.contents();
    sandbox.apply(&tree(&[("a/inner", "2"), ("b", "1")])).unwrap();
    assert_eq!(sandbox.text("a/inner").unwrap(), "2");
    undo(&sandbox.root, &GO).unwrap();
    assert_eq!(sandbox.contents(), old);
}

#[test]
fn ctrl_c_before_the_commit_changes_nothing() {
    let sandbox = Sandbox::new();
    let interrupted = AtomicBool::new(true);
    let prepared = sandbox.prepare(&tree(&[("a", "1")]));
    let options = Options { title: "regenerate", interrupted: &interrupted };
    let error = apply(&sandbox.root, &prepared, &[], &options).unwrap_err();
    assert_eq!(error.kind, Kind::Interrupted);
    assert_eq!(fs::read_dir(sandbox.root.dir()).unwrap().count(), 0);
}

#[test]
fn two_runs_at_once_are_refused_and_the_holder_is_named() {
    let sandbox = Sandbox::new();
    let disk = Disk::new(&sandbox.root);
    let lock = Lock::take(&disk, "new-service orders").unwrap();
    let error = sandbox.apply(&tree(&[("a", "1")])).unwrap_err();
    let own = std::process::id();
    assert_eq!(error.message, format!("`scaffold new-service orders` (process {own}) is changing this tree"));
    drop(lock);
    sandbox.apply(&tree(&[("a", "1")])).unwrap();
}

#[test]
fn a_folder_that_does_not_exist_is_created() {
    let sandbox = Sandbox::new();
    let root = Root::at(&sandbox.root.dir().join("deep/new")).unwrap();
    let prepared = prepare(&root, &tree(&[("a", "1")]), &Refuse).unwrap();
    assert!(!root.dir().exists());
    apply(&root, &prepared, &[], &options()).unwrap();
    assert_eq!(sandbox.text("deep/new/a").unwrap(), "1");
}

#[test]
fn a_link_is_never_written_through() {
    let sandbox = Sandbox::new();
    let outside = TempDir::new().unwrap();
    std::os::unix::fs::symlink(outside.path(), sandbox.root.dir().join("src")).unwrap();
    let error = sandbox.apply(&tree(&[("src/a", "1")])).unwrap_err();
    assert_eq!(error.causes, ["`src/a`: `src` is a symbolic link, and links are not followed"]);

    let sandbox = Sandbox::new();
    let prepared = sandbox.prepare(&tree(&[("src/a", "1")]));
    std::os::unix::fs::symlink(outside.path(), sandbox.root.dir().join("src")).unwrap();
    assert_eq!(apply(&sandbox.root, &prepared, &[], &options()).unwrap_err().kind, Kind::Stale);
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn an_error_at_any_operation_leaves_the_old_tree_or_says_it_is_done() {
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied] {
        for at in 0.. {
            let sandbox = Sandbox::new();
            sandbox.apply(&tree(&[("a", "1"), ("gone/b", "1"), ("c.sh", "1")])).unwrap();
            let old = sandbox.everything();
            let prepared = sandbox.prepare(&tree(&[("a", "2"), ("c.sh", "1"), ("new/d", "1")]));
            let disk = Disk::with(&sandbox.root, Faults::with(Plan::Fail(at, kind)));
            let done = apply_on(&disk, &sandbox.root, &prepared, &[], &options());
            if disk.operations() <= at {
                assert!(at > 20, "{at}");
                break;
            }
            if let Err(error) = done {
                assert!(error.message.starts_with("cannot write `"), "{error:?}");
                assert_eq!(sandbox.everything(), old, "operation {at}: {error:?}");
                assert_eq!(recover(&sandbox.root).unwrap(), Recovery::Nothing, "operation {at}");
            } else {
                // Only tidying up failed, and the next command does it.
                let rest = recover(&sandbox.root).unwrap();
                assert!(matches!(rest, Recovery::Nothing | Recovery::Completed { .. }), "operation {at}: {rest:?}");
                assert_eq!(sandbox.text("a").unwrap(), "2");
            }
        }
    }
}

#[test]
fn a_damaged_object_never_lets_an_edit_be_overwritten() {
    let sandbox = Sandbox::new();
    sandbox.apply(&tree(&[("a", "1"), ("b", "1\n2\n")])).unwrap();
    for object in sandbox.root.list(Utf8Path::new(".scaffold/objects")).unwrap() {
        sandbox.write(object.as_str(), "rotten");
    }
    sandbox.write("b", "edited");
    let prepared = sandbox.prepare(&tree(&[("a", "2"), ("b", "3")]));
    let actions: Vec<_> = prepared.changes.list.iter().map(|change| change.action.clone()).collect();
    assert_eq!(actions, [Action::Update, Action::Conflict(crate::reconcile::Conflict::NoBase)]);
}

#[test]
#[ignore = "a measurement: run it in release with --nocapture"]
fn cost() {
    for (files, runs) in [(150, 5), (2000, 3)] {
        let wanted = large(files);
        for _ in 0..runs {
            let sandbox = Sandbox::new();
            let timed = |what: &str, work: &dyn Fn()| {
                let start = std::time::Instant::now();
                work();
                println!("{files} files: {what} {:?}", start.elapsed());
            };
            timed("plan", &|| drop(sandbox.prepare(&wanted)));
            let prepared = sandbox.prepare(&wanted);
            timed("apply", &|| assert_eq!(apply(&sandbox.root, &prepared, &[], &options()).unwrap().written, files));
            timed("plan again", &|| assert!(sandbox.prepare(&wanted).is_noop()));
        }
    }
}

/// A tree of files of about 3 kB.
fn large(files: usize) -> Tree {
    let text = "public sealed class Order { public required string Number { get; init; } }\n".repeat(40);
    let mut tree = Tree::default();
    for n in 0..files {
        let path = format!("src/services/service{}/part{}/File{n}.cs", n / 100, n % 20);
        insert(&mut tree, &path, &path, &format!("// {n}\n{text}"));
    }
    tree
}

/// A run that was under way, or ended, while another looked at the tree is seen by that one.
#[test]
fn the_last_run_is_another_after_each() {
    let sandbox = Sandbox::new();
    assert_eq!(last_run(&sandbox.root), None);
    sandbox.apply(&tree(&[("a.txt", "one")])).unwrap();
    let first = last_run(&sandbox.root);
    assert!(first.is_some());
    sandbox.apply(&tree(&[("a.txt", "one")])).unwrap();
    assert_eq!(last_run(&sandbox.root), first, "nothing was written");
    sandbox.apply(&tree(&[("a.txt", "two")])).unwrap();
    let second = last_run(&sandbox.root);
    assert_ne!(second, first);
    sandbox.write(".scaffold/staging/journal", "of one that is under way");
    assert_ne!(last_run(&sandbox.root), second);
}
