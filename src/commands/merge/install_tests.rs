use super::*;

#[test]
fn our_lines_come_first_once_and_go_again() {
    let old = "*.json -merge\n";
    let new = attributes(old, true);
    assert!(new.starts_with("# scaffold merge: begin\n*.slnx merge=scaffold\n"), "{new}");
    assert!(new.ends_with("# scaffold merge: end\n*.json -merge\n"), "{new}");
    assert_eq!(attributes(&new, true), new);
    assert_eq!(attributes(&new, false), old);
    assert_eq!(attributes("", false), "");
}

#[test]
fn lines_of_a_person_stay_when_our_end_is_gone() {
    assert!(attributes("# scaffold merge: begin\na b\n", false).contains("a b\n"));
}

/// The template has the lines that `--install` would write elsewhere.
#[test]
fn the_template_has_the_same_lines() {
    let template = include_str!("../../../templates/solution/files/.gitattributes");
    for pattern in PATTERNS {
        assert!(template.contains(&format!("{pattern} merge=scaffold\n")), "{pattern}");
    }
}
