use super::*;

#[test]
fn values_are_found_by_their_keys() {
    let text = "kind: a\nfiles:\n  - { id: a/b, template: \"a\" }\n  - { id: a/b, template: a }\n";
    let line =
        |span: Option<Range<usize>>| span.map(|span| (text[..span.start].matches('\n').count() + 1, &text[span]));
    assert_eq!(line(value_span(text, "kind", "a", 0)), Some((1, "a")));
    assert_eq!(line(value_span(text, "id", "a/b", 0)), Some((3, "a/b")));
    assert_eq!(line(value_span(text, "id", "a/b", 1)), Some((4, "a/b")));
    assert_eq!(line(value_span(text, "template", "a", 0)), Some((3, "a")));
    assert_eq!(value_span(text, "id", "a", 0), None);
}
