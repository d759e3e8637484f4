//! Files of several documents: each is merged by itself.

use saphyr_parser::Event;

use super::super::lists::Stop;
use super::scan::{events, line_start};

/// Merges the documents of three texts, pair by pair.
pub(super) fn merge(texts: [&str; 3], one: impl Fn([&str; 3]) -> Result<String, Stop>) -> Result<String, Stop> {
    let [base, mine, theirs] = texts.map(split);
    let (base, mine, theirs) = (base?, mine?, theirs?);
    if [&base, &mine, &theirs].iter().all(|parts| parts.len() == 1) {
        return one(texts);
    }
    if texts.iter().any(|text| text.lines().any(|line| line.starts_with('%') || line.starts_with("..."))) {
        return Err(Stop::Unsure);
    }
    if base.len() == mine.len() && base.len() == theirs.len() && same_order(&base, &mine, &theirs) {
        let documents = base.iter().zip(&mine).zip(&theirs);
        return documents.map(|((base, mine), theirs)| document([base, mine, theirs], &one)).collect();
    }
    by_name([&base, &mine, &theirs], one)
}

fn document(texts: [&str; 3], one: &impl Fn([&str; 3]) -> Result<String, Stop>) -> Result<String, Stop> {
    let [base, mine, theirs] = texts;
    if theirs == base || theirs == mine {
        Ok(mine.to_owned())
    } else if mine == base {
        Ok(theirs.to_owned())
    } else {
        one(texts)
    }
}

/// The texts of the documents, each from its `---` on.
fn split(text: &str) -> Result<Vec<&str>, Stop> {
    let mut starts: Vec<usize> = events(text)?
        .into_iter()
        .filter(|(event, _)| matches!(event, Event::DocumentStart(true)))
        .map(|(_, range)| line_start(text, range.start))
        .collect();
    // What stands before the first `---` belongs to it, unless it is a document of its own.
    let before = starts.first().and_then(|first| text.get(..*first)).unwrap_or_default();
    let own = before.lines().any(|line| {
        let said = line.trim_start_matches('\u{FEFF}').trim_start();
        !said.is_empty() && !said.starts_with(['#', '%'])
    });
    match starts.first_mut() {
        Some(first) if !own => *first = 0,
        _ => starts.insert(0, 0),
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| text.get(*start..end).ok_or(Stop::Unsure)).collect()
}

/// What a manifest calls itself: its top-level `kind` and the name and namespace in its metadata.
fn name(text: &str) -> Option<String> {
    let top = |key: &str| text.lines().find(|line| line.starts_with(key));
    let kind = top("kind:")?;
    let metadata = text.lines().skip_while(|line| !line.starts_with("metadata:")).skip(1);
    let inner: Vec<&str> = metadata.take_while(|line| line.starts_with(' ') || line.trim().is_empty()).collect();
    let indent = inner.iter().find(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len())?;
    let of =
        |key: &str| inner.iter().find(|line| line.get(indent..).is_some_and(|line| line.starts_with(key))).copied();
    Some(format!("{kind}{}{}", of("name:")?, of("namespace:").unwrap_or_default()))
}

fn same_order(base: &[&str], mine: &[&str], theirs: &[&str]) -> bool {
    let names = |texts: &[&str]| texts.iter().map(|text| name(text)).collect::<Vec<_>>();
    names(base) == names(mine) && names(base) == names(theirs)
}

/// Documents came or went: they must all have names.
fn by_name(
    [base, mine, theirs]: [&[&str]; 3],
    one: impl Fn([&str; 3]) -> Result<String, Stop>,
) -> Result<String, Stop> {
    let names = |texts: &[&str]| -> Result<Vec<String>, Stop> {
        let names: Vec<String> = texts.iter().map(|text| name(text).ok_or(Stop::Unsure)).collect::<Result<_, _>>()?;
        let distinct: std::collections::BTreeSet<&String> = names.iter().collect();
        if distinct.len() == names.len() { Ok(names) } else { Err(Stop::Unsure) }
    };
    let (base_names, mine_names, theirs_names) = (names(base)?, names(mine)?, names(theirs)?);
    let find = |names: &[String], texts: &[&'_ str], name: &String| {
        names.iter().position(|other| other == name).map(|at| texts[at].to_owned())
    };
    let mut result: Vec<(String, String)> = Vec::new();
    for (at, name) in mine_names.iter().enumerate() {
        match (find(&base_names, base, name), find(&theirs_names, theirs, name)) {
            (Some(old), Some(new)) => result.push((name.clone(), document([&old, mine[at], &new], &one)?)),
            (Some(old), None) if old == mine[at] => {}
            (None, Some(new)) if new != mine[at] => return Err(Stop::Conflict),
            (Some(_), None) => return Err(Stop::Conflict),
            (None, _) => result.push((name.clone(), mine[at].to_owned())),
        }
    }
    for (at, name) in theirs_names.iter().enumerate().filter(|(_, name)| !mine_names.contains(name)) {
        if let Some(old) = find(&base_names, base, name) {
            if old != theirs[at] {
                return Err(Stop::Conflict);
            }
            continue;
        }
        let mut before = theirs_names[..at].iter().rev();
        let place = before.find_map(|other| result.iter().position(|(name, _)| name == other));
        let mut place = place.map_or(0, |place| place + 1);
        while result.get(place).is_some_and(|(name, _)| !base_names.contains(name) && !theirs_names.contains(name)) {
            place += 1;
        }
        result.insert(place, (name.clone(), theirs[at].to_owned()));
    }
    // Only the first document may go without its marker, and each ends its last line.
    let sound = result.iter().enumerate().all(|(at, (_, text))| {
        (at == 0 || text.starts_with("---")) && (at + 1 == result.len() || text.ends_with('\n'))
    });
    if sound && !result.is_empty() { Ok(result.into_iter().map(|(_, text)| text).collect()) } else { Err(Stop::Unsure) }
}
