//! Merges trees: mine's bytes, with what theirs did laid in.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::Stop;
use super::super::indent::{self, Shift};
use super::super::order::{Added, sequence};
use super::super::trios::{self, theirs_wins};
use super::pair::{self, Numbers};
use super::parse::{Content, Element, Item, Items};
use super::tag;

/// A version: its text, its tree and how it goes one level deeper.
pub(super) struct Version<'a> {
    text: &'a str,
    pub(super) tree: &'a Items,
    unit: String,
}

impl<'a> Version<'a> {
    pub(super) fn new(text: &'a str, tree: &'a Items) -> Self {
        let deeper = |item: &Item| match &item.element.content {
            Content::Items(items) => items.list.iter().find_map(|child| {
                let inner = indent::begins_line(text, child.element.span.start)
                    .then(|| indent::of_line(text, child.element.span.start))?;
                indent::unit(indent::of_line(text, item.element.span.start), inner)
            }),
            Content::Atom(_) => None,
        };
        Self { text, tree, unit: tree.list.iter().find_map(deeper).unwrap_or_else(|| "  ".to_owned()) }
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

/// The same parent in three versions, and the indentation of its tags in mine and theirs.
struct Parent<'a> {
    base: &'a Items,
    mine: &'a Items,
    theirs: &'a Items,
    mine_indent: &'a str,
    theirs_indent: &'a str,
    is_file: bool,
}

type Trio<'a> = trios::Trio<'a, Item>;

impl Weaver<'_> {
    /// The whole file.
    pub(super) fn file(&self, base: &Items) -> Result<String, Stop> {
        let (mine, theirs) = (self.mine.tree, self.theirs.tree);
        self.items(&Parent { base, mine, theirs, mine_indent: "", theirs_indent: "", is_file: true })
    }

    fn element(&self, base: Option<&Element>, mine: &Element, theirs: &Element) -> Result<String, Stop> {
        let as_it_is = &self.mine.text[mine.span.clone()];
        if mine.canon == theirs.canon || base.is_some_and(|base| base.canon == theirs.canon) {
            return Ok(as_it_is.to_owned());
        }
        let nothing = Items::default();
        let base_items = match base.map(|base| &base.content) {
            None => Some(&nothing),
            Some(Content::Items(items)) => Some(items),
            Some(Content::Atom(_)) => None,
        };
        // Both added it: one that holds things holds the things of both.
        if base.is_none() && !both_hold_things(mine, theirs) {
            return Err(Stop::Conflict);
        }
        let head = tag::merge(base.unwrap_or(mine), (mine, self.mine.text), (theirs, self.theirs.text))?;
        let (mine_indent, theirs_indent) = (self.mine.indent(mine.span.start), self.theirs.indent(theirs.span.start));
        let inner = match (base_items, &mine.content, &theirs.content) {
            (Some(base), Content::Items(ours), Content::Items(others)) => {
                let parent = Parent { base, mine: ours, theirs: others, mine_indent, theirs_indent, is_file: false };
                self.items(&parent)?
            }
            _ => self.atom(base, mine, theirs)?,
        };
        Ok(self.close(mine, head, &inner))
    }

    /// The content of the side that changed it.
    fn atom(&self, base: Option<&Element>, mine: &Element, theirs: &Element) -> Result<String, Stop> {
        let [old, ours, new] = [base, Some(mine), Some(theirs)].map(|element| element.map(|e| e.inner_canon.as_str()));
        if new == old || ours == new {
            return Ok(self.mine.text[inner(mine)].to_owned());
        }
        if ours != old {
            // In a text of several lines the two may have changed different ones: the merge by lines tells.
            let long = self.mine.text[inner(mine)].contains('\n') || self.theirs.text[inner(theirs)].contains('\n');
            return Err(if long { Stop::Unsure } else { Stop::Conflict });
        }
        let shift = self.shift(self.theirs.indent(theirs.span.start), self.mine.indent(mine.span.start));
        Ok(shift.apply(self.theirs.text, inner(theirs), &fixed_of(theirs)))
    }

    fn close(&self, mine: &Element, head: String, inner: &str) -> String {
        let text = self.mine.text;
        match &mine.close {
            Some(close) => format!("{head}{}{inner}{}", &text[mine.head_end..mine.open_end], &text[close.clone()]),
            None if inner.is_empty() => head + &text[mine.head_end..mine.open_end],
            None => format!("{head}>{inner}</{}>", mine.name),
        }
    }

    fn shift<'a>(&'a self, from: &'a str, to: &'a str) -> Shift<'a> {
        Shift { from, to, from_unit: &self.theirs.unit, to_unit: &self.mine.unit }
    }

    fn items(&self, parent: &Parent<'_>) -> Result<String, Stop> {
        let numbers = numbers(parent);
        let trios = trios::trios(
            [&numbers.base, &numbers.mine, &numbers.theirs],
            [&parent.base.list, &parent.mine.list, &parent.theirs.list],
        );
        let mut kept = BTreeSet::new();
        for (number, trio) in &trios {
            if stays(trio)? {
                kept.insert(*number);
            }
        }
        let sorted = are_sorted(&parent.mine.list) && are_sorted(&parent.theirs.list);
        let first = |added: Added| {
            let [mine, theirs] = [trios[&added.mine].mine, trios[&added.theirs].theirs].map(|i| i.map(|i| &i.element));
            match (mine, theirs) {
                (Some(mine), Some(theirs)) if sorted && mine.name == theirs.name => sort_key(mine) <= sort_key(theirs),
                _ => true,
            }
        };
        let order = sequence(&numbers.base, &numbers.mine, &numbers.theirs, &kept, &first).ok_or(Stop::Unsure)?;
        let mut text = String::new();
        for number in &order {
            text.push_str(&self.item(parent, trios[number])?);
        }
        text.push_str(&self.trailing(parent, &text)?);
        Ok(text)
    }

    fn item(&self, parent: &Parent<'_>, trio: Trio<'_>) -> Result<String, Stop> {
        let text = self.mine.text;
        match (trio.mine, trio.theirs) {
            (Some(mine), None) => Ok(text[mine.span()].to_owned()),
            (None, Some(theirs)) => Ok(self.moved(parent, theirs, theirs.span())),
            (None, None) => Ok(String::new()),
            (Some(mine), Some(theirs)) => {
                let base = trio.base;
                let element = self.element(base.map(|item| &item.element), &mine.element, &theirs.element)?;
                let of = |notes: fn(&Item) -> &Vec<String>| {
                    theirs_wins(base.map_or(&[], |base| notes(base).as_slice()), notes(mine), notes(theirs))
                };
                let lead = if of(|item| &item.lead_notes)? {
                    self.moved(parent, theirs, theirs.lead.clone())
                } else {
                    text[mine.lead.clone()].to_owned()
                };
                let tail = if of(|item| &item.tail_notes)? {
                    self.theirs.text[theirs.tail.clone()].to_owned()
                } else {
                    text[mine.tail.clone()].to_owned()
                };
                Ok(lead + &element + &tail)
            }
        }
    }

    /// A part of theirs in the format of mine.
    fn moved(&self, parent: &Parent<'_>, theirs: &Item, range: Range<usize>) -> String {
        let from = self.theirs.indent(theirs.element.span.start);
        let own = parent.mine.list.iter().find(|item| indent::begins_line(self.mine.text, item.element.span.start));
        let deeper = format!("{}{}", parent.mine_indent, if parent.is_file { "" } else { &self.mine.unit });
        let to = own.map_or(deeper.as_str(), |item| self.mine.indent(item.element.span.start));
        self.shift(from, to).apply(self.theirs.text, range, &fixed_of(&theirs.element))
    }

    /// What stands before the end tag.
    fn trailing(&self, parent: &Parent<'_>, before: &str) -> Result<String, Stop> {
        if theirs_wins(&parent.base.notes, &parent.mine.notes, &parent.theirs.notes)? {
            let shift = self.shift(parent.theirs_indent, parent.mine_indent);
            return Ok(shift.apply(self.theirs.text, parent.theirs.trailing.clone(), &[]));
        }
        let own = &self.mine.text[parent.mine.trailing.clone()];
        let breaks = before.contains('\n') && !own.contains('\n') && parent.mine.list.is_empty();
        Ok(if breaks { format!("{own}\n{}", parent.mine_indent) } else { own.to_owned() })
    }
}

/// Between the tags.
fn inner(element: &Element) -> Range<usize> {
    element.open_end..element.close.as_ref().map_or(element.open_end, |close| close.start)
}

fn both_hold_things(mine: &Element, theirs: &Element) -> bool {
    let holds = |element: &Element| matches!(&element.content, Content::Items(items) if !items.list.is_empty());
    let attributes = |element: &Element| -> BTreeMap<String, String> {
        element.attributes.iter().map(|a| (a.name.clone(), a.meaning.clone())).collect()
    };
    holds(mine) && holds(theirs) && attributes(mine) == attributes(theirs)
}

/// Whether an element is in the result.
fn stays(trio: &Trio<'_>) -> Result<bool, Stop> {
    match (trio.base, trio.mine, trio.theirs) {
        (Some(base), Some(kept), None) | (Some(base), None, Some(kept)) => {
            if kept.element.canon != base.element.canon {
                // Of elements without a name nobody knows for sure which one was removed.
                Err(if base.element.is_anonymous() { Stop::Unsure } else { Stop::Conflict })
            } else if (&kept.lead_notes, &kept.tail_notes) != (&base.lead_notes, &base.tail_notes) {
                Err(Stop::Unsure)
            } else {
                Ok(false)
            }
        }
        (_, mine, theirs) => Ok(mine.is_some() || theirs.is_some()),
    }
}

/// The root element is the root element, whatever its name.
fn numbers(parent: &Parent<'_>) -> Numbers {
    if parent.is_file {
        return Numbers { base: vec![0], mine: vec![0], theirs: vec![0] };
    }
    let [base, mine, theirs] = [parent.base, parent.mine, parent.theirs]
        .map(|items| items.list.iter().map(|item| &item.element).collect::<Vec<_>>());
    pair::number(&base, &mine, &theirs)
}

fn sort_key(element: &Element) -> String {
    format!("{:?}", element.key().1).to_lowercase()
}

/// Siblings of each name stand in the order of what they are about.
fn are_sorted(items: &[Item]) -> bool {
    items.windows(2).all(|pair| {
        let [a, b] = [&pair[0].element, &pair[1].element];
        a.name != b.name || sort_key(a) <= sort_key(b)
    })
}

/// Text and values, whose line breaks are their own.
fn fixed_of(element: &Element) -> Vec<Range<usize>> {
    let mut fixed: Vec<Range<usize>> = element.attributes.iter().map(|attribute| attribute.value.clone()).collect();
    match &element.content {
        Content::Atom(span) => fixed.push(span.clone()),
        Content::Items(items) => fixed.extend(items.list.iter().flat_map(|item| fixed_of(&item.element))),
    }
    fixed
}
