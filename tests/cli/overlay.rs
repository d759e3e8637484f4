//! `--templates`: a platform team's own kinds and files, and every mistake in them.

use std::fs;

use crate::support::{Sandbox, changed};

const BADGE: &str = "kind: badge\ntitle: A badge\ndescription: A file with a colour.\nscope: service\ninputs:\n  \
                     colour: { type: enum, values: [red, green], description: The colour, default: red }\nfiles:\n  \
                     - { id: badge/file, template: BADGE.md, path: \"{{ service.dir }}/BADGE.md\" }\n";
const TEXT: &str = "{{ service.name.pascal }} is {{ component.inputs.colour }}\n";

/// A solution with the kind `badge` in an overlay beside it.
fn with_badge(manifest: &str, files: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/badge/manifest.yaml", manifest);
    for (path, text) in files {
        sandbox.write(&format!("../overlay/badge/{path}"), text);
    }
    sandbox.write(
        "scaffold.yaml",
        &format!("{}    with: {{ badge: {{ colour: green }} }}\n", sandbox.read("scaffold.yaml")),
    );
    sandbox
}

/// What a broken overlay leads to, for every command that reads it; nothing is written.
fn refused(sandbox: &Sandbox) -> String {
    let before = sandbox.stamp();
    let said = sandbox.fails("regenerate --yes --templates ../overlay", 2);
    assert_eq!(sandbox.fails("status --templates ../overlay", 2), said);
    assert!(said.starts_with("error: ") && said.contains("hint: "), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    said
}

#[test]
fn a_new_kind() {
    let sandbox = with_badge(BADGE, &[("files/BADGE.md", TEXT)]);
    let outcome = sandbox.outcome("regenerate --yes --templates ../overlay");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_eq!(sandbox.read("src/Services/Orders/BADGE.md"), "Orders is green\n");
    assert!(sandbox.ok("kinds --templates ../overlay").contains("badge"));
    assert!(sandbox.ok("schema --templates ../overlay").contains("\"badge\""));
    // Its inputs are checked as those of every kind.
    sandbox.write("scaffold.yaml", &sandbox.read("scaffold.yaml").replace("green", "blue"));
    let said = sandbox.fails("regenerate --yes --templates ../overlay", 2);
    assert!(said.contains("`blue` is not possible here") && said.contains("--> scaffold.yaml:"), "{said}");
}

#[test]
fn a_new_kind_by_flags() {
    let sandbox = Sandbox::new();
    sandbox.write("../overlay/badge/manifest.yaml", BADGE);
    sandbox.write("../overlay/badge/files/BADGE.md", TEXT);
    sandbox.ok("new-service orders --templates ../overlay --with badge --set badge.colour=green --yes -q");
    assert_eq!(sandbox.read("src/Services/Orders/BADGE.md"), "Orders is green\n");
    let said =
        sandbox.fails("new-service billing --templates ../overlay --with badge --set badge.colour=blue --yes -q", 2);
    assert!(said.contains("`blue` is not possible here"), "{said}");
    let said = sandbox.fails("new-service billing --templates ../overlay --with badg --yes -q", 2);
    assert!(said.contains("did you mean `badge`?"), "{said}");
}

#[test]
fn a_replaced_template() {
    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/solution/files/README.md", "# {{ solution.name.pascal }} of the platform team\n");
    sandbox.ok("regenerate --yes -q --templates ../overlay");
    assert_eq!(sandbox.read("README.md"), "# Shop of the platform team\n");
    // Without the overlay it goes back.
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(3));
}

#[test]
fn a_manifest_that_cannot_be_read() {
    for (name, manifest) in [
        ("unknown_key", format!("{BADGE}colour: red\n")),
        ("missing_key", BADGE.replace("title: A badge\n", "")),
        ("not_yaml", "kind: [\n".to_owned()),
        ("other_name", BADGE.replace("kind: badge", "kind: medal")),
        ("wrong_scope", BADGE.replace("scope: service", "scope: team")),
        ("bad_each", BADGE.replace("path: ", "each: [resources], path: ")),
        ("twice", format!("{BADGE}  - {{ id: badge/file, template: BADGE.md, path: other.md }}\n")),
        ("bad_id", BADGE.replace("id: badge/file", "id: ''")),
    ] {
        insta::assert_snapshot!(
            format!("manifest_{name}"),
            refused(&with_badge(&manifest, &[("files/BADGE.md", TEXT)]))
        );
    }
}

#[test]
fn templates_that_do_not_fit_the_manifest() {
    insta::assert_snapshot!("template_missing", refused(&with_badge(BADGE, &[])));
    insta::assert_snapshot!(
        "template_unused",
        refused(&with_badge(BADGE, &[("files/BADGE.md", TEXT), ("files/OTHER.md", TEXT)]))
    );
    insta::assert_snapshot!(
        "file_astray",
        refused(&with_badge(BADGE, &[("files/BADGE.md", TEXT), ("NOTES.md", TEXT)]))
    );
}

#[test]
fn templates_that_cannot_be_rendered() {
    let file = |text: &str| with_badge(BADGE, &[("files/BADGE.md", text)]);
    insta::assert_snapshot!("template_syntax", refused(&file("one\n{{ service.name \n")));
    // Which fields there are is the context's business.
    let said = refused(&file("one\n{{ service.nam.pascal }}\n"));
    let (before, rest) = said.split_once(" Available fields: ").unwrap();
    let (_, after) = rest.split_once('\n').unwrap();
    insta::assert_snapshot!("template_variable", format!("{before}\n{after}"));
    insta::assert_snapshot!("template_filter", refused(&file("{{ service.name.pascal | shout }}\n")));
    let path = |path: &str| with_badge(&BADGE.replace("{{ service.dir }}/BADGE.md", path), &[("files/BADGE.md", TEXT)]);
    insta::assert_snapshot!("path_syntax", refused(&path("{{ service.dir")));
    insta::assert_snapshot!(
        "when_syntax",
        refused(&with_badge(&BADGE.replace("path: ", "when: 'service.(', path: "), &[("files/BADGE.md", TEXT)]))
    );
}

/// What goes on for ever, or makes too much, ends at its place.
#[test]
fn templates_that_do_too_much() {
    let long = "{% for a in range(end=1000) %}{% for b in range(end=1000) %}{% for c in range(end=1000) %}{% endfor %}{% endfor %}{% endfor %}";
    let large = format!("{{% for a in range(end=100000) %}}{}{{% endfor %}}", "x".repeat(1000));
    for (name, text) in [
        ("huge_range", "one\n{% for n in range(end=1000000000) %}x{% endfor %}"),
        ("long_loop", long),
        ("large_output", large.as_str()),
        ("includes_itself", "one\n{% include \"badge/files/BADGE.md\" %}"),
        ("include_outside", "one\n{% include \"../../../../etc/passwd\" %}"),
        ("include_absolute", "{% include \"/etc/passwd\" %}"),
    ] {
        insta::assert_snapshot!(format!("limit_{name}"), refused(&with_badge(BADGE, &[("files/BADGE.md", text)])));
    }
}

/// A manifest in the place of a built-in one may go on using its templates.
#[test]
fn files_are_added_to_a_kind() {
    let sandbox = Sandbox::generated();
    let built_in =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/solution/manifest.yaml")).unwrap();
    let more = "  - { id: platform/runbook, template: RUNBOOK.md, path: docs/RUNBOOK.md }\n";
    sandbox.write("../overlay/solution/manifest.yaml", &(built_in + more));
    sandbox.write("../overlay/solution/files/RUNBOOK.md", "# Runbook of {{ solution.name.pascal }}\n");
    sandbox.ok("regenerate --yes -q --templates ../overlay");
    assert_eq!(sandbox.read("docs/RUNBOOK.md"), "# Runbook of Shop\n");
    let one = sandbox.json("status --json --templates ../overlay");
    assert_eq!(one["drift"], serde_json::json!({}));
    // Without the overlay it goes again, and nothing else does.
    sandbox.ok("regenerate --yes -q");
    assert!(!sandbox.path().join("docs/RUNBOOK.md").exists());
    assert_eq!(sandbox.json("status --json")["drift"], serde_json::json!({}));
}

#[test]
fn paths_that_lead_elsewhere() {
    for (name, path) in [
        ("up", "../BADGE.md"),
        ("up_inside", "docs/../../BADGE.md"),
        ("absolute", "/tmp/BADGE.md"),
        ("empty", ""),
        ("git", ".git/hooks/pre-commit"),
        ("state", ".scaffold/lock"),
        ("device", "docs/con.md"),
        ("backslash", "docs\\\\BADGE.md"),
        ("taken", "README.md"),
        ("taken_by_case", "Readme.md"),
        ("the_spec", "scaffold.yaml"),
        ("file_as_folder", "README.md/BADGE.md"),
    ] {
        let sandbox = with_badge(&BADGE.replace("{{ service.dir }}/BADGE.md", path), &[("files/BADGE.md", TEXT)]);
        insta::assert_snapshot!(format!("path_{name}"), refused(&sandbox));
    }
}

#[test]
fn files_that_an_overlay_cannot_have() {
    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/solution/files/NEW.md", "x\n");
    insta::assert_snapshot!("overlay_new_file", refused(&sandbox));

    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/other/files/NEW.md", "x\n");
    insta::assert_snapshot!("overlay_no_manifest", refused(&sandbox));

    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/README.md", "x\n");
    insta::assert_snapshot!("overlay_loose_file", refused(&sandbox));

    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/solution/files/README.md", "");
    fs::write(sandbox.above().join("overlay/solution/files/README.md"), b"a\n\xff\n").unwrap();
    insta::assert_snapshot!("overlay_not_utf8", refused(&sandbox));

    let sandbox = Sandbox::generated();
    sandbox.write("../overlay/solution/files/README.md", &"x".repeat(1_000_001));
    insta::assert_snapshot!("overlay_large", refused(&sandbox));

    let sandbox = Sandbox::generated();
    insta::assert_snapshot!("overlay_missing", refused(&sandbox));

    let sandbox = Sandbox::generated();
    sandbox.write("../overlay", "a file\n");
    insta::assert_snapshot!("overlay_is_a_file", refused(&sandbox));
}

#[cfg(unix)]
#[test]
fn links_in_an_overlay_are_not_followed() {
    use std::os::unix::fs::symlink;

    for (name, target) in [("file", "/etc/hostname"), ("folder", "/etc"), ("dangling", "nowhere")] {
        let sandbox = Sandbox::generated();
        fs::create_dir_all(sandbox.above().join("overlay/solution/files")).unwrap();
        symlink(target, sandbox.above().join("overlay/solution/files/README.md")).unwrap();
        insta::assert_snapshot!(format!("overlay_link_{name}"), refused(&sandbox));
    }
}
