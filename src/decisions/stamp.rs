//! The time and the ids of one run, as a value.

use jiff::Timestamp;
use ulid::Ulid;

use super::log::Log;
use super::time::to_millisecond;

/// The greatest time an id may carry, in milliseconds since 1970: the end of the year 9999. It leaves room above every
/// id that is read, so that a new one can always be greater.
pub(crate) const LAST_MILLISECOND: u64 = 253_402_300_799_999;

/// Gives new lines their time and ids. One of it serves one run: all its lines have the same time, and ids that rise.
#[derive(Debug, Clone)]
pub struct Stamp {
    now: Timestamp,
    next: Ulid,
}

impl Stamp {
    /// A stamp of an instant. Of `entropy` the low 80 bits keep the ids of two machines apart.
    pub fn new(now: Timestamp, entropy: u128) -> Self {
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Self { now: to_millisecond(now), next: Ulid::from_parts(milliseconds.min(LAST_MILLISECOND), entropy) }
    }

    /// The same stamp with ids greater than all of a log: what is written last counts last, also when the clock of
    /// whoever wrote before ran ahead of ours.
    #[must_use]
    pub fn after(mut self, log: &Log) -> Self {
        if let Some(last) = log.last_id() {
            self.next = self.next.max(successor(last));
        }
        self
    }

    /// The instant, to the millisecond.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// A new id, greater than the one before.
    pub fn id(&mut self) -> Ulid {
        let id = self.next;
        self.next = successor(id);
        id
    }
}

fn successor(id: Ulid) -> Ulid {
    Ulid::from(u128::from(id).saturating_add(1))
}

#[cfg(test)]
#[path = "stamp_tests.rs"]
mod tests;
