use insta::assert_snapshot;
use serde_json::json;

use super::RULE;
use crate::rules::fixture::{With, needs, spec, text};
use crate::spec::{Requirements, Service};

fn load(requests: u32, reads: u32) -> Service {
    needs(Requirements { requests_per_second: Some(requests), reads_per_write: Some(reads), ..Requirements::default() })
}

#[test]
fn other_caches_are_refused_as_kind_key_and_value() {
    let service =
        Service::default().kind("redis", json!({})).kind("cache", json!({ "memcached": true, "provider": "Redis" }));
    assert_snapshot!(text(&RULE.check(&spec([("orders", service)]))), @r#"
    error: services.orders.with.cache.memcached: Memcached is not a cache of this stack
      hint: use kind "cache", which is Valkey: clients and commands of Redis work with it
    error: services.orders.with.cache.provider: Redis is not a cache of this stack
      hint: use kind "cache", which is Valkey: clients and commands of Redis work with it
    error: services.orders.with.redis: Redis is not a cache of this stack
      hint: use kind "cache", which is Valkey: clients and commands of Redis work with it
    "#);
}

#[test]
fn valkey_and_its_redis_addresses_pass() {
    let service = Service::default().kind("cache", json!({ "address": "redis://valkey:6379", "provider": "valkey" }));
    assert_eq!(RULE.check(&spec([("redis", service)])), []);
}

#[test]
fn much_reading_asks_for_a_cache() {
    let with_cache = load(200, 20).kind("cache", json!({}));
    assert_snapshot!(text(&RULE.check(&spec([("orders", load(200, 20))]))), @r"
    advice: services.orders.requirements.reads_per_write: orders should have a cache: 200 requests per second with 20 reads to a write
      hint: add `cache: {}` to the service's `with`
    ");
    for service in [load(199, 20), load(200, 19), with_cache.clone()] {
        assert_eq!(RULE.check(&spec([("orders", service)])), []);
    }
    assert_eq!(RULE.suggest("orders", &load(200, 20), &spec([])).expect("a suggestion").kind, "cache");
    assert_eq!(RULE.suggest("orders", &with_cache, &spec([])), None);
    assert_eq!(RULE.suggest("orders", &load(199, 20), &spec([])), None);
}

#[test]
fn a_cache_is_a_decision() {
    let choices = RULE.choices(&spec([("orders", Service::default().kind("cache", json!({})))]));
    assert_eq!(choices[0].value, "valkey");
    assert_eq!(RULE.choices(&spec([("orders", Service::default())])), []);
}
