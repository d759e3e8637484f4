use anstream::adapter::strip_str;
use insta::assert_snapshot;

use super::*;
use crate::reconcile::{Changes, Conflict, FileState, Index, Obstacle};
use crate::render::FileId;

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
    }
}

fn plain(text: &str) -> String {
    strip_str(text).to_string()
}

#[test]
fn summary_is_by_component_and_action_with_counts() {
    assert_snapshot!(plain(&summary(&changes(), Detail::Changes)), @"");
    assert_snapshot!(plain(&summary(&Changes { unchanged: 3, ..Changes::default() }, Detail::Changes)), @"");
}

#[test]
fn the_full_summary_says_what_asked_for_each_file() {
    let list = vec![change(Action::Create, "src/Order.cs", None, state("a\n"))];
    let changes = Changes { list, ..Changes::default() };
    assert_snapshot!(plain(&summary(&changes, Detail::Full)), @"");
}

#[test]
fn diff_has_three_lines_of_context_and_leaves_new_files_out() {
    assert_snapshot!(plain(&diff(&changes(), Detail::Changes)), @"");
}

#[test]
fn the_full_diff_has_new_and_removed_files() {
    let mut changes = changes();
    changes.list.retain(|change| matches!(change.action, Action::Create | Action::Remove));
    assert_snapshot!(plain(&diff(&changes, Detail::Full)), @"");
}

#[test]
fn changed_words_are_marked() {
    let list = vec![change(Action::Update, "a", state("the port is 8080 here\n"), state("the port is 9090 here\n"))];
    let text = diff(&Changes { list, ..Changes::default() }, Detail::Changes);
    let last = text.lines().last().unwrap().replace('\u{1b}', "ESC");
    assert_snapshot!(last, @"");
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
    assert_snapshot!(format!("{:#}", json(&changes, Detail::Full)), @"");
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
