//! What happens, line by line, in the form that `git apply` reads.

use std::fmt::Write as _;

use owo_colors::{OwoColorize as _, Style};
use similar::udiff::UnifiedHunkHeader;
use similar::{ChangeTag, TextDiff};

use super::{Detail, text};
use crate::reconcile::{Action, Change, Changes, FileState};

/// Lines that are shown around a change.
const CONTEXT: usize = 3;

/// A unified diff of every file that is written. New and removed files are in it with [`Detail::Full`] only.
pub fn diff(changes: &Changes, detail: Detail) -> String {
    let mut out = String::new();
    for change in changes.list.iter().filter(|change| change.action.writes()) {
        let whole = matches!(change.action, Action::Create | Action::Remove);
        if !whole || detail == Detail::Full {
            // Writing to a string cannot fail.
            let _ = file(&mut out, change);
        }
    }
    out
}

/// A unified diff of these files, whatever happens to them.
pub fn differences(changes: &[Change]) -> String {
    let mut out = String::new();
    for change in changes {
        // Writing to a string cannot fail.
        let _ = file(&mut out, change);
    }
    out
}

/// Every file that cannot be decided: why, and a unified diff from the file on disk to what is rendered.
pub fn conflicts(changes: &Changes) -> String {
    let mut out = String::new();
    for (change, why) in changes.conflicts() {
        let _ = writeln!(out, "{}", format!("{}: {why}", change.path).red().bold());
        let _ = file(&mut out, change);
    }
    out
}

fn file(out: &mut String, change: &Change) -> std::fmt::Result {
    let (new, old) = (&change.path, change.from.as_ref().unwrap_or(&change.path));
    let mut head = vec![format!("diff --git a/{old} b/{new}")];
    let mode = |state: &FileState| if state.executable { "100755" } else { "100644" };
    match (&change.before, &change.after) {
        (None, Some(after)) => head.push(format!("new file mode {}", mode(after))),
        (Some(before), None) => head.push(format!("deleted file mode {}", mode(before))),
        (Some(before), Some(after)) if before.executable != after.executable => {
            head.extend([format!("old mode {}", mode(before)), format!("new mode {}", mode(after))]);
        }
        _ => {}
    }
    if change.from.is_some() {
        head.extend([format!("rename from {old}"), format!("rename to {new}")]);
    }
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let texts = text(before).zip(text(after));
    let same = before.map_or(&[][..], |state| &state.bytes) == after.map_or(&[][..], |state| &state.bytes);
    if texts.is_some() && !same {
        head.push(before.map_or("--- /dev/null".to_owned(), |_| format!("--- a/{old}")));
        head.push(after.map_or("+++ /dev/null".to_owned(), |_| format!("+++ b/{new}")));
    }
    for line in head {
        writeln!(out, "{}", line.bold())?;
    }
    match texts {
        Some((before, after)) => hunks(out, before, after),
        None if same => Ok(()),
        None => writeln!(out, "Binary files a/{old} and b/{new} differ"),
    }
}

fn hunks(out: &mut String, before: &str, after: &str) -> std::fmt::Result {
    let diff = TextDiff::from_lines(before, after);
    for ops in diff.grouped_ops(CONTEXT) {
        writeln!(out, "{}", UnifiedHunkHeader::new(&ops).cyan())?;
        for change in ops.iter().flat_map(|op| diff.iter_inline_changes(op)) {
            let (sign, style) = match change.tag() {
                ChangeTag::Equal => (' ', Style::new()),
                ChangeTag::Delete => ('-', Style::new().red()),
                ChangeTag::Insert => ('+', Style::new().green()),
            };
            line(out, sign, style, change.values())?;
            if change.missing_newline() {
                writeln!(out, "\n\\ No newline at end of file")?;
            }
        }
    }
    Ok(())
}

/// One line with its changed words marked. Its line ending stays outside the colours.
fn line(out: &mut String, sign: char, style: Style, values: &[(bool, &str)]) -> std::fmt::Result {
    write!(out, "{}", sign.style(style))?;
    for (marked, value) in values {
        let words = value.trim_end_matches(['\n', '\r']);
        if !words.is_empty() {
            write!(out, "{}", words.style(if *marked { style.reversed() } else { style }))?;
        }
        out.push_str(&value[words.len()..]);
    }
    Ok(())
}
