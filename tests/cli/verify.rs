//! `--verify`, with a `dotnet` that says what a test wants it to say.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Outcome, Sandbox, changed};

/// A sandbox with a spec that is ahead, and a `dotnet` that is this script. `$CALLS` is a file that it may write to.
fn with_dotnet(script: &str) -> Sandbox {
    let sandbox = Sandbox::generated();
    let spec = sandbox.read("scaffold.yaml");
    sandbox.write("scaffold.yaml", &spec.replacen("  orders:\n", "  orders:\n    port: 5999\n", 1));
    let tool = sandbox.above().join("tools/dotnet");
    fs::create_dir_all(tool.parent().unwrap()).unwrap();
    fs::create_dir_all(sandbox.above().join("temporary")).unwrap();
    fs::write(&tool, format!("#!/bin/sh\necho \"$1 $(pwd)\" >> '{}'\n{script}\n", calls(&sandbox))).unwrap();
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
    sandbox
}

fn calls(sandbox: &Sandbox) -> String {
    sandbox.above().join("calls").to_str().unwrap().to_owned()
}

fn run(sandbox: &Sandbox, arguments: &str) -> Outcome {
    let mut command = sandbox.scaffold(arguments);
    command
        .env("PATH", format!("{}:/usr/bin:/bin", sandbox.above().join("tools").display()))
        .env("TMPDIR", sandbox.above().join("temporary"));
    let mut outcome = sandbox.outcome_of(command);
    // The preview is not what these tests are about.
    outcome.err = outcome.err.find("verify: ").map_or(outcome.err.clone(), |at| outcome.err[at..].to_owned());
    outcome
}

/// Nothing of the copy is left, and what was called where.
fn after(sandbox: &Sandbox) -> Vec<String> {
    assert_eq!(fs::read_dir(sandbox.above().join("temporary")).unwrap().count(), 0, "the copy is still there");
    let calls = fs::read_to_string(calls(sandbox)).unwrap_or_default();
    for line in calls.lines() {
        assert!(line.contains("/temporary/scaffold-verify-"), "not in a copy: {line}");
    }
    calls.lines().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect()
}

const NEW_PORT: &str = "grep -rq 5999 src/Services";

#[test]
fn a_change_that_builds_is_applied() {
    let sandbox =
        with_dotnet(&format!("{NEW_PORT} && [ ! -e .scaffold ] && echo \"  Orders.Api -> $(pwd)/Orders.Api.dll\""));
    let outcome = run(&sandbox, "regenerate --yes --verify");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    insta::assert_snapshot!("good", outcome.err);
    assert_eq!(after(&sandbox), ["build"]);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    // Nothing to do, nothing to build.
    assert_eq!(run(&sandbox, "regenerate --yes --verify=test").code, Some(0));
    assert_eq!(after(&sandbox), ["build"]);
}

/// Errors that were there before are not shown, on other lines neither.
#[test]
fn only_new_errors_count() {
    let old = "echo \"$(pwd)/src/Old.cs($line,1): error CS0001: old [$(pwd)/Orders.Api.csproj]\"; exit 1";
    let new = "echo \"$(pwd)/src/New.cs(1,2): error CS0002: new [$(pwd)/Orders.Api.csproj]\"";
    let sandbox = with_dotnet(&format!("line=1; if {NEW_PORT}; then line=9; {new}; fi; {old}"));
    let before = sandbox.stamp();
    let outcome = run(&sandbox, "regenerate --yes --verify");
    assert_eq!(outcome.code, Some(1));
    insta::assert_snapshot!("new_errors", outcome.err);
    assert_eq!(after(&sandbox), ["build", "build"]);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());

    let sandbox = with_dotnet(&format!("line=1; if {NEW_PORT}; then line=9; fi; {old}"));
    let outcome = run(&sandbox, "regenerate --yes --verify");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.err.contains("verify: no new error; 1 were there before"), "{}", outcome.err);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

#[test]
fn a_build_that_fails_without_a_word() {
    let sandbox = with_dotnet(&format!("if {NEW_PORT}; then echo out of memory >&2; exit 134; fi"));
    let before = sandbox.stamp();
    let outcome = run(&sandbox, "regenerate --yes --verify");
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.err.contains("dotnet build failed: out of memory"), "{}", outcome.err);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    after(&sandbox);
}

#[test]
fn tests_run_where_that_is_asked_for() {
    let sandbox = with_dotnet(&format!(
        "if [ $1 = test ]; then echo 'failed Shop.Old (1ms)'; {NEW_PORT} && echo 'failed Shop.New (2ms)' && echo '  expected 1'; exit 2; fi"
    ));
    let before = sandbox.stamp();
    let outcome = run(&sandbox, "regenerate --yes --verify=test");
    assert_eq!(outcome.code, Some(1));
    insta::assert_snapshot!("new_failure", outcome.err);
    assert_eq!(after(&sandbox), ["build", "test", "build", "test"]);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn without_dotnet() {
    let sandbox = with_dotnet("");
    fs::remove_file(sandbox.above().join("tools/dotnet")).unwrap();
    let before = sandbox.stamp();
    let mut command = sandbox.scaffold("regenerate --yes --verify");
    command.env("PATH", sandbox.above().join("tools"));
    let outcome = sandbox.outcome_of(command);
    assert_eq!(outcome.code, Some(1));
    let error = outcome.err.find("error: ").map(|at| outcome.err[at..].to_owned()).unwrap();
    insta::assert_snapshot!("no_dotnet", error);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_dry_run_verifies_and_writes_nothing() {
    let sandbox = with_dotnet("");
    let before = sandbox.stamp();
    assert_eq!(run(&sandbox, "regenerate --dry-run --verify").code, Some(0));
    assert_eq!(after(&sandbox), ["build"]);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_new_service_is_verified() {
    let sandbox = with_dotnet("grep -q billing scaffold.yaml && [ -e src/Services/Billing ] || exit 1");
    sandbox.ok("regenerate --yes -q");
    let outcome = run(&sandbox, "new-service billing --yes --verify");
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_eq!(after(&sandbox), ["build"]);
}

/// Ctrl-C ends the build, takes the copy away, and writes nothing.
#[test]
fn an_interrupted_build() {
    let sandbox = with_dotnet("exec sleep 60");
    let before = sandbox.stamp();
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command
        .args(["regenerate", "--yes", "--verify", "-q"])
        .current_dir(sandbox.path())
        .env("PATH", format!("{}:/usr/bin:/bin", sandbox.above().join("tools").display()))
        .env("TMPDIR", sandbox.above().join("temporary"))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let begin = Instant::now();
    while !std::path::Path::new(&calls(&sandbox)).exists() && begin.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(begin.elapsed() < Duration::from_secs(40));
    assert_eq!(after(&sandbox), ["build"]);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
