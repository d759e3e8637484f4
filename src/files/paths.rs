//! Which paths may be rendered to. Pure.

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use crate::error::{Error, Result};
use crate::render::{FileId, Tree};

/// Parts of scaffold's own state that no template may render, in `.scaffold/`.
const OWN: [&str; 8] = ["base", "decisions.jsonl", "objects", "staging", "undo", "rescued", "lock", ".gitignore"];

/// Names that Windows keeps for devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Refuses a path that could lead out of the root.
///
/// # Errors
/// Usage: it is empty, absolute, or has a `.` or `..` in it.
pub fn check_inside(path: &Utf8Path) -> Result<()> {
    let normal = path.components().all(|part| matches!(part, Utf8Component::Normal(_)));
    let spelled = path.as_str().split('/').all(|part| !matches!(part, "" | "." | ".."));
    if normal && spelled && !path.as_str().contains('\\') {
        return Ok(());
    }
    Err(Error::usage(format!("the path `{path}` leads out of the root or is not plain")))
}

/// Refuses a path that scaffold never writes to, from state that came with a repository and that anybody may have made up.
///
/// # Errors
/// Usage: as [`check_inside`], or it is git's own folder or beneath it.
pub(crate) fn check_own(path: &Utf8Path) -> Result<()> {
    check_inside(path)?;
    if path.as_str().split('/').any(|part| part.eq_ignore_ascii_case(".git")) {
        return Err(Error::usage(format!("the path `{path}` is git's own")));
    }
    Ok(())
}

/// Checks every path and id of a tree before it meets a disk.
///
/// # Errors
/// Usage, with a line for each problem: a path that leads out, is not portable, belongs to git or to scaffold itself,
/// differs from another only in case, is a file and a folder at once; an id that two files have.
pub fn check_tree(tree: &Tree) -> Result<()> {
    let mut problems: Vec<String> =
        tree.iter().filter_map(|(path, _)| problem(path).map(|why| format!("`{path}`: {why}"))).collect();
    problems.extend(collisions(tree));
    problems.extend(twins(tree));
    if problems.is_empty() {
        return Ok(());
    }
    let mut error = Error::usage("the templates render files that cannot be written");
    error.causes = problems;
    Err(error.hint("check the names in the spec and the templates of the overlay"))
}

/// Checks a path that is no part of a rendered tree yet must be one that could be.
///
/// # Errors
/// Usage: it leads out, is not portable, or belongs to git, to scaffold itself or to the person.
pub(crate) fn check_rendered(path: &Utf8Path) -> Result<()> {
    problem(path).map_or(Ok(()), |why| Err(Error::usage(format!("`{path}`: {why}"))))
}

/// What is wrong with a path, if anything.
fn problem(path: &Utf8Path) -> Option<String> {
    if let Err(error) = check_inside(path) {
        return Some(error.message);
    }
    let folded: Vec<String> = path.as_str().split('/').map(str::to_lowercase).collect();
    if folded.iter().any(|part| part == ".git") {
        return Some("git's own folder".to_owned());
    }
    if folded[0] == ".scaffold" && folded.get(1).is_none_or(|name| OWN.contains(&name.as_str())) {
        return Some("scaffold's own state".to_owned());
    }
    if folded == ["scaffold.yaml"] {
        return Some("the spec, which a person writes".to_owned());
    }
    folded.iter().find_map(|part| part_problem(part))
}

fn part_problem(part: &str) -> Option<String> {
    let stem = part.split('.').next().unwrap_or_default().trim_end();
    let numbered =
        |prefix| stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    if DEVICES.contains(&stem) || numbered("com") || numbered("lpt") {
        return Some(format!("`{part}` is a device on Windows"));
    }
    if part.ends_with(['.', ' ']) {
        return Some(format!("`{part}` ends in a dot or a space"));
    }
    if let Some(letter) = part.chars().find(|letter| letter.is_control() || r#"<>:"|?*"#.contains(*letter)) {
        return Some(format!("the character {letter:?} is not portable"));
    }
    (part.len() > 255).then(|| "a name is longer than 255 bytes".to_owned())
}

/// Paths, or folders of paths, that are one on a case-insensitive file system, and files that are also folders.
fn collisions(tree: &Tree) -> BTreeSet<String> {
    let mut spelled: BTreeMap<String, (&Utf8Path, bool)> = BTreeMap::new();
    let mut problems = BTreeSet::new();
    for (path, _) in tree.iter() {
        for (depth, part) in path.ancestors().enumerate().filter(|(_, part)| !part.as_str().is_empty()) {
            let is_file = depth == 0;
            let (first, was_file) = *spelled.entry(part.as_str().to_lowercase()).or_insert((part, is_file));
            if first != part {
                problems.insert(format!("`{first}` and `{part}` differ only in the case of their letters"));
            } else if was_file != is_file {
                problems.insert(format!("`{part}` is a file and a folder"));
            }
        }
    }
    problems
}

fn twins(tree: &Tree) -> Vec<String> {
    let mut paths: BTreeMap<&FileId, Vec<Utf8PathBuf>> = BTreeMap::new();
    for (path, file) in tree.iter() {
        paths.entry(&file.id).or_default().push(path.to_owned());
    }
    let several = paths.into_iter().filter(|(_, paths)| paths.len() > 1);
    several.map(|(id, paths)| format!("`{}` and `{}` have one id, {}", paths[0], paths[1], id.0)).collect()
}

#[cfg(test)]
#[path = "paths_tests.rs"]
mod tests;
