use super::join;

const A: &str = "env:\n  common: 1\n  cache: 1\n";
const B: &str = "env:\n  common: 1\n  edge: 1\n  edge2: 1\n";
const BOTH: &str = "env:\n  common: 1\n  cache: 1\n  edge: 1\n  edge2: 1\n";

fn joined(mine: &str, theirs: &str) -> String {
    let versions = [A, B].map(|text| text.as_bytes().to_vec());
    String::from_utf8(join(&versions, mine.as_bytes(), theirs.as_bytes())).unwrap()
}

#[test]
fn what_git_put_together_is_no_edit() {
    let other_order = "env:\n  common: 1\n  edge: 1\n  edge2: 1\n  cache: 1\n";
    assert_eq!(joined(other_order, BOTH), other_order);
    assert_eq!(joined(&other_order.replace('\n', "\r\n"), BOTH), other_order.replace('\n', "\r\n"));
}

#[test]
fn a_line_of_a_person_is_an_edit() {
    let mine = BOTH.replace("  edge: 1\n", "  ours: 1\n  edge: 1\n");
    assert_eq!(joined(&mine, BOTH), BOTH);
}

#[test]
fn a_line_that_a_person_took_out_or_changed_is_an_edit() {
    for line in ["  common: 1\n", "  edge: 1\n", "  cache: 1\n"] {
        assert_eq!(joined(&BOTH.replace(line, ""), BOTH), BOTH, "{line}");
        assert_eq!(joined(&BOTH.replace(line, &line.replace('1', "2")), BOTH), BOTH, "{line}");
    }
}

#[test]
fn a_line_that_is_rendered_no_more_does_not_come_back() {
    let theirs = BOTH.replace("  common: 1\n", "");
    assert_eq!(joined(&theirs, &theirs), theirs);
}
