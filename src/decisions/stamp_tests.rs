use super::super::entry::Entry;
use super::super::fixture::{at, decision};
use super::*;

#[test]
fn ids_rise_and_carry_the_time() {
    let mut stamp = at("2026-01-31T12:00:00.123Z");
    let ids: Vec<Ulid> = std::iter::repeat_with(|| stamp.id()).take(100).collect();
    assert!(ids.is_sorted_by(|a, b| a < b));
    assert_eq!(ids[0].timestamp_ms(), 1_769_860_800_123);
}

#[test]
fn ids_rise_past_the_end_of_the_random_part() {
    let mut stamp = Stamp::new("2026-01-31T12:00:00Z".parse().unwrap(), u128::MAX);
    let (first, second) = (stamp.id(), stamp.id());
    assert!(first < second);
}

#[test]
fn comes_after_a_log_of_a_clock_that_ran_ahead() {
    let ahead = decision(&mut at("2031-01-01T00:00:00Z"), "t");
    let last = ahead.id;
    let log = Log::new([Entry::Decision(ahead)]);
    let mut stamp = at("2026-01-31T12:00:00Z").after(&log);
    assert!(stamp.id() > last);
    assert_eq!(stamp.now().to_string(), "2026-01-31T12:00:00Z");
}
