//! A concrete parse: every byte of the file belongs to something.

use std::collections::BTreeSet;
use std::ops::Range;

/// Deeper trees are refused.
const MAX_DEPTH: usize = 100;

/// A value.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) value: Value,
    /// What it means, without its format: equal for values that mean the same.
    pub(super) canon: String,
}

/// What sort of value it is.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Scalar,
    Object(List),
    Array(List),
}

/// Members or elements, and what stands after the last.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    pub(super) items: Vec<Item>,
    pub(super) trailing: Range<usize>,
    pub(super) notes: Vec<String>,
    /// A comma stands after the last.
    pub(super) ends_in_comma: bool,
}

/// A member or an element, with the blanks and comments before it, and the comment after it on its line.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) lead: Range<usize>,
    /// The key of a member, with escapes resolved.
    pub(super) key: Option<String>,
    pub(super) node: Node,
    /// Between the value and its comma.
    pub(super) after: Range<usize>,
    pub(super) tail: Range<usize>,
    pub(super) lead_notes: Vec<String>,
    pub(super) tail_notes: Vec<String>,
}

/// The file as a list of one value; `None` for what is malformed, and for objects in which a key stands twice.
pub(super) fn parse(text: &str) -> Option<List> {
    let mut parser = Parser { text, at: 0 };
    let (lead, lead_notes) = parser.trivia()?;
    let node = parser.value(0)?;
    let end = node.span.end;
    let (trailing, notes) = parser.trivia()?;
    let item = Item { lead, key: None, node, after: end..end, tail: end..end, lead_notes, tail_notes: Vec::new() };
    (parser.at == text.len()).then_some(List { items: vec![item], trailing, notes, ends_in_comma: false })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn blanks(&mut self, blank: &[char]) {
        self.at += self.rest().len() - self.rest().trim_start_matches(blank).len();
    }

    /// Adds the comment that stands here, if one does; `None` if it does not end.
    fn comment(&mut self, notes: &mut Vec<String>) -> Option<bool> {
        let rest = self.rest();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(inside) = rest.strip_prefix("/*") {
            inside.find("*/")? + 4
        } else {
            return Some(false);
        };
        notes.push(rest[..length].lines().map(str::trim).collect::<Vec<_>>().join("\n"));
        self.at += length;
        Some(true)
    }

    /// Blanks and comments.
    fn trivia(&mut self) -> Option<(Range<usize>, Vec<String>)> {
        let (start, mut notes) = (self.at, Vec::new());
        loop {
            self.blanks(&[' ', '\t', '\r', '\n']);
            if !self.comment(&mut notes)? {
                return Some((start..self.at, notes));
            }
        }
    }

    /// Comments up to the end of the line, if nothing else stands there.
    fn tail(&mut self) -> Option<(Range<usize>, Vec<String>)> {
        let (start, mut notes) = (self.at, Vec::new());
        let mut end = start;
        loop {
            self.blanks(&[' ', '\t']);
            if !self.comment(&mut notes)? {
                break;
            }
            end = self.at;
        }
        if !self.rest().starts_with(['\n', '\r']) || notes.is_empty() {
            self.at = start;
            return Some((start..start, Vec::new()));
        }
        self.at = end;
        Some((start..end, notes))
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        let start = self.at;
        let (value, canon) = match self.peek()? {
            _ if depth > MAX_DEPTH => return None,
            '{' => {
                let list = self.list('}', depth)?;
                let mut keys = BTreeSet::new();
                if !list.items.iter().all(|item| keys.insert(item.key.clone())) {
                    return None;
                }
                let canon = canon(&list);
                (Value::Object(list), format!("{{{canon}}}"))
            }
            '[' => {
                let list = self.list(']', depth)?;
                let canon = canon(&list);
                (Value::Array(list), format!("[{canon}]"))
            }
            '"' => (Value::Scalar, format!("{:?}", self.string()?)),
            _ => {
                let rest = self.rest();
                let stops = |c: char| c.is_ascii_whitespace() || ",:]}/\"{[".contains(c);
                let length = rest.find(stops).unwrap_or(rest.len());
                let word = rest[..length].to_owned();
                serde_json::from_str::<serde_json::Value>(&word).ok()?;
                self.at += length;
                (Value::Scalar, word)
            }
        };
        Some(Node { span: start..self.at, value, canon })
    }

    fn string(&mut self) -> Option<String> {
        let rest = self.rest();
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find_map(|(at, c)| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends.then_some(at + 1)
        })?;
        let text = serde_json::from_str(&rest[..end]).ok()?;
        self.at += end;
        Some(text)
    }

    /// From the opening bracket past the closing one.
    fn list(&mut self, close: char, depth: usize) -> Option<List> {
        self.at += 1;
        let mut list = List::default();
        loop {
            let (lead, lead_notes) = self.trivia()?;
            if self.peek()? == close {
                (list.trailing, list.notes) = (lead, lead_notes);
                self.at += 1;
                return Some(list);
            }
            if !list.items.is_empty() && !list.ends_in_comma {
                return None;
            }
            let item = self.item(lead, lead_notes, close, depth, &mut list.ends_in_comma)?;
            list.items.push(item);
        }
    }

    fn item(
        &mut self,
        lead: Range<usize>,
        lead_notes: Vec<String>,
        close: char,
        depth: usize,
        comma: &mut bool,
    ) -> Option<Item> {
        let mut key = None;
        if close == '}' {
            self.peek().filter(|c| *c == '"')?;
            key = Some(self.string()?);
            let before = self.trivia()?;
            let colon = self.take(':');
            let behind = self.trivia()?;
            // A comment between key and value is nobody's.
            if !colon || !before.1.is_empty() || !behind.1.is_empty() {
                return None;
            }
        }
        let node = self.value(depth + 1)?;
        let end = self.at;
        let (mut after, mut tail_notes) = self.trivia()?;
        *comma = self.take(',');
        if !*comma {
            (self.at, tail_notes) = (end, Vec::new());
            after = end..end;
        }
        let (tail, notes) = self.tail()?;
        tail_notes.extend(notes);
        Some(Item { lead, key, node, after, tail, lead_notes, tail_notes })
    }
}

fn canon(list: &List) -> String {
    let items = list.items.iter().map(|item| {
        let key = item.key.as_ref().map(|key| format!("{key:?}:")).unwrap_or_default();
        format!("{:?}{key}{}{:?}", item.lead_notes, item.node.canon, item.tail_notes)
    });
    format!("{}{:?}", items.collect::<Vec<_>>().join(","), list.notes)
}
