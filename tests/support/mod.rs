//! A folder of its own for each test, and the binary run in it without anything of the machine's settings.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// The instant that runs in tests believe it is.
pub const NOW: &str = "1767225600"; // 2026-01-01T00:00:00Z

/// A folder that goes when the test ends.
pub struct Sandbox {
    root: TempDir,
}

impl Sandbox {
    /// An empty one, in a folder called `shop`.
    pub fn new() -> Self {
        let sandbox = Self { root: tempfile::tempdir().unwrap() };
        fs::create_dir(sandbox.path()).unwrap();
        sandbox
    }

    /// One that holds a spec.
    pub fn with_spec(text: &str) -> Self {
        let sandbox = Self::new();
        sandbox.write("scaffold.yaml", text);
        sandbox
    }

    /// The working folder.
    pub fn path(&self) -> PathBuf {
        self.root.path().join("shop")
    }

    /// The binary with these arguments, words split at spaces.
    pub fn scaffold(&self, arguments: &str) -> Command {
        self.run(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    /// The binary with these arguments.
    pub fn run(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("scaffold").unwrap();
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.root.path())
            .env("SOURCE_DATE_EPOCH", NOW)
            .env("SCAFFOLD_AGENT", "tester")
            .current_dir(self.path())
            .args(arguments);
        command
    }

    /// Runs it, which must succeed, and gives standard output back.
    pub fn ok(&self, arguments: &str) -> String {
        let output = self.scaffold(arguments).assert().success();
        String::from_utf8(output.get_output().stdout.clone()).unwrap()
    }

    /// Runs it, which must fail with this exit code, and gives standard error back, without the folder's name.
    pub fn fails(&self, arguments: &str, code: i32) -> String {
        let output = self.scaffold(arguments).assert().failure().code(code);
        let text = String::from_utf8(output.get_output().stderr.clone()).unwrap();
        text.replace(self.path().to_str().unwrap(), "[root]")
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Reads a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap()
    }

    /// Every file below the working folder with its bytes.
    pub fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path())
    }
}

/// Every file below a folder, by its path with `/`.
pub fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}
