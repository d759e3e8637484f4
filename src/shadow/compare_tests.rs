use std::collections::BTreeMap;

use camino::Utf8Path;

use super::new;
use crate::shadow::output::Problem;

fn problem(file: &str, line: u32, message: &str) -> Problem {
    Problem { file: Some(file.into()), place: Some((line, 1)), code: "CS1".to_owned(), message: message.to_owned() }
}

#[test]
fn what_was_there_before_is_not_new() {
    let before = [problem("a.cs", 1, "x"), problem("a.cs", 9, "y")];
    let after = [problem("a.cs", 5, "x"), problem("a.cs", 6, "x"), problem("b.cs", 1, "y")];
    assert_eq!(new(&before, &after, &BTreeMap::new()), [problem("a.cs", 6, "x"), problem("b.cs", 1, "y")]);
}

#[test]
fn a_file_that_moves_takes_its_problems_along() {
    let moved = BTreeMap::from([(Utf8Path::new("b.cs"), Utf8Path::new("a.cs"))]);
    assert_eq!(new(&[problem("a.cs", 1, "x")], &[problem("b.cs", 1, "x")], &moved), []);
}
