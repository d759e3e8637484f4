//! Where in a text an entry goes, and in which layout.

use crate::error::{Error, Result};
use crate::spec::node::{Kind, Map, Node};

/// An entry to be inserted at the end of the mapping `key` of the mapping at `holder`.
pub(super) struct Entry<'a> {
    /// The way to the mapping that has `key`.
    pub(super) holder: &'a [&'a str],
    /// The key of the mapping that gets the entry; made when it is not there.
    pub(super) key: &'static str,
    /// Where `key` is made: after this one, else at the end of the holder.
    pub(super) after: Option<&'static str>,
    /// The entry in block style, for an indentation and the blanks of a level.
    pub(super) block: &'a dyn Fn(usize, usize) -> String,
    /// The entry inside braces, where that is possible.
    pub(super) flow: Option<&'a str>,
}

/// The text with the entry.
pub(super) fn insert(text: &str, root: &Node, entry: &Entry<'_>) -> Result<String> {
    let mut layout = Layout::of(text, root);
    let mut holder = root;
    let mut holder_key = None;
    for step in entry.holder {
        let next = holder.entries().iter().find(|entry| entry.key == *step);
        let found = next.ok_or_else(|| Error::failure(format!("the spec has no `{step}`")))?;
        holder_key = Some(found);
        holder = &found.value;
    }
    if let Kind::Map(Map { flow: true, entries }) = &holder.kind
        && !entries.is_empty()
    {
        return in_braces_only(entry, holder_key.map_or("the spec", |entry| entry.key.as_str()));
    }
    let existing = holder.entries().iter().find(|found| found.key == entry.key);
    let Some(existing) = existing else {
        let Some(holder_entry) = holder_key.filter(|_| holder.entries().is_empty()) else {
            return Ok(layout.add_key(holder, entry));
        };
        // A service of which nothing was said yet.
        let indent = layout.column(holder_entry.key_span.start) + layout.unit;
        let lines = layout.keyed(entry, indent);
        return Ok(layout.open(holder_entry.key_span.end, &holder_entry.value, &lines));
    };
    match &existing.value.kind {
        Kind::Map(map) if !map.entries.is_empty() && map.flow => match (entry.flow, map.entries.last()) {
            (Some(line), Some(last)) if !last.value.is_null() => {
                Ok(layout.replaced(last.value.extent.end..last.value.extent.end, &format!(", {line}")))
            }
            _ => in_braces_only(entry, entry.key),
        },
        Kind::Map(map) if !map.entries.is_empty() => Ok(layout.append(&existing.value, map, entry)),
        _ => {
            let indent = layout.column(existing.key_span.start) + layout.unit;
            let lines = (entry.block)(indent, layout.unit);
            Ok(layout.open(existing.key_span.end, &existing.value, &lines))
        }
    }
}

fn in_braces_only(entry: &Entry<'_>, what: &str) -> Result<String> {
    let error = Error::usage(format!("`{what}` is written in braces, so nothing can be added to its `{}`", entry.key));
    Err(error.hint("write it in block style, one key a line, without `{` and `}`"))
}

/// How a text is laid out.
struct Layout<'t> {
    text: &'t str,
    newline: &'static str,
    /// Blanks of a level.
    unit: usize,
}

impl<'t> Layout<'t> {
    fn of(text: &'t str, root: &Node) -> Self {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut layout = Self { text, newline, unit: 2 };
        let nested = root.entries().iter().rev().find_map(|entry| match &entry.value.kind {
            Kind::Map(Map { flow: false, entries }) => Some((entry, entries.first()?)),
            _ => None,
        });
        if let Some((outer, inner)) = nested {
            let (outer, inner) = (layout.column(outer.key_span.start), layout.column(inner.key_span.start));
            layout.unit = inner.saturating_sub(outer).clamp(1, 8);
        }
        layout
    }

    /// The column of a byte, from 0.
    fn column(&self, at: usize) -> usize {
        let head = self.text.get(..at).unwrap_or_default();
        let line = head.rsplit('\n').next().unwrap_or_default();
        line.trim_start_matches('\u{FEFF}').chars().count()
    }

    /// The start of the line after a byte, or the end of the text.
    fn next_line(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// The place after a value, and after the comments below it that are indented like what is in it.
    fn end_of(&self, at: usize, indent: usize) -> usize {
        let mut end = self.next_line(at);
        let mut here = end;
        while here < self.text.len() {
            let next = self.next_line(here);
            let line = self.text.get(here..next).unwrap_or_default();
            let content = line.trim_start_matches(' ');
            if content.starts_with('#') && line.len() - content.len() >= indent.max(1) {
                end = next;
            } else if !content.trim().is_empty() {
                break;
            }
            here = next;
        }
        end
    }

    /// The key with its entry.
    fn keyed(&self, entry: &Entry<'_>, indent: usize) -> String {
        format!("{:indent$}{}:\n{}", "", entry.key, (entry.block)(indent + self.unit, self.unit))
    }

    /// Inserts a key that the holder does not have.
    fn add_key(&mut self, holder: &Node, entry: &Entry<'_>) -> String {
        let Some(first) = holder.entries().first() else { return self.text.to_owned() };
        let indent = self.column(first.key_span.start);
        let lines = self.keyed(entry, indent);
        let after = entry.after.and_then(|after| holder.entries().iter().find(|found| found.key == after));
        let at = match after {
            Some(after) => self.next_line(after.value.extent.end.max(after.key_span.end)),
            None => self.end_of(holder.extent.end, indent),
        };
        self.lines_at(at, &lines)
    }

    /// Inserts lines below a key whose value is empty: nothing, or `{}`, which goes.
    fn open(&self, key_end: usize, value: &Node, lines: &str) -> String {
        let colon = self.text.get(key_end..).and_then(|rest| rest.find(':')).map_or(key_end, |at| key_end + at + 1);
        // Where nothing is written, the parser's place for it may be lines below.
        let end = if value.extent.is_empty() { colon } else { value.extent.end.max(colon) };
        let emptied = self.replaced(colon..end, "");
        let layout = Layout { text: &emptied, newline: self.newline, unit: self.unit };
        layout.lines_at(layout.next_line(colon), lines)
    }

    /// Appends an entry to a mapping in block style.
    fn append(&mut self, node: &Node, map: &Map, entry: &Entry<'_>) -> String {
        let Some((first, last)) = map.entries.first().zip(map.entries.last()) else { return self.text.to_owned() };
        let indent = self.column(first.key_span.start);
        let block = (entry.block)(indent, self.unit);
        let spaced = map.entries.len() > 1 && self.blank_above(last.key_span.start);
        let blank = if spaced { "\n" } else { "" };
        self.lines_at(self.end_of(node.extent.end, indent), &format!("{blank}{block}"))
    }

    /// The line above, comments left out, is blank.
    fn blank_above(&self, at: usize) -> bool {
        let head = self.text.get(..at).unwrap_or_default();
        let mut above = head.lines().rev();
        if !head.ends_with('\n') {
            above.next();
        }
        above.find(|line| !line.trim_start().starts_with('#')).is_some_and(|line| line.trim().is_empty())
    }

    /// Inserts whole lines, in the text's own line endings.
    fn lines_at(&self, at: usize, lines: &str) -> String {
        let lines = lines.replace('\n', self.newline);
        let at_end = at == self.text.len() && !self.text.ends_with('\n');
        if at_end {
            // A last line without an end keeps being one.
            let lines = lines.strip_suffix(self.newline).unwrap_or(&lines);
            return format!("{}{}{lines}", self.text, self.newline);
        }
        self.replaced(at..at, &lines)
    }

    fn replaced(&self, range: std::ops::Range<usize>, with: &str) -> String {
        let mut text = self.text.to_owned();
        text.replace_range(range, with);
        text
    }
}
