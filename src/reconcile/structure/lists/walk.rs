//! Walks three trees at once.

use std::ops::Range;

use super::added::{Added, added};
use super::edits::Edits;
use super::layout::{indent_at, loosen, settle, squeezed};
use super::pairs::{check, names, nothing, pairs};
use super::place::place;
use super::trivia::Trivia;
use super::{Item, List, Shape, Stop, Style, Tree, Value, inside};

/// Merges three trees into mine's text. Errors: both changed one thing, or it is not clear what to do.
pub(in super::super) fn merge(base: &Tree<'_>, mine: &Tree<'_>, theirs: &Tree<'_>) -> Result<String, Stop> {
    let mut walk = Walk::new(base.text, mine.text, theirs.text);
    let preambles = [base.preamble.clone(), mine.preamble.clone(), theirs.preamble.clone()];
    walk.trivia(&preambles, [0; 3])?;
    walk.value([&base.root, &mine.root, &theirs.root], [0; 3])?;
    let rests = [base.rest.clone(), mine.rest.clone(), theirs.rest.clone()];
    walk.trivia(&rests, [0; 3])?;
    walk.edits.apply(mine.text)
}

pub(super) struct Walk<'t> {
    texts: [&'t str; 3],
    eol: &'static str,
    pub(super) edits: Edits,
}

const BASE: usize = 0;
const MINE: usize = 1;
const THEIRS: usize = 2;

/// What becomes of something that three texts have.
enum Side {
    Keep,
    Take,
    Both,
}

fn side<T: PartialEq>([base, mine, theirs]: &[T; 3]) -> Side {
    if theirs == base || theirs == mine {
        Side::Keep
    } else if mine == base {
        Side::Take
    } else {
        Side::Both
    }
}

impl<'t> Walk<'t> {
    fn new(base: &'t str, mine: &'t str, theirs: &'t str) -> Self {
        let eol = if mine.contains("\r\n") { "\r\n" } else { "\n" };
        Self { texts: [base, mine, theirs], eol, edits: Edits::default() }
    }

    pub(super) fn mine(&self, range: Range<usize>) -> &'t str {
        self.texts[MINE].get(range).unwrap_or_default()
    }

    pub(super) fn theirs(&self, range: Range<usize>) -> &'t str {
        self.texts[THEIRS].get(range).unwrap_or_default()
    }

    /// Comment and blank lines: blank lines before the first comment, and the rest, each from the side that changed it.
    fn trivia(&mut self, ranges: &[Range<usize>; 3], columns: [usize; 3]) -> Result<(), Stop> {
        let target = ranges[MINE].clone();
        let trivia = [BASE, MINE, THEIRS].map(|of| Trivia::new(self.texts[of], ranges[of].clone(), columns[of]));
        let blanks = match side(&[trivia[BASE].blanks, trivia[MINE].blanks, trivia[THEIRS].blanks]) {
            Side::Keep => trivia[MINE].blanks,
            Side::Take => trivia[THEIRS].blanks,
            Side::Both => trivia[MINE].blanks.max(trivia[THEIRS].blanks),
        };
        let comments = [&trivia[BASE].comments, &trivia[MINE].comments, &trivia[THEIRS].comments];
        let comments = match side(&comments) {
            Side::Keep => comments[MINE],
            Side::Take => comments[THEIRS],
            Side::Both => return Err(Stop::Unsure),
        };
        let wanted = Trivia { blanks, comments: comments.clone() };
        if wanted != trivia[MINE] {
            let indent = " ".repeat(columns[MINE]);
            self.edits.replace(target, wanted.text(&indent, self.eol));
        }
        Ok(())
    }

    pub(super) fn value(&mut self, values: [&Value; 3], columns: [usize; 3]) -> Result<(), Stop> {
        let texts = [BASE, MINE, THEIRS].map(|of| loosen(self.texts[of], values[of].span(), columns[of]));
        match (side(&texts), values) {
            (Side::Keep, _) => Ok(()),
            (_, [Value::List(base), Value::List(mine), Value::List(theirs)]) => self.list([base, mine, theirs]),
            (_, [Value::Empty { .. }, Value::List(mine), Value::List(theirs)]) => {
                self.list([&nothing(mine), mine, theirs])
            }
            (Side::Take, [_, Value::Leaf { span, .. }, Value::Leaf { .. }]) => {
                self.leaf(span.clone(), &texts[THEIRS], columns[MINE]);
                Ok(())
            }
            (Side::Take, _) => Err(Stop::Unsure),
            (Side::Both, _) => self.both(values, &texts[THEIRS], columns[MINE]),
        }
    }

    /// All three texts differ: only in the way of writing, or it is a conflict.
    fn both(&mut self, values: [&Value; 3], new: &str, column: usize) -> Result<(), Stop> {
        let meanings = values.map(Value::meaning);
        match (side(&meanings), values[MINE], values[THEIRS]) {
            (Side::Keep, ..) => Ok(()),
            (Side::Take, Value::Leaf { span, .. }, Value::Leaf { .. }) => {
                let old = self.mine(span.clone());
                let new = requoted(old, new).unwrap_or_else(|| new.to_owned());
                self.leaf(span.clone(), &new, column);
                Ok(())
            }
            (Side::Take, ..) => Err(Stop::Unsure),
            // In a text of several lines the two may have changed different ones: the merge by lines tells.
            (Side::Both, Value::Leaf { span, .. }, _) if self.mine(span.clone()).contains('\n') => Err(Stop::Unsure),
            (Side::Both, _, Value::Leaf { span, .. }) if self.theirs(span.clone()).contains('\n') => Err(Stop::Unsure),
            (Side::Both, ..) => Err(Stop::Conflict),
        }
    }

    fn leaf(&mut self, span: Range<usize>, loose: &str, column: usize) {
        let text = settle(loose, &" ".repeat(column), self.eol);
        self.edits.replace(span, text);
    }

    fn list(&mut self, lists: [&List; 3]) -> Result<(), Stop> {
        let [base, mine, theirs] = lists;
        if mine.shape != theirs.shape || base.shape != mine.shape {
            return Err(Stop::Conflict);
        }
        let names = names(lists);
        let kept = pairs((base, &names[BASE]), (mine, &names[MINE]));
        let given = pairs((base, &names[BASE]), (theirs, &names[THEIRS]));
        check(lists, &kept, &given)?;
        for (at, item) in base.items.iter().enumerate() {
            match (kept.of_base[at], given.of_base[at]) {
                (Some(here), Some(there)) => self.item([item, &mine.items[here], &theirs.items[there]], lists)?,
                (Some(here), None) => self.unchanged([item, &mine.items[here]], [base, mine], MINE)?,
                (None, Some(there)) => self.unchanged([item, &theirs.items[there]], [base, theirs], THEIRS)?,
                (None, None) => {}
            }
        }
        if mine.style == Style::Lines && theirs.style == Style::Lines && base.style == Style::Lines {
            let trailers = lists.map(|list| list.trailer.clone());
            self.trivia(&trailers, lists.map(|list| list.column))?;
        }
        let Added { new, in_mine, met } = added(lists, &names, &kept, &given)?;
        for (here, at) in met {
            self.met(&mine.items[here], &theirs.items[at], [mine.column, theirs.column])?;
        }
        let alone = |here: usize| kept.of_side[here].is_none() && !in_mine.contains(&Some(here));
        let places: Vec<(usize, usize)> = new.into_iter().map(|at| (at, place(lists, at, &in_mine, alone))).collect();
        let removed: Vec<bool> = (0..mine.items.len())
            .map(|here| kept.of_side[here].is_some_and(|at| given.of_base[at].is_none()))
            .collect();
        match mine.style {
            Style::Lines => self.lines(lists, &places, &removed, &in_mine),
            Style::Inline => inside::change(self, mine, theirs, &places, &removed),
        }
    }

    /// Both added one entry that has entries of its own: those of both are in it.
    fn met(&mut self, mine: &Item, theirs: &Item, columns: [usize; 2]) -> Result<(), Stop> {
        let comments = |of: usize, item: &Item, column| Trivia::new(self.texts[of], item.lead.clone(), column).comments;
        let part = |of: usize, range: &Range<usize>| squeezed(self.texts[of], range.clone());
        let alike = comments(MINE, mine, columns[0]) == comments(THEIRS, theirs, columns[1])
            && part(MINE, &mine.head) == part(THEIRS, &theirs.head)
            && part(MINE, &mine.gap) == part(THEIRS, &theirs.gap)
            && part(MINE, &mine.tail) == part(THEIRS, &theirs.tail);
        match (&mine.value, &theirs.value) {
            (Value::List(own), Value::List(other))
                if alike && own.shape == Shape::Named && own.style == other.style =>
            {
                self.list([&nothing(own), own, other])
            }
            _ => Err(Stop::Conflict),
        }
    }

    /// An entry that one side removed is as it was on the other.
    fn unchanged(&self, [base, other]: [&Item; 2], lists: [&List; 2], of: usize) -> Result<(), Stop> {
        let text = |of: usize, item: &Item, list: &List| {
            (
                loosen(self.texts[of], item.body(), list.column),
                Trivia::new(self.texts[of], item.lead.clone(), list.column).comments,
            )
        };
        let same = text(BASE, base, lists[0]) == text(of, other, lists[1]);
        if same { Ok(()) } else { Err(Stop::Conflict) }
    }

    fn item(&mut self, items: [&Item; 3], lists: [&List; 3]) -> Result<(), Stop> {
        let columns = lists.map(|list| list.column);
        if lists.iter().all(|list| list.style == Style::Lines) && !items[MINE].glued {
            let leads = items.map(|item| item.lead.clone());
            self.trivia(&leads, columns)?;
        }
        let bodies = [BASE, MINE, THEIRS].map(|of| loosen(self.texts[of], items[of].body(), columns[of]));
        match side(&bodies) {
            Side::Keep => return Ok(()),
            Side::Take if lists[MINE].style == Style::Lines || !bodies[THEIRS].contains('\n') => {
                let indent = indent_at(self.texts[MINE], items[MINE].head.start);
                self.edits.replace(items[MINE].body(), settle(&bodies[THEIRS], &indent, self.eol));
                return Ok(());
            }
            Side::Take | Side::Both => {}
        }
        self.part(items, |item| item.head.clone())?;
        self.part(items, |item| item.gap.clone())?;
        self.value(items.map(|item| &item.value), columns)?;
        self.part(items, |item| item.tail.clone())
    }

    /// A part of an entry that has no structure. Where it stands on one line, theirs' change is made in mine.
    fn part(&mut self, items: [&Item; 3], of: impl Fn(&Item) -> Range<usize>) -> Result<(), Stop> {
        let ranges = items.map(of);
        let texts = [BASE, MINE, THEIRS].map(|of| squeezed(self.texts[of], ranges[of].clone()));
        match side(&texts) {
            Side::Keep => Ok(()),
            Side::Both => Err(Stop::Unsure),
            Side::Take => {
                let (old, new) = (self.mine(ranges[MINE].clone()), self.theirs(ranges[THEIRS].clone()));
                if old.contains('\n') || new.contains('\n') {
                    return Err(Stop::Unsure);
                }
                self.edits.replace(ranges[MINE].clone(), new);
                Ok(())
            }
        }
    }

    /// Adds and removes entries that have lines of their own.
    fn lines(
        &mut self,
        [_, mine, theirs]: [&List; 3],
        places: &[(usize, usize)],
        removed: &[bool],
        in_mine: &[Option<usize>],
    ) -> Result<(), Stop> {
        let gone = removed.iter().filter(|gone| **gone).count();
        if gone > 0 && gone == removed.len() {
            return Err(Stop::Unsure);
        }
        for (here, _) in removed.iter().enumerate().filter(|(_, gone)| **gone) {
            self.remove(mine, here)?;
        }
        let mut first = true;
        for (at, before) in places {
            self.insert(mine, theirs, (*at, *before), first, in_mine)?;
            first &= *before != 0;
        }
        if mine.commas { self.commas(mine, places, removed) } else { Ok(()) }
    }

    /// Inserted entries have commas behind them; the one of mine that was last needs one too.
    fn commas(&mut self, mine: &List, places: &[(usize, usize)], removed: &[bool]) -> Result<(), Stop> {
        let (Some(last), Some(gone)) = (mine.items.last(), removed.last()) else { return Ok(()) };
        let behind = places.iter().any(|(_, before)| *before == mine.items.len());
        if !behind || self.mine(last.stop..last.end).trim_start().starts_with(',') {
            return Ok(());
        }
        if *gone {
            return Err(Stop::Unsure);
        }
        self.edits.insert(last.stop, ",");
        Ok(())
    }

    fn remove(&mut self, mine: &List, here: usize) -> Result<(), Stop> {
        let item = &mine.items[here];
        if !item.glued {
            self.edits.replace(item.lead.start..item.end, "");
            return Ok(());
        }
        // The first entry of a mapping in a sequence: the next takes its place behind the dash.
        match mine.items.get(here + 1) {
            Some(next) if next.lead.is_empty() => {
                self.edits.replace(item.head.start..next.head.start, "");
                Ok(())
            }
            _ => Err(Stop::Unsure),
        }
    }

    fn insert(
        &mut self,
        mine: &List,
        theirs: &List,
        (at, before): (usize, usize),
        first: bool,
        in_mine: &[Option<usize>],
    ) -> Result<(), Stop> {
        let item = &theirs.items[at];
        let column = if theirs.style == Style::Lines { theirs.column } else { 0 };
        let body = loosen(self.texts[THEIRS], item.body(), column);
        if theirs.style == Style::Inline && (body.contains('\n') || body.contains('#') || item.gap.is_empty()) {
            return Err(Stop::Unsure);
        }
        let indent = match mine.items.first() {
            Some(neighbour) => indent_at(self.texts[MINE], neighbour.head.start),
            None => " ".repeat(mine.column),
        };
        let body = settle(&body, &indent, self.eol);
        if before == 0 && mine.items.first().is_some_and(|item| item.glued) {
            let lead = Trivia::new(self.texts[THEIRS], item.lead.clone(), column);
            if !lead.comments.is_empty() {
                return Err(Stop::Unsure);
            }
            let old = &mine.items[0];
            self.edits.insert(old.head.start, format!("{body}{}{indent}", self.eol));
            return Ok(());
        }
        let mut lead = Trivia::new(self.texts[THEIRS], item.lead.clone(), column);
        self.settle_blanks(&mut lead, mine, theirs, (at, before), first, in_mine);
        let spot = match before.checked_sub(1).and_then(|last| mine.items.get(last)) {
            Some(last) => last.end,
            None => mine.items.first().map_or(mine.span.start, |item| item.lead.start),
        };
        let head = self.mine(0..spot);
        let (open, close) = if head.is_empty() || head.ends_with('\n') { ("", self.eol) } else { (self.eol, "") };
        let comma = if mine.commas { "," } else { "" };
        let text = format!("{open}{}{indent}{body}{comma}{close}", lead.text(&indent, self.eol));
        self.edits.insert(spot, text);
        Ok(())
    }

    /// The first entry of a list has other blank lines before it than the others: whoever is first gets those.
    fn settle_blanks(
        &mut self,
        lead: &mut Trivia,
        mine: &List,
        theirs: &List,
        (at, before): (usize, usize),
        first: bool,
        in_mine: &[Option<usize>],
    ) {
        let texts = self.texts;
        let blanks = |of: usize, list: &List, at: usize| {
            list.items.get(at).map(|item| Trivia::new(texts[of], item.lead.clone(), list.column).blanks)
        };
        let becomes_first = before == 0 && first;
        if at == 0 && !becomes_first {
            if let Some(other) = blanks(THEIRS, theirs, 1).or_else(|| blanks(MINE, mine, 1)) {
                lead.blanks = other;
            }
        } else if at > 0 && becomes_first && !mine.items.is_empty() {
            let usual = lead.blanks;
            lead.blanks = blanks(MINE, mine, 0).unwrap_or(0);
            self.push_down(mine, usual);
        }
        let pushes = at == 0 && becomes_first && !in_mine.contains(&Some(0));
        if let (true, Some(usual)) = (pushes, blanks(THEIRS, theirs, 1).or_else(|| blanks(MINE, mine, 1))) {
            self.push_down(mine, usual);
        }
    }

    /// Gives mine's first entry the blank lines of one that is not first.
    fn push_down(&mut self, mine: &List, usual: usize) {
        let Some(old) = mine.items.first() else { return };
        let has = Trivia::new(self.texts[MINE], old.lead.clone(), mine.column).blanks;
        if has < usual {
            self.edits.replace(old.lead.start..old.lead.start, self.eol.repeat(usual - has));
        }
    }
}

/// A plain word in the quotes that another one has.
fn requoted(old: &str, new: &str) -> Option<String> {
    let quote = old.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let plain = new.chars().all(|c| c.is_ascii_alphanumeric() || "._-/:@ ".contains(c));
    plain.then(|| format!("{quote}{new}{quote}"))
}
