//! Regular expressions of fields: read alike by .NET, by ECMA 262 (JSON Schema) and by this program, and quick.

mod ambiguity;
mod chars;
mod parse;

use super::naming::Misnamed;

/// The longest pattern, in characters.
const MAX_PATTERN: usize = 300;

/// The pattern means the same everywhere and cannot backtrack without end; else why not.
pub(crate) fn check(pattern: &str) -> Result<(), Misnamed> {
    let length = pattern.chars().count();
    if pattern.is_empty() {
        return Err(bad("the pattern is empty", "leave it out"));
    }
    if length > MAX_PATTERN {
        return Err(bad(format!("the pattern has {length} characters; {MAX_PATTERN} is the most"), "make it simpler"));
    }
    let ast = parse::parse(pattern)?;
    if let Err(error) = fancy_regex::Regex::new(pattern) {
        return Err(Misnamed { message: format!("this is not a regular expression: {error}"), hint: None });
    }
    match ambiguity::of(&ast) {
        ambiguity::Verdict::Quick => Ok(()),
        ambiguity::Verdict::Exponential => Err(bad(
            "the pattern can take exponential time on a text that does not match",
            "two repetitions can match the same characters: write `a+` for `(a+)+`, or put a character between \
             them that the inner one cannot match",
        )),
        ambiguity::Verdict::TooComplex => {
            Err(bad("the pattern is too complex to be proved quick", "make it simpler, or check the rest in code"))
        }
    }
}

/// The text matches the pattern, somewhere.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    fancy_regex::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text).unwrap_or(false))
}

fn bad(message: impl Into<String>, hint: impl Into<String>) -> Misnamed {
    Misnamed { message: message.into(), hint: Some(hint.into()) }
}

#[cfg(test)]
#[path = "pattern/tests.rs"]
mod tests;
