use std::fs;

use camino::Utf8Path;

use super::Shadow;
use crate::error::{Error, Kind, Result};
use crate::files::Root;
use crate::reconcile::FileState;

fn tree() -> (tempfile::TempDir, Root) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("src/A.cs", "a"),
        ("src/bin/A.dll", "x"),
        ("src/obj/project.assets.json", "x"),
        (".git/config", "x"),
        ("artifacts/x", "x"),
        ("web/node_modules/x", "x"),
        (".scaffold/lock", "x"),
        ("docs/artifacts/kept.md", "k"),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let root = Root::open(Utf8Path::from_path(folder.path()).unwrap()).unwrap();
    (folder, root)
}

fn names(dir: &Utf8Path) -> Vec<String> {
    let mut names: Vec<String> = walkdir::WalkDir::new(dir)
        .into_iter()
        .filter_map(|entry| {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
            (!entry.file_type().is_dir()).then_some(path)
        })
        .collect();
    names.sort();
    names
}

#[test]
fn sources_are_copied_and_the_copy_goes() {
    let (_folder, root) = tree();
    let shadow = Shadow::of(&root, &|| Ok(())).unwrap();
    let dir = shadow.dir().to_owned();
    assert!(!dir.starts_with(root.dir()));
    assert_eq!(names(&dir), ["docs/artifacts/kept.md", "src/A.cs"]);
    let new = FileState { bytes: b"b".to_vec(), executable: true };
    shadow.put([(Utf8Path::new("src/A.cs"), Some(&new)), (Utf8Path::new("x/y/B.cs"), Some(&new))]).unwrap();
    shadow.put([(Utf8Path::new("docs/artifacts/kept.md"), None), (Utf8Path::new("never/there"), None)]).unwrap();
    assert_eq!(names(&dir), ["src/A.cs", "x/y/B.cs"]);
    assert_eq!(fs::read(root.dir().join("src/A.cs")).unwrap(), b"a", "the tree is not the copy");
    drop(shadow);
    assert!(!dir.exists());
}

#[test]
fn an_interrupt_ends_the_copy_and_takes_it_away() {
    let (_folder, root) = tree();
    let seen = std::cell::RefCell::new(0);
    let stop = || -> Result<()> {
        *seen.borrow_mut() += 1;
        if *seen.borrow() > 2 { Err(Error::new(Kind::Interrupted, "interrupted")) } else { Ok(()) }
    };
    assert_eq!(Shadow::of(&root, &stop).unwrap_err().kind, Kind::Interrupted);
}

#[cfg(unix)]
#[test]
fn links_stay_within_the_copy() {
    use std::os::unix::fs::symlink;

    let (_folder, root) = tree();
    symlink("A.cs", root.dir().join("src/inside.cs")).unwrap();
    symlink("/etc", root.dir().join("src/outside")).unwrap();
    symlink(root.dir().join("src/A.cs"), root.dir().join("src/absolute.cs")).unwrap();
    symlink("../../..", root.dir().join("src/up")).unwrap();
    symlink("nowhere", root.dir().join("src/dangling")).unwrap();
    symlink("obj", root.dir().join("src/made")).unwrap();
    let shadow = Shadow::of(&root, &|| Ok(())).unwrap();
    assert_eq!(names(shadow.dir()), ["docs/artifacts/kept.md", "src/A.cs", "src/inside.cs"]);
}
