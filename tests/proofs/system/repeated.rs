//! Every event comes a second time, as when relays die between sending and noting it.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use super::books::{self, Books};
use super::{System, broker};

/// For all of them to be sent and read again.
const LIMIT: Duration = Duration::from_mins(2);

/// The inbox knows what it has handled: nothing is billed twice, and nothing becomes a dead letter for it.
pub fn events_have_no_effect(system: &System) -> Result<()> {
    let events = books::count(system, "orders", "outbox_messages")?;
    ensure!(events > 0, "there is no event to send again");
    let before = Books::read(system)?;
    let start = Instant::now();
    books::lines(system, "orders", "UPDATE outbox_messages SET sent_at = NULL, due_at = now()")?;
    while books::count(system, "orders", "outbox_messages WHERE sent_at IS NULL")? > 0 {
        ensure!(start.elapsed() < LIMIT, "events are not sent again after {LIMIT:?}");
        std::thread::sleep(Duration::from_millis(250));
    }
    broker::wait_until_quiet(system, LIMIT)?;
    crate::report::progress(&format!("  {events} events came again within {:?}", start.elapsed()));
    let after = Books::read(system)?.with_dead_letters(system)?;
    after.balance(&[])?;
    ensure!(after.bills.len() == before.bills.len(), "{} bills became {}", before.bills.len(), after.bills.len());
    Ok(())
}
