use super::*;

fn merged(base: &str, mine: &str, theirs: &str) -> Result<String, Stop> {
    merge_text(base, mine, theirs)
}

const BASE: &str = "{\n  \"a\": 1,\n  \"b\": { \"x\": [1, 2] }\n}\n";

#[test]
fn both_add_at_the_end() {
    let mine = "{\n    \"a\": 1,\n    \"b\": { \"x\": [1, 2] }, // why\n    // mine\n    \"m\": true // last\n}\n";
    let theirs = "{\n  \"a\": 2,\n  \"b\": { \"x\": [0, 1, 2, 3] },\n  \"t\": {\n    \"deep\": null\n  }\n}\n";
    insta::assert_snapshot!(merged(BASE, mine, theirs).unwrap(), @"");
}
