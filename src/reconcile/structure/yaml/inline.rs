//! Reads what stands between brackets.

use saphyr_parser::Event;

use super::super::lists::{Item, List, Order, Shape, Stop, Style, Value};
use super::identity::{entry, meaning, named, scalar};
use super::scan::trivia;
use super::tree::{Part, Reader, blank};

impl Reader<'_> {
    /// Reads a list from its opening bracket on; its first event is taken already.
    pub(super) fn inline(&mut self, start: usize, shape: Shape) -> Result<List, Stop> {
        let (mut at, mut items) = (start + 1, Vec::new());
        while !matches!(self.peek()?.0, Event::MappingEnd | Event::SequenceEnd) {
            let begin = self.after_commas(at);
            let item = if shape == Shape::Named { self.pair(begin)? } else { self.element(begin)? };
            at = item.end;
            items.push(item);
        }
        self.take()?;
        let close = self.after_commas(at);
        if !self.starts(close, |c| c == if shape == Shape::Named { '}' } else { ']' }) {
            return Err(Stop::Unsure);
        }
        named(&items, shape)?;
        let (span, trailer) = (start..close + 1, close..close);
        Ok(List { style: Style::Inline, shape, order: Order::Seen, span, items, trailer, column: 0, commas: false })
    }

    /// A mapping of one entry without brackets, in a list: what it says is not looked into.
    pub(super) fn single_pair(&mut self, at: usize, start: usize) -> Result<Part, Stop> {
        if at != start {
            return Err(Stop::Unsure);
        }
        let item = self.pair(start)?;
        let Event::MappingEnd = self.take()?.0 else { return Err(Stop::Unsure) };
        let (span, stop) = (start..item.stop, item.stop);
        let meaning = format!("{{{}}}", item.whole);
        Ok(Part::leaf(start..start, span, meaning, stop))
    }

    fn after_commas(&self, mut at: usize) -> usize {
        loop {
            at = trivia(self.text, at);
            if !self.starts(at, |c| c == ',') {
                return at;
            }
            at += 1;
        }
    }

    fn pair(&mut self, start: usize) -> Result<Item, Stop> {
        let (event, range) = self.take()?;
        let Event::Scalar(value, kind, 0, None) = event else { return Err(Stop::Unsure) };
        let text = self.text.get(range.clone()).unwrap_or_default();
        let stop = range.start + text.trim_end().len();
        if range.start != start || stop == start || text.trim_end().contains('\n') {
            return Err(Stop::Unsure);
        }
        let key = Some(scalar(&value, kind));
        let colon = trivia(self.text, stop);
        if !self.starts(colon, |c| c == ':') {
            let Event::Scalar(empty, ..) = self.take()?.0 else { return Err(Stop::Unsure) };
            if !empty.is_empty() {
                return Err(Stop::Unsure);
            }
            let item = Item { head: start..stop, gap: stop..stop, value: Value::Empty { at: stop }, ..blank() };
            return Ok(entry(key, "empty".to_owned(), Item { tail: stop..stop, stop, end: stop, ..item }));
        }
        let part = self.node(colon + 1, None, Style::Inline)?;
        Ok(self.inside(key, start..colon + 1, part))
    }

    fn element(&mut self, start: usize) -> Result<Item, Stop> {
        let part = self.node(start, None, Style::Inline)?;
        Ok(self.inside(None, start..start, part))
    }

    fn inside(&self, key: Option<String>, head: std::ops::Range<usize>, part: Part) -> Item {
        let gap = self.text.get(part.gap.clone()).unwrap_or_default();
        let whole = meaning(gap, &part.value);
        let (gap, value, stop) = (part.gap, part.value, part.stop);
        entry(key, whole, Item { head, gap, value, tail: stop..stop, stop, end: stop, ..blank() })
    }
}
