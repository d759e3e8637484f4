//! Repositories of tests.

use std::path::Path;
use std::process::{Command, Output};

/// Runs git in a folder, with the built binary on the path and nothing of the machine's settings.
pub fn git(dir: &Path, arguments: &str) -> Output {
    let bin = assert_cmd::cargo::cargo_bin("scaffold");
    let path = std::env::var("PATH").unwrap_or_default();
    Command::new("git")
        .current_dir(dir)
        .env("PATH", format!("{}:{path}", bin.parent().unwrap().display()))
        .env("HOME", dir)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .args(["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"])
        .args(["-c", "core.autocrlf=false"])
        .args(arguments.split(' '))
        .output()
        .unwrap()
}

/// The same; it must succeed. Gives what it printed.
pub fn git_ok(dir: &Path, arguments: &str) -> String {
    let output = git(dir, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "git {arguments}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}
