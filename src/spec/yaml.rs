//! Builds the tree of nodes from the parser's events, and refuses what a spec must not use.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput, Tag};

use super::node::{Entry, Kind, Map, Node, Scalar, ScalarType};
use super::words;
use crate::finding::{Finding, Severity, SpecPath};

/// Deepest nesting; a spec needs about ten levels.
const MAX_DEPTH: usize = 32;
/// Findings beyond this number help nobody.
pub(crate) const MAX_FINDINGS: usize = 200;

/// The tree of a text, as far as it can be read, and what is wrong with its YAML.
pub(crate) fn tree(text: &str) -> (Node, Vec<Finding>) {
    let mut builder = Builder::new(text);
    builder.run();
    let end = text.len();
    let root = builder.root.unwrap_or(Node { span: end..end, extent: end..end, kind: Kind::Broken });
    (root, builder.findings)
}

struct Builder<'t> {
    text: &'t str,
    /// The byte where each character starts, and the end.
    offsets: Vec<usize>,
    stack: Vec<Frame>,
    root: Option<Node>,
    documents: usize,
    findings: Vec<Finding>,
}

enum Frame {
    List {
        start: usize,
        items: Vec<Node>,
    },
    Map {
        start: usize,
        flow: bool,
        entries: Vec<Entry>,
        seen: HashMap<String, usize>,
        key: Option<(String, Range<usize>)>,
    },
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let skipped = text.len() - body.len();
        let mut offsets: Vec<usize> = body.char_indices().map(|(at, _)| at + skipped).collect();
        offsets.push(text.len());
        Self { text, offsets, stack: Vec::new(), root: None, documents: 0, findings: Vec::new() }
    }

    fn run(&mut self) {
        let body = self.text.strip_prefix('\u{FEFF}').unwrap_or(self.text);
        let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(body);
        while let Some(next) = parser.next_event() {
            match next {
                Ok((event, span)) => {
                    if !self.take(event, span) {
                        break;
                    }
                }
                Err(error) => {
                    self.syntax_error(error.marker().index(), error.info());
                    break;
                }
            }
        }
        // What was open when the text broke off counts as far as it came.
        while !self.stack.is_empty() {
            self.close(self.text.len());
        }
    }

    fn byte(&self, index: usize) -> usize {
        self.offsets.get(index).copied().unwrap_or(self.text.len())
    }

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }

    fn deny(&mut self, rule: &str, span: Range<usize>, message: impl Into<String>, hint: Option<&str>) {
        if self.findings.len() >= MAX_FINDINGS {
            return;
        }
        self.findings.push(Finding {
            rule: format!("spec/{rule}"),
            severity: Severity::Deny,
            message: message.into(),
            path: self.path(),
            span: Some(span),
            hint: hint.map(str::to_owned),
        });
    }

    fn path(&self) -> SpecPath {
        self.stack.iter().fold(SpecPath::default(), |path, frame| match frame {
            Frame::List { items, .. } => path.join(items.len()),
            Frame::Map { key: Some((key, _)), .. } => path.join(key),
            Frame::Map { key: None, .. } => path,
        })
    }

    /// Takes an event; `false` stops the reading.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        let range = self.range(span);
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    let hint = "keep one document; remove the `---` line and what follows it";
                    self.deny("document", range, "a spec is one YAML document", Some(hint));
                    return false;
                }
            }
            Event::Alias(_) => {
                let hint = "write the value out";
                self.deny("anchor", range.clone(), "aliases are not allowed in a spec", Some(hint));
                self.add(Node { span: range.clone(), extent: range, kind: Kind::Broken });
            }
            Event::Scalar(value, style, anchor, tag) => {
                self.properties(anchor, tag.as_deref(), &range);
                self.scalar(value.into_owned(), style, range);
            }
            Event::SequenceStart(anchor, tag) => {
                self.properties(anchor, tag.as_deref(), &range);
                return self.open(Frame::List { start: range.start, items: Vec::new() }, &range);
            }
            Event::MappingStart(anchor, tag) => {
                self.properties(anchor, tag.as_deref(), &range);
                let flow = self.text.get(range.start..).is_some_and(|rest| rest.starts_with('{'));
                let frame =
                    Frame::Map { start: range.start, flow, entries: Vec::new(), seen: HashMap::new(), key: None };
                return self.open(frame, &range);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        true
    }

    fn properties(&mut self, anchor: usize, tag: Option<&Tag>, range: &Range<usize>) {
        if anchor > 0 {
            let span = self.before(range, '&');
            self.deny("anchor", span, "anchors are not allowed in a spec", Some("remove it"));
        }
        if tag.is_some() {
            let span = self.before(range, '!');
            self.deny("tag", span, "tags are not allowed in a spec", Some("remove it"));
        }
    }

    /// The anchor or tag of a node: the parser's range begins with it, or stands after it on its line or below.
    fn before(&self, range: &Range<usize>, sign: char) -> Range<usize> {
        let rest = self.text.get(range.start..).unwrap_or_default();
        let mut properties = rest.split_whitespace().take_while(|word| word.starts_with(['&', '!']));
        let inside = properties.find(|word| word.starts_with(sign)).and_then(|word| rest.find(word));
        let above = || self.text.get(..range.start).and_then(|head| head.rfind(sign));
        let Some(start) = inside.map(|at| range.start + at).or_else(above) else {
            return self.first_line(range.clone());
        };
        let word = self.text.get(start..).unwrap_or_default();
        let length = word.find([' ', '\n', '\r', '\t', ',', '{', '[', '}', ']']).unwrap_or(word.len());
        start..start + length
    }

    fn open(&mut self, frame: Frame, range: &Range<usize>) -> bool {
        if self.stack.len() >= MAX_DEPTH {
            let message = format!("more than {MAX_DEPTH} levels of nesting");
            self.deny(
                "nesting",
                self.first_line(range.start..self.text.len()),
                message,
                Some("a spec needs about ten levels"),
            );
            return false;
        }
        if let Some(Frame::Map { key: None, .. }) = self.stack.last() {
            let span = self.first_line(range.start..self.text.len());
            self.deny("key", span, "a key is a word, not a list or a mapping", Some("write the key as a plain word"));
        }
        self.stack.push(frame);
        true
    }

    fn close(&mut self, end: usize) {
        let Some(frame) = self.stack.pop() else { return };
        let (start, kind) = match frame {
            Frame::List { start, items } => (start, Kind::List(items)),
            Frame::Map { start, flow, mut entries, key, .. } => {
                if let Some((key, key_span)) = key {
                    let end = key_span.end;
                    let value = Node { span: end..end, extent: end..end, kind: Kind::Broken };
                    entries.push(Entry { key, key_span, value });
                }
                (start, Kind::Map(Map { flow, entries }))
            }
        };
        let flow = self.text.get(start..).is_some_and(|rest| rest.starts_with(['{', '[']));
        let end = if flow { self.trimmed(start..end.max(start)).end } else { last_end(&kind).unwrap_or(end) };
        let extent = start..end.max(start);
        self.add(Node { span: self.first_line(extent.clone()), extent, kind });
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, range: Range<usize>) {
        let plain = matches!(style, ScalarStyle::Plain);
        // The parser writes `~` for a value that is not there.
        let missing = plain && !self.text.get(range.clone()).is_some_and(|here| here.starts_with(text.as_str()));
        let text = if missing && text == "~" { String::new() } else { text };
        let range = if missing && text.is_empty() { range.start..range.start } else { self.trimmed(range) };
        let sound = plain || self.check_escapes(&text, &range);
        let ty = if plain { ScalarType::of_plain(&text) } else { ScalarType::Text };
        let kind = if sound { Kind::Scalar(Scalar { text, ty }) } else { Kind::Broken };
        self.add(Node { span: self.first_line(range.clone()), extent: range, kind });
    }

    /// Control characters can come in by escapes.
    fn check_escapes(&mut self, text: &str, range: &Range<usize>) -> bool {
        let Some(bad) = text.chars().find(|c| super::text::is_forbidden(*c)) else { return true };
        let message = format!("character {} is not allowed in a spec", super::text::code(bad));
        self.deny("character", self.first_line(range.clone()), message, Some("remove the escape"));
        false
    }

    fn add(&mut self, node: Node) {
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Frame::List { items, .. }) => items.push(node),
            Some(Frame::Map { entries, key, seen, .. }) => match key.take() {
                Some((key, key_span)) => {
                    if let Some(first) = seen.get(&key).copied() {
                        self.duplicate(&key, key_span, first);
                    } else {
                        seen.insert(key.clone(), key_span.start);
                        entries.push(Entry { key, key_span, value: node });
                    }
                }
                None => self.key(node),
            },
        }
    }

    fn key(&mut self, node: Node) {
        let name = match &node.kind {
            Kind::Scalar(scalar) => scalar.text.clone(),
            _ => String::new(),
        };
        if name == "<<" {
            self.deny("anchor", node.span.clone(), "merge keys are not allowed in a spec", Some("write the keys out"));
        } else if name.is_empty() && matches!(node.kind, Kind::Scalar(_)) {
            self.deny("key", node.span.clone(), "a key is missing before the colon", Some("write a name there"));
        }
        if let Some(Frame::Map { key, .. }) = self.stack.last_mut() {
            *key = Some((name, node.span));
        }
    }

    fn duplicate(&mut self, key: &str, span: Range<usize>, first: usize) {
        if self.findings.len() >= MAX_FINDINGS {
            return;
        }
        let line = line_of(self.text, first);
        let message = format!("key `{}` is here twice", words::shown(key));
        let hint = format!("the first is on line {line}; keep one of them");
        let path = self.path().join(key);
        self.deny("duplicate-key", span, message, Some(&hint));
        if let Some(finding) = self.findings.last_mut() {
            finding.path = path;
        }
    }

    fn syntax_error(&mut self, index: usize, info: &str) {
        let at = self.byte(index);
        let start = if at >= self.text.len() { last_char(self.text) } else { at };
        let tab = indenting_tab(self.text, start).or_else(|| {
            // The parser may stop at the end of the line before.
            let next = self.text.get(start..).and_then(|rest| rest.find('\n')).map(|at| start + at + 1)?;
            info.contains("tab").then(|| indenting_tab(self.text, next)).flatten()
        });
        let start = tab.unwrap_or(start);
        let length = self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let (message, hint) = explain(self.text, start, info);
        self.deny("syntax", start..start + length, message, hint);
    }

    /// The part of a range that stands on its first line.
    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let line = text.split(['\n', '\r']).next().unwrap_or_default();
        range.start..range.start + line.trim_end().len()
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        range.start..range.start + text.trim_end().len()
    }
}

/// The end of the last thing in a block collection: the parser's own end lies behind comments and blank lines.
fn last_end(kind: &Kind) -> Option<usize> {
    match kind {
        Kind::Map(map) => map.entries.last().map(|entry| entry.value.extent.end.max(entry.key_span.end)),
        Kind::List(items) => items.last().map(|item| item.extent.end),
        Kind::Scalar(_) | Kind::Broken => None,
    }
}

fn last_char(text: &str) -> usize {
    text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at)
}

/// The line of a byte, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

/// A tab in the indentation of a byte's line.
fn indenting_tab(text: &str, at: usize) -> Option<usize> {
    let line_start = text.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    let line = text.get(line_start..)?;
    let indent = line.split(|c: char| c != ' ' && c != '\t').next()?;
    indent.find('\t').map(|tab| line_start + tab)
}

/// The parser's message in our words, where we know better.
fn explain(text: &str, at: usize, info: &str) -> (String, Option<&'static str>) {
    if indenting_tab(text, at).is_some() {
        return ("a tab cannot indent YAML".to_owned(), Some("use spaces"));
    }
    if info.contains("recursion") {
        return (format!("more than {MAX_DEPTH} levels of nesting"), Some("a spec needs about ten levels"));
    }
    let hint = if info.contains("flow") {
        "close every `{` and `[`, and put commas between the items"
    } else if info.contains("quoted") {
        "close the quote"
    } else {
        "check the indentation, and put texts with `: ` or ` #` in quotes"
    };
    (format!("this is not YAML: {info}"), Some(hint))
}
