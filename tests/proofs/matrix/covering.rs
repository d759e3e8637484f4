//! A covering array: few rows, in which every pair of levels that can stand together does so once at least.
//!
//! Greedy, one row at a time, as AETG does it, and without chance: the same factors give the same rows.

use std::collections::BTreeSet;

/// What is varied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// How many levels it has; at least one.
    pub levels: usize,
    /// The earlier factor and its level without which this one has none.
    pub under: Option<(usize, usize)>,
}

/// A level for each factor; `None` where it has none.
pub type Row = Vec<Option<usize>>;

/// A factor and a level of it.
pub type Level = (usize, usize);

/// Rows, and the pairs that no row may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Array {
    /// The rows.
    pub rows: Vec<Row>,
    /// Pairs that no allowed row has.
    pub refused: Vec<(Level, Level)>,
}

/// After so many refused rows a pair counts as one that cannot be.
const PATIENCE: usize = 5_000;

/// A row is the best of this many, each begun from another pair.
const CANDIDATES: usize = 20;

/// Rows that hold every pair, each of them allowed.
pub fn cover(factors: &[Factor], allowed: &mut dyn FnMut(&Row) -> bool) -> Array {
    let mut open = pairs(factors);
    let mut array = Array { rows: Vec::new(), refused: Vec::new() };
    while !open.is_empty() {
        let step = open.len().div_ceil(CANDIDATES);
        let mut best: Option<(usize, Row)> = None;
        let mut never = Vec::new();
        for (turn, pair) in open.iter().step_by(step).enumerate() {
            let order = order(factors, turn);
            let mut search = Search { factors, order, open: &open, pair: [pair.0, pair.1], refused: 0, allowed };
            let mut row = vec![None; factors.len()];
            if !search.fill(0, &mut row) {
                never.push(*pair);
                continue;
            }
            let new = held(&row).intersection(&open).count();
            if best.as_ref().is_none_or(|best| new > best.0) {
                best = Some((new, row));
            }
        }
        open.retain(|pair| !never.contains(pair));
        array.refused.extend(never);
        if let Some((_, row)) = best {
            open = open.difference(&held(&row)).copied().collect();
            array.rows.push(row);
        }
    }
    without_spare(&mut array.rows);
    array
}

/// Takes out rows of which others have every pair.
fn without_spare(rows: &mut Vec<Row>) {
    for at in (0..rows.len()).rev() {
        let others: BTreeSet<_> =
            rows.iter().enumerate().filter(|(other, _)| *other != at).flat_map(|(_, row)| held(row)).collect();
        if rows.get(at).is_some_and(|row| held(row).is_subset(&others)) {
            rows.remove(at);
        }
    }
}

/// Every pair of levels of two factors that the factors themselves let stand together.
pub fn pairs(factors: &[Factor]) -> BTreeSet<(Level, Level)> {
    let levels = |at: usize| (0..factors.get(at).map_or(0, |factor| factor.levels)).map(move |level| (at, level));
    let mut pairs = BTreeSet::new();
    for first in (0..factors.len()).flat_map(levels) {
        for second in (first.0 + 1..factors.len()).flat_map(levels) {
            let mut wanted = needs(factors, first);
            wanted.extend(needs(factors, second));
            let factors_of: BTreeSet<usize> = wanted.iter().map(|level| level.0).collect();
            if factors_of.len() == wanted.len() {
                pairs.insert((first, second));
            }
        }
    }
    if factors.len() == 1 {
        // Alone it is its own partner.
        pairs.extend(levels(0).map(|level| (level, level)));
    }
    pairs
}

/// A level, and those without which it is none.
fn needs(factors: &[Factor], level: Level) -> BTreeSet<Level> {
    let mut all = BTreeSet::from([level]);
    let mut at = level.0;
    while let Some(under) = factors.get(at).and_then(|factor| factor.under) {
        all.insert(under);
        at = under.0;
    }
    all
}

/// The pairs of a row.
pub fn held(row: &Row) -> BTreeSet<(Level, Level)> {
    let levels: Vec<Level> = row.iter().enumerate().filter_map(|(at, level)| Some((at, (*level)?))).collect();
    let alone = levels.first().filter(|_| row.len() == 1).map(|level| (*level, *level));
    let pairs =
        levels.iter().enumerate().flat_map(|(at, first)| levels[at + 1..].iter().map(|second| (*first, *second)));
    pairs.chain(alone).collect()
}

/// The factors in another order each turn, each after the one that it stands under.
fn order(factors: &[Factor], turn: usize) -> Vec<usize> {
    let mut left: Vec<usize> = (0..factors.len()).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let from = (turn * 7 + order.len() * turn) % left.len();
        let ready =
            |at: &usize| factors.get(*at).and_then(|factor| factor.under).is_none_or(|under| order.contains(&under.0));
        let next = (from..left.len()).chain(0..from).find(|at| left.get(*at).is_some_and(ready));
        // An earlier factor is always ready.
        order.push(left.remove(next.unwrap_or(0)));
    }
    order
}

/// The search for one row that has a pair.
struct Search<'a> {
    factors: &'a [Factor],
    order: Vec<usize>,
    open: &'a BTreeSet<(Level, Level)>,
    pair: [Level; 2],
    refused: usize,
    allowed: &'a mut dyn FnMut(&Row) -> bool,
}

impl Search<'_> {
    /// Gives the next factors their levels, those first that bring most; goes back where the row is refused.
    fn fill(&mut self, depth: usize, row: &mut Row) -> bool {
        let next = self.order.get(depth).copied();
        let Some((at, factor)) = next.and_then(|at| Some((at, self.factors.get(at)?))) else {
            let good = (self.allowed)(row);
            self.refused += usize::from(!good);
            return good;
        };
        let there = factor.under.is_none_or(|(under, level)| row.get(under) == Some(&Some(level)));
        if !there {
            return self.fill(depth + 1, row);
        }
        let mut levels: Vec<usize> = (0..factor.levels).filter(|level| self.fits((at, *level))).collect();
        levels.sort_by_key(|level| std::cmp::Reverse(self.gain(row, (at, *level))));
        for level in levels {
            set(row, at, Some(level));
            if self.fill(depth + 1, row) {
                return true;
            }
            set(row, at, None);
            if self.refused > PATIENCE {
                break;
            }
        }
        false
    }

    /// The row shall have the pair, and what the pair needs.
    fn fits(&self, level: Level) -> bool {
        let wanted = self.pair.iter().flat_map(|pair| needs(self.factors, *pair));
        wanted.into_iter().all(|wanted| wanted.0 != level.0 || wanted == level)
    }

    /// How many open pairs it holds with the levels that are chosen and with those that must come; then how many it
    /// and what stands under it could still hold.
    fn gain(&self, row: &Row, level: Level) -> (usize, usize) {
        let chosen = row.iter().enumerate().filter_map(|(at, level)| Some((at, (*level)?)));
        let certain = self.pair.into_iter().filter(|pair| row.get(pair.0) == Some(&None));
        let sure = chosen.chain(certain).filter(|other| {
            let pair = if *other < level { (*other, level) } else { (level, *other) };
            self.open.contains(&pair)
        });
        let free = |at: usize| row.get(at) == Some(&None);
        let below = |at: usize| at != level.0 && needs(self.factors, (at, 0)).contains(&level);
        let mine = |one: Level, other: Level| one == level && free(other.0);
        let possible = self.open.iter().filter(|(a, b)| mine(*a, *b) || mine(*b, *a) || below(b.0) || below(a.0));
        (sure.count(), possible.count())
    }
}

fn set(row: &mut Row, at: usize, level: Option<usize>) {
    if let Some(cell) = row.get_mut(at) {
        *cell = level;
    }
}
