use anstream::adapter::strip_str;
use insta::assert_snapshot;

use super::*;
use crate::reconcile::{Changes, Conflict, FileState, Index, Obstacle};
use crate::render::FileId;

#[expect(clippy::unnecessary_wraps, reason = "a change holds options")]
fn state(text: &str) -> Option<FileState> {
    Some(FileState { bytes: text.into(), executable: false })
}

fn change(action: Action, path: &str, before: Option<FileState>, after: Option<FileState>) -> Change {
    let component = if path.starts_with("src/") { "service/orders" } else { "solution" };
    Change {
        id: FileId(format!("{component}:{path}")),
        path: path.into(),
        from: None,
        component: component.to_owned(),
        cause: "resource order of orders".to_owned(),
        action,
        before,
        after,
    }
}

fn changes() -> Changes {
    let old = "one\ntwo\nthree\nfour\nfive\nsix\nseven\nthe port is 8080 here\n";
    let new = "one\ntwo\nthree\nfour\nfive\nsix\nseven\nthe port is 9090 here\nnine\n";
    let mut moved = change(Action::Moved, "docs/new.md", state("a\n"), state("b"));
    moved.from = Some("docs/old.md".into());
    let mut executable = change(Action::Update, "run.sh", state("x\n"), state("x\n"));
    executable.after.as_mut().unwrap().executable = true;
    Changes {
        list: vec![
            change(Action::Update, "README.md", state(old), state(new)),
            change(Action::Adopted, "adopted", state("x"), state("x")),
            change(Action::Conflict(Conflict::Occupied(Obstacle::Directory)), "compose.yaml", None, state("x\n")),
            change(Action::Conflict(Conflict::AddedByBoth), "conflict", state("mine\n"), state("theirs\n")),
            change(Action::KeptDeleted, "deleted", None, None),
            moved,
            change(Action::Remove, "gone", state("1\n"), None),
            change(Action::Update, "logo.png", state("a\0"), state("b\0")),
            change(Action::Orphaned, "orphan", state("x"), state("x")),
            executable,
            change(Action::Create, "src/Order.cs", None, state("a\nb\n")),
            change(Action::KeptEdit, "src/Edited.cs", state("x"), state("x")),
        ],
        unchanged: 140,
        base: Index::default(),
        notes: Vec::new(),
    }
}

fn plain(text: &str) -> String {
    strip_str(text).to_string()
}

#[test]
fn summary_is_by_component_and_action_with_counts() {
    assert_snapshot!(plain(&summary(&changes(), Detail::Changes)), @"
    service/orders
      resource order of orders: 1 to create, 1 keeping your edits
      create       src/Order.cs (2 lines)
      keep-edit    src/Edited.cs
    solution
      resource order of orders: 3 to update, 1 to move, 1 to remove, 1 as rendered already, 1 deleted by you, 1 no longer managed, 2 in conflict
      update       README.md (+2 -1)
      update       logo.png (binary)
      update       run.sh, becomes executable
      move         docs/old.md → docs/new.md (+1 -1)
      remove       gone (1 line)
      adopt        adopted
      keep-deleted deleted
      orphan       orphan
      conflict     compose.yaml: a folder is there
      conflict     conflict: a file of yours is in its place

    1 to create, 3 to update, 1 to move, 1 to remove, 1 as rendered already, 1 keeping your edits, 1 deleted by you, 1 no longer managed, 2 in conflict, 140 unchanged
    ");
    assert_snapshot!(plain(&summary(&Changes { unchanged: 3, ..Changes::default() }, Detail::Changes)), @"
    3 unchanged
    ");
}

#[test]
fn the_full_summary_says_what_asked_for_each_file() {
    let list = vec![change(Action::Create, "src/Order.cs", None, state("a\n"))];
    let changes = Changes { list, ..Changes::default() };
    assert_snapshot!(plain(&summary(&changes, Detail::Full)), @"
    service/orders
      create       src/Order.cs (1 line)  for resource order of orders

    1 to create
    ");
}

#[test]
fn diff_has_three_lines_of_context_and_leaves_new_files_out() {
    assert_snapshot!(plain(&diff(&changes(), Detail::Changes)), @r"
    diff --git a/README.md b/README.md
    --- a/README.md
    +++ b/README.md
    @@ -5,4 +5,5 @@
     five
     six
     seven
    -the port is 8080 here
    +the port is 9090 here
    +nine
    diff --git a/docs/old.md b/docs/new.md
    rename from docs/old.md
    rename to docs/new.md
    --- a/docs/old.md
    +++ b/docs/new.md
    @@ -1 +1 @@
    -a
    +b
    \ No newline at end of file
    diff --git a/logo.png b/logo.png
    Binary files a/logo.png and b/logo.png differ
    diff --git a/run.sh b/run.sh
    old mode 100644
    new mode 100755
    ");
}

#[test]
fn conflicts_say_why_and_show_what_is_rendered() {
    assert_snapshot!(plain(&conflicts(&changes())), @r"
    compose.yaml: a folder is there
    diff --git a/compose.yaml b/compose.yaml
    new file mode 100644
    --- /dev/null
    +++ b/compose.yaml
    @@ -0,0 +1 @@
    +x
    conflict: a file of yours is in its place
    diff --git a/conflict b/conflict
    --- a/conflict
    +++ b/conflict
    @@ -1 +1 @@
    -mine
    +theirs
    ");
}

#[test]
fn the_full_diff_has_new_and_removed_files() {
    let mut changes = changes();
    changes.list.retain(|change| matches!(change.action, Action::Create | Action::Remove));
    assert_snapshot!(plain(&diff(&changes, Detail::Full)), @"
    diff --git a/gone b/gone
    deleted file mode 100644
    --- a/gone
    +++ /dev/null
    @@ -1 +0,0 @@
    -1
    diff --git a/src/Order.cs b/src/Order.cs
    new file mode 100644
    --- /dev/null
    +++ b/src/Order.cs
    @@ -0,0 +1,2 @@
    +a
    +b
    ");
}

#[test]
fn changed_words_are_marked() {
    let list = vec![change(Action::Update, "a", state("the port is 8080 here\n"), state("the port is 9090 here\n"))];
    let text = diff(&Changes { list, ..Changes::default() }, Detail::Changes);
    let inserted = text.lines().last().unwrap().replace('\u{1b}', "ESC");
    assert_snapshot!(inserted, @"
    ESC[32m+ESC[0mESC[32mthe port is ESC[0mESC[32;7m9090ESC[0mESC[32m hereESC[0m
    ");
}

#[test]
fn escape_sequences_of_a_file_never_reach_the_terminal() {
    let list = vec![change(Action::Update, "a", state("x\n"), state("\u{1b}]0;title\u{7}\n"))];
    let text = diff(&Changes { list, ..Changes::default() }, Detail::Full);
    assert!(text.contains("Binary files a/a and b/a differ"), "{text}");
}

#[test]
fn json_is_stable() {
    let mut changes = changes();
    changes.list.retain(|change| matches!(change.action, Action::Moved | Action::Conflict(Conflict::AddedByBoth)));
    assert_snapshot!(format!("{:#}", json(&changes, Detail::Full)), @r#"
    {
      "version": 1,
      "digest": "b507407127a1d5f4507766c3e2d0497f1d4c64948ba5ab2662a620b6ef7b9a3a",
      "pending": true,
      "counts": {
        "conflict": 1,
        "move": 1,
        "unchanged": 140
      },
      "changes": [
        {
          "action": "conflict",
          "path": "conflict",
          "id": "solution:conflict",
          "component": "solution",
          "cause": "resource order of orders",
          "before": {
            "hash": "5db5d4a150bdb8321158d5d5952472b78e3df8ddc84a7fa3ac3ba905c7aa0aab",
            "bytes": 5,
            "executable": false
          },
          "after": {
            "hash": "f9a976046bdea8010e94f8d7241dfaec03cd3734704e1c5a8a226863814d423a",
            "bytes": 7,
            "executable": false
          },
          "lines": {
            "added": 1,
            "removed": 1
          },
          "conflict": {
            "reason": "added-by-both",
            "message": "a file of yours is in its place",
            "clashes": []
          }
        },
        {
          "action": "move",
          "path": "docs/new.md",
          "from": "docs/old.md",
          "id": "solution:docs/new.md",
          "component": "solution",
          "cause": "resource order of orders",
          "before": {
            "hash": "81c4b7f7e0549f1514e9cae97cf40cf133920418d3dc71bedbf60ec9bd6148cb",
            "bytes": 2,
            "executable": false
          },
          "after": {
            "hash": "10e5cf3d3c8a4f9f3468c8cc58eea84892a22fdadbc1acb22410190044c1d553",
            "bytes": 1,
            "executable": false
          },
          "lines": {
            "added": 1,
            "removed": 1
          }
        }
      ],
      "diff": "diff --git a/docs/old.md b/docs/new.md\nrename from docs/old.md\nrename to docs/new.md\n--- a/docs/old.md\n+++ b/docs/new.md\n@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n"
    }
    "#);
}

#[test]
fn the_digest_is_that_of_all_bytes_paths_and_modes() {
    let first = digest(&changes());
    assert_eq!(first, digest(&changes()));
    let mut different = Vec::new();
    for at in 0..5 {
        let mut changes = changes();
        let change = &mut changes.list[0];
        match at {
            0 => change.after.as_mut().unwrap().bytes.push(b'x'),
            1 => change.after.as_mut().unwrap().executable = true,
            2 => change.path = "other".into(),
            3 => change.before = None,
            _ => drop(changes.list.remove(0)),
        }
        different.push(digest(&changes));
    }
    different.push(first);
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 6);
}

/// The diff is what happens: git applies it to the old tree and gets the new one.
#[test]
fn git_applies_the_diff() {
    use std::process::{Command, Stdio};
    if Command::new("git").arg("--version").output().is_err() {
        return;
    }
    let dir = tempfile::TempDir::new().unwrap();
    let writes: Vec<Change> = changes().list.into_iter().filter(|change| change.action.writes()).collect();
    let writes: Vec<Change> = writes.into_iter().filter(|change| lines(change).is_some()).collect();
    for change in &writes {
        if let Some(before) = &change.before {
            let path = dir.path().join(change.from.as_ref().unwrap_or(&change.path));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &before.bytes).unwrap();
        }
    }
    let text = plain(&diff(&Changes { list: writes.clone(), ..Changes::default() }, Detail::Full));
    let mut git = Command::new("git");
    git.args(["apply", "-"]).current_dir(dir.path()).env("GIT_CEILING_DIRECTORIES", dir.path());
    let mut child = git.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}\n{text}", String::from_utf8_lossy(&output.stderr));
    for change in &writes {
        let now = std::fs::read(dir.path().join(&change.path)).ok();
        assert_eq!(now, change.after.as_ref().map(|after| after.bytes.clone()), "{}", change.path);
    }
}
