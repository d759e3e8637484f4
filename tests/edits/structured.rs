//! Values changed, entries added and comments written on both sides of files with a structure: all of them that are
//! generated, and such as people have. Where no two edits are about one thing nothing conflicts, whoever is mine.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use camino::{Utf8Path, Utf8PathBuf};
use proptest::prelude::*;
use proptest::sample::Index as Pick;

use crate::{after, regenerate};

/// A file with the places of it where a value may change, an entry be added, or a comment stand.
struct File {
    path: Utf8PathBuf,
    text: String,
    sites: Vec<Site>,
}

/// A line of a file, and what may be done there.
struct Site {
    line: usize,
    /// The value in it, in bytes of the line.
    value: Option<std::ops::Range<usize>>,
    /// The line is an entry, which may stand there once more under this name: the range of it in bytes of the line.
    name: Option<std::ops::Range<usize>>,
}

/// What one side does at a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Change,
    Double,
    Comment,
}

type Draw = (Pick, What);

fn draws() -> impl Strategy<Value = Vec<Draw>> {
    let what = prop::sample::select(vec![What::Change, What::Change, What::Double, What::Comment]);
    prop::collection::vec((any::<Pick>(), what), 1..5)
}

/// Files of a format from all generated solutions and from `tests/fixtures/odd`, the odd ones as often as all others.
fn corpus(format: &'static str) -> &'static [File] {
    static CORPUS: [OnceLock<Vec<File>>; 3] = [const { OnceLock::new() }; 3];
    let at = FORMATS.iter().position(|other| *other == format).unwrap();
    CORPUS[at].get_or_init(|| {
        let generated = read("snapshots", format);
        let odd = read("tests/fixtures/odd", format);
        assert!(odd.len() >= 2 && generated.len() >= 8, "{format}: {} and {}", odd.len(), generated.len());
        let times = generated.len() / odd.len();
        generated.into_iter().chain((0..times).flat_map(|_| read("tests/fixtures/odd", format))).collect()
    })
}

const FORMATS: [&str; 3] = ["xml", "json", "yaml"];

fn read(folder: &str, format: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    let mut seen = BTreeSet::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().flatten() {
        let path = Utf8Path::from_path(entry.path().strip_prefix(&root).unwrap()).unwrap().to_owned();
        let is = match path.extension() {
            Some("csproj" | "props" | "targets" | "slnx") => "xml",
            Some("json") => "json",
            Some("yaml" | "yml") => "yaml",
            _ => continue,
        };
        if is != format || !entry.file_type().is_file() || path.as_str().contains(".scaffold") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let sites = sites(&text, format);
        if sites.len() >= 3 && text.len() < 12_000 && seen.insert(text.clone()) {
            files.push(File { path, text, sites });
        }
    }
    files
}

fn sites(text: &str, format: &str) -> Vec<Site> {
    let mut fixed = Fixed::default();
    let mut sites = Vec::new();
    for (line, content) in text.lines().enumerate() {
        if fixed.holds(content, format) {
            continue;
        }
        let (value, name) = match format {
            "xml" => (in_xml(content), xml_name(content)),
            "json" => (in_json(content), json_name(content)),
            _ => (in_yaml(content), yaml_name(content)),
        };
        if value.is_some() || name.is_some() {
            sites.push(Site { line, value, name });
        }
    }
    sites
}

/// Lines within a value of several lines are no sites.
#[derive(Default)]
struct Fixed {
    until: Option<&'static str>,
    block: Option<usize>,
}

impl Fixed {
    fn holds(&mut self, line: &str, format: &str) -> bool {
        let indent = line.len() - line.trim_start().len();
        if let Some(end) = self.until {
            if line.contains(end) {
                self.until = None;
            }
            return true;
        }
        if let Some(block) = self.block {
            if line.trim().is_empty() || indent > block {
                return true;
            }
            self.block = None;
        }
        match format {
            "xml" if line.contains("<![CDATA[") => self.until = Some("]]>"),
            "xml" if line.contains("<!--") && !line.contains("-->") => self.until = Some("-->"),
            "yaml" if line.trim_end().ends_with(['|', '>', '-']) && line.contains(": ") => self.block = Some(indent),
            _ => return line.contains("/*") || line.contains("<!--"),
        }
        true
    }
}

fn between(line: &str, start: &str, end: &str) -> Option<std::ops::Range<usize>> {
    let from = line.find(start)? + start.len();
    let len = line.get(from..)?.find(end)?;
    (len > 0).then_some(from..from + len)
}

fn in_xml(line: &str) -> Option<std::ops::Range<usize>> {
    let attribute = ["Version=\"", "Text=\"", "Value=\"", "Importance=\""].iter().find_map(|n| between(line, n, "\""));
    attribute.or_else(|| between(line, ">", "</").filter(|range| !line[range.clone()].contains(['<', '&'])))
}

fn xml_name(line: &str) -> Option<std::ops::Range<usize>> {
    let own = line.trim_end().ends_with("/>") && line.trim_start().starts_with('<');
    let name = [" Include=\"", " Path=\"", " Name=\""].iter().find_map(|name| between(line, name, "\""));
    name.filter(|_| own && line.matches('<').count() == 1)
}

fn in_json(line: &str) -> Option<std::ops::Range<usize>> {
    let line = line.split(" //").next()?;
    let (before, after) = line.split_once("\": ")?;
    let key = before.rsplit('"').next()?;
    if ["name", "Name", "id", "Id", "key", "Key"].contains(&key) || after.contains(['{', '[', ']', '}']) {
        return None;
    }
    let start = before.len() + 3;
    let value = after.trim_end().trim_end_matches(',');
    let text = value.len() > 2 && value.starts_with('"') && !value.contains('\\');
    text.then(|| start + 1..start + value.len() - 1)
}

/// Every line of an object ends in a comma but the last, which takes care in [`changed`].
fn json_name(line: &str) -> Option<std::ops::Range<usize>> {
    let range = between(line, "\"", "\"")?;
    in_json(line).filter(|_| line.trim_start().starts_with('"') && line.trim_end().ends_with(','))?;
    Some(range)
}

fn in_yaml(line: &str) -> Option<std::ops::Range<usize>> {
    const NAMES: [&str; 9] = ["name", "id", "key", "target", "containerPort", "source", "path", "uses", "kind"];
    let (before, after) = line.split_once(": ")?;
    let key = before.trim_start_matches([' ', '-']);
    let value = after.split(" #").next()?.trim_end();
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c)) && !value.is_empty();
    let word = key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)) && !NAMES.contains(&key);
    (plain && word).then(|| before.len() + 2..before.len() + 2 + value.len())
}

fn yaml_name(line: &str) -> Option<std::ops::Range<usize>> {
    in_yaml(line)?;
    let start = line.len() - line.trim_start().len();
    (!line.trim_start().starts_with('-')).then(|| start..line.find(':').unwrap())
}

/// The file with the draws at sites of one parity, what was written, and whether anything was.
fn edited(file: &File, draws: &[Draw], parity: usize, tag: &str, crlf: bool, format: &str) -> (String, Vec<String>) {
    let own: Vec<&Site> = file.sites.iter().skip(parity).step_by(2).collect();
    let mut by_line = std::collections::BTreeMap::new();
    for (pick, what) in draws {
        let at_site = own[pick.index(own.len())];
        by_line.entry(at_site.line).or_insert((at_site, *what));
    }
    let (mut out, mut written) = (String::new(), Vec::new());
    for (at, line) in file.text.split_inclusive('\n').enumerate() {
        let Some((at_site, what)) = by_line.get(&at) else {
            out.push_str(line);
            continue;
        };
        let mark = format!("{tag}{at}z");
        match (what, &at_site.value, &at_site.name) {
            (What::Change, Some(value), _) => {
                out.extend([&line[..value.start], &mark, &line[value.end..]]);
            }
            (What::Double, _, Some(name)) => {
                out.extend([&line[..name.start], &mark, &line[name.end..], line]);
            }
            _ => {
                let indent = &line[..line.len() - line.trim_start().len()];
                let (open, close) = match format {
                    "xml" => ("<!-- ", " -->\n"),
                    "json" => ("// ", "\n"),
                    _ => ("# ", "\n"),
                };
                out.extend([indent, open, &mark, close, line]);
            }
        }
        written.push(mark);
    }
    (if crlf { out.replace('\n', "\r\n") } else { out }, written)
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(|line| line.trim().to_owned()).collect();
    lines.sort();
    lines
}

/// All that must hold of two sides that do nothing to one thing.
fn holds(format: &'static str, pick: Pick, ours: &[Draw], others: &[Draw], crlf: bool) -> Result<(), TestCaseError> {
    let file = pick.get(corpus(format));
    let (path, base) = (file.path.as_path(), file.text.as_str());
    let (mine, mut written) = edited(file, ours, 0, "mine", crlf, format);
    let (theirs, theirs_written) = edited(file, others, 1, "theirs", false, format);
    written.extend(theirs_written);
    let changes = regenerate(path, base, &mine, &theirs);
    let show = || format!("{path}\n{mine}\n---\n{theirs}");
    let Some(one) = after(&changes, &mine) else { return Err(TestCaseError::fail(format!("conflict: {}", show()))) };
    for mark in &written {
        prop_assert_eq!(one.matches(mark.as_str()).count(), 1, "{} of {}\n---\n{}", mark, show(), one);
    }
    prop_assert_eq!(one.matches("\r\n").count() > 0, crlf && one.contains('\n'), "line endings: {}", show());
    prop_assert!(!regenerate(path, &theirs, &one, &theirs).pending(), "a second run: {}", show());
    let other = after(&regenerate(path, base, &theirs, &mine), &theirs);
    let Some(other) = other else { return Err(TestCaseError::fail(format!("conflict the other way: {}", show()))) };
    prop_assert_eq!(lines(&one), lines(&other), "{}", show());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn xml(file in any::<Pick>(), ours in draws(), others in draws(), crlf: bool) {
        holds("xml", file, &ours, &others, crlf)?;
    }

    #[test]
    fn json(file in any::<Pick>(), ours in draws(), others in draws(), crlf: bool) {
        holds("json", file, &ours, &others, crlf)?;
    }

    #[test]
    fn yaml(file in any::<Pick>(), ours in draws(), others in draws(), crlf: bool) {
        holds("yaml", file, &ours, &others, crlf)?;
    }
}
