//! The operations of a migration, and their text.

use super::Provider;
use super::csharp::{bools, call, indent, string, strings};
use super::model::{Check, Column, ColumnType, Entity, ForeignKey, Index, Literal};
use super::naming::csharp_member;
use super::open::Open;
use super::renames::EditKind;
use super::{edit_sql, open, types};

/// One call on EF's `MigrationBuilder`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Operation {
    /// A whole table with key, checks and foreign keys, without indexes.
    CreateTable(Box<Entity>),
    /// Drops a table.
    DropTable { table: String },
    /// Another name for a table.
    RenameTable { table: String, to: String },
    /// A new column; rows that are there get `fill`.
    AddColumn { table: String, column: Column, fill: Option<Literal> },
    /// Another type, length or nullability; rows that are null get `fill`.
    AlterColumn { table: String, column: Column, old: Column, fill: Option<Literal> },
    /// Drops a column.
    DropColumn { table: String, column: String },
    /// Another name for a column.
    RenameColumn { table: String, column: String, to: String },
    /// A new index.
    CreateIndex { table: String, index: Index, columns: Vec<String>, concurrently: bool },
    /// Drops an index.
    DropIndex { table: String, index: String },
    /// Another name for an index.
    RenameIndex { table: String, index: String, to: String },
    /// A new primary key on a table that is there.
    AddPrimaryKey { table: String, name: String, columns: Vec<String> },
    /// Drops a primary key.
    DropPrimaryKey { table: String, name: String },
    /// A new check constraint.
    AddCheck { table: String, check: Check },
    /// Drops a check constraint.
    DropCheck { table: String, check: String },
    /// A new foreign key on a table that is there.
    AddForeignKey { table: String, key: ForeignKey, column: String },
    /// Drops a foreign key.
    DropForeignKey { table: String, key: String },
    /// Gives rows that are null a value, on PostgreSQL.
    FillColumn { table: String, column: String, value: Literal },
    /// Changes what stands in the rows.
    EditRows { table: String, column: String, kind: EditKind },
    /// Lets a column be null that the code no longer writes, on PostgreSQL.
    Relax { table: String, column: String },
    /// The other way: rows without a value get one, on PostgreSQL.
    Tighten { table: String, column: String, value: Literal },
    /// Gives a column the values of another one, on PostgreSQL.
    CopyColumn { table: String, from: String, to: String },
    /// Begins to translate for the version before, on PostgreSQL.
    Open(Box<Open>),
    /// Ends it.
    Close(Box<Open>),
    /// Fails while a row does not fit a type, on PostgreSQL.
    Guard { table: String, column: String, ty: ColumnType },
}

impl Operation {
    /// The text of the call, with its semicolon.
    pub(super) fn render(&self, provider: Provider) -> String {
        match self {
            Self::CreateTable(entity) => create_table(entity, provider),
            Self::DropTable { table } => plain("DropTable", &[named("name", table)]),
            Self::RenameTable { table, to } => plain("RenameTable", &[named("name", table), named("newName", to)]),
            Self::AddColumn { table, column, fill } => {
                let mut arguments = vec![named("name", &column.column), named("table", table)];
                arguments.extend(column_arguments(column, fill.as_ref(), provider));
                plain(&format!("AddColumn<{}>", types::clr(&column.ty)), &arguments)
            }
            Self::AlterColumn { table, column, old, fill } => alter_column(table, column, old, fill.as_ref(), provider),
            Self::DropColumn { table, column } => on_table("DropColumn", column, table),
            Self::RenameColumn { table, column, to } => renamed("RenameColumn", column, table, to),
            Self::CreateIndex { table, index, columns, concurrently } => {
                create_index(table, index, columns, *concurrently)
            }
            Self::DropIndex { table, index } => on_table("DropIndex", index, table),
            Self::RenameIndex { table, index, to } => renamed("RenameIndex", index, table, to),
            Self::AddPrimaryKey { table, name, columns } => {
                plain("AddPrimaryKey", &[named("name", name), named("table", table), column_list(columns)])
            }
            Self::DropPrimaryKey { table, name } => on_table("DropPrimaryKey", name, table),
            Self::AddCheck { table, check } => plain(
                "AddCheckConstraint",
                &[named("name", &check.name), named("table", table), named("sql", &check.sql)],
            ),
            Self::DropCheck { table, check } => on_table("DropCheckConstraint", check, table),
            Self::AddForeignKey { table, key, column } => {
                let mut arguments = vec![named("name", &key.name), named("table", table), named("column", column)];
                arguments.extend(principal(key));
                plain("AddForeignKey", &arguments)
            }
            Self::DropForeignKey { table, key } => on_table("DropForeignKey", key, table),
            Self::FillColumn { table, column, value } => {
                let value = types::sql_literal(value);
                let sql = format!("UPDATE \"{table}\" SET \"{column}\" = {value} WHERE \"{column}\" IS NULL;");
                sql_call(&sql)
            }
            Self::EditRows { table, column, kind } => sql_call(&edit_sql::edit(table, column, kind, provider)),
            Self::Relax { table, column } => {
                sql_call(&format!("ALTER TABLE \"{table}\" ALTER COLUMN \"{column}\" DROP NOT NULL;"))
            }
            Self::Tighten { table, column, value } => {
                let value = types::sql_literal(value);
                sql_call(&format!(
                    "UPDATE \"{table}\" SET \"{column}\" = {value} WHERE \"{column}\" IS NULL; \
                     ALTER TABLE \"{table}\" ALTER COLUMN \"{column}\" SET NOT NULL;"
                ))
            }
            Self::CopyColumn { table, from, to } => sql_call(&format!("UPDATE \"{table}\" SET \"{to}\" = \"{from}\";")),
            Self::Open(step) => sql_block(&open::sql::open(step)),
            Self::Close(step) => sql_block(&open::sql::close(step)),
            Self::Guard { table, column, ty } => sql_block(&open::sql::guard(table, column, ty)),
        }
    }

    /// The text names a type of the namespace `System`.
    pub(super) fn needs_system(&self) -> bool {
        match self {
            Self::CreateTable(entity) => entity.all_columns().iter().any(|column| types::needs_system(&column.ty)),
            Self::AddColumn { column, .. } => types::needs_system(&column.ty),
            Self::AlterColumn { column, old, .. } => types::needs_system(&column.ty) || types::needs_system(&old.ty),
            _ => false,
        }
    }
}

fn sql_call(sql: &str) -> String {
    format!("migrationBuilder.Sql({});", string(sql))
}

/// SQL of several lines, as C# has it: a raw string, unless a value in it could be taken for its end or its margin.
fn sql_block(sql: &str) -> String {
    let plain = |line: &str| line.is_empty() || !line.trim().is_empty();
    if sql.contains("\"\"\"") || sql.contains('\r') || !sql.split('\n').all(plain) {
        return sql_call(sql);
    }
    format!("migrationBuilder.Sql(\n{});", indent(&format!("\"\"\"\n{sql}\n\"\"\""), 4))
}

fn named(argument: &str, value: &str) -> String {
    format!("{argument}: {}", string(value))
}

fn plain(method: &str, arguments: &[String]) -> String {
    call(method, arguments) + ";"
}

fn on_table(method: &str, name: &str, table: &str) -> String {
    plain(method, &[named("name", name), named("table", table)])
}

fn renamed(method: &str, name: &str, table: &str, to: &str) -> String {
    plain(method, &[named("name", name), named("table", table), named("newName", to)])
}

fn column_list(columns: &[String]) -> String {
    match columns {
        [column] => named("column", column),
        _ => format!("columns: new[] {{ {} }}", strings(columns.iter().map(String::as_str))),
    }
}

/// `type: …, maxLength: …, nullable: …, defaultValue: …`; `fill` stands where the column has no default.
fn column_arguments(column: &Column, fill: Option<&Literal>, provider: Provider) -> Vec<String> {
    let ty = &column.ty;
    let mut out = vec![named("type", &types::store(ty, provider))];
    out.extend(facets(ty, "maxLength", "precision", "scale"));
    out.push(format!("nullable: {}", column.nullable));
    let default = column.default.as_ref().or(fill);
    out.extend(default.map(|default| format!("defaultValue: {}", types::csharp_literal(ty, default))));
    out
}

fn facets(ty: &ColumnType, length: &str, precision: &str, scale: &str) -> Vec<String> {
    let mut out: Vec<String> = types::max_length(ty).map(|max| format!("{length}: {max}")).into_iter().collect();
    if let Some((digits, decimals)) = types::precision(ty) {
        out.push(format!("{precision}: {digits}"));
        out.extend(decimals.map(|decimals| format!("{scale}: {decimals}")));
    }
    out
}

fn alter_column(table: &str, column: &Column, old: &Column, fill: Option<&Literal>, provider: Provider) -> String {
    let mut arguments = vec![named("name", &column.column), named("table", table)];
    arguments.extend(column_arguments(column, fill, provider));
    arguments.push(format!("oldClrType: typeof({})", types::clr(&old.ty)));
    arguments.push(named("oldType", &types::store(&old.ty, provider)));
    arguments.extend(facets(&old.ty, "oldMaxLength", "oldPrecision", "oldScale"));
    if old.nullable {
        arguments.push("oldNullable: true".to_owned());
    }
    let default = old.default.as_ref();
    arguments.extend(default.map(|default| format!("oldDefaultValue: {}", types::csharp_literal(&old.ty, default))));
    plain(&format!("AlterColumn<{}>", types::clr(&column.ty)), &arguments)
}

fn create_index(table: &str, index: &Index, columns: &[String], concurrently: bool) -> String {
    let mut arguments = vec![named("name", &index.name), named("table", table), column_list(columns)];
    if index.unique {
        arguments.push("unique: true".to_owned());
    }
    if !index.descending.is_empty() {
        arguments.push(format!("descending: new[] {{ {} }}", bools(&index.descending)));
    }
    let text = call("CreateIndex", &arguments);
    if concurrently { text + "\n    .Annotation(\"Npgsql:CreatedConcurrently\", true);" } else { text + ";" }
}

fn principal(key: &ForeignKey) -> [String; 3] {
    [
        named("principalTable", &key.principal_table),
        named("principalColumn", "id"),
        format!("onDelete: ReferentialAction.{}", key.on_delete.csharp()),
    ]
}

fn create_table(entity: &Entity, provider: Provider) -> String {
    let columns: Vec<String> = entity.all_columns().iter().map(|column| table_column(column, provider)).collect();
    let columns = format!("columns: table => new\n{{\n{}\n}}", indent(&columns.join(",\n"), 4));
    let constraints = format!("constraints: table =>\n{{\n{}\n}}", indent(&constraints(entity).join("\n"), 4));
    plain("CreateTable", &[named("name", &entity.table), columns, constraints])
}

fn table_column(column: &Column, provider: Provider) -> String {
    let member = csharp_member(&column.column);
    let mut arguments = Vec::new();
    if member != column.column {
        arguments.push(named("name", &column.column));
    }
    arguments.extend(column_arguments(column, None, provider));
    format!("{member} = table.Column<{}>({})", types::clr(&column.ty), arguments.join(", "))
}

fn constraints(entity: &Entity) -> Vec<String> {
    let member = |property: &String| format!("x.{}", csharp_member(entity.column_of(property)));
    let columns: Vec<String> = entity.key.properties.iter().map(member).collect();
    let key = match columns.as_slice() {
        [column] => column.clone(),
        _ => format!("new {{ {} }}", columns.join(", ")),
    };
    let mut out = vec![format!("table.PrimaryKey({}, x => {key});", string(&entity.key.name))];
    let mut checks: Vec<&Check> = entity.checks.iter().collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    out.extend(
        checks.iter().map(|check| format!("table.CheckConstraint({}, {});", string(&check.name), string(&check.sql))),
    );
    let mut keys: Vec<&ForeignKey> = entity.foreign_keys.iter().collect();
    keys.sort_by(|a, b| a.name.cmp(&b.name));
    out.extend(keys.iter().map(|key| {
        let mut arguments = vec![named("name", &key.name), format!("column: x => {}", member(&key.property))];
        arguments.extend(principal(key));
        format!("table.ForeignKey(\n{});", indent(&arguments.join(",\n"), 4))
    }));
    out
}
