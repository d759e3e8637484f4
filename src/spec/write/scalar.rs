//! Texts as YAML scalars: plain where nothing can be mistaken, else in quotes.

use crate::spec::node::ScalarType;

/// A text as a value of a block mapping.
pub(super) fn text(text: &str) -> String {
    scalar(text, |c| matches!(c, ',' | '[' | ']' | '{' | '}' | '\'' | '!' | '?' | '&' | '*' | '%' | '@' | '"'))
}

/// A text as a value inside brackets or braces.
pub(super) fn flow_text(text: &str) -> String {
    scalar(text, |_| false)
}

/// A name as a key.
pub(super) fn key(name: &str) -> String {
    flow_text(name)
}

fn scalar(text: &str, extra: impl Fn(char) -> bool) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '(' | ')' | ';' | '+' | '=');
    let begins = text.starts_with(char::is_alphabetic);
    let ends = !text.ends_with(' ');
    let plain = begins && ends && text.chars().all(|c| safe(c) || extra(c)) && !is_word_of_yaml(text);
    if plain {
        return text.to_owned();
    }
    // Backslashes and double quotes read better in single quotes, which cannot hold line breaks.
    if text.contains(['\\', '"']) && !text.contains(char::is_control) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Words that YAML 1.2, or only 1.1, takes for something else than text.
fn is_word_of_yaml(text: &str) -> bool {
    let old = ["y", "n", "yes", "no", "on", "off"];
    ScalarType::of_plain(text) != ScalarType::Text || old.contains(&text.to_ascii_lowercase().as_str())
}
