//! The projects of a solution, and which of them are the same as before.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Built or written by builds: never laid over, never part of a project.
const MADE: [&str; 3] = ["artifacts", "openapi", "New.slnx"];
/// Holds versions of all packages; a project depends on those that it names.
const PACKAGES: &str = "Directory.Packages.props";

/// Every project by its path, with a hash of it, of what it refers to and of what all projects share.
pub struct Projects(BTreeMap<String, String>);

impl Projects {
    /// Those below a folder.
    pub fn of(dir: &Path) -> Result<Self> {
        let files = files(dir)?;
        let packages = fs::read_to_string(dir.join(PACKAGES))?;
        let shared = |path: &&PathBuf| {
            path.components().count() == 1
                && !path.ends_with(PACKAGES)
                && path.extension().is_some_and(|extension| extension == "props" || extension == "json")
                || path.ends_with(".editorconfig")
        };
        let root: Vec<&PathBuf> = files.iter().filter(shared).collect();
        let project = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "csproj");
        let mut own = BTreeMap::new();
        for path in files.iter().filter(project) {
            let text = fs::read_to_string(dir.join(path))?;
            let folder = path.parent().context("no folder")?;
            let mut hasher = blake3::Hasher::new();
            for file in root.iter().copied().chain(files.iter().filter(|file| file.starts_with(folder))) {
                hasher
                    .update(file.to_string_lossy().as_bytes())
                    .update(blake3::hash(&fs::read(dir.join(file))?).as_bytes());
            }
            for package in included(&text, "PackageReference") {
                let key = format!("Include=\"{package}\"");
                packages.lines().filter(|line| line.contains(&key)).for_each(|line| {
                    hasher.update(line.trim().as_bytes());
                });
            }
            let refers: Vec<PathBuf> = included(&text, "ProjectReference").map(|to| normal(&folder.join(to))).collect();
            own.insert(path.clone(), (hasher.finalize().to_string(), refers));
        }
        let whole = own.keys().map(|path| (path.to_string_lossy().into_owned(), closure(path, &own)));
        Ok(Self(whole.collect()))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Those that were not there before; from now on they were.
    pub fn not_yet(&self, done: &mut BTreeSet<String>) -> Vec<String> {
        let new = self.0.iter().filter(|(path, hash)| done.insert(format!("{path} {hash}")));
        new.map(|(path, _)| path.clone()).collect()
    }
}

/// The hashes of a project and of all that it refers to.
fn closure(path: &PathBuf, own: &BTreeMap<PathBuf, (String, Vec<PathBuf>)>) -> String {
    let mut seen = BTreeSet::new();
    let mut next = vec![path];
    while let Some(path) = next.pop() {
        if seen.insert(path) {
            next.extend(own.get(path).into_iter().flat_map(|(_, refers)| refers));
        }
    }
    seen.into_iter().filter_map(|path| own.get(path)).map(|(hash, _)| hash.as_str()).collect()
}

/// The values of `Include` on elements of a name.
fn included<'a>(text: &'a str, element: &'a str) -> impl Iterator<Item = &'a str> {
    text.split('<').filter_map(move |part| part.strip_prefix(element)?.split("Include=\"").nth(1)?.split('"').next())
}

/// Without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.to_string_lossy().replace('\\', "/").split('/') {
        if part == ".." {
            normal.pop();
        } else {
            normal.push(part);
        }
    }
    normal
}

/// A solution of some projects.
pub fn solution_of(projects: &[String]) -> String {
    let mut text = "<Solution>\n".to_owned();
    for project in projects {
        let _ = writeln!(text, "  <Project Path=\"{project}\" />");
    }
    text + "</Solution>\n"
}

/// Makes a folder hold what another holds. What is the same is not touched, so builds find it as they left it.
pub fn lay_over(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    let wanted = files(from)?;
    for gone in files(to)?.difference(&wanted) {
        fs::remove_file(to.join(gone))?;
    }
    for path in &wanted {
        let (content, target) = (fs::read(from.join(path))?, to.join(path));
        if fs::read(&target).ok().as_deref() != Some(&content) {
            fs::create_dir_all(target.parent().context("no folder")?)?;
            fs::write(target, content)?;
        }
    }
    Ok(())
}

/// What is in a folder, but for what builds have made.
pub fn files(dir: &Path) -> Result<BTreeSet<PathBuf>> {
    let made = |name: &std::ffi::OsStr| MADE.iter().any(|made| name == *made);
    let mut files = BTreeSet::new();
    for entry in walkdir::WalkDir::new(dir).into_iter().filter_entry(|entry| !made(entry.file_name())) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.insert(entry.path().strip_prefix(dir)?.to_owned());
        }
    }
    Ok(files)
}
