//! Texts that match a regular expression.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::text::{Alphabet, Formula, WIDTH};

/// A text with a part that a number varies, all of it matching the pattern and within the lengths; else a few texts;
/// nothing when none was found.
pub(super) fn formula(pattern: &str, min: usize, max: usize) -> Option<Formula> {
    let check = fancy_regex::Regex::new(pattern).ok()?;
    let fits = |text: &str| (min..=max).contains(&text.encode_utf16().count()) && check.is_match(text).unwrap_or(false);
    let hir = parse(pattern)?;
    let mut fixed: Vec<String> = Vec::new();
    let mut best: Option<Formula> = None;
    for repeat in [WIDTH, 3, 1, 0, 2, 8, 12, min, max.min(64)] {
        for branch in 0..4 {
            for preference in [Alphabet::Digits, Alphabet::Lower, Alphabet::Upper] {
                let mut text = String::new();
                write(&hir, repeat, branch, preference, &mut text);
                let text = text.trim_start().to_owned();
                if !fits(&text) {
                    continue;
                }
                if let Some(formula) = vary(&text, preference, &fits) {
                    if best.as_ref().is_none_or(|best| best.room() < formula.room()) {
                        best = Some(formula);
                    }
                } else if !fixed.contains(&text) {
                    fixed.push(text);
                }
            }
        }
        if best.as_ref().is_some_and(|best| best.room() >= super::WIDE) {
            break;
        }
    }
    best.or_else(|| (!fixed.is_empty()).then_some(Formula::Fixed(fixed)))
}

/// The longest run of signs that may be any of the alphabet. Proved by trying some numbers, not only believed.
fn vary(text: &str, alphabet: Alphabet, fits: &impl Fn(&str) -> bool) -> Option<Formula> {
    let chars: Vec<char> = text.chars().collect();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let length = chars[at..].iter().take_while(|c| alphabet.has(**c)).count();
        if length > 0 {
            runs.push((at, length));
        }
        at += length.max(1);
    }
    runs.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    let of = |start: usize, width: usize| Formula::Varied {
        before: chars[..start].iter().collect(),
        alphabet,
        width,
        after: chars[start + width..].iter().collect(),
    };
    // From the end of the run, as its first sign may be ruled: `[1-9][0-9]*`.
    runs.into_iter()
        .flat_map(|(start, length)| (start..start + length).map(move |from| (from, start + length - from)))
        .find_map(|(start, width)| {
            let formula = of(start, width);
            (0..40).chain([99, 100, 999, 12_345, 999_999, u32::MAX]).all(|n| fits(&formula.at(n))).then_some(formula)
        })
}

fn parse(pattern: &str) -> Option<Hir> {
    let read = |pattern: &str| regex_syntax::ParserBuilder::new().utf8(false).build().parse(pattern).ok();
    read(pattern).or_else(|| read(&without_looks(pattern)))
}

/// The pattern without its look-arounds, which the other parser does not know: what is made is checked by all of it.
fn without_looks(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(start) = ["(?=", "(?!", "(?<=", "(?<!"].iter().filter_map(|look| rest.find(look)).min() {
        out.push_str(&rest[..start]);
        let (mut depth, mut escaped, mut end) = (0_i32, false, rest.len());
        for (at, c) in rest[start..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = start + at + 1;
                break;
            }
        }
        rest = &rest[end..];
    }
    out + rest
}

/// Appends a text of the expression: as many repetitions as wished and allowed, the given branch of each alternation,
/// of a class the preferred alphabet's first sign, else another readable one.
fn write(hir: &Hir, repeat: usize, branch: usize, preference: Alphabet, out: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => out.push(pick(class, preference)),
        HirKind::Repetition(repetition) => {
            let most = repetition.max.map_or(usize::MAX, |max| max as usize);
            for _ in 0..repeat.clamp(repetition.min as usize, most.max(repetition.min as usize)) {
                write(&repetition.sub, repeat, branch, preference, out);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, repeat, branch, preference, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, repeat, branch, preference, out)),
        HirKind::Alternation(branches) => {
            if let Some(chosen) = branches.get(branch % branches.len().max(1)) {
                write(chosen, repeat, branch, preference, out);
            }
        }
    }
}

fn pick(class: &Class, preference: Alphabet) -> char {
    let has = |c: char| match class {
        Class::Unicode(class) => class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c)),
        Class::Bytes(class) => {
            u8::try_from(c).is_ok_and(|c| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c)))
        }
    };
    let first = |alphabet: Alphabet| alphabet.write(0, 1).chars().next();
    let preferred = first(preference).into_iter();
    preferred
        .chain('0'..='9')
        .chain('a'..='z')
        .chain('A'..='Z')
        .chain(' '..='~')
        .find(|c| has(*c))
        .or_else(|| match class {
            Class::Unicode(class) => class.ranges().first().map(regex_syntax::hir::ClassUnicodeRange::start),
            Class::Bytes(class) => class.ranges().first().map(|range| char::from(range.start())),
        })
        .unwrap_or(' ')
}

#[cfg(test)]
#[path = "pattern_tests.rs"]
mod tests;
