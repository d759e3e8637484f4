//! The matrix of kinds and inputs is complete: without .NET, which `tests/proofs/matrix.rs` needs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, unreachable_pub, dead_code, reason = "these are tests")]

#[path = "proofs/matrix/covering.rs"]
mod covering;
#[path = "proofs/matrix/covering_tests.rs"]
mod covering_tests;
#[path = "proofs/matrix/factors.rs"]
mod factors;
#[path = "proofs/matrix/solutions.rs"]
mod solutions;

use std::collections::BTreeSet;

use covering::{held, pairs};
use scaffold::catalog::Catalog;
use solutions::Matrix;

#[test]
fn every_pair_of_kinds_and_inputs_is_in_a_solution_or_refused() {
    let matrix = Matrix::of(&Catalog::embedded().unwrap()).unwrap();
    let mut missing = 0;
    for (factors, rows) in [(&matrix.services, &matrix.rows), (&matrix.solutions, &matrix.variants)] {
        let covered: BTreeSet<_> = rows.iter().flat_map(held).collect();
        let wanted = pairs(&factors.factors);
        assert!(covered.is_subset(&wanted));
        missing += wanted.len() - covered.len();
    }
    assert_eq!(missing, matrix.refused.len(), "{:#?}", matrix.refused);
    assert_eq!(matrix.specs.len(), matrix.variants.len());
    // Today's builds fit into minutes; whoever adds a kind sees here what it costs.
    assert!(matrix.rows.len() <= 20 && matrix.specs.len() <= 14, "{} {}", matrix.rows.len(), matrix.specs.len());
}
