//! Every operation of apply on the disk, beneath the root, each a point where a test can stop it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};

use camino::{Utf8Path, Utf8PathBuf};

use super::faults::Faults;
use super::journal::Stamp;
use crate::files::{Root, is_executable};
use crate::reconcile::Hash;

/// The disk beneath a root. Paths are relative to it.
pub(super) struct Disk {
    root: Utf8PathBuf,
    faults: Faults,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    Nothing,
    File(Stamp),
    Other,
}

impl Disk {
    pub(super) fn new(root: &Root) -> Self {
        Self::with(root, Faults::from_env())
    }

    pub(super) fn with(root: &Root, faults: Faults) -> Self {
        Self { root: root.dir().to_owned(), faults }
    }

    #[cfg(test)]
    pub(super) fn operations(&self) -> usize {
        self.faults.count()
    }

    pub(super) fn full(&self, path: impl AsRef<Utf8Path>) -> Utf8PathBuf {
        self.root.join(path.as_ref())
    }

    pub(super) fn exists(&self, path: impl AsRef<Utf8Path>) -> bool {
        fs::symlink_metadata(self.full(path)).is_ok()
    }

    /// What is at a path; a link is not followed.
    pub(super) fn look(&self, path: &Utf8Path) -> io::Result<Seen> {
        let full = self.full(path);
        let meta = match fs::symlink_metadata(&full) {
            Ok(meta) => meta,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(Seen::Nothing);
            }
            Err(error) => return Err(error),
        };
        if !meta.is_file() {
            return Ok(Seen::Other);
        }
        let mut bytes = Vec::new();
        File::open(&full)?.read_to_end(&mut bytes)?;
        Ok(Seen::File(Stamp { hash: Hash::of(&bytes), executable: is_executable(&meta) }))
    }

    /// Creates the folders that are missing, also the root, and gives their full paths back, innermost first.
    pub(super) fn create_dirs(&self, dir: &Utf8Path) -> io::Result<Vec<Utf8PathBuf>> {
        let full = self.full(dir);
        let missing: Vec<Utf8PathBuf> =
            full.ancestors().take_while(|dir| !self.exists(dir)).map(Utf8Path::to_owned).collect();
        for dir in missing.iter().rev() {
            self.faults.check()?;
            match fs::create_dir(dir) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
        }
        Ok(missing)
    }

    /// Writes a file that must not exist. Its mode is that of `like`, if given, but for the executable bits.
    pub(super) fn write_new(
        &self,
        path: &Utf8Path,
        bytes: &[u8],
        executable: bool,
        like: Option<&Utf8Path>,
    ) -> io::Result<()> {
        self.faults.check()?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        set_new_mode(&mut options, executable);
        let mut file = options.open(self.full(path))?;
        self.faults.check()?;
        file.write_all(bytes)?;
        if let Some(like) = like {
            keep_mode(&file, &fs::symlink_metadata(self.full(like))?, executable)?;
        }
        Ok(())
    }

    /// Writes the journal's file and has it on the disk before this returns.
    pub(super) fn write_synced(&self, path: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
        self.write_new(path, bytes, false, None)?;
        self.faults.check()?;
        sync(&self.full(path))
    }

    pub(super) fn rename(&self, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
        self.faults.check()?;
        fs::rename(self.full(from), self.full(to))
    }

    /// A second name for a file, or a copy where the file system has no such names. Time and mode stay.
    pub(super) fn link(&self, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
        self.faults.check()?;
        let (from, to) = (self.full(from), self.full(to));
        if fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        fs::copy(&from, &to)?;
        let modified = fs::metadata(&from)?.modified()?;
        File::options().append(true).open(&to)?.set_modified(modified)
    }

    pub(super) fn remove_file(&self, path: &Utf8Path) -> io::Result<()> {
        self.faults.check()?;
        match fs::remove_file(self.full(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Removes a folder if it is empty.
    pub(super) fn remove_dir_if_empty(&self, dir: &Utf8Path) -> io::Result<()> {
        use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty, NotADirectory, NotFound, ResourceBusy};
        self.faults.check()?;
        match fs::remove_dir(self.full(dir)) {
            Err(error)
                if !matches!(
                    error.kind(),
                    NotFound | DirectoryNotEmpty | AlreadyExists | NotADirectory | ResourceBusy
                ) =>
            {
                Err(error)
            }
            _ => Ok(()),
        }
    }

    /// Removes a folder with all in it, a file at a time.
    pub(super) fn remove_tree(&self, dir: &Utf8Path) -> io::Result<()> {
        if !self.exists(dir) {
            return Ok(());
        }
        for entry in fs::read_dir(self.full(dir))? {
            let entry = entry?;
            self.faults.check()?;
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?;
            } else {
                fs::remove_file(entry.path())?;
            }
        }
        self.faults.check()?;
        fs::remove_dir(self.full(dir))
    }
}

/// Unit tests kill processes, not machines, and do so thousands of times: they do without.
fn sync(path: &Utf8Path) -> io::Result<()> {
    if cfg!(test) { Ok(()) } else { File::open(path)?.sync_all() }
}

#[cfg(unix)]
fn set_new_mode(options: &mut OpenOptions, executable: bool) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(if executable { 0o755 } else { 0o644 });
}

#[cfg(not(unix))]
fn set_new_mode(_: &mut OpenOptions, _: bool) {}

/// Gives a file the mode of the one it replaces; whoever may read may execute, or nobody.
#[cfg(unix)]
fn keep_mode(file: &File, old: &fs::Metadata, executable: bool) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = old.permissions().mode() & 0o7777;
    let mode = match (executable, is_executable(old)) {
        (true, false) => mode | ((mode & 0o444) >> 2),
        (false, true) => mode & !0o111,
        _ => mode,
    };
    if file.metadata()?.permissions().mode() & 0o7777 == mode {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_mode(_: &File, _: &fs::Metadata, _: bool) -> io::Result<()> {
    Ok(())
}
