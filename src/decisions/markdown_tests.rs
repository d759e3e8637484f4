use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::fixture::text;
use super::*;

/// What a reader sees: the paragraphs' text, or the name of what is not text.
fn seen(markdown: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for event in
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH)
    {
        match event {
            Event::Start(Tag::Paragraph) => paragraphs.push(String::new()),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => paragraphs.last_mut().unwrap().push_str(&text),
            Event::SoftBreak => paragraphs.last_mut().unwrap().push(' '),
            other => paragraphs.push(format!("{other:?}")),
        }
    }
    paragraphs
}

/// The same as plain text: words with one blank between them.
fn plain(text: &str) -> String {
    let text: String =
        text.chars().map(|c| if c.is_control() && !c.is_whitespace() { '\u{fffd}' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn reads_as_itself() {
    for text in [
        "# no heading",
        "- no item",
        "1. no item",
        "1) no",
        "+ no",
        "=",
        "===",
        "---",
        "> no quote",
        "*a* _b_ **c** snake_case_name",
        "[a](b) ![c](d) <b>html</b> &amp; &#65; `code` ~~gone~~ $x$ \\* \\",
        "| a | b |\n|---|---|\n| c | d |",
        "~~~\nfence",
        "```\nfence",
        "    four blanks",
        "a  \nb",
        "a\\\nb",
        "[x]: http://y",
        "12\u{0}",
        "a\n===",
        "a\n---",
        ": x",
        "a_",
        "_a",
        "__a__",
        "<!-- x -->",
        "&copy;",
        "a\n# b",
        "a\n1. b",
        "a\n- b",
    ] {
        assert_eq!(seen(&block(text)), [plain(text)], "{text:?} as {:?}", block(text));
    }
    assert_eq!(block("a\n\n\n  b\nc \r\n\n"), "a\n\nb\nc");
    assert_eq!(inline("snake_case and A&B"), "snake_case and A\\&B");
    assert_eq!(cell("a|b"), "a\\|b");
}

proptest! {
    #[test]
    fn any_text_reads_as_itself(text in text()) {
        let paragraphs: Vec<String> = block(&text).split("\n\n").map(str::to_owned).filter(|p| !p.is_empty()).collect();
        prop_assert_eq!(seen(&block(&text)).join(" "), plain(&text));
        prop_assert_eq!(seen(&block(&text)).len(), paragraphs.len());
    }

    #[test]
    fn any_line_of_marks_reads_as_itself(text in "[-+*#=|:>~`_$!&;<>()\\[\\]\\\\0-9a. \n]{0,14}") {
        prop_assert_eq!(seen(&block(&text)).join(" "), plain(&text), "{:?}", block(&text));
    }
}
