//! The SQL that changes what stands in rows.

use super::Provider;
use super::model::Literal;
use super::renames::EditKind;
use super::types;

/// One or more statements.
pub(super) fn edit(table: &str, column: &str, kind: &EditKind, provider: Provider) -> String {
    match kind {
        EditKind::Value { from, to, .. } => value(table, column, from, to, provider),
        _ => members(table, column, kind, provider),
    }
}

fn text(value: &str) -> String {
    types::sql_literal(&Literal::Text(value.to_owned()))
}

fn value(table: &str, column: &str, from: &str, to: &str, provider: Provider) -> String {
    let update = format!("UPDATE \"{table}\" SET \"{column}\" = {} WHERE \"{column}\" = {};", text(to), text(from));
    match provider {
        Provider::Postgres => update,
        Provider::Sqlite => {
            format!("PRAGMA ignore_check_constraints = 1; {update} PRAGMA ignore_check_constraints = 0;")
        }
    }
}

/// Every object of the array in a JSON column.
fn members(table: &str, column: &str, kind: &EditKind, provider: Provider) -> String {
    match provider {
        Provider::Postgres => {
            let changed = match kind {
                EditKind::Member { from, to } => {
                    let (from, to) = (text(from), text(to));
                    format!(
                        "CASE WHEN jsonb_exists(e, {from}) THEN (e - {from}) || jsonb_build_object({to}, e -> {from}) ELSE e END"
                    )
                }
                EditKind::MemberValue { member, from, to, .. } => {
                    let (member, from, to) = (text(member), text(from), text(to));
                    format!("CASE WHEN e ->> {member} = {from} THEN e || jsonb_build_object({member}, {to}) ELSE e END")
                }
                EditKind::NewMember { member, json } => {
                    let (member, json) = (text(member), text(json));
                    format!("jsonb_build_object({member}, {json}::jsonb) || e")
                }
                EditKind::Value { .. } => "e".to_owned(),
            };
            format!(
                "UPDATE \"{table}\" SET \"{column}\" = (SELECT jsonb_agg({changed} ORDER BY n) \
                 FROM jsonb_array_elements(\"{column}\") WITH ORDINALITY AS x (e, n)) \
                 WHERE jsonb_typeof(\"{column}\") = 'array' AND \"{column}\" <> '[]';"
            )
        }
        Provider::Sqlite => {
            let path = |member: &str| text(&format!("$.{member}"));
            let changed = match kind {
                EditKind::Member { from, to } => {
                    let (from, to) = (path(from), path(to));
                    format!(
                        "CASE WHEN json_type(e.value, {from}) IS NULL THEN e.value \
                         ELSE json_set(json_remove(e.value, {from}), {to}, json(e.value -> {from})) END"
                    )
                }
                EditKind::MemberValue { member, from, to, .. } => {
                    let (member, from, to) = (path(member), text(from), text(to));
                    format!(
                        "CASE WHEN e.value ->> {member} = {from} THEN json_set(e.value, {member}, {to}) ELSE e.value END"
                    )
                }
                EditKind::NewMember { member, json } => {
                    format!("json_insert(e.value, {}, json({}))", path(member), text(json))
                }
                EditKind::Value { .. } => "e.value".to_owned(),
            };
            format!(
                "UPDATE \"{table}\" SET \"{column}\" = (SELECT json_group_array(json({changed})) \
                 FROM json_each(\"{table}\".\"{column}\") AS e) \
                 WHERE json_type(\"{column}\") = 'array' AND \"{column}\" <> '[]';"
            )
        }
    }
}
