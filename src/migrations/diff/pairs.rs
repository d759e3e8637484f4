//! Which table and column of the old schema is which of the new one.

use std::collections::BTreeMap;

use super::super::model::Entity;
use super::super::renames::{Edit, Renames};
use super::take_pairs;

/// A table that is in both schemas, perhaps under another name.
pub(super) struct Pair<'a> {
    pub(super) before: &'a Entity,
    pub(super) after: &'a Entity,
    /// Changes of what stands in the rows.
    pub(super) edits: &'a [Edit],
    /// Columns with another name: old to new.
    pub(super) columns: BTreeMap<String, String>,
}

impl Pair<'_> {
    /// What a column of the old table is called in the new one.
    pub(super) fn renamed<'a>(&'a self, column: &'a str) -> &'a str {
        self.columns.get(column).map_or(column, String::as_str)
    }
}

/// Tables whose rename was asked for, tables of the same name, then tables of the same CLR type; each from the last name to the first, as EF does.
pub(super) fn pair<'a>(before: &[&'a Entity], after: &[&'a Entity], renames: &'a Renames) -> Vec<Pair<'a>> {
    let by_table = |entities: &[&'a Entity]| {
        let mut sorted = entities.to_vec();
        sorted.sort_by(|a, b| a.table.cmp(&b.table));
        sorted
    };
    let (mut old, mut new) = (by_table(before), by_table(after));
    let mut pairs = take_pairs(&mut old, &mut new, |a, b| renames.table_after(&a.table) == Some(&b.table));
    pairs.extend(take_pairs(&mut old, &mut new, |a, b| a.table == b.table));
    pairs.extend(take_pairs(&mut old, &mut new, |a, b| a.name == b.name));
    pairs
        .into_iter()
        .map(|(before, after)| Pair {
            before,
            after,
            columns: columns(before, after, renames),
            edits: renames.edits(&before.table),
        })
        .collect()
}

/// The renames that were asked for, the columns of JSON children that have another plural, and the owner's key where
/// its name follows the owner's.
fn columns(before: &Entity, after: &Entity, renames: &Renames) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let (old, new) = (before.all_columns(), after.all_columns());
    let is_there =
        |columns: &[super::super::model::Column], name: &str| columns.iter().any(|column| column.column == name);
    let asked = renames.of_table(&before.table).map(|(from, to)| (from.to_owned(), to.to_owned()));
    let json = before.json_children().filter_map(|child| {
        let same = after.json_children().find(|other| other.name == child.name)?;
        (same.column != child.column).then(|| (child.column.clone(), same.column.clone()))
    });
    for (from, to) in asked.chain(json) {
        if is_there(&old, &from) && !is_there(&new, &from) && is_there(&new, &to) && !is_there(&old, &to) {
            out.insert(from, to);
        }
    }
    out
}
