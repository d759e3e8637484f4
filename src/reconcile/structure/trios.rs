//! What the merges of trees have in common: the same thing in up to three versions.

use std::collections::BTreeMap;

use super::Stop;

/// One thing in the versions that have it.
#[derive(Debug)]
pub(super) struct Trio<'a, T> {
    pub(super) base: Option<&'a T>,
    pub(super) mine: Option<&'a T>,
    pub(super) theirs: Option<&'a T>,
}

impl<T> Clone for Trio<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Trio<'_, T> {}

impl<T> Default for Trio<'_, T> {
    fn default() -> Self {
        Self { base: None, mine: None, theirs: None }
    }
}

/// The things of base, mine and theirs by their numbers: the same number is the same thing.
pub(super) fn trios<'a, T>(numbers: [&[usize]; 3], things: [&'a [T]; 3]) -> BTreeMap<usize, Trio<'a, T>> {
    let mut trios: BTreeMap<usize, Trio<'a, T>> = BTreeMap::new();
    for (version, (numbers, things)) in numbers.into_iter().zip(things).enumerate() {
        for (number, thing) in numbers.iter().zip(things) {
            let trio = trios.entry(*number).or_default();
            match version {
                0 => trio.base = Some(thing),
                1 => trio.mine = Some(thing),
                _ => trio.theirs = Some(thing),
            }
        }
    }
    trios
}

/// True if only theirs changed the comments.
///
/// # Errors
/// Unsure: both did, differently.
pub(super) fn theirs_wins(base: &[String], mine: &[String], theirs: &[String]) -> Result<bool, Stop> {
    if theirs == base || mine == theirs {
        Ok(false)
    } else if mine == base {
        Ok(true)
    } else {
        Err(Stop::Unsure)
    }
}
