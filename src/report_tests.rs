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

/// The place of a word.
fn at(text: &str, word: &str) -> Range<usize> {
    let start = text.find(word).unwrap();
    start..start + word.len()
}

const TEXT: &str = "scaffold: 1\nname: { type: strng }\r\nlast: \u{1F4A5} wrd\n";

#[test]
fn findings_are_rendered_in_the_order_of_the_text() {
    let findings = [
        finding(at(TEXT, "wrd"), "the last one", None),
        finding(at(TEXT, "strng"), "field type `strng` is unknown", Some("did you mean `string`?")),
    ];
    insta::assert_snapshot!(render(&source(TEXT), &findings, Style::Plain), @r"
    error: field type `strng` is unknown
     --> scaffold.yaml:2:15
      |
    2 | name: { type: strng }
      |               ^^^^^
      |
      = hint: did you mean `string`?

    error: the last one
     --> scaffold.yaml:3:9
      |
    3 | last: 💥 wrd
      |          ^^^
    ");
    assert_eq!(render(&source(TEXT), &[], Style::Plain), "");
}

#[test]
fn a_rule_shows_its_id_and_its_weight() {
    let mut places = std::collections::BTreeMap::new();
    places.insert(SpecPath::new("name"), at(TEXT, "name"));
    let source = Source { places, ..source(TEXT) };
    let rule = |severity, message: &str| Finding {
        rule: "one-database-per-service".to_owned(),
        severity,
        path: SpecPath::new("name.deeper.still"),
        span: None,
        ..finding(0..0, message, Some("split it"))
    };
    let findings = [rule(Severity::Warn, "two on one"), rule(Severity::Advise, "think again")];
    insta::assert_snapshot!(render(&source, &findings, Style::Plain), @r"
    warning[one-database-per-service]: two on one
     --> scaffold.yaml:2:1
      |
    2 | name: { type: strng }
      | ^^^^
      |
      = hint: split it

    advice[one-database-per-service]: think again
     --> scaffold.yaml:2:1
      |
    2 | name: { type: strng }
      | ^^^^
      |
      = hint: split it
    ");
}

#[test]
fn colours_come_only_when_asked_for() {
    let findings = [finding(at(TEXT, "wrd"), "wrong", Some("right"))];
    assert!(!render(&source(TEXT), &findings, Style::Plain).contains('\u{1b}'));
    assert!(render(&source(TEXT), &findings, Style::Coloured).contains('\u{1b}'));
}

#[test]
fn programs_get_lines_and_columns_in_characters() {
    let findings = [finding(at(TEXT, "wrd"), "wrong", None), finding(at(TEXT, "strng }\r\nlast"), "long", Some("x"))];
    let json = serde_json::to_value(located(&source(TEXT), &findings)).unwrap();
    assert_eq!(
        json,
        serde_json::json!([
            {
                "rule": "spec/unknown-type", "severity": "deny", "message": "long", "path": "a.b", "file": "scaffold.yaml",
                "line": 2, "column": 15, "end_line": 3, "end_column": 5, "hint": "x",
            },
            {
                "rule": "spec/unknown-type", "severity": "deny", "message": "wrong", "path": "a.b", "file": "scaffold.yaml",
                "line": 3, "column": 9, "end_line": 3, "end_column": 12, "hint": null,
            },
        ])
    );
    let marked = format!("\u{FEFF}{TEXT}");
    assert_eq!(position(&marked, '\u{FEFF}'.len_utf8()), (1, 1));
}

#[test]
fn a_span_from_elsewhere_does_no_harm() {
    for span in [0..0, 40..41, 44..45, 9999..10_000, TEXT.len()..TEXT.len(), 0..TEXT.len()] {
        let report = render(&source(TEXT), &[finding(span.clone(), "x", None)], Style::Plain);
        assert!(report.starts_with("error: x\n"), "{span:?}");
        assert_eq!(located(&source(TEXT), &[finding(span, "x", None)]).len(), 1);
    }
    assert_eq!(render(&source(""), &[finding(0..0, "x", None)], Style::Plain), "error: x\n--> scaffold.yaml\n");
}
