use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempDir;

use super::*;
use crate::error::Kind;

fn sandbox() -> (TempDir, Root) {
    let dir = TempDir::new().unwrap();
    let root = Root::at(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
    (dir, root)
}

fn write(root: &Root, path: &str, text: impl AsRef<[u8]>) {
    let full = root.dir().join(path);
    fs::create_dir_all(full.parent().unwrap()).unwrap();
    fs::write(full, text).unwrap();
}

fn found(root: &Root, path: &str) -> Option<Found> {
    root.survey([Utf8Path::new(path)]).unwrap().0.remove(Utf8Path::new(path))
}

fn obstacle(root: &Root, path: &str) -> Obstacle {
    match found(root, path) {
        Some(Found::Obstacle(obstacle)) => obstacle,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn a_survey_has_bytes_and_modes_and_leaves_out_what_is_not_there() {
    let (_dir, root) = sandbox();
    write(&root, "a", "\u{feff}text\r\n");
    write(&root, "bin/run.sh", "x");
    fs::set_permissions(root.dir().join("bin/run.sh"), fs::Permissions::from_mode(0o755)).unwrap();
    let paths = ["a", "bin/run.sh", "bin/none", "none/none"].map(Utf8Path::new);
    let mine = root.survey(paths).unwrap();
    let expected = |text: &str, executable| Some(FileState { bytes: text.into(), executable });
    assert_eq!(mine.0.len(), 2);
    assert_eq!(mine.file("a".into()).cloned(), expected("\u{feff}text\r\n", false));
    assert_eq!(mine.file("bin/run.sh".into()).cloned(), expected("x", true));
}

#[test]
fn whatever_is_in_the_way_is_named() {
    let (_dir, root) = sandbox();
    let (_outside_dir, outside) = sandbox();
    write(&outside, "secret", "x");
    fs::create_dir(root.dir().join("folder")).unwrap();
    write(&root, "file", "x");
    write(&root, "Case/File.cs", "x");
    symlink(outside.dir(), root.dir().join("link")).unwrap();
    symlink(outside.dir().join("secret"), root.dir().join("leaf")).unwrap();
    symlink("nowhere", root.dir().join("broken")).unwrap();
    let _listener = std::os::unix::net::UnixListener::bind(root.dir().join("socket")).unwrap();

    assert_eq!(obstacle(&root, "folder"), Obstacle::Directory);
    assert_eq!(obstacle(&root, "file/a/b"), Obstacle::NotADirectory("file".into()));
    assert_eq!(obstacle(&root, "link/secret"), Obstacle::Symlink("link".into()));
    assert_eq!(obstacle(&root, "leaf"), Obstacle::Symlink("leaf".into()));
    assert_eq!(obstacle(&root, "broken"), Obstacle::Symlink("broken".into()));
    assert_eq!(obstacle(&root, "socket"), Obstacle::Special);
    assert_eq!(obstacle(&root, "case/File.cs"), Obstacle::CaseCollision("Case".into()));
    assert_eq!(obstacle(&root, "Case/file.CS"), Obstacle::CaseCollision("Case/File.cs".into()));
    assert!(matches!(found(&root, "Case/File.cs"), Some(Found::File(_))));
}

#[test]
fn no_path_leads_out() {
    let (_dir, root) = sandbox();
    for path in ["../a", "/etc/passwd", "a/../../b", "a/./b", "./a", "a//b", "", "a\\b", "a/"] {
        let error = root.survey([Utf8Path::new(path)]).unwrap_err();
        assert_eq!(error.kind, Kind::Usage, "{path}");
    }
}

#[test]
fn reading_one_file_says_what_is_wrong_with_it() {
    let (_dir, root) = sandbox();
    fs::create_dir(root.dir().join("scaffold.yaml")).unwrap();
    let error = root.read_text("scaffold.yaml".into(), 1000).unwrap_err();
    assert_eq!(error.message, "cannot read `scaffold.yaml`: a folder is there");
    assert_eq!((error.kind, error.hints), (Kind::Usage, vec!["name a file, not a folder".to_owned()]));
    assert_eq!(root.read_text("none".into(), 1000).unwrap(), None);

    write(&root, "large", "x".repeat(2001));
    assert_eq!(root.read_text("large".into(), 2000).unwrap_err().message, "`large` is larger than 2 kB");
    assert_eq!(root.read_text("large".into(), 2001).unwrap().unwrap().len(), 2001);

    write(&root, "latin", b"a: 1\nb: \xe4\n");
    assert_eq!(root.read_text("latin".into(), 1000).unwrap_err().message, "`latin` is not UTF-8 text: line 2");

    let named = |path: &str| read_named(&root.dir().join(path), 1000);
    assert!(named("none").unwrap_err().message.starts_with("there is no file `"));
    assert!(named("scaffold.yaml").unwrap_err().message.ends_with("a folder is there"));
}

#[test]
fn a_root_may_be_missing_but_not_a_file() {
    let (_dir, root) = sandbox();
    let missing = Root::at(&root.dir().join("a/b")).unwrap();
    assert_eq!(missing.dir(), root.dir().join("a/b"));
    assert_eq!(missing.survey([Utf8Path::new("c")]).unwrap(), Mine::default());
    assert_eq!(missing.list("".into()).unwrap(), Vec::<Utf8PathBuf>::new());
    assert!(Root::open(&root.dir().join("a")).unwrap_err().message.starts_with("there is no folder"));

    write(&root, "file", "x");
    for path in ["file", "file/a"] {
        assert!(Root::at(&root.dir().join(path)).is_err(), "{path}");
    }
    symlink(root.dir(), root.dir().join("link")).unwrap();
    assert_eq!(Root::at(&root.dir().join("link")).unwrap(), root);
    symlink("nowhere", root.dir().join("broken")).unwrap();
    assert!(Root::at(&root.dir().join("broken")).is_err());
}

#[test]
fn a_list_has_files_only_in_order_and_follows_no_link() {
    let (_dir, root) = sandbox();
    write(&root, "b/z", "x");
    write(&root, "b-a", "x");
    write(&root, "a", "x");
    symlink(root.dir(), root.dir().join("loop")).unwrap();
    assert_eq!(root.list("".into()).unwrap(), ["a", "b/z", "b-a"]);
    assert_eq!(root.list("b".into()).unwrap(), ["b/z"]);
}

#[test]
fn an_object_is_read_without_following_a_link() {
    let (_dir, root) = sandbox();
    let (_outside_dir, outside) = sandbox();
    write(&outside, "objects/ab", "secret");
    write(&root, ".scaffold/objects/ab", "x");
    let read = |path: &str| root.read_object(path.into());
    assert_eq!(read(".scaffold/objects/ab").unwrap().unwrap().bytes, b"x");
    assert_eq!(read(".scaffold/objects/cd").unwrap(), None);
    assert_eq!(read("none/ab").unwrap(), None);
    symlink(outside.dir().join("objects/ab"), root.dir().join(".scaffold/objects/link")).unwrap();
    symlink(outside.dir().join("objects"), root.dir().join("linked")).unwrap();
    for path in [".scaffold/objects/link", "linked/ab", ".scaffold/objects", "../a"] {
        assert_eq!(read(path).unwrap_err().kind, Kind::Usage, "{path}");
    }
}
