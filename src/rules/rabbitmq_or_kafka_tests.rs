use insta::assert_snapshot;
use serde_json::{Value, json};

use super::{BrokerKind, RULE, broker};
use crate::rules::fixture::{With, WithResource, needs, resource, spec, text};
use crate::spec::{Requirements, Resource, Service};

fn queue(inputs: Value) -> Service {
    Service::default().kind("queue", inputs)
}

fn replay() -> Requirements {
    Requirements { replay: Some(true), ..Requirements::default() }
}

fn findings(service: Service) -> String {
    text(&RULE.check(&spec([("orders", service)])))
}

#[test]
fn an_unknown_broker_is_refused() {
    assert_snapshot!(findings(queue(json!({ "broker": "rabitmq" }))), @r#"
    error: services.orders.with.queue.broker: broker "rabitmq" is unknown
      hint: did you mean "rabbitmq"?
    "#);
    assert_snapshot!(findings(queue(json!({ "broker": "sqs" }))), @r#"
    error: services.orders.with.queue.broker: broker "sqs" is unknown
      hint: "rabbitmq" or "kafka"; leave it out to have it derived from the requirements
    "#);
    assert!(findings(queue(json!({ "broker": 3 }))).contains("broker \"3\" is unknown"));
}

#[test]
fn rabbitmq_against_the_requirements_is_shown_with_the_reason() {
    let service = Service { requirements: replay(), ..queue(json!({ "broker": "rabbitmq" })) };
    assert_snapshot!(findings(service), @r"
    warning: services.orders.with.queue.broker: orders uses rabbitmq, but consumers must be able to read old messages again
      hint: use `broker: kafka`, or leave broker out to have it derived; a RabbitMQ queue forgets what was acknowledged
    ");
    let service = queue(json!({ "broker": "rabbitmq", "messages_per_second": 50_001 }));
    assert!(findings(service).contains("50,001 messages per second are more than one replicated queue takes"));
}

#[test]
fn either_broker_without_a_contradiction_passes() {
    for inputs in [json!({}), json!({ "broker": "rabbitmq" }), json!({ "broker": "kafka" })] {
        assert_eq!(findings(queue(inputs)), "");
    }
    let kafka = Service { requirements: replay(), ..queue(json!({ "broker": "kafka" })) };
    assert_eq!(findings(kafka), "");
}

#[test]
fn the_broker_is_derived_from_what_is_needed() {
    let of = |service: &Service| broker(service).broker;
    assert_eq!(of(&queue(json!({}))), BrokerKind::RabbitMq);
    assert_eq!(of(&Service { requirements: replay(), ..queue(json!({})) }), BrokerKind::Kafka);
    assert_eq!(of(&queue(json!({ "replay": true }))), BrokerKind::Kafka);
    assert_eq!(of(&queue(json!({ "messages_per_second": 50_000 }))), BrokerKind::RabbitMq);
    assert_eq!(of(&queue(json!({ "messages_per_second": 50_001 }))), BrokerKind::Kafka);
    assert_eq!(of(&queue(json!({ "ordering": "strict", "consumers": 3 }))), BrokerKind::Kafka);
    assert_eq!(of(&queue(json!({ "ordering": "strict", "consumers": 2 }))), BrokerKind::RabbitMq);
    assert_eq!(of(&queue(json!({ "consumers": 20 }))), BrokerKind::RabbitMq);
    let load = |requests, reads| Requirements {
        requests_per_second: Some(requests),
        reads_per_write: Some(reads),
        ..Requirements::default()
    };
    assert_eq!(of(&needs(load(200_000, 1))), BrokerKind::Kafka);
    assert_eq!(of(&needs(load(200_000, 10))), BrokerKind::RabbitMq);
    assert_eq!(of(&needs(load(200_000, u32::MAX))), BrokerKind::RabbitMq);
    // What is stated wins, also against the requirements.
    assert_eq!(of(&Service { requirements: replay(), ..queue(json!({ "broker": "rabbitmq" })) }), BrokerKind::RabbitMq);
}

#[test]
fn each_queue_is_a_decision() {
    let spec = spec([("audit", Service { requirements: replay(), ..queue(json!({})) }), ("orders", queue(json!({})))]);
    let choices = RULE.choices(&spec);
    assert_eq!(choices.iter().map(|it| &*it.value).collect::<Vec<_>>(), ["kafka", "rabbitmq"]);
    assert_eq!(choices[0].rationale, "Consumers must be able to read old messages again");
    assert_eq!(choices[0].decision_type, "architecture");
}

#[test]
fn events_or_replay_suggest_a_queue() {
    let order = Resource { events: vec!["created".to_owned()], ..resource([]) };
    let publishes = Service::default().resource("order", order);
    let suggestion = RULE.suggest("orders", &publishes, &spec([])).expect("a suggestion");
    assert_eq!((&*suggestion.kind, &suggestion.inputs["broker"]), ("queue", &json!("rabbitmq")));
    let suggestion = RULE.suggest("orders", &needs(replay()), &spec([])).expect("a suggestion");
    assert_eq!(suggestion.inputs["broker"], json!("kafka"));
    assert_eq!(RULE.suggest("orders", &Service::default(), &spec([])), None);
    assert_eq!(RULE.suggest("orders", &publishes.kind("queue", json!({})), &spec([])), None);
}

#[test]
fn two_brokers_in_one_solution_are_worth_knowing() {
    let two = |other: &str| spec([("audit", queue(json!({ "broker": other }))), ("orders", queue(json!({})))]);
    assert_snapshot!(text(&RULE.check(&two("kafka"))), @r"
    advice: services.orders.with.queue: audit speaks kafka and orders rabbitmq: neither hears the other's events
      hint: give both the same broker, or leave it if they have nothing to tell each other
    ");
    assert_eq!(RULE.check(&two("rabbitmq")), []);
}
