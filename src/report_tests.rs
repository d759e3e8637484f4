use super::*;
use crate::finding::SpecPath;

fn finding(span: Range<usize>, message: &str, hint: Option<&str>) -> Finding {
    Finding {
        rule: "spec/unknown-type".to_owned(),
        severity: Severity::Deny,
        message: message.to_owned(),
        path: SpecPath::new("a.b"),
        span: Some(span),
        hint: hint.map(str::to_owned),
    }
}

fn source(text: &str) -> Source {
    Source { name: "scaffold.yaml".to_owned(), text: text.to_owned(), ..Source::default() }
}

#[test]
fn findings_are_rendered_in_the_order_of_the_text() {
    let source = source("scaffold: 1\nname: { type: strng }\r\nlast: 💥 x\n");
    let findings = [
        finding(44..45, "the last one", None),
        finding(26..31, "field type `strng` is unknown", Some("did you mean `string`?")),
    ];
    insta::assert_snapshot!(render(&source, &findings, Style::Plain), @"");
}
