use super::super::fixture::{author, choice, decision, stamp};
use super::*;

#[test]
fn the_keys_of_a_line_have_one_order() {
    let mut stamp = stamp();
    let mut full =
        Decision::new(&choice("broker", "service/orders", "Use RabbitMQ", "rabbitmq"), None, &author(), &mut stamp);
    full.supersedes = Some(stamp.id());
    insta::assert_snapshot!(serde_json::to_string(&Entry::Decision(full)).unwrap(), @r#"{"kind":"decision","id":"01KG9YS7G00000000000000000","created_at":"2026-01-31T12:00:00.000Z","agent_name":"ada","decision_type":"architecture","title":"Use RabbitMQ","description":"service/orders uses rabbitmq","rationale":"it fits the load","alternatives":[{"option":"Kafka","why_not":"no replay is asked for"}],"rule":"broker","component":"service/orders","spec_hash":"b3:1234","value":"rabbitmq","status":"accepted","supersedes":"01KG9YS7G00000000000000001"}"#);
}

#[test]
fn says_all_that_is_missing() {
    let mut empty = decision(&mut stamp(), " \n");
    empty.rationale.clear();
    let error = empty.check().unwrap_err();
    assert_eq!(error.message, "the decision has no title, no rationale");
    assert_eq!(error.hints, ["give a text for each of title, rationale"]);
}

#[test]
fn a_type_is_lower_kebab() {
    let mut decision = decision(&mut stamp(), "t");
    for good in ["architecture", "api", "http2-only", "a"] {
        good.clone_into(&mut decision.decision_type);
        assert!(decision.check().is_ok(), "{good}");
    }
    for (bad, hint) in
        [("Architecture", "write \"architecture\""), ("data model", "write \"data-model\""), ("😀", "write one like")]
    {
        bad.clone_into(&mut decision.decision_type);
        let error = decision.check().unwrap_err();
        assert!(error.message.contains("lower-kebab-case"), "{error}");
        assert!(error.hints[0].starts_with(hint), "{:?}", error.hints);
    }
}

#[test]
fn an_id_that_could_not_be_read_again_is_refused() {
    let mut decision = decision(&mut stamp(), "t");
    decision.id = Ulid::max();
    assert!(Entry::Decision(decision).check().unwrap_err().message.contains("9999"));
}
