use super::*;

#[test]
fn columns_are_named_as_the_convention_names_them() {
    for (property, column) in [
        ("Id", "id"),
        ("HttpUrl", "http_url"),
        ("HTTPUrl", "http_url"),
        ("UserID", "user_id"),
        ("IsV2", "is_v2"),
        ("Line2Text", "line2text"),
        ("AddressLine2", "address_line2"),
        ("AB", "ab"),
        ("OwnerId", "owner_id"),
    ] {
        assert_eq!(snake(property), column);
    }
}

#[test]
fn long_names_are_cut_to_63_and_stay_apart() {
    let long = "ix_".to_owned() + &"a".repeat(70);
    let cut = ident(&long);
    assert_eq!(cut.len(), MAX_IDENTIFIER);
    assert!(long.starts_with(&cut[..54]));
    assert_ne!(cut, ident(&(long + "b")));
    assert_eq!(ident(&"a".repeat(63)), "a".repeat(63));
}

#[test]
fn the_hash_is_the_one_that_earlier_migrations_carry() {
    assert_eq!(
        check("very_long_aggregate_names_for_testing_identifiers", "another_quite_long_field_name_two"),
        "ck_very_long_aggregate_names_for_testing_identifiers_a_efe56a83"
    );
}

#[test]
fn enum_columns_are_32_64_or_128_long() {
    assert_eq!(enum_length(["Open"]), 32);
    assert_eq!(enum_length(["a".repeat(32).as_str()]), 32);
    assert_eq!(enum_length(["a".repeat(33).as_str(), "b"]), 64);
    assert_eq!(enum_length(["a".repeat(65).as_str()]), 128);
}

#[test]
fn only_keywords_are_escaped() {
    assert_eq!(KEYWORDS.split_whitespace().count(), 77);
    assert_eq!(csharp_member("class"), "@class");
    assert_eq!(csharp_member("order"), "order");
}
