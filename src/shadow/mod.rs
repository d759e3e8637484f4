//! A copy of the tree beside it, in which a change is built before it touches the tree.
//!
//! The copy has no folders that tools fill, so packages are restored once. It goes when it is dropped. Files are copied
//! as the system does it best (a reflink where the file system can), never linked: a build may write to what it finds.

pub mod compare;
mod dotnet;
pub mod output;

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

pub use dotnet::{Dotnet, Ended};

use crate::error::{Context, Error, Result};
use crate::files::{Root, is_made};
use crate::reconcile::FileState;

/// The copy.
#[derive(Debug)]
pub struct Shadow {
    /// Removes it at the end.
    _folder: TempDir,
    dir: Utf8PathBuf,
}

/// One file of the copy that becomes these bytes, or nothing.
pub type Put<'a> = (&'a Utf8Path, Option<&'a FileState>);

impl Shadow {
    /// Copies a tree. `go_on` is asked now and then, and ends the work with its error.
    ///
    /// # Errors
    /// Failure: a file cannot be read, or the temporary folder cannot be written.
    pub fn of(root: &Root, go_on: &dyn Fn() -> Result<()>) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("scaffold-verify-")
            .tempdir()
            .context("cannot make a temporary folder")
            .map_err(|error| error.hint("set `TMPDIR` to a folder with room for a copy of the sources"))?;
        let dir = folder.path().canonicalize().ok().and_then(|dir| Utf8PathBuf::from_path_buf(dir).ok());
        let dir = dir.ok_or_else(|| Error::failure("the name of the temporary folder is not UTF-8"))?;
        let shadow = Self { _folder: folder, dir };
        shadow.fill(root, go_on)?;
        Ok(shadow)
    }

    /// Where it is, absolute and without links.
    pub fn dir(&self) -> &Utf8Path {
        &self.dir
    }

    /// Makes files what they are to become.
    ///
    /// # Errors
    /// Failure: one cannot be written.
    pub fn put<'a>(&self, files: impl IntoIterator<Item = Put<'a>>) -> Result<()> {
        for (path, state) in files {
            let to = self.dir.join(path);
            match state {
                None => match fs::remove_file(&to) {
                    Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
                    _ => Ok(()),
                },
                Some(state) => write(&to, state),
            }
            .context(format!("cannot write `{path}` of the copy"))?;
        }
        Ok(())
    }

    fn fill(&self, root: &Root, go_on: &dyn Fn() -> Result<()>) -> Result<()> {
        let walk = WalkDir::new(root.dir()).follow_links(false).min_depth(1).into_iter();
        let inside = |path: &std::path::Path| {
            Utf8Path::from_path(path).and_then(|path| path.strip_prefix(root.dir()).ok()).map(Utf8Path::to_owned)
        };
        let wanted = |entry: &walkdir::DirEntry| {
            !(entry.file_type().is_dir() && inside(entry.path()).is_some_and(|path| is_made(&path)))
        };
        for entry in walk.filter_entry(wanted) {
            go_on()?;
            let entry = entry.context("cannot list the tree for a copy")?;
            // A name that is not UTF-8 is none that MSBuild reads.
            let Some(path) = inside(entry.path()) else { continue };
            let (from, to) = (root.dir().join(&path), self.dir.join(&path));
            let kind = entry.file_type();
            let done = if kind.is_dir() {
                fs::create_dir_all(&to)
            } else if kind.is_file() {
                fs::copy(&from, &to).map(drop)
            } else if kind.is_symlink() {
                link(root, &path, &from, &to)
            } else {
                Ok(())
            };
            done.context(format!("cannot copy `{path}`"))?;
        }
        Ok(())
    }
}

fn write(to: &Utf8Path, state: &FileState) -> io::Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(to, &state.bytes)?;
    executable(to, state.executable)
}

#[cfg(unix)]
fn executable(path: &Utf8Path, on: bool) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(if on { 0o755 } else { 0o644 }))
}

#[cfg(not(unix))]
fn executable(_: &Utf8Path, _: bool) -> io::Result<()> {
    Ok(())
}

/// A link within the tree is one within the copy. Others are left out: a build could write through them.
#[cfg(unix)]
fn link(root: &Root, path: &Utf8Path, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
    let target = fs::read_link(from)?;
    let stays = target.is_relative()
        && from.canonicalize_utf8().is_ok_and(|real| {
            real.strip_prefix(root.dir())
                .is_ok_and(|real| !real.ancestors().any(|part| !part.as_str().is_empty() && is_made(part)))
        });
    debug_assert!(path.is_relative(), "paths in the tree are relative");
    if stays { std::os::unix::fs::symlink(target, to) } else { Ok(()) }
}

#[cfg(not(unix))]
fn link(_: &Root, _: &Utf8Path, _: &Utf8Path, _: &Utf8Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests;
