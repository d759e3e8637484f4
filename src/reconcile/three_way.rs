//! One file of three versions.

use super::{BaseEntry, Conflict, FileState, Hash, Inputs, Outcome, Sides};
use crate::render::RenderedFile;
use camino::Utf8Path;

/// The three versions of a file together may be this large, in bytes; of more the person decides.
const LARGEST: usize = 128 << 20;

/// The file that holds what both sides did since the base.
pub(super) fn three_way(
    inputs: &Inputs<'_>,
    path: &Utf8Path,
    base: &BaseEntry,
    mine: &FileState,
    theirs: &RenderedFile,
) -> Result<FileState, Conflict> {
    let executable = pick(base.executable, mine.executable, theirs.executable);
    let (ours, new) = (mine.hash(), Hash::of(&theirs.content));
    let bytes = if new == base.hash || new == ours {
        mine.bytes.clone()
    } else if ours == base.hash {
        theirs.content.clone()
    } else {
        merge(inputs, path, base, mine, theirs)?
    };
    Ok(FileState { bytes, executable })
}

/// The bit that one side changed. Both cannot change it and differ.
fn pick(base: bool, mine: bool, theirs: bool) -> bool {
    if mine == base { theirs } else { mine }
}

fn merge(
    inputs: &Inputs<'_>,
    path: &Utf8Path,
    base: &BaseEntry,
    mine: &FileState,
    theirs: &RenderedFile,
) -> Result<Vec<u8>, Conflict> {
    let Some(content) = (inputs.content)(base.hash) else { return Err(Conflict::NoBase) };
    if content.len() + mine.bytes.len() + theirs.content.len() > LARGEST {
        return Err(Conflict::BothChanged { clashes: Vec::new() });
    }
    let sides = Sides { id: &theirs.id, path, base: &content, mine: &mine.bytes, theirs: &theirs.content };
    match inputs.merger.merge(&sides) {
        Outcome::Clean(bytes) => Ok(bytes),
        Outcome::Conflict(clashes) => Err(Conflict::BothChanged { clashes }),
    }
}
