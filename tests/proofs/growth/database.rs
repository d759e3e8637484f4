//! A database of the grown service, looked at without it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::postgres::{Postgres, docker};

/// One database.
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// A database in a container.
    Postgres {
        /// The container.
        container: String,
        /// Its name.
        name: String,
        /// For Npgsql.
        connection: String,
    },
}

impl Database {
    /// A new file in a folder.
    pub fn sqlite(folder: &Path) -> Self {
        Self::Sqlite(folder.join("growth.db"))
    }

    /// A new database on a server.
    pub fn postgres(server: &Postgres) -> Result<Self> {
        Self::on(server, "growth")
    }

    /// A new database of this name on a server.
    pub fn on(server: &Postgres, name: &str) -> Result<Self> {
        let container = server.name().to_owned();
        docker(&["exec", &container, "createdb", "-U", "postgres", name])?;
        let connection = server.connection_string().replace("Database=postgres", &format!("Database={name}"));
        Ok(Self::Postgres { container, name: name.to_owned(), connection })
    }

    /// It is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres { .. })
    }

    /// What a service must be told to use it.
    pub fn settings(&self) -> [(&'static str, String); 3] {
        let (provider, connection) = match self {
            Self::Sqlite(file) => ("Sqlite", format!("Data Source={}", file.display())),
            Self::Postgres { connection, .. } => ("Postgres", connection.clone()),
        };
        [
            ("Database__Provider", provider.to_owned()),
            ("ConnectionStrings__Orders", connection),
            ("Development__Seed", "false".to_owned()),
        ]
    }

    /// Runs statements.
    pub fn run(&self, statements: &[&str]) -> Result<()> {
        statements.iter().try_for_each(|statement| self.query(statement).map(drop))
    }

    /// The rows of a query, values with `|` between them.
    pub fn query(&self, sql: &str) -> Result<Vec<String>> {
        match self {
            Self::Postgres { container, name, .. } => {
                let arguments = ["exec", container, "psql", "-U", "postgres", "-d", name, "-v", "ON_ERROR_STOP=1"];
                let output = docker(&[&arguments[..], &["-q", "-A", "-t", "-c", sql]].concat())?;
                Ok(output.lines().map(|line| flags(line, "t", "f")).collect())
            }
            Self::Sqlite(file) => {
                let connection = rusqlite::Connection::open(file)?;
                let mut statement = connection.prepare(sql).with_context(|| sql.to_owned())?;
                let count = statement.column_count();
                let rows = statement.query_map([], |row| {
                    let value = |at: usize| -> rusqlite::Result<String> {
                        Ok(match row.get::<_, rusqlite::types::Value>(at)? {
                            rusqlite::types::Value::Null => String::new(),
                            rusqlite::types::Value::Integer(number) => number.to_string(),
                            rusqlite::types::Value::Text(text) => text,
                            other => format!("{other:?}"),
                        })
                    };
                    Ok((0..count).map(value).collect::<rusqlite::Result<Vec<_>>>()?.join("|"))
                })?;
                Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.iter().map(|row| flags(row, "1", "0")).collect())
            }
        }
    }

    /// The rows must be these.
    pub fn expect(&self, sql: &str, rows: &[&str]) -> Result<()> {
        let found = self.query(sql)?;
        ensure!(found == rows, "{sql} gives {found:?}, not {rows:?}");
        Ok(())
    }

    /// A table has a column.
    pub fn has_column(&self, table: &str, column: &str) -> Result<bool> {
        let sql = match self {
            Self::Postgres { .. } => format!(
                "SELECT column_name FROM information_schema.columns WHERE table_name = '{table}' AND column_name = '{column}'"
            ),
            Self::Sqlite(_) => format!("SELECT name FROM pragma_table_info('{table}') WHERE name = '{column}'"),
        };
        Ok(!self.query(&sql)?.is_empty())
    }
}

/// The last value, where it is a flag, as both databases mean it.
fn flags(row: &str, yes: &str, no: &str) -> String {
    match row.rsplit_once('|') {
        Some((rest, last)) if last == yes => format!("{rest}|true"),
        Some((rest, last)) if last == no => format!("{rest}|false"),
        _ => row.to_owned(),
    }
}
