//! What `dotnet build` and `dotnet test` say went wrong. Pure.

use std::fmt;

use camino::{Utf8Path, Utf8PathBuf};

/// An error of a build, or a test that failed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Problem {
    /// The file, from the root of the tree; none of a tool or a test.
    pub file: Option<Utf8PathBuf>,
    /// Line and column, from 1.
    pub place: Option<(u32, u32)>,
    /// `CS0103`; `test` of a test.
    pub code: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            f.write_str(file.as_str())?;
            if let Some((line, column)) = self.place {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}: {}", self.code, self.message)
    }
}

/// The errors in the lines of a build in a folder, each once, in the order of their files.
pub fn errors(dir: &Utf8Path, lines: &[String]) -> Vec<Problem> {
    let mut found: Vec<Problem> = lines.iter().filter_map(|line| error(dir, line)).collect();
    found.sort();
    found.dedup();
    found
}

/// The tests that failed, each once, by name.
pub fn failed_tests(lines: &[String]) -> Vec<Problem> {
    let mut found: Vec<Problem> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(rest) = line.trim_start().strip_prefix("failed ").or_else(|| line.strip_prefix("  Failed ")) else {
            continue;
        };
        // A name may have spaces in its arguments; the time stands at the end, in round or square brackets.
        let name =
            rest.rsplit_once([' ', '\t']).filter(|(_, time)| time.ends_with([')', ']'])).map_or(rest, |(name, _)| name);
        let name = name.trim_end_matches(|c: char| c == '(' || c == '[' || c == ' ' || c.is_ascii_digit());
        let why = lines[at + 1..].iter().map(|line| line.trim()).find(|line| !line.is_empty()).unwrap_or_default();
        found.push(Problem { file: None, place: None, code: "test".to_owned(), message: format!("{name}: {why}") });
    }
    found.sort();
    found.dedup();
    found
}

/// `path(1,2): error CS0103: message [project]`, `path : error NU1101: …`, `MSBUILD : error MSB1009: …`.
fn error(dir: &Utf8Path, line: &str) -> Option<Problem> {
    let (origin, rest) = line.split_once(": error ").or_else(|| line.split_once(" : error "))?;
    let (code, message) = rest.split_once(": ")?;
    if code.is_empty() || !code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return None;
    }
    let message = match message.rsplit_once(" [") {
        Some((message, project)) if project.ends_with(']') => message,
        _ => message,
    };
    let (path, place) = place(origin.trim());
    Some(Problem { file: inside(dir, path), place, code: code.to_owned(), message: plain(dir, message) })
}

/// `path(1,2)` and `path(1,2,3,4)`.
fn place(origin: &str) -> (&str, Option<(u32, u32)>) {
    let numbers = origin.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let parsed = numbers.and_then(|(path, numbers)| {
        let mut numbers = numbers.split(',').map(str::parse);
        let line = numbers.next()?.ok()?;
        let column = numbers.next().map_or(Some(1), Result::ok)?;
        Some((path, (line, column)))
    });
    match parsed {
        Some((path, place)) => (path, Some(place)),
        None => (origin, None),
    }
}

/// The path from the root of the tree; none of something that is no path. Others stay as they are.
fn inside(dir: &Utf8Path, path: &str) -> Option<Utf8PathBuf> {
    let tool = !path.contains(['/', '\\', '.']);
    let plain = path.replace('\\', "/");
    let root = dir.as_str().replace('\\', "/");
    let inside = plain.strip_prefix(&root).map(|rest| rest.trim_start_matches('/'));
    (!tool).then(|| Utf8PathBuf::from(inside.unwrap_or(&plain)))
}

/// The message without the copy's folder, and without what a terminal would obey.
fn plain(dir: &Utf8Path, message: &str) -> String {
    let message = message.replace(&format!("{dir}/"), "").replace(&format!("{dir}\\"), "");
    message.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
