//! A concrete parse: every byte of the file belongs to something.

use std::ops::Range;

use quick_xml::escape::unescape;

/// Deeper trees are refused.
const MAX_DEPTH: usize = 100;

/// `name="value"` in a start tag.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// From the name to the closing quote.
    pub(super) whole: Range<usize>,
    /// Between the quotes.
    pub(super) value: Range<usize>,
    /// The value with entities resolved.
    pub(super) meaning: String,
}

/// An element.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) span: Range<usize>,
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    /// Where the name or the last attribute ends.
    pub(super) head_end: usize,
    /// Where the start tag ends.
    pub(super) open_end: usize,
    /// The end tag; `None` for `<a />`.
    pub(super) close: Option<Range<usize>>,
    pub(super) content: Content,
    /// What it means, without its format: equal for elements that mean the same.
    pub(super) canon: String,
    /// The same of what stands between its tags.
    pub(super) inner_canon: String,
}

/// What stands between the tags.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// Elements, comments and blanks.
    Items(Items),
    /// Text, also with elements in it: it is not looked into.
    Atom(Range<usize>),
}

/// Elements with what belongs to them, and what stands after the last.
#[derive(Debug, Clone, Default)]
pub(super) struct Items {
    pub(super) list: Vec<Item>,
    pub(super) trailing: Range<usize>,
    pub(super) notes: Vec<String>,
}

/// An element, with the blanks, comments and instructions before it, and the comment after it on its line.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) lead: Range<usize>,
    pub(super) element: Element,
    pub(super) tail: Range<usize>,
    pub(super) lead_notes: Vec<String>,
    pub(super) tail_notes: Vec<String>,
}

impl Item {
    /// All of it.
    pub(super) fn span(&self) -> Range<usize> {
        self.lead.start..self.tail.end
    }
}

enum Node {
    Space(Range<usize>),
    Note(Range<usize>),
    Text,
    Element(Element),
}

/// The file as items, one of which is the root element; `None` for what is not well-formed or not understood.
pub(super) fn parse(text: &str) -> Option<Items> {
    let mut parser = Parser { text, at: 0 };
    let nodes = parser.nodes(0)?;
    let whole = parser.at == text.len();
    match gather(text, nodes, 0..text.len()) {
        Content::Items(items) if whole && items.list.len() == 1 => Some(items),
        _ => None,
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Up to the end of a marker, which must be there.
    fn past(&mut self, marker: &str) -> Option<Range<usize>> {
        let start = self.at;
        self.at += self.rest().find(marker)? + marker.len();
        Some(start..self.at)
    }

    /// Everything up to an end tag or the end.
    fn nodes(&mut self, depth: usize) -> Option<Vec<Node>> {
        let mut nodes = Vec::new();
        loop {
            let rest = self.rest();
            let node = if rest.is_empty() || rest.starts_with("</") {
                return Some(nodes);
            } else if rest.starts_with("<!--") {
                let start = self.at;
                self.at += 4;
                Node::Note(start..self.past("-->")?.end)
            } else if rest.starts_with("<![CDATA[") {
                self.past("]]>")?;
                Node::Text
            } else if rest.starts_with("<?") {
                Node::Note(self.instruction()?)
            } else if rest.starts_with("<!DOCTYPE") {
                Node::Note(self.past(">").filter(|span| !self.text[span.clone()].contains('['))?)
            } else if rest.starts_with('<') {
                Node::Element(self.element(depth)?)
            } else {
                let end = self.at + rest.find('<').unwrap_or(rest.len());
                let span = self.at..end;
                self.at = end;
                if self.text[span.clone()].trim_matches(BLANK).is_empty() { Node::Space(span) } else { Node::Text }
            };
            nodes.push(node);
        }
    }

    fn instruction(&mut self) -> Option<Range<usize>> {
        let span = self.past("?>")?;
        let text = self.text[span.clone()].to_ascii_lowercase();
        let foreign = text.starts_with("<?xml ") && text.contains("encoding") && !text.contains("utf-8");
        (!foreign).then_some(span)
    }

    fn name(&mut self) -> Option<String> {
        let rest = self.rest();
        let length = rest.find(|c: char| BLANK.contains(&c) || "=/><\"'".contains(c)).unwrap_or(rest.len());
        let name = rest[..length].to_owned();
        self.at += length;
        (!name.is_empty()).then_some(name)
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(BLANK).len();
    }

    fn element(&mut self, depth: usize) -> Option<Element> {
        let start = self.at;
        if depth > MAX_DEPTH {
            return None;
        }
        self.at += 1;
        let name = self.name()?;
        let mut head_end = self.at;
        let mut attributes: Vec<Attribute> = Vec::new();
        let empty = loop {
            self.skip_blanks();
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.at += 2;
                break true;
            } else if rest.starts_with('>') {
                self.at += 1;
                break false;
            }
            let attribute = self.attribute(head_end)?;
            if attribute.name == "xml:space" || attributes.iter().any(|other| other.name == attribute.name) {
                return None;
            }
            head_end = self.at;
            attributes.push(attribute);
        };
        let open_end = self.at;
        let (content, close) = if empty {
            (Content::Items(Items { trailing: open_end..open_end, ..Items::default() }), None)
        } else {
            let nodes = self.nodes(depth + 1)?;
            let inner = open_end..self.at;
            let close = self.past(">")?;
            let closes = self.text[close.clone()].strip_prefix("</").and_then(|rest| rest.strip_suffix('>'));
            closes.filter(|closed| closed.trim_end_matches(BLANK) == name)?;
            (gather(self.text, nodes, inner), Some(close))
        };
        let inner_canon = inner_canon(self.text, &content);
        let canon = canon(&name, &attributes, &inner_canon);
        let span = start..self.at;
        Some(Element { span, name, attributes, head_end, open_end, close, content, canon, inner_canon })
    }

    fn attribute(&mut self, after: usize) -> Option<Attribute> {
        let start = self.at;
        if start == after {
            return None;
        }
        let name = self.name()?;
        self.skip_blanks();
        self.at += self.rest().strip_prefix('=').map(|_| 1)?;
        self.skip_blanks();
        let quote = self.rest().chars().next().filter(|c| matches!(c, '"' | '\''))?;
        self.at += 1;
        let value = self.at..self.at + self.rest().find(quote)?;
        self.at = value.end + 1;
        let raw = &self.text[value.clone()];
        if raw.contains('<') {
            return None;
        }
        let meaning = unescape(raw).map_or_else(|_| raw.to_owned(), std::borrow::Cow::into_owned);
        Some(Attribute { name, whole: start..self.at, value, meaning })
    }
}

/// What is white in XML.
pub(super) const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

/// Gives each element what belongs to it.
fn gather(text: &str, nodes: Vec<Node>, inner: Range<usize>) -> Content {
    if nodes.iter().any(|node| matches!(node, Node::Text)) {
        return Content::Atom(inner);
    }
    let mut items = Items::default();
    let (mut start, mut remarks) = (inner.start, Vec::new());
    let mut left = nodes.into_iter().peekable();
    let mut on_line_of_last = false;
    while let Some(node) = left.next() {
        match node {
            Node::Space(span) => on_line_of_last &= !text[span].contains('\n'),
            Node::Text => {}
            Node::Note(span) => {
                let ends_line = ends_line(text, left.peek());
                let note = normal(&text[span.clone()]);
                match items.list.last_mut().filter(|_| on_line_of_last && ends_line) {
                    Some(last) => {
                        last.tail.end = span.end;
                        last.tail_notes.push(note);
                        start = span.end;
                    }
                    None => remarks.push(note),
                }
                on_line_of_last = false;
            }
            Node::Element(element) => {
                let end = element.span.end;
                items.list.push(Item {
                    lead: start..element.span.start,
                    tail: end..end,
                    element,
                    lead_notes: std::mem::take(&mut remarks),
                    tail_notes: Vec::new(),
                });
                (start, on_line_of_last) = (end, true);
            }
        }
    }
    items.trailing = start..inner.end;
    items.notes = remarks;
    Content::Items(items)
}

/// What follows a comment begins a new line.
fn ends_line(text: &str, next: Option<&Node>) -> bool {
    match next {
        Some(Node::Space(space)) => text[space.clone()].trim_start_matches([' ', '\t']).starts_with(['\n', '\r']),
        Some(_) => false,
        None => true,
    }
}

/// A comment without its indentation.
fn normal(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

fn inner_canon(text: &str, content: &Content) -> String {
    match content {
        Content::Atom(span) => format!("{:?}", text[span.clone()].replace("\r\n", "\n")),
        Content::Items(items) => {
            let children: Vec<String> =
                items.list.iter().map(|i| format!("{:?}{}{:?}", i.lead_notes, i.element.canon, i.tail_notes)).collect();
            format!("[{}]{:?}", children.join(","), items.notes)
        }
    }
}

fn canon(name: &str, attributes: &[Attribute], inner: &str) -> String {
    let mut sorted: Vec<_> = attributes.iter().map(|a| (a.name.as_str(), a.meaning.as_str())).collect();
    sorted.sort_unstable();
    format!("<{name} {sorted:?} {inner}>")
}
