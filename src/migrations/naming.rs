//! Names as EF Core's snake-case convention and this project give them, never longer than PostgreSQL takes.

use sha2::{Digest, Sha256};

/// PostgreSQL's longest identifier, in bytes; names here are ASCII.
pub const MAX_IDENTIFIER: usize = 63;

/// How much of a too long name is kept before its hash.
const KEPT: usize = 54;

/// The last letter seen, as far as it matters for where a word begins.
#[derive(PartialEq)]
enum Before {
    Start,
    Lower,
    Upper,
    Digit,
}

/// The column of a property, as `EFCore.NamingConventions` writes it: `HttpUrl` is `http_url`, `Line2Text` is `line2text`.
///
/// A word begins at an upper-case letter after a lower-case one, or at an upper-case letter that a lower-case one
/// follows unless a digit stands before it.
pub fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 8);
    let mut before = Before::Start;
    for (at, &letter) in letters.iter().enumerate() {
        if letter == '_' {
            out.push('_');
            before = Before::Start;
            continue;
        }
        if letter.is_uppercase() {
            let leads = at > 0 && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
            if before == Before::Lower || (before != Before::Digit && leads) {
                out.push('_');
            }
            out.extend(letter.to_lowercase());
            before = Before::Upper;
        } else {
            out.push(letter);
            before = if letter.is_numeric() { Before::Digit } else { Before::Lower };
        }
    }
    out
}

/// A name that fits: itself, or its first 54 characters, `_` and 8 hexadecimal digits of its SHA-256.
pub fn ident(name: &str) -> String {
    if name.len() <= MAX_IDENTIFIER {
        return name.to_owned();
    }
    let digest = Sha256::digest(name.as_bytes());
    let hash = digest.iter().take(4).fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"));
    let kept: String = name.chars().take(KEPT).collect();
    format!("{kept}_{hash}")
}

/// A database name, and whether the C# configuration must give it because the convention's would be too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DbName {
    /// The name in the database.
    pub name: String,
    /// True when it differs from what EF's convention gives.
    pub explicit: bool,
}

impl DbName {
    fn fit(name: &str) -> Self {
        Self { name: ident(name), explicit: name.len() > MAX_IDENTIFIER }
    }
}

/// The column of a property: EF's snake case, cut to fit.
pub fn column(property: &str) -> DbName {
    DbName::fit(&snake(property))
}

/// The name of a table's primary key.
pub fn key(table: &str) -> DbName {
    DbName::fit(&format!("pk_{table}"))
}

/// The name of an index on columns of a table.
pub fn index(table: &str, columns: &[String]) -> DbName {
    DbName::fit(&format!("ix_{table}_{}", columns.join("_")))
}

/// The name of a foreign key. The configuration always gives it: EF's convention depends on the order of calls.
pub fn foreign_key(table: &str, principal_table: &str, column: &str) -> DbName {
    DbName::fit(&format!("fk_{table}_{principal_table}_{column}"))
}

/// The name of a check constraint on a column.
pub fn check(table: &str, column: &str) -> String {
    ident(&format!("ck_{table}_{column}"))
}

/// The length of an enum's column: 32, or the next of 64 and 128 that holds its longest member name.
pub fn enum_length<'a>(members: impl IntoIterator<Item = &'a str>) -> u32 {
    let longest = members.into_iter().map(|member| member.chars().count()).max().unwrap_or(0);
    match longest {
        0..=32 => 32,
        33..=64 => 64,
        _ => 128,
    }
}

/// Words of C# that need an `@` before them as a name.
const KEYWORDS: &str = "\
    abstract as base bool break byte case catch char checked class const continue decimal default delegate do \
    double else enum event explicit extern false finally fixed float for foreach goto if implicit in int \
    interface internal is lock long namespace new null object operator out override params private protected \
    public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw \
    true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while";

/// A column as the name of a C# member: keywords get an `@`.
pub fn csharp_member(column: &str) -> String {
    let keyword = KEYWORDS.split_whitespace().any(|word| word == column);
    if keyword { format!("@{column}") } else { column.to_owned() }
}

#[cfg(test)]
#[path = "naming_tests.rs"]
mod tests;
