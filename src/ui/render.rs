//! Errors and warnings as text. Pure.

use std::fmt::Write as _;

use owo_colors::OwoColorize as _;

use crate::error::{Error, Kind};
use crate::plain::plain;
use crate::report;

/// An error with its findings, causes and hints, a line each. Of one that was said already only the hints, of a closed pipe nothing.
pub fn error(error: &Error) -> String {
    let mut text = String::new();
    if error.kind == Kind::ClosedPipe {
        return text;
    }
    for (at, (source, findings)) in error.found.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        text.push_str(&report::render(source, findings, report::Style::Coloured));
    }
    // Writing to a string cannot fail.
    if !error.message.is_empty() {
        let _ = writeln!(text, "{} {}", "error:".bold().red(), indented(&error.message));
    }
    for cause in &error.causes {
        let _ = writeln!(text, "  {} {}", "caused by:".red(), indented(cause));
    }
    for hint in &error.hints {
        let _ = writeln!(text, "{} {}", "hint:".bold().cyan(), indented(hint));
    }
    text
}

/// A warning.
pub(super) fn warning(text: &str) -> String {
    format!("{} {}", "warning:".bold().yellow(), indented(text))
}

/// Later lines stand under the first. What comes from a file or a name is shown, whatever it holds.
fn indented(text: &str) -> String {
    plain(text).replace('\n', "\n    ")
}
