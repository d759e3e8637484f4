//! Saying in a spec that something was called otherwise before.

use super::{Refused, read};
use crate::error::Error;
use crate::spec::kinds::KindSchema;
use crate::spec::model::{Resource, Service, Spec};
use crate::spec::node::{Kind, Map, Node};
use crate::spec::{write, yaml};

/// The text in which the thing at `way` below a service (`resources`, `order`, `fields`, `extent`) says what it was
/// called before.
///
/// `file` is the file's name as findings show it.
pub fn renamed_from(
    file: &str,
    text: &str,
    (service, way): (&str, &[String]),
    old: &str,
    kinds: &[KindSchema],
) -> Result<String, Refused> {
    let mut intended = read(file, text, kinds, "the spec must be mended first")?;
    let slot = slot(&mut intended, service, way)
        .ok_or_else(|| Error::failure(format!("the spec has no `{}` in `{service}`", way.join(" "))))?;
    *slot = Some(old.to_owned());
    let root: Node = yaml::tree(text).0;
    let edited = edit(text, &root, service, way, old)?;
    let spec = read(file, &edited, kinds, "the change is not possible")?;
    if spec != intended {
        let error = Error::failure("the spec cannot be edited without changing what it says elsewhere");
        return Err(error.hint(format!("write `renamed_from: {old}` by hand")).into());
    }
    Ok(edited)
}

fn slot<'s>(spec: &'s mut Spec, service: &str, way: &[String]) -> Option<&'s mut Option<String>> {
    let service: &mut Service = spec.services.get_mut(service)?;
    let mut way = way.iter().map(String::as_str);
    let resource: &mut Resource = match (way.next()?, way.next()?) {
        ("resources", name) => service.resources.get_mut(name)?,
        _ => return None,
    };
    match (way.next(), way.next(), way.next(), way.next()) {
        (None, ..) => Some(&mut resource.renamed_from),
        (Some("fields"), Some(name), None, None) => {
            resource.fields.iter_mut().find(|field| field.name == name).map(|field| &mut field.renamed_from)
        }
        (Some("has_many"), Some(name), rest, field) => {
            let child = resource.has_many.iter_mut().find(|child| child.name == name)?;
            match (rest, field) {
                (None, None) => Some(&mut child.renamed_from),
                (Some("fields"), Some(name)) => {
                    child.fields.iter_mut().find(|field| field.name == name).map(|field| &mut field.renamed_from)
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn edit(text: &str, root: &Node, service: &str, way: &[String], old: &str) -> Result<String, Error> {
    let mut node = root;
    for step in ["services", service].into_iter().chain(way.iter().map(String::as_str)) {
        node = node.get(step).ok_or_else(|| Error::failure(format!("the spec has no `{step}`")))?;
    }
    let line = format!("renamed_from: {}", write::name(old));
    let mut edited = text.to_owned();
    match &node.kind {
        Kind::Map(Map { flow: true, entries }) => {
            let last = entries.last().map_or(node.extent.start + 1, |entry| entry.value.extent.end);
            let comma = if entries.is_empty() { "" } else { ", " };
            edited.insert_str(last, &format!("{comma}{line}"));
        }
        Kind::Map(Map { entries, .. }) if !entries.is_empty() => {
            let first = entries[0].key_span.start;
            let start = text.get(..first).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
            let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
            let margin = text.get(start..first).unwrap_or_default();
            edited.insert_str(start, &format!("{margin}{line}{newline}"));
        }
        _ => {
            let extent = node.extent.clone();
            let ty = text.get(extent.clone()).unwrap_or_default().trim();
            edited.replace_range(extent, &format!("{{ type: {ty}, {line} }}"));
        }
    }
    Ok(edited)
}

#[cfg(test)]
#[path = "renamed_tests.rs"]
mod tests;
