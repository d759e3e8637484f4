use super::*;

#[test]
fn json_names_are_those_of_the_camel_case_policy() {
    for (pascal, json) in [
        ("Number", "number"),
        ("PlacedAt", "placedAt"),
        ("XAxis", "xAxis"),
        ("ABTest", "abTest"),
        ("Line2", "line2"),
        ("S3Key", "s3Key"),
    ] {
        assert_eq!(json_name(pascal), json);
    }
}

#[test]
fn locals_are_never_keywords_nor_locals_of_the_templates() {
    assert_eq!(local("order", "Order"), "order");
    assert_eq!(local("event", "Event"), "theEvent");
    assert_eq!(local("request", "Request"), "theRequest");
}

#[test]
fn numbers_and_times_are_literals() {
    assert_eq!(integer(1000), "1000");
    assert_eq!(integer(-1_234_567), "-1_234_567");
    assert_eq!(integer(i64::MIN), "long.MinValue");
    assert_eq!(date("2026-01-31"), "new DateOnly(2026, 1, 31)");
    assert_eq!(instant("2026-01-31T12:00:00Z"), "new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)");
    assert!(instant("2026-01-31T12:00:00.5Z").ends_with(".AddMicroseconds(500000)"));
}

#[test]
fn ambiguous_types_are_qualified() {
    assert_eq!(type_reference("Order", &["Orders"]), "Order");
    assert_eq!(type_reference("Task", &[]), "Domain.Task");
    assert_eq!(type_reference("HttpMethod", &[]), "Domain.HttpMethod");
    assert_eq!(type_reference("Catalog", &["Catalog"]), "Domain.Catalog");
}
