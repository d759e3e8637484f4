//! Filters that put a spec's text into another language: each makes any text harmless where its name says.

use std::fmt::Write;

use tera::{Kwargs, State, Tera};

/// Adds every filter to an engine.
pub fn register(tera: &mut Tera) {
    type Filter = (&'static str, fn(&str) -> String);
    let filters: [Filter; 9] = [
        ("cs_string", cs_string),
        ("cs_doc", cs_doc),
        ("xml", xml),
        ("json_string", json_string),
        ("yaml_string", json_string),
        ("sql_string", sql_string),
        ("sh_string", sh_string),
        ("one_line", one_line),
        ("markdown", markdown),
    ];
    for (name, filter) in filters {
        tera.register_filter(name, move |text: &str, _: Kwargs, _: &State| filter(text));
    }
}

/// A C# string literal with its quotes.
pub fn cs_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line separators end a C# line comment and a regular string literal.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Text of a C# documentation comment: XML on one line.
pub fn cs_doc(text: &str) -> String {
    xml(&one_line(text))
}

/// Text or an attribute's value of XML.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 has no way to write these.
            c if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => out.push('\u{fffd}'),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A JSON string with its quotes; YAML 1.2 reads it the same way.
pub fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An SQL string literal with its quotes.
pub fn sql_string(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A POSIX shell word in single quotes.
pub fn sh_string(text: &str) -> String {
    format!("'{}'", one_line(text).replace('\'', r"'\''"))
}

/// The text on one line: every control character and line separator is a space, none at the ends.
pub fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Text of a line or table cell of Markdown, on one line, that means itself.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if c.is_ascii_punctuation()
            && !matches!(c, ' ' | ',' | '.' | ':' | ';' | '\'' | '"' | '(' | ')' | '/' | '?' | '%' | '=')
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
#[path = "escape_tests.rs"]
mod tests;
