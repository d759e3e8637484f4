//! The first migration of each case.

use scaffold::migrations::{MigrationId, Provider, Schema, initial};

use crate::support::{assert_same, spec};

fn id(provider: Provider) -> MigrationId {
    MigrationId::parse(match provider {
        Provider::Postgres => "20260101000000_Initial",
        Provider::Sqlite => "20260101000001_Initial",
    })
    .unwrap()
}

fn same(case: &str) {
    let schema = spec(case).schema();
    for provider in Provider::ALL {
        assert_same(case, provider, &initial(&schema, provider, &id(provider)));
    }
    let stored = schema.to_json().unwrap();
    assert_eq!(Schema::from_json(&stored).unwrap(), schema);
}

#[test]
fn a_single_resource() {
    same("minimal");
}

#[test]
fn every_field_type_required_and_optional_with_messaging() {
    same("types");
}

#[test]
fn children_in_json_and_in_tables() {
    same("children");
}

#[test]
fn references_links_and_owners() {
    same("relations");
}

#[test]
fn keywords_digits_and_names_that_are_too_long() {
    same("awkward");
}

#[test]
fn twelve_resources() {
    same("large");
}
