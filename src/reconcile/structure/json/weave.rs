//! Merges trees: mine's bytes, with what theirs did laid in.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::Stop;
use super::super::indent::{self, Shift};
use super::super::order::{Added, sequence};
use super::super::trios::{self, theirs_wins};
use super::number::{Numbers, number};
use super::parse::{Item, List, Node, Value};

/// A version: its text, its tree and how it goes one level deeper.
pub(super) struct Version<'a> {
    text: &'a str,
    pub(super) tree: &'a List,
    unit: String,
}

impl<'a> Version<'a> {
    pub(super) fn new(text: &'a str, tree: &'a List) -> Self {
        let deeper = |item: &Item| {
            let (Value::Object(list) | Value::Array(list)) = &item.node.value else { return None };
            let child = list.items.iter().find(|child| indent::begins_line(text, child.lead.end))?;
            indent::unit(indent::of_line(text, item.lead.end), indent::of_line(text, child.lead.end))
        };
        Self { text, tree, unit: tree.items.iter().find_map(deeper).unwrap_or_else(|| "  ".to_owned()) }
    }

    fn indent(&self, at: usize) -> &str {
        indent::of_line(self.text, at)
    }
}

/// Merges into mine.
pub(super) struct Weaver<'a> {
    pub(super) mine: Version<'a>,
    pub(super) theirs: Version<'a>,
}

/// The same list in three versions, and the indentation of its brackets in mine and theirs.
struct Parent<'a> {
    base: &'a List,
    mine: &'a List,
    theirs: &'a List,
    mine_indent: &'a str,
    theirs_indent: &'a str,
    is_file: bool,
}

type Trio<'a> = trios::Trio<'a, Item>;

/// An item of the result, cut where its comma goes.
struct Piece {
    lead: String,
    /// The key and the value.
    body: String,
    after: String,
    tail: String,
}

impl Weaver<'_> {
    /// The whole file.
    pub(super) fn file(&self, base: &List) -> Result<String, Stop> {
        let (mine, theirs) = (self.mine.tree, self.theirs.tree);
        self.list(&Parent { base, mine, theirs, mine_indent: "", theirs_indent: "", is_file: true })
    }

    fn node(&self, base: Option<&Node>, mine: &Node, theirs: &Node) -> Result<String, Stop> {
        let text = self.mine.text;
        if mine.canon == theirs.canon || base.is_some_and(|base| base.canon == theirs.canon) {
            return Ok(text[mine.span.clone()].to_owned());
        }
        let nothing = List::default();
        let lists = match (base.map(|base| &base.value), &mine.value, &theirs.value) {
            (Some(Value::Object(base)), Value::Object(mine), Value::Object(theirs))
            | (Some(Value::Array(base)), Value::Array(mine), Value::Array(theirs)) => Some((base, mine, theirs)),
            // Both added it: it holds the members of both.
            (None, Value::Object(mine), Value::Object(theirs)) => Some((&nothing, mine, theirs)),
            _ => None,
        };
        let (mine_indent, theirs_indent) = (self.mine.indent(mine.span.start), self.theirs.indent(theirs.span.start));
        if let Some((base, ours, others)) = lists {
            let parent = Parent { base, mine: ours, theirs: others, mine_indent, theirs_indent, is_file: false };
            let (open, close) = (mine.span.start..mine.span.start + 1, mine.span.end - 1..mine.span.end);
            return Ok(format!("{}{}{}", &text[open], self.list(&parent)?, &text[close]));
        }
        if base.is_none_or(|base| base.canon != mine.canon) {
            return Err(Stop::Conflict);
        }
        Ok(self.shift(theirs_indent, mine_indent).apply(self.theirs.text, theirs.span.clone(), &[]))
    }

    fn shift<'a>(&'a self, from: &'a str, to: &'a str) -> Shift<'a> {
        Shift { from, to, from_unit: &self.theirs.unit, to_unit: &self.mine.unit }
    }

    fn list(&self, parent: &Parent<'_>) -> Result<String, Stop> {
        let numbers = if parent.is_file {
            // There is one value, whatever it is.
            Numbers { base: vec![0], mine: vec![0], theirs: vec![0] }
        } else {
            number(parent.base, parent.mine, parent.theirs)?
        };
        let trios = trios::trios(
            [&numbers.base, &numbers.mine, &numbers.theirs],
            [&parent.base.items, &parent.mine.items, &parent.theirs.items],
        );
        let mut kept = BTreeSet::new();
        for (number, trio) in &trios {
            if stays(trio)? {
                kept.insert(*number);
            }
        }
        let sorted = is_sorted(parent.mine) && is_sorted(parent.theirs);
        let first = |added: Added| {
            let [mine, theirs] =
                [trios[&added.mine].mine, trios[&added.theirs].theirs].map(|item| item.and_then(|i| i.key.as_deref()));
            !sorted || mine <= theirs
        };
        let order = sequence(&numbers.base, &numbers.mine, &numbers.theirs, &kept, &first).ok_or(Stop::Unsure)?;
        let is_kept = |item: &Item| {
            let place = parent.mine.items.iter().position(|other| std::ptr::eq(other, item));
            place.is_some_and(|place| kept.contains(&numbers.mine[place]))
        };
        let mut text = String::new();
        for (at, number) in order.iter().enumerate() {
            let trio = trios[number];
            let piece = self.item(parent, trio)?;
            text.push_str(&self.lead(parent, trio, at, piece.lead, &is_kept));
            text.push_str(&piece.body);
            text.push_str(&piece.after);
            if at + 1 < order.len() || parent.mine.ends_in_comma {
                text.push(',');
            }
            text.push_str(&piece.tail);
        }
        text.push_str(&self.trailing(parent, &text)?);
        Ok(text)
    }

    /// On one line, what is now first has the blanks that the first had, and what was first has those of the others.
    fn lead(
        &self,
        parent: &Parent<'_>,
        trio: Trio<'_>,
        at: usize,
        lead: String,
        kept: &dyn Fn(&Item) -> bool,
    ) -> String {
        let blanks = |item: &Item| {
            let text = &self.mine.text[item.lead.clone()];
            (!text.contains('\n') && item.lead_notes.is_empty()).then_some(text)
        };
        let Some(was_first) = parent.mine.items.first() else { return lead };
        // What stood behind something on its line takes that one's place on the line when it is gone.
        if let Some(start) = self.line_of_gone(parent, trio, kept).filter(|_| at > 0 && !lead.contains('\n')) {
            return start;
        }
        let is_first = trio.mine.is_some_and(|mine| std::ptr::eq(mine, was_first));
        let Some(of_first) = blanks(was_first).filter(|_| lead.trim_matches([' ', '\t']).is_empty()) else {
            return lead;
        };
        match (at, is_first) {
            (0, false) => of_first.to_owned(),
            (1.., true) => {
                let packed = self.mine.text[..was_first.node.span.start].ends_with(':');
                let usual = if packed { "" } else { " " };
                parent.mine.items.get(1).and_then(blanks).unwrap_or(usual).to_owned()
            }
            _ => lead,
        }
    }

    /// The line break and blanks before the items that stood before one of mine, if all up to there are gone.
    fn line_of_gone(&self, parent: &Parent<'_>, trio: Trio<'_>, kept: &dyn Fn(&Item) -> bool) -> Option<String> {
        let mine = trio.mine?;
        let place = parent.mine.items.iter().position(|item| std::ptr::eq(item, mine))?;
        let gone = parent.mine.items[..place].iter().rev().take_while(|item| !kept(item));
        let lead = gone.map(|item| &self.mine.text[item.lead.clone()]).find(|lead| lead.contains('\n'))?;
        lead.rfind('\n').map(|newline| lead[newline..].to_owned())
    }

    fn item(&self, parent: &Parent<'_>, trio: Trio<'_>) -> Result<Piece, Stop> {
        let text = self.mine.text;
        let own = |mine: &Item, body: String| Piece {
            lead: text[mine.lead.clone()].to_owned(),
            body,
            after: text[mine.after.clone()].to_owned(),
            tail: text[mine.tail.clone()].to_owned(),
        };
        match (trio.mine, trio.theirs) {
            (Some(mine), None) => Ok(own(mine, text[mine.lead.end..mine.node.span.end].to_owned())),
            (None, Some(theirs)) => Ok(self.moved(parent, theirs)),
            (None, None) => Err(Stop::Unsure),
            (Some(mine), Some(theirs)) => {
                let value = self.node(trio.base.map(|base| &base.node), &mine.node, &theirs.node)?;
                let mut piece = own(mine, format!("{}{value}", &text[mine.lead.end..mine.node.span.start]));
                let of = |notes: fn(&Item) -> &Vec<String>| {
                    theirs_wins(trio.base.map_or(&[], |base| notes(base).as_slice()), notes(mine), notes(theirs))
                };
                if of(|item| &item.lead_notes)? {
                    piece.lead = self.moved(parent, theirs).lead;
                }
                if of(|item| &item.tail_notes)? {
                    let moved = self.moved(parent, theirs);
                    (piece.after, piece.tail) = (moved.after, moved.tail);
                }
                Ok(piece)
            }
        }
    }

    /// An item of theirs in the format of mine.
    fn moved(&self, parent: &Parent<'_>, theirs: &Item) -> Piece {
        let from = self.theirs.indent(theirs.lead.end);
        let own = parent.mine.items.iter().find(|item| indent::begins_line(self.mine.text, item.lead.end));
        let deeper = format!("{}{}", parent.mine_indent, if parent.is_file { "" } else { &self.mine.unit });
        let to = own.map_or(deeper.as_str(), |item| self.mine.indent(item.lead.end));
        let part = |range: Range<usize>| self.shift(from, to).apply(self.theirs.text, range, &[]);
        Piece {
            lead: part(theirs.lead.clone()),
            body: part(theirs.lead.end..theirs.node.span.end),
            after: part(theirs.after.clone()),
            tail: part(theirs.tail.clone()),
        }
    }

    /// What stands before the closing bracket.
    fn trailing(&self, parent: &Parent<'_>, before: &str) -> Result<String, Stop> {
        if theirs_wins(&parent.base.notes, &parent.mine.notes, &parent.theirs.notes)? {
            let shift = self.shift(parent.theirs_indent, parent.mine_indent);
            return Ok(shift.apply(self.theirs.text, parent.theirs.trailing.clone(), &[]));
        }
        let own = &self.mine.text[parent.mine.trailing.clone()];
        if before.is_empty() && !parent.mine.items.is_empty() && own.trim().is_empty() && !parent.is_file {
            return Ok(String::new());
        }
        let breaks = before.contains('\n') && !own.contains('\n') && parent.mine.items.is_empty();
        Ok(if breaks { format!("{own}\n{}", parent.mine_indent) } else { own.to_owned() })
    }
}

/// Whether an item is in the result.
fn stays(trio: &Trio<'_>) -> Result<bool, Stop> {
    match (trio.base, trio.mine, trio.theirs) {
        (Some(base), Some(kept), None) | (Some(base), None, Some(kept)) => {
            if kept.node.canon != base.node.canon {
                Err(Stop::Conflict)
            } else if (&kept.lead_notes, &kept.tail_notes) != (&base.lead_notes, &base.tail_notes) {
                Err(Stop::Unsure)
            } else {
                Ok(false)
            }
        }
        (_, mine, theirs) => Ok(mine.is_some() || theirs.is_some()),
    }
}

/// The keys of its members stand in their order.
fn is_sorted(list: &List) -> bool {
    list.items.len() > 1
        && list.items.iter().all(|item| item.key.is_some())
        && list.items.is_sorted_by(|a, b| a.key <= b.key)
}
