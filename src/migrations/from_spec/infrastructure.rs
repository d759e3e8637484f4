//! Tables that serve no resource.

use super::super::model::{Column, ColumnType, Entity, Index};
use super::super::naming;
use super::{Infrastructure, column, empty};

/// The tables of a service with this infrastructure.
pub(super) fn entities(root: &str, infrastructure: Infrastructure) -> Vec<Entity> {
    let mut out = vec![idempotency_key(root)];
    if infrastructure.messaging {
        out.extend([outbox(root), inbox(root)]);
    }
    out
}

fn text(property: &str, max: u32) -> Column {
    column(property, ColumnType::String { max: Some(max) })
}

fn long_text(property: &str) -> Column {
    column(property, ColumnType::String { max: None })
}

fn optional(column: Column) -> Column {
    Column { nullable: true, ..column }
}

fn indexed(mut entity: Entity, columns: Vec<Column>, indexes: &[&[&str]]) -> Entity {
    entity.columns = columns;
    entity.indexes = indexes
        .iter()
        .map(|properties| {
            let columns: Vec<String> = properties.iter().map(|property| naming::snake(property)).collect();
            let name = naming::index(&entity.table, &columns);
            Index {
                name: name.name,
                named: name.explicit,
                properties: properties.iter().map(|property| (*property).to_owned()).collect(),
                unique: false,
                descending: Vec::new(),
                implied: false,
            }
        })
        .collect();
    entity
}

fn idempotency_key(root: &str) -> Entity {
    let entity = empty(&format!("{root}.Adapters.Persistence.IdempotencyKey"), "idempotency_keys", &["Key"]);
    let columns = vec![
        text("Key", 64),
        text("Fingerprint", 64),
        long_text("Response"),
        column("CreatedAt", ColumnType::Timestamp),
    ];
    indexed(entity, columns, &[&["CreatedAt"]])
}

fn outbox(root: &str) -> Entity {
    let entity = empty(&format!("{root}.Adapters.Messaging.OutboxMessage"), "outbox_messages", &["Id"]);
    let columns = vec![
        column("Id", ColumnType::Guid),
        text("Type", 128),
        text("Key", 128),
        long_text("Payload"),
        optional(text("Traceparent", 64)),
        column("Attempts", ColumnType::Int),
        optional(column("DueAt", ColumnType::Timestamp)),
        optional(column("SentAt", ColumnType::Timestamp)),
        optional(long_text("Error")),
    ];
    indexed(entity, columns, &[&["DueAt", "Id"], &["SentAt"]])
}

fn inbox(root: &str) -> Entity {
    let entity = empty(&format!("{root}.Adapters.Messaging.InboxMessage"), "inbox_messages", &["MessageId", "Handler"]);
    let columns = vec![text("MessageId", 256), text("Handler", 128), column("ReceivedAt", ColumnType::Timestamp)];
    indexed(entity, columns, &[&["ReceivedAt"]])
}
