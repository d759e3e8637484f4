use super::*;

fn string(max: Option<u32>) -> ColumnType {
    ColumnType::String { max }
}

fn decimal(precision: u8, scale: u8) -> ColumnType {
    ColumnType::Decimal { precision, scale: Some(scale) }
}

#[test]
fn postgres_scans_rewrites_or_refuses() {
    use ColumnType::{Bool, Date, Guid, Int, Json, Long};
    let state = ColumnType::Enum { max: 32, values: vec!["Open".into()] };
    for (from, to, expected) in [
        (string(Some(50)), string(Some(100)), Conversion::None),
        (string(Some(50)), string(None), Conversion::None),
        (string(Some(100)), string(Some(50)), Conversion::Lossy),
        (string(None), string(Some(50)), Conversion::Lossy),
        (state.clone(), string(None), Conversion::None),
        (string(None), state, Conversion::Lossy),
        (Int, Long, Conversion::Rewrite),
        (Long, Int, Conversion::Lossy),
        (Int, decimal(20, 2), Conversion::Rewrite),
        (decimal(10, 2), decimal(12, 2), Conversion::None),
        (decimal(10, 2), decimal(12, 4), Conversion::Rewrite),
        (decimal(10, 2), decimal(10, 4), Conversion::Lossy),
        (decimal(10, 2), decimal(10, 1), Conversion::Lossy),
        (string(None), Int, Conversion::Impossible),
        (Guid, Bool, Conversion::Impossible),
        (Json, Date, Conversion::Impossible),
    ] {
        assert_eq!(conversion(&from, &to, Provider::Postgres), expected, "{from:?} {to:?}");
    }
}

#[test]
fn sqlite_has_no_lengths_to_break() {
    assert_eq!(conversion(&string(Some(9)), &string(Some(1)), Provider::Sqlite), Conversion::None);
    assert_eq!(conversion(&decimal(9, 2), &decimal(3, 1), Provider::Sqlite), Conversion::None);
    assert_eq!(conversion(&ColumnType::Guid, &ColumnType::Int, Provider::Sqlite), Conversion::Impossible);
}
