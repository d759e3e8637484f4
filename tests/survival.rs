//! The edit-survival suite: each folder of `tests/survival/` is a case. A tree is generated from `base`, a person makes
//! it `mine`, the templates render `theirs`, and what comes out must be `expect`, or conflicts and nothing is written.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use camino::{Utf8Path, Utf8PathBuf};
use scaffold::apply::{self, Options, Prepared};
use scaffold::files::Root;
use scaffold::reconcile::FileMerger;
use scaffold::render::{FileId, RenderedFile, Tree};
use serde::Deserialize;

/// What the files of a case cannot say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notes {
    about: String,
    /// The template's renames: the new path by the old one, with the same id.
    #[serde(default)]
    renames: BTreeMap<Utf8PathBuf, Utf8PathBuf>,
    /// The executable files of each version.
    #[serde(default)]
    executable: BTreeMap<String, BTreeSet<Utf8PathBuf>>,
    /// Links of the person, and where they lead.
    #[serde(default)]
    links: BTreeMap<Utf8PathBuf, String>,
    /// What is decided, by path; nothing of files that are as they should be.
    actions: BTreeMap<Utf8PathBuf, String>,
    /// The exit code: 0, or 4 where a conflict is reported.
    code: u8,
}

/// Files with their executable bit; of a link: where it leads.
type Files = BTreeMap<Utf8PathBuf, (Vec<u8>, bool)>;

struct Case {
    dir: PathBuf,
    notes: Notes,
}

impl Case {
    fn all() -> Vec<(String, Self)> {
        let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/survival");
        let mut cases: Vec<(String, Self)> = fs::read_dir(suite)
            .unwrap()
            .map(|entry| {
                let dir = entry.unwrap().path();
                let name = dir.file_name().unwrap().to_str().unwrap().to_owned();
                let notes = serde_yaml::from_str(&fs::read_to_string(dir.join("case.yaml")).unwrap());
                (name.clone(), Self { dir, notes: notes.unwrap_or_else(|error| panic!("{name}: {error}")) })
            })
            .collect();
        cases.sort_by(|a, b| a.0.cmp(&b.0));
        cases
    }

    fn files(&self, version: &str) -> Files {
        let mut files = read(&self.dir.join(version));
        let executable = self.notes.executable.get(version);
        for (path, file) in &mut files {
            file.1 = executable.is_some_and(|paths| paths.contains(path));
        }
        if matches!(version, "mine" | "expect") {
            files.extend(self.notes.links.iter().map(|(path, to)| (path.clone(), (format!("→ {to}").into(), false))));
        }
        files
    }

    /// What the templates render; a file keeps the id that it had before it was renamed.
    fn tree(&self, version: &str) -> Tree {
        let mut tree = Tree::default();
        for (path, (content, executable)) in self.files(version) {
            let old = self.notes.renames.get(&path).filter(|_| version == "theirs").unwrap_or(&path);
            let file = RenderedFile {
                id: FileId(format!("suite:{old}")),
                component: "suite".to_owned(),
                cause: "the suite".to_owned(),
                content,
                executable,
            };
            tree.insert(path, file);
        }
        tree
    }
}

fn read(dir: &Path) -> Files {
    let walk = walkdir::WalkDir::new(dir).into_iter().filter_entry(|entry| entry.file_name() != ".scaffold");
    let mut files = Files::new();
    for entry in walk.flatten().filter(|entry| !entry.file_type().is_dir()) {
        let path = Utf8PathBuf::from(entry.path().strip_prefix(dir).unwrap().to_str().unwrap());
        let file = if entry.path_is_symlink() {
            (format!("→ {}", fs::read_link(entry.path()).unwrap().display()).into_bytes(), false)
        } else {
            let executable = entry.metadata().unwrap().permissions().mode() & 0o100 != 0;
            (fs::read(entry.path()).unwrap(), executable)
        };
        files.insert(path, file);
    }
    files
}

/// A person makes the tree these files: what stays the same is not touched.
fn rewrite(root: &Root, files: &Files, links: &BTreeMap<Utf8PathBuf, String>) {
    let dir = root.dir().as_std_path();
    for path in read(dir).keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(dir.join(path)).unwrap();
        let above = path.ancestors().skip(1).filter(|above| !above.as_str().is_empty());
        above.for_each(|above| drop(fs::remove_dir(dir.join(above))));
    }
    for (path, (bytes, executable)) in files {
        let full = dir.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        if let Some(to) = links.get(path) {
            let _ = fs::remove_file(&full);
            symlink(to, full).unwrap();
        } else {
            fs::write(&full, bytes).unwrap();
            fs::set_permissions(&full, fs::Permissions::from_mode(if *executable { 0o755 } else { 0o644 })).unwrap();
        }
    }
}

fn apply(root: &Root, prepared: &Prepared) -> scaffold::error::Result<apply::Applied> {
    apply::apply(root, prepared, &[], &Options { title: "the suite", interrupted: &AtomicBool::new(false) })
}

/// What differs, without bytes.
fn difference(got: &Files, wanted: &Files) -> String {
    let paths: BTreeSet<&Utf8PathBuf> = got.keys().chain(wanted.keys()).collect();
    let show = |file: Option<&(Vec<u8>, bool)>| {
        file.map(|(bytes, mode)| format!("{mode} {:?}", String::from_utf8_lossy(bytes)))
    };
    let differing = paths.into_iter().filter(|path| got.get(*path) != wanted.get(*path));
    let told = differing.map(|path| {
        format!("\n  {path}\n    is     {:?}\n    wanted {:?}", show(got.get(path)), show(wanted.get(path)))
    });
    told.collect::<Vec<String>>().concat()
}

/// Runs one case; says what is wrong.
fn run(case: &Case) -> Result<(), String> {
    let sandbox = tempfile::tempdir().unwrap();
    let root = Root::at(Utf8Path::from_path(sandbox.path()).unwrap()).unwrap();
    let prepare = |tree: &Tree| apply::prepare(&root, tree, &FileMerger).map_err(|error| format!("{error:?}"));
    apply(&root, &prepare(&case.tree("base"))?).map_err(|error| format!("{error:?}"))?;
    let mine = case.files("mine");
    rewrite(&root, &mine, &case.notes.links);
    if read(root.dir().as_std_path()) != mine {
        return Err("the case itself cannot be laid out".to_owned());
    }

    let theirs = case.tree("theirs");
    let prepared = prepare(&theirs)?;
    let list = &prepared.changes.list;
    let actions: BTreeMap<Utf8PathBuf, String> =
        list.iter().map(|change| (change.path.clone(), change.action.name().to_owned())).collect();
    if actions != case.notes.actions {
        let reasons: Vec<String> = prepared.changes.conflicts().map(|(_, why)| why.to_string()).collect();
        return Err(format!("decided {actions:?}, not {:?} {reasons:?}", case.notes.actions));
    }
    let code = apply(&root, &prepared).map_or_else(|error| error.kind.exit_code(), |_| 0);
    if code != case.notes.code {
        return Err(format!("ended with {code}, not {}", case.notes.code));
    }
    let wanted = if code == 0 { case.files("expect") } else { mine };
    let got = read(root.dir().as_std_path());
    if got != wanted {
        return Err(format!("the tree is wrong:{}", difference(&got, &wanted)));
    }
    if code == 0 {
        let again = prepare(&theirs)?;
        if !again.is_noop() {
            return Err(format!("a second run is not done: {:?}", again.changes.list));
        }
    }
    Ok(())
}

#[test]
fn every_case_survives() {
    let cases = Case::all();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(name, case)| run(case).err().map(|why| format!("{name} ({}): {why}", case.notes.about)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_suite_has_every_kind_of_file_and_every_row() {
    let cases = Case::all();
    let actions: BTreeSet<&str> =
        cases.iter().flat_map(|(_, case)| case.notes.actions.values().map(String::as_str)).collect();
    let rows = [
        "adopt",
        "conflict",
        "create",
        "follow",
        "keep-deleted",
        "keep-edit",
        "merge",
        "move",
        "orphan",
        "remove",
        "update",
    ];
    assert_eq!(actions, BTreeSet::from(rows));
    let names: BTreeSet<String> = cases
        .iter()
        .flat_map(|(_, case)| case.files("base").into_keys())
        .map(|path| path.extension().or(path.file_name()).unwrap_or_default().to_owned())
        .collect();
    for name in ["cs", "csproj", "slnx", "props", "yaml", "json", "md", "sh", "Dockerfile", ".editorconfig", "png"] {
        assert!(names.contains(name), "no case has a file of the kind {name}");
    }
}

/// The cases of the table in docs/edit-survival.md: the words of scaffold and of each rival, by case.
fn table() -> BTreeMap<String, Vec<String>> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/edit-survival.md")).unwrap();
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('*').to_owned()).collect()
    };
    let rows =
        page.lines().skip_while(|line| !line.starts_with("| case |")).skip(2).take_while(|line| line.starts_with('|'));
    rows.map(cells).map(|cells| (cells[0].clone(), cells[1..cells.len() - 1].to_vec())).collect()
}

/// How good a result is; what is lost without a word is worst.
fn rank(word: &str) -> usize {
    ["lost", "wrong", "cannot", "conflict", "kept"].iter().position(|other| *other == word).unwrap_or_else(|| {
        panic!("`{word}` is no word of the table");
    })
}

#[test]
fn the_table_is_that_of_the_suite_and_no_rival_is_better() {
    let table = table();
    let cases = Case::all();
    let names: Vec<&String> = cases.iter().map(|(name, _)| name).collect();
    assert_eq!(table.keys().collect::<Vec<_>>(), names, "run benches/edit-survival");
    for (name, case) in &cases {
        let words = &table[name];
        assert_eq!(words[0], if case.notes.code == 4 { "conflict" } else { "kept" }, "{name}");
        for rival in &words[1..] {
            assert!(rank(&words[0]) >= rank(rival), "{name}: a rival has {rival}");
        }
    }
}
