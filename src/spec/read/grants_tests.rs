use crate::spec::{InputSchema, InputType, KindSchema, Scope, Spec, parse};

fn kinds() -> Vec<KindSchema> {
    let input = |name: &str, ty| InputSchema {
        name: name.into(),
        ty,
        description: String::new(),
        default: None,
        required: false,
    };
    let inputs = vec![input("issuer", InputType::Url), input("roles", InputType::Grants)];
    vec![KindSchema { name: "auth".into(), scope: Scope::Solution, description: String::new(), inputs }]
}

fn spec(inputs: &str) -> String {
    format!(
        "scaffold: 1\nsolution: Shop\nwith:\n  auth:\n    {inputs}\nservices:\n  orders:\n    resources:\n      order_line: {{ fields: {{ sku: string }} }}\n"
    )
}

fn read(inputs: &str) -> Result<Spec, String> {
    let text = spec(inputs);
    let (source, spec) = parse("scaffold.yaml", &text, &kinds());
    spec.map_err(|findings| crate::report::render(&source, &findings, crate::report::Style::Plain))
}

#[test]
fn roles_with_permissions_of_what_there_is_are_taken() {
    let spec =
        read("roles: { support: [order-lines:read, order-lines:write], Shop.Admin: [order-lines:admin], viewer: [] }")
            .unwrap();

    let roles = &spec.with["auth"]["roles"];
    assert_eq!(roles["support"], serde_json::json!(["order-lines:read", "order-lines:write"]));
    assert_eq!(roles["viewer"], serde_json::json!([]));
}

#[test]
fn permissions_of_what_there_is_not_are_pointed_at() {
    insta::assert_snapshot!(
        read("roles: { support: [order-line:read, order-lines:reed, orders, order-lines:read, order-lines:read] }")
            .unwrap_err()
    );
}

#[test]
fn roles_that_settings_cannot_hold_are_pointed_at() {
    insta::assert_snapshot!(
        read("roles: { Admin: [order-lines:read], \"a:b\": [], support: order-lines:read }").unwrap_err()
    );
    assert!(read("roles: [support]").unwrap_err().contains("a mapping from roles"));
}

#[test]
fn an_issuer_is_an_https_address() {
    let taken = |text: &str| read(&format!("issuer: \"{text}\"")).map(|spec| spec.with["auth"]["issuer"].clone());

    assert_eq!(
        taken("https://id.example.com:8443/realms/shop_1/").unwrap(),
        "https://id.example.com:8443/realms/shop_1"
    );
    for (text, message) in [
        ("id.example.com", "is not an address"),
        ("http://id.example.com", "is not https"),
        ("https://", "has no host"),
        ("https://id.example.com:http", "has no host"),
        ("https://id.example.com?a=b", "more than a host and a path"),
        ("https://user@id.example.com", "more than a host and a path"),
        ("https://id.example.com/${HOME}", "has a character"),
        ("https://id.example.com/a b", "has a character"),
        ("https://${HOST}", "has no host"),
    ] {
        let refused = taken(text).unwrap_err();
        assert!(refused.contains(message) && refused.contains("scaffold.yaml:5:"), "{text}: {refused}");
    }
}

/// What the reader takes, the schema for editors takes, and the other way round.
#[test]
fn the_schema_says_the_same() {
    let schema = jsonschema::validator_for(&crate::spec::schema(&kinds())).unwrap();
    for (inputs, accepted) in [
        ("roles: { support: [order-lines:read], viewer: [] }", true),
        ("roles: { support: [order-lines:reed] }", false),
        ("roles: { \"a:b\": [] }", false),
        ("roles: { support: order-lines:read }", false),
        ("issuer: https://id.example.com:8443/realms/shop", true),
        ("issuer: http://id.example.com", false),
        ("issuer: https://user@id.example.com", false),
    ] {
        let value: serde_json::Value = serde_yaml::from_str(&spec(inputs)).unwrap();
        assert_eq!((schema.is_valid(&value), read(inputs).is_ok()), (accepted, accepted), "{inputs}");
    }
}

#[test]
fn what_is_written_reads_back() {
    let spec = read("roles: { support: [order-lines:read], viewer: [] }").unwrap();
    let line = crate::spec::write::kind_line("auth", &spec.with["auth"]);

    assert_eq!(line, "auth: { roles: { support: [\"order-lines:read\"], viewer: [] } }");
}
