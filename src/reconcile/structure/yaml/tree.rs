//! Reads one document into nested lists. What is between two events must be what YAML allows there, else it is unsure.

use std::ops::Range;

use saphyr_parser::{Event, ScalarStyle};

use super::super::lists::{Item, List, Order, Shape, Stop, Style, Tree, Value};
use super::identity::{entry, meaning, named, scalar};
use super::scan::{
    Step, begins_line, blanks, events, line, line_end, line_start, next_line, properties, quoted_end, trivia,
};

/// Deeper nesting is not read.
const MAX_DEPTH: usize = 60;

/// Reads a text of one document.
pub(super) fn read(text: &str) -> Result<Tree<'_>, Stop> {
    let mut reader = Reader { text, events: events(text)?, next: 0, depth: 0 };
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut at = mark;
    match reader.events.get(1) {
        Some((Event::DocumentStart(true), range)) => at = range.end,
        Some((Event::DocumentStart(false), _)) => {}
        _ => return Err(Stop::Unsure),
    }
    reader.next = 2;
    let first = trivia(text, at);
    if !begins_line(text, first) {
        return Err(Stop::Unsure);
    }
    let part = reader.node(at, None, Style::Lines)?;
    let Value::List(mut list) = part.value else { return Err(Stop::Unsure) };
    let (Style::Lines, Some(head)) = (list.style, list.items.first_mut()) else { return Err(Stop::Unsure) };
    let preamble = mark..head.head.start - list.column;
    head.lead = preamble.end..preamble.end;
    let end = list.items.last().map_or(preamble.end, |item| item.end);
    list.trailer = end..end;
    let rest = end..text.len();
    let finished = matches!(reader.events.get(reader.next..), Some([(Event::DocumentEnd, _), (Event::StreamEnd, _)]));
    if !finished {
        return Err(Stop::Unsure);
    }
    Ok(Tree { text, preamble, root: Value::List(list), rest })
}

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    events: Vec<Step<'t>>,
    next: usize,
    depth: usize,
}

/// A node with what stands before it. `end` is where the next line begins that is not part of it, for blocks.
pub(super) struct Part {
    pub(super) gap: Range<usize>,
    pub(super) value: Value,
    pub(super) stop: usize,
    end: Option<usize>,
}

impl Part {
    pub(super) fn leaf(gap: Range<usize>, span: Range<usize>, meaning: String, stop: usize) -> Self {
        Self { gap, value: Value::Leaf { span, meaning }, stop, end: None }
    }
}

impl<'t> Reader<'t> {
    pub(super) fn peek(&self) -> Result<&Step<'t>, Stop> {
        self.events.get(self.next).ok_or(Stop::Unsure)
    }

    pub(super) fn take(&mut self) -> Result<Step<'t>, Stop> {
        let step = self.peek()?.clone();
        self.next += 1;
        Ok(step)
    }

    pub(super) fn starts(&self, at: usize, sign: impl Fn(char) -> bool) -> bool {
        self.text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(sign)
    }

    /// Reads a node, from behind what announces it. `parent` is the column of the entry that holds it.
    pub(super) fn node(&mut self, at: usize, parent: Option<usize>, style: Style) -> Result<Part, Stop> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Stop::Unsure);
        }
        let (event, range) = self.take()?;
        let part = match event {
            Event::Alias(_) => self.alias(at, &range),
            Event::Scalar(value, kind, anchor, tag) => {
                let bare = anchor == 0 && tag.is_none();
                self.scalar(at, parent, (&value, kind, bare), &range)
            }
            Event::SequenceStart(..) => self.collection(at, parent, Shape::Placed, style),
            Event::MappingStart(..) => self.collection(at, parent, Shape::Named, style),
            _ => Err(Stop::Unsure),
        }?;
        self.depth -= 1;
        Ok(part)
    }

    fn alias(&self, at: usize, range: &Range<usize>) -> Result<Part, Stop> {
        let start = trivia(self.text, at);
        if start != range.start || !self.starts(start, |c| c == '*') {
            return Err(Stop::Unsure);
        }
        let stop = self.trimmed(range)?;
        let meaning = self.text.get(start..stop).unwrap_or_default().to_owned();
        Ok(Part { gap: at..start, value: Value::Leaf { span: start..stop, meaning }, stop, end: None })
    }

    fn trimmed(&self, range: &Range<usize>) -> Result<usize, Stop> {
        let text = self.text.get(range.clone()).ok_or(Stop::Unsure)?;
        Ok(range.start + text.trim_end().len())
    }

    fn scalar(
        &self,
        at: usize,
        parent: Option<usize>,
        (value, kind, bare): (&str, ScalarStyle, bool),
        range: &Range<usize>,
    ) -> Result<Part, Stop> {
        if value.is_empty() && kind == ScalarStyle::Plain {
            let empty = Part { gap: at..at, value: Value::Empty { at }, stop: at, end: None };
            return if bare { Ok(empty) } else { Err(Stop::Unsure) };
        }
        let start = properties(self.text, at);
        let stop = match kind {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                if !self.starts(start, |c| matches!(c, '|' | '>')) {
                    return Err(Stop::Unsure);
                }
                self.block_scalar_end(start, parent)
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                quoted_end(self.text, start).ok_or(Stop::Unsure)?
            }
            ScalarStyle::Plain => self.trimmed(range)?,
        };
        if stop <= start || bare && kind == ScalarStyle::Plain && start != range.start {
            return Err(Stop::Unsure);
        }
        let meaning = scalar(value, kind);
        Ok(Part { gap: at..start, value: Value::Leaf { span: start..stop, meaning }, stop, end: None })
    }

    /// Where the last line ends that a block scalar holds; blank lines at its end only if it keeps them.
    fn block_scalar_end(&self, start: usize, parent: Option<usize>) -> usize {
        let header_end = line_end(self.text, start);
        let header = self.text.get(start..header_end).unwrap_or_default();
        let signs = header.split([' ', '\t']).next().unwrap_or_default();
        let given = signs.chars().find_map(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        let least = parent.map_or(0, |column| column + 1);
        let mut indent = given.map(|digit| parent.unwrap_or(0) + digit);
        let (mut stop, mut at) = (header_end, next_line(self.text, start));
        while at < self.text.len() {
            let (column, said) = line(self.text, at);
            if said.is_empty() {
                if signs.contains('+') {
                    stop = line_end(self.text, at);
                }
            } else {
                let wanted = *indent.get_or_insert(column.max(least));
                let marker = column == 0 && (said.starts_with("---") || said.starts_with("..."));
                if column < wanted || marker {
                    break;
                }
                stop = line_end(self.text, at);
            }
            at = next_line(self.text, at);
        }
        stop
    }

    fn collection(&mut self, at: usize, parent: Option<usize>, shape: Shape, style: Style) -> Result<Part, Stop> {
        let start = properties(self.text, at);
        let bracket = if shape == Shape::Named { '{' } else { '[' };
        if self.starts(start, |c| c == bracket) {
            let list = self.inline(start, shape)?;
            let stop = list.span.end;
            return Ok(Part { gap: at..start, value: Value::List(list), stop, end: None });
        }
        if style == Style::Inline {
            return self.single_pair(at, start);
        }
        let first_line = next_line(self.text, at);
        let below = first_line <= start;
        let gap = at..if below { first_line } else { start };
        let (list, end) = self.block(gap.end, parent, shape)?;
        let stop = list.span.end;
        Ok(Part { gap, value: Value::List(list), stop, end: Some(end) })
    }

    /// Reads entries that have lines of their own, from where the first one's lead begins.
    fn block(&mut self, mut at: usize, parent: Option<usize>, shape: Shape) -> Result<(List, usize), Stop> {
        let mut items: Vec<Item> = Vec::new();
        let mut column = None;
        while !matches!(self.peek()?.0, Event::MappingEnd | Event::SequenceEnd) {
            let start = trivia(self.text, at);
            let here = self.text.get(line_start(self.text, start)..start).unwrap_or_default().chars().count();
            let glued = !begins_line(self.text, start);
            if *column.get_or_insert(here) != here || glued && !items.is_empty() {
                return Err(Stop::Unsure);
            }
            let lead = if glued { start..start } else { at..line_start(self.text, start) };
            let named = if shape == Shape::Named { Some(self.key(start)?) } else { None };
            let head_end = match &named {
                Some((end, _)) => *end,
                None if self.dash(start) => start + 1,
                None => return Err(Stop::Unsure),
            };
            let part = self.node(head_end, Some(here), Style::Lines)?;
            let item = self.item((lead, start..head_end, glued), named.map(|(_, key)| key), part)?;
            at = item.end;
            items.push(item);
        }
        self.take()?;
        let (Some(column), Some(first), Some(last)) = (column, items.first(), items.last()) else {
            return Err(Stop::Unsure);
        };
        let deeper = parent.is_none_or(|parent| column > parent);
        let trailer = last.end..self.trailer(last.end, if deeper { column } else { column + 1 });
        let stop = if trailer.is_empty() { last.stop } else { line_end(self.text, trailer.end - 1) };
        let stop = if self.text.as_bytes().get(stop.wrapping_sub(1)) == Some(&b'\r') && !trailer.is_empty() {
            stop - 1
        } else {
            stop
        };
        let (span, end) = (first.head.start..stop, trailer.end);
        named(&items, shape)?;
        Ok((List { style: Style::Lines, shape, order: Order::Seen, span, items, trailer, column, commas: false }, end))
    }

    /// A dash that begins an entry.
    fn dash(&self, at: usize) -> bool {
        self.starts(at, |c| c == '-') && (at + 1 == self.text.len() || self.starts(at + 1, char::is_whitespace))
    }

    /// Reads a key that begins here. Gives where its colon ends, and what it says.
    fn key(&mut self, start: usize) -> Result<(usize, String), Stop> {
        let (event, range) = self.take()?;
        let Event::Scalar(value, kind, 0, None) = event else { return Err(Stop::Unsure) };
        let stop = self.trimmed(&range)?;
        let text = self.text.get(range.start..stop).unwrap_or_default();
        let colon = blanks(self.text, stop);
        if range.start != start || text.is_empty() || text.contains('\n') || !self.starts(colon, |c| c == ':') {
            return Err(Stop::Unsure);
        }
        Ok((colon + 1, scalar(&value, kind)))
    }

    fn item(
        &self,
        (lead, head, glued): (Range<usize>, Range<usize>, bool),
        key: Option<String>,
        part: Part,
    ) -> Result<Item, Stop> {
        let only_comments = self.text.get(lead.clone()).unwrap_or_default().lines().all(|line| {
            let said = line.trim();
            said.is_empty() || said.starts_with('#')
        });
        let (tail, end) = match part.end {
            Some(end) => (part.stop..part.stop, end),
            None => (part.stop..self.tail(part.stop)?, next_line(self.text, part.stop)),
        };
        if !only_comments {
            return Err(Stop::Unsure);
        }
        let stop = tail.end;
        let gap = self.text.get(part.gap.clone()).unwrap_or_default();
        let whole = meaning(gap, &part.value);
        let (gap, value) = (part.gap, part.value);
        Ok(entry(key, whole, Item { lead, head, gap, value, tail, stop, end, glued, ..blank() }))
    }

    /// Where a comment after a value ends.
    fn tail(&self, stop: usize) -> Result<usize, Stop> {
        let end = line_end(self.text, stop);
        let after = self.text.get(stop..end).unwrap_or_default();
        let said = after.trim_start();
        let comment = said.is_empty() || said.starts_with('#') && said.len() < after.len();
        if comment { Ok(stop + after.trim_end().len()) } else { Err(Stop::Unsure) }
    }

    /// Where comment lines end that are indented like the entries before them.
    fn trailer(&self, start: usize, least: usize) -> usize {
        let (mut end, mut at) = (start, start);
        while at < self.text.len() {
            let (column, said) = line(self.text, at);
            let comment = said.starts_with('#') && column >= least;
            if !comment && !said.is_empty() {
                break;
            }
            at = next_line(self.text, at);
            if comment {
                end = at;
            }
        }
        end
    }
}

/// An entry of which nothing is known yet.
pub(super) fn blank() -> Item {
    Item {
        id: String::new(),
        whole: String::new(),
        rank: String::new(),
        group: 0,
        free: true,
        lead: 0..0,
        head: 0..0,
        gap: 0..0,
        value: Value::Empty { at: 0 },
        tail: 0..0,
        stop: 0,
        end: 0,
        glued: false,
    }
}
