use std::fs;
use std::process::Command;

use tempfile::TempDir;

use super::*;
use crate::render::{FileId, RenderedFile};

fn sandbox() -> (TempDir, Root) {
    let dir = TempDir::new().unwrap();
    let root = Root::at(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
    (dir, root)
}

fn tree(files: &[(&str, &str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (component, path, text) in files {
        let file = RenderedFile {
            id: FileId(format!("{component}:{path}")),
            component: (*component).to_owned(),
            cause: String::new(),
            content: text.as_bytes().to_vec(),
            executable: Utf8Path::new(path).extension() == Some("sh"),
        };
        tree.insert(*path, file);
    }
    tree
}

fn index(tree: &Tree) -> Index {
    let mut index = Index::default();
    for (path, file) in tree.iter() {
        index.insert(BaseEntry {
            id: file.id.clone(),
            hash: Hash::of(&file.content),
            path: path.to_owned(),
            executable: file.executable,
            component: file.component.clone(),
            placed: None,
        });
    }
    index
}

/// Writes the base as apply would, but without care.
fn store(root: &Root, tree: &Tree) -> Vec<Write> {
    let writes = Baseline::read(root).unwrap().writes(root, &index(tree), tree).unwrap();
    for (path, bytes) in &writes {
        let full = root.dir().join(path);
        match bytes {
            Some(bytes) => {
                fs::create_dir_all(full.parent().unwrap()).unwrap();
                fs::write(full, bytes).unwrap();
            }
            None => drop(fs::remove_file(full)),
        }
    }
    writes
}

fn append(root: &Root, path: &str, text: &str) {
    let full = root.dir().join(path);
    fs::write(&full, fs::read_to_string(&full).unwrap() + text).unwrap();
}

#[test]
fn what_is_written_is_read_again_and_nothing_is_written_twice() {
    let (_dir, root) = sandbox();
    let files = tree(&[
        ("solution", "README.md", "hello\n"),
        ("service/orders", "src/b.cs", "b\n"),
        ("service/orders", "run.sh", "b\n"),
        ("solution", "empty", ""),
    ]);
    store(&root, &files);
    let baseline = Baseline::read(&root).unwrap();
    assert_eq!(baseline.index, index(&files));
    assert_eq!(baseline.verify(&root).unwrap(), []);
    for (_, file) in files.iter() {
        assert_eq!(Baseline::content(&root, Hash::of(&file.content)).as_ref(), Some(&file.content));
    }
    assert_eq!(store(&root, &files), []);
    insta::assert_snapshot!(fs::read_to_string(root.dir().join(".scaffold/base/service/orders.jsonl")).unwrap(), @r#"
    {"id":"service/orders:run.sh","path":"run.sh","hash":"9d902f9864f3043dca97e40698eee07a2fe6771591c687ed129cde8f6fcc4a79","executable":true}
    {"id":"service/orders:src/b.cs","path":"src/b.cs","hash":"9d902f9864f3043dca97e40698eee07a2fe6771591c687ed129cde8f6fcc4a79"}
    "#);
}

#[test]
fn what_nothing_refers_to_any_more_is_removed() {
    let (_dir, root) = sandbox();
    store(&root, &tree(&[("solution", "a", "1"), ("service/orders", "b", "2")]));
    store(&root, &tree(&[("solution", "a", "3")]));
    let left = root.list(".scaffold".into()).unwrap();
    assert_eq!(left.len(), 2, "{left:?}");
    assert_eq!(Baseline::content(&root, Hash::of(b"3")).unwrap(), b"3");
}

#[test]
fn lines_after_a_merge_are_all_candidates_and_the_next_write_leaves_one() {
    let (_dir, root) = sandbox();
    let (old, new) = (tree(&[("solution", "a", "1")]), tree(&[("solution", "a", "2")]));
    store(&root, &new);
    let line = fs::read_to_string(root.dir().join(".scaffold/base/solution.jsonl")).unwrap();
    store(&root, &old);
    append(&root, ".scaffold/base/solution.jsonl", &format!("<<<<<<< ours\n{line}=======\n{line}>>>>>>> theirs\n"));
    let baseline = Baseline::read(&root).unwrap();
    assert_eq!((baseline.index.iter().count(), baseline.damage.len()), (2, 0));
    store(&root, &new);
    assert_eq!(Baseline::read(&root).unwrap().index, index(&new));
}

#[test]
fn damage_is_found_and_named() {
    let (_dir, root) = sandbox();
    store(&root, &tree(&[("solution", "a", "1"), ("solution", "b", "2"), ("solution", "c", "3")]));
    append(&root, ".scaffold/base/solution.jsonl", "{\"id\":1}\n{\"id\":\"x\",\"path\":\"../x\",\"hash\":\"zz\"}\n");
    let object = |text: &str| root.dir().join(object::path(Hash::of(text.as_bytes())));
    fs::write(object("1"), zstd::bulk::compress(b"other", 3).unwrap()).unwrap();
    fs::write(object("2"), "rotten").unwrap();
    fs::remove_file(object("3")).unwrap();

    let baseline = Baseline::read(&root).unwrap();
    assert_eq!(baseline.index.iter().count(), 3);
    assert_eq!(baseline.damage.iter().map(|damage| damage.line).collect::<Vec<_>>(), [4, 5]);
    let mut messages: Vec<String> = baseline
        .verify(&root)
        .unwrap()
        .into_iter()
        .filter(|damage| damage.line == 0)
        .map(|damage| damage.message)
        .collect();
    messages.sort();
    assert_eq!(messages.len(), 3);
    assert!(messages[0].starts_with("cannot be unpacked: "), "{messages:?}");
    assert_eq!(messages[1..], ["holds other bytes than its name says", "is not there"]);
    for text in ["1", "2", "3"] {
        assert_eq!(Baseline::content(&root, Hash::of(text.as_bytes())), None);
    }
    let bomb = object::decode(&zstd::bulk::compress(&vec![0; 70 << 20], 3).unwrap(), Hash::of(b"")).unwrap_err();
    assert_eq!(bomb, "holds other bytes than its name says");
}

/// Two branches that each add a service, and both change a shared file.
#[test]
fn branches_merge_in_git_without_a_conflict() {
    let git = |root: &Root, args: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]);
        let output = command.args(args).current_dir(root.dir()).env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
        assert!(
            output.status.success(),
            "{args:?}: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    };
    if Command::new("git").arg("--version").output().is_err() {
        return;
    }
    let (_dir, root) = sandbox();
    let shared = |text: &'static str| ("solution", "compose.yaml", text);
    let commit = |files: &[(&str, &str, &str)]| {
        store(&root, &tree(files));
        git(&root, &["add", "-A"]);
        git(&root, &["commit", "-qm", "x"]);
    };
    git(&root, &["init", "-qb", "main"]);
    fs::write(root.dir().join(".gitattributes"), ".scaffold/base/** merge=union\n").unwrap();
    commit(&[shared("one"), ("solution", "z", "z")]);
    git(&root, &["checkout", "-qb", "billing"]);
    commit(&[shared("with billing"), ("solution", "z", "z"), ("service/billing", "src/billing.cs", "1")]);
    git(&root, &["checkout", "-q", "main"]);
    commit(&[shared("with orders"), ("solution", "z", "z"), ("service/orders", "src/orders.cs", "1")]);
    git(&root, &["merge", "-q", "--no-edit", "billing"]);

    let merged = Baseline::read(&root).unwrap();
    assert_eq!((merged.damage.len(), merged.index.0.len()), (0, 4));
    assert_eq!(merged.index.0[&FileId("solution:compose.yaml".to_owned())].len(), 2);
    assert_eq!(merged.verify(&root).unwrap(), []);
}
