//! `scaffold merge --install`: git calls us for the files whose structure we know.

use std::fs;
use std::process::{Command, Output, Stdio};

use camino::{Utf8Path, Utf8PathBuf};

use crate::error::{Context, Error, Result};
use crate::ui::Ui;

/// What git runs. `%O %A %B` are base, mine and theirs, `%P` is the file's path, `%L` the size of markers.
const DRIVER: &str = "scaffold merge --git --marker-size %L --path %P -- %O %A %B";
const NAME: &str = "scaffold: merges by structure";
const BEGIN: &str = "# scaffold merge: begin";
const END: &str = "# scaffold merge: end";
/// The files that we merge; the template of `.gitattributes` has the same lines.
pub(super) const PATTERNS: [&str; 14] = [
    "*.slnx",
    "*.csproj",
    "*.fsproj",
    "*.props",
    "*.targets",
    "*.config",
    "*.resx",
    "*.json",
    "*.jsonc",
    "*.yaml",
    "*.yml",
    "*ModelSnapshot.cs",
    "*.Designer.cs",
    "Modules.cs",
];

/// Registers or removes the driver in the repository that the folder is in.
pub(super) fn run(dir: &Utf8Path, ui: &mut Ui, install: bool, dry_run: bool) -> Result<()> {
    let root = Utf8PathBuf::from(git(dir, &["rev-parse", "--show-toplevel"])?);
    let info = root.join(git(&root, &["rev-parse", "--git-path", "info/attributes"])?);
    let (what, wanted) = if install { ("install", Some(())) } else { ("uninstall", None) };
    let mut changed = Vec::new();
    for (key, value) in [("merge.scaffold.name", NAME), ("merge.scaffold.driver", DRIVER)] {
        let value = wanted.map(|()| value);
        if get(&root, key)?.as_deref() != value {
            changed.push(key.to_owned());
            if !dry_run {
                set(&root, key, value)?;
            }
        }
    }
    if !install && !dry_run && !changed.is_empty() {
        // Git leaves the heading of an empty section.
        let _ = call(&root, &["config", "--local", "--remove-section", "merge.scaffold"])?;
    }
    let committed = read(&root.join(".gitattributes"))?;
    let old = read(&info)?;
    let new = attributes(&old, install && !committed.contains("merge=scaffold"));
    if new != old {
        changed.push(info.to_string());
        if !dry_run {
            put(&info, &new)?;
        }
    }
    match (changed.as_slice(), dry_run) {
        ([], _) => ui.say(&format!("nothing to {what}")),
        (changed, true) => ui.say(&format!("would change {}", changed.join(", "))),
        (changed, false) => ui.say(&format!("changed {}", changed.join(", "))),
    }
    Ok(())
}

/// The file of attributes with our lines, or without them. Whatever else it has stays.
fn attributes(old: &str, wanted: bool) -> String {
    let mut new = String::new();
    let mut ours = false;
    for line in old.split_inclusive('\n') {
        ours |= line.trim_end() == BEGIN;
        if !ours {
            new.push_str(line);
        }
        ours &= line.trim_end() != END;
    }
    if ours {
        // Our end is gone, so what is ours cannot be told.
        return attributes(old.replace(BEGIN, "").trim_start_matches('\n'), wanted);
    }
    if wanted {
        // What stands later wins, and that should be what the person wrote.
        let lines: Vec<String> = PATTERNS.iter().map(|pattern| format!("{pattern} merge=scaffold\n")).collect();
        new.insert_str(0, &format!("{BEGIN}\n{}{END}\n", lines.concat()));
    }
    new
}

fn call(dir: &Utf8Path, arguments: &[&str]) -> Result<Output> {
    Command::new("git")
        .arg("-C")
        .arg(dir)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .context("cannot run git")
        .map_err(|error| error.hint("install git and put it on the PATH"))
}

/// What git answers, without the line's end.
fn git(dir: &Utf8Path, arguments: &[&str]) -> Result<String> {
    let output = call(dir, arguments)?;
    if !output.status.success() {
        let cause = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let mut error = Error::failure(format!("git {} failed", arguments.join(" ")));
        error.causes.push(cause);
        return Err(error);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end_matches(['\n', '\r']).to_owned())
}

fn get(root: &Utf8Path, key: &str) -> Result<Option<String>> {
    let output = call(root, &["config", "--local", "--get", key])?;
    let value = String::from_utf8_lossy(&output.stdout).trim_end_matches(['\n', '\r']).to_owned();
    Ok(output.status.success().then_some(value))
}

fn set(root: &Utf8Path, key: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => git(root, &["config", "--local", "--replace-all", key, value])?,
        None => git(root, &["config", "--local", "--unset-all", key])?,
    };
    Ok(())
}

/// A file's text; empty if there is none.
fn read(path: &Utf8Path) -> Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(cause) => Err(Error::failure(format!("cannot read `{path}`")).because(&cause)),
    }
}

fn put(path: &Utf8Path, text: &str) -> Result<()> {
    let cannot = || format!("cannot write `{path}`");
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).context(cannot())?;
    }
    fs::write(path, text).context(cannot())
}

#[cfg(test)]
#[path = "install_tests.rs"]
mod tests;
