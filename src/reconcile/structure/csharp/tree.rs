//! Reads a C# file into nested lists, as far as its entries have lines of their own.

use std::ops::Range;

use super::lex::{Kind, tokens};
use super::snapshot;
use super::statements::Code;
use crate::reconcile::structure::lists::{Item, List, Order, Shape, Stop, Style, Tree, Value};

/// What a list is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Members,
    Statements,
    Snapshot,
    Elements,
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Tree<'_>, Stop> {
    let code = Code::new(text, tokens(text)?)?;
    let all = 0..code.tokens.len();
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut list = list(&code, all, mark..text.len(), Of::Members).ok_or(Stop::Unsure)?;
    let first = list.items.first_mut().ok_or(Stop::Unsure)?;
    let preamble = first.lead.clone();
    first.lead = preamble.end..preamble.end;
    let rest = list.trailer.clone();
    list.trailer = rest.start..rest.start;
    Ok(Tree { text, preamble, root: Value::List(list), rest })
}

/// Reads the entries between two tokens; `lines` are the whole lines that hold them. `None`: they have no own lines.
fn list(code: &Code<'_>, within: Range<usize>, lines: Range<usize>, of: Of) -> Option<List> {
    let cuts = if of == Of::Elements { code.elements(within.clone()) } else { code.statements(within.clone()) };
    let (mut items, mut at) = (Vec::new(), lines.start);
    for cut in &cuts {
        let item = item(code, cut, at, of)?;
        at = item.end;
        items.push(item);
    }
    if at > lines.end {
        return None;
    }
    if of == Of::Snapshot {
        for (item, rank) in items.iter_mut().zip(snapshot::keys_first(code, &cuts)) {
            item.rank = rank.unwrap_or_else(|| std::mem::take(&mut item.rank));
        }
    }
    if of == Of::Statements && modules(code, &cuts) && items.is_sorted_by_key(|item| &item.rank) {
        for item in &mut items {
            item.free = true;
        }
    }
    let column = items.first().map_or(0, |item| item.head.start - line_start(code.text, item.head.start));
    let span = items.first().map_or(lines.start, |item| item.head.start)..items.last().map_or(lines.start, |i| i.stop);
    let order = if of == Of::Snapshot { Order::Ranked } else { Order::Seen };
    let trailer = at..lines.end;
    let commas = of == Of::Elements;
    Some(List { style: Style::Lines, shape: Shape::Named, order, span, items, trailer, column, commas })
}

fn item(code: &Code<'_>, cut: &Range<usize>, at: usize, of: Of) -> Option<Item> {
    if cut.is_empty() {
        return None;
    }
    let text = code.text;
    let bytes = code.bytes(cut);
    let start = line_start(text, bytes.start);
    if start < at || !text.get(start..bytes.start)?.trim().is_empty() {
        return None;
    }
    let comma = of == Of::Elements && code.is(cut.end, ",");
    let last = if comma { code.tokens[cut.end].range.end } else { bytes.end };
    let line_end = text.get(last..)?.find('\n').map_or(text.len(), |newline| last + newline);
    let after = text.get(last..line_end)?.trim();
    let comment = after.starts_with("//") && of != Of::Elements;
    if !after.is_empty() && !comment {
        return None;
    }
    let stop = if comment { last + text.get(last..line_end)?.trim_end().len() } else { bytes.end };
    let end = (line_end + 1).min(text.len());
    let said = code.said(cut.clone());
    let mut item = Item {
        id: said.clone(),
        whole: said.clone(),
        rank: String::new(),
        group: 0,
        free: of == Of::Elements || of == Of::Snapshot,
        lead: at..start,
        head: bytes.start..bytes.start,
        gap: bytes.start..bytes.start,
        value: Value::Leaf { span: bytes.clone(), meaning: said },
        tail: bytes.end..stop,
        stop,
        end,
        glued: false,
    };
    match of {
        Of::Members => using(code, cut, &mut item),
        Of::Snapshot => {
            let place = snapshot::place(code, cut)?;
            (item.id, item.rank) = (place.id, place.rank);
        }
        Of::Statements => {
            let call = cut.clone().find(|at| code.is(*at, "(")).unwrap_or(cut.end);
            item.rank = code.said(cut.start..call);
        }
        Of::Elements => item.rank = item.id.clone(),
    }
    block(code, cut, of, &mut item);
    Some(item)
}

/// A using directive is sorted among those of its kind.
fn using(code: &Code<'_>, cut: &Range<usize>, item: &mut Item) {
    let global = code.word(cut.start) == "global";
    let start = cut.start + usize::from(global);
    if code.word(start) != "using" || !code.is(cut.end - 1, ";") || code.is(start + 1, "(") {
        return;
    }
    let kind = match cut.clone().find(|at| code.is(*at, "=")) {
        Some(_) => 3,
        None if code.word(start + 1) == "static" => 2,
        None => 1,
    };
    item.group = kind + if global { 3 } else { 0 };
    item.free = true;
    item.rank = code.said(start + 1..cut.end - 1).replace(" . ", ".");
}

/// All are calls without arguments of methods of one thing.
fn modules(code: &Code<'_>, cuts: &[Range<usize>]) -> bool {
    cuts.iter().all(|cut| {
        let [receiver, dot, method] = [cut.start, cut.start + 1, cut.start + 2];
        cut.len() == 6
            && code.is(dot, ".")
            && code.tokens[method].kind == Kind::Word
            && code.is(cut.start + 3, "(")
            && code.is(cut.start + 4, ")")
            && code.is(cut.start + 5, ";")
            && code.word(receiver) == code.word(cuts[0].start)
    })
}

/// Looks into what an entry holds, if that is a list by lines; else the entry stays one piece.
fn block(code: &Code<'_>, cut: &Range<usize>, of: Of, item: &mut Item) {
    let Some((open, inner)) = body(code, cut, of) else { return };
    let Some(close) = code.close(open) else { return };
    let text = code.text;
    let head_end = code.tokens[open].range.end;
    let first_line = text.get(head_end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| head_end + at + 1);
    let last_line = line_start(text, code.tokens[close].range.start);
    let own_lines = text.get(head_end..first_line).is_some_and(|rest| rest.trim().is_empty())
        && text.get(last_line..code.tokens[close].range.start).is_some_and(|before| before.trim().is_empty())
        && first_line <= last_line;
    if !own_lines {
        return;
    }
    let Some(mut list) = list(code, open + 1..close, first_line..last_line, inner) else { return };
    if list.items.is_empty() {
        list.column = code.tokens[close].range.start - last_line + 4;
    }
    list.span = first_line..last_line;
    if of != Of::Snapshot {
        item.id = code.said(cut.start..open + 1);
    }
    item.head = item.head.start..head_end;
    item.gap = head_end..head_end;
    item.tail = code.tokens[close].range.start..item.stop;
    item.value = Value::List(list);
}

/// The bracket that opens what an entry holds, and what that is.
fn body(code: &Code<'_>, cut: &Range<usize>, of: Of) -> Option<(usize, Of)> {
    let outer: Vec<usize> = outer(code, cut);
    match of {
        Of::Snapshot => {
            let lambda = |at: &usize| code.is(*at, "{") && code.is(at - 1, ">") && code.is(at - 2, "=");
            let open = cut.clone().skip(2).find(lambda)?;
            let ends = code.close(open)? + 3 == cut.end && code.is(cut.end - 1, ";") && code.is(cut.end - 2, ")");
            ends.then_some((open, Of::Snapshot))
        }
        Of::Members => {
            let open = *outer.iter().find(|at| code.is(**at, "{") || code.is(**at, "="))?;
            if code.is(open, "=") {
                return elements(code, cut, &outer);
            }
            if code.close(open)? + 1 != cut.end {
                return None;
            }
            let words: Vec<&str> = outer.iter().take_while(|at| **at < open).map(|at| code.word(*at)).collect();
            let inner = if words.contains(&"enum") {
                Of::Elements
            } else if words
                .iter()
                .any(|word| matches!(*word, "namespace" | "class" | "struct" | "interface" | "record"))
            {
                Of::Members
            } else if words.contains(&"BuildModel") || words.contains(&"BuildTargetModel") {
                Of::Snapshot
            } else if code.is(open - 1, ")") {
                Of::Statements
            } else {
                return None;
            };
            Some((open, inner))
        }
        Of::Statements => elements(code, cut, &outer),
        Of::Elements => None,
    }
}

/// The places of a cut that are in none of its brackets, with those of the brackets.
fn outer(code: &Code<'_>, cut: &Range<usize>) -> Vec<usize> {
    let (mut places, mut at) = (Vec::new(), cut.start);
    while at < cut.end {
        places.push(at);
        at = code.close(at).unwrap_or(at) + 1;
    }
    places
}

/// A list that a name is set to: `= [ … ];`, `= new[] { … };`.
fn elements(code: &Code<'_>, cut: &Range<usize>, outer: &[usize]) -> Option<(usize, Of)> {
    let equals = *outer.iter().find(|at| code.is(**at, "="))?;
    let arrow = code.is(equals + 1, ">");
    let open = *outer.iter().rev().find(|at| code.close(**at).is_some())?;
    let ends = code.close(open)? + 2 == cut.end && code.is(cut.end - 1, ";") && open > equals && !arrow;
    let kind = code.is(open, "[") && code.is(open - 1, "=") || code.is(open, "{") && code.word(equals + 1) == "new";
    (ends && kind).then_some((open, Of::Elements))
}

fn line_start(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |newline| newline + 1);
    if start == 0 && text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { start }
}
