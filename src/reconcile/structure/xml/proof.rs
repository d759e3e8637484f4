//! Proof of a merge. It reads all four versions with another parser, and knows nothing of how the merge was made.

use std::fmt::Write;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::super::facts;

/// True if the merged text says all that both sides meant, and nothing else.
pub(super) fn holds(base: &str, mine: &str, theirs: &str, merged: &str) -> bool {
    match [base, mine, theirs, merged].map(read) {
        [Some(base), Some(mine), Some(theirs), Some(merged)] => facts::agree(&base, &mine, &theirs, &merged),
        _ => false,
    }
}

/// An open element: where it is, and the text in it so far.
struct Open {
    path: String,
    text: String,
}

/// What a file says, one fact a line: elements, attributes, texts and comments, each with where it is.
fn read(text: &str) -> Option<Vec<String>> {
    let mut reader = Reader::from_str(text);
    let mut facts = Vec::new();
    let mut open = vec![Open { path: String::new(), text: String::new() }];
    loop {
        let event = reader.read_event().ok()?;
        let top = open.last_mut()?;
        match event {
            Event::Start(tag) => {
                let path = element(&tag, &top.path, &mut facts)?;
                open.push(Open { path, text: String::new() });
            }
            Event::Empty(tag) => drop(element(&tag, &top.path, &mut facts)?),
            Event::End(_) => {
                let closed = open.pop()?;
                if !closed.text.trim().is_empty() {
                    facts.push(format!("{} = {:?}", closed.path, closed.text.replace("\r\n", "\n")));
                }
            }
            Event::Text(text) => top.text.push_str(&text.into_inner()),
            Event::CData(text) => write!(top.text, "<![CDATA[{}]]>", text.into_inner()).ok()?,
            Event::GeneralRef(name) => write!(top.text, "&{};", name.into_inner()).ok()?,
            Event::Comment(text) => note(&mut facts, "comment", &text.into_inner()),
            Event::PI(text) => note(&mut facts, "instruction", &text.into_inner()),
            Event::Decl(declaration) => note(&mut facts, "declaration", &declaration),
            Event::DocType(text) => note(&mut facts, "document type", &text.into_inner()),
            Event::Eof => return (open.len() == 1).then_some(facts),
        }
    }
}

fn note(facts: &mut Vec<String>, what: &str, text: &str) {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    facts.push(format!("{what} {lines:?}"));
}

/// Tells of an element and its attributes; gives its path.
fn element(tag: &BytesStart<'_>, parent: &str, facts: &mut Vec<String>) -> Option<String> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let raw = attribute.value.to_string();
        let value = unescape(&raw).map_or_else(|_| raw.clone(), std::borrow::Cow::into_owned);
        attributes.push((attribute.key.0.to_owned(), value));
    }
    attributes.sort();
    let name = tag.name().0.to_owned();
    let named = ["Include", "Update", "Remove", "Path", "Name", "name", "key", "Condition", "Label"];
    // The root is one whatever its attributes.
    let telling = attributes.iter().filter(|(key, _)| !parent.is_empty() && named.contains(&key.as_str()));
    let keys: Vec<String> = telling.map(|(key, value)| format!("{key}={value:?}")).collect();
    let path = format!("{parent}/{name}[{}]", keys.join(","));
    facts.push(path.clone());
    facts.extend(attributes.iter().map(|(key, value)| format!("{path} @{key} = {value:?}")));
    Some(path)
}
