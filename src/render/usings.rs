//! The order of `using` lines in C#: it depends on the solution's name, so templates cannot keep it themselves.

use std::cmp::Ordering;

/// The text with its first block of `using` lines in the order that `dotnet format` wants:
/// `System` first, then the others, static ones after them, aliases last.
pub(super) fn sort(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let Some(start) = lines.iter().position(|line| is_using(line)) else {
        return text.to_owned();
    };
    let end = start + lines[start..].iter().take_while(|line| is_using(line)).count();
    let mut sorted = lines.clone();
    sorted[start..end].sort_by(|a, b| compare(a, b));
    sorted.join("\n")
}

fn is_using(line: &str) -> bool {
    line.starts_with("using ") && line.ends_with(';')
}

fn compare(a: &str, b: &str) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// The sort of directive, whether it is outside of `System`, and its parts without their case.
fn key(line: &str) -> (u8, bool, Vec<String>) {
    let name = line.trim_start_matches("using ").trim_end_matches(';');
    let (kind, name) = match (name.strip_prefix("static "), name.split_once(" = ")) {
        (Some(name), _) => (1, name),
        (None, Some((alias, _))) => (2, alias),
        (None, None) => (0, name),
    };
    let parts: Vec<String> = name.split('.').map(str::to_lowercase).collect();
    (kind, parts.first().is_none_or(|first| first != "system"), parts)
}

#[cfg(test)]
#[path = "usings_tests.rs"]
mod tests;
