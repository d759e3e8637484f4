//! How the read side selects a resource's rows by SQL, and makes answers of their columns.

use serde::Serialize;

use crate::context::child::ChildContext;
use crate::context::field::FieldContext;
use crate::migrations::naming;
use crate::spec::Resource;
use crate::spec::model::{Field, FieldType};

/// Width of a line of the SELECT, in characters, so that it stays in sight.
const LINE: usize = 100;

/// The converter of instants within documents.
const INSTANTS: &str = "RowInstantConverter";

/// A SELECT and the arguments of what is made of a row, in the order of its columns.
#[derive(Debug, Clone, Serialize)]
pub struct RowContext {
    /// The columns, separated by commas, in lines.
    pub columns: Vec<String>,
    /// C# that reads each argument from `row`.
    pub arguments: Vec<String>,
}

/// The rows of a resource: one read alone, and one of a list.
#[derive(Debug, Clone, Serialize)]
pub struct RowsContext {
    /// Everything is in one row, but for tables of children and links.
    pub alone: bool,
    /// The row that is read alone.
    pub one: RowContext,
    /// The row of a list: without children and what may be long.
    pub item: RowContext,
    /// A field's value is made by naming a type that never has another namespace: money, a document.
    pub names_domain: bool,
    /// The children that the row holds as JSON.
    pub documents: Vec<ChildContext>,
    /// Converters that those need: `RowEnum<OrderLineKind>`, `RowInstant`.
    pub converters: Vec<String>,
    /// A child has a decimal, which SQLite's documents hold as a text.
    pub decimals: bool,
}

/// The column of a property.
pub(super) fn column(property: &str) -> String {
    naming::ident(&naming::snake(property))
}

#[derive(Default)]
struct Builder {
    columns: Vec<String>,
    arguments: Vec<String>,
}

impl Builder {
    fn next(&mut self, column: String) -> usize {
        self.columns.push(column);
        self.columns.len() - 1
    }

    fn plain(&mut self, property: &str, get: &str) {
        let at = self.next(column(property));
        self.arguments.push(format!("row.{get}({at})"));
    }

    fn field(&mut self, field: &Field, view: &FieldContext) {
        let property = &view.property;
        let (at, value) = if let FieldType::Money { .. } = field.ty {
            let amount = self.next(column(&format!("{property}Amount")));
            let currency = self.next(column(&format!("{property}Currency")));
            (amount, format!("new Money(row.GetInt64({amount}), row.GetString({currency}))"))
        } else {
            let at = self.next(column(property));
            (at, value(&field.ty, view, at))
        };
        self.arguments.push(if field.optional { format!("row.IsDBNull({at}) ? null : {value}") } else { value });
    }

    fn document(&mut self, context: &str, child: &ChildContext) {
        let at = self.next(column(&child.plural.pascal));
        self.arguments
            .push(format!("[.. row.GetList({at}, {context}.Default.List{}).Select({}View.Of)]", child.ty, child.ty));
    }

    fn done(self) -> RowContext {
        let mut columns: Vec<String> = Vec::new();
        let last = self.columns.len() - 1;
        for (at, column) in self.columns.iter().enumerate() {
            let text = if at == last { column.clone() } else { format!("{column},") };
            match columns.last_mut() {
                Some(line) if line.len() + text.len() < LINE => *line = format!("{line} {text}"),
                _ => columns.push(text),
            }
        }
        RowContext { columns, arguments: self.arguments }
    }
}

fn value(ty: &FieldType, view: &FieldContext, at: usize) -> String {
    match ty {
        FieldType::String { .. } | FieldType::Text { .. } | FieldType::Email | FieldType::Url => {
            format!("row.GetString({at})")
        }
        FieldType::Int { .. } => format!("row.GetInt32({at})"),
        FieldType::Long { .. } | FieldType::Money { .. } => format!("row.GetInt64({at})"),
        FieldType::Decimal { .. } => format!("row.GetDecimal({at})"),
        FieldType::Bool => format!("row.GetBoolean({at})"),
        FieldType::Uuid | FieldType::Ref(_) => format!("row.GetGuid({at})"),
        FieldType::Timestamp => format!("row.GetInstant({at})"),
        FieldType::Date => format!("row.GetFieldValue<DateOnly>({at})"),
        FieldType::Enum { .. } => format!("row.GetEnum<{}>({at})", view.enum_outer.as_deref().unwrap_or_default()),
        FieldType::Json => format!("new JsonText(row.GetString({at})).ToElement()"),
    }
}

pub(super) fn of(name: &str, resource: &Resource, views: &[FieldContext], children: &[ChildContext]) -> RowsContext {
    let alone = resource.many_to_many.is_empty() && children.iter().all(|child| !child.table);
    let context = format!("{name}RowJson");
    let documents: Vec<ChildContext> = children.iter().filter(|child| !child.table).cloned().collect();
    let row = |full: bool| {
        let mut row = Builder::default();
        row.plain("Id", "GetGuid");
        if resource.owner {
            row.plain("OwnerId", "GetString");
        }
        for (field, view) in resource.fields.iter().zip(views).filter(|(field, _)| full || !is_long(&field.ty)) {
            row.field(field, view);
        }
        for child in documents.iter().filter(|_| full) {
            row.document(&context, child);
        }
        row.plain("CreatedAt", "GetInstant");
        row.plain("UpdatedAt", "GetInstant");
        row.plain("Version", "GetInt64");
        row.done()
    };
    let has = |kind: &str| views.iter().any(|view| view.kind == kind);
    let stored = || documents.iter().flat_map(|child| &child.fields);
    let enums = stored().filter_map(|field| field.enum_outer.as_ref()).map(|ty| format!("RowEnumConverter<{ty}>"));
    let instants = stored().any(|field| field.kind == "timestamp").then(|| INSTANTS.to_owned());
    RowsContext {
        alone,
        one: row(true),
        item: row(false),
        names_domain: has("money") || (alone && has("json")),
        converters: enums.chain(instants).collect(),
        decimals: stored().any(|field| field.kind == "decimal"),
        documents,
    }
}

impl RowsContext {
    /// Names of an enum are read from documents by SQL.
    pub fn reads_enums(&self) -> bool {
        self.alone && self.converters.iter().any(|converter| converter != INSTANTS)
    }

    /// Instants are read from documents by SQL.
    pub fn reads_instants(&self) -> bool {
        self.alone && self.converters.iter().any(|converter| converter == INSTANTS)
    }
}

fn is_long(ty: &FieldType) -> bool {
    matches!(ty, FieldType::Text { .. } | FieldType::Json)
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
