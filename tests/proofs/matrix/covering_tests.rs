//! Every pair that an allowed row has is covered, whatever is forbidden.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::covering::{Factor, Level, Row, cover, held, pairs};

fn plain(levels: &[usize]) -> Vec<Factor> {
    levels.iter().map(|levels| Factor { levels: *levels, under: None }).collect()
}

/// All rows that there are.
fn all(factors: &[Factor]) -> Vec<Row> {
    let mut rows = vec![Row::new()];
    for factor in factors {
        rows = rows
            .into_iter()
            .flat_map(|row| {
                let there = factor.under.is_none_or(|(under, level)| row[under] == Some(level));
                let levels: Vec<Option<usize>> =
                    if there { (0..factor.levels).map(Some).collect() } else { vec![None] };
                levels.into_iter().map(move |level| [row.clone(), vec![level]].concat())
            })
            .collect();
    }
    rows
}

fn any_factors() -> impl Strategy<Value = Vec<Factor>> {
    prop::collection::vec((1..4_usize, any::<prop::sample::Index>(), any::<bool>()), 1..6).prop_map(|drawn| {
        let mut factors: Vec<Factor> = Vec::new();
        for (levels, parent, below) in drawn {
            let under = (below && !factors.is_empty()).then(|| {
                let parent = parent.index(factors.len());
                (parent, factors[parent].levels - 1)
            });
            factors.push(Factor { levels, under });
        }
        factors
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_pair_that_can_be_is_covered_and_no_row_is_forbidden(
        factors in any_factors(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let possible: Vec<(Level, Level)> = pairs(&factors).into_iter().collect();
        let forbidden: BTreeSet<(Level, Level)> = picks.iter().map(|pick| *pick.get(&possible)).collect();
        let mut allowed = |row: &Row| held(row).is_disjoint(&forbidden);
        let array = cover(&factors, &mut allowed);
        prop_assert!(array.rows.iter().all(&mut allowed));
        let covered: BTreeSet<_> = array.rows.iter().flat_map(held).collect();
        let wanted: BTreeSet<_> = all(&factors).iter().filter(|row| allowed(row)).flat_map(held).collect();
        prop_assert_eq!(&covered, &wanted);
        let refused: BTreeSet<_> = array.refused.iter().copied().collect();
        let never: BTreeSet<_> = possible.iter().filter(|pair| !wanted.contains(pair)).copied().collect();
        prop_assert_eq!(refused, never);
        prop_assert_eq!(cover(&factors, &mut allowed), array);
    }
}

#[test]
fn the_rows_are_few() {
    // The least are 6, 9 and 15; what is greedy takes some more.
    for (levels, most) in [(vec![2; 10], 11), (vec![3; 4], 12), (vec![3; 13], 24)] {
        let rows = cover(&plain(&levels), &mut |_| true).rows.len();
        assert!(rows <= most, "{rows} rows for {levels:?}");
    }
}
