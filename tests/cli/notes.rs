//! Changes of behaviour that templates bring are told once, for the components in use.

use crate::support::Sandbox;

fn manifest(notes: &str) -> String {
    format!(
        "kind: badge\ntitle: A badge\ndescription: A file.\nscope: service\nfiles:\n  \
         - {{ id: badge/file, template: BADGE.md, path: BADGE.md }}\n{notes}"
    )
}

const NOTE: &str =
    "notes:\n  - { id: refuses-old, since: \"2.0\", text: Old badges are refused now., files: [badge/file] }\n";

fn sandbox(notes: &str) -> Sandbox {
    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/badge/manifest.yaml", &manifest(notes));
    sandbox.write("../overlay/badge/files/BADGE.md", "badge\n");
    sandbox.write("scaffold.yaml", &format!("{}    with: {{ badge: {{}} }}\n", sandbox.read("scaffold.yaml")));
    sandbox
}

const REGENERATE: &str = "regenerate --templates ../overlay";

#[test]
fn a_note_is_told_until_it_was_applied() {
    let sandbox = sandbox("");
    sandbox.ok(&format!("{REGENERATE} --yes -q"));
    sandbox.write("../overlay/badge/manifest.yaml", &manifest(NOTE));
    for _ in 0..2 {
        let shown = sandbox.outcome(&format!("{REGENERATE} --dry-run"));
        assert!(shown.err.contains("since 2.0: Old badges are refused now."), "{}", shown.err);
    }
    let value = sandbox.json(&format!("{REGENERATE} --dry-run --json"));
    assert_eq!(value["notes"][0]["id"], "badge/refuses-old");
    assert_eq!(value["notes"][0]["files"][0], "badge/file");
    assert!(sandbox.ok("status --templates ../overlay").contains("Old badges"));
    sandbox.ok(&format!("{REGENERATE} --yes -q"));
    assert!(!sandbox.outcome(&format!("{REGENERATE} --dry-run")).err.contains("Old badges"));
    assert_eq!(sandbox.read(".scaffold/base/notes.txt"), "badge/refuses-old\n");
    // Taken back, it is told again.
    sandbox.ok("undo --yes -q");
    assert!(sandbox.outcome(&format!("{REGENERATE} --dry-run")).err.contains("Old badges"));
}

#[test]
fn a_component_that_is_new_has_no_old_behaviour() {
    let sandbox = sandbox(NOTE);
    let said = sandbox.outcome(&format!("{REGENERATE} --yes"));
    assert!(!said.err.contains("Old badges"), "{}", said.err);
    assert_eq!(sandbox.read(".scaffold/base/notes.txt"), "badge/refuses-old\n");
}

#[test]
fn a_note_about_no_file_is_refused() {
    let sandbox = sandbox(&NOTE.replace("[badge/file]", "[badge/none]"));
    let said = sandbox.fails(&format!("{REGENERATE} --yes"), 2);
    assert!(said.contains("is about `badge/none`"), "{said}");
}
