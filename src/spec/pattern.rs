//! Regular expressions of fields.

use super::naming::Misnamed;

/// The pattern is read alike by .NET and by ECMA (JSON Schema), and cannot backtrack catastrophically.
pub(crate) fn check(pattern: &str) -> Result<(), Misnamed> {
    match fancy_regex::Regex::new(pattern) {
        Ok(_) => Ok(()),
        Err(error) => Err(Misnamed { message: format!("this is not a regular expression: {error}"), hint: None }),
    }
}

/// The text matches the pattern, somewhere.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    fancy_regex::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text).unwrap_or(false))
}
