use insta::assert_snapshot;
use serde_json::json;

use super::{RULE, product};
use crate::rules::fixture::{With, WithResource, paths, resource, spec, text};
use crate::spec::Service;

#[test]
fn kinds_of_other_providers_are_refused_with_the_counterpart() {
    let service = Service::default().kind("s3-bucket", json!({})).kind("aws-lambda", json!({}));
    let spec = spec([("orders", service)]).kind("azure", json!({}));
    assert_snapshot!(text(&RULE.check(&spec)), @r"
    error: with.azure: Microsoft Azure is not a target of this stack
      hint: on Digital Ocean it is Droplets, App Platform or kind `kubernetes` (DOKS)
    error: services.orders.with.aws-lambda: AWS Lambda is not a target of this stack
      hint: on Digital Ocean it is Functions: kind `functions`
    error: services.orders.with.s3-bucket: Amazon S3 is not a target of this stack
      hint: on Digital Ocean it is Spaces: kind `object-storage`
    ");
}

#[test]
fn inputs_are_looked_at() {
    let service = Service::default()
        .kind("object-storage", json!({ "endpoint": "https://files.s3.amazonaws.com" }))
        .kind("deploy", json!({ "targets": [{ "provider": "gcp" }, { "google-cloud": { "zone": "b" } }] }));
    assert_eq!(
        paths(&RULE.check(&spec([("orders", service)]))),
        [
            "services.orders.with.deploy.targets.0.provider",
            "services.orders.with.deploy.targets.1.google-cloud",
            "services.orders.with.object-storage.endpoint",
        ]
    );
}

#[test]
fn logins_protocols_and_prose_pass() {
    let service = Service::default()
        .kind("object-storage", json!({ "protocol": "s3", "endpoint": "https://fra1.digitaloceanspaces.com" }))
        .kind("worker", json!({ "note": "was on aws before", "handler": "lambda", "colour": "azureblue" }));
    let spec = spec([("laws", service)]).kind("gateway", json!({ "login": ["google", "gitlab", "azure"] }));
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
    let spec = spec.kind("gateway", json!({ "login": { "azure": { "tenant": "azure" } } }));
    assert_eq!(paths(&RULE.check(&spec)), [""; 0]);
}

#[test]
fn words_are_matched_whole() {
    for name in ["laws", "awsome", "draws", "gcpx", "eks1", "records", "azures"] {
        assert_eq!(product(name, true), None, "{name}");
    }
    for name in ["aws", "AWS", "aws-s3", "my_gcp", "google-cloud", "google_cloud", "rds"] {
        assert!(product(name, true).is_some(), "{name}");
    }
    assert_eq!(product("s3", false), None);
}

#[test]
fn each_component_has_its_target() {
    let orders = Service::default()
        .resource("order", resource([]))
        .kind("queue", json!({ "broker": "kafka" }))
        .kind("cache", json!({}))
        .kind("object-storage", json!({}));
    let billing = Service::default().kind("queue", json!({})).kind("deploy", json!({ "target": "droplet" }));
    let spec = spec([("billing", billing), ("orders", orders)]).kind("gateway", json!({}));
    let choices = RULE.choices(&spec);
    assert_eq!(
        choices.iter().map(|it| (&*it.component, &*it.value)).collect::<Vec<_>>(),
        [
            ("solution", "app-platform"),
            ("service/billing", "droplet"),
            ("service/billing", "rabbitmq-on-droplets"),
            ("service/orders", "app-platform"),
            ("service/orders", "managed-postgresql"),
            ("service/orders", "managed-valkey"),
            ("service/orders", "managed-kafka"),
            ("service/orders", "spaces"),
        ]
    );
    let on_cluster = spec.kind("kubernetes", json!({}));
    assert!(RULE.choices(&on_cluster).iter().any(|it| it.value == "doks" && it.component == "solution"));
}
