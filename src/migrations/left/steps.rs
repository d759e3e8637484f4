//! Steps between two versions, read from the statements that open them. What is read counts only when it is written to
//! the same statement again.

use super::super::model::{ColumnType, Literal};
use super::super::open::{Open, sql};

/// The step that a statement opens; `ty` gives the type of a column.
pub(super) fn opened(statement: &str, ty: &dyn Fn(&str, &str) -> Option<ColumnType>) -> Option<Open> {
    let step = if statement.starts_with("CREATE VIEW ") { view(statement)? } else { trigger(statement, ty)? };
    (sql::open(&step) == statement).then_some(step)
}

/// A statement of the kind that opens a step, whoever wrote it.
pub(super) fn opens(statement: &str) -> bool {
    let is_trigger = statement.starts_with("CREATE FUNCTION \"")
        && statement.contains("() RETURNS trigger LANGUAGE plpgsql AS $body");
    is_trigger || (statement.starts_with("CREATE VIEW \"") && statement.contains("\" AS SELECT \""))
}

/// A statement closes a step, also when a person wrote it.
pub(super) fn closes(statement: &str, step: &Open) -> bool {
    let name = match step {
        Open::Table { from, .. } => format!("\"{from}\""),
        Open::Narrowed { .. } => return false,
        _ => match sql::open(step).split('"').nth(1) {
            Some(function) => format!("\"{function}\""),
            None => return false,
        },
    };
    let drops = statement.split(';').filter(|part| part.trim_start().starts_with("DROP "));
    drops.into_iter().any(|part| part.contains(&name))
}

/// `CREATE VIEW "old" AS SELECT "a", "b" AS "c" FROM "new";`.
fn view(statement: &str) -> Option<Open> {
    let (from, rest) = statement.strip_prefix("CREATE VIEW \"")?.split_once("\" AS SELECT ")?;
    let (columns, table) = rest.strip_suffix("\";")?.rsplit_once(" FROM \"")?;
    let pair = |column: &str| {
        let (now, was) = column.split_once(" AS ").unwrap_or((column, column));
        Some((unquoted(now)?, unquoted(was)?))
    };
    let columns = columns.split(", ").map(pair).collect::<Option<Vec<_>>>()?;
    Some(Open::Table { table: table.to_owned(), from: from.to_owned(), columns })
}

fn unquoted(name: &str) -> Option<String> {
    name.strip_prefix('"')?.strip_suffix('"').map(str::to_owned)
}

fn trigger(statement: &str, ty: &dyn Fn(&str, &str) -> Option<ColumnType>) -> Option<Open> {
    let (_, tail) = statement.rsplit_once(" BEFORE INSERT OR UPDATE ON \"")?;
    let table = tail.split('"').next()?.to_owned();
    let (_, body) = statement.split_once("\nBEGIN\n")?;
    let body = body.rsplit_once("\n    RETURN NEW;")?.0.trim_start();
    if let Some(rest) = body.strip_prefix("IF TG_OP = 'INSERT' AND NEW.\"") {
        let (to, rest) = rest.split_once('"')?;
        let from = rest.split_once(&format!("THEN NEW.\"{to}\" := NEW.\""))?.1.split('"').next()?;
        return Some(Open::Column { table, from: from.to_owned(), to: to.to_owned() });
    }
    let (column, rest) = body.strip_prefix("IF NEW.\"")?.split_once('"')?;
    let value = |rest: &str| {
        let rest = rest.split_once(&format!("NEW.\"{column}\" := "))?.1;
        rest.strip_suffix("; END IF;").map(str::to_owned)
    };
    if let Some(rest) = rest.strip_prefix(" IS NULL THEN ") {
        let value = literal(&value(rest)?, &ty(&table, column)?)?;
        return Some(Open::Required { table, column: column.to_owned(), value });
    }
    let (gone, rest) = rest.strip_prefix(" IN (")?.split_once(") THEN ")?;
    let gone = gone.split(", ").map(text).collect::<Option<Vec<_>>>()?;
    Some(Open::Values { table, column: column.to_owned(), gone, value: text(&value(rest)?)? })
}

/// A value as SQL writes it, of a column's type.
fn literal(sql: &str, ty: &ColumnType) -> Option<Literal> {
    match ty {
        ColumnType::Bool => match sql {
            "TRUE" => Some(Literal::Bool(true)),
            "FALSE" => Some(Literal::Bool(false)),
            _ => None,
        },
        ColumnType::Int | ColumnType::Long => sql.parse().ok().map(Literal::Integer),
        _ => text(sql).map(Literal::Text),
    }
}

fn text(sql: &str) -> Option<String> {
    sql.strip_prefix('\'')?.strip_suffix('\'').map(|text| text.replace("''", "'"))
}
