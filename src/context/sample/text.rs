//! Texts that a field takes, different for different numbers.

use super::pattern;
use crate::render::escape::cs_string;
use crate::spec::Name;
use crate::spec::model::{Field, FieldType};

/// A text with a place that a number varies, or a few texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// `before`, the number in so many signs of an alphabet, `after`.
    Varied {
        /// What stands before the number.
        before: String,
        /// The signs it is written with.
        alphabet: Alphabet,
        /// How many of them.
        width: usize,
        /// What stands after it.
        after: String,
    },
    /// One of these in turn; at least one.
    Fixed(Vec<String>),
}

/// Signs that a number is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// `0` to `9`.
    Digits,
    /// `a` to `z`.
    Lower,
    /// `A` to `Z`.
    Upper,
}

impl Alphabet {
    fn signs(self) -> (u8, u32) {
        match self {
            Self::Digits => (b'0', 10),
            Self::Lower => (b'a', 26),
            Self::Upper => (b'A', 26),
        }
    }

    /// The alphabet has the sign.
    pub(super) fn has(self, sign: char) -> bool {
        let (first, count) = self.signs();
        (u32::from(first)..u32::from(first) + count).contains(&u32::from(sign))
    }

    /// The number in so many signs, the greatest first; what does not fit is left out.
    pub(super) fn write(self, mut n: u32, width: usize) -> String {
        let (first, count) = self.signs();
        let mut signs = Vec::with_capacity(width);
        for _ in 0..width {
            signs.push(char::from(first + u8::try_from(n % count).unwrap_or_default()));
            n /= count;
        }
        signs.into_iter().rev().collect()
    }
}

/// Wide enough for a million.
pub(super) const WIDTH: usize = 6;

impl Formula {
    /// The texts of a `string` or `text` field.
    pub fn of(field: &Field) -> Self {
        let (min, max, pattern) = match &field.ty {
            FieldType::String { min, max, pattern } => (min.unwrap_or(0), *max, pattern.as_deref()),
            FieldType::Text { min, max } => (min.unwrap_or(0), *max, None),
            _ => (0, 1, None),
        };
        let (min, max) = (min as usize, max as usize);
        match pattern {
            Some(pattern) => pattern::formula(pattern, min, max).unwrap_or_else(|| Self::Fixed(vec![fallback(field)])),
            None => plain(&field.name, min, max),
        }
    }

    /// The text of a number.
    pub fn at(&self, n: u32) -> String {
        match self {
            Self::Varied { before, alphabet, width, after } => {
                format!("{before}{}{after}", alphabet.write(n, *width))
            }
            Self::Fixed(texts) => texts.get(n as usize % texts.len().max(1)).cloned().unwrap_or_default(),
        }
    }

    /// How many different texts there are.
    pub fn room(&self) -> u32 {
        match self {
            Self::Varied { alphabet, width, .. } => {
                alphabet.signs().1.saturating_pow(u32::try_from(*width).unwrap_or(u32::MAX)).min(super::WIDE)
            }
            Self::Fixed(texts) => u32::try_from(texts.len()).unwrap_or(super::WIDE),
        }
    }

    /// The expression over `n` that gives these texts.
    pub fn csharp(&self) -> String {
        match self {
            Self::Varied { before, alphabet: Alphabet::Digits, width, after } if self.room() >= super::WIDE => {
                format!("${}", interpolated(before, &format!("{{n:D{width}}}"), after))
            }
            Self::Varied { before, alphabet, width, after } => {
                let method = match alphabet {
                    Alphabet::Digits => "Digits",
                    Alphabet::Lower => "Lower",
                    Alphabet::Upper => "Upper",
                };
                format!("${}", interpolated(before, &format!("{{Values.{method}(n, {width})}}"), after))
            }
            Self::Fixed(texts) => match texts.as_slice() {
                [one] => cs_string(one),
                many => {
                    let all: Vec<String> = many.iter().map(|text| cs_string(text)).collect();
                    format!("Values.Pick(n, {})", all.join(", "))
                }
            },
        }
    }
}

/// The inside of an interpolated string, in quotes.
fn interpolated(before: &str, hole: &str, after: &str) -> String {
    let part = |text: &str| {
        let quoted = cs_string(text);
        quoted[1..quoted.len() - 1].replace('{', "{{").replace('}', "}}")
    };
    format!("\"{}{hole}{}\"", part(before), part(after))
}

/// Without a pattern: the field's name and a number, as long as fits.
fn plain(name: &str, min: usize, max: usize) -> Formula {
    let width = WIDTH.min(max.max(1));
    let mut before = if max > WIDTH + 1 { format!("{} ", stem_words(name, max - WIDTH - 1)) } else { String::new() };
    while before.len() + width < min {
        before.push('x');
    }
    Formula::Varied { before, alphabet: Alphabet::Digits, width, after: String::new() }
}

/// What the spec offers when no text that matches could be made: the default. The checks of the spec see to it that a
/// field whose pattern is beyond this has one.
fn fallback(field: &Field) -> String {
    match &field.default {
        Some(crate::spec::model::Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// A field's name for a part of an address.
pub(super) fn stem(name: &str, max: usize) -> String {
    let kebab = Name::new(name).kebab;
    kebab.chars().take(max).collect::<String>().trim_matches('-').to_owned()
}

fn stem_words(name: &str, max: usize) -> String {
    Name::new(name).words.chars().take(max.min(24)).collect::<String>().trim().to_owned()
}
