//! What folders hold, each read once. Names are compared as the folder spells them, so that a case-insensitive
//! file system gives the same answers as any other.

use std::collections::HashMap;
use std::fs;
use std::io;

use camino::Utf8Path;

use super::unreadable;
use crate::error::Result;
use crate::reconcile::Obstacle;

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entry {
    Absent,
    File,
    Obstacle(Obstacle),
}

/// A folder, or why there is none.
enum Dir {
    Absent,
    Names(Names),
    Blocked(Obstacle),
}

/// The names in a folder.
struct Names {
    exact: HashMap<String, fs::FileType>,
    /// The names as written, by their lower-case form.
    folded: HashMap<String, String>,
}

pub(super) struct Lister<'a> {
    root: &'a Utf8Path,
    /// By the path of the folder: a string is hashed faster than the parts of a path are compared.
    dirs: HashMap<String, Dir>,
}

enum Look {
    Absent,
    Type(fs::FileType),
    Blocked(Obstacle),
}

impl<'a> Lister<'a> {
    pub(super) fn new(root: &'a Utf8Path) -> Self {
        Self { root, dirs: HashMap::new() }
    }

    /// What is at a path relative to the root.
    pub(super) fn entry(&mut self, path: &Utf8Path) -> Result<Entry> {
        Ok(match self.look(path)? {
            Look::Absent => Entry::Absent,
            Look::Blocked(obstacle) => Entry::Obstacle(obstacle),
            Look::Type(kind) if kind.is_file() => Entry::File,
            Look::Type(kind) if kind.is_dir() => Entry::Obstacle(Obstacle::Directory),
            Look::Type(kind) if kind.is_symlink() => Entry::Obstacle(Obstacle::Symlink(path.to_owned())),
            Look::Type(_) => Entry::Obstacle(Obstacle::Special),
        })
    }

    fn look(&mut self, path: &Utf8Path) -> Result<Look> {
        let parent = path.parent().unwrap_or(Utf8Path::new(""));
        let name = path.file_name().unwrap_or_default();
        Ok(match self.dir(parent)? {
            Dir::Absent => Look::Absent,
            Dir::Blocked(obstacle) => Look::Blocked(obstacle.clone()),
            Dir::Names(names) => match (names.exact.get(name), names.folded.get(&name.to_lowercase())) {
                (Some(kind), _) => Look::Type(*kind),
                (None, Some(other)) => Look::Blocked(Obstacle::CaseCollision(parent.join(other))),
                (None, None) => Look::Absent,
            },
        })
    }

    fn dir(&mut self, dir: &Utf8Path) -> Result<&Dir> {
        if !self.dirs.contains_key(dir.as_str()) {
            let read = self.read(dir)?;
            self.dirs.insert(dir.to_string(), read);
        }
        Ok(&self.dirs[dir.as_str()])
    }

    fn read(&mut self, dir: &Utf8Path) -> Result<Dir> {
        if !dir.as_str().is_empty() {
            match self.look(dir)? {
                Look::Absent => return Ok(Dir::Absent),
                Look::Blocked(obstacle) => return Ok(Dir::Blocked(obstacle)),
                Look::Type(kind) if kind.is_dir() => {}
                Look::Type(kind) if kind.is_symlink() => return Ok(Dir::Blocked(Obstacle::Symlink(dir.to_owned()))),
                Look::Type(_) => return Ok(Dir::Blocked(Obstacle::NotADirectory(dir.to_owned()))),
            }
        }
        match names(&self.root.join(dir)) {
            Ok(names) => Ok(Dir::Names(names)),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Dir::Absent),
            Err(cause) => Err(unreadable(if dir.as_str().is_empty() { self.root } else { dir }, &cause)),
        }
    }
}

fn names(dir: &Utf8Path) -> io::Result<Names> {
    let mut names = Names { exact: HashMap::new(), folded: HashMap::new() };
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        // A name that is not UTF-8 cannot be the name of a rendered file.
        if let Ok(name) = entry.file_name().into_string() {
            names.folded.insert(name.to_lowercase(), name.clone());
            names.exact.insert(name, entry.file_type()?);
        }
    }
    Ok(names)
}
