//! Merges YAML: compose files, workflows, manifests and the spec. Mine's bytes stay; what theirs changed is put in.

mod documents;
mod identity;
mod inline;
mod proof;
mod scan;
mod tree;

use super::Structured;
use super::lists::{self, Stop};
use crate::reconcile::Sides;

/// Merges one file.
pub(super) fn merge(sides: &Sides<'_>) -> Structured {
    let texts = [sides.base, sides.mine, sides.theirs].map(std::str::from_utf8);
    let [Ok(base), Ok(mine), Ok(theirs)] = texts else { return Structured::Unsure };
    match merged(base, mine, theirs) {
        Ok(text) => Structured::Clean(text.into_bytes()),
        Err(Stop::Conflict) => Structured::Conflict,
        Err(Stop::Unsure) => Structured::Unsure,
    }
}

fn merged(base: &str, mine: &str, theirs: &str) -> Result<String, Stop> {
    let texts = [base, mine, theirs];
    let crlf = texts.map(|text| text.contains("\r\n"));
    if crlf[2] != crlf[0] && crlf[2] != crlf[1] {
        return Err(Stop::Unsure);
    }
    // A lone carriage return ends a line in YAML, but not for the lines of a merge.
    if texts.iter().any(|text| text.replace("\r\n", "\n").contains('\r')) {
        return Err(Stop::Unsure);
    }
    let text = documents::merge(texts, |texts| {
        let [base, mine, theirs] = texts.map(tree::read);
        lists::merge(&base?, &mine?, &theirs?)
    })?;
    let text = ends(texts, text);
    if proof::holds(texts, &text) { Ok(text) } else { Err(Stop::Unsure) }
}

/// Gives the result the byte order mark and the last line ending that one side changed.
fn ends([base, mine, theirs]: [&str; 3], mut text: String) -> String {
    let ended = [base, mine, theirs].map(|text| text.ends_with('\n'));
    let wanted = if ended[1] == ended[0] { ended[2] } else { ended[1] };
    if wanted && !text.ends_with('\n') {
        text.push_str(if mine.contains("\r\n") { "\r\n" } else { "\n" });
    } else if !wanted && text.ends_with('\n') {
        text.truncate(text.trim_end_matches(['\r', '\n']).len());
    }
    let marked = [base, mine, theirs].map(|text| text.starts_with('\u{FEFF}'));
    if marked[1] == marked[0] && marked[2] != marked[1] {
        text = if marked[2] { format!("\u{FEFF}{text}") } else { text.trim_start_matches('\u{FEFF}').to_owned() };
    }
    text
}

#[cfg(test)]
#[path = "yaml_tests.rs"]
mod tests;
