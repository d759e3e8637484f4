//! Merges XML: solutions, projects, properties and package versions.

use super::Structured;
use crate::reconcile::Sides;

/// Merges one file.
pub(super) fn merge(_sides: &Sides<'_>) -> Structured {
    Structured::Unsure
}
