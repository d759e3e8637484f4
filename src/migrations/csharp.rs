//! Pieces of C# as EF Core's generators lay them out.

/// A string literal.
pub(super) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// String literals, `, ` between them.
pub(super) fn strings<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(string).collect::<Vec<_>>().join(", ")
}

/// `false, true`.
pub(super) fn bools(values: &[bool]) -> String {
    values.iter().map(bool::to_string).collect::<Vec<_>>().join(", ")
}

/// A text with every line that is not empty moved to the right.
pub(super) fn indent(text: &str, by: usize) -> String {
    let pad = " ".repeat(by);
    text.lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") })
        .collect::<Vec<_>>()
        .join("\n")
}

/// A statement of chained calls, each on a line of its own: `b.HasKey("Id")⏎    .HasName("pk");`.
pub(super) fn chain(head: &str, calls: &[String]) -> String {
    let mut out = head.to_owned();
    for call in calls {
        out.push_str("\n    .");
        out.push_str(call);
    }
    out.push(';');
    out
}

/// A call whose last argument is a lambda with statements: `b.OwnsMany("…", b1 =>⏎    {⏎        …⏎    });`.
pub(super) fn lambda(head: &str, statements: &[String]) -> String {
    format!("{head} =>\n    {{\n{}\n    }});", indent(&statements.join("\n\n"), 8))
}

/// A call with an argument a line: `migrationBuilder.DropTable(⏎    name: "orders");`.
pub(super) fn call(name: &str, arguments: &[String]) -> String {
    format!("migrationBuilder.{name}(\n{})", indent(&arguments.join(",\n"), 4))
}
