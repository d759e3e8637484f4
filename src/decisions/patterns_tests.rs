use std::collections::BTreeSet;

use super::*;

#[test]
fn each_says_what_when_why_and_what_it_costs() {
    for pattern in BUILT_IN {
        for part in [pattern.what, pattern.when, pattern.why, pattern.trade_off] {
            assert!(part.ends_with('.') && part.len() > 60 && part.len() < 260, "{}: {part}", pattern.id);
        }
        assert!(["backend", "messaging", "data", "operations", "security"].contains(&pattern.category));
        assert!(!pattern.example.is_empty() && !pattern.name.is_empty());
    }
    let ids: BTreeSet<&str> = BUILT_IN.iter().map(|pattern| pattern.id).collect();
    let categories: BTreeSet<&str> = BUILT_IN.iter().map(|pattern| pattern.category).collect();
    assert_eq!((ids.len(), categories.len()), (BUILT_IN.len(), 5));
}
