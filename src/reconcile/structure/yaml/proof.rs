//! Proof that a merged text says what both sides meant. It reads the texts by another way than the merge does:
//! as plain values, and as a list of comments.

use std::collections::BTreeSet;

use saphyr_parser::{Event, ScalarStyle};
use serde::Deserialize;
use serde_yaml::{Mapping, Value};

use super::scan::{events, properties, quoted_end};
use crate::reconcile::survival::survives;

/// The result has every value that a side changed, and else those of the base; and all comments.
pub(super) fn holds(texts: [&str; 3], result: &str) -> bool {
    let [Some(base), Some(mine), Some(theirs)] = texts.map(values) else { return false };
    let Some(merged) = values(result) else { return false };
    read(result).is_some() && documents(&base, &mine, &theirs, &merged) && comments_survive(texts, result)
}

/// Aliases stand for themselves here, so that a change of what they stand for is one change.
fn values(text: &str) -> Option<Vec<Value>> {
    let mut spelled = text.to_owned();
    let aliases: Vec<_> =
        events(text).ok()?.into_iter().filter(|(event, _)| matches!(event, Event::Alias(_))).collect();
    for (_, range) in aliases.into_iter().rev() {
        let alias = text.get(range.clone())?.trim_end();
        spelled.replace_range(range.start..range.start + alias.len(), &format!("\"{alias}\""));
    }
    read(&spelled)
}

fn read(text: &str) -> Option<Vec<Value>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    serde_yaml::Deserializer::from_str(text).map(|document| Value::deserialize(document).ok()).collect()
}

fn documents(base: &[Value], mine: &[Value], theirs: &[Value], merged: &[Value]) -> bool {
    let len = base.len();
    if [mine, theirs, merged].iter().all(|values| values.len() == len) {
        let rest = mine.iter().zip(theirs).zip(merged);
        return base.iter().zip(rest).all(|(base, ((mine, theirs), merged))| value(base, mine, theirs, merged));
    }
    sequence(base, mine, theirs, merged)
}

fn value(base: &Value, mine: &Value, theirs: &Value, merged: &Value) -> bool {
    if theirs == base || theirs == mine {
        return merged == mine;
    }
    if mine == base {
        return merged == theirs;
    }
    let empty = Value::Mapping(Mapping::new());
    let none = Value::Sequence(Vec::new());
    match (base, mine, theirs, merged) {
        (Value::Null, Value::Mapping(_), ..) => value(&empty, mine, theirs, merged),
        (Value::Null, Value::Sequence(_), ..) => value(&none, mine, theirs, merged),
        (Value::Mapping(base), Value::Mapping(mine), Value::Mapping(theirs), Value::Mapping(merged)) => {
            mapping(base, mine, theirs, merged)
        }
        (Value::Sequence(base), Value::Sequence(mine), Value::Sequence(theirs), Value::Sequence(merged)) => {
            sequence(base, mine, theirs, merged)
        }
        (Value::Tagged(base), Value::Tagged(mine), Value::Tagged(theirs), Value::Tagged(merged)) => {
            let one_tag = [mine, theirs, merged].iter().all(|tagged| tagged.tag == base.tag);
            one_tag && value(&base.value, &mine.value, &theirs.value, &merged.value)
        }
        _ => false,
    }
}

fn mapping(base: &Mapping, mine: &Mapping, theirs: &Mapping, merged: &Mapping) -> bool {
    let known = |key: &Value| [base, mine, theirs].iter().any(|side| side.contains_key(key));
    let all = base.keys().chain(mine.keys()).chain(theirs.keys());
    merged.keys().all(known)
        && all.into_iter().all(|key| match [base, mine, theirs, merged].map(|side| side.get(key)) {
            [Some(base), Some(mine), Some(theirs), Some(merged)] => value(base, mine, theirs, merged),
            [base, mine, theirs, merged] if theirs == base || theirs == mine => merged == mine,
            [base, mine, theirs, merged] if mine == base => merged == theirs,
            // Both added it: what each has in it is in the result.
            [None, Some(mine @ Value::Mapping(_)), Some(theirs @ Value::Mapping(_)), Some(merged)] => {
                value(&Value::Mapping(Mapping::new()), mine, theirs, merged)
            }
            _ => false,
        })
}

/// Elements that only one side changed are there as it has them; those with a name that both changed are looked into.
fn sequence(base: &[Value], mine: &[Value], theirs: &[Value], merged: &[Value]) -> bool {
    let sides = [base, mine, theirs, merged];
    if sides.iter().all(|side| side.len() == base.len()) {
        let by_place = base.iter().zip(mine).zip(theirs.iter().zip(merged));
        if by_place.into_iter().all(|((base, mine), (theirs, merged))| value(base, mine, theirs, merged)) {
            return true;
        }
    }
    let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for side in sides {
        seen.clear();
        twice.extend(side.iter().filter_map(name).filter(|name| !seen.insert(name.clone())));
    }
    let named = |side: &[Value], wanted: &str| side.iter().find(|v| name(v).as_deref() == Some(wanted)).cloned();
    // A named element that all have merges by itself, and counts as one element.
    let mut shared = BTreeSet::new();
    for wanted in base.iter().filter_map(name).filter(|name| !twice.contains(name)) {
        let all = [base, mine, theirs, merged].map(|side| named(side, &wanted));
        if let [Some(base), Some(mine), Some(theirs), Some(merged)] = all {
            if !value(&base, &mine, &theirs, &merged) {
                return false;
            }
            shared.insert(wanted);
        }
    }
    let units = sides.map(|side| {
        let unit = |v: &Value| match name(v) {
            Some(name) if shared.contains(&name) => name,
            _ => format!("{v:?}"),
        };
        side.iter().map(unit).collect::<Vec<_>>()
    });
    let [base, mine, theirs, merged] =
        units.each_ref().map(|side| side.iter().map(String::as_bytes).collect::<Vec<_>>());
    survives(&base, &mine, &theirs, &merged)
}

/// What a mapping in a sequence is called.
fn name(value: &Value) -> Option<String> {
    let mapping = value.as_mapping()?;
    let keys = ["name", "id", "key", "target", "containerPort", "source", "path", "uses", "kind"];
    keys.iter().find_map(|key| {
        let value = mapping.get(*key)?;
        let said = match value {
            Value::String(text) if *key == "uses" => text.split('@').next().unwrap_or_default().to_owned(),
            Value::String(_) | Value::Number(_) | Value::Bool(_) => format!("{value:?}"),
            _ => return None,
        };
        Some(format!("{key}={said}"))
    })
}

fn comments_survive(texts: [&str; 3], result: &str) -> bool {
    let [base, mine, theirs] = texts.map(comments);
    let (Some(base), Some(mine), Some(theirs), Some(merged)) = (base, mine, theirs, comments(result)) else {
        return false;
    };
    survives(&base, &mine, &theirs, &merged)
}

/// The comments of a text: what begins with a `#` after a blank, outside of scalars, up to the end of the line.
fn comments(text: &str) -> Option<Vec<&[u8]>> {
    let mut scalars = events(text).ok()?.into_iter().filter_map(|(event, range)| match event {
        Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..) => {
            let start = properties(text, range.start);
            Some(start..quoted_end(text, start)?)
        }
        Event::Scalar(value, ..) if !value.is_empty() => Some(range),
        _ => None,
    });
    let bytes = text.as_bytes();
    let (mut comments, mut at, mut scalar) = (Vec::new(), 0, scalars.next());
    while at < bytes.len() {
        if let Some(range) = scalar.clone().filter(|range| range.start <= at) {
            at = at.max(range.end);
            scalar = scalars.next();
            continue;
        }
        let fresh = at == 0 || bytes[at - 1].is_ascii_whitespace() || text[..at].ends_with('\u{FEFF}');
        if bytes[at] == b'#' && fresh {
            let end = text[at..].find('\n').map_or(bytes.len(), |newline| at + newline);
            comments.push(text[at..end].trim_end().as_bytes());
            at = end;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    Some(comments)
}
