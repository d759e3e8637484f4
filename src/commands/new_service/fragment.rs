//! `--resource FILE`: resources written by hand, read as if they stood in a spec.

use std::ops::Range;

use camino::Utf8Path;

use super::super::session::Session;
use crate::error::{Error, Kind, Result};
use crate::files;
use crate::finding::{Finding, Source};
use crate::spec::{self, MAX_BYTES, Resource, Spec, write};

/// How deep resources stand in a spec.
const INDENT: usize = 6;

/// The resources of a file: `order: { fields: … }`, several after one another, as they would stand in the new service
/// of this spec.
pub(super) fn read(
    session: &mut Session<'_>,
    path: &Utf8Path,
    service: &str,
    spec: Option<&Spec>,
) -> Result<Vec<(String, Resource)>> {
    let text = files::read_named(path, u64::try_from(MAX_BYTES).unwrap_or(u64::MAX))?;
    let whole = Whole::new(&text, service, spec);
    let (_, parsed) = spec::parse(path.as_str(), &whole.text, &session.kinds());
    match parsed {
        Ok(mut spec) => {
            let resources = spec.services.remove(service).unwrap_or_default().resources;
            if resources.is_empty() {
                return Err(Error::usage(format!("there is no resource in `{path}`"))
                    .hint("write `part: { fields: { name: string } }`, several after one another"));
            }
            Ok(resources.into_iter().collect())
        }
        Err(findings) => {
            let findings: Vec<Finding> = findings
                .into_iter()
                .map(|finding| Finding {
                    span: finding.span.as_ref().map(|span| whole.unwrapped(&text, span)),
                    ..finding
                })
                .collect();
            let source = Source { name: path.to_string(), text, ..Source::default() };
            Err(Session::refuse(&source, &findings, Kind::Usage))
        }
    }
}

/// A spec with the fragment in it: what the fragment refers to is there too.
struct Whole {
    text: String,
    /// How many lines stand before the fragment.
    before: usize,
}

impl Whole {
    fn new(fragment: &str, service: &str, spec: Option<&Spec>) -> Self {
        let solution = spec.map_or("Fragment", |spec| spec.solution.as_str());
        let mut text = format!("scaffold: 1\nsolution: {solution}\nservices:\n  {service}:\n    resources:\n");
        let before = text.matches('\n').count();
        for line in fragment.lines() {
            if !line.is_empty() {
                text.push_str(&" ".repeat(INDENT));
                text.push_str(line);
            }
            text.push('\n');
        }
        let others = spec.into_iter().flat_map(|spec| &spec.services).filter(|(name, _)| *name != service);
        for (name, other) in others {
            text.push_str(&write::service_block(name, other, 2, 2));
        }
        Self { text, before }
    }

    /// A place of the whole as one of the fragment.
    fn unwrapped(&self, fragment: &str, span: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let at = at.min(self.text.len());
            let line = self.text[..at].matches('\n').count();
            let column = at - self.text[..at].rfind('\n').map_or(0, |end| end + 1);
            let Some(line) = line.checked_sub(self.before) else { return 0 };
            let start: usize = fragment.split_inclusive('\n').take(line).map(str::len).sum();
            let end = start + fragment[start..].find('\n').unwrap_or(fragment.len() - start);
            (start + column.saturating_sub(INDENT)).min(end)
        };
        place(span.start)..place(span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_fragment() {
        let text = "order:\n  fields:\n    sku: strng\n";
        let whole = Whole::new(text, "orders", None);
        let at = whole.text.find("strng").unwrap();
        assert_eq!(&text[whole.unwrapped(text, &(at..at + 5))], "strng");
    }

    #[test]
    fn a_place_before_the_fragment_is_its_beginning() {
        assert_eq!(Whole::new("order:\n", "orders", None).unwrapped("order:\n", &(0..3)), 0..0);
    }

    #[test]
    fn the_fragment_may_refer_to_other_services_of_the_spec() {
        let text = "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order: { fields: { number: string } }\n";
        let (_, spec) = spec::parse("scaffold.yaml", text, &[]);
        let whole = Whole::new(
            "invoice:\n  fields:\n    order: { type: ref, to: orders/order }\n",
            "billing",
            spec.ok().as_ref(),
        );
        let (_, parsed) = spec::parse("invoice.yaml", &whole.text, &[]);
        assert_eq!(parsed.map(|spec| spec.services["billing"].resources.len()), Ok(1));
    }
}
