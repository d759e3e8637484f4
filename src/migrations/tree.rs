//! The body of a model's snapshot as statements, read from the text that EF writes, and merged by what each is about.

use std::collections::{BTreeMap, BTreeSet};

use super::csharp::indent;

/// A statement; one with a lambda holds the statements in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// What it is about, unique among its siblings: `property "Note"`.
    pub(super) key: String,
    /// The whole text, or what stands before the lambda's arrow.
    text: String,
    pub(super) inner: Option<Vec<Statement>>,
}

impl Statement {
    /// The version of EF that wrote the text is of no matter.
    pub(super) fn forget_version(&mut self, version: &str) {
        const MARK: &str = "HasAnnotation(\"ProductVersion\", \"";
        if let Some((head, rest)) = self.text.split_once(MARK)
            && let Some((_, tail)) = rest.split_once('"')
        {
            self.text = format!("{head}{MARK}{version}\"{tail}");
        }
        self.key = if self.text.contains(MARK) { "annotations".to_owned() } else { std::mem::take(&mut self.key) };
    }
}

/// `dotnet ef migrations remove` writes the table of a JSON child otherwise than `add`: as `add` does.
pub(super) fn neutral_tables(statements: &mut [Statement]) {
    let is_json = statements.iter().any(|statement| statement.text.contains(".ToJson("));
    for statement in statements {
        if is_json && statement.key == TABLE && statement.inner.as_ref().is_some_and(Vec::is_empty) {
            statement.text = statement.text.replace(", null, t", ");");
            statement.inner = None;
        }
        if let Some(inner) = &mut statement.inner {
            neutral_tables(inner);
        }
    }
}

/// Where two sides say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clash(pub(super) Vec<String>);

/// What a merge found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Statements that both sides added alike, by their way down.
    pub(super) added: Vec<Vec<String>>,
    /// Statements that both sides removed.
    pub(super) removed: Vec<Vec<String>>,
}

/// The statements of a body. `None` when a bracket or a quote is left open, or two statements are about one thing.
pub(super) fn parse(body: &str) -> Option<Vec<Statement>> {
    let mut out: Vec<Statement> = Vec::new();
    for text in statements(body)? {
        let statement = statement(&text)?;
        if out.iter().any(|other| other.key == statement.key) {
            return None;
        }
        out.push(statement);
    }
    Some(out)
}

/// The text of statements, as EF lays it out.
pub(super) fn print(statements: &[Statement]) -> String {
    statements.iter().map(print_one).collect::<Vec<_>>().join("\n\n")
}

fn print_one(statement: &Statement) -> String {
    match &statement.inner {
        None => statement.text.clone(),
        Some(inner) if inner.is_empty() && statement.key == TABLE => {
            let head = statement.text.trim_end_matches(", null, t").trim_end_matches(", t");
            format!("{head}, (string)null);")
        }
        Some(inner) => format!("{} =>\n    {{\n{}\n    }});", statement.text, indent(&print(inner), 8)),
    }
}

/// The key of the statement that names a table.
const TABLE: &str = "table";

fn statement(text: &str) -> Option<Statement> {
    let arrow = find_outside_quotes(text, "=>");
    let Some(arrow) = arrow else {
        let plain_table = text.strip_suffix(", (string)null);").filter(|_| key(text) == TABLE);
        return Some(match plain_table {
            Some(head) => Statement { key: key(text), text: format!("{head}, null, t"), inner: Some(Vec::new()) },
            None => Statement { key: key(text), text: text.to_owned(), inner: None },
        });
    };
    let (head, rest) = (text.get(..arrow)?.trim_end(), text.get(arrow + 2..)?);
    let open = rest.find('{')?;
    let close = rest.rfind('}')?;
    if rest.get(..open)?.trim() != "" || rest.get(close + 1..)?.trim() != ");" {
        return Some(Statement { key: key(text), text: text.to_owned(), inner: None });
    }
    let inner = parse(rest.get(open + 1..close)?)?;
    let mut key = key(head);
    if key.starts_with("entity ") && inner.first().is_some_and(|first| is_relation(&first.key)) {
        key.push_str(" (relations)");
    }
    Some(Statement { key, text: head.to_owned(), inner: Some(inner) })
}

fn is_relation(key: &str) -> bool {
    ["relation ", "owns ", "navigation "].iter().any(|kind| key.starts_with(kind))
}

/// The statements of a text, each without the indentation of its first line.
fn statements(text: &str) -> Option<Vec<String>> {
    let mut out = Vec::new();
    let (mut depth, mut start, mut quoted, mut escaped) = (0_i32, 0, false, false);
    for (at, letter) in text.char_indices() {
        if quoted {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '"' => quoted = true,
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            ';' if depth == 0 => {
                out.push(dedent(text.get(start..=at)?));
                start = at + 1;
            }
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    (depth == 0 && !quoted && text.get(start..)?.trim().is_empty()).then_some(out)
}

fn dedent(text: &str) -> String {
    let text = text.trim_start_matches(['\n', '\r']);
    let lines = || text.lines().map(str::trim_end).skip_while(|line| line.is_empty());
    let margin = lines().next().map_or(0, |line| line.len() - line.trim_start().len());
    let cut = |line: &str| line.get(margin.min(line.len() - line.trim_start().len())..).unwrap_or_default().to_owned();
    lines().map(cut).collect::<Vec<_>>().join("\n")
}

fn find_outside_quotes(text: &str, wanted: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, letter) in text.char_indices() {
        if quoted {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if letter == '"' {
            quoted = true;
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(wanted)) {
            return Some(at);
        }
    }
    None
}

/// What a statement is about.
fn key(text: &str) -> String {
    let call = text.split('.').nth(1).unwrap_or(text);
    let method: String = call.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let arguments = quoted(text);
    let first = arguments.first().cloned().unwrap_or_default();
    match method.as_str() {
        "Entity" => format!("entity {first}"),
        "Property" | "ComplexProperty" => format!("property {first}"),
        "HasKey" => "key".to_owned(),
        "HasIndex" => {
            let head = text.split("\n    .").next().unwrap_or(text);
            format!("index {}", quoted(head).join(", "))
        }
        "ToTable" => TABLE.to_owned(),
        "HasCheckConstraint" => format!("check {first}"),
        "HasOne" | "HasMany" => {
            let foreign = text.split("HasForeignKey(").nth(1).map(quoted).and_then(|names| names.first().cloned());
            format!("relation {first} {}", foreign.unwrap_or_default())
        }
        "OwnsMany" | "OwnsOne" => format!("owns {}", arguments.get(1).cloned().unwrap_or_default()),
        "Navigation" => format!("navigation {first}"),
        _ => text.lines().next().unwrap_or_default().to_owned() + " " + &first,
    }
}

/// The string literals in a text.
pub(super) fn quoted(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut letters = text.chars();
    while letters.any(|letter| letter == '"') {
        let mut literal = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => literal.extend(letters.next()),
                other => literal.push(other),
            }
        }
        out.push(literal);
    }
    out
}

/// The values in single quotes of a check.
pub(super) fn quoted_values(sql: &str) -> Vec<String> {
    sql.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What both sides made of a base.
pub(super) fn merge(
    base: &[Statement],
    mine: &[Statement],
    theirs: &[Statement],
    found: &mut Found,
) -> Result<Vec<Statement>, Clash> {
    level(&Sides { base, mine, theirs }, &mut Vec::new(), found)
}

struct Sides<'a> {
    base: &'a [Statement],
    mine: &'a [Statement],
    theirs: &'a [Statement],
}

fn level(sides: &Sides<'_>, way: &mut Vec<String>, found: &mut Found) -> Result<Vec<Statement>, Clash> {
    let of = |list: &'_ [Statement]| -> BTreeMap<String, Statement> {
        list.iter().map(|statement| (statement.key.clone(), statement.clone())).collect()
    };
    let (base, mine, theirs) = (of(sides.base), of(sides.mine), of(sides.theirs));
    let mut kept: BTreeMap<&str, Statement> = BTreeMap::new();
    for key in base.keys().chain(mine.keys()).chain(theirs.keys()) {
        if kept.contains_key(key.as_str()) {
            continue;
        }
        way.push(key.clone());
        if let Some(statement) = one((base.get(key), mine.get(key), theirs.get(key)), way, found)? {
            kept.insert(key, statement);
        }
        way.pop();
    }
    Ok(ordered(sides, &kept))
}

type Three<'a> = (Option<&'a Statement>, Option<&'a Statement>, Option<&'a Statement>);

fn one((base, mine, theirs): Three<'_>, way: &mut Vec<String>, found: &mut Found) -> Result<Option<Statement>, Clash> {
    if mine == theirs {
        note(base, mine, way, found);
        return Ok(mine.cloned());
    }
    if base == theirs {
        return Ok(mine.cloned());
    }
    if base == mine {
        return Ok(theirs.cloned());
    }
    let (Some(mine), Some(theirs)) = (mine, theirs) else { return Err(Clash(way.clone())) };
    let text = match base.map(|base| base.text.as_str()) {
        Some(text) if text == mine.text => &theirs.text,
        Some(text) if text == theirs.text => &mine.text,
        _ if mine.text == theirs.text => &mine.text,
        _ => return Err(Clash(way.clone())),
    };
    let (Some(inner_mine), Some(inner_theirs)) = (&mine.inner, &theirs.inner) else { return Err(Clash(way.clone())) };
    let inner_base = base.and_then(|base| base.inner.as_deref()).unwrap_or_default();
    let sides = Sides { base: inner_base, mine: inner_mine, theirs: inner_theirs };
    let inner = level(&sides, way, found)?;
    Ok(Some(Statement { key: theirs.key.clone(), text: text.clone(), inner: Some(inner) }))
}

/// What both sides did alike.
fn note(base: Option<&Statement>, both: Option<&Statement>, way: &mut Vec<String>, found: &mut Found) {
    let (base, both) = match (base, both) {
        (None, Some(_)) => return found.added.push(way.clone()),
        (Some(_), None) => return found.removed.push(way.clone()),
        (Some(base), Some(both)) if base != both => (base, both),
        _ => return,
    };
    let inner = |statement: &'_ Statement| statement.inner.clone().unwrap_or_default();
    let (base, both) = (inner(base), inner(both));
    let of = |list: &'_ [Statement], key: &str| list.iter().find(|statement| statement.key == key).cloned();
    let keys: BTreeSet<&String> = base.iter().chain(&both).map(|statement| &statement.key).collect();
    for key in keys {
        way.push(key.clone());
        note(of(&base, key).as_ref(), of(&both, key).as_ref(), way, found);
        way.pop();
    }
}

/// In the order of theirs; what only mine has follows what it follows there, by name among what theirs has new.
fn ordered(sides: &Sides<'_>, kept: &BTreeMap<&str, Statement>) -> Vec<Statement> {
    let mut order: Vec<&str> =
        sides.theirs.iter().map(|statement| statement.key.as_str()).filter(|key| kept.contains_key(key)).collect();
    let in_mine = |key: &str| sides.mine.iter().any(|statement| statement.key == key);
    let mut last: Option<&str> = None;
    for statement in sides.mine {
        let key = statement.key.as_str();
        if !kept.contains_key(key) {
            continue;
        }
        if !order.contains(&key) {
            let mut at = last.and_then(|last| order.iter().position(|other| *other == last)).map_or(0, |at| at + 1);
            while order.get(at).is_some_and(|next| !in_mine(next) && *next < key) {
                at += 1;
            }
            order.insert(at, key);
        }
        last = Some(key);
    }
    order.iter().filter_map(|key| kept.get(key).cloned()).collect()
}

/// Properties and entities that something speaks of, although they are not there: what a person added leads nowhere.
pub(super) fn dangling(statements: &[Statement]) -> Option<Vec<String>> {
    let names = |kind: &str, list: &[Statement]| -> Vec<String> {
        list.iter().filter_map(|statement| statement.key.strip_prefix(kind).map(str::to_owned)).collect()
    };
    let entities: Vec<String> = names("entity ", statements);
    for entity in statements {
        let Some(inner) = &entity.inner else { continue };
        let Some(name) = entity.key.strip_prefix("entity ").map(|name| name.trim_end_matches(" (relations)")) else {
            continue;
        };
        let own = statements.iter().find(|other| other.key == format!("entity {name}"));
        let properties = names("property ", own.and_then(|own| own.inner.as_deref()).unwrap_or_default());
        for statement in inner {
            let way = || Some(vec![entity.key.clone(), statement.key.clone()]);
            if let Some(indexed) = statement.key.strip_prefix("index ") {
                let simple = statement.text.contains("HasIndex(\"");
                if simple && indexed.split(", ").any(|part| !properties.iter().any(|known| known == part)) {
                    return way();
                }
            }
            if statement.key.starts_with("relation ") {
                let principal = quoted(&statement.text).into_iter().next().unwrap_or_default();
                let foreign = statement.text.split("HasForeignKey(").nth(1).map(quoted).unwrap_or_default();
                let has_key = foreign.first().is_none_or(|key| properties.contains(key));
                if !entities.contains(&principal) || !has_key {
                    return way();
                }
            }
        }
    }
    None
}

#[cfg(test)]
#[path = "tree_tests.rs"]
mod tests;
