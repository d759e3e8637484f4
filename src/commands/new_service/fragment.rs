//! `--resource FILE`: resources written by hand, read as if they stood in a spec.

use std::ops::Range;

use camino::Utf8Path;

use super::super::session::Session;
use crate::error::{Kind, Result};
use crate::files;
use crate::finding::{Finding, Source};
use crate::spec::{self, MAX_BYTES, Resource};

/// What stands before the fragment so that it is a spec.
const HEAD: &str = "scaffold: 1\nsolution: Fragment\nservices:\n  fragment-of-a-spec:\n    resources:\n";
/// How deep resources stand in it.
const INDENT: usize = 6;

/// The resources of a file: `order: { fields: … }`, several after one another.
pub(super) fn read(session: &mut Session<'_>, path: &Utf8Path) -> Result<Vec<(String, Resource)>> {
    let text = files::read_named(path, u64::try_from(MAX_BYTES).unwrap_or(u64::MAX))?;
    let (_, parsed) = spec::parse(path.as_str(), &wrapped(&text), &session.kinds());
    match parsed {
        Ok(spec) => Ok(spec.services.into_values().flat_map(|service| service.resources).collect()),
        Err(findings) => {
            let findings: Vec<Finding> = findings
                .into_iter()
                .map(|finding| Finding { span: finding.span.clone().map(|span| unwrapped(&text, &span)), ..finding })
                .collect();
            let source = Source { name: path.to_string(), text, ..Source::default() };
            Err(session.refuse(&source, &findings, Kind::Usage))
        }
    }
}

fn wrapped(text: &str) -> String {
    let mut whole = HEAD.to_owned();
    for line in text.lines() {
        if !line.is_empty() {
            whole.push_str(&" ".repeat(INDENT));
            whole.push_str(line);
        }
        whole.push('\n');
    }
    whole
}

/// A place of the whole as one of the fragment.
fn unwrapped(text: &str, span: &Range<usize>) -> Range<usize> {
    let whole = wrapped(text);
    let place = |at: usize| {
        let at = at.min(whole.len());
        let line = whole[..at].matches('\n').count();
        let column = at - whole[..at].rfind('\n').map_or(0, |end| end + 1);
        let Some(line) = line.checked_sub(HEAD.matches('\n').count()) else { return 0 };
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let end = start + text[start..].find('\n').unwrap_or(text.len() - start);
        (start + column.saturating_sub(INDENT)).min(end)
    };
    place(span.start)..place(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_fragment() {
        let text = "order:\n  fields:\n    sku: strng\n";
        let at = wrapped(text).find("strng").unwrap();
        assert_eq!(&text[unwrapped(text, &(at..at + 5))], "strng");
    }

    #[test]
    fn a_place_before_the_fragment_is_its_beginning() {
        assert_eq!(unwrapped("order:\n", &(0..3)), 0..0);
    }
}
