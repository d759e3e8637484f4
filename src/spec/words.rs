//! Words of messages: lists, near misses, quoting.

use std::fmt::Display;

/// `` `a`, `b`, `c` ``.
pub(crate) fn list<T: Display>(words: impl IntoIterator<Item = T>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The word that was probably meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 60 {
        return None;
    }
    let lower = word.to_lowercase().replace('-', "_");
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
        let close = distance <= 1 + candidate.chars().count().min(word.chars().count()) / 4;
        if close && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// "did you mean …", else the list of what there is.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<String> {
    if let Some(near) = nearest(word, known.clone()) {
        return Some(format!("did you mean `{near}`?"));
    }
    if known.clone().into_iter().count() == 1 {
        return Some(format!("there is only {}", list(known)));
    }
    let all = list(known);
    (!all.is_empty()).then(|| format!("known are {all}"))
}

/// A text from the spec as messages show it: on one line, not longer than 60 characters.
pub(crate) fn shown(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= 60 {
        return line;
    }
    line.chars().take(57).chain("…".chars()).collect()
}

/// "a" or "an" before a word.
pub(crate) fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) && !word.starts_with("uu") && !word.starts_with("ur") {
        "an"
    } else {
        "a"
    }
}
