//! The calls of a migration's `Up`, read from the C# that EF and scaffold write.

/// A call on the builder, or of a column in a new table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Call {
    /// `AddColumn`.
    pub(super) method: String,
    /// Its type argument: `string`.
    pub(super) ty: String,
    arguments: Vec<(String, String)>,
}

impl Call {
    /// An argument as it is written.
    pub(super) fn raw(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// The text of an argument that is one.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        literal(self.raw(name)?)
    }

    /// The text of its only argument.
    pub(super) fn only(&self) -> Option<String> {
        literal(self.raw("")?)
    }
}

/// The calls of `Up`, in the order in which they run; none where a bracket or a quote is left open.
pub(super) fn calls(migration: &str) -> Option<Vec<Call>> {
    let (_, up) = migration.split_once("void Up(")?;
    let up = up.split_once("void Down(").map_or(up, |(up, _)| up);
    after(up, "migrationBuilder.").into_iter().map(|(_, rest)| call(rest)).collect()
}

/// The columns of a new table: the member's name and the call.
pub(super) fn columns(table: &Call) -> Option<Vec<(String, Call)>> {
    let text = table.raw("columns")?;
    let named = |(before, rest): (&str, &str)| {
        let member = before.trim_end().strip_suffix('=')?.trim_end();
        let member = member.rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == '@')).next()?;
        Some((member.trim_start_matches('@').to_owned(), call(rest)?))
    };
    after(text, "table.").into_iter().map(named).collect()
}

/// The places outside of quotes where a text stands: what is before it, and what follows.
fn after<'a>(text: &'a str, what: &str) -> Vec<(&'a str, &'a str)> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if let Some(length) = quoted(rest) {
            at += length;
        } else if let Some(follows) = rest.strip_prefix(what) {
            places.push((&text[..at], follows));
            at += what.len();
        } else {
            let Some(c) = rest.chars().next() else { break };
            at += c.len_utf8();
        }
    }
    places
}

/// `AddColumn<string>(name: "a", table: "b")…`.
fn call(text: &str) -> Option<Call> {
    let (head, _) = text.split_once('(')?;
    let (method, ty) = head.split_once('<').map_or((head, ""), |(method, ty)| (method, ty.trim_end_matches('>')));
    let mut call = Call { method: method.to_owned(), ty: ty.to_owned(), arguments: Vec::new() };
    let inner = &text[head.len() + 1..];
    let (mut depth, mut at, mut start) = (0usize, 0, 0);
    loop {
        let rest = inner.get(at..)?;
        if let Some(length) = quoted(rest) {
            at += length;
            continue;
        }
        let c = rest.chars().next()?;
        match c {
            '(' | '[' | '{' => depth += 1,
            ',' | ')' if depth == 0 => {
                call.arguments.push(argument(&inner[start..at]));
                start = at + 1;
                if c == ')' {
                    return Some(call);
                }
            }
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        at += c.len_utf8();
    }
}

/// The name and the text of an argument.
fn argument(text: &str) -> (String, String) {
    let text = text.trim();
    let is_name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    match text.split_once(':') {
        Some((name, value)) if is_name(name) => (name.to_owned(), value.trim().to_owned()),
        _ => (String::new(), text.to_owned()),
    }
}

/// The length of the literal that a text begins with.
fn quoted(text: &str) -> Option<usize> {
    let marks = text.chars().take_while(|&c| c == '"').count();
    match marks {
        0 if text.starts_with("@\"") => {
            let mut at = 2;
            loop {
                let end = at + text.get(at..)?.find('"')?;
                if !text[end + 1..].starts_with('"') {
                    return Some(end + 1);
                }
                at = end + 2;
            }
        }
        0 => None,
        1 => {
            let mut escaped = false;
            for (at, c) in text.char_indices().skip(1) {
                match c {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    '"' => return Some(at + 1),
                    _ => {}
                }
            }
            None
        }
        2 => Some(2),
        _ => Some(marks + text[marks..].find(&"\"".repeat(marks))? + marks),
    }
}

/// The text of a literal, plain or raw.
fn literal(text: &str) -> Option<String> {
    if let Some(inner) = text.strip_prefix("\"\"\"").and_then(|text| text.strip_suffix("\"\"\"")) {
        let inner = inner.replace('\r', "");
        let (inner, margin) = inner.strip_prefix('\n')?.rsplit_once('\n')?;
        let lines = inner.lines().map(|line| line.strip_prefix(margin).unwrap_or(line));
        return Some(lines.collect::<Vec<_>>().join("\n"));
    }
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let (mut out, mut escaped) = (String::new(), false);
    for c in inner.chars() {
        if escaped {
            out.push(match c {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '\\' | '"' => c,
                _ => return None,
            });
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else {
            out.push(c);
        }
    }
    Some(out)
}
