//! What new migrations do to databases, for programs.

use serde_json::{Value, json};

use crate::migrations::Change;

/// A list, in the order in which it is done; of each change `service`, `migration` (the id on PostgreSQL, or null), `kind`,
/// `table`, `description`, and its dangers: `destructive`, `blocking`, `breaks_running`.
pub fn database(changes: &[(String, Change)]) -> Value {
    changes.iter().map(|(service, change)| one(service, change)).collect()
}

fn one(service: &str, change: &Change) -> Value {
    let migration = Some(change.migration.as_str()).filter(|id| !id.is_empty());
    json!({
        "service": service,
        "migration": migration,
        "kind": change.kind,
        "table": change.table,
        "description": change.description,
        "destructive": change.destructive,
        "blocking": change.blocking,
        "breaks_running": change.breaks_running,
    })
}
