//! How near what is rendered comes to what is in place, in lines.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use crate::render::{FileId, Tree};

/// Of the lines that a change brings or takes, in hundredths: so many must agree with what is in place.
pub(super) const NEARLY_ALL: usize = 75;

/// A line says something from so many letters and digits on; braces and blank lines are everywhere.
const TELLING: usize = 3;

/// The lines of a text with how often each is there, in any order.
type Lines<'a> = BTreeMap<&'a str, usize>;

/// The texts of a tree, whoever wrote them.
#[derive(Debug, Clone, Default)]
pub struct Place(BTreeMap<Utf8PathBuf, String>);

impl Place {
    /// Of files; what is no text is left out.
    pub fn new(files: impl IntoIterator<Item = (Utf8PathBuf, Vec<u8>)>) -> Self {
        Self(files.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect())
    }

    /// The text at a path.
    pub(super) fn text(&self, path: &Utf8Path) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// There is a text at a path.
    pub(super) fn has(&self, path: &Utf8Path) -> bool {
        self.0.contains_key(path)
    }

    /// All texts in the order of their paths.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Utf8Path, &str)> {
        self.0.iter().map(|(path, text)| (path.as_path(), text.as_str()))
    }
}

/// What a change of the spec does to what is rendered, beside what is in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fit {
    /// Lines that it brings.
    pub(super) brought: usize,
    /// Those of them that are in place.
    pub(super) found: usize,
    /// Lines that it takes away.
    pub(super) taken: usize,
    /// Those of them that are not in place.
    pub(super) gone: usize,
}

impl Fit {
    /// The change makes no difference.
    pub(super) fn is_none(self) -> bool {
        self.brought + self.taken == 0
    }

    /// The lines that agree with what is in place.
    fn right(self) -> usize {
        self.found + self.gone
    }

    /// By how many lines it comes nearer; less than nothing where it goes away.
    pub(super) fn gain(self) -> i64 {
        let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        2 * signed(self.right()) - signed(self.brought + self.taken)
    }

    /// It comes nearer, and so many hundredths of what it changes agree with what is in place.
    pub(super) fn holds(self, hundredths: usize) -> bool {
        self.gain() > 0 && self.right() * 100 >= (self.brought + self.taken) * hundredths
    }
}

/// Compares two trees beside what is in place, in the files that `of` names. Migrations are history: they are left out.
pub(super) fn fit(before: &Tree, after: &Tree, place: &Place, of: &dyn Fn(&FileId) -> bool) -> Fit {
    let mut fit = Fit::default();
    let old = before.iter().map(|(path, file)| (path, &file.id));
    let new = after.iter().filter(|(path, _)| before.get(path).is_none()).map(|(path, file)| (path, &file.id));
    for (path, _) in old.chain(new).filter(|(path, id)| is_measured(path) && of(id)) {
        let (before, after) = (content(before, path), content(after, path));
        if before != after {
            fit.add(&lines(before), &lines(after), &lines(place.text(path).unwrap_or_default()));
        }
    }
    fit
}

impl Fit {
    fn add(&mut self, before: &Lines<'_>, after: &Lines<'_>, place: &Lines<'_>) {
        let of = |lines: &Lines<'_>, line: &str| lines.get(line).copied().unwrap_or_default();
        for (line, count) in after {
            let (was, there) = (of(before, line), of(place, line));
            self.brought += count.saturating_sub(was);
            self.found += there.min(*count).saturating_sub(there.min(was));
        }
        for (line, count) in before {
            let (is, there) = (of(after, line), of(place, line));
            let taken = count.saturating_sub(is);
            self.taken += taken;
            self.gone += taken - there.min(*count).saturating_sub(there.min(is)).min(taken);
        }
    }
}

fn content<'a>(tree: &'a Tree, path: &Utf8Path) -> &'a str {
    tree.get(path).and_then(|file| std::str::from_utf8(&file.content).ok()).unwrap_or_default()
}

/// The telling lines of a text.
fn lines(text: &str) -> Lines<'_> {
    let mut lines = Lines::new();
    for line in text.lines().map(str::trim).filter(|line| is_telling(line)) {
        *lines.entry(line).or_default() += 1;
    }
    lines
}

/// A text that is not everywhere.
pub(super) fn is_telling(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).count() >= TELLING
}

fn is_measured(path: &Utf8Path) -> bool {
    !path.starts_with(".scaffold") && !path.as_str().contains("/Migrations/")
}
