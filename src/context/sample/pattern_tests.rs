use super::*;

fn check(pattern: &str, min: usize, max: usize, room: u32) {
    let regex = fancy_regex::Regex::new(pattern).unwrap();
    let formula = formula(pattern, min, max).unwrap_or_else(|| panic!("nothing matches {pattern}"));
    assert!(formula.room() >= room, "{pattern}: {formula:?}");
    let mut seen = std::collections::BTreeSet::new();
    for n in 0..room.min(200) {
        let text = formula.at(n);
        assert!(regex.is_match(&text).unwrap(), "{pattern} does not match {text:?}");
        assert!((min..=max).contains(&text.chars().count()), "{pattern}: {text:?}");
        assert!(seen.insert(text), "{pattern} repeats itself at {n}");
    }
}

#[test]
fn common_patterns_have_many_texts() {
    for (pattern, max) in [
        ("^[A-Z][A-Z0-9-]+$", 16),
        ("^[0-9]{13}$", 13),
        ("^[a-z0-9]+(-[a-z0-9]+)*$", 40),
        ("^[a-z]{3,8}$", 200),
        (r#"^[^"\\/<>{}]+(?:\.\d{2,4})?$"#, 30),
        (r"^\d{4}-\d{2}-\d{2}$", 10),
        (r"^(?!0000)[A-Za-z_]\w*$", 30),
        (r"^\+?[1-9]\d{1,14}$", 20),
        (r"^(foo|bar)-\d+$", 20),
        ("^#[0-9a-fA-F]{6}$", 7),
        (r"^\p{L}+$", 20),
        ("abc", 20),
    ] {
        let room = if pattern == "abc" { 1 } else { 100 };
        check(pattern, 0, max, room);
    }
}

#[test]
fn narrow_patterns_have_few() {
    check("^(S|M|L|XL)$", 0, 200, 3);
    check("^[A-C]$", 0, 200, 1);
    check("^[A-Z]{3}$", 3, 3, 200);
}

#[test]
fn lengths_are_kept() {
    check("^[a-z]+$", 20, 30, 100);
    check("^[a-z]+$", 1, 2, 100);
}

#[test]
fn what_nothing_matches_has_none() {
    assert_eq!(formula("^[a-z]{9}$", 0, 3), None);
    assert_eq!(formula("(?!)", 0, 10), None);
}
