use proptest::prelude::*;

/// A snapshot without the source of what it shows.
macro_rules! shown {
    ($report:expr) => {{
        let report = $report;
        insta::assert_snapshot!(report);
    }};
}

use super::parse_bytes;
use crate::spec::Storage;
use crate::spec::samples::{fields_of_order, in_order, in_service, kinds, report, reports};

const DESIGN: &str = include_str!("design.yaml");

#[test]
fn the_spec_of_the_design_is_read() {
    let (source, spec) = super::parse("scaffold.yaml", DESIGN, &kinds());
    let spec = spec.map_err(|findings| format!("{findings:#?}")).unwrap();
    let order = &spec.services["orders"].resources["order"];
    assert_eq!(order.fields.len(), 5);
    assert_eq!(order.has_many[0].storage, Storage::Json);
    assert_eq!(order.events, ["created", "cancelled"]);
    assert_eq!(
        &DESIGN[source.places[&crate::finding::SpecPath::new("services.orders.resources.order.fields.total")].clone()],
        "total"
    );
}

fn titled(cases: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    cases.iter().map(|(title, text)| (*title, (*text).to_owned())).collect()
}

fn with_fields(cases: &[(&'static str, &str)]) -> String {
    reports(&cases.iter().map(|(title, text)| (*title, fields_of_order(text))).collect::<Vec<_>>())
}

#[test]
fn mistakes_of_yaml() {
    let head = "scaffold: 1\nsolution: Shop\n";
    shown!(reports(&titled(&[
        ("nothing", ""),
        ("only a comment", "# nothing\n"),
        ("a text", "scaffold"),
        ("a list", "- scaffold: 1\n"),
        ("a tab", &format!("{head}services:\n\torders: {{}}\n")),
        ("an open brace", &format!("{head}services: {{ orders: {{}}\n")),
        ("an open quote", "scaffold: 1\nsolution: \"Shop\n"),
        ("a wrong indentation", &format!("{head}services:\n  orders:\n      port: 5000\n    with: {{}}\n")),
        ("a colon in a text", &format!("{head}services:\n  orders:\n    description: a: b\n")),
        ("a duplicate key", &format!("{head}solution: Shop\nservices:\n  orders:\n    port: 5000\n    port: 5001\n")),
        ("a duplicate service", &format!("{head}services:\n  orders: {{}}\n  orders: {{}}\n")),
        ("an anchor and an alias", &format!("{head}services:\n  orders: &o {{}}\n  bills: *o\n")),
        ("a merge key", &format!("{head}services:\n  orders:\n    <<: {{ port: 5000 }}\n")),
        ("a tag", &format!("{head}services: !!map\n  orders: !thing {{}}\n")),
        ("two documents", &format!("{head}---\n{head}")),
        ("a complex key", &format!("{head}? [a, b]\n: c\n")),
        ("deep nesting", &format!("{head}with: {}{}\n", "[".repeat(60), "]".repeat(60))),
        ("a NUL", "scaffold: 1\nsolution: Sh\u{0}op\n"),
        ("an escape that makes a NUL", "scaffold: 1\nsolution: \"Sh\\0op\"\n"),
        ("a right-to-left override", "scaffold: 1\nsolution: Shop # \u{202E}x\n"),
        ("an unfinished line", &format!("{head}services:\n  orders\n")),
    ])));
}

#[test]
fn mistakes_of_keys_and_types() {
    let head = "scaffold: 1\nsolution: Shop\n";
    shown!(reports(&titled(&[
        ("another version", "scaffold: 2\nsolution: Shop\n"),
        ("a version in quotes", "scaffold: '1'\nsolution: Shop\n"),
        ("nothing required", "services: {}\n"),
        ("unknown keys", &format!("{head}service: {{}}\nthing: 1\n")),
        ("unknown keys deeper", &format!("{head}services: {{ orders: {{ descripton: x, resource: {{}} }} }}\n")),
        ("a list of services", &format!("{head}services: [orders]\n")),
        ("a number for a text", &format!("{head}services: {{ orders: {{ description: 12 }} }}\n")),
        ("a text of two lines", &format!("{head}services:\n  orders:\n    description: |\n      a\n      b\n")),
        (
            "a port that is none",
            &format!("{head}services: {{ a1: {{ port: '5000' }}, b1: {{ port: 80 }}, c1: {{ port: x }} }}\n")
        ),
        (
            "yes for true",
            &format!("{head}services: {{ orders: {{ requirements: {{ audit: yes, replay: 3, data_gb: -1 }} }} }}\n")
        ),
        (
            "kinds",
            &format!(
                "{head}with: {{ gatewy: {{}}, cache: {{}} }}\nservices: {{ orders: {{ with: {{ gateway: {{}}, queue: {{}} }} }} }}\n"
            )
        ),
        (
            "inputs",
            &format!(
                "{head}with: {{ gateway: {{ login: [google, githup, google], logn: 1 }} }}\nservices: {{ orders: {{ with: {{ cache: {{ size: 1 }}, queue: {{ broker: kafak }} }} }} }}\n"
            )
        ),
        (
            "inputs that are none",
            &format!(
                "{head}with: {{ gateway: {{ login: google }} }}\nservices: {{ orders: {{ with: {{ cache: true }} }} }}\n"
            )
        ),
        (
            "several mistakes at once",
            "scaffold: 1\nsoluton: Shop\nservices:\n  Orders:\n    port: high\n    resources: { order: { fields: { sku: strng, sku: string } } }\n"
        ),
    ])));
}

#[test]
fn mistakes_of_fields() {
    shown!(with_fields(&[
        ("unknown types", "a1: strng\nb1: { type: datetime }\nc1: varchar\nd1: wibble"),
        ("no type", "a1: { max: 3 }\nb1:\nc1: [string]\nd1: 5"),
        ("short forms that need more", "a1: enum\nb1: ref"),
        (
            "keys of other types",
            "a1: { type: bool, max: 3 }\nb1: { type: int, pattern: a }\nc1: { type: json, unique: true, sort: true }\nd1: { type: timestamp, filter: true }\ne1: { type: url, index: true }\nf1: { type: money, default: 3 }"
        ),
        (
            "bounds",
            "a1: { type: int, min: 5, max: 4 }\nb1: { type: string, min: 300 }\nc1: { type: int, max: 3000000000 }\nd1: { type: string, max: 5000 }\ne1: { type: long, min: 1.5 }\nf1: { type: string, max: '20' }"
        ),
        (
            "decimals",
            "a1: { type: decimal, precision: 4, scale: 5 }\nb1: { type: decimal, precision: 4, scale: 2, max: 100 }\nc1: { type: decimal, min: 0.001 }\nd1: { type: decimal, min: 2, max: 1.5 }\ne1: { type: decimal, precision: 30 }\nf1: { type: decimal, min: 1e3 }"
        ),
        (
            "defaults out of bounds",
            "a1: { type: int, min: 1, default: 0 }\nb1: { type: string, max: 3, default: abcd }\nc1: { type: string, pattern: '^[a-z]+$', default: A }\nd1: { type: enum, values: [open, closed], default: opn }\ne1: { type: decimal, max: 1, default: 1.5 }"
        ),
        (
            "defaults of other types",
            "a1: { type: int, default: x }\nb1: { type: bool, default: 'true' }\nc1: { type: uuid, default: 12-34 }\nd1: { type: date, default: 2026-02-30 }\ne1: { type: timestamp, default: 2026-01-31 }\nf1: { type: email, default: me }\ng1: { type: url, default: 'ftp://x' }\nh1: { type: string, default: 5 }\ni1: { type: int, default: null }"
        ),
        (
            "enums",
            "a1: { type: enum }\nb1: { type: enum, values: [] }\nc1: { type: enum, values: [open, open, Closed] }\nd1: { type: enum, values: open }\ne1: { type: enum, values: [ab_cd, abcd] }\nf1: { type: enum, values: [true, 1] }"
        ),
        (
            "patterns",
            "a1: { type: string, pattern: '[a' }\nb1: { type: string, pattern: '\\d+' }\nc1: { type: string, pattern: '(?i)a' }\nd1: { type: string, pattern: '(a+)+$' }\ne1: { type: string, pattern: '' }"
        ),
        ("sorting", "a1: { type: string, sort: true, optional: true }\nb1: { type: string, max: 2000, index: true }"),
        (
            "renames",
            "a1: string\nb1: { type: string, renamed_from: a1 }\nc1: { type: string, renamed_from: zz }\nd1: { type: string, renamed_from: zz }\ne1: { type: string, renamed_from: Old }"
        ),
        ("long texts", &format!("a1: {{ type: string, description: {} }}", "x".repeat(501))),
        ("an unknown key", "a1: { type: string, lenght: 3, requird: true }"),
    ]));
}

#[test]
fn mistakes_of_references() {
    let two = "scaffold: 1\nsolution: Shop\nservices:\n  catalog: { resources: { product: { fields: { sku: string } } } }\n  orders:\n    resources:\n      order:\n        fields:\n";
    let field = |text: &str| format!("{two}          target: {{ type: ref, {text} }}\n");
    shown!(reports(&[
        ("nowhere", field("optional: true")),
        ("an unknown resource", field("to: ordr")),
        ("of another service", field("to: product")),
        ("an unknown service", field("to: catalogue/product")),
        ("an unknown resource of another service", field("to: catalog/produkt")),
        ("its own service", field("to: orders/order, optional: true")),
        ("set_null of a required one", field("to: order, on_delete: set_null")),
        ("an unknown rule", field("to: order, optional: true, on_delete: nullify")),
        ("a rule of another service's", field("to: catalog/product, on_delete: cascade")),
        ("another service's in order", field("to: catalog/product")),
    ]));
}

#[test]
fn mistakes_of_resources() {
    shown!(reports(&[
        ("no fields", in_order("owner: true")),
        ("empty fields", in_order("fields: {}")),
        ("nothing at all", in_service("order:")),
        ("owner and public", in_order("owner: true\npublic: true\nfields: { sku: string }")),
        ("events", in_order("fields: { sku: string }\nevents: [Created, created, created]")),
        ("children without fields", in_order("fields: { sku: string }\nhas_many: { line: { min: 3, max: 2 } }")),
        (
            "storage that contradicts",
            in_order(
                "fields: { sku: string }\nhas_many: { line: { storage: json, fields: { code: { type: string, unique: true } } } }"
            )
        ),
        (
            "unknown storage",
            in_order("fields: { sku: string }\nhas_many: { line: { storage: rows, fields: { code: string } } }")
        ),
        (
            "what children cannot have",
            in_order(
                "fields: { sku: string }\nhas_many: { line: { fields: { code: json, rank: { type: int, sort: true }, data: { type: json } } } }"
            )
        ),
        (
            "links",
            in_order(
                "fields: { sku: string }\nmany_to_many: { tag: {}, label: { to: ordr }, mark: { to: order, max: 0 } }"
            )
        ),
    ]));
}

#[test]
fn limits_are_kept() {
    let many = |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().join("\n");
    let name = |index: usize| {
        format!("n{}", char::from(b'a' + u8::try_from(index % 26).unwrap()).to_string().repeat(2 + index / 26))
    };
    let fields = fields_of_order(&many(101, &|index| format!("{}: int", name(index))));
    let resources = in_service(&many(101, &|index| format!("{}: {{ fields: {{ sku: string }} }}", name(index))));
    let services = many(101, &|index| format!("  {}: {{}}", name(index)));
    shown!(reports(&[
        ("fields", fields),
        ("resources", resources),
        ("services", format!("scaffold: 1\nsolution: Shop\nservices:\n{services}\n")),
    ]));
}

#[test]
fn a_spec_of_ten_megabytes_is_refused_unread() {
    let text = "# comment\n".repeat(1024 * 1024);
    insta::assert_snapshot!(report(&text), @r"
    error: the spec is 10.0 MiB large; 1 MiB is the most
    --> scaffold.yaml
     = hint: describe a part of the system in a spec of its own
    ");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let (source, spec) = parse_bytes("scaffold.yaml", b"scaffold: 1\nsolution: Sh\xFFop\n", &kinds());
    insta::assert_snapshot!(crate::report::render(&source, &spec.unwrap_err(), crate::report::Style::Plain), @r"
    error: byte 24 is not UTF-8
     --> scaffold.yaml:2:13
      |
    2 | solution: Sh�op
      |             ^
      |
      = hint: save the file as UTF-8
    ");
    assert!(parse_bytes("f", b"\xEF\xBB\xBFscaffold: 1\r\nsolution: Shop\r\n", &kinds()).1.is_ok());
    assert!(parse_bytes("f", b"\xFF\xFEs\0c\0", &kinds()).1.is_err());
}

#[test]
fn places_are_exact_behind_characters_of_any_length() {
    for (head, newline) in [("", "\n"), ("\u{FEFF}", "\r\n"), ("# 💥é漢\n", "\n"), ("# 💥\r\n", "\r\n")] {
        let text = format!(
            "{head}scaffold: 1{newline}solution: Shop{newline}services: {{ ordrs: {{ description: '💥漢', prt: 1 }} }}{newline}"
        );
        let (source, spec) = super::parse("f", &text, &kinds());
        let findings = spec.unwrap_err();
        let spans: Vec<&str> = findings.iter().map(|finding| &text[source.span_of(finding)]).collect();
        assert_eq!(spans, ["prt"], "{text:?}");
    }
}

fn numbered(count: u32, head: &str, tail: &str) -> String {
    (0..count).fold(String::new(), |all, number| all + head + &number.to_string() + tail)
}

#[test]
fn hostile_specs_are_answered_in_no_time() {
    let start = std::time::Instant::now();
    let bomb =
        (0..30).fold("a0: &a0 [x]\n".to_owned(), |text, n| format!("{text}a{}: &a{} [*a{n}, *a{n}]\n", n + 1, n + 1));
    let head = "scaffold: 1\nsolution: Shop\n";
    for text in [
        bomb,
        "[".repeat(500_000),
        "{".repeat(500_000),
        "{a: ".repeat(200_000),
        "- ".repeat(100_000),
        "a: b\n".repeat(50_000),
        "? ".repeat(100_000),
        format!("{head}with: {{ gateway: {{ login: [{}] }} }}\n", "google, ".repeat(30_000)),
        fields_of_order(&format!("a1: {{ type: enum, values: [{}] }}", "x, ".repeat(50_000))),
        fields_of_order(&numbered(20_000, "Field", ": strng\n")),
        numbered(30_000, "key", ": 1\n"),
        format!("{head}services: {}\n", "x".repeat(900_000)),
        format!("{}: 1\n", "k".repeat(1_000_000)),
        format!("scaffold: \"{}", "\\n".repeat(400_000)),
    ] {
        let (source, spec) = super::parse("f", &text, &kinds());
        let findings = spec.unwrap_err();
        assert!(!findings.is_empty() && findings.len() <= 600, "{}", findings.len());
        let report = crate::report::render(&source, &findings[..findings.len().min(3)], crate::report::Style::Plain);
        assert!(report.len() < 100_000, "{}", report.len());
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

/// Every finding has its place, on the borders of characters.
fn sound(text: &str) {
    let (source, spec) = super::parse("f", text, &kinds());
    if let Err(findings) = spec {
        assert!(!findings.is_empty());
        for finding in &findings {
            let span = finding.span.clone().unwrap();
            assert!(span.start <= span.end && source.text.get(span.clone()).is_some(), "{span:?} of {text:?}");
            assert!(finding.rule.starts_with("spec/"), "{}", finding.rule);
            assert!(!finding.message.ends_with('.') && !finding.message.contains('\n'), "{}", finding.message);
        }
        let _ = crate::report::render(&source, &findings, crate::report::Style::Coloured);
        let _ = crate::report::located(&source, &findings);
    }
    assert!(source.places.values().all(|span| source.text.get(span.clone()).is_some()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse_bytes("f", &bytes, &kinds());
        sound(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_yaml_breaks_the_reader(text in "[a-c:{}\\[\\], \\n\\-#&*!|>'\"%@`?~é💥\\t]{0,80}") {
        sound(&text);
    }

    #[test]
    fn no_change_of_a_spec_breaks_the_reader(
        at in 0..DESIGN.len(), length in 0usize..12, with in "[a-zA-Z0-9:{}\\[\\], \\n\\-#&*!'\"💥]{0,6}"
    ) {
        let mut text = DESIGN.to_owned();
        let end = (at + length).min(text.len());
        text.replace_range(at..end, &with);
        sound(&text);
        sound(&text.replace('\n', "\r\n"));
    }
}
