//! The lines of an index file. Pure.

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use crate::files::paths::check_own;
use crate::reconcile::{BaseEntry, Hash};
use crate::render::FileId;

/// One line of an index file.
#[derive(Serialize, Deserialize)]
struct Line {
    id: FileId,
    path: Utf8PathBuf,
    hash: Hash,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    executable: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    placed: Option<Utf8PathBuf>,
}

/// What an index file says, and the lines that cannot be used.
#[derive(Default)]
pub(super) struct Parsed {
    pub entries: Vec<BaseEntry>,
    pub damage: Vec<(usize, String)>,
}

pub(super) fn parse(bytes: &[u8], component: &str) -> Parsed {
    let mut parsed = Parsed::default();
    for (at, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() || is_marker(line) {
            continue;
        }
        match entry(line, component) {
            Ok(entry) => parsed.entries.push(entry),
            Err(message) => parsed.damage.push((at + 1, message)),
        }
    }
    parsed
}

/// A line that git leaves in a file it could not merge.
fn is_marker(line: &[u8]) -> bool {
    [&b"<<<<<<<"[..], b"|||||||", b"=======", b">>>>>>>"].iter().any(|marker| line.starts_with(marker))
}

fn entry(line: &[u8], component: &str) -> Result<BaseEntry, String> {
    let Line { id, path, hash, executable, placed } =
        serde_json::from_slice(line).map_err(|error| error.to_string())?;
    for path in [Some(&path), placed.as_ref()].into_iter().flatten() {
        check_own(Utf8Path::new(path)).map_err(|error| error.message)?;
    }
    Ok(BaseEntry { id, hash, path, executable, component: component.to_owned(), placed })
}

/// The text of an index file.
pub(super) fn format(entries: &[&BaseEntry]) -> serde_json::Result<Vec<u8>> {
    let mut text = Vec::new();
    for entry in entries {
        let line = Line {
            id: entry.id.clone(),
            path: entry.path.clone(),
            hash: entry.hash,
            executable: entry.executable,
            placed: entry.placed.clone(),
        };
        serde_json::to_writer(&mut text, &line)?;
        text.push(b'\n');
    }
    Ok(text)
}
