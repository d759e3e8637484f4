//! Blank lines in C#: templates may leave one after every member, so that none has to know whether it is the last.

/// The text without blank lines at its ends, after an opening brace, before a closing one and after another blank one.
/// What stands between triple quotes stays as it is.
pub(super) fn tidy(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut quoted = false;
    for line in text.split('\n') {
        let was_quoted = quoted;
        quoted ^= line.matches("\"\"\"").count() % 2 == 1;
        if was_quoted {
            kept.push(line);
            continue;
        }
        let line = line.trim_end();
        if line.trim_start().starts_with(['}', ')', ']']) {
            while kept.last().is_some_and(|last| last.is_empty()) {
                kept.pop();
            }
        }
        if !(line.is_empty() && kept.last().is_none_or(|last| last.is_empty() || last.ends_with('{'))) {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|last| last.is_empty()) {
        kept.pop();
    }
    kept.push("");
    kept.join("\n")
}

#[cfg(test)]
#[path = "blank_lines_tests.rs"]
mod tests;
