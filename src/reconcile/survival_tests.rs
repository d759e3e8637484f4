use super::survives;

fn check(base: &str, mine: &str, theirs: &str, result: &str) -> bool {
    let [base, mine, theirs, result] =
        [base, mine, theirs, result].map(|text| text.split_inclusive(' ').map(str::as_bytes).collect::<Vec<_>>());
    survives(&base, &mine, &theirs, &result)
}

#[test]
fn a_result_with_everything_passes() {
    assert!(check("a b c ", "a x b c ", "a b y c ", "a x b y c "));
    assert!(check("a b c ", "a c ", "a b y c ", "a y c "));
    assert!(check("a b c ", "a x c ", "a x c ", "a x c "));
    assert!(check("a ", "a x ", "a x ", "a x x "), "both may have meant one each");
}

#[test]
fn a_result_that_lost_or_added_or_reordered_something_fails() {
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a b y c "), "mine is lost");
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a x b c "), "theirs is lost");
    assert!(!check("a b c ", "a c ", "a b y c ", "a b y c "), "a removal is lost");
    assert!(!check("a b c ", "a x b c ", "a b y c ", "a x b y z c "), "something is new");
    assert!(!check("a b c d ", "a x b c d ", "a b c d y ", "b x a d c y "), "the order is lost");
}
