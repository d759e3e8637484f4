use super::super::fixture::{at, author, stamp};
use super::*;

#[test]
fn keeps_the_last_value() {
    let empty = Log::default();
    let first = put(&empty, "k", "one", &author(), &mut stamp()).unwrap().unwrap();
    let log = Log::new([first.clone()]);
    assert_eq!((get(&log, "k"), get(&log, "K")), (Some("one"), None));
    // Also when our clock is behind.
    let mut late = at("2020-01-01T00:00:00Z").after(&log);
    let second = put(&log, "k", "two", &author(), &mut late).unwrap().unwrap();
    assert_eq!(get(&Log::new([second, first]), "k"), Some("two"));
}

#[test]
fn the_same_value_is_no_new_line() {
    let first = put(&Log::default(), "k", "", &author(), &mut stamp()).unwrap().unwrap();
    assert_eq!(put(&Log::new([first]), "k", "", &author(), &mut stamp()).unwrap(), None);
}

#[test]
fn a_key_is_not_blank() {
    let error = put(&Log::default(), " ", "v", &author(), &mut stamp()).unwrap_err();
    assert_eq!(error.message, "the memory entry has no key");
}
