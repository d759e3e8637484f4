use super::*;

fn set(text: &str) -> Result<Service> {
    let mut service = Service::default();
    service.with.insert("queue".into(), std::collections::BTreeMap::new());
    apply(&mut service, text)?;
    Ok(service)
}

#[test]
fn requirements_and_the_port_are_set() {
    assert_eq!(set("requests_per_second=200").unwrap().requirements.requests_per_second, Some(200));
    assert_eq!(set("audit=true").unwrap().requirements.audit, Some(true));
    assert_eq!(set("port=5001").unwrap().port, Some(5001));
}

#[test]
fn inputs_of_kinds_keep_their_sort() {
    let service = set("queue.broker=kafka").unwrap();
    assert_eq!(service.with["queue"]["broker"], serde_json::json!("kafka"));
    let service = set("queue.partitions=12").unwrap();
    assert_eq!(service.with["queue"]["partitions"], serde_json::json!(12));
}

#[test]
fn what_cannot_be_is_said() {
    let said = |text: &str| {
        let error = set(text).unwrap_err();
        format!("{} | {}", error.message, error.hints.join(" | "))
    };
    assert_eq!(
        said("port=70000"),
        "`--set port=70000` needs a port from 1024 to 65535 | write, say, `--set port=5200`"
    );
    assert_eq!(said("audits=true"), "`--set audits=true` sets nothing that there is | did you mean `audit`?");
    assert_eq!(said("cache.size=1"), "`--set cache.size=1` is for a kind that is not there | add it: `--with cache`");
    assert_eq!(said("port"), "`--set port` has no value | write `--set requests_per_second=200`");
}
