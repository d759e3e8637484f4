//! Names that cannot be given, because a language, a database, a file system or the generated code has taken them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// C#'s keywords, and the contextual ones that are no identifiers where generated code writes them.
const CSHARP: &str = "\
    abstract as await base bool break byte case catch char checked class const continue decimal default delegate \
    do double dynamic else enum event explicit extern false finally fixed float for foreach global goto if \
    implicit in int interface internal is lock long nameof namespace new null object operator out override \
    params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string \
    struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile \
    while";

/// Reserved words of PostgreSQL 17 (its manual, appendix C: "reserved", and "reserved (can be function or type name)").
const POSTGRES: &str = "\
    all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate \
    collation column concurrently constraint create cross current_catalog current_date current_role \
    current_schema current_time current_timestamp current_user default deferrable desc distinct do else end \
    except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into \
    is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on \
    only or order outer overlaps placing primary references returning right select session_user similar some \
    symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when \
    where window with";

/// Words that SQLite takes for no identifier (its parser's keywords without a fallback). A test asks SQLite itself.
const SQLITE: &str = "\
    add all alter and as autoincrement between case check collate commit constraint create default deferrable \
    delete distinct drop else escape except exists foreign from group having in index insert intersect into is \
    isnull join limit not nothing notnull null on or order primary references returning select set table then to \
    transaction union unique update using values when where";

/// Columns that PostgreSQL and SQLite have in every table.
const SYSTEM_COLUMNS: &str = "cmax cmin ctid oid rowid tableoid xmax xmin";

/// Columns and properties that every resource has by itself.
const OWN_FIELDS: &str = "created_at id owner_id updated_at version";

/// Members of `object` and of records, and those of the generated types, that a property would hide.
const MEMBERS: &str = "\
    add apply change clone create deconstruct equality_contract equals finalize get_hash_code get_type \
    memberwise_clone now of print_members reference_equals remove to_string touch update validate";

/// Types that generated classes name; a property of the name would be found instead (`Guid.CreateVersion7`).
const NAMED_IN_CLASSES: &str = "\
    array convert cursor date_only date_time_offset domain_error enumerable guid json_document json_element \
    json_serializer math regex string_comparer string_comparison time_provider";

/// Query parameters that every list has.
const LIST_PARAMETERS: &str = "cursor limit sort";

/// Types and namespaces of the generated solution itself.
const OWN_TYPES: &str = "\
    Adapters Api ApiDocument ArchitectureTests Authentication Backoff Benchmarks BuildTime CacheInvalidation \
    CacheKeys Caching CachingModule Caller Clock CloudEvent Contracts Cursor DatabaseHealth DeadLetters \
    DesignTime Domain DomainError Drain Edge ETags EventSubscription EventSubscriptions Features Gateway Grants \
    Health Idempotency IdempotencyKey IdempotencyStore IdempotentRequest Inbox InboxMessage Initial \
    InMemoryTransport IntegrationTests Keyset Messaging MessagingModule Migrations Modules Money Outbox \
    OutboxMessage OutboxPublisher OutboxRelay OutboxSignal Page Permission PermissionHandler Permissions \
    Persistence PersistenceModule Ports Probe Problems Program Properties RateLimits Results Retention Retries \
    RowEnumConverter RowFilter RowInstantConverter RowReader SaveResult Seed SeedData ServiceDefaults Sql \
    SqliteSource Telemetry UnitOfWork \
    UnitTests UtcConverter";

/// First parts of namespaces that generated code names in full.
const NAMESPACES: &str = "\
    ArchUnitNET Confluent Google HotChocolate Internal Microsoft Npgsql NSubstitute OpenTelemetry Polly RabbitMQ \
    Scalar StackExchange System Windows Xunit Yarp";

/// Servers of the generated compose files; a service is one too.
const SERVERS: &str = "collector dashboard kafka migrator minio postgres rabbitmq valkey";

/// Tables that a service has by itself.
const OWN_TABLES: &str = "ef_migrations_history idempotency_keys inbox_messages outbox_messages";

/// Public types of .NET 10.0.12's shared frameworks in the namespaces that generated files use, implicitly or by name.
static DOTNET_TYPES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("reserved/dotnet_types.txt").lines().collect());

/// A C# keyword.
pub(crate) fn is_keyword(name: &str) -> bool {
    has(CSHARP, name)
}

/// A file of this name cannot be made on Windows, whatever its extension.
pub(crate) fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul" | "conin" | "conout")
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
}

/// The database in which a word cannot be a table or column.
pub(crate) fn sql_word(name: &str) -> Option<&'static str> {
    match (has(POSTGRES, name), has(SQLITE, name)) {
        (true, true) => Some("SQL"),
        (true, false) => Some("PostgreSQL"),
        (false, true) => Some("SQLite"),
        (false, false) => has(SYSTEM_COLUMNS, name).then_some("the databases' own columns"),
    }
}

/// Why a field cannot have this name.
pub(crate) fn field(name: &str) -> Option<&'static str> {
    if has(OWN_FIELDS, name) {
        Some("every resource has it by itself")
    } else if has(MEMBERS, name) {
        Some("it would hide a member of the C# type")
    } else if has(NAMED_IN_CLASSES, name) {
        Some("it would hide a type that the C# code uses")
    } else {
        None
    }
}

/// A query parameter of every list.
pub(crate) fn is_list_parameter(name: &str) -> bool {
    has(LIST_PARAMETERS, name)
}

/// Why a C# type or namespace cannot have this name, in Pascal case.
pub(crate) fn type_name(pascal: &str) -> Option<&'static str> {
    if has(OWN_TYPES, pascal) {
        Some("the generated solution has a part of this name")
    } else if DOTNET_TYPES.contains(pascal) {
        Some(".NET has a type of this name, which generated code uses or would confuse with it")
    } else if has(NAMESPACES, pascal) {
        Some("a library's namespace begins with this name")
    } else {
        None
    }
}

/// A server of the generated compose files.
pub(crate) fn is_server(name: &str) -> bool {
    has(SERVERS, name)
}

/// Tables that every service has by itself.
pub(crate) fn own_tables() -> impl Iterator<Item = &'static str> {
    OWN_TABLES.split_ascii_whitespace()
}

/// A list of words has this one.
fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

#[cfg(test)]
#[path = "reserved/tests.rs"]
mod tests;
