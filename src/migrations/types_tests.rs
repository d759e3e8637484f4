use super::super::tests_support::column;
use super::*;

fn text(text: &str) -> Literal {
    Literal::Text(text.to_owned())
}

#[test]
fn values_are_written_as_ef_writes_them() {
    let string = ColumnType::String { max: None };
    let decimal = ColumnType::Decimal { precision: 10, scale: Some(3) };
    for (ty, value, written) in [
        (&string, text("it's \"q\" \\ é\n\t"), r#""it's \"q\" \\ é\n\t""#),
        (&ColumnType::Int, Literal::Integer(-7), "-7"),
        (&ColumnType::Long, Literal::Integer(8_000_000_000), "8000000000L"),
        (&decimal, text("1.500"), "1.500m"),
        (&ColumnType::Bool, Literal::Bool(true), "true"),
        (&ColumnType::Date, text("2026-01-02"), "new DateOnly(2026, 1, 2)"),
        (
            &ColumnType::Timestamp,
            text("2026-01-02T03:04:05Z"),
            "new DateTime(2026, 1, 2, 3, 4, 5, 0, DateTimeKind.Utc)",
        ),
        (
            &ColumnType::Timestamp,
            text("2026-01-02T03:04:05.123456Z"),
            "new DateTime(2026, 1, 2, 3, 4, 5, 123, DateTimeKind.Utc).AddTicks(4560)",
        ),
        (&ColumnType::Guid, text("0-1"), "new Guid(\"0-1\")"),
        (&ColumnType::Json, text("{}"), "\"{}\""),
    ] {
        assert_eq!(csharp_literal(ty, &value), written);
    }
}

#[test]
fn values_in_sql_end_where_they_should() {
    assert_eq!(sql_literal(&text("it's; --")), "'it''s; --'");
    assert_eq!(sql_literal(&Literal::Bool(false)), "FALSE");
    assert_eq!(sql_literal(&Literal::Integer(7)), "7");
}

#[test]
fn a_value_must_be_of_its_type() {
    let state = ColumnType::Enum { max: 32, values: vec!["Open".into()] };
    assert!(fits(&state, &text("Open")));
    assert!(!fits(&state, &text("open")));
    assert!(!fits(&ColumnType::Int, &Literal::Integer(3_000_000_000)));
    assert!(fits(&ColumnType::Long, &Literal::Integer(3_000_000_000)));
    assert!(!fits(&ColumnType::Date, &text("2026-02-30")));
    assert!(!fits(&ColumnType::Timestamp, &text("2026-02-03")));
    assert!(!fits(&ColumnType::Decimal { precision: 3, scale: Some(1) }, &text("1m")));
    assert!(!fits(&ColumnType::Bool, &text("true")));
    for ty in [ColumnType::Json, ColumnType::Guid, ColumnType::Timestamp, ColumnType::Date, state] {
        assert!(fits(&ty, &zero(&ty)), "{ty:?}");
    }
}

#[test]
fn sqlite_knows_no_lengths() {
    let (short, long) =
        (column("a", ColumnType::String { max: Some(5) }), column("a", ColumnType::String { max: None }));
    assert!(differs(&short, &long, Provider::Postgres));
    assert!(!differs(&short, &long, Provider::Sqlite));
    let optional = Column { nullable: true, ..long.clone() };
    assert!(differs(&long, &optional, Provider::Sqlite));
}
