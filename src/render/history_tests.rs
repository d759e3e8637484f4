use super::*;

const MERGED: &str = "a\n<<<<<<< ours\nb\n||||||| base\nc\n=======\nd\n>>>>>>> theirs\ne\n";

#[test]
fn both_sides_of_a_merge_are_read() {
    assert_eq!(sides(MERGED), Some(("a\nb\ne\n".into(), "a\nd\ne\n".into())));
    assert_eq!(sides("a\n=======\nb\n"), None, "a line of signs is no conflict");
}

#[test]
fn two_branches_have_the_migrations_of_both() {
    let schema = r#""schema": { "version": 1, "root": "Shop.Orders", "context": "Orders", "entities": [] }"#;
    let ids = |id: &str| format!(r#"    {{ "postgres": "{id}_X", "sqlite": "{id}_X" }}"#);
    let text = format!(
        "{{\n  \"migrations\": [\n{},\n<<<<<<< a\n{}\n=======\n{}\n>>>>>>> b\n  ],\n  {schema}\n}}\n",
        ids("20260101000000"),
        ids("20260301000000"),
        ids("20260201000000"),
    );
    let history = History::from_json("orders", &text).unwrap();
    let found: Vec<String> = history.migrations.into_iter().filter_map(|ids| ids.postgres).collect();
    assert_eq!(found, ["20260101000000_X", "20260201000000_X", "20260301000000_X"]);
}
