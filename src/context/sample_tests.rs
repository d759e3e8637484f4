use super::*;

fn field(name: &str, ty: FieldType) -> Field {
    Field {
        name: name.to_owned(),
        renamed_from: None,
        renamed_values: std::collections::BTreeMap::new(),
        backfill: None,
        ty,
        optional: false,
        unique: false,
        index: false,
        filter: false,
        sort: false,
        default: None,
        description: None,
    }
}

#[test]
fn texts_say_their_name_and_fit() {
    let title = field("title", FieldType::String { min: None, max: 200, pattern: None });
    assert_eq!(Sample::of(&title, None).json, r#"$"title {n:D6}""#);
    let short = field("title", FieldType::String { min: None, max: 3, pattern: None });
    assert_eq!(
        Sample::of(&short, None),
        Sample { json: r#"$"{Values.Digits(n, 3)}""#.into(), domain: r#"$"{Values.Digits(n, 3)}""#.into(), room: 1000 }
    );
}

#[test]
fn numbers_stay_within_their_bounds() {
    let stars = field("stars", FieldType::Int { min: Some(1), max: Some(5) });
    assert_eq!(Sample::of(&stars, None).json, "1 + (n % 5)");
    assert_eq!(json_at(&stars, 7), json!(3));
    let cold = field("cold", FieldType::Long { min: None, max: Some(-10) });
    assert_eq!(Sample::of(&cold, None).json, "-10");
    let weight = field("weight", FieldType::Decimal { precision: 10, scale: 3, min: Some("0".into()), max: None });
    assert_eq!(Sample::of(&weight, None).json, "0.001m + (n * 0.001m)");
    let grade =
        field("grade", FieldType::Decimal { precision: 3, scale: 1, min: Some("-2".into()), max: Some("-1.5".into()) });
    assert_eq!(Sample::of(&grade, None).domain, "-1.5m + ((n % 1) * 0.1m)");
}

#[test]
fn decimals_are_exact() {
    assert_eq!(decimal_text(-5, 2), "-0.05");
    assert_eq!(decimal_text(1234, 0), "1234");
    assert_eq!(decimal_units("1.5", 3), Some(1500));
}
