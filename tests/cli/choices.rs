//! Places where an edit and a template meet: decided by flags, replayed from the log, taken back, left with markers.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Sandbox, changed};

const MANIFEST: &str = "kind: badge\ntitle: A badge\ndescription: A file.\nscope: service\nfiles:\n  \
                        - { id: badge/file, template: BADGE.md, path: BADGE.md }\n";
const BASE: &str = "one\ntwo\nthree\nfour\nfive\n";
const MINE: &str = "one of mine\ntwo\nthree\nfour\nfive of mine\n";
const THEIRS: &str = "one of theirs\ntwo\nthree of theirs\nfour\nfive\n";
const MINE_WON: &str = "one of mine\ntwo\nthree of theirs\nfour\nfive of mine\n";
const THEIRS_WON: &str = "one of theirs\ntwo\nthree of theirs\nfour\nfive of mine\n";

pub(super) const REGENERATE: &str = "regenerate --templates ../overlay";

/// A solution in which the first line of `BADGE.md` was changed by a person and by the template, each otherwise.
pub(super) fn disputed() -> Sandbox {
    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/badge/manifest.yaml", MANIFEST);
    sandbox.write("../overlay/badge/files/BADGE.md", BASE);
    sandbox.write("scaffold.yaml", &format!("{}    with: {{ badge: {{}} }}\n", sandbox.read("scaffold.yaml")));
    sandbox.ok(&format!("{REGENERATE} --yes -q"));
    sandbox.write("BADGE.md", MINE);
    sandbox.write("../overlay/badge/files/BADGE.md", THEIRS);
    sandbox
}

fn choices(sandbox: &Sandbox) -> Vec<Value> {
    let all = sandbox.json("decisions list --json");
    let all = all.as_array().unwrap().iter();
    all.filter(|decision| decision["decision_type"] == "conflict").cloned().collect()
}

#[test]
fn flags_decide_what_meets_and_the_log_says_why() {
    for (side, result) in [("mine", MINE_WON), ("theirs", THEIRS_WON)] {
        let sandbox = disputed();
        let before = sandbox.stamp();
        assert!(sandbox.fails(&format!("{REGENERATE} --yes"), 4).contains("BADGE.md"));
        assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
        sandbox.ok(&format!("{REGENERATE} --yes -q --conflicts {side} --because ours"));
        assert_eq!(sandbox.read("BADGE.md"), result);
        let choices = choices(&sandbox);
        assert_eq!(choices.len(), 1);
        assert_eq!((&choices[0]["value"], &choices[0]["rationale"]), (&side.into(), &"ours".into()));
        assert_eq!(choices[0]["agent_name"], "tester");
        sandbox.ok(&format!("{REGENERATE} --check"));
    }
}

#[test]
fn one_file_by_its_path_or_by_a_text() {
    let sandbox = disputed();
    sandbox.write("../wanted.md", "all new\n");
    sandbox.ok(&format!("{REGENERATE} --yes -q --resolve BADGE.md=../wanted.md"));
    assert_eq!(sandbox.read("BADGE.md"), "all new\n");
    let sandbox = disputed();
    sandbox.ok(&format!("{REGENERATE} --yes -q --resolve BADGE.md=mine --conflicts theirs"));
    assert_eq!(sandbox.read("BADGE.md"), MINE_WON);
    let sandbox = disputed();
    for wrong in ["BADGE.md", "README.md=mine", "BADGE.md=../none.md"] {
        let said = sandbox.fails(&format!("{REGENERATE} --yes --resolve {wrong}"), 2);
        assert!(said.contains("hint: "), "{said}");
    }
}

#[test]
fn markers_never_count_as_done() {
    let sandbox = disputed();
    let said = sandbox.fails(&format!("{REGENERATE} --yes --conflicts markers"), 4);
    assert!(said.contains("1 conflict is left") && said.contains("BADGE.md"), "{said}");
    let marked = sandbox.read("BADGE.md");
    assert!(marked.contains("<<<<<<< yours\none of mine\n||||||| last generated\none\n=======\n"), "{marked}");
    let status = sandbox.json("status --templates ../overlay --json");
    assert_eq!(status["drift"]["markers"][0], "BADGE.md", "{status}");
    sandbox.fails(&format!("{REGENERATE} --check"), 4);
    sandbox.fails(&format!("{REGENERATE} --yes"), 4);
    // Decided by hand it is a normal edit.
    sandbox.write("BADGE.md", MINE_WON);
    sandbox.ok(&format!("{REGENERATE} --check"));
}

#[test]
fn a_choice_holds_for_another_person_until_it_is_taken_back() {
    let sandbox = disputed();
    let other = disputed();
    sandbox.ok(&format!("{REGENERATE} --yes -q --conflicts mine --because ours"));
    other.write(".scaffold/decisions.jsonl", &sandbox.read(".scaffold/decisions.jsonl"));
    let id = choices(&sandbox)[0]["id"].as_str().unwrap().to_owned();

    let shown = other.outcome(&format!("{REGENERATE} --dry-run"));
    assert!(shown.err.contains("as tester chose: ours"), "{}", shown.err);
    // What is generated changes once more: the choice was for something else.
    other.write("../overlay/badge/files/BADGE.md", &THEIRS.replace("one of", "first of"));
    let said = other.fails(&format!("{REGENERATE} --yes"), 4);
    assert!(said.contains("no longer holds because what is generated has changed"), "{said}");
    other.write("../overlay/badge/files/BADGE.md", THEIRS);
    other.ok(&format!("{REGENERATE} --yes -q"));
    assert_eq!(other.read("BADGE.md"), MINE_WON);

    let third = disputed();
    third.write(".scaffold/decisions.jsonl", &sandbox.read(".scaffold/decisions.jsonl"));
    third.ok(&format!("decisions withdraw {id}"));
    third.fails(&format!("{REGENERATE} --yes"), 4);
    assert!(third.fails(&format!("decisions withdraw {id}"), 2).contains("does not stand"));
}

#[test]
fn the_preview_has_all_three_versions() {
    let sandbox = disputed();
    let shown = sandbox.outcome("diff --templates ../overlay");
    for line in ["one of mine", "one of theirs", "last generated, line 1"] {
        assert!(shown.out.contains(line), "{line} in {}", shown.out);
    }
    let value = sandbox.json("diff --templates ../overlay --json");
    assert_eq!(value["places"][0]["base"]["lines"][0], "one");
    assert_eq!(value["places"][0]["mine"]["lines"][0], "one of mine");
    assert_eq!(value["places"][0]["theirs"]["lines"][0], "one of theirs");
    assert_eq!(sandbox.json("diff --templates ../overlay --json README.md")["changes"], Value::Array(Vec::new()));
    assert_eq!(sandbox.json("diff --templates ../overlay --json BADGE.md")["changes"][0]["path"], "BADGE.md");
}

/// The JSON of every preview is as the documentation says.
#[test]
fn the_json_is_as_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/preview.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let disputed = disputed();
    let fresh = Sandbox::new();
    for (sandbox, arguments) in [
        (&disputed, "diff --templates ../overlay --json"),
        (&disputed, "regenerate --templates ../overlay --json --dry-run --conflicts markers"),
        (&fresh, "new-service orders --json --dry-run"),
    ] {
        let value = serde_json::from_str(&sandbox.outcome(arguments).out).unwrap();
        let wrong: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{arguments}: {wrong:?}");
    }
    assert!(!schema.is_valid(&serde_json::json!({ "version": 1 })), "the schema asks for something");
}

/// The template moves a file while it is in conflict: what is decided goes along.
#[test]
fn a_conflict_in_a_file_that_the_template_moves() {
    for (side, result) in [("mine", MINE_WON), ("theirs", THEIRS_WON)] {
        let sandbox = disputed();
        sandbox.write("../overlay/badge/manifest.yaml", &MANIFEST.replace("path: BADGE.md", "path: notes/BADGE.md"));
        let before = sandbox.stamp();
        assert!(sandbox.fails(&format!("{REGENERATE} --yes"), 4).contains("notes/BADGE.md"));
        assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
        sandbox.ok(&format!("{REGENERATE} --yes -q --conflicts {side}"));
        assert_eq!(sandbox.read("notes/BADGE.md"), result);
        assert!(!sandbox.path().join("BADGE.md").exists());
        sandbox.ok(&format!("{REGENERATE} --check"));
    }
}

/// A file of the person is where the file in conflict is to go: deciding the conflict does not write over it.
#[test]
fn a_decided_conflict_does_not_take_the_place_of_another_file() {
    let sandbox = disputed();
    sandbox.write("../overlay/badge/manifest.yaml", &MANIFEST.replace("path: BADGE.md", "path: notes/BADGE.md"));
    sandbox.write("notes/BADGE.md", "mine alone\n");
    let before = sandbox.stamp();
    let said = sandbox.fails(&format!("{REGENERATE} --yes --conflicts theirs"), 4);
    assert!(said.contains("another file is there"), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    assert_eq!(sandbox.read("notes/BADGE.md"), "mine alone\n");
}

#[test]
fn a_conflict_in_a_file_that_the_person_moved() {
    for (side, result) in [("mine", MINE_WON), ("theirs", THEIRS_WON)] {
        let sandbox = disputed();
        sandbox.write("../overlay/badge/files/BADGE.md", BASE);
        fs::remove_file(sandbox.path().join("BADGE.md")).unwrap();
        sandbox.write("notes/BADGE.md", BASE);
        sandbox.ok(&format!("{REGENERATE} --yes -q"));
        sandbox.write("notes/BADGE.md", MINE);
        sandbox.write("../overlay/badge/files/BADGE.md", THEIRS);
        assert!(sandbox.fails(&format!("{REGENERATE} --yes"), 4).contains("notes/BADGE.md"));
        sandbox.ok(&format!("{REGENERATE} --yes -q --conflicts {side}"));
        assert_eq!(sandbox.read("notes/BADGE.md"), result);
        assert!(!sandbox.path().join("BADGE.md").exists());
        sandbox.ok(&format!("{REGENERATE} --check"));
    }
}

/// Each cause in its turn.
#[test]
fn the_status_names_a_conflict_until_it_is_decided_and_markers_until_they_are_gone() {
    let sandbox = disputed();
    let drift = |sandbox: &Sandbox, cause: &str| {
        let status = sandbox.json("status --json --templates ../overlay");
        status["drift"][cause].as_array().is_some_and(|paths| paths.contains(&"BADGE.md".into()))
    };
    assert!(drift(&sandbox, "conflict"));
    sandbox.fails(&format!("{REGENERATE} --yes -q --conflicts markers"), 4);
    assert!(drift(&sandbox, "markers") && !drift(&sandbox, "conflict") && !drift(&sandbox, "edited"));
    // Running again does not make them done.
    sandbox.fails(&format!("{REGENERATE} --yes -q"), 4);
    assert!(drift(&sandbox, "markers"));
    sandbox.write("BADGE.md", THEIRS_WON);
    assert!(drift(&sandbox, "edited") && !drift(&sandbox, "markers"));
    sandbox.write("BADGE.md", THEIRS);
    assert!(!drift(&sandbox, "edited"));
    fs::remove_file(sandbox.path().join("BADGE.md")).unwrap();
    assert!(drift(&sandbox, "deleted"));
}
