//! The migration from `before.json` to `spec.json` of a case.

use scaffold::migrations::{MigrationId, Options, Provider, Renames, next};

use crate::support::{assert_same, before, spec};

fn id(provider: Provider) -> MigrationId {
    MigrationId::parse(match provider {
        Provider::Postgres => "20260201000000_Second",
        Provider::Sqlite => "20260201000001_Second",
    })
    .unwrap()
}

fn same(case: &str, provider: Provider) {
    let (before, spec) = (before(case).schema(), spec(case));
    let after = spec.schema();
    let options = Options { renames: Renames::from_spec(&spec.service, &before, &after), ..Options::default() };
    assert_same(case, provider, &next(&before, &after, &options, provider, &id(provider)).unwrap().files);
}

fn both(case: &str) {
    for provider in Provider::ALL {
        same(case, provider);
    }
}

#[test]
fn columns_of_every_type_added_and_removed() {
    both("columns");
}

#[test]
fn types_lengths_indexes_checks_and_delete_rules_changed() {
    both("altered");
}

#[test]
fn tables_children_and_links_added_and_removed() {
    both("tables");
}

#[test]
fn columns_renamed_with_their_indexes_checks_and_keys() {
    both("renamed");
}

#[test]
fn an_aggregate_with_another_plural() {
    both("retabled");
}

#[test]
fn a_resource_gets_owners() {
    both("owned");
}
