//! Merges XML: solutions, projects, properties and package versions.
//!
//! Elements are told apart by name and key attribute (`Include`, `Path`, `Name`, …), else by what they hold. The result is mine
//! with what theirs did laid in, so its format, comments and order stay.

mod pair;
mod parse;
mod proof;
mod tag;
mod weave;

use super::encoding::{self, Text};
use super::{Stop, Structured};
use crate::reconcile::Sides;
use weave::{Version, Weaver};

/// Merges one file.
pub(super) fn merge(sides: &Sides<'_>) -> Structured {
    let read = |bytes| Text::read(bytes).ok_or(Stop::Unsure);
    let (base, theirs) = match (read(sides.base), read(sides.theirs)) {
        (Ok(base), Ok(theirs)) => (base.evened(), theirs.evened()),
        _ => return Structured::Unsure,
    };
    let Ok(mine) = read(sides.mine) else { return Structured::Unsure };
    match merge_text(&base.body, &mine.body, &theirs.body) {
        Ok(merged) => Structured::Clean(encoding::write(&merged, &base, &mine, &theirs)),
        Err(stop) => stop.into(),
    }
}

fn merge_text(base: &str, mine: &str, theirs: &str) -> Result<String, Stop> {
    let parse = |text| parse::parse(text).ok_or(Stop::Unsure);
    let (base_tree, mine_tree, theirs_tree) = (parse(base)?, parse(mine)?, parse(theirs)?);
    let weaver = Weaver { mine: Version::new(mine, &mine_tree), theirs: Version::new(theirs, &theirs_tree) };
    let merged = weaver.file(&base_tree)?;
    if proof::holds(base, mine, theirs, &merged) { Ok(merged) } else { Err(Stop::Unsure) }
}

#[cfg(test)]
mod tests;
