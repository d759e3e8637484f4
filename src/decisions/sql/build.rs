//! From new rows to entries of the log: what is missing is filled in, what is wrong is said.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rusqlite::Connection;
use ulid::Ulid;

use crate::decisions::choices::Author;
use crate::decisions::entry::{Alternative, Decision, Entry, Memory, Pattern, Status};
use crate::decisions::stamp::Stamp;
use crate::decisions::time;
use crate::error::{Error, Result};

type Text = Option<String>;
type Rows = BTreeMap<i64, Vec<Text>>;

/// All rows of all tables, by their row ids.
pub(super) struct Copy {
    decisions: Rows,
    patterns: Rows,
    memory: Rows,
}

impl Copy {
    pub(super) fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let rows = |table: &str, columns: &str| -> rusqlite::Result<Rows> {
            let mut statement = connection.prepare(&format!("SELECT rowid, {columns} FROM {table}"))?;
            let width = statement.column_count();
            let rows = statement.query_map([], |row| {
                Ok((row.get(0)?, (1..width).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?))
            })?;
            rows.collect()
        };
        Ok(Self {
            decisions: rows(
                "decisions",
                "id, created_at, agent_name, decision_type, title, description, rationale, alternatives, \
                 rule, component, spec_hash, value, status, supersedes",
            )?,
            patterns: rows("patterns", "id, created_at, category, name, description, example")?,
            memory: rows("memory", "key, value, updated_at, agent_name")?,
        })
    }
}

/// What rows become entries with.
pub(super) struct Build<'a> {
    /// Every id of the log.
    pub(super) ids: BTreeSet<Ulid>,
    /// The ids of its decisions.
    pub(super) decisions: BTreeSet<Ulid>,
    pub(super) author: &'a Author,
    pub(super) stamp: &'a mut Stamp,
}

impl Build<'_> {
    /// The entries for the rows that are new, and for the keys of memory that have another value.
    pub(super) fn entries(mut self, before: &Copy, after: &Copy) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for row in added("decisions", &before.decisions, &after.decisions)? {
            entries.push(Entry::Decision(self.decision(row)?));
        }
        for row in added("patterns", &before.patterns, &after.patterns)? {
            entries.push(Entry::Pattern(self.pattern(row)?));
        }
        let by_key = |rows: &Rows| -> BTreeMap<Text, Vec<Text>> {
            rows.values().map(|row| (row[0].clone(), row.clone())).collect()
        };
        let (old, new) = (by_key(&before.memory), by_key(&after.memory));
        if old.keys().any(|key| !new.contains_key(key)) {
            return Err(changes("memory"));
        }
        for (key, row) in &new {
            match old.get(key) {
                Some(was) if was[1] == row[1] => {}
                was => entries.push(Entry::Memory(self.memory(row, was)?)),
            }
        }
        Ok(entries)
    }

    fn decision(&mut self, row: &[Text]) -> Result<Decision> {
        let text = |at: usize| row[at].clone().unwrap_or_default();
        let some = |at: usize| row[at].clone().filter(|text| !text.is_empty());
        let id = self.id(row[0].as_deref(), "decisions")?;
        let supersedes = some(13).map(|old| self.replaced(&old)).transpose()?;
        self.decisions.insert(id);
        Ok(Decision {
            id,
            created_at: self.time(row[1].as_deref(), "created_at")?,
            agent_name: some(2).unwrap_or_else(|| self.author.agent_name.clone()),
            decision_type: text(3),
            title: text(4),
            description: text(5),
            rationale: text(6),
            alternatives: alternatives(row[7].as_deref())?,
            rule: some(8),
            component: some(9),
            spec_hash: some(10).or_else(|| self.author.spec_hash.clone()),
            value: some(11),
            status: status(row[12].as_deref())?,
            supersedes,
            hunk: None,
        })
    }

    fn pattern(&mut self, row: &[Text]) -> Result<Pattern> {
        let text = |at: usize| row[at].clone().unwrap_or_default();
        Ok(Pattern {
            id: self.id(row[0].as_deref(), "patterns")?,
            created_at: self.time(row[1].as_deref(), "created_at")?,
            category: text(2),
            name: text(3),
            description: text(4),
            example: row[5].clone(),
        })
    }

    fn memory(&mut self, row: &[Text], was: Option<&Vec<Text>>) -> Result<Memory> {
        // An update of the value alone leaves the time of the value before.
        let time = row[2].as_deref().filter(|time| was.is_none_or(|was| was[2].as_deref() != Some(time)));
        Ok(Memory {
            id: self.id(None, "memory")?,
            updated_at: self.time(time, "updated_at")?,
            agent_name: row[3]
                .clone()
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| self.author.agent_name.clone()),
            key: row[0].clone().unwrap_or_default(),
            value: row[1].clone().ok_or_else(|| {
                Error::usage("the memory entry has no value").hint("give a text for value; it may be empty")
            })?,
        })
    }

    fn id(&mut self, given: Option<&str>, table: &str) -> Result<Ulid> {
        let Some(given) = given else {
            // A row before may have been given by hand the id that comes next.
            let mut id = self.stamp.id();
            while !self.ids.insert(id) {
                id = self.stamp.id();
            }
            return Ok(id);
        };
        let id = ulid(given, "id")?;
        if self.ids.insert(id) { Ok(id) } else { Err(id_taken(table)) }
    }

    fn replaced(&self, given: &str) -> Result<Ulid> {
        let old = ulid(given, "supersedes")?;
        if self.decisions.contains(&old) {
            return Ok(old);
        }
        Err(Error::usage(format!("no decision has the id {old}, which supersedes names"))
            .hint("`SELECT id, title FROM decisions` shows them"))
    }

    fn time(&self, given: Option<&str>, column: &str) -> Result<Timestamp> {
        let Some(given) = given else { return Ok(self.stamp.now()) };
        time::parse(given).ok_or_else(|| {
            Error::usage(format!("{column} {given:?} is not a time"))
                .hint("write it as 2026-01-31T12:00:00Z, or leave it out")
        })
    }
}

/// The error for an id that is there.
pub(super) fn id_taken(table: &str) -> Error {
    Error::usage(format!("the id of the new row of {table} is taken")).hint("leave the id out, and a new one is made")
}

/// The rows that are new; an error when one that was there has changed or gone, by whichever way.
fn added<'a>(table: &str, before: &Rows, after: &'a Rows) -> Result<Vec<&'a [Text]>> {
    if before.iter().any(|(rowid, row)| after.get(rowid) != Some(row)) {
        return Err(changes(table));
    }
    Ok(after.iter().filter(|(rowid, _)| !before.contains_key(rowid)).map(|(_, row)| row.as_slice()).collect())
}

fn changes(table: &str) -> Error {
    Error::usage(format!("the statement changes a row of {table} that is there"))
        .hint("the log only grows: insert a decision with `supersedes` instead")
}

fn ulid(given: &str, column: &str) -> Result<Ulid> {
    given.parse().map_err(|_| {
        Error::usage(format!("{column} {given:?} is not a ULID")).hint("leave it out, and a new one is made")
    })
}

fn status(given: Option<&str>) -> Result<Status> {
    match given.unwrap_or("accepted") {
        "accepted" => Ok(Status::Accepted),
        "superseded" => Ok(Status::Superseded),
        other => Err(Error::usage(format!("status {other:?} is unknown")).hint("write 'accepted' or 'superseded'")),
    }
}

/// A JSON array of objects with `option` and `why_not`, or of texts.
fn alternatives(given: Option<&str>) -> Result<Vec<Alternative>> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Item {
        Full(Alternative),
        Option(String),
    }
    let given = given.filter(|text| !text.trim().is_empty()).unwrap_or("[]");
    let items: Vec<Item> = serde_json::from_str(given).map_err(|error| {
        Error::usage("alternatives is not a JSON array of options")
            .because(&error)
            .hint(r#"write '[{"option": "Kafka", "why_not": "no replay is needed"}]'"#)
    })?;
    Ok(items
        .into_iter()
        .map(|item| match item {
            Item::Full(alternative) => alternative,
            Item::Option(option) => Alternative { option, why_not: String::new() },
        })
        .collect())
}
