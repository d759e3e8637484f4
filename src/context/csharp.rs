//! C# as text: names, literals, and where a type's simple name would mean something else.

use crate::render::escape::cs_string;
use crate::spec::model::Value;

/// Words that C# keeps for itself; an identifier of that name needs an `@`.
const KEYWORDS: &[&str] = &[
    "abstract",
    "as",
    "base",
    "bool",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "checked",
    "class",
    "const",
    "continue",
    "decimal",
    "default",
    "delegate",
    "do",
    "double",
    "else",
    "enum",
    "event",
    "explicit",
    "extern",
    "false",
    "finally",
    "fixed",
    "float",
    "for",
    "foreach",
    "goto",
    "if",
    "implicit",
    "in",
    "int",
    "interface",
    "internal",
    "is",
    "lock",
    "long",
    "namespace",
    "new",
    "null",
    "object",
    "operator",
    "out",
    "override",
    "params",
    "private",
    "protected",
    "public",
    "readonly",
    "ref",
    "return",
    "sbyte",
    "sealed",
    "short",
    "sizeof",
    "stackalloc",
    "static",
    "string",
    "struct",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "uint",
    "ulong",
    "unchecked",
    "unsafe",
    "ushort",
    "using",
    "virtual",
    "void",
    "volatile",
    "while",
];

/// Words that mean something in some places, and locals that the templates use themselves.
const TAKEN: &[&str] = &[
    "and",
    "answer",
    "api",
    "app",
    "async",
    "await",
    "body",
    "builder",
    "caller",
    "cancellationToken",
    "changed",
    "checks",
    "client",
    "clock",
    "content",
    "created",
    "cursor",
    "db",
    "details",
    "errors",
    "field",
    "file",
    "file",
    "from",
    "get",
    "global",
    "http",
    "id",
    "idempotency",
    "ifMatch",
    "ifNoneMatch",
    "init",
    "item",
    "json",
    "limit",
    "missing",
    "nameof",
    "not",
    "notnull",
    "now",
    "on",
    "once",
    "or",
    "order_by",
    "page",
    "partial",
    "path",
    "problem",
    "queries",
    "query",
    "record",
    "remembered",
    "request",
    "required",
    "response",
    "row",
    "rows",
    "scoped",
    "select",
    "services",
    "set",
    "sort",
    "table",
    "tag",
    "taken",
    "unmanaged",
    "value",
    "var",
    "view",
    "when",
    "where",
    "with",
    "work",
    "yield",
];

/// The name of a local variable or lambda parameter for something of this name.
pub fn local(camel: &str, pascal: &str) -> String {
    if KEYWORDS.contains(&camel) || TAKEN.contains(&camel) { format!("the{pascal}") } else { camel.to_owned() }
}

/// A property's name in JSON, as `JsonNamingPolicy.CamelCase` makes it: the capitals that a name begins with become
/// small, but for the last one before a small letter.
pub fn json_name(pascal: &str) -> String {
    let chars: Vec<char> = pascal.chars().collect();
    let mut out = String::with_capacity(pascal.len());
    let mut leading = true;
    for (at, &c) in chars.iter().enumerate() {
        let next_is_small = chars.get(at + 1).is_some_and(|next| !next.is_ascii_uppercase());
        leading = leading && c.is_ascii_uppercase() && !(at > 0 && next_is_small);
        out.push(if leading { c.to_ascii_lowercase() } else { c });
    }
    out
}

/// "a" or "an" before the words.
pub fn with_article(words: &str) -> String {
    let an = words.starts_with(['a', 'e', 'i', 'o', 'u']) && !words.starts_with("uni") && !words.starts_with("use");
    format!("{} {words}", if an { "an" } else { "a" })
}

/// A whole number; the least `long` and `int` have no literal of their own.
pub fn integer(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            grouped.push('_');
        }
        grouped.push(c);
    }
    match value {
        i64::MIN => "long.MinValue".to_owned(),
        i64::MAX => "long.MaxValue".to_owned(),
        _ if value < 0 => format!("-{grouped}"),
        _ => grouped,
    }
}

/// A calendar date, from `2026-01-31`.
pub fn date(text: &str) -> String {
    text.parse::<jiff::civil::Date>()
        .map_or_else(|_| "default".to_owned(), |d| format!("new DateOnly({}, {}, {})", d.year(), d.month(), d.day()))
}

/// An instant, from RFC 3339 text.
pub fn instant(text: &str) -> String {
    let Ok(at) = text.parse::<jiff::Timestamp>() else { return "default".to_owned() };
    let at = jiff::tz::Offset::UTC.to_datetime(at);
    let whole = format!(
        "new DateTimeOffset({}, {}, {}, {}, {}, {}, TimeSpan.Zero)",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    );
    match at.subsec_nanosecond() / 1000 {
        0 => whole,
        micros => format!("{whole}.AddMicroseconds({micros})"),
    }
}

/// A default as an argument of `[Default(…)]`, which takes constants only: what JSON would say.
pub fn constant(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => integer(*value),
        Value::Decimal(text) => format!("{text}d"),
        Value::Text(text) => cs_string(text),
    }
}

/// The type's name as code outside of the `Domain` namespace writes it: qualified where the simple name is also that
/// of a type in an implicit `using`, or of a namespace that C# finds first.
pub fn type_reference(ty: &str, namespaces: &[&str]) -> String {
    if AMBIENT.split_ascii_whitespace().any(|other| other == ty) || namespaces.contains(&ty) {
        format!("Domain.{ty}")
    } else {
        ty.to_owned()
    }
}

/// Types without type parameters of the namespaces that files of a service use, implicitly or by our `using` lines.
static AMBIENT: &str = include_str!("ambient_types.txt");

#[cfg(test)]
#[path = "csharp_tests.rs"]
mod tests;
