//! The reference of the spec's format, as Markdown, made from the vocabulary.

use std::fmt::Write as _;

use super::naming::{MAX_NAME, Style};
use super::vocabulary::{
    CHILD, FIELD, Key, LINK, MAX_FIELDS, MAX_INDEXED, MAX_RESOURCES, MAX_SERVICES, REQUIREMENTS, RESOURCE, SERVICE,
    SPEC, Section, Shape, TYPES,
};

/// `docs/spec.md`.
pub fn reference() -> String {
    let mut out = String::from(
        "<!-- Written by scaffold from its own vocabulary; do not edit. -->\n\n\
         # The spec: `scaffold.yaml`\n\n\
         One YAML document in UTF-8, at most 1 MiB, without anchors, aliases, tags and merge keys. \
         Mistakes are reported all at once, each with its line and column.\n",
    );
    names(&mut out);
    for section in [&SPEC, &SERVICE, &REQUIREMENTS, &RESOURCE, &FIELD] {
        section_table(&mut out, section);
    }
    types(&mut out);
    for section in [&CHILD, &LINK] {
        section_table(&mut out, section);
    }
    out
}

fn names(out: &mut String) {
    out.push_str("\n## Names\n\n| of | style | example |\n|---|---|---|\n");
    let rows = [
        ("the solution", Style::Pascal),
        ("services", Style::Kebab),
        ("resources, children, fields, enum values, events", Style::Snake),
    ];
    for (what, style) in rows {
        let _infallible = writeln!(out, "| {what} | {style} | `{}` |", style.example());
    }
    let _infallible = writeln!(
        out,
        "\nA name has at most {MAX_NAME} characters. It survives the way to C# and back (`line_2` does not: C#'s `Line2` is the \
         column `line2`), and no two names beside each other differ only in case or underscores. Refused are C# keywords, \
         reserved words of PostgreSQL and SQLite where they become a table or column, Windows device names, types of .NET \
         that generated code uses, and parts of the generated solution.\n\n\
         A spec has at most {MAX_SERVICES} services, a service {MAX_RESOURCES} resources, a resource {MAX_FIELDS} fields."
    );
}

fn section_table(out: &mut String, section: &Section) {
    let of_types = section.keys.iter().any(|key| !key.types.is_empty());
    let _infallible = writeln!(out, "\n## {}\n\n{}\n", heading(section), section.doc);
    let (head, rule) = if of_types { (" of types |", "---|") } else { ("", "") };
    let _infallible = writeln!(out, "| key | takes | default | meaning |{head}\n|---|---|---|---|{rule}");
    for key in section.keys {
        let default = if key.required { "required" } else { key.default.unwrap_or_default() };
        let types = match key.types {
            _ if !of_types => String::new(),
            [] => " all |".to_owned(),
            types => format!(" {} |", types.join(", ")),
        };
        let _infallible = writeln!(out, "| `{}` | {} | {default} | {} |{types}", key.name, takes(key), key.doc);
    }
}

fn heading(section: &Section) -> String {
    let mut name = section.name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

fn takes(key: &Key) -> String {
    match &key.shape {
        Shape::Format => "`1`".to_owned(),
        Shape::Name(style) => format!("a name in {style}"),
        Shape::Text { max } => format!("text, at most {max} characters"),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Integer { min, max } => format!("{min} to {max}"),
        Shape::Choice(words) => super::words::list(*words),
        Shape::Type => "a field type".to_owned(),
        Shape::Names(style) => format!("a list of names in {style}"),
        Shape::Renames(style) => format!("a mapping from new to old names in {style}"),
        Shape::Bound => "a number".to_owned(),
        Shape::Value => "a value of the type".to_owned(),
        Shape::Pattern => "a regular expression".to_owned(),
        Shape::Target => "`resource` or `service/resource`".to_owned(),
        Shape::Events => "a list of events, each `service.resource.event`".to_owned(),
        Shape::One(section) => format!("[{}](#{})", section.name, section.name),
        Shape::Each(style, section) => format!("{style} names, each a [{}](#{})", section.name, section.name),
        Shape::Fields => "snake case names, each a [field](#field)".to_owned(),
        Shape::With(scope) => format!("kinds of {} scope: `scaffold kinds`", scope.as_str()),
    }
}

fn types(out: &mut String) {
    const ABILITIES: [&str; 5] = ["default", "unique", "index", "filter", "sort"];
    let _infallible = writeln!(out, "\n## Field types\n\n| type | holds | {} |", ABILITIES.join(" | "));
    let _infallible = writeln!(out, "|---|---|{}", "---|".repeat(ABILITIES.len()));
    for ty in TYPES {
        let able = ABILITIES.map(|key| if FIELD.key(key).is_some_and(|key| key.fits(ty.name)) { "yes" } else { "" });
        let _infallible = writeln!(out, "| `{}` | {} | {} |", ty.name, ty.doc, able.join(" | "));
    }
    let _infallible = writeln!(
        out,
        "\nA `string` that is `unique`, an `index`, a `filter` or a `sort` key has a `max` of at most {MAX_INDEXED}: longer \
         ones do not fit into PostgreSQL's index. An `enum` must have `values`, a `ref` must have `to`.\n\n\
         A `pattern` may hold what .NET and JSON Schema read alike: characters, `.`, classes such as `[a-z0-9_]`, \
         `\\p{{L}}`, groups, alternatives, repetitions, `^`, `$`, looking ahead and behind. It may not take exponential \
         time. It matches anywhere in the text unless it is anchored.\n\n\
         Children in a table keep their order in the column `position`."
    );
}
