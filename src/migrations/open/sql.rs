//! The statements that open and close a step, on PostgreSQL.

use super::super::model::{ColumnType, Literal};
use super::super::{naming, types};
use super::Open;

/// A value as SQL reads it.
pub(in super::super) fn literal(value: &Literal) -> String {
    types::sql_literal(value)
}

fn text(value: &str) -> String {
    literal(&Literal::Text(value.to_owned()))
}

/// Triggers are fired before each write, and so before checks and `NOT NULL` look at the row.
pub(in super::super) fn open(step: &Open) -> String {
    match step {
        Open::Required { table, column, value } => trigger(
            table,
            &function(table, column, "required"),
            &format!("    IF NEW.\"{column}\" IS NULL THEN NEW.\"{column}\" := {}; END IF;", literal(value)),
        ),
        Open::Values { table, column, gone, value } => {
            let gone: Vec<String> = gone.iter().map(|value| text(value)).collect();
            let body = format!(
                "    IF NEW.\"{column}\" IN ({}) THEN NEW.\"{column}\" := {}; END IF;",
                gone.join(", "),
                text(value)
            );
            trigger(table, &function(table, column, "values"), &body)
        }
        Open::Column { table, from, to } => {
            let body = format!(
                "    IF TG_OP = 'INSERT' AND NEW.\"{to}\" IS NULL THEN NEW.\"{to}\" := NEW.\"{from}\";
    ELSIF TG_OP = 'INSERT' OR NEW.\"{to}\" IS DISTINCT FROM OLD.\"{to}\" THEN NEW.\"{from}\" := NEW.\"{to}\";
    ELSE NEW.\"{to}\" := NEW.\"{from}\";
    END IF;"
            );
            trigger(table, &function(table, to, "renamed"), &body)
        }
        Open::Table { table, from, columns } => {
            let columns: Vec<String> = columns
                .iter()
                .map(|(now, was)| if now == was { format!("\"{now}\"") } else { format!("\"{now}\" AS \"{was}\"") })
                .collect();
            format!("CREATE VIEW \"{from}\" AS SELECT {} FROM \"{table}\";", columns.join(", "))
        }
        Open::Narrowed { .. } => String::new(),
    }
}

/// The other way.
pub(in super::super) fn close(step: &Open) -> String {
    let drop = |table: &str, function: String| {
        format!("DROP TRIGGER IF EXISTS \"{function}\" ON \"{table}\";\nDROP FUNCTION IF EXISTS \"{function}\"();")
    };
    match step {
        Open::Required { table, column, .. } => drop(table, function(table, column, "required")),
        Open::Values { table, column, .. } => drop(table, function(table, column, "values")),
        Open::Column { table, to, .. } => drop(table, function(table, to, "renamed")),
        Open::Table { from, .. } => format!("DROP VIEW IF EXISTS \"{from}\";"),
        Open::Narrowed { .. } => String::new(),
    }
}

fn function(table: &str, column: &str, why: &str) -> String {
    naming::ident(&format!("{table}_{column}_{why}"))
}

fn trigger(table: &str, name: &str, body: &str) -> String {
    let tag = tag(body);
    format!(
        "CREATE FUNCTION \"{name}\"() RETURNS trigger LANGUAGE plpgsql AS {tag}
BEGIN
{body}
    RETURN NEW;
END {tag};
CREATE TRIGGER \"{name}\" BEFORE INSERT OR UPDATE ON \"{table}\"
    FOR EACH ROW EXECUTE FUNCTION \"{name}\"();"
    )
}

/// A quote that the body does not hold.
fn tag(body: &str) -> String {
    let tags = std::iter::once("$body$".to_owned()).chain((2..).map(|number| format!("$body{number}$")));
    tags.into_iter().find(|tag| !body.contains(tag.as_str())).unwrap_or_default()
}

/// Fails while rows hold what the type has no room for; PostgreSQL itself would round some of it.
pub(in super::super) fn guard(table: &str, column: &str, ty: &ColumnType) -> String {
    let misfit = match ty {
        ColumnType::String { max: Some(max) } | ColumnType::Enum { max, .. } => {
            format!("char_length(\"{column}\") > {max}")
        }
        ColumnType::Decimal { precision, scale } => {
            let scale = scale.unwrap_or_default();
            let whole = precision.saturating_sub(scale);
            format!("\"{column}\" <> round(\"{column}\", {scale}) OR abs(\"{column}\") >= 1e{whole}")
        }
        _ => format!("\"{column}\" NOT BETWEEN {} AND {}", i32::MIN, i32::MAX),
    };
    format!(
        "DO $guard$
DECLARE misfits bigint;
BEGIN
    SELECT count(*) INTO misfits FROM \"{table}\" WHERE {misfit};
    IF misfits > 0 THEN
        RAISE EXCEPTION '% rows of {table} have a {column} that does not fit its narrower type', misfits
            USING HINT = 'Change these rows, then migrate again.';
    END IF;
END $guard$;"
    )
}
