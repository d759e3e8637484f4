//! Merges JSON, with comments and trailing commas: settings, launch profiles, packages.
//!
//! Members are told apart by key, elements of arrays by a naming member or by what they are. The result is mine with what
//! theirs did laid in, so its format, comments, order and spelling of numbers stay.

mod number;
mod parse;
mod proof;
mod weave;

use super::encoding::{self, Text};
use super::{Stop, Structured};
use crate::reconcile::Sides;
use weave::{Version, Weaver};

/// Merges one file.
pub(super) fn merge(sides: &Sides<'_>) -> Structured {
    let (Some(base), Some(mine), Some(theirs)) =
        (Text::read(sides.base), Text::read(sides.mine), Text::read(sides.theirs))
    else {
        return Structured::Unsure;
    };
    let (base, theirs) = (base.evened(), theirs.evened());
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
