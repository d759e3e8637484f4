//! The migration from `before.json` to `spec.json` of a case.

use std::collections::BTreeMap;

use scaffold::migrations::model::Literal;
use scaffold::migrations::{MigrationId, Options, Provider, Renames, next};

use crate::support::{assert_same, before, spec};

fn id(provider: Provider) -> MigrationId {
    MigrationId::parse(match provider {
        Provider::Postgres => "20260201000000_Second",
        Provider::Sqlite => "20260201000001_Second",
    })
    .unwrap()
}

/// Values that rows get in columns whose field has no default.
type Fills = BTreeMap<(String, String), Literal>;

fn same(case: &str, provider: Provider, fills: Fills) {
    let (before, spec) = (before(case).schema(), spec(case));
    let after = spec.schema();
    let renames = Renames::from_spec(&spec.service, &before, &after);
    let options = Options { renames, fills, ..Options::default() };
    assert_same(case, provider, &next(&before, &after, &options, provider, &id(provider)).unwrap().files);
}

fn both(case: &str) {
    for provider in Provider::ALL {
        same(case, provider, Fills::new());
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

/// Where EF's own operations would do harm, ours differ on purpose: they are frozen here, and were run on PostgreSQL and
/// SQLite with rows in every table, up, down and up again. The Designer and the snapshot are EF's.
fn better(case: &str) {
    let (before, spec) = (before(case).schema(), spec(case));
    let after = spec.schema();
    let options = Options { renames: Renames::from_spec(&spec.service, &before, &after), ..Options::default() };
    for provider in Provider::ALL {
        let mut files = next(&before, &after, &options, provider, &id(provider)).unwrap().files;
        let migration = files.remove(0);
        assert_same(case, provider, &files);
        insta::assert_snapshot!(format!("{case}_{}", provider.name().to_lowercase()), migration.text);
    }
}

#[test]
fn columns_that_become_required_get_the_default_of_the_spec() {
    better("tighten");
}

#[test]
fn columns_that_become_optional_can_become_required_again() {
    better("loosened");
}

#[test]
fn children_with_another_plural_keep_their_rows() {
    better("plurals");
}

#[test]
fn a_random_service_that_became_another() {
    let fill = |table: &str, column: &str, value| ((table.to_owned(), column.to_owned()), value);
    let price = |table| {
        let none = Literal::Text(String::new());
        [fill(table, "price_amount", Literal::Integer(0)), fill(table, "price_currency", none)]
    };
    for provider in Provider::ALL {
        same("mixed", provider, ["apples", "baskets"].into_iter().flat_map(price).collect());
    }
}
