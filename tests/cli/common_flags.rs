//! Flags that every command has.

use std::fs;

use crate::support::{Sandbox, changed};

#[test]
fn a_dry_run_writes_nothing() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    for command in
        ["new-service orders -n", "new-service orders --dry-run --yes --json", "memory store key value --dry-run"]
    {
        sandbox.ok(command);
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    sandbox.ok("undo -n");
    sandbox.ok("undo -n --yes --json");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    sandbox.write("scaffold.yaml", &sandbox.read("scaffold.yaml").replace("max: 32", "max: 33"));
    let before = sandbox.stamp();
    for command in [
        "new-service billing -n",
        "regenerate -n --yes",
        "regenerate -n --json",
        "decisions export -n",
        "memory store key value -n",
        "man pages -n",
    ] {
        sandbox.ok(command);
    }
    sandbox
        .run(&["knowledge", "execute", "-n", "INSERT INTO memory (key, value) VALUES ('k', 'v')"])
        .assert()
        .success();
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// What only reads leaves no trace, not even the time of a folder.
#[test]
fn reading_writes_nothing() {
    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    for command in [
        "diff",
        "diff --exit-code",
        "status",
        "status --json",
        "regenerate --check",
        "kinds",
        "rules check",
        "rules list",
        "decisions list",
        "memory list",
        "memory retrieve current_architecture",
        "schema",
        "man",
        "completions bash",
        "reference spec",
    ] {
        sandbox.ok(command);
    }
    sandbox.run(&["knowledge", "query", "SELECT * FROM decisions"]).assert().success();
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    let empty = Sandbox::new();
    let before = empty.stamp();
    for command in ["decisions list", "memory list", "kinds", "schema"] {
        empty.ok(command);
    }
    assert_eq!(changed(&before, &empty.stamp()), Vec::<String>::new());
}

#[test]
fn json_is_all_that_is_on_stdout() {
    let sandbox = Sandbox::new();
    let value = sandbox.json("new-service orders --yes --json");
    assert!(value["changes"].as_array().is_some_and(|changes| changes.len() > 50), "{value}");
    assert_eq!(value["extra"], serde_json::json!(["scaffold.yaml"]));
    assert_eq!(value["digest"].as_str().unwrap().len(), 64);
    for command in [
        "regenerate --yes --json",
        "regenerate --check --json",
        "diff --json",
        "status --json",
        "kinds --json",
        "rules list --json",
        "rules check --json",
        "rules explain optimistic-locking --json",
        "decisions list --json",
        "decisions show {id} --json",
        "decisions export --json",
        "memory store key value --json",
        "memory retrieve key --json",
        "memory list --json",
        "schema --json",
        "undo --yes --json",
    ] {
        let id = sandbox.json("decisions list --json")[0]["id"].as_str().unwrap().to_owned();
        let outcome = sandbox.outcome(&command.replace("{id}", &id));
        assert_eq!(outcome.code, Some(0), "{command}: {}", outcome.err);
        let parsed: Result<serde_json::Value, _> = serde_json::from_str(&outcome.out);
        assert!(parsed.is_ok(), "{command}: {}", outcome.out);
    }
    let query = sandbox.run(&["knowledge", "query", "SELECT * FROM patterns", "--json"]).assert().success();
    serde_json::from_slice::<serde_json::Value>(&query.get_output().stdout).unwrap();
    let execute = ["knowledge", "execute", "INSERT INTO memory (key, value) VALUES ('k', 'v')", "--json"];
    let execute = sandbox.run(&execute).assert().success();
    serde_json::from_slice::<serde_json::Value>(&execute.get_output().stdout).unwrap();
}

#[test]
fn quiet_says_only_what_went_wrong() {
    let sandbox = Sandbox::new();
    for command in [
        "new-service orders --yes -q",
        "regenerate --yes -q",
        "decisions export -q",
        "undo --yes -q",
        "memory store a b -q",
    ] {
        let outcome = sandbox.outcome(command);
        assert_eq!((outcome.code, outcome.out.as_str(), outcome.err.as_str()), (Some(0), "", ""), "{command}");
    }
    let outcome = sandbox.outcome("memory retrieve nothing -q");
    assert!(outcome.err.starts_with("error: "), "{}", outcome.err);
}

#[test]
fn verbose_says_why_and_shows_new_files() {
    let sandbox = Sandbox::new();
    let brief = sandbox.outcome("new-service orders -n");
    let full = sandbox.outcome("new-service orders -n -v");
    assert!(full.err.contains("for service orders") && !brief.err.contains("for service orders"));
    assert!(full.out.contains("+++ ") && !brief.out.contains("+++ "), "{}", brief.out);
    assert!(sandbox.outcome("kinds -q -v").code == Some(2));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let sandbox = Sandbox::generated();
    sandbox.write("README.md", "mine\n");
    sandbox.write("scaffold.yaml", &sandbox.read("scaffold.yaml").replace("max: 32", "max: 33"));
    let escape = |text: &str| text.contains('\u{1b}');
    let plain = sandbox.outcome("diff");
    assert!(!plain.out.is_empty() && !escape(&plain.out) && !escape(&plain.err));
    let coloured = sandbox.outcome("diff --color always");
    assert!(escape(&coloured.out) && escape(&coloured.err));
    let never = sandbox.outcome_of({
        let mut command = sandbox.scaffold("diff --color never");
        command.env("CLICOLOR_FORCE", "1");
        command
    });
    assert!(!escape(&never.out) && !escape(&never.err));
    let forced = sandbox.outcome_of({
        let mut command = sandbox.scaffold("diff");
        command.env("CLICOLOR_FORCE", "1");
        command
    });
    assert!(escape(&forced.out));
}

#[test]
fn another_folder() {
    let sandbox = Sandbox::generated();
    let elsewhere = sandbox.above().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let run = |arguments: &str| {
        let mut command = sandbox.scaffold(arguments);
        command.current_dir(&elsewhere);
        sandbox.outcome_of(command)
    };
    assert_eq!(run("status -C ../shop").out, sandbox.ok("status"));
    assert_eq!(run("status --dir ../shop").code, Some(0));
    let lost = run("status");
    assert_eq!(
        lost.err,
        "error: there is no scaffold.yaml in `[above]/elsewhere`\nhint: `scaffold new-service NAME` starts one\n"
    );
    let missing = run("status -C nowhere");
    assert_eq!(
        (missing.code, missing.err.as_str()),
        (Some(2), "error: there is no folder `nowhere`\nhint: create it, or name another one with `-C`\n")
    );
    let file = run("status -C ../shop/README.md");
    assert_eq!(
        (file.code, file.err.as_str()),
        (Some(2), "error: `../shop/README.md` is a file, not a folder\nhint: name a folder\n")
    );
    // A folder that is not there yet can be started in.
    assert_eq!(run("new-service parts -C new/deep/folder --yes --quiet").code, Some(0));
    assert!(elsewhere.join("new/deep/folder/Folder.slnx").is_file());
}

#[test]
fn a_folder_inside_the_solution() {
    let sandbox = Sandbox::generated();
    let inside = sandbox.path().join("src/Services/Orders");
    let mut command = sandbox.scaffold("status");
    command.current_dir(&inside);
    assert_eq!(sandbox.outcome_of(command).out, sandbox.ok("status"));
    let mut command = sandbox.scaffold("new-service billing --yes -q");
    command.current_dir(&inside);
    assert_eq!(sandbox.outcome_of(command).code, Some(0));
    assert!(sandbox.path().join("src/Services/Billing").is_dir() && !inside.join("scaffold.yaml").exists());
    // A repository of its own is not part of what is around it.
    fs::create_dir_all(inside.join("vendored/.git")).unwrap();
    let mut command = sandbox.scaffold("status");
    command.current_dir(inside.join("vendored"));
    assert_eq!(sandbox.outcome_of(command).code, Some(2));
}

#[test]
fn help_and_version() {
    let sandbox = Sandbox::new();
    assert!(sandbox.ok("--version").starts_with("scaffold 0."));
    assert!(sandbox.ok("--help").contains("Exit codes:"));
    let bare = sandbox.outcome("");
    assert_eq!(bare.code, Some(2));
    assert!(bare.err.contains("Usage: scaffold"));
    for command in ["new-service --help", "help rules explain", "rules --help"] {
        sandbox.ok(command);
    }
}
