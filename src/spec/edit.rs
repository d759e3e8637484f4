//! Edits of a spec's text. Everything that was there stays: comments, order, quoting, line endings, blank lines.
//!
//! An edit inserts or takes out whole lines (or, in a mapping in braces, one entry). The result is read again and must
//! be the old spec with the change and nothing else; else the edit is refused.

mod insert;
mod remove;
mod renamed;

use std::collections::BTreeMap;
use std::fmt;

use super::kinds::KindSchema;
use super::model::{Inputs, Service, Spec};
use super::{parse, words, write, yaml};
use crate::error::{Error, Kind};
use crate::finding::{Finding, Source};
use insert::{Entry, insert};
pub use renamed::renamed_from;

/// Why an edit was refused. It becomes an [`Error`] by `?`; a command that can show findings shows them instead.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong, with ways out.
    pub error: Error,
    /// The findings on the spec, before or after the edit, with the text that they point into.
    pub findings: Option<Box<(Source, Vec<Finding>)>>,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { error, findings: None }
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        let first = refused.findings.as_ref().and_then(|found| found.1.first()).map(|first| first.message.clone());
        let mut error = refused.error;
        error.causes.extend(first);
        error
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Refused {}

/// Whose `with` is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    /// The solution's.
    Solution,
    /// A service's.
    Service(&'a str),
}

/// The text with one more service, at the end of `services`.
///
/// `name` is the file's name as findings show it.
pub fn add_service(
    file: &str,
    text: &str,
    name: &str,
    service: &Service,
    kinds: &[KindSchema],
) -> Result<String, Refused> {
    let mut intended = read(file, text, kinds, "the spec must be mended first")?;
    if intended.services.contains_key(name) {
        let error = Error::usage(format!("the spec has a service `{name}` already"));
        return Err(error.hint("edit it in the spec, then run `scaffold regenerate`").into());
    }
    intended.services.insert(name.to_owned(), service.clone());
    let block = |indent, unit| write::service_block(name, service, indent, unit);
    let entry = Entry { holder: &[], key: "services", after: None, block: &block, flow: None };
    let edited = insert(text, &yaml::tree(text).0, &entry)?;
    prove(file, edited, &intended, kinds)
}

/// The text with one more kind under the `with` of the solution or of a service.
pub fn add_with(
    file: &str,
    text: &str,
    target: Target<'_>,
    kind: &str,
    inputs: &Inputs,
    kinds: &[KindSchema],
) -> Result<String, Refused> {
    let mut intended = read(file, text, kinds, "the spec must be mended first")?;
    let Whose { with, holder, after, name } = whose(&mut intended, target)?;
    if with.insert(kind.to_owned(), inputs.clone()).is_some() {
        let error = Error::usage(format!("{name} has `{kind}` already"));
        return Err(error.hint("change its inputs in the spec, then run `scaffold regenerate`").into());
    }
    let line = write::kind_line(kind, inputs);
    let block = |indent: usize, _| format!("{:indent$}{line}\n", "");
    let entry = Entry { holder: &holder, key: "with", after, block: &block, flow: Some(&line) };
    let edited = insert(text, &yaml::tree(text).0, &entry)?;
    prove(file, edited, &intended, kinds)
}

/// The text without a kind under the `with` of the solution or of a service.
pub fn remove_with(
    file: &str,
    text: &str,
    target: Target<'_>,
    kind: &str,
    kinds: &[KindSchema],
) -> Result<String, Refused> {
    let mut intended = read(file, text, kinds, "the spec must be mended first")?;
    let Whose { with, holder, name, .. } = whose(&mut intended, target)?;
    if with.remove(kind).is_none() {
        let error = Error::usage(format!("{name} has no `{kind}`"));
        let there = if with.is_empty() { "it has none".to_owned() } else { words::list(with.keys()) };
        return Err(error.hint(format!("kinds that were added to it: {there}")).into());
    }
    let edited = remove::remove(text, &yaml::tree(text).0, &holder, kind)?;
    prove(file, edited, &intended, kinds)
}

/// A `with` and where it stands.
struct Whose<'a> {
    with: &'a mut BTreeMap<String, Inputs>,
    /// The way to the mapping that has it.
    holder: Vec<&'a str>,
    /// The key after which it is made.
    after: Option<&'static str>,
    /// Its owner, as messages say it.
    name: String,
}

fn whose<'a>(spec: &'a mut Spec, target: Target<'a>) -> Result<Whose<'a>, Error> {
    match target {
        Target::Solution => Ok(Whose {
            with: &mut spec.with,
            holder: Vec::new(),
            after: Some("solution"),
            name: "the solution".to_owned(),
        }),
        Target::Service(name) => {
            let known = format!("the spec has {}", words::list(spec.services.keys()));
            let service = spec
                .services
                .get_mut(name)
                .ok_or_else(|| Error::usage(format!("the spec has no service `{name}`")).hint(known))?;
            let holder = vec!["services", name];
            Ok(Whose { with: &mut service.with, holder, after: None, name: format!("service `{name}`") })
        }
    }
}

fn read(file: &str, text: &str, kinds: &[KindSchema], message: &str) -> Result<Spec, Refused> {
    let (source, spec) = parse(file, text, kinds);
    spec.map_err(|findings| Refused {
        error: Error::new(Kind::Usage, message),
        findings: Some(Box::new((source, findings))),
    })
}

/// Reads the result of an edit, and compares it with what was meant.
fn prove(file: &str, edited: String, intended: &Spec, kinds: &[KindSchema]) -> Result<String, Refused> {
    let spec = read(file, &edited, kinds, "the change is not possible")?;
    if spec != *intended {
        let error = Error::failure("the spec cannot be edited without changing what it says elsewhere");
        return Err(error.hint("make the change by hand, then run `scaffold regenerate`").into());
    }
    Ok(edited)
}

#[cfg(test)]
#[path = "edit/tests.rs"]
mod tests;
