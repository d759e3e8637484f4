//! Places where something is decided: the versions side by side, for people and for programs, and the questions of a review.

use std::fmt::Write as _;
use std::ops::Range;

use owo_colors::{OwoColorize as _, Style};
use serde_json::{Value, json};

use crate::plain::plain;
use crate::reconcile::{Lines, OURS, Piece, Take};
use crate::review::{Case, Question};

/// Every place that waits for a decision, with the lines of all three versions and their numbers.
pub fn places(cases: &[Case]) -> String {
    let mut out = String::new();
    for case in cases.iter().filter(|case| case.is_conflict() && !case.is_decided()) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", format!("{}: {}", case.change.path, cause(case)).red().bold());
        for at in (0..case.takes.len()).filter(|at| case.takes[*at].is_none()) {
            out += &place(case, at);
        }
    }
    out
}

fn cause(case: &Case) -> String {
    match &case.change.action {
        crate::reconcile::Action::Conflict(why) => why.to_string(),
        action => action.name().to_owned(),
    }
}

/// One place: of a conflict all three versions, else what goes and what comes.
fn place(case: &Case, at: usize) -> String {
    let mut out = String::new();
    let Some((clash, base, mine, theirs)) = case.place(at) else {
        return "  the file is not text, or there is but one version of it\n".to_owned();
    };
    let versions: &[(&str, char, &Range<usize>, &Lines, Style)] = &[
        (OURS.mine, '-', &clash.mine, mine, Style::new().red()),
        (OURS.base, ' ', &clash.base, base, Style::new().dimmed()),
        (OURS.theirs, '+', &clash.theirs, theirs, Style::new().green()),
    ];
    for (name, sign, range, lines, style) in versions {
        if *sign == ' ' && !case.is_conflict() {
            continue;
        }
        let _ = writeln!(out, "  {}", format!("{name}, {}", numbers(range)).cyan());
        for (number, line) in (range.start + 1..).zip(*lines) {
            let line = format!("{sign} {number:>5} {}", plain(&String::from_utf8_lossy(line)));
            let _ = writeln!(out, "  {}", line.style(*style));
        }
    }
    out
}

fn numbers(range: &Range<usize>) -> String {
    match range.len() {
        0 => format!("nothing after line {}", range.start),
        1 => format!("line {}", range.end),
        _ => format!("lines {} to {}", range.start + 1, range.end),
    }
}

/// Adds to the JSON of changes, under `places`, every place about which something was or must be decided: `path`, `decided`
/// (`mine`, `theirs`, `edited`, `markers` or null), and of `base`, `mine` and `theirs` the `start`, `end` and `lines`.
pub fn add_cases(value: &mut Value, cases: &[Case]) {
    let mut list = Vec::new();
    for case in cases.iter().filter(|case| case.is_conflict()) {
        for (at, take) in case.takes.iter().enumerate() {
            let mut one = json!({
                "path": case.change.path,
                "fingerprint": case.hunk(at).fingerprint(),
                "decided": take.as_ref().map(name),
            });
            if let Some((clash, base, mine, theirs)) = case.place(at) {
                one["base"] = version(&clash.base, base);
                one["mine"] = version(&clash.mine, mine);
                one["theirs"] = version(&clash.theirs, theirs);
            }
            list.push(one);
        }
    }
    value["places"] = list.into();
}

fn version(range: &Range<usize>, lines: &Lines) -> Value {
    let lines: Vec<_> = lines.iter().map(|line| String::from_utf8_lossy(line)).collect();
    json!({ "start": range.start, "end": range.end, "lines": lines })
}

fn name(take: &Take) -> &'static str {
    match take {
        Take::Mine => "mine",
        Take::Theirs => "theirs",
        Take::Edited(_) => "edited",
        Take::Markers => "markers",
    }
}

/// A question of a review, and what is shown above it.
pub fn question(cases: &[Case], question: Question) -> (String, String) {
    let (Question::File { case: at } | Question::Place { case: at, .. }) = question;
    let Some(case) = cases.get(at) else { return (String::new(), String::new()) };
    let path = &case.change.path;
    match question {
        Question::File { .. } => {
            let count = case.takes.len();
            let unit = if count == 1 { "place" } else { "places" };
            let shown = format!("{} {path}: {count} {unit}", cause(case)).bold().to_string();
            (format!("({}/{}) {path}", at + 1, cases.len()), shown)
        }
        Question::Place { place: number, .. } => {
            (format!("({}/{}) {path}, this place", number + 1, case.takes.len()), place(case, number))
        }
    }
}

/// What a place is edited from: of a conflict both versions between markers, else what is generated.
pub fn editable(case: &Case, at: usize) -> Vec<u8> {
    let piece = case.pieces.iter().flat_map(|pieces| &pieces.list);
    let Some(Piece::Clash { mine, theirs, base, .. }) =
        piece.filter(|piece| matches!(piece, Piece::Clash { .. })).nth(at)
    else {
        return Vec::new();
    };
    let lines: Lines = if case.is_conflict() { OURS.around(base, mine, theirs) } else { theirs.clone() };
    lines.iter().flat_map(|line| [line.as_slice(), b"\n"].concat()).collect()
}

/// What letters mean.
pub fn help(letters: &str) -> String {
    let all = [
        ('y', "apply all"),
        ('n', "write nothing"),
        ('r', "review file by file"),
        ('h', "look at the places of this file one by one"),
        ('t', "take what is generated"),
        ('m', "keep mine"),
        ('e', "edit it, in $VISUAL or $EDITOR"),
        ('x', "write both with markers, to decide later"),
        ('s', "skip: nothing about this file changes"),
        ('a', "the same for the rest of this file: take what is generated; of a conflict keep mine"),
        ('q', "quit: nothing is written"),
    ];
    let lines = all.iter().filter(|(letter, _)| letters.contains(*letter));
    lines.map(|(letter, meaning)| format!("{letter}  {meaning}")).collect::<Vec<_>>().join("\n")
}
