//! Merges C#: model snapshots and module lists.

use super::Structured;
use crate::reconcile::Sides;

/// Merges one file.
pub(super) fn merge(_sides: &Sides<'_>) -> Structured {
    Structured::Unsure
}
