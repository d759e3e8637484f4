//! Every operation of apply on the disk, beneath the root, each a point where a test can stop it.
//!
//! Journals come with a repository, so what they say is not trusted: no operation leaves the root, follows a link or
//! touches git's own folder, whatever path it is given.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};

use camino::{Utf8Path, Utf8PathBuf};

use super::faults::{Faults, Op};
use super::journal::Stamp;
use crate::files::{Root, is_executable, paths};
use crate::reconcile::Hash;

/// The disk beneath a root. Paths are relative to it.
pub(super) struct Disk {
    root: Utf8PathBuf,
    faults: Faults,
    /// Folders that were seen to be no links.
    plain: RefCell<BTreeSet<Utf8PathBuf>>,
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
        Self { root: root.dir().to_owned(), faults, plain: RefCell::default() }
    }

    #[cfg(test)]
    pub(super) fn operations(&self) -> usize {
        self.faults.count()
    }

    /// The full path, of which no part but the last may be a link.
    pub(super) fn at(&self, path: impl AsRef<Utf8Path>) -> io::Result<Utf8PathBuf> {
        let path = path.as_ref();
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        // The folders above a root that does not exist yet are made with it.
        if !self.root.starts_with(inside) && !inside.as_str().is_empty() {
            paths::check_own(inside).map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error.message))?;
            self.refuse_links(inside)?;
        }
        Ok(self.root.join(path))
    }

    /// Refuses links in the folders above a path.
    fn refuse_links(&self, path: &Utf8Path) -> io::Result<()> {
        let mut plain = self.plain.borrow_mut();
        let above = path.ancestors().skip(1).filter(|dir| !dir.as_str().is_empty());
        let unseen: Vec<&Utf8Path> = above.take_while(|dir| !plain.contains(*dir)).collect();
        for dir in unseen.into_iter().rev() {
            match fs::symlink_metadata(self.root.join(dir)) {
                Ok(meta) if meta.is_dir() => plain.insert(dir.to_owned()),
                Ok(meta) if meta.is_symlink() => return Err(link(dir)),
                // The operation itself says what is wrong.
                _ => break,
            };
        }
        Ok(())
    }

    /// Refuses links where runs keep what they need, before any of it is looked at.
    pub(super) fn refuse_linked_state(&self) -> io::Result<()> {
        for path in STATE {
            if fs::symlink_metadata(self.root.join(path)).is_ok_and(|meta| meta.is_symlink()) {
                return Err(link(Utf8Path::new(path)));
            }
        }
        Ok(())
    }

    /// True when something is at a path.
    pub(super) fn exists(&self, path: impl AsRef<Utf8Path>) -> bool {
        // Whoever cannot look finds out with the next operation.
        let _ = self.faults.check(Op::Read, path.as_ref());
        self.at(path).and_then(fs::symlink_metadata).is_ok()
    }

    /// True when a folder is at a path; a link is none.
    pub(super) fn is_dir(&self, path: &Utf8Path) -> bool {
        self.at(path).and_then(fs::symlink_metadata).is_ok_and(|meta| meta.is_dir())
    }

    /// The bytes of a file; `None` if nothing is there.
    pub(super) fn read(&self, path: &Utf8Path) -> io::Result<Option<Vec<u8>>> {
        self.faults.check(Op::Read, path)?;
        match fs::read(self.at(path)?) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What is at a path; a link is not followed.
    pub(super) fn look(&self, path: &Utf8Path) -> io::Result<Seen> {
        self.faults.check(Op::Read, path)?;
        let full = self.at(path)?;
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
        let full = self.root.join(dir);
        let missing: Vec<Utf8PathBuf> =
            full.ancestors().take_while(|dir| fs::symlink_metadata(dir).is_err()).map(Utf8Path::to_owned).collect();
        for dir in missing.iter().rev() {
            self.faults.check(Op::Make, dir)?;
            match fs::create_dir(self.at(dir)?) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
        }
        Ok(missing)
    }

    /// Opens a file to read and write it, and makes it if it is not there.
    pub(super) fn open(&self, path: &Utf8Path) -> io::Result<File> {
        self.faults.check(Op::Make, path)?;
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(self.at(path)?)
    }

    /// Writes bytes to an open file.
    pub(super) fn write(&self, path: &Utf8Path, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.faults.write(path, file, bytes)
    }

    /// A point before something happens to the lock.
    pub(super) fn before_lock(&self) -> io::Result<()> {
        self.faults.check(Op::Lock, Utf8Path::new(""))
    }

    /// Writes a file that must not exist. Its mode is that of `like`, if given, but for the executable bits.
    pub(super) fn write_new(
        &self,
        path: &Utf8Path,
        bytes: &[u8],
        executable: bool,
        like: Option<&Utf8Path>,
    ) -> io::Result<()> {
        self.faults.check(Op::Make, path)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        set_new_mode(&mut options, executable);
        let mut file = options.open(self.at(path)?)?;
        self.faults.write(path, &mut file, bytes)?;
        if let Some(like) = like {
            keep_mode(&file, &fs::symlink_metadata(self.at(like)?)?, executable)?;
        }
        Ok(())
    }

    /// Writes the journal's file and has it on the disk before this returns.
    pub(super) fn write_synced(&self, path: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
        self.write_new(path, bytes, false, None)?;
        self.faults.check(Op::Sync, path)?;
        sync(&self.at(path)?)
    }

    pub(super) fn rename(&self, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
        self.faults.check(Op::Rename, to)?;
        fs::rename(self.at(from)?, self.at(to)?)
    }

    /// A second name for a file, or a copy where the file system has no such names. Time and mode stay.
    pub(super) fn link(&self, from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
        self.faults.check(Op::Make, to)?;
        let (from, to) = (self.at(from)?, self.at(to)?);
        if fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        fs::copy(&from, &to)?;
        let modified = fs::metadata(&from)?.modified()?;
        File::options().append(true).open(&to)?.set_modified(modified)
    }

    pub(super) fn remove_file(&self, path: &Utf8Path) -> io::Result<()> {
        self.faults.check(Op::Remove, path)?;
        match fs::remove_file(self.at(path)?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Removes a folder if it is empty.
    pub(super) fn remove_dir_if_empty(&self, dir: &Utf8Path) -> io::Result<()> {
        use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty, NotADirectory, NotFound, ResourceBusy};
        self.faults.check(Op::Remove, dir)?;
        match fs::remove_dir(self.at(dir)?) {
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

    /// Removes a folder with all in it, a file at a time. Links in it go, not what they lead to.
    pub(super) fn remove_tree(&self, dir: &Utf8Path) -> io::Result<()> {
        if !self.exists(dir) {
            return Ok(());
        }
        for entry in self.at(dir)?.read_dir_utf8()? {
            let entry = entry?;
            let path = dir.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                self.remove_tree(&path)?;
            } else {
                self.remove_file(&path)?;
            }
        }
        self.faults.check(Op::Remove, dir)?;
        fs::remove_dir(self.at(dir)?)
    }
}

/// What runs leave for themselves and for each other.
const STATE: [&str; 12] = [
    ".scaffold",
    ".scaffold/.gitignore",
    ".scaffold/lock",
    ".scaffold/rescued",
    ".scaffold/staging",
    ".scaffold/staging/journal",
    ".scaffold/staging/new",
    ".scaffold/staging/old",
    ".scaffold/undo",
    ".scaffold/undo/journal",
    ".scaffold/undo/new",
    ".scaffold/undo/old",
];

fn link(path: &Utf8Path) -> io::Error {
    io::Error::other(format!("`{path}` is a symbolic link, and links are not followed"))
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
