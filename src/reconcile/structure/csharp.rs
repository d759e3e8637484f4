//! Merges C#: EF Core's model snapshots, using directives, module lists, enum members and lists with a line an element.
//! Everything else that both sides changed is left to the merge by lines.

mod lex;
mod literal;
mod proof;
mod snapshot;
mod statements;
mod tree;

use super::Structured;
use super::lists::{self, Stop};
use crate::reconcile::Sides;

/// Merges one file.
pub(super) fn merge(sides: &Sides<'_>) -> Structured {
    let texts = [sides.base, sides.mine, sides.theirs].map(std::str::from_utf8);
    let [Ok(base), Ok(mine), Ok(theirs)] = texts else { return Structured::Unsure };
    match merged([base, mine, theirs]) {
        Ok(text) => Structured::Clean(text.into_bytes()),
        // Under another name a type is not recognised, and all that it holds seems to be gone.
        Err(Stop::Conflict) if [mine, theirs].iter().any(|side| types(side) != types(base)) => Structured::Unsure,
        Err(Stop::Conflict) => Structured::Conflict,
        Err(Stop::Unsure) => Structured::Unsure,
    }
}

/// The names of the types that a file declares on its outermost level, in their order.
fn types(text: &str) -> Vec<&str> {
    let declared = |line: &'_ str| -> Option<usize> {
        let words: Vec<&str> = line.split(' ').collect();
        let kind = words.iter().position(|word| ["class", "enum", "interface", "record", "struct"].contains(word))?;
        // Types within others are indented.
        let plain =
            words[..kind].iter().all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()));
        plain.then(|| words[..=kind].iter().map(|word| word.len() + 1).sum())
    };
    text.lines()
        .filter_map(|line| {
            let rest = line.get(declared(line)?..)?;
            let rest = ["struct ", "class "].iter().find_map(|kind| rest.strip_prefix(kind)).unwrap_or(rest);
            Some(rest.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next().unwrap_or(rest))
        })
        .collect()
}

fn merged(texts: [&str; 3]) -> Result<String, Stop> {
    // The merge by lines knows which side changed these.
    let marks = texts.map(|text| (text.starts_with('\u{FEFF}'), text.ends_with('\n'), text.contains("\r\n")));
    if marks[2] != marks[0] && marks[2] != marks[1] || texts.iter().any(|text| text.replace("\r\n", "").contains('\r'))
    {
        return Err(Stop::Unsure);
    }
    let [base, mine, theirs] = texts.map(tree::read);
    let text = lists::merge(&base?, &mine?, &theirs?)?;
    if proof::holds(texts, &text) { Ok(text) } else { Err(Stop::Unsure) }
}

#[cfg(test)]
#[path = "csharp_tests.rs"]
mod tests;
