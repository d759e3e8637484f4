//! Renders findings: for people with the line and a caret, for programs as JSON.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::finding::{Finding, Severity, Source};

/// Whether a report has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// No escape sequences.
    #[default]
    Plain,
    /// ANSI colours.
    Coloured,
}

/// All findings on a spec, in the order of its text, each with its line, a caret and its hint.
///
/// The text ends in a line feed; it is empty when there are no findings. The id of a rule is shown where
/// `scaffold rules explain` knows it.
pub fn render(source: &Source, findings: &[Finding], style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let mut report = String::new();
    for finding in sorted(source, findings) {
        if !report.is_empty() {
            report.push('\n');
        }
        let group = group(source, finding);
        let text = renderer.render(&[group]);
        // A blank after the bar of an empty line is of no use.
        for line in text.lines() {
            let _infallible = writeln!(report, "{}", line.trim_end());
        }
    }
    report
}

fn group<'a>(source: &'a Source, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Deny => Level::ERROR,
        Severity::Warn => Level::WARNING,
        Severity::Advise => Level::INFO.with_name("advice"),
    };
    let title = level.primary_title(&finding.message);
    let title = if finding.rule.starts_with("spec/") { title } else { title.id(&finding.rule) };
    let span = in_text(source, source.span_of(finding));
    let group = if source.text.is_empty() {
        title.element(Origin::path(&source.name))
    } else {
        let lines = lines_of(&source.text, &span);
        let place = span.start - lines.start..span.end - lines.start;
        title.element(
            Snippet::source(&source.text[lines.clone()])
                .line_start(line_of(&source.text, lines.start))
                .path(&source.name)
                .annotation(AnnotationKind::Primary.span(place)),
        )
    };
    match &finding.hint {
        Some(hint) => group.element(Level::HELP.with_name("hint").message(hint)),
        None => group,
    }
}

/// A finding with its place, as programs read it. Lines and columns count from 1, columns in Unicode characters;
/// the end is the column after the last character.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Located {
    /// The id of the rule.
    pub rule: String,
    /// How much it weighs: `deny`, `warn`, `advise`.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The way to the node.
    pub path: String,
    /// The file, as it was named.
    pub file: String,
    /// The line of its first character.
    pub line: usize,
    /// The column of its first character.
    pub column: usize,
    /// The line of its end.
    pub end_line: usize,
    /// The column of its end.
    pub end_column: usize,
    /// The way out.
    pub hint: Option<String>,
}

/// All findings with their places, in the order of the text.
pub fn located(source: &Source, findings: &[Finding]) -> Vec<Located> {
    sorted(source, findings)
        .into_iter()
        .map(|finding| {
            let span = in_text(source, source.span_of(finding));
            let (line, column) = position(&source.text, span.start);
            let (end_line, end_column) = position(&source.text, span.end);
            Located {
                rule: finding.rule.clone(),
                severity: finding.severity,
                message: finding.message.clone(),
                path: finding.path.to_string(),
                file: source.name.clone(),
                line,
                column,
                end_line,
                end_column,
                hint: finding.hint.clone(),
            }
        })
        .collect()
}

/// The line and column of a byte, both from 1; columns count Unicode characters.
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let start = lines_of(text, &(at..at)).start;
    let column = text.get(start..at).unwrap_or_default().chars().filter(|c| *c != '\u{FEFF}').count() + 1;
    (line_of(text, start), column)
}

fn sorted<'f>(source: &Source, findings: &'f [Finding]) -> Vec<&'f Finding> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| {
        let span = source.span_of(finding);
        (span.start, span.end)
    });
    sorted
}

/// The span within the text and on character boundaries, whoever made it.
fn in_text(source: &Source, span: Range<usize>) -> Range<usize> {
    let start = source.text.floor_char_boundary(span.start.min(source.text.len()));
    let end = source.text.ceil_char_boundary(span.end.clamp(start, source.text.len()));
    start..end
}

/// The whole lines that a span stands on, without the last line's end.
fn lines_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.get(..span.start).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    let rest = text.get(span.end..).unwrap_or_default();
    let end = span.end + rest.find(['\n', '\r']).unwrap_or(rest.len());
    start..end
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
