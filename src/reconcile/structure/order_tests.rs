use super::*;

fn mine_first(_: Added) -> bool {
    true
}

fn of(base: &[usize], mine: &[usize], theirs: &[usize]) -> Option<Vec<usize>> {
    let kept = mine
        .iter()
        .chain(theirs)
        .copied()
        .filter(|id| !base.contains(id) || (mine.contains(id) && theirs.contains(id)));
    sequence(base, mine, theirs, &kept.collect(), &mine_first)
}

#[test]
fn additions_stand_where_they_stood() {
    assert_eq!(of(&[1, 2], &[1, 2, 8], &[9, 1, 2]), Some(vec![9, 1, 2, 8]));
    assert_eq!(of(&[1, 2], &[1, 8, 2], &[1, 9, 2]), Some(vec![1, 8, 9, 2]));
    assert_eq!(of(&[1, 2], &[1, 8, 7, 2], &[1, 9, 6, 2]), Some(vec![1, 8, 7, 9, 6, 2]));
    assert_eq!(of(&[], &[8], &[9]), Some(vec![8, 9]));
}

#[test]
fn what_precedes_may_be_gone() {
    assert_eq!(of(&[1, 2, 3], &[1, 3], &[1, 2, 9, 3]), Some(vec![1, 9, 3]));
}

#[test]
fn one_side_may_move_things() {
    assert_eq!(of(&[1, 2, 3], &[3, 1, 2], &[1, 2, 9, 3]), Some(vec![3, 1, 2, 9]));
    assert_eq!(of(&[1, 2, 3], &[1, 2, 8, 3], &[3, 1, 2]), Some(vec![3, 1, 2, 8]));
    assert_eq!(of(&[1, 2, 3], &[1, 2, 8, 3], &[3, 1, 2, 9]), Some(vec![3, 1, 2, 8, 9]));
    assert_eq!(of(&[1, 2, 3], &[3, 1, 2], &[2, 1, 3]), None);
    assert_eq!(of(&[1, 2, 3], &[3, 1, 2], &[3, 1, 2]), Some(vec![3, 1, 2]));
}

#[test]
fn sorted_additions_are_woven() {
    let kept = [1, 4, 6, 5, 7].into_iter().collect();
    let smaller = |added: Added| added.mine < added.theirs;
    assert_eq!(sequence(&[1], &[1, 4, 6], &[1, 5, 7], &kept, &smaller), Some(vec![1, 4, 5, 6, 7]));
}
