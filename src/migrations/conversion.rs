//! What becomes of the values of a column whose type changes.

use super::Provider;
use super::model::ColumnType;

/// What a change of type does, from harmless to impossible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Conversion {
    /// Nothing to do for the rows that are there.
    None,
    /// Every value fits; PostgreSQL writes all rows anew under its lock.
    Rewrite,
    /// A value may not fit: the migration then fails, or cuts it.
    Lossy,
    /// The database cannot do it by itself.
    Impossible,
}

/// What the change of a column's type does.
pub(super) fn conversion(from: &ColumnType, to: &ColumnType, provider: Provider) -> Conversion {
    use ColumnType::{Decimal, Enum, Int, Long, String};
    let sqlite = provider == Provider::Sqlite;
    match (from, to) {
        (String { max: from }, String { max: to }) => text(*from, *to, sqlite),
        (Enum { max: from, .. }, String { max: to }) => text(Some(*from), *to, sqlite),
        (Enum { max: from, .. }, Enum { max: to, .. }) => text(Some(*from), Some(*to), sqlite),
        (Int, Long) if sqlite => Conversion::None,
        (Int, Long) | (Int | Long, Decimal { .. }) => Conversion::Rewrite,
        (String { .. }, Enum { .. }) | (Long, Int) => Conversion::Lossy,
        (Decimal { precision: old_digits, scale: old_scale }, Decimal { precision: new_digits, scale: new_scale }) => {
            let (old_scale, new_scale) = (old_scale.unwrap_or_default(), new_scale.unwrap_or_default());
            let whole = |digits: u8, scale: u8| digits.saturating_sub(scale);
            if sqlite {
                Conversion::None
            } else if new_scale < old_scale || whole(*new_digits, new_scale) < whole(*old_digits, old_scale) {
                Conversion::Lossy
            } else if new_scale == old_scale {
                Conversion::None
            } else {
                Conversion::Rewrite
            }
        }
        (from, to) if from == to => Conversion::None,
        _ => Conversion::Impossible,
    }
}

/// A change of length; `None` has no limit.
fn text(from: Option<u32>, to: Option<u32>, sqlite: bool) -> Conversion {
    match (from, to) {
        _ if sqlite => Conversion::None,
        (_, None) => Conversion::None,
        (Some(from), Some(to)) if from <= to => Conversion::None,
        _ => Conversion::Lossy,
    }
}

#[cfg(test)]
#[path = "conversion_tests.rs"]
mod tests;
