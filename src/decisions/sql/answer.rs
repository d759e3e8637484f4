//! What a query gives, for terminals and for programs.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value};

use crate::decisions::table::{self, Column};

/// Rows under columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The names of the columns as the query gives them; a name may be there twice.
    pub columns: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// There are more rows than were asked for, or than memory should hold.
    pub more: bool,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// No value.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number with a point; may be infinite, never NaN.
    Real(f64),
    /// A text; bytes are given as `x'0aff'`.
    Text(String),
}

impl Answer {
    /// Aligned columns, then nothing: the note is apart, for stderr. `width` is that of the terminal.
    pub fn table(&self, width: Option<usize>) -> String {
        let numeric = |at: usize| {
            self.rows.iter().all(|row| !matches!(row[at], Cell::Text(_)))
                && self.rows.iter().any(|row| row[at] != Cell::Null)
        };
        let columns: Vec<Column> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, head)| Column { head: head.clone(), right: numeric(at) })
            .collect();
        let rows: Vec<Vec<String>> = self.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        table::render(&columns, &rows, width)
    }

    /// An array of objects with the columns in their order. Of columns with one name the second is `name_2`, and so on.
    pub fn json(&self) -> Value {
        let keys = unique(&self.columns);
        let object = |row: &Vec<Cell>| -> Value {
            Value::Object(keys.iter().cloned().zip(row.iter().map(Cell::json)).collect::<Map<_, _>>())
        };
        Value::Array(self.rows.iter().map(object).collect())
    }

    /// What to say beside the rows, when they are not all.
    pub fn note(&self) -> Option<String> {
        self.more
            .then(|| format!("only the first {} rows are shown; add LIMIT and OFFSET to see others", self.rows.len()))
    }
}

impl Cell {
    /// What it holds in memory, about.
    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + if let Self::Text(text) = self { text.len() } else { 0 }
    }

    fn text(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Integer(number) => number.to_string(),
            // The shortest text that is the same number, with a point also where it is whole.
            Self::Real(number) => format!("{number:?}"),
            Self::Text(text) => text.clone(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Integer(number) => Value::from(*number),
            // JSON has no infinity.
            Self::Real(number) => {
                Number::from_f64(*number).map_or_else(|| Value::from(number.to_string()), Value::Number)
            }
            Self::Text(text) => Value::from(text.clone()),
        }
    }
}

fn unique(names: &[String]) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let given: BTreeSet<&String> = names.iter().collect();
    names
        .iter()
        .map(|name| {
            let mut key = name.clone();
            let mut count = 1;
            while taken.contains(&key) || (count > 1 && given.contains(&key)) {
                count += 1;
                key = format!("{name}_{count}");
            }
            taken.insert(key.clone());
            key
        })
        .collect()
}
