//! Instants of the log: RFC 3339 in UTC with exactly three decimals, so that text sorts as time does.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serializer};

/// The beginning of the year 1.
const FIRST: Timestamp = Timestamp::constant(-62_135_596_800, 0);

/// The text of an instant: `2026-01-31T12:00:00.000Z`.
pub fn format(instant: Timestamp) -> String {
    format!("{instant:.3}")
}

/// The instant without what is smaller than a millisecond.
pub fn to_millisecond(instant: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(instant.as_millisecond()).unwrap_or(instant)
}

/// Reads an RFC 3339 instant, or a date and time without an offset, which is then in UTC as in SQLite.
/// `None` when it is neither, or before the year 1 (its text would not sort).
pub fn parse(text: &str) -> Option<Timestamp> {
    let instant = text.parse::<Timestamp>().ok().or_else(|| {
        let local: DateTime = text.parse().ok()?;
        TimeZone::UTC.to_timestamp(local).ok()
    })?;
    (instant >= FIRST).then(|| to_millisecond(instant))
}

/// For `#[serde(with)]`.
pub(crate) fn serialize<S: Serializer>(instant: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&format(*instant))
}

/// For `#[serde(with)]`.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(from)?;
    parse(&text).ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not an RFC 3339 time")))
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
