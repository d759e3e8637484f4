use super::*;

fn merged(merged: &str, sides: [&str; 3]) -> String {
    let [base, mine, theirs] = sides.map(|side| Text::read(side.as_bytes()).unwrap());
    String::from_utf8(write(merged, &base, &mine, &theirs)).unwrap()
}

#[test]
fn endings_and_mark_are_those_of_mine_unless_only_theirs_changed_them() {
    assert_eq!(merged("a\nb\n", ["a\n", "a\r\n", "a\n"]), "a\r\nb\r\n");
    assert_eq!(merged("a\nb\n", ["a\n", "a\n", "a\r\n"]), "a\r\nb\r\n");
    assert_eq!(merged("a\nb\n", ["a\r\n", "a\n", "a\r\n"]), "a\nb\n");
    assert_eq!(merged("a\n", ["a\n", "\u{feff}a\n", "a\n"]), "\u{feff}a\n");
    assert_eq!(merged("a\n", ["\u{feff}a\n", "\u{feff}a\n", "a\n"]), "a\n");
}

#[test]
fn mixed_endings_stay_as_they_are() {
    let text = Text::read(b"a\r\nb\nc").unwrap();
    assert_eq!(text.body, "a\r\nb\nc");
    assert_eq!(String::from_utf8(write(&text.body, &text, &text, &text)).unwrap(), "a\r\nb\nc");
    assert_eq!(text.evened().body, "a\nb\nc");
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(Text::read(b"\xff\xfe<\0"), None);
    assert_eq!(Text::read(b"a\0b"), None);
}
