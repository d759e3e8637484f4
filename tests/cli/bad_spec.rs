//! Every mistake in a spec: all findings at once, each with its place and a way out, and nothing written.

use crate::support::{Sandbox, changed};

const HEAD: &str = "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields:\n";

/// What each command says of a spec that cannot be read; all say the same, and none writes anything.
fn refused(name: &str, spec: &str) -> String {
    let sandbox = Sandbox::with_spec(spec);
    let before = sandbox.stamp();
    let said = sandbox.fails("regenerate --yes", 2);
    for command in ["regenerate --check", "diff", "status", "rules check", "new-service billing --yes", "regenerate -n"]
    {
        assert_eq!(sandbox.fails(command, 2), said, "{command}");
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    let json = sandbox.outcome("regenerate --yes --json");
    let findings: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    for finding in findings["findings"].as_array().unwrap() {
        assert_eq!(finding["file"], "scaffold.yaml");
        assert!(finding["line"].as_u64().unwrap() > 0 && finding["column"].as_u64().unwrap() > 0, "{finding}");
        assert!(finding["hint"].is_string(), "no way out: {finding}");
    }
    insta::assert_snapshot!(name, said);
    said
}

/// The same for some lines of fields.
fn fields(name: &str, lines: &str) -> String {
    let body: Vec<String> = lines.lines().map(|line| format!("          {line}\n")).collect();
    refused(name, &format!("{HEAD}{}", body.concat()))
}

#[test]
fn unknown_keys_and_wrong_types() {
    let said = refused(
        "unknown_keys",
        &format!(
            "{HEAD}          number: {{ type: string, maks: 3 }}\n          sku: strng\n          \
             amount: {{ type: int, max: many }}\n          flag: {{ type: bool, filter: maybe }}\n          list: [a]\ncolour: red\n"
        ),
    );
    assert!(said.ends_with("error: 6 errors in scaffold.yaml; nothing was written\n"), "{said}");
}

#[test]
fn duplicate_keys() {
    fields("duplicate_keys", "sku: string\nsku: { type: string, max: 3, max: 4 }");
}

#[test]
fn names_that_cannot_be() {
    let long = "a".repeat(300);
    fields(
        "names",
        &format!(
            "class: string\nOrder: string\ncon: string\n😀: string\na/b: string\n..: string\n{long}: string\n'': string"
        ),
    );
}

#[test]
fn names_that_become_one() {
    refused(
        "colliding_names",
        &format!(
            "{HEAD}          unit_price: int\n          unitPrice: int\n      Order: {{ fields: {{ sku: string }} }}\n      person: {{ fields: {{ sku: string }} }}\n      people: {{ fields: {{ sku: string }} }}\n"
        ),
    );
}

#[test]
fn services_with_names_that_cannot_be() {
    refused(
        "service_names",
        "scaffold: 1\nsolution: shop\nservices:\n  con: { resources: { item: { fields: { sku: string } } } }\n  \
         Orders: { resources: { item: { fields: { sku: string } } } }\n  orders: { resources: { item: { fields: { sku: string } } } }\n  \
         ../out: {}\n  class: { resources: { item: { fields: { sku: string } } } }\n",
    );
}

#[test]
fn references_in_a_circle_and_to_nothing() {
    refused(
        "cycles",
        &format!(
            "{HEAD}          item: {{ type: ref, to: item }}\n          gone: {{ type: ref, to: itm }}\n      \
             item: {{ fields: {{ shelf: {{ type: ref, to: shelf }} }} }}\n      \
             shelf: {{ fields: {{ order: {{ type: ref, to: order }} }} }}\n"
        ),
    );
}

#[test]
fn bounds_defaults_enums_and_patterns() {
    fields(
        "bounds",
        "low: { type: int, min: 5, max: 3 }\ncode: { type: string, pattern: '^[0-9]+$', default: abc }\n\
         count: { type: int, max: 3, default: 4 }\nstate: { type: enum, values: [] }\nother: enum\n\
         third: { type: enum, values: [open, Open] }\nfourth: { type: enum, values: [open], default: closed }\n\
         group: { type: string, pattern: '(' }\nback: { type: string, pattern: '(a)\\1' }\n\
         slow: { type: string, pattern: '^(a+)+$' }\nscale: { type: decimal, precision: 3, scale: 4 }",
    );
}

#[test]
fn a_bomb_and_anchors() {
    let mut bomb = "a: &a [x, x, x]\n".to_owned();
    for (one, other) in [("b", "a"), ("c", "b"), ("d", "c")] {
        bomb = format!("{bomb}{one}: &{one} [*{other}, *{other}, *{other}]\n");
    }
    refused("bomb", &bomb);
    refused(
        "anchors",
        "base: &base { type: string }\nscaffold: 1\nsolution: !!str Shop\nservices:\n  orders:\n    <<: *base\n",
    );
}

#[test]
fn what_is_not_yaml() {
    refused("unclosed", "scaffold: 1\nsolution: Shop\nservices: [a\n");
    refused("tabs", "scaffold: 1\nservices:\n\torders: {}\n");
    refused("a_tab_after_a_value", "scaffold: 1\n\tsolution: Shop\n");
    refused("quote", "scaffold: 1\nsolution: \"Shop\nservices: {}\n");
    refused("two_documents", "scaffold: 1\nsolution: Shop\nservices: {}\n---\nscaffold: 1\n");
}

#[test]
fn what_is_no_spec() {
    refused("empty", "");
    refused("a_comment", "# nothing yet\n");
    refused("a_list", "- orders\n");
    refused("a_text", "orders\n");
    refused("a_later_format", "scaffold: 2\nsolution: Shop\nservices: {}\n");
    refused("no_fields", "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order: {}\n");
}

#[test]
fn kinds_that_are_not_there() {
    refused(
        "kinds",
        &format!("{HEAD}          sku: string\n    with: {{ aws: {{}}, service: {{}} }}\nwith: {{ gcp: {{}} }}\n"),
    );
}

#[test]
fn deep_nesting_ends() {
    let spec = format!("scaffold: 1\nsolution: Shop\nservices: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let sandbox = Sandbox::with_spec(&spec);
    let said = sandbox.fails("regenerate --yes", 2);
    assert!(said.contains("more than 32 levels of nesting"), "{said}");
    assert!(said.len() < 2000, "{} bytes", said.len());
}

#[test]
fn a_huge_spec() {
    let sandbox = Sandbox::with_spec(&"# 0123456789\n".repeat(800_000));
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("regenerate --yes", 2));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_spec_that_is_not_text() {
    let sandbox = Sandbox::new();
    std::fs::write(sandbox.path().join("scaffold.yaml"), b"scaffold: 1\nsolution: \xff\xfe\n").unwrap();
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("regenerate --yes", 2));
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_spec_that_is_a_folder() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path().join("scaffold.yaml")).unwrap();
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("regenerate --yes", 2));
    sandbox.fails("new-service orders --yes", 2);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn no_spec() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    for command in ["regenerate --yes", "diff", "status", "rules check"] {
        let said = sandbox.fails(command, 2);
        assert_eq!(
            said,
            "error: there is no scaffold.yaml in `[root]`\nhint: `scaffold new-service NAME` starts one\n"
        );
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// A rule that says no has an exit code of its own.
#[test]
fn a_denied_spec() {
    let spec = format!(
        "{HEAD}          password_hash: string\n          token: {{ type: string, default: ghp_0123456789abcdefghijABCDEFGHIJ012345 }}\n"
    );
    let sandbox = Sandbox::with_spec(&spec);
    let before = sandbox.stamp();
    let said = sandbox.fails("regenerate --yes", 5);
    assert!(said.contains("error[secrets-never-in-the-spec]") && said.contains(" --> scaffold.yaml:9:"), "{said}");
    for command in ["diff", "status", "rules check", "new-service billing --yes", "regenerate --check"] {
        sandbox.fails(command, 5);
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
