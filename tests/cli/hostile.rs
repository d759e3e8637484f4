//! Specs, overlays and repositories that somebody made to do harm: nothing outside of the root is touched, nothing is run,
//! and nothing that a terminal would obey reaches it.

mod terminal;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use serde_json::json;

use crate::support::{Sandbox, changed, stamp};

/// A solution of few files, with templates beside it, a secret outside, and a git folder with a hook.
fn small() -> Sandbox {
    let sandbox = Sandbox::with_spec("scaffold: 1\nsolution: Shop\nservices:\n  orders: {}\n");
    let manifest = |kind: &str, files: &str| {
        let head = format!("kind: {kind}\ntitle: T\ndescription: D\nscope: {kind}\nfiles:\n{files}");
        sandbox.write(&format!("../templates/{kind}/manifest.yaml"), &head);
    };
    manifest(
        "solution",
        "  - { id: s/a, template: a.md, path: a.md }\n  - { id: s/b, template: b.md, path: docs/b.md }\n",
    );
    manifest("service", "  - { id: v/a, template: a.md, path: \"{{ service.dir }}/a.md\" }\n");
    sandbox.write("../templates/solution/files/a.md", "one\n");
    sandbox.write("../templates/solution/files/b.md", "one\n");
    sandbox.write("../templates/service/files/a.md", "one\n");
    sandbox.write("../outside/secret", "theirs\n");
    sandbox.write("../outside/deep/secret", "theirs\n");
    sandbox.write(".git/hooks/post-checkout", "#!/bin/sh\n");
    sandbox.ok("regenerate --yes -q --templates ../templates");
    sandbox
}

/// The templates are ahead of the tree, so that the next run has something to write.
fn move_on(sandbox: &Sandbox) {
    sandbox.write("../templates/solution/files/a.md", "two\n");
    let manifest = sandbox.read("../templates/solution/manifest.yaml");
    let line = manifest.lines().find(|line| line.contains("s/b")).unwrap();
    sandbox.write("../templates/solution/manifest.yaml", &manifest.replace(&format!("{line}\n"), ""));
    fs::remove_file(sandbox.path().join("../templates/solution/files/b.md")).unwrap();
    sandbox.write("../templates/service/files/a.md", "two\n");
}

/// Else the tests below would be refused before they come to what they test.
#[test]
fn the_commands_work_where_nobody_does_harm() {
    let sandbox = small();
    move_on(&sandbox);
    for (command, code) in COMMANDS.into_iter().zip([0, 0, 0, 0, 0, 0, 0, 2]) {
        let outcome = sandbox.outcome(command);
        assert_eq!(outcome.code, Some(code), "{command}: {}", outcome.err);
    }
}

/// Commands that read or write everything that scaffold keeps.
const COMMANDS: [&str; 8] = [
    "status --templates ../templates",
    "diff --templates ../templates",
    "regenerate --yes --templates ../templates",
    "undo --yes --templates ../templates",
    "new-service billing --yes --no-input --templates ../templates",
    "memory store key value",
    "decisions list",
    "knowledge query 'SELECT'",
];

/// Runs every command; none may touch what is outside, or git's folder, nor crash. What they said.
fn harmless(what: &str, make: &dyn Fn(&Sandbox)) -> Vec<String> {
    let sandbox = small();
    move_on(&sandbox);
    make(&sandbox);
    let guarded = |sandbox: &Sandbox| {
        let mut all = stamp(&sandbox.above().join("outside"));
        let git = stamp(&sandbox.path().join(".git")).into_iter();
        all.extend(git.map(|(path, stamp)| (format!(".git/{path}"), stamp)));
        all
    };
    let before = guarded(&sandbox);
    let mut said = Vec::new();
    for command in COMMANDS {
        let outcome = sandbox.outcome(command);
        assert!(
            matches!(outcome.code, Some(0..=6)) && !outcome.err.contains("panicked"),
            "{what}: `{command}` ended with {:?}: {}",
            outcome.code,
            outcome.err
        );
        assert_eq!(changed(&before, &guarded(&sandbox)), Vec::<String>::new(), "{what}: {command}: {}", outcome.err);
        said.push(outcome.err);
    }
    said
}

fn remove(path: &Path) {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(path).unwrap(),
        Ok(_) => fs::remove_file(path).unwrap(),
        Err(_) => {}
    }
}

#[test]
fn links_in_the_place_of_scaffolds_own_state() {
    for place in [
        ".scaffold",
        ".scaffold/base",
        ".scaffold/base/service",
        ".scaffold/history",
        ".scaffold/objects",
        ".scaffold/rescued",
        ".scaffold/staging",
        ".scaffold/staging/new",
        ".scaffold/staging/old",
        ".scaffold/undo",
        ".scaffold/undo/new",
        ".scaffold/undo/old",
        "docs",
        "src",
    ] {
        harmless(place, &|sandbox| {
            let place = sandbox.path().join(place);
            remove(&place);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            symlink(sandbox.above().join("outside"), &place).unwrap();
        });
    }
    for place in [
        ".scaffold/.gitignore",
        ".scaffold/base/solution.jsonl",
        ".scaffold/decisions.jsonl",
        ".scaffold/history/orders.json",
        ".scaffold/lock",
        ".scaffold/schema.json",
        ".scaffold/staging/journal",
        ".scaffold/staging/journal.new",
        ".scaffold/staging/rollback",
        ".scaffold/undo/journal",
        "a.md",
        "scaffold.yaml",
    ] {
        harmless(place, &|sandbox| {
            let place = sandbox.path().join(place);
            remove(&place);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            symlink(sandbox.above().join("outside/secret"), &place).unwrap();
        });
    }
}

/// Where a state that was made up wants to write, or what it wants to remove.
const AIMS: [&str; 10] = [
    "../outside/secret",
    "../outside/new",
    "docs/../../outside/secret",
    "/etc/scaffold-was-here",
    "link/secret",
    "link/new",
    ".git/hooks/post-checkout",
    ".GIT/hooks/pre-commit",
    "sub/.git/config",
    "..\\outside\\secret",
];

#[test]
fn journals_that_somebody_made_up() {
    let stamp = |text: &str| json!({ "hash": blake3::hash(text.as_bytes()).to_hex().to_string(), "executable": false });
    let states = [(None, Some("new\n")), (Some("theirs\n"), Some("new\n")), (Some("theirs\n"), None)];
    for (turn, aim) in AIMS.into_iter().enumerate() {
        for (at, (before, after)) in states.into_iter().enumerate() {
            // Each aim meets each state, in one folder or the other.
            let folder = ["staging", "undo"][(turn + at) % 2];
            harmless(&format!("{folder}: {aim}"), &|sandbox| {
                symlink(sandbox.above().join("outside"), sandbox.path().join("link")).unwrap();
                let step = json!({ "path": aim, "before": before.map(stamp), "after": after.map(stamp) });
                let above = Path::new(aim).parent().unwrap().to_str().unwrap();
                let journal = json!({
                    "version": 1, "title": "regenerate", "steps": [step], "created": [above], "emptied": [above]
                });
                let _ = fs::remove_dir_all(sandbox.path().join(".scaffold").join(folder));
                sandbox.write(&format!(".scaffold/{folder}/journal"), &journal.to_string());
                sandbox.write(&format!(".scaffold/{folder}/new/0"), after.unwrap_or_default());
                sandbox.write(&format!(".scaffold/{folder}/old/0"), before.unwrap_or_default());
            });
            assert!(!Path::new("/etc/scaffold-was-here").exists());
        }
    }
}

#[test]
fn a_base_that_somebody_made_up() {
    for aim in AIMS {
        let said = harmless(aim, &|sandbox| {
            symlink(sandbox.above().join("outside"), sandbox.path().join("link")).unwrap();
            for text in ["theirs\n", "#!/bin/sh\n"] {
                let hash = blake3::hash(text.as_bytes()).to_hex().to_string();
                let line = json!({ "id": "solution:s/gone", "path": aim, "hash": hash }).to_string();
                let base = ".scaffold/base/solution.jsonl";
                sandbox.write(base, &format!("{}{line}\n", sandbox.read(base)));
            }
        });
        if !aim.starts_with("link") {
            assert!(said[0].contains("warning: .scaffold/base/solution.jsonl:"), "{aim}: {}", said[0]);
        }
    }
}

/// Whatever a value says, it is text: no template, no command, no tag, no entity.
#[test]
fn directives_in_values_stay_text() {
    let sandbox = Sandbox::new();
    let ran = sandbox.above().join("ran");
    let hostile = [
        "{{ 7 * 191 }}".to_owned(),
        "{% include \"/etc/passwd\" %}{% raw %}{# gone #}".to_owned(),
        format!("$(touch {0}) `touch {0}` ${{{{ env.HOME }}}}", ran.display()),
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x; */ --> ]]>".to_owned(),
        "\"; DROP TABLE orders; --".to_owned(),
        "__import__('os').system('true') #{1+1} %{x} \\u001b[2J".to_owned(),
    ];
    for text in hostile {
        let quoted = text.replace('\'', "''");
        sandbox.write(
            "scaffold.yaml",
            &format!(
                "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    description: '{quoted}'\n    resources:\n      \
                 order:\n        fields:\n          number: {{ type: string, max: 90, description: '{quoted}' }}\n"
            ),
        );
        let outcome = sandbox.outcome("regenerate --yes -q");
        assert_eq!(outcome.code, Some(0), "{text}: {}", outcome.err);
        let files: Vec<String> = sandbox
            .tree()
            .into_iter()
            .filter(|(path, _)| !path.starts_with(".scaffold/"))
            .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        assert!(!files.iter().any(|file| file.contains("1337") || file.contains("root:x:0:0")), "{text}");
    }
    assert!(sandbox.read("src/Services/Orders/Orders.Api/Domain/Order.cs").len() > 100);
    assert!(!ran.exists());
}

#[test]
fn tags_names_and_paths_in_a_spec_are_refused() {
    let spec = |name: &str, rest: &str| format!("scaffold: 1\nsolution: {name}\nservices:\n{rest}");
    for text in [
        spec("!!python/object/apply:os.system [true]", "  orders: {}\n"),
        spec("!include /etc/passwd", "  orders: {}\n"),
        spec("Shop", "  ../orders: {}\n"),
        spec("Shop", "  /etc/orders: {}\n"),
        spec("Shop", "  'C:orders': {}\n"),
        spec("Shop", "  'or\\ders': {}\n"),
        spec("Shop", "  \"or\\0ders\": {}\n"),
        spec("Shop", "  \"or\\e[2Jders\": {}\n"),
        spec("Shop", "  con: {}\n"),
        spec("Shop", "  'orders.': {}\n"),
        spec("Shop", "  'orders ': {}\n"),
        spec("Shop", "  orders: {}\n  Orders: {}\n"),
        spec("../Shop", "  orders: {}\n"),
        spec("'{{ 1 }}'", "  orders: {}\n"),
        spec("Shop", "  '{{ 1 }}': {}\n"),
        spec("Shop", "  orders: { resources: { ../order: {} } }\n"),
        spec("Shop", "  orders: { resources: { order: { fields: { '$(true)': string } } } }\n"),
    ] {
        let sandbox = Sandbox::with_spec(&text);
        let before = stamp(sandbox.above());
        let outcome = sandbox.outcome("regenerate --yes");
        assert!(matches!(outcome.code, Some(2 | 5)), "{text}: {:?} {}", outcome.code, outcome.err);
        assert_eq!(changed(&before, &stamp(sandbox.above())), Vec::<String>::new(), "{text}");
        assert_eq!(outcome.err.replace(['\n', '\t'], "").find(char::is_control), None, "{text}: {:?}", outcome.err);
    }
}

/// A path of an overlay that is made of a value.
#[test]
fn overlays_that_lead_out() {
    for path in [
        "../{{ service.name.pascal }}",
        "/etc/scaffold-was-here",
        "C:/x",
        "a\\\\b",
        "a/../../b",
        "docs/./b",
        "aux/b",
        "b.",
        "b /c",
        ".git/hooks/pre-commit",
        "sub/.git/config",
        ".scaffold/undo/journal",
        ".scaffold/base/x.jsonl",
        "A.md",
        "{% include \"/etc/passwd\" %}",
        "{{ get_env(name=\"HOME\") }}",
        "a\\0b",
        "a\\eb",
    ] {
        let sandbox = small();
        let manifest = sandbox
            .read("../templates/solution/manifest.yaml")
            .replace("path: docs/b.md", &format!("path: \"{path}\""));
        let manifest =
            if path.contains('"') { manifest.replace(&format!("\"{path}\""), &format!("'{path}'")) } else { manifest };
        sandbox.write("../templates/solution/manifest.yaml", &manifest);
        let before = stamp(sandbox.above());
        let outcome = sandbox.outcome("regenerate --yes --templates ../templates");
        assert_eq!(outcome.code, Some(2), "{path}: {}", outcome.err);
        assert_eq!(changed(&before, &stamp(sandbox.above())), Vec::<String>::new(), "{path}");
    }
    for text in [
        "{% include \"/etc/passwd\" %}",
        "{{ get_env(name=\"HOME\") }}",
        "{% extends \"../../x\" %}",
        "{% import \"x\" as x %}",
    ] {
        let sandbox = small();
        sandbox.write("../templates/solution/files/a.md", text);
        assert_eq!(sandbox.outcome("regenerate --yes --templates ../templates").code, Some(2), "{text}");
    }
}
