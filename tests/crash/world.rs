//! A small solution in a folder of its own, and what is in it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The instant that runs believe it is.
const NOW: &str = "1767225600";

/// A folder with `shop/`, a solution, and the templates it is rendered from.
pub struct World {
    dir: TempDir,
}

/// A file as a person sees it: its bytes and mode. A folder has no bytes.
pub type Contents = BTreeMap<String, (Option<Vec<u8>>, u32)>;

/// What tells whether a file was touched: the time of its last change in seconds and nanoseconds, and its bytes.
pub type Stamps = BTreeMap<String, (i64, i64, Vec<u8>)>;

impl World {
    /// An empty `shop/`.
    pub fn new() -> Self {
        let world = Self { dir: folder() };
        fs::create_dir(world.shop()).unwrap();
        world
    }

    /// A copy of this one, to the time of each file.
    pub fn copy(&self) -> Self {
        let copy = Self { dir: folder() };
        copy_tree(self.dir.path(), copy.dir.path());
        copy
    }

    pub fn shop(&self) -> PathBuf {
        self.dir.path().join("shop")
    }

    /// Writes a file beneath the outer folder.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// The debug binary in the shop, with nothing of this machine's settings.
    pub fn command(&self, arguments: &str, fault: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
        command
            .args(arguments.split_whitespace())
            .current_dir(self.shop())
            .env_clear()
            .env("HOME", self.dir.path())
            .env("SOURCE_DATE_EPOCH", NOW)
            .env("SCAFFOLD_AGENT", "tester")
            .stdin(Stdio::null());
        if let Some(fault) = fault {
            command.env("SCAFFOLD_FAULT", fault);
        }
        command
    }

    pub fn run(&self, arguments: &str, fault: Option<&str>) -> Output {
        self.command(arguments, fault).output().unwrap()
    }

    /// Runs it, which must succeed.
    pub fn ok(&self, arguments: &str) {
        let output = self.run(arguments, None);
        assert!(output.status.success(), "{arguments}: {}", said(&output));
    }

    /// The operations of a command, a line each; it is run to its end.
    pub fn operations(&self, arguments: &str) -> Vec<String> {
        let log = self.path("operations");
        let output = self.run(arguments, Some(&format!("log:{}", log.display())));
        assert!(output.status.success(), "{arguments}: {}", said(&output));
        fs::read_to_string(log).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// Everything in the shop but what runs leave for themselves, and the log, which is written after the files.
    pub fn contents(&self) -> Contents {
        let mut contents = Contents::new();
        self.walk(&mut |path, meta| {
            let bytes = meta.is_file().then(|| fs::read(self.shop().join(&path)).unwrap());
            contents.insert(path, (bytes, meta.permissions().mode()));
        });
        contents
    }

    /// Each file in the shop, with its bytes and the time of its last change.
    pub fn stamps(&self) -> Stamps {
        let mut stamps = Stamps::new();
        self.walk(&mut |path, meta| {
            if meta.is_file() {
                let bytes = fs::read(self.shop().join(&path)).unwrap();
                stamps.insert(path, (meta.mtime(), meta.mtime_nsec(), bytes));
            }
        });
        stamps
    }

    fn walk(&self, each: &mut dyn FnMut(String, fs::Metadata)) {
        const OWN: [&str; 7] = ["", "lock", ".gitignore", "undo", "staging", "rescued", "decisions.jsonl"];
        let own: Vec<PathBuf> = OWN.iter().map(|name| Path::new(".scaffold").join(name)).collect();
        for entry in walkdir::WalkDir::new(self.shop()).min_depth(1) {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(self.shop()).unwrap();
            if path != own[0] && !own[1..].iter().any(|own| path.starts_with(own)) {
                each(path.to_str().unwrap().to_owned(), entry.metadata().unwrap());
            }
        }
    }

    pub fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.shop().join(path)).is_ok()
    }
}

/// In memory where there is such a folder: thousands of small trees are made, and nothing of them is to last.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// All that a run said.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn copy_tree(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&to).unwrap();
            copy_tree(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
            let time = entry.metadata().unwrap().modified().unwrap();
            fs::File::options().append(true).open(&to).unwrap().set_modified(time).unwrap();
        }
    }
}
