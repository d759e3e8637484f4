//! Which problems a change brings. Pure.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use super::output::Problem;

/// The problems of `after` that `before` does not have. Lines shift, so a problem is known again by file, code and
/// message, as often as it was there; `moved` says where files were before.
pub fn new(before: &[Problem], after: &[Problem], moved: &BTreeMap<&Utf8Path, &Utf8Path>) -> Vec<Problem> {
    let mut known: BTreeMap<(Option<Utf8PathBuf>, &str, &str), usize> = BTreeMap::new();
    for problem in before {
        *known.entry((problem.file.clone(), &problem.code, &problem.message)).or_default() += 1;
    }
    let was = |file: &Utf8PathBuf| moved.get(file.as_path()).map_or_else(|| file.clone(), |from| (*from).to_owned());
    let mut new = Vec::new();
    for problem in after {
        let key = (problem.file.as_ref().map(was), problem.code.as_str(), problem.message.as_str());
        match known.get_mut(&key) {
            Some(left) if *left > 0 => *left -= 1,
            _ => new.push(problem.clone()),
        }
    }
    new
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
