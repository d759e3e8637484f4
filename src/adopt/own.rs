//! A person's own entities in a model snapshot.

use std::collections::BTreeSet;

/// A snapshot without the entities that the wanted one does not know. EF writes an entity as a block that ends in a line
/// of its own, a level deeper than it begins.
pub(super) fn without(found: &str, wanted: &str) -> String {
    let known: BTreeSet<&str> = wanted.lines().filter_map(entity).collect();
    let (mut kept, mut until) = (String::new(), None);
    for line in found.lines() {
        if let Some(end) = &until {
            if line == *end {
                until = None;
            }
            continue;
        }
        if entity(line).is_some_and(|name| !known.contains(name)) {
            until = Some(format!("{}    }});", indent(line)));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The wanted text as a tool wrote the found one: with its version, line endings and byte order mark.
pub(super) fn as_in(found: &str, wanted: &str) -> String {
    const VERSION: &str = "HasAnnotation(\"ProductVersion\", \"";
    let version = |text: &str| Some(text.split_once(VERSION)?.1.split_once('"')?.0.to_owned());
    let mut text = match (version(found), version(wanted)) {
        (Some(theirs), Some(ours)) => {
            wanted.replacen(&format!("{VERSION}{ours}\""), &format!("{VERSION}{theirs}\""), 1)
        }
        _ => wanted.to_owned(),
    };
    if found.contains("\r\n") && !text.contains("\r\n") {
        text = text.replace('\n', "\r\n");
    }
    let marked = text.starts_with('\u{feff}');
    match (found.starts_with('\u{feff}'), marked) {
        (true, false) => format!("\u{feff}{text}"),
        (false, true) => text.trim_start_matches('\u{feff}').to_owned(),
        _ => text,
    }
}

/// The entity whose block begins in a line.
fn entity(line: &str) -> Option<&str> {
    line.trim().strip_prefix("modelBuilder.Entity(\"")?.split_once('"').map(|(name, _)| name)
}

fn indent(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
