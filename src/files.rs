//! The one module that reads a user's tree. It never leaves the root and follows no symbolic link.

mod listing;
mod outside;
pub mod paths;
mod sources;
mod strays;

use std::fs;
use std::io::{self, Read};

use camino::{Utf8Path, Utf8PathBuf};

use crate::error::{Context, Error, Result};
use crate::reconcile::{FileState, Found, Mine, Obstacle};
use listing::Lister;
pub use outside::{Overlay, current_dir, exists, first_variable, make_dir, read_overlay};
pub use sources::is_made;

/// The root of a user's repository. Everything is read and written beneath it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    dir: Utf8PathBuf,
}

impl Root {
    /// The root at a folder. The folder need not exist: then it is empty, and applying creates it.
    ///
    /// # Errors
    /// Usage: the path, or a folder above it, is a file, or cannot be looked at.
    pub fn at(dir: &Utf8Path) -> Result<Self> {
        let mut missing = Vec::new();
        let mut here = if dir.as_str().is_empty() { Utf8Path::new(".") } else { dir };
        let existing = loop {
            match here.canonicalize_utf8() {
                Ok(real) => break real,
                Err(cause) if cause.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(here).is_err() => {
                    let Some(name) = here.file_name() else { return Err(unreadable(dir, &cause)) };
                    missing.push(name.to_owned());
                    here = match here.parent() {
                        Some(parent) if !parent.as_str().is_empty() => parent,
                        _ => Utf8Path::new("."),
                    };
                }
                Err(cause) => return Err(unreadable(dir, &cause)),
            }
        };
        if !existing.is_dir() {
            return Err(Error::usage(format!("`{here}` is a file, not a folder")).hint("name a folder"));
        }
        Ok(Self { dir: missing.iter().rev().fold(existing, |path, name| path.join(name)) })
    }

    /// The root at a folder that must exist.
    ///
    /// # Errors
    /// Usage: there is no such folder, or it cannot be looked at.
    pub fn open(dir: &Utf8Path) -> Result<Self> {
        let root = Self::at(dir)?;
        if root.dir.is_dir() {
            return Ok(root);
        }
        Err(Error::usage(format!("there is no folder `{dir}`")).hint("create it, or name another one with `-C`"))
    }

    /// The folder, absolute and without links.
    pub fn dir(&self) -> &Utf8Path {
        &self.dir
    }

    /// What is at each path, with the bytes of files; paths are relative, with `/`.
    ///
    /// # Errors
    /// Usage: a path leads out of the root. Failure: something cannot be read.
    pub fn survey<'a>(&self, paths: impl IntoIterator<Item = &'a Utf8Path>) -> Result<Mine> {
        let mut lister = Lister::new(&self.dir);
        let mut mine = Mine::default();
        for path in paths {
            paths::check_inside(path)?;
            let found = match lister.entry(path)? {
                listing::Entry::Absent => continue,
                listing::Entry::Obstacle(obstacle) => Found::Obstacle(obstacle),
                listing::Entry::File => match self.load(path)? {
                    Some(state) => Found::File(state),
                    None => continue,
                },
            };
            mine.0.insert(path.to_owned(), found);
        }
        Ok(mine)
    }

    /// One file, or `None` if nothing is there.
    ///
    /// # Errors
    /// Usage: what is there is no file, or the path leads out of the root. Failure: it cannot be read.
    pub fn read(&self, path: &Utf8Path) -> Result<Option<FileState>> {
        match self.survey([path])?.0.remove(path) {
            None => Ok(None),
            Some(Found::File(state)) => Ok(Some(state)),
            Some(Found::Obstacle(obstacle)) => Err(not_a_file(path, &obstacle)),
        }
    }

    /// One text file of at most `limit` bytes, or `None` if nothing is there. A byte order mark stays.
    ///
    /// # Errors
    /// Usage: it is no file, larger than the limit, or not UTF-8. Failure: it cannot be read.
    pub fn read_text(&self, path: &Utf8Path, limit: u64) -> Result<Option<String>> {
        paths::check_inside(path)?;
        match Lister::new(&self.dir).entry(path)? {
            listing::Entry::Absent => Ok(None),
            listing::Entry::Obstacle(obstacle) => Err(not_a_file(path, &obstacle)),
            listing::Entry::File => text(&self.dir.join(path), path, limit).map(Some),
        }
    }

    /// All regular files beneath a folder, by path relative to the root. Links and special files are left out.
    ///
    /// # Errors
    /// Failure: a folder cannot be read.
    pub fn list(&self, dir: &Utf8Path) -> Result<Vec<Utf8PathBuf>> {
        let start = self.dir.join(dir);
        if fs::symlink_metadata(&start).is_err() {
            return Ok(Vec::new());
        }
        let mut files = Vec::new();
        for entry in walkdir::WalkDir::new(&start).follow_links(false).sort_by_file_name() {
            let entry = entry.context(format!("cannot list `{dir}`"))?;
            let inside = Utf8Path::from_path(entry.path()).and_then(|path| path.strip_prefix(&self.dir).ok());
            if let (true, Some(path)) = (entry.file_type().is_file(), inside) {
                files.push(path.to_owned());
            }
        }
        files.sort();
        Ok(files)
    }

    /// True when there is a regular file at a path.
    pub(crate) fn has_file(&self, path: &Utf8Path) -> bool {
        fs::symlink_metadata(self.dir.join(path)).is_ok_and(|meta| meta.is_file())
    }

    /// One file of a large folder, whose name has no letters of two cases, so that the others need not be listed for it.
    ///
    /// # Errors
    /// Usage: the path leads out of the root, also by a link. Failure: it cannot be read.
    pub(crate) fn read_object(&self, path: &Utf8Path) -> Result<Option<FileState>> {
        paths::check_inside(path)?;
        for part in path.ancestors().filter(|part| !part.as_str().is_empty()) {
            match fs::symlink_metadata(self.dir.join(part)) {
                Ok(meta) if meta.is_symlink() => return Err(not_a_file(path, &Obstacle::Symlink(part.to_owned()))),
                Ok(meta) if part == path && !meta.is_file() => return Err(not_a_file(path, &Obstacle::Special)),
                Ok(_) => {}
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
                Err(cause) => return Err(unreadable(path, &cause)),
            }
        }
        self.load(path)
    }

    fn load(&self, path: &Utf8Path) -> Result<Option<FileState>> {
        let read = || -> io::Result<FileState> {
            let mut file = fs::File::open(self.dir.join(path))?;
            let meta = file.metadata()?;
            let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
            file.read_to_end(&mut bytes)?;
            Ok(FileState { bytes, executable: is_executable(&meta) })
        };
        match read() {
            Ok(state) => Ok(Some(state)),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(unreadable(path, &cause)),
        }
    }
}

/// A text file that a person named on the command line, of at most `limit` bytes.
///
/// # Errors
/// Usage: it is no file, is not there, larger than the limit, or not UTF-8. Failure: it cannot be read.
pub fn read_named(path: &Utf8Path, limit: u64) -> Result<String> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Err(not_a_file(path, &Obstacle::Directory)),
        Ok(_) => text(path, path, limit),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            Err(Error::usage(format!("there is no file `{path}`"))
                .hint("check the path; it starts from the current folder"))
        }
        Err(cause) => Err(unreadable(path, &cause)),
    }
}

fn text(full: &Utf8Path, shown: &Utf8Path, limit: u64) -> Result<String> {
    let file = fs::File::open(full).map_err(|cause| unreadable(shown, &cause))?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|cause| unreadable(shown, &cause))?;
    if bytes.len() as u64 > limit {
        return Err(Error::usage(format!("`{shown}` is larger than {} kB", limit / 1000)).hint("divide it"));
    }
    String::from_utf8(bytes).map_err(|cause| {
        let at = cause.utf8_error().valid_up_to();
        let line = cause.as_bytes()[..at].split(|&byte| byte == b'\n').count();
        Error::usage(format!("`{shown}` is not UTF-8 text: line {line}")).hint("save it as UTF-8")
    })
}

#[cfg(unix)]
pub(crate) fn is_executable(meta: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    meta.permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
pub(crate) fn is_executable(_: &fs::Metadata) -> bool {
    false
}

fn not_a_file(path: &Utf8Path, obstacle: &Obstacle) -> Error {
    let error = Error::usage(format!("cannot read `{path}`: {obstacle}"));
    match obstacle {
        Obstacle::Directory => error.hint("name a file, not a folder"),
        Obstacle::Symlink(_) => error.hint("put the file itself there instead of a link"),
        Obstacle::CaseCollision(there) => error.hint(format!("rename `{there}`")),
        Obstacle::NotADirectory(there) => error.hint(format!("move the file `{there}` away")),
        Obstacle::Special | Obstacle::File => error.hint("put a plain file there"),
    }
}

pub(crate) fn unreadable(path: &Utf8Path, cause: &io::Error) -> Error {
    let error = Error::failure(format!("cannot read `{path}`")).because(cause);
    match cause.kind() {
        io::ErrorKind::PermissionDenied => error.hint("check its owner and permissions"),
        io::ErrorKind::NotADirectory => error.hint("a part of the path is a file"),
        _ => error,
    }
}

#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
