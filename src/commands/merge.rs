//! `scaffold merge`: three versions of one file into one, by its structure. It knows nothing of specs, and works anywhere.

mod install;

use std::{fs, io};

use camino::{Utf8Path, Utf8PathBuf};

use super::silent;
use crate::cli::{self, Common};
use crate::error::{Error, Kind, Result};
use crate::reconcile::{FileMerger, Markers, Merger, Outcome, Pieces, Sides, Style, pieces};
use crate::render::FileId;
use crate::ui::Ui;

/// Bytes of the largest file that is read.
const MAX_BYTES: u64 = 64 << 20;

pub(super) fn run(common: &Common, ui: &mut Ui, args: &cli::Merge) -> Result<()> {
    let dir = common.dir.as_deref();
    if args.install || args.uninstall {
        return install::run(dir.unwrap_or(Utf8Path::new(".")), ui, args.install, common.dry_run);
    }
    let [Some(base), Some(mine), Some(theirs)] = [&args.base, &args.mine, &args.theirs] else {
        return Err(Error::usage("BASE, MINE and THEIRS are needed").hint("`scaffold merge --help` has examples"));
    };
    let at = |path: &Utf8Path| dir.map_or_else(|| path.to_owned(), |dir| dir.join(path));
    let [base_bytes, mine_bytes, theirs_bytes] = [read(&at(base))?, read(&at(mine))?, read(&at(theirs))?];
    let id = FileId("merge".to_owned());
    let sides = Sides {
        id: &id,
        path: args.path.as_deref().unwrap_or(mine),
        base: &base_bytes,
        mine: &mine_bytes,
        theirs: &theirs_bytes,
    };
    // The files of git's merge driver have names that say nothing.
    let names = if args.git { ["ours", "base", "theirs"] } else { [mine, base, theirs].map(|path| path.as_str()) };
    let label = |at: usize| args.labels.get(at).map_or(names[at], String::as_str);
    let size = usize::from(args.marker_size);
    let markers = Markers { mine: label(0), base: label(1), theirs: label(2), size, style: Style::Diff3 };
    let (merged, conflict) = merge(&sides, &markers);
    let output = args.output.as_deref().or(args.git.then_some(mine.as_path())).map(at);
    write(ui, common.dry_run, output.as_deref(), &merged)?;
    if let Some(what) = conflict {
        ui.warn(&format!("{}: {what}", sides.path));
        return Err(silent(Kind::Conflict));
    }
    Ok(())
}

/// The merged bytes, and what is said when the sides meet.
fn merge(sides: &Sides<'_>, markers: &Markers<'_>) -> (Vec<u8>, Option<String>) {
    let Sides { base, mine, theirs, .. } = *sides;
    if theirs == base || mine == theirs {
        return (mine.to_vec(), None);
    }
    if mine == base {
        return (theirs.to_vec(), None);
    }
    if let Outcome::Clean(bytes) = FileMerger.merge(sides) {
        return (bytes, None);
    }
    // What the lines do not show as a conflict is one all the same.
    let by_line = pieces(base, mine, theirs).filter(|pieces| pieces.clashes().next().is_some());
    match by_line.or_else(|| Pieces::undecided(base, mine, theirs)) {
        None => (mine.to_vec(), Some("binary, and changed on both sides; mine is left".to_owned())),
        Some(pieces) => {
            let what = match pieces.clashes().count() {
                1 => "1 conflict, marked".to_owned(),
                count => format!("{count} conflicts, marked"),
            };
            (pieces.with_markers(markers), Some(what))
        }
    }
}

fn read(path: &Utf8Path) -> Result<Vec<u8>> {
    let cannot = |cause: &io::Error| Error::failure(format!("cannot read `{path}`")).because(cause);
    let size = fs::metadata(path).map_err(|cause| cannot(&cause))?.len();
    if size > MAX_BYTES {
        return Err(Error::failure(format!("`{path}` has more than {} MiB", MAX_BYTES >> 20)));
    }
    fs::read(path).map_err(|cause| cannot(&cause))
}

fn write(ui: &mut Ui, dry_run: bool, output: Option<&Utf8Path>, bytes: &[u8]) -> Result<()> {
    match output {
        Some(_) if dry_run => Ok(()),
        Some(path) => {
            let cannot = |cause: io::Error| Error::failure(format!("cannot write `{path}`")).because(&cause);
            let beside = Utf8PathBuf::from(format!("{path}.scaffold-merge"));
            // The content goes in by a rename where it can, so that a full disk leaves what was there.
            match fs::metadata(path) {
                Ok(meta) if meta.is_file() && !fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink()) => {
                    fs::write(&beside, bytes)
                        .and_then(|()| fs::set_permissions(&beside, meta.permissions()))
                        .and_then(|()| fs::rename(&beside, path))
                        .inspect_err(|_| drop(fs::remove_file(&beside)))
                        .map_err(cannot)
                }
                _ => fs::write(path, bytes).map_err(cannot),
            }
        }
        None => ui.bytes(bytes),
    }
}
