//! A folder of its own for each test, and the binary run in it without anything of the machine's settings.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part")]

pub mod git;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::SystemTime;

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

    /// One with a solution of one service, `orders`, as `new-service` makes it.
    pub fn generated() -> Self {
        static TREE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
        let tree = TREE.get_or_init(|| {
            let sandbox = Self::new();
            sandbox.ok("new-service orders --yes --quiet");
            sandbox.tree()
        });
        let sandbox = Self::new();
        for (path, bytes) in tree {
            let path = sandbox.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
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

    /// Runs it and gives everything back.
    pub fn outcome(&self, arguments: &str) -> Outcome {
        self.outcome_of(self.scaffold(arguments))
    }

    /// Runs a command that was made ready and gives everything back, without the folder's name.
    pub fn outcome_of(&self, mut command: Command) -> Outcome {
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(self.path().to_str().unwrap(), "[root]").replace(self.root.path().to_str().unwrap(), "[above]")
        };
        Outcome { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The folder above the working folder.
    pub fn above(&self) -> &Path {
        self.root.path()
    }

    /// Runs it, which must succeed and print JSON.
    pub fn json(&self, arguments: &str) -> serde_json::Value {
        serde_json::from_str(&self.ok(arguments)).unwrap()
    }

    /// Everything below the working folder, to the time of its last change.
    pub fn stamp(&self) -> BTreeMap<String, Stamp> {
        stamp(&self.path())
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

/// What a run said and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The exit code; `None` after a signal.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// All of a file, folder or link that a write could change.
#[derive(Clone, PartialEq, Eq)]
pub struct Stamp {
    modified: SystemTime,
    permissions: fs::Permissions,
    content: Option<Vec<u8>>,
}

impl std::fmt::Debug for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?} bytes", self.modified, self.content.as_ref().map(Vec::len))
    }
}

/// Everything below a folder, and the folder itself, to the time of its last change. Links are not followed.
pub fn stamp(root: &Path) -> BTreeMap<String, Stamp> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let meta = entry.metadata().unwrap();
            let content = if meta.is_file() {
                Some(fs::read(entry.path()).unwrap())
            } else if meta.is_symlink() {
                Some(fs::read_link(entry.path()).unwrap().to_str().unwrap().as_bytes().to_vec())
            } else {
                None
            };
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            (path, Stamp { modified: meta.modified().unwrap(), permissions: meta.permissions(), content })
        })
        .collect()
}

/// The paths at which two trees differ.
pub fn changed(before: &BTreeMap<String, Stamp>, after: &BTreeMap<String, Stamp>) -> Vec<String> {
    let mut paths: Vec<String> =
        before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path)).cloned().collect();
    paths.sort();
    paths.dedup();
    paths
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
