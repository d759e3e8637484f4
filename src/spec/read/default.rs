//! Values of a field (`default`, `backfill`): of its type, and within its bounds.

use super::mapping::Mapping;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::decimal::Decimal;
use crate::spec::model::{FieldType, Value};
use crate::spec::node::{Node, ScalarType};
use crate::spec::vocabulary::SAFE_INTEGER;
use crate::spec::{pattern, words};

/// The most characters of an e-mail address.
const MAX_EMAIL: u32 = 254;
/// The most characters of a URL.
const MAX_URL: u32 = 2_048;

impl Reader<'_> {
    /// The value of this key: `default` or `backfill`.
    pub(super) fn value_of(&mut self, field: &Mapping<'_>, key: &'static str, ty: &FieldType) -> Option<Value> {
        let (_, node, path) = field.value(key)?;
        if node.is_null() {
            let hint = "leave it out; `optional: true` makes the field nullable".to_owned();
            self.wrong_type(node, &path, "a value", Some(hint));
            return None;
        }
        match ty {
            FieldType::Bool => self.flag_of(node, &path).map(Value::Bool),
            FieldType::Int { min, max } => {
                let (least, greatest) = (i64::from(i32::MIN), i64::from(i32::MAX));
                let number = self.integer_of(node, &path, least, greatest)?;
                self.within(&number, min.map(i64::from).as_ref(), max.map(i64::from).as_ref(), (key, &path))
                    .then_some(Value::Integer(number))
            }
            FieldType::Long { min, max } => {
                let number = self.integer_of(node, &path, -SAFE_INTEGER, SAFE_INTEGER)?;
                self.within(&number, min.as_ref(), max.as_ref(), (key, &path)).then_some(Value::Integer(number))
            }
            FieldType::Decimal { precision, scale, min, max } => {
                let number = self.decimal(field, key, *precision, *scale)?;
                let bound = |bound: &Option<String>| bound.as_deref().and_then(Decimal::parse);
                self.within(&number, bound(min).as_ref(), bound(max).as_ref(), (key, &path))
                    .then(|| Value::Decimal(number.to_string()))
            }
            FieldType::Money { .. } | FieldType::Json | FieldType::Ref(_) => None,
            _ => self.value_text(node, (key, &path), ty).map(Value::Text),
        }
    }

    fn within<T: PartialOrd + std::fmt::Display>(
        &mut self,
        value: &T,
        min: Option<&T>,
        max: Option<&T>,
        (key, path): Place<'_>,
    ) -> bool {
        let message = match (min, max) {
            (Some(min), _) if value < min => format!("{value} is less than `min` {min}"),
            (_, Some(max)) if value > max => format!("{value} is greater than `max` {max}"),
            _ => return true,
        };
        let hint = format!("change the {key} or the bound");
        self.deny(key, path, At::Value, format!("the {key} {message}"), Some(hint));
        false
    }

    fn value_text(&mut self, node: &Node, (key, path): Place<'_>, ty: &FieldType) -> Option<String> {
        if let Some(scalar) = node.scalar().filter(|scalar| scalar.ty != ScalarType::Text)
            && let FieldType::Enum { values } = ty
            && values.contains(&scalar.text)
        {
            return Some(scalar.text.clone());
        }
        let text = self.text_of(node, path, "a text")?;
        let shown = words::shown(text);
        let problem = match ty {
            FieldType::String { min, max, pattern } => string_problem(text, *min, *max, pattern.as_deref()),
            FieldType::Text { min, max } => length_problem(text, *min, *max),
            FieldType::Enum { values } => enum_problem(text, values),
            FieldType::Uuid => (!is_uuid(text)).then(|| (format!("`{shown}` is not a UUID"), None)),
            FieldType::Date => text
                .parse::<jiff::civil::Date>()
                .ok()
                .is_none_or(|date| date.to_string() != text || date.year() < 1)
                .then(|| (format!("`{shown}` is not a date"), Some("write `2026-01-31`".to_owned()))),
            FieldType::Timestamp => return self.timestamp(text, (key, path)),
            FieldType::Email => email_problem(text),
            FieldType::Url => url_problem(text),
            _ => None,
        };
        match problem {
            None if matches!(ty, FieldType::Uuid) => Some(text.to_ascii_lowercase()),
            None => Some(text.to_owned()),
            Some((message, hint)) => {
                let hint = hint.unwrap_or_else(|| format!("change the {key}, or leave it out"));
                self.deny(key, path, At::Value, format!("the {key} {message}"), Some(hint));
                None
            }
        }
    }

    /// An instant with its offset, in UTC, to the microsecond.
    fn timestamp(&mut self, text: &str, (key, path): Place<'_>) -> Option<String> {
        let instant = text.parse::<jiff::Timestamp>().ok().filter(|instant| {
            let in_years = !instant.to_string().starts_with(['-', '+']) && !instant.to_string().starts_with("0000");
            instant.subsec_nanosecond() % 1000 == 0 && in_years
        });
        if instant.is_none() {
            let message = format!("the {key} `{}` is not an instant", words::shown(text));
            self.deny(key, path, At::Value, message, Some("write `2026-01-31T12:00:00Z`".to_owned()));
        }
        instant.map(|instant| instant.to_string())
    }
}

/// A key, and where its value is.
type Place<'a> = (&'static str, &'a SpecPath);

/// What is said of a value after `the default`, and a hint.
type Problem = Option<(String, Option<String>)>;

/// The length as .NET and the generated checks count it: in UTF-16 units.
fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn length_problem(text: &str, min: Option<u32>, max: u32) -> Problem {
    let length = length(text);
    if length > max {
        return Some((format!("has {length} characters; `max` is {max}"), None));
    }
    let min = min.filter(|min| length < *min)?;
    Some((format!("has {length} characters; `min` is {min}"), None))
}

fn string_problem(text: &str, min: Option<u32>, max: u32, pattern: Option<&str>) -> Problem {
    if text.contains(char::is_control) {
        let hint = Some("the type `text` takes several lines".to_owned());
        return Some(("of a `string` has more than one line".to_owned(), hint));
    }
    length_problem(text, min, max).or_else(|| {
        let pattern = pattern.filter(|pattern| !pattern::matches(pattern, text))?;
        let message = format!("`{}` does not match the pattern `{}`", words::shown(text), words::shown(pattern));
        Some((message, None))
    })
}

fn enum_problem(text: &str, values: &[String]) -> Problem {
    if values.iter().any(|value| value == text) || values.is_empty() {
        return None;
    }
    let hint = words::did_you_mean(text, values.iter().map(String::as_str));
    Some((format!("`{}` is not one of `values`", words::shown(text)), hint))
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
}

fn email_problem(text: &str) -> Problem {
    let sound = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(char::is_whitespace)
    });
    if sound && length(text) <= MAX_EMAIL {
        return None;
    }
    Some((format!("`{}` is not an e-mail address", words::shown(text)), None))
}

fn url_problem(text: &str) -> Problem {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let sound = host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['));
    if sound && !text.contains(char::is_whitespace) && length(text) <= MAX_URL {
        return None;
    }
    Some((format!("`{}` is not an http or https URL", words::shown(text)), None))
}
