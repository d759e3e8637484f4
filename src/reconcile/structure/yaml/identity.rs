//! What entries are matched by, and what values mean.

use std::collections::BTreeSet;

use saphyr_parser::ScalarStyle;

use super::super::lists::{Item, Shape, Stop, Value};

/// Keys whose value names a mapping in a sequence, the surest first.
const NAMES: [&str; 9] = ["name", "id", "key", "target", "containerPort", "source", "path", "uses", "kind"];

/// What a scalar says: its text, and whether it is more than text (a number, `true`, `on`, nothing).
pub(super) fn scalar(value: &str, kind: ScalarStyle) -> String {
    let plain = kind == ScalarStyle::Plain;
    if plain && (!is_text(value) || value == "<<") { format!("!{value}") } else { format!("\"{value}") }
}

/// Plain text that YAML 1.1 and 1.2 both read as text.
fn is_text(value: &str) -> bool {
    const WORDS: [&str; 12] = ["y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", ".nan", ".inf"];
    let first = value.chars().next();
    !WORDS.contains(&value.to_ascii_lowercase().as_str())
        && first.is_some_and(|c| !c.is_ascii_digit() && !matches!(c, '+' | '-' | '.' | '='))
}

/// What a value says, with its anchor and tag.
pub(super) fn meaning(gap: &str, value: &Value) -> String {
    let marks: Vec<&str> = gap
        .lines()
        .flat_map(|line| line.split_whitespace().take_while(|word| !word.starts_with('#')))
        .filter(|word| word.starts_with(['&', '!']))
        .collect();
    format!("{}{}", marks.concat(), value.meaning())
}

/// Names an entry, by its key or by what it holds.
pub(super) fn entry(key: Option<String>, whole: String, mut item: Item) -> Item {
    if let Some(key) = key {
        item.whole = format!("{key}: {whole}");
        key.get(1..).unwrap_or_default().clone_into(&mut item.rank);
        item.id = key;
    } else {
        whole.get(1..).unwrap_or_default().clone_into(&mut item.rank);
        item.id = identity(&item.value).unwrap_or_else(|| whole.clone());
        item.whole = whole;
    }
    item
}

fn identity(value: &Value) -> Option<String> {
    let Value::List(list) = value else { return None };
    if list.shape != Shape::Named {
        return None;
    }
    let text = |name: &&str| {
        let item = list.items.iter().find(|item| item.id == format!("\"{name}"))?;
        let Value::Leaf { meaning, .. } = &item.value else { return None };
        // Another version of an action is the same action.
        let stem = if *name == "uses" { meaning.split('@').next().unwrap_or_default() } else { meaning };
        Some(format!("{name}={stem}"))
    };
    NAMES.iter().find_map(text)
}

/// A mapping must not have one key twice.
pub(super) fn named(items: &[Item], shape: Shape) -> Result<(), Stop> {
    let mut seen = BTreeSet::new();
    let twice = shape == Shape::Named && !items.iter().all(|item| seen.insert(&item.id));
    if twice { Err(Stop::Unsure) } else { Ok(()) }
}
