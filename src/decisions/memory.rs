//! What an agent or a person wants to find again: keys and values. The last value of a key counts.

use super::choices::Author;
use super::entry::{Entry, Memory};
use super::log::Log;
use super::stamp::Stamp;
use crate::error::Result;

/// The key that scaffold itself keeps up to date after every apply.
pub const CURRENT_ARCHITECTURE: &str = "current_architecture";

/// The value of a key.
pub fn get<'a>(log: &'a Log, key: &str) -> Option<&'a str> {
    log.memory().get(key).map(|memory| memory.value.as_str())
}

/// The line that gives a key a value, or `None` when it has that value already. The stamp must come after the log
/// ([`Stamp::after`]), else an older value may win.
///
/// # Errors
/// A usage error when the key is blank.
pub fn put(log: &Log, key: &str, value: &str, author: &Author, stamp: &mut Stamp) -> Result<Option<Entry>> {
    if get(log, key) == Some(value) {
        return Ok(None);
    }
    let entry = Entry::Memory(Memory {
        id: stamp.id(),
        updated_at: stamp.now(),
        agent_name: author.agent_name.clone(),
        key: key.to_owned(),
        value: value.to_owned(),
    });
    entry.check()?;
    Ok(Some(entry))
}

#[cfg(test)]
#[path = "memory_tests.rs"]
mod tests;
