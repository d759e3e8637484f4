use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, needs, spec, text};
use crate::spec::{Requirements, Service};

fn size(data_gb: u32) -> Service {
    needs(Requirements { data_gb: Some(data_gb), ..Requirements::default() })
}

#[test]
fn large_data_is_partitioned_and_larger_sharded() {
    let spec = spec([("logs", size(4_000)), ("orders", size(500))]);
    assert_snapshot!(text(&RULE.check(&spec)), @r#"
    advice: services.logs.requirements.data_gb: 4,000 GB are more than one server of logs should hold
      hint: choose a key that every request knows (customer, tenant) and shard by it: kind "shards"
    advice: services.orders.requirements.data_gb: 500 GB of orders are more than one table is easy to keep
      hint: partition the largest table by month of its first timestamp in a migration of your own, and drop old months
    "#);
    let values: Vec<_> = RULE.choices(&spec).into_iter().map(|choice| choice.value).collect();
    assert_eq!(values, ["shards", "partitions"]);
    assert_eq!(RULE.suggest("logs", &size(4_000), &spec).expect("a suggestion").kind, "shards");
    assert_eq!(RULE.suggest("orders", &size(500), &spec), None);
}

#[test]
fn small_or_unknown_data_passes_as_does_a_service_that_is_ready() {
    for service in [size(499), Service::default(), size(9_000).kind("shards", json!({ "key": "customer" }))] {
        assert_eq!(RULE.check(&spec([("orders", service)])), []);
    }
}
