//! The stored bytes of rendered files.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use camino::Utf8PathBuf;

use super::Write;
use crate::error::{Context, Result};
use crate::files::Root;
use crate::reconcile::{Hash, Index};
use crate::render::Tree;

/// zstd's own default: files are a few kB, and more effort gains a few percent.
const LEVEL: i32 = 3;

/// No rendered file is larger, so a stored one that says so is damaged.
const LARGEST: u64 = 64 << 20;

/// Where the bytes of a hash are.
pub(super) fn path(hash: Hash) -> Utf8PathBuf {
    // In one folder: a folder for each first byte would be one for nearly every file of a new solution.
    Utf8PathBuf::from(format!(".scaffold/objects/{hash}.zst"))
}

/// The plain bytes, or what is wrong with the stored ones.
pub(super) fn decode(stored: &[u8], hash: Hash) -> std::result::Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    zstd::Decoder::new(stored)
        .and_then(|decoder| decoder.take(LARGEST).read_to_end(&mut bytes))
        .map_err(|error| format!("cannot be unpacked: {error}"))?;
    if Hash::of(&bytes) == hash { Ok(bytes) } else { Err("holds other bytes than its name says".to_owned()) }
}

/// The stored form of some bytes.
pub(super) fn encode(bytes: &[u8]) -> Result<Vec<u8>> {
    zstd::bulk::compress(bytes, LEVEL).context("cannot compress a file for the base")
}

/// The objects of the index that are not there, from what is rendered.
pub(super) fn missing(root: &Root, index: &Index, rendered: &Tree) -> Result<Vec<Write>> {
    let wanted: BTreeSet<Hash> = index.iter().map(|entry| entry.hash).collect();
    let contents: BTreeMap<Hash, &[u8]> =
        rendered.iter().map(|(_, file)| (Hash::of(&file.content), file.content.as_slice())).collect();
    let mut compressor = zstd::bulk::Compressor::new(LEVEL).context("cannot start the compressor")?;
    let mut writes = Vec::new();
    for (hash, content) in contents.into_iter().filter(|(hash, _)| wanted.contains(hash)) {
        let path = path(hash);
        if !root.has_file(&path) {
            let packed = compressor.compress(content).context(format!("cannot compress `{path}`"))?;
            writes.push((path, Some(packed)));
        }
    }
    Ok(writes)
}
