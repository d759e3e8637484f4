use proptest::prelude::*;

use super::{FORMS, PATTERNS, secret};

#[test]
fn every_pattern_compiles() {
    assert_eq!(PATTERNS.len(), FORMS.len());
}

/// Put together at run time, so that no scanner of repositories takes this file for a leak.
fn joined(parts: &[&str]) -> String {
    parts.concat()
}

#[test]
fn known_forms_are_found() {
    let found: [(&str, String); 15] = [
        ("a private key", joined(&["-----BEGIN ", "PRIVATE KEY-----"])),
        ("a private key", joined(&["-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE"])),
        ("a connection string with a password", "Host=db;Username=orders;Password=hunter2".to_owned()),
        ("a connection string with a password", "Server=x; PWD = abc123; Database=y".to_owned()),
        ("an address with a password", "postgres://orders:hunter2@db:5432/orders".to_owned()),
        ("an address with a password", "see amqp://shop:rabbit99@mq/".to_owned()),
        ("an AWS access key", joined(&["AKIA", "IOSFODNN7EXAMPLE"])),
        ("a GitHub token", joined(&["ghp_", "16C7e42F292c6912E7710c838347Ae178B4a"])),
        ("a GitLab token", joined(&["glpat-", "abcdefghij0123456789"])),
        ("a Digital Ocean token", joined(&["dop_v1_", &"0a1b2c3d".repeat(8)])),
        ("a Stripe key", joined(&["sk_", "live_4eC39HqLyjWDarjtT1zdp7dc"])),
        ("a Google client secret", joined(&["GOCSPX-", "abcdefghijklmnopqrstuvwx"])),
        ("a token (JWT)", joined(&["eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0In0", ".dozjgNryP4J3jVmNHl0w5N"])),
        ("a key: a long random text", joined(&["9f86d081884c7d65", "9a2feaa0c55ad015"])),
        ("a key: a long random text", joined(&["key: wJalrXUtnFEMI/K7MDENG", "/bPxRfiCYEXAMPLEKEY9x2"])),
    ];
    for (what, text) in found {
        assert_eq!(secret(&text), Some(what), "{text}");
    }
}

#[test]
fn what_only_names_a_secret_passes() {
    for text in [
        "Host=db;Username=orders;Password=${DB_PASSWORD}",
        "Host=db;Password=<from the vault>;Database=orders",
        "Host=db;Password=;Database=orders",
        "Password=***",
        "postgres://orders@db/orders",
        "postgres://orders:${PASSWORD}@db/orders",
        "https://example.com:8443/a@b",
        "The password is kept by the identity provider",
        "Set password = something long when you sign up".split(" something").next().expect("a first part"),
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----",
    ] {
        assert_eq!(secret(text), None, "{text}");
    }
}

#[test]
fn long_texts_that_are_no_keys_pass() {
    for text in [
        "0199f0a4-7b1c-7c3e-9d2f-1a2b3c4d5e6f",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "registry.example.com/shop/orders@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "00000000000000000000000000000000",
        "12345678901234567890123456789012",
        "https://example.com/Very/Long/Path2/With/Many/Parts3/AndCamelCase4/Inside",
        "Shop.Orders.Features.Orders.CreateOrderCommandHandlerIntegrationTests2",
        "a-very-long-kebab-case-name-with-the-number-2026-in-it",
        "src/Services/Orders/Orders.Api/Adapters/Persistence/Migrations/20261123175946_Initial",
        "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "ISO 4217 currency code, three letters, upper case, such as EUR, USD or JPY",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ",
    ] {
        assert_eq!(secret(text), None, "{text}");
    }
}

#[test]
fn a_long_text_is_searched_to_its_end() {
    for filler in ["a ", "a://b:", "password = ", "-----BEGIN ", "aB3/"] {
        let text = format!("{} Password=hunter2", filler.repeat(50_000 / filler.len()));
        assert!(secret(&text).is_some(), "{filler}");
        let lines = format!("{}\nPassword=hunter2\n", filler.repeat(10_000));
        assert!(secret(&lines).is_some(), "{filler}");
    }
}

proptest! {
    #[test]
    fn random_keys_are_found(bytes in prop::array::uniform32(any::<u8>())) {
        let distinct = bytes.iter().collect::<std::collections::BTreeSet<_>>().len();
        prop_assume!(distinct > 24);
        let hex = bytes.map(|byte| format!("{byte:02x}")).concat();
        let text = format!("key {hex} of it");
        prop_assert!(secret(&text).is_some(), "{}", text);
    }

    #[test]
    fn prose_is_never_refused(text in "([A-Za-z]{1,12}[ ,.;:]{1,2}){0,30}") {
        prop_assert_eq!(secret(&text), None);
    }

    #[test]
    fn identifiers_are_never_refused(text in "[A-Z]?[a-z]{2,9}([-_.][a-z]{2,9}){0,8}") {
        prop_assert_eq!(secret(&text), None);
    }
}
