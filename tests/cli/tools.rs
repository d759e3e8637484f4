//! What prints and checks without a spec: kinds, rules, schema, doctor, completions, manual.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::Sandbox;

#[test]
fn kinds_are_listed() {
    let sandbox = Sandbox::new();
    let text = sandbox.ok("kinds");
    assert!(text.contains("service    A service") && text.contains("solution"), "{text}");
    let kinds = sandbox.json("kinds --json");
    let service = kinds.as_array().unwrap().iter().find(|kind| kind["kind"] == "service").unwrap();
    assert_eq!(service["scope"], "service");
}

#[test]
fn rules_are_listed_and_explained() {
    let sandbox = Sandbox::new();
    let rules = sandbox.json("rules list --json");
    let rules = rules.as_array().unwrap();
    assert!(rules.len() >= 15, "{} rules", rules.len());
    let table = sandbox.ok("rules list");
    for rule in rules {
        let id = rule["id"].as_str().unwrap();
        assert!(table.contains(id), "{id}");
        let text = sandbox.ok(&format!("rules explain {id}"));
        assert!(text.len() > 200 && text.contains(rule["title"].as_str().unwrap()), "{id}: {text}");
    }
    assert!(sandbox.fails("rules explain optimistic-lockin", 2).contains("did you mean"));
}

#[test]
fn a_spec_is_checked() {
    let sandbox = Sandbox::generated();
    let outcome = sandbox.outcome("rules check");
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.err.contains(" rules: 0 denied, "), "{}", outcome.err);
    for finding in sandbox.json("rules check --json")["findings"].as_array().unwrap() {
        assert!(finding["line"].as_u64().unwrap() > 0 && finding["severity"] != "deny", "{finding}");
    }
}

/// The schema takes every spec of the snapshots, and refuses what the reader refuses.
#[test]
fn the_schema_holds_for_specs() {
    let sandbox = Sandbox::new();
    let schema = sandbox.json("schema");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let yaml = |text: &str| serde_yaml::from_str::<Value>(text).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut count = 0;
    for case in fs::read_dir(folder).unwrap() {
        let path = case.unwrap().path().join("scaffold.yaml");
        let errors: Vec<String> = validator
            .iter_errors(&yaml(&fs::read_to_string(&path).unwrap()))
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", path.display());
        count += 1;
    }
    assert!(count >= 6);
    let head =
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields:\n          ";
    for bad in ["sku: strng", "sku: { type: string, maks: 3 }", "state: { type: enum, values: [] }", "Sku: string"] {
        let spec = format!("{head}{bad}\n");
        assert!(!validator.is_valid(&yaml(&spec)), "{bad}");
        assert_eq!(Sandbox::with_spec(&spec).outcome("status").code, Some(2), "{bad}");
    }
}

/// The file that editors read is the schema that is printed.
#[test]
fn the_schema_is_beside_the_spec() {
    let sandbox = Sandbox::generated();
    assert_eq!(sandbox.read(".scaffold/schema.json"), sandbox.ok("schema"));
}

#[cfg(unix)]
mod doctor {
    use super::*;
    use crate::support::Outcome;

    /// `doctor` where only these tools are there.
    fn doctor(tools: &[(&str, &str)], flags: &str) -> Outcome {
        use std::os::unix::fs::PermissionsExt;

        let sandbox = Sandbox::new();
        for (name, script) in tools {
            let path = format!("../bin/{name}");
            sandbox.write(&path, &format!("#!/bin/sh\n{script}\n"));
            fs::set_permissions(sandbox.path().join(path), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let mut command = sandbox.scaffold(&format!("doctor {flags}"));
        command.env("PATH", sandbox.above().join("bin"));
        sandbox.outcome_of(command)
    }

    const DOTNET: (&str, &str) =
        ("dotnet", "echo '9.0.100 [/usr/share/dotnet/sdk]'; echo '10.0.104 [/usr/share/dotnet/sdk]'");
    const DOCKER: (&str, &str) =
        ("docker", "case \"$*\" in *compose*) echo v2.40.1 ;; *Server*) echo 28.5.1 ;; *) echo 28.5.0 ;; esac");
    const GIT: (&str, &str) = ("git", "echo git version 2.47.3");

    #[test]
    fn everything_is_there() {
        let outcome = doctor(&[DOTNET, DOCKER, GIT], "");
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        insta::assert_snapshot!(outcome.out);
    }

    #[test]
    fn nothing_is_there() {
        let outcome = doctor(&[], "");
        assert_eq!(outcome.code, Some(1));
        insta::assert_snapshot!(format!("{}{}", outcome.out, outcome.err));
    }

    #[test]
    fn what_is_there_is_too_old_or_does_not_answer() {
        let old = ("dotnet", "echo '8.0.100 [/usr/share/dotnet/sdk]'");
        let stopped = ("docker", "case \"$*\" in *compose*) echo 2.17.0 ;; *Server*) exit 1 ;; *) echo 28.5.0 ;; esac");
        let outcome = doctor(&[old, stopped, GIT], "");
        assert_eq!(outcome.code, Some(1));
        insta::assert_snapshot!(format!("{}{}", outcome.out, outcome.err));
    }

    #[test]
    fn as_json() {
        let outcome = doctor(&[DOTNET, GIT], "--json");
        assert_eq!(outcome.code, Some(1));
        let value: Value = serde_json::from_str(&outcome.out).unwrap();
        assert_eq!(value["failed"], 2);
        assert_eq!(value["checks"][0]["found"], "10.0.104");
    }
}

#[test]
fn completions_for_each_shell() {
    let sandbox = Sandbox::new();
    for (shell, part) in [
        ("bash", "complete -F _scaffold"),
        ("zsh", "#compdef scaffold"),
        ("fish", "complete -c scaffold"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[scaffold]"),
    ] {
        let script = sandbox.ok(&format!("completions {shell}"));
        assert!(script.contains(part) && script.contains("new-service"), "{shell}");
    }
}

/// The shells that are here read their scripts.
#[test]
fn completion_scripts_are_sound() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "zsh", "fish"] {
        sandbox.write("script", &sandbox.ok(&format!("completions {shell}")));
        match std::process::Command::new(shell).arg("-n").arg(sandbox.path().join("script")).status() {
            Ok(status) => assert!(status.success(), "{shell}"),
            Err(_) => eprintln!("skipped: there is no {shell} here"),
        }
    }
}

#[test]
fn manual_pages() {
    let sandbox = Sandbox::new();
    assert!(sandbox.ok("man").contains(".TH scaffold 1"));
    sandbox.ok("man pages");
    let pages: Vec<String> = sandbox.tree().into_keys().collect();
    assert!(
        pages.contains(&"pages/scaffold.1".to_owned()) && pages.contains(&"pages/scaffold-new-service.1".to_owned()),
        "{pages:?}"
    );
    sandbox.write("file", "");
    let said = sandbox.fails("man file", 1);
    assert!(said.contains("`file`"), "{said}");
}

#[test]
fn references() {
    let sandbox = Sandbox::new();
    for (page, part) in [("commands", "## scaffold new-service"), ("spec", "# "), ("rules", "optimistic-locking")] {
        assert!(sandbox.ok(&format!("reference {page}")).contains(part), "{page}");
    }
}

#[test]
fn a_system_is_drawn() {
    let sandbox = Sandbox::generated();
    let picture = sandbox.ok("graph");
    assert!(
        picture.starts_with("---\ntitle: Shop\n---\nflowchart LR\n") && picture.contains("orders[\"orders\"]"),
        "{picture}"
    );
    assert!(sandbox.ok("graph --format dot").starts_with("digraph \"Shop\" {"));
    let graph = sandbox.json("graph --json");
    assert_eq!(graph["nodes"][0]["role"], "service", "{graph}");
    assert!(Sandbox::new().fails("graph", 2).contains("there is no scaffold.yaml"));
}
