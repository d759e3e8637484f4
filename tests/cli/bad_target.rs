//! Folders that cannot be written to: files, links and devices in the way, no space, no right.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Command;

use crate::support::{Sandbox, changed};

/// What `new-service` says of a folder; it writes nothing there.
fn refused(sandbox: &Sandbox, code: i32) -> String {
    let before = sandbox.stamp();
    let outcome = sandbox.outcome("new-service orders --yes");
    assert_eq!(outcome.code, Some(code), "{}", outcome.err);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new(), "{}", outcome.err);
    assert!(outcome.err.contains("hint: "), "{}", outcome.err);
    without_counts(&outcome.err[outcome.err.find("error: ").unwrap()..])
}

/// How many files there are is the templates' business.
fn without_counts(text: &str) -> String {
    let words = text.split(' ').map(|word| if word.parse::<usize>().is_ok_and(|count| count > 1) { "N" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_file_where_a_folder_must_be() {
    for (name, path) in [("src", "src"), ("services", "src/Services"), ("compose", "compose")] {
        let sandbox = Sandbox::new();
        sandbox.write(path, "a file\n");
        insta::assert_snapshot!(format!("file_for_folder_{name}"), refused(&sandbox, 4));
    }
    let sandbox = Sandbox::new();
    sandbox.write(".scaffold", "a file\n");
    insta::assert_snapshot!("file_for_state", refused(&sandbox, 2));
}

#[test]
fn a_folder_where_a_file_must_be() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path().join("README.md")).unwrap();
    insta::assert_snapshot!("folder_for_file", refused(&sandbox, 4));
}

#[test]
fn a_pipe_where_a_file_must_be() {
    let sandbox = Sandbox::new();
    assert!(Command::new("mkfifo").arg(sandbox.path().join("README.md")).status().unwrap().success());
    insta::assert_snapshot!("pipe_for_file", refused(&sandbox, 4));
    fs::remove_file(sandbox.path().join("README.md")).unwrap();
    assert!(Command::new("mkfifo").arg(sandbox.path().join("scaffold.yaml")).status().unwrap().success());
    insta::assert_snapshot!("pipe_for_spec", refused(&sandbox, 2));
}

#[test]
fn a_name_that_differs_in_case() {
    let sandbox = Sandbox::new();
    sandbox.write("ReadMe.md", "mine\n");
    insta::assert_snapshot!("other_case", refused(&sandbox, 4));
}

/// No link is followed, wherever it leads, and what it leads to stays as it is.
#[test]
fn links_in_the_path() {
    for (name, place, folder) in [
        ("folder", "src", true),
        ("deep", "src/Services", true),
        ("file", "README.md", false),
        ("spec", "scaffold.yaml", false),
        ("state", ".scaffold", true),
    ] {
        for (where_to, target) in [("inside", "inside"), ("outside", "../outside"), ("dangling", "nowhere")] {
            let sandbox = Sandbox::new();
            for target in ["inside", "../outside"] {
                if folder {
                    fs::create_dir(sandbox.path().join(target)).unwrap();
                    sandbox.write(&format!("{target}/note.txt"), "theirs\n");
                } else {
                    sandbox.write(target, "theirs\n");
                }
            }
            let place = sandbox.path().join(place);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            symlink(sandbox.path().join(target), &place).unwrap();
            let outside = crate::support::stamp(sandbox.above());
            let code = if matches!(name, "spec" | "state") { 2 } else { 4 };
            let said = refused(&sandbox, code);
            assert!(said.contains("is a symbolic link, and links are not followed"), "{name} {where_to}: {said}");
            assert_eq!(changed(&outside, &crate::support::stamp(sandbox.above())), Vec::<String>::new());
            if where_to == "outside" {
                insta::assert_snapshot!(format!("link_{name}"), said);
            }
        }
    }
}

/// The root itself may be reached through a link, as macOS does for temporary folders.
#[test]
fn a_root_behind_a_link() {
    let sandbox = Sandbox::generated();
    symlink(sandbox.path(), sandbox.above().join("link")).unwrap();
    assert_eq!(sandbox.ok("status -C ../link"), sandbox.ok("status"));
}

/// A file system of a few pages, or `None` where this user may not mount one.
struct Mount(PathBuf);

impl Mount {
    fn at(path: PathBuf, options: &str) -> Option<Self> {
        fs::create_dir_all(&path).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&path).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(path));
        }
        eprintln!("skipped: this user may not mount a file system");
        None
    }

    fn remount(&self, options: &str) {
        let status = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk() {
    let sandbox = Sandbox::new();
    let Some(_mount) = Mount::at(sandbox.path().join("small"), "size=200k") else { return };
    let before = sandbox.stamp();
    let said = sandbox.fails("new-service orders --yes -q -C small", 1);
    assert!(said.starts_with("error: cannot write `") && said.contains("the disk is full: free some space"), "{said}");
    assert!(said.contains("hint: nothing was changed"), "{said}");
    let left: Vec<String> = changed(&before, &sandbox.stamp()).into_iter().filter(|path| path != "small").collect();
    assert_eq!(left, Vec::<String>::new());
    // Where a solution is already, it stays whole.
    let Some(mount) = Mount::at(sandbox.path().join("half"), "size=8m") else { return };
    sandbox.ok("new-service orders --yes -q -C half --solution Market");
    let old = crate::support::tree(&mount.0);
    let fillers = (0..).map(|number| mount.0.join(format!("filler{number}")));
    let full = fillers.take_while(|filler| fs::write(filler, vec![0; 64 * 1024]).is_ok()).count();
    assert!(full > 2);
    // Room for a part of a service.
    fs::remove_file(mount.0.join("filler0")).unwrap();
    let outcome = sandbox.outcome("new-service billing --yes -q -C half");
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    let mut new = crate::support::tree(&mount.0);
    let mut old = old;
    for tree in [&mut new, &mut old] {
        tree.retain(|path, _| !path.starts_with("filler") && path != ".scaffold/lock");
    }
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>());
    assert!(old == new);
}

#[test]
fn a_file_system_that_is_read_only() {
    let sandbox = Sandbox::new();
    let Some(mount) = Mount::at(sandbox.path().join("fixed"), "size=4m") else { return };
    sandbox.ok("new-service orders --yes -q -C fixed --solution Market");
    mount.remount("ro");
    let before = sandbox.stamp();
    let said = sandbox.fails("new-service billing --yes -q -C fixed", 1);
    assert!(said.starts_with("error: cannot write `") && said.contains("hint: the file system is read-only"), "{said}");
    // Looking is possible.
    sandbox.ok("status -C fixed");
    sandbox.ok("diff -C fixed");
    sandbox.ok("new-service billing -n -C fixed");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_folder_without_the_right_to_write() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path().join("theirs")).unwrap();
    fs::set_permissions(sandbox.path().join("theirs"), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(sandbox.path().join("theirs/probe"), "").is_ok() {
        let _ = fs::remove_file(sandbox.path().join("theirs/probe"));
        eprintln!("skipped: this user may write everywhere");
        return;
    }
    let before = sandbox.stamp();
    let said = sandbox.fails("new-service orders --yes -q -C theirs", 1);
    assert!(said.contains("hint: check its owner and permissions"), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
