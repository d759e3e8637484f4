//! What changes in the rows themselves.

use super::super::Provider;
use super::super::operation::Operation;
use super::Sorts;
use super::pairs::Pair;

impl Sorts {
    /// On PostgreSQL between the old check and the new one. SQLite rebuilds a table once, at the end, with both of them;
    /// so there the rows change first, under the names from before, while no check is looked at.
    pub(super) fn edits_of(&mut self, pair: &Pair<'_>, provider: Provider) {
        for edit in pair.edits {
            let kind = edit.kind.clone();
            match provider {
                Provider::Sqlite => self.first.push(Operation::EditRows {
                    table: pair.before.table.clone(),
                    column: edit.columns.0.clone(),
                    kind,
                }),
                Provider::Postgres => self.columns.push(Operation::EditRows {
                    table: pair.after.table.clone(),
                    column: edit.columns.1.clone(),
                    kind,
                }),
            }
        }
    }
}
