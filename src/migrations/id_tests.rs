use super::*;

fn at(now: &str, provider: Provider) -> MigrationId {
    MigrationId::at(now.parse().unwrap(), "Initial", provider).unwrap()
}

#[test]
fn the_providers_get_different_ids_in_the_past() {
    for (now, postgres, sqlite) in [
        ("2026-01-01T10:00:00", "20260101095958_Initial", "20260101095959_Initial"),
        ("2026-01-01T10:00:01", "20260101095958_Initial", "20260101095959_Initial"),
        ("2026-01-01T10:00:02", "20260101100000_Initial", "20260101100001_Initial"),
    ] {
        assert_eq!(at(now, Provider::Postgres).to_string(), postgres);
        assert_eq!(at(now, Provider::Sqlite).to_string(), sqlite);
    }
}

#[test]
fn what_is_no_id_is_refused() {
    for text in
        ["", "2026_Initial", "20261301000000_Initial", "20260101000000", "20260101000000_1st", "20260101000000_a b"]
    {
        assert!(MigrationId::parse(text).is_err(), "{text}");
    }
    assert_eq!(MigrationId::parse("20260101000000_Add_Notes").unwrap().name(), "Add_Notes");
}
