//! YAML as a tree whose nodes know their bytes.
//!
//! Only plain data is read: no anchors, aliases, tags, merge keys or further documents, so nothing ever expands.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::finding::SpecPath;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// The bytes of the value; of a collection, those of its first line.
    pub(crate) span: Range<usize>,
    /// The bytes of the whole value, without blank space and comments after it.
    pub(crate) extent: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// One value.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A mapping.
    Map(Map),
    /// Something refused already: readers pass over it in silence.
    Broken,
}

/// A mapping, its entries in the order of the text, keys without duplicates.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Map {
    /// Written with braces.
    pub(crate) flow: bool,
    /// What is in it.
    pub(crate) entries: Vec<Entry>,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// The bytes of the key.
    pub(crate) key_span: Range<usize>,
    /// The value.
    pub(crate) value: Node,
}

/// One value: its text and what YAML 1.2's core schema takes it for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scalar {
    /// The text, unquoted.
    pub(crate) text: String,
    /// Its type.
    pub(crate) ty: ScalarType,
}

/// The types of YAML 1.2's core schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ScalarType {
    Null,
    Bool,
    Integer,
    Float,
    Text,
}

impl ScalarType {
    /// The type of a plain scalar.
    pub(crate) fn of_plain(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => Self::Null,
            "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Self::Bool,
            _ if is_integer(text) => Self::Integer,
            _ if is_float(text) => Self::Float,
            _ => Self::Text,
        }
    }
}

fn digits(text: &str, radix: u32) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_digit(radix))
}

fn is_integer(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits(unsigned, 10)
        || text.strip_prefix("0x").is_some_and(|rest| digits(rest, 16))
        || text.strip_prefix("0o").is_some_and(|rest| digits(rest, 8))
}

fn is_float(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    number(whole) && number(fraction) && !(whole.is_empty() && fraction.is_empty()) && digits(exponent, 10)
}

impl Node {
    /// The text of a scalar that is not null.
    pub(crate) fn scalar(&self) -> Option<&Scalar> {
        match &self.kind {
            Kind::Scalar(scalar) if scalar.ty != ScalarType::Null => Some(scalar),
            _ => None,
        }
    }

    /// No value at all: `key:`, `null`, `~`.
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar(Scalar { ty: ScalarType::Null, .. }))
    }

    /// Refused before.
    pub(crate) fn is_broken(&self) -> bool {
        matches!(self.kind, Kind::Broken)
    }

    /// The entries of a mapping; none of anything else.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(map) => &map.entries,
            _ => &[],
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// What it is, as messages say it.
    pub(crate) fn describe(&self) -> String {
        match &self.kind {
            Kind::List(_) => "a list".to_owned(),
            Kind::Map(_) => "a mapping".to_owned(),
            Kind::Broken => "something else".to_owned(),
            Kind::Scalar(scalar) => {
                let text = super::words::shown(&scalar.text);
                match scalar.ty {
                    ScalarType::Null => "nothing".to_owned(),
                    ScalarType::Text if ScalarType::of_plain(&scalar.text) != ScalarType::Text => {
                        format!("the text \"{text}\"")
                    }
                    ScalarType::Bool | ScalarType::Text => format!("`{text}`"),
                    ScalarType::Integer | ScalarType::Float => format!("the number {text}"),
                }
            }
        }
    }
}

/// Where every node stands, by path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    /// Keys; values where there is no key (list items, the root).
    pub(crate) keys: BTreeMap<SpecPath, Range<usize>>,
    /// Values; their keys where there is no value.
    pub(crate) values: BTreeMap<SpecPath, Range<usize>>,
}

impl Places {
    /// Of a whole tree.
    pub(crate) fn of(root: &Node) -> Self {
        let mut places = Self::default();
        places.walk(root, &SpecPath::default(), root.span.clone());
        places
    }

    // The tree's depth is bounded by its builder.
    fn walk(&mut self, node: &Node, path: &SpecPath, key: Range<usize>) {
        let value = if node.span.is_empty() { key.clone() } else { node.span.clone() };
        self.keys.insert(path.clone(), key);
        self.values.insert(path.clone(), value);
        match &node.kind {
            Kind::Map(map) => {
                for entry in &map.entries {
                    self.walk(&entry.value, &path.join(&entry.key), entry.key_span.clone());
                }
            }
            Kind::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &path.join(index), item.span.clone());
                }
            }
            Kind::Scalar(_) | Kind::Broken => {}
        }
    }
}
