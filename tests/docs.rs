//! The pages that are made from the code are as the code makes them, and the README tells the truth.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "these are tests")]

mod support;

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use scaffold::cli::Cli;
use support::Sandbox;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|_| panic!("there is no {path}"))
}

fn check(page: &str) {
    let made = Sandbox::new().ok(&format!("reference {page}"));
    assert!(
        read(&format!("docs/{page}.md")) == made,
        "docs/{page}.md is not what the code says: `cargo run -- reference {page} > docs/{page}.md`"
    );
}

#[test]
fn commands() {
    check("commands");
}

#[test]
fn spec() {
    check("spec");
}

#[test]
fn rules() {
    check("rules");
}

/// Every `scaffold …` line of a page names a command that is there, with flags that it has.
fn commands_of(page: &str) -> Vec<String> {
    let mut in_code = false;
    let mut commands = Vec::new();
    for line in read(page).lines() {
        if line.starts_with("```") {
            in_code = !in_code;
            continue;
        }
        for command in line.split("&&").filter(|_| in_code) {
            let command = command.split(" #").next().unwrap().trim().trim_start_matches("$ ");
            let arguments =
                command.strip_prefix("cargo run").and_then(|rest| rest.split_once("-- ")).map(|(_, rest)| rest);
            if let Some(arguments) = arguments.or_else(|| command.strip_prefix("scaffold ")) {
                commands.push(format!("scaffold {arguments}"));
            }
        }
    }
    commands
}

/// The words of a line as a shell takes them: quotes keep blanks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, ' ') => words.push(String::new()),
            _ => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn the_readme_names_commands_that_exist() {
    let commands = commands_of("README.md");
    assert!(commands.len() >= 2, "README.md names no commands");
    for command in commands {
        if let Err(error) = Cli::command().try_get_matches_from(words(&command)) {
            assert!(!error.use_stderr(), "README.md: {command}: {error}");
        }
    }
}

/// Its first command runs the main job, its second the tests; `.ci/run` looks for the latter.
#[test]
fn the_readme_has_two_commands() {
    let readme = read("README.md");
    let mut code = readme.split("```").skip(1).step_by(2).flat_map(|block| block.lines().skip(1)).map(str::trim);
    let first = code.clone().find(|line| !line.is_empty()).unwrap_or_default();
    assert!(first.contains("new-service"), "the first command of README.md is `{first}`");
    assert!(code.any(|line| line.starts_with("cargo test")), "README.md names no test command");
}
