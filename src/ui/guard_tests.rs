use super::{coloured, plain};

#[test]
fn colours_pass_and_everything_else_is_shown() {
    assert_eq!(plain("a\tb\r\nc\u{1b}[31md\u{7}\u{9b}2J\u{7f}"), "a\tb\nc␛[31md␇\u{fffd}2J␡");
    assert_eq!(coloured("\u{1b}[1;31mred\u{1b}[0m\n"), "\u{1b}[1;31mred\u{1b}[0m\n");
    assert_eq!(coloured("\u{1b}]0;title\u{7}\u{1b}[2J\u{1b}[1A\u{1b}"), "␛]0;title␇␛[2J␛[1A␛");
    assert_eq!(coloured("\u{1b}[31"), "␛[31");
    assert_eq!(coloured("a\rb"), "a␍b");
}
