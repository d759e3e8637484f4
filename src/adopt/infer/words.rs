//! Statements of a snapshot as EF lays them out.

/// The texts in double quotes.
pub(super) fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

/// What stands in the brackets of a call: `HasMaxLength(32)`.
pub(super) fn argument<'a>(statement: &'a str, call: &str) -> Option<&'a str> {
    let rest = statement.split_once(&format!(".{call}("))?.1;
    rest.split_once(')').map(|(argument, _)| argument)
}

/// Statements, each on one line, with how deep they stand. A block's head is one of them.
pub(super) fn statements(snapshot: &str) -> Vec<(usize, String)> {
    let mut statements: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for line in snapshot.lines() {
        let depth = line.len() - line.trim_start().len();
        let text = line.trim();
        if text.is_empty() || text.starts_with(['{', '}', '#']) {
            continue;
        }
        let (at, whole) = open.take().map_or((depth, text.to_owned()), |(at, before)| (at, before + text));
        if text.ends_with(';') || text.ends_with("=>") {
            statements.push((at, whole));
        } else {
            open = Some((at, whole));
        }
    }
    statements
}
