//! What EF Core writes into a model snapshot: what its statements are named by, and in which order it writes them.

use std::ops::Range;

use super::lex::Kind;
use super::statements::Code;

/// What a statement is matched by, and where EF puts it.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) rank: String,
}

/// Names a statement of `BuildModel` or of one of its blocks. `None`: it is not a call like EF's.
pub(super) fn place(code: &Code<'_>, statement: &Range<usize>) -> Option<Place> {
    let dot = statement.start + 1;
    if code.tokens.get(statement.start)?.kind != Kind::Word || !code.is(dot, ".") {
        return None;
    }
    let method = code.word(dot + 1);
    let open = (dot + 2..statement.end).find(|at| code.is(*at, "("))?;
    let strings = strings(code, open);
    let first = strings.first().cloned().unwrap_or_default();
    let place = match method {
        "Entity" => {
            let section = section(code, statement);
            Place { id: format!("Entity {section} {first}"), rank: format!("1{section}{first}") }
        }
        "Property" | "ComplexProperty" | "ComplexCollection" | "Navigation" => named(method, &first, &first),
        "HasKey" | "ToTable" | "ToJson" | "ToView" | "HasAnnotation" | "IsRequired" | "HasDiscriminator" => {
            named(method, "", "")
        }
        "HasOne" | "WithOwner" => {
            let keys = argument(code, statement, "HasForeignKey");
            named(method, &format!("{} {}", strings.join(","), keys.join(",")), &order(&keys))
        }
        "HasIndex" | "HasAlternateKey" => named(method, &code.said(open..code.close(open)? + 1), &order(&strings)),
        "OwnsOne" | "OwnsMany" => named(method, &strings.join(","), strings.get(1)?),
        _ => named(method, &code.said(open..code.close(open)? + 1), &strings.join(",")),
    };
    Some(place)
}

/// EF writes the properties of the key before the others, in the key's order: the ranks of those among the statements
/// of a block.
pub(super) fn keys_first(code: &Code<'_>, statements: &[Range<usize>]) -> Vec<Option<String>> {
    let calls = |statement: &Range<usize>, method: &str| code.word(statement.start + 2) == method;
    let argument = |statement: &Range<usize>| {
        let open = statement.clone().find(|at| code.is(*at, "("))?;
        Some(strings(code, open))
    };
    let key = statements.iter().find(|statement| calls(statement, "HasKey")).and_then(argument).unwrap_or_default();
    let rank = |statement: &Range<usize>| {
        let name = argument(statement)?.into_iter().next()?;
        let place = key.iter().position(|other| *other == name)?;
        Some(named("Property", &name, &format!("\0{place:03}")).rank)
    };
    statements.iter().map(|statement| calls(statement, "Property").then(|| rank(statement)).flatten()).collect()
}

fn named(method: &str, of: &str, order: &str) -> Place {
    const CLASSES: [&str; 14] = [
        "HasAnnotation",
        "IsRequired",
        "Property",
        "ComplexProperty",
        "ComplexCollection",
        "HasKey",
        "HasAlternateKey",
        "HasIndex",
        "ToTable",
        "ToJson",
        "HasOne",
        "OwnsOne",
        "OwnsMany",
        "Navigation",
    ];
    // EF writes foreign keys by their properties, whatever they lead to.
    let kind = if method == "WithOwner" { "HasOne" } else { method };
    // What has no place of its own stands before the relations.
    let class = CLASSES.iter().position(|class| *class == kind).unwrap_or(9);
    Place { id: format!("{method} {of}"), rank: format!("0{class:02}{order}") }
}

/// EF compares lists of properties by their length first.
fn order(names: &[String]) -> String {
    format!("{:03}{}", names.len(), names.join("\0"))
}

/// The strings among the arguments of a call.
fn strings(code: &Code<'_>, open: usize) -> Vec<String> {
    let close = code.close(open).unwrap_or(open);
    let until = (open..close).find(|at| code.is(*at, "{")).unwrap_or(close);
    let literals = (open..until).filter(|at| code.tokens[*at].kind == Kind::Literal);
    literals.map(|at| code.word(at).trim_matches('"').to_owned()).collect()
}

fn argument(code: &Code<'_>, statement: &Range<usize>, method: &str) -> Vec<String> {
    let call = statement.clone().find(|at| code.word(*at) == method && code.is(at + 1, "("));
    call.map(|at| strings(code, at + 1)).unwrap_or_default()
}

/// EF writes what entities hold first, then how they are related, then what they navigate by.
fn section(code: &Code<'_>, statement: &Range<usize>) -> u8 {
    let body = statement.clone().find(|at| code.is(*at, "{"));
    match body.map(|at| code.word(at + 3)) {
        Some("HasOne" | "OwnsOne" | "OwnsMany") => 1,
        Some("Navigation") => 2,
        _ => 0,
    }
}
