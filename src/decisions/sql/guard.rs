//! What a statement may do, decided by SQLite while it reads the statement.

use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::schema::TABLES;

/// What a connection is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Read.
    Query,
    /// Insert into the tables of the log.
    Insert,
}

/// What the guard saw of the last statement.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// What was refused first, as the object of "… is refused".
    pub(super) refused: Option<String>,
    /// The table that is inserted into.
    pub(super) target: Option<String>,
}

/// Sets the guard. `stop` is asked now and then while a statement runs; once it says true, the statement ends in an error.
pub(super) fn set(
    connection: &mut Connection,
    mode: Mode,
    stop: impl FnMut() -> bool + Send + 'static,
) -> rusqlite::Result<Arc<Mutex<Seen>>> {
    /// Instructions of SQLite's machine between two looks at the clock: some microseconds.
    const BETWEEN: i32 = 200;
    let seen = Arc::new(Mutex::new(Seen::default()));
    let notes = Arc::clone(&seen);
    connection.progress_handler(BETWEEN, Some(stop))?;
    connection.authorizer(Some(move |context: AuthContext<'_>| {
        let Ok(mut notes) = notes.lock() else { return Authorization::Deny };
        if let AuthAction::Insert { table_name } = context.action {
            notes.target.get_or_insert_with(|| table_name.to_owned());
        }
        match refusal(mode, &context) {
            None => Authorization::Allow,
            Some(reason) => {
                notes.refused.get_or_insert(reason);
                Authorization::Deny
            }
        }
    }))?;
    Ok(seen)
}

/// Functions that reach out of the database, or into SQLite itself.
const FUNCTIONS: [&str; 7] =
    ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit", "sqlite_log", "zeroblob"];

/// Pragmas that only tell how the tables look.
const PRAGMAS: [&str; 3] = ["table_info", "table_xinfo", "table_list"];

fn refusal(mode: Mode, context: &AuthContext<'_>) -> Option<String> {
    let ours = |table: &str| TABLES.iter().any(|(name, _)| name.eq_ignore_ascii_case(table));
    let about = |table: &str| {
        let lower = table.to_ascii_lowercase();
        ["sqlite_master", "sqlite_schema", "json_each", "json_tree"].contains(&lower.as_str())
            || PRAGMAS.iter().any(|pragma| lower == format!("pragma_{pragma}"))
    };
    let reads = mode == Mode::Query;
    match context.action {
        AuthAction::Select => None,
        AuthAction::Recursive if reads => None,
        AuthAction::Recursive => Some("a recursive query in an INSERT".to_owned()),
        AuthAction::Read { table_name, .. } if ours(table_name) || (reads && about(table_name)) => None,
        // Of a common table expression without any column used; of a table it gives no more than the number of rows.
        AuthAction::Read { column_name: "", .. } if reads => None,
        AuthAction::Read { table_name, .. } => Some(format!("reading the table {table_name}")),
        AuthAction::Function { function_name } if !FUNCTIONS.contains(&function_name.to_ascii_lowercase().as_str()) => {
            None
        }
        AuthAction::Function { function_name } => Some(format!("the function {function_name}")),
        AuthAction::Pragma { pragma_name, .. }
            if reads && PRAGMAS.contains(&pragma_name.to_ascii_lowercase().as_str()) =>
        {
            None
        }
        AuthAction::Insert { table_name } if !reads && ours(table_name) && context.database_name == Some("main") => {
            None
        }
        // `INSERT INTO memory … ON CONFLICT (key) DO UPDATE`: the last value counts in any case.
        AuthAction::Update { table_name: "memory", column_name } if !reads && column_name != "key" => None,
        other => Some(name(&other)),
    }
}

fn name(action: &AuthAction<'_>) -> String {
    match action {
        AuthAction::Insert { table_name } => format!("INSERT into {table_name}"),
        AuthAction::Update { table_name, .. } => format!("UPDATE of {table_name}"),
        AuthAction::Delete { table_name } => format!("DELETE from {table_name}"),
        AuthAction::Pragma { pragma_name, .. } => format!("PRAGMA {pragma_name}"),
        AuthAction::Attach { .. } => "ATTACH".to_owned(),
        AuthAction::Detach { .. } => "DETACH".to_owned(),
        AuthAction::Transaction { .. } => "a transaction".to_owned(),
        AuthAction::Savepoint { .. } => "a savepoint".to_owned(),
        AuthAction::AlterTable { .. } => "ALTER TABLE".to_owned(),
        AuthAction::Reindex { .. } => "REINDEX".to_owned(),
        AuthAction::Analyze { .. } => "ANALYZE".to_owned(),
        AuthAction::CreateTrigger { .. } | AuthAction::CreateTempTrigger { .. } => "CREATE TRIGGER".to_owned(),
        AuthAction::CreateView { .. } | AuthAction::CreateTempView { .. } => "CREATE VIEW".to_owned(),
        AuthAction::CreateIndex { .. } | AuthAction::CreateTempIndex { .. } => "CREATE INDEX".to_owned(),
        AuthAction::CreateTable { .. } | AuthAction::CreateTempTable { .. } => "CREATE TABLE".to_owned(),
        AuthAction::CreateVtable { .. } => "CREATE VIRTUAL TABLE".to_owned(),
        _ => "a change of the schema".to_owned(),
    }
}
