//! What happens, a line a file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use owo_colors::{OwoColorize as _, Style};

use super::{Detail, lines, rank};
use crate::reconcile::{Action, Change, Changes};

/// A line for each file by component and action, and a last line with counts.
pub fn summary(changes: &Changes, detail: Detail) -> String {
    let mut components: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &changes.list {
        components.entry(&change.component).or_default().push(change);
    }
    let mut text = String::new();
    for (component, mut list) in components {
        list.sort_by_key(|change| rank(&change.action));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", component.bold());
        for (cause, told) in causes(&list) {
            let _ = writeln!(text, "  {}", format!("{cause}: {told}").dimmed());
        }
        for change in list {
            let _ = writeln!(text, "  {}", line(change, detail));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text + &counts(changes) + "\n"
}

fn line(change: &Change, detail: Detail) -> String {
    let action = &change.action;
    let mut line = format!("{} ", format!("{:<12}", action.name()).style(style(action)));
    if let Some(from) = &change.from {
        let _ = write!(line, "{from} → ");
    }
    let _ = write!(line, "{}{}", change.path, size(change));
    if let Some(mode) = mode(change) {
        let _ = write!(line, ", {mode}");
    }
    if let Action::Conflict(why) = action {
        let _ = write!(line, ": {why}");
    }
    if detail == Detail::Full && !change.cause.is_empty() {
        let _ = write!(line, "  {}", format!("for {}", change.cause).dimmed());
    }
    line
}

/// How many files of each action there are for each cause, where a component has several.
fn causes<'a>(list: &[&'a Change]) -> Vec<(&'a str, String)> {
    let mut causes: BTreeMap<&str, BTreeMap<(usize, &str), usize>> = BTreeMap::new();
    for change in list.iter().filter(|change| !change.cause.is_empty()) {
        let key = (rank(&change.action), words(&change.action));
        *causes.entry(&change.cause).or_default().entry(key).or_default() += 1;
    }
    let told = |counts: BTreeMap<(usize, &str), usize>| {
        counts.into_iter().map(|((_, words), count)| format!("{count} {words}")).collect::<Vec<_>>().join(", ")
    };
    let several = causes.len() > 1 || list.len() > 1;
    causes.into_iter().filter(|_| several).map(|(cause, counts)| (cause, told(counts))).collect()
}

/// How large what is written is.
fn size(change: &Change) -> String {
    let unit = |count: usize| if count == 1 { "line" } else { "lines" };
    if !change.action.writes() {
        return String::new();
    }
    match (lines(change), &change.action) {
        (None, _) => " (binary)".to_owned(),
        (Some((count, _)), Action::Create) | (Some((_, count)), Action::Remove) => {
            format!(" ({count} {})", unit(count))
        }
        (Some((0, 0)), _) => String::new(),
        (Some((added, removed)), _) => format!(" (+{added} -{removed})"),
    }
}

/// What happens to the executable bit of a file that stays.
fn mode(change: &Change) -> Option<&'static str> {
    let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
    match (before.executable, after.executable) {
        _ if !change.action.writes() => None,
        (false, true) => Some("becomes executable"),
        (true, false) => Some("no longer executable"),
        _ => None,
    }
}

fn counts(changes: &Changes) -> String {
    let mut counts: BTreeMap<(usize, &str), (usize, Style)> = BTreeMap::new();
    for change in &changes.list {
        let (count, _) =
            counts.entry((rank(&change.action), words(&change.action))).or_insert((0, style(&change.action)));
        *count += 1;
    }
    let mut parts: Vec<String> =
        counts.into_iter().map(|((_, words), (count, style))| format!("{} {words}", count.style(style))).collect();
    if changes.unchanged > 0 || parts.is_empty() {
        parts.push(format!("{} unchanged", changes.unchanged));
    }
    parts.join(", ")
}

fn words(action: &Action) -> &'static str {
    match action {
        Action::Create => "to create",
        Action::Update => "to update",
        Action::Merged => "to merge",
        Action::Moved => "to move",
        Action::Remove => "to remove",
        Action::Adopted => "as rendered already",
        Action::Followed => "followed to where you moved them",
        Action::KeptEdit => "keeping your edits",
        Action::KeptDeleted => "deleted by you",
        Action::Orphaned => "no longer managed",
        Action::Conflict(_) => "in conflict",
    }
}

fn style(action: &Action) -> Style {
    match action {
        Action::Create => Style::new().green(),
        Action::Update | Action::Merged | Action::Moved => Style::new().cyan(),
        Action::Remove => Style::new().red(),
        Action::Adopted | Action::Followed | Action::KeptEdit | Action::KeptDeleted => Style::new().dimmed(),
        Action::Orphaned => Style::new().yellow(),
        Action::Conflict(_) => Style::new().red().bold(),
    }
}
