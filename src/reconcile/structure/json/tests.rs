use std::collections::BTreeSet;

use camino::Utf8Path;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;
use crate::render::FileId;

const BASE: &str = "{\n  \"a\": 1,\n  \"b\": { \"x\": [1, 2] }\n}\n";

fn merged(base: &str, mine: &str, theirs: &str) -> String {
    merge_text(base, mine, theirs).unwrap_or_else(|stop| panic!("{stop:?}"))
}

#[test]
fn both_add_at_the_end() {
    let mine = "{\n    \"a\": 1,\n    \"b\": { \"x\": [1, 2] }, // why\n    // mine\n    \"m\": true // last\n}\n";
    let theirs = "{\n  \"a\": 2,\n  \"b\": { \"x\": [0, 1, 2, 3] },\n  \"t\": {\n    \"deep\": null\n  }\n}\n";
    assert_eq!(
        merged(BASE, mine, theirs),
        "{\n    \"a\": 2,\n    \"b\": { \"x\": [0, 1, 2, 3] }, // why\n    // mine\n    \"m\": true, // last\n    \"t\": {\n        \"deep\": null\n    }\n}\n"
    );
}

#[test]
fn commas_stay_right_wherever_a_member_goes() {
    let base = "{\"a\":1,\"b\":2}";
    for (mine, theirs, both) in [
        ("{\"a\":1,\"b\":2,\"m\":0}", "{\"a\":1,\"b\":2,\"t\":0}", "{\"a\":1,\"b\":2,\"m\":0,\"t\":0}"),
        ("{\"a\":1}", "{\"t\":0,\"a\":1,\"b\":2}", "{\"t\":0,\"a\":1}"),
        ("{\"b\":2}", "{\"a\":1,\"b\":2,\"t\":0}", "{\"b\":2,\"t\":0}"),
        ("{ \"b\": 2 }", "{\"a\":1}", "{}"),
        ("{\"a\":1,\"b\":2,}", "{\"a\":1,\"b\":2,\"t\":0}", "{\"a\":1,\"b\":2,\"t\":0,}"),
        ("{ \"a\": 1, \"b\": 2 }", "{\"t\":0,\"a\":1,\"b\":2}", "{ \"t\":0, \"a\": 1, \"b\": 2 }"),
    ] {
        assert_eq!(merged(base, mine, theirs), both);
    }
}

#[test]
fn an_empty_object_opens_for_what_it_gets() {
    assert_eq!(
        merged("{\n  \"a\": {}\n}", "{\n\t\"a\": {}\n}", "{\n  \"a\": {\n    \"t\": 1\n  }\n}"),
        "{\n\t\"a\": {\n\t\t\"t\": 1\n\t}\n}"
    );
}

#[test]
fn arrays() {
    // Both only add: values of both, once.
    assert_eq!(merged("[\"a\"]", "[\"a\", \"m\", \"x\"]", "[\"a\", \"t\", \"x\"]"), "[\"a\", \"m\", \"t\", \"x\"]");
    // Elements with a name are told apart by it.
    let base = r#"[{"name": "a", "v": 1}, {"name": "b", "v": 1}]"#;
    let mine = r#"[{"name": "b", "v": 1}]"#;
    let theirs = r#"[{"name": "a", "v": 1}, {"name": "b", "v": 2}, {"name": "c", "v": 1}]"#;
    assert_eq!(merged(base, mine, theirs), r#"[{"name": "b", "v": 2}, {"name": "c", "v": 1}]"#);
    // Without names a removal beside a change means nothing for sure.
    assert_eq!(merge_text("[1, 2]", "[2]", "[1, 2, 3]"), Err(Stop::Unsure));
    // Those that were changed in place stand for each other.
    assert_eq!(
        merged("[{\"r\": 1}, {\"s\": 1}]", "[{\"r\": 2}, {\"s\": 1}]", "[{\"r\": 1}, {\"s\": 3}]"),
        "[{\"r\": 2}, {\"s\": 3}]"
    );
}

#[test]
fn what_meets_is_a_conflict() {
    for (base, mine, theirs) in [
        ("{\"a\": 1}", "{\"a\": 2}", "{\"a\": 3}"),
        ("{\"a\": 1}", "{}", "{\"a\": 3}"),
        ("{\"a\": 1}", "{\"a\": 2}", "{}"),
        ("{}", "{\"a\": 2}", "{\"a\": 3}"),
        ("{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": 2}}", "{\"a\": []}"),
    ] {
        assert_eq!(merge_text(base, mine, theirs), Err(Stop::Conflict), "{base} {mine} {theirs}");
    }
    assert_eq!(merged("{}", "{\"a\": {\"m\": 1}}", "{\"a\": {\"t\": 1}}"), "{\"a\": {\"m\": 1,\"t\": 1}}");
}

/// The file's own `name` is a member as any other.
#[test]
fn a_name_of_the_whole_file_may_change() {
    let base = "{\"name\": \"a\", \"v\": 1}";
    assert_eq!(
        merged(base, "{\"name\": \"b\", \"v\": 1}", "{\"name\": \"a\", \"v\": 2}"),
        "{\"name\": \"b\", \"v\": 2}"
    );
}

#[test]
fn what_is_malformed_is_left_to_the_merge_by_lines() {
    for odd in [
        "",
        "{",
        "{\"a\": 1, \"a\": 2}",
        "{a: 1}",
        "{\"a\" 1}",
        "[1 2]",
        "/* ",
        "{} {}",
        "[01]",
        "{\"a\": /* c */ 1}",
        "[,]",
        "{\"a\": 1}}",
    ] {
        assert_eq!(merge_text(odd, BASE, odd), Err(Stop::Unsure), "{odd}");
        assert_eq!(merge_text(BASE, odd, "{}"), Err(Stop::Unsure), "{odd}");
    }
}

const ODD: &str = include_str!("../../../../tests/fixtures/merge/odd.json");

/// In CRLF and with a byte order mark: every pair of edits in one file.
#[test]
fn edits_of_odd_settings_merge_to_the_byte() {
    let odd = format!("\u{feff}{}", ODD.replace('\n', "\r\n"));
    let edits: [(&str, &str); 8] = [
        ("http://*:8080", "http://*:9090"),
        ("\"Default\": \"Information\"", "\"Default\": \"Warning\""),
        ("1.50", "1.75"),
        ("[\"a\", \"b\",]", "[\"a\", \"b\", \"c\",]"),
        ("{ \"Name\": \"Console\" }", "{ \"Name\": \"Console\", \"Args\": {} }"),
        ("{ \"run\": 2 }", "{ \"run\": 2 }, { \"run\": 3 }"),
        ("\"Empty\": {}, ", ""),
        ("// the end", "// the very end"),
    ];
    let replaced = |text: &str, (old, new): (&str, &str)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    };
    let id = FileId("x".to_owned());
    for mine in edits {
        for theirs in edits.into_iter().filter(|theirs| *theirs != mine) {
            let (ours, others) = (replaced(&odd, mine), replaced(&odd, theirs));
            let both = replaced(&ours, theirs);
            let sides = Sides {
                id: &id,
                path: Utf8Path::new("a.json"),
                base: odd.as_bytes(),
                mine: ours.as_bytes(),
                theirs: others.as_bytes(),
            };
            let Structured::Clean(bytes) = merge(&sides) else { panic!("{mine:?} {theirs:?}") };
            assert_eq!(String::from_utf8(bytes).unwrap(), both, "{mine:?} {theirs:?}");
        }
    }
}

/// Each line of a merge left out, doubled, or put elsewhere: the proof sees it.
#[test]
fn a_merge_that_was_broken_is_seen() {
    let base = "{\n  \"a\": {\n    \"x\": 1,\n    \"y\": 2\n  },\n  \"c\": [\n    1,\n    2\n  ]\n}\n";
    let mine = base.replace("\"x\": 1,\n", "\"x\": 7,\n    // m\n    \"m\": 0,\n");
    let theirs = base.replace("    2\n", "    2,\n    3\n").replace("\"y\": 2", "\"y\": 8");
    let merged = merged(base, &mine, &theirs);
    assert!(proof::holds(base, &mine, &theirs, &merged));
    let lines: Vec<&str> = merged.split_inclusive('\n').collect();
    let mut broken = BTreeSet::new();
    for at in 0..lines.len() {
        let without = [&lines[..at], &lines[at + 1..]].concat();
        broken.insert(without.concat());
        broken.insert([&lines[..at], &lines[at..=at], &lines[at..]].concat().concat());
        if !lines[at].contains("//") {
            broken.extend(
                (0..without.len()).map(|to| [&without[..to], &lines[at..=at], &without[to..]].concat().concat()),
            );
        }
    }
    for (old, new) in [("7", "1"), ("8", "2"), ("3\n", "4\n"), ("// m", "// n"), ("3\n", "3,\n")] {
        assert!(merged.contains(old));
        broken.insert(merged.replacen(old, new, 1));
    }
    let told = |text: &str| {
        text.lines().filter(|line| !line.contains("//")).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let missed: Vec<String> = broken
        .into_iter()
        // The comment may stand elsewhere.
        .filter(|broken| told(broken) != told(&merged) || broken.matches("// m").count() != 1)
        .filter(|broken| proof::holds(base, &mine, &theirs, broken))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n----\n"));
}

const SETTINGS: [&str; 3] = [
    include_str!("../../../../snapshots/two-services/src/Services/Orders/Orders.Api/appsettings.json"),
    include_str!("../../../../snapshots/two-services/src/Services/Orders/Orders.Api/Properties/launchSettings.json"),
    include_str!("../../../../snapshots/two-services/.devcontainer/devcontainer.json"),
];

/// Paths of values that are no objects.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| {
                leaves(member, &format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            });
        }
        _ => found.push(path.to_owned()),
    }
}

/// What one side does: it changes or removes its own leaves, and adds members of its own to objects.
fn play(text: &str, side: usize, script: &[(usize, u8)]) -> Option<Value> {
    let plain: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut value: Value = serde_json::from_str(&plain).ok()?;
    let mut all = Vec::new();
    leaves(&value, "", &mut all);
    for (number, (at, what)) in script.iter().enumerate() {
        let Some(path) = all.get(at * 2 + side) else { continue };
        let (parent, key) = path.rsplit_once('/')?;
        let key = key.replace("~1", "/").replace("~0", "~");
        let members: &mut Map<String, Value> = value.pointer_mut(parent)?.as_object_mut()?;
        match what % 3 {
            0 => drop(members.insert(key, json!(format!("side {side}, {number}")))),
            1 => drop(members.shift_remove(&key)),
            _ => drop(members.insert(format!("side{side}.{number}"), json!({ "deep": [number, { "a": null }] }))),
        }
    }
    Some(value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn edits_apart_never_conflict_and_are_all_there(
        file in 0..SETTINGS.len(),
        mine in proptest::collection::vec((0..12_usize, 0..3_u8), 0..5),
        theirs in proptest::collection::vec((0..12_usize, 0..3_u8), 0..5),
    ) {
        let text = SETTINGS[file];
        let Some((ours, others)) = play(text, 0, &mine).zip(play(text, 1, &theirs)) else { return Ok(()) };
        let nobody = play(text, 0, &[]).unwrap();
        let [base, ours_text, others_text] = [&nobody, &ours, &others].map(|value| serde_json::to_string_pretty(value).unwrap());
        let merged = merge_text(&base, &ours_text, &others_text);
        prop_assert!(merged.is_ok(), "{merged:?}\n{ours_text}\n{others_text}");
        let merged = merged.unwrap();
        let value: Value = serde_json::from_str(&merged).unwrap();
        let mirrored: Value = serde_json::from_str(&merge_text(&base, &others_text, &ours_text).unwrap()).unwrap();
        prop_assert_eq!(&value, &mirrored);
        prop_assert_eq!(value, overlaid(&nobody, &ours, &others));
        prop_assert_eq!(serde_json::to_string_pretty(&serde_json::from_str::<Value>(&merged).unwrap()).unwrap(), merged.clone(), "the format stays");
        prop_assert_eq!(merge_text(&base, &ours_text, &base), Ok(ours_text.clone()));
        prop_assert_eq!(merge_text(&others_text, &merged, &others_text), Ok(merged));
    }

    #[test]
    fn any_text_is_merged_or_refused(text in "[\\[\\]{}\",:/*a-b0-1 \n\\\\]{0,40}") {
        let _ = merge_text(&text, BASE, &text);
        let list = format!("[{text}]");
        let _ = merge_text(&list, "[1, 0]", &list);
    }
}

/// The same merge on values.
fn overlaid(base: &Value, mine: &Value, theirs: &Value) -> Value {
    match (base, mine, theirs) {
        (Value::Object(old), Value::Object(ours), Value::Object(others)) => {
            let keys: BTreeSet<&String> = ours.keys().chain(others.keys()).collect();
            let member = |key: &String| {
                let [o, m, t] = [old, ours, others].map(|members| members.get(key));
                match (o, m, t) {
                    (Some(o), Some(m), Some(t)) => Some(overlaid(o, m, t)),
                    (o, m, t) if t == o => m.cloned(),
                    (_, _, t) => t.cloned(),
                }
            };
            Value::Object(keys.into_iter().filter_map(|key| Some((key.clone(), member(key)?))).collect())
        }
        _ if theirs == base => mine.clone(),
        _ => theirs.clone(),
    }
}
