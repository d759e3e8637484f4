use proptest::prelude::*;

use super::*;
use crate::spec::samples::{kinds, spec};
use crate::spec::{parse, write};

fn valid(text: &str) -> Result<(), String> {
    let instance: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    let schema = schema(&kinds());
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    validator.validate(&instance).map_err(|error| error.to_string())
}

fn with_field(field: &str) -> String {
    format!(
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      customer: {{ fields: {{ label: string }} }}\n      \
         order:\n        fields:\n          placed: {field}\n"
    )
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&schema(&kinds())));
}

#[test]
fn the_spec_of_the_design_validates() {
    assert_eq!(valid(include_str!("../read/design.yaml")), Ok(()));
    assert_eq!(valid("scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    with:\n      cache:\n"), Ok(()));
}

#[test]
fn mistakes_do_not_validate() {
    for text in [
        "scaffold: 2\nsolution: Shop\n",
        "scaffold: 1\n",
        "scaffold: 1\nsolution: shop\n",
        "scaffold: 1\nsolution: Shop\nservice: {}\n",
        "scaffold: 1\nsolution: Shop\nwith: { gatewy: {} }\n",
        "scaffold: 1\nsolution: Shop\nwith: { gateway: { login: [githup] } }\n",
        "scaffold: 1\nsolution: Shop\nwith: { cache: {} }\n",
        "scaffold: 1\nsolution: Shop\nservices: { Orders: {} }\n",
        "scaffold: 1\nsolution: Shop\nservices: { orders: { port: yes } }\n",
        "scaffold: 1\nsolution: Shop\nservices: { orders: { with: { queue: {} } } }\n",
        "scaffold: 1\nsolution: Shop\nservices: { orders: { resources: { order: {} } } }\n",
        "scaffold: 1\nsolution: Shop\nservices: { orders: { resources: { order: { fields: {} } } } }\n",
    ] {
        assert!(valid(text).is_err(), "{text}");
        assert!(parse("f", text, &kinds()).1.is_err(), "the reader takes it: {text}");
    }
}

#[test]
fn fields_have_the_keys_of_their_type_only() {
    for field in [
        "string",
        "{ type: string, max: 20, pattern: '^a' }",
        "{ type: decimal, min: 0.5, max: '2.25', default: 1 }",
        "{ type: enum, values: [open, closed], default: open, sort: true }",
        "{ type: ref, to: customer, optional: true }",
        "{ type: bool, default: false }",
        "{ type: money, min: 0, sort: true }",
    ] {
        assert_eq!(valid(&with_field(field)), Ok(()), "{field}");
        assert!(parse("f", &with_field(field), &kinds()).1.is_ok(), "the reader refuses it: {field}");
    }
    for field in [
        "strng",
        "enum",
        "ref",
        "{ type: strng }",
        "{ max: 3 }",
        "{ type: bool, max: 3 }",
        "{ type: int, pattern: a }",
        "{ type: enum }",
        "{ type: enum, values: [] }",
        "{ type: enum, values: [a, a] }",
        "{ type: ref }",
        "{ type: json, unique: true }",
        "{ type: text, sort: true }",
        "{ type: int, min: 1.5 }",
        "{ type: int, default: x }",
        "{ type: decimal, default: x }",
        "{ type: string, max: yes }",
        "{ type: string, lenght: 3 }",
        "12",
        "[string]",
    ] {
        assert!(valid(&with_field(field)).is_err(), "{field}");
        assert!(parse("f", &with_field(field), &kinds()).1.is_err(), "the reader takes it: {field}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_the_reader_accepts_validates(spec in spec()) {
        let text = write::new_spec(&spec);
        prop_assert_eq!(valid(&text), Ok(()), "{}", text);
    }
}
