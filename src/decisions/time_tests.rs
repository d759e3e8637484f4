use super::*;

#[test]
fn always_three_decimals_in_utc() {
    for (given, want) in [
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31T12:00:00.1239999Z", "2026-01-31T12:00:00.123Z"),
        ("2026-01-31T14:00:00+02:00", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31 12:00:00", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31", "2026-01-31T00:00:00.000Z"),
    ] {
        assert_eq!(parse(given).map(format).as_deref(), Some(want), "{given}");
    }
}

#[test]
fn refuses_what_is_no_time() {
    for text in ["", "yesterday", "2026-13-01T00:00:00Z", "12:00", "-000001-01-01T00:00:00Z"] {
        assert_eq!(parse(text), None, "{text}");
    }
}
