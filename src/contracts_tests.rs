use super::*;

fn contract(required: &[&str], members: &str) -> Contract {
    let required = serde_json::to_string(required).unwrap();
    Contract::parse(format!("{{ \"required\": {required}, \"properties\": {{ {members} }} }}").as_bytes()).unwrap()
}

fn told(before: &Contract, now: &Contract) -> Vec<String> {
    before.breaks(now).into_iter().map(|broken| broken.what).collect()
}

const NUMBER: &str = r#""number": { "type": "string" }"#;

#[test]
fn the_identity_of_a_file_names_the_event() {
    let id = FileId("service/order-intake/queue:queue/contracts/schema:big_order:big_order_sent_out".into());
    let key = EventKey { resource: "big_order".into(), event: "sent_out".into() };
    assert_eq!(EventKey::of(&id), Some(("order-intake".into(), key)));
    assert_eq!(EventKey::of(&FileId("service/orders/queue:queue/contracts/event:order:order_created".into())), None);
}

#[test]
fn what_only_grows_breaks_nothing() {
    let before = contract(&["number"], NUMBER);
    let optional = contract(&["number"], &format!("{NUMBER}, \"note\": {{ \"type\": [\"string\", \"null\"] }}"));
    assert_eq!(told(&before, &before), [""; 0]);
    assert_eq!(told(&before, &optional), [""; 0]);
    let fewer = contract(&[], r#""status": { "type": "string", "enum": ["open"] }"#);
    let more = contract(&[], r#""status": { "type": ["string", "null"], "enum": ["open", "done", null] }"#);
    assert_eq!(told(&fewer, &more), [""; 0]);
    assert_eq!(told(&more, &fewer), ["no longer knows the value `done` of `status`"]);
}

#[test]
fn everything_else_does() {
    let before = contract(&["number"], NUMBER);
    assert_eq!(told(&before, &contract(&[], "")), ["no longer carries `number`"]);
    assert_eq!(told(&before, &contract(&[], NUMBER)), ["may leave out `number`, which every message had"]);
    let retyped = contract(&["number"], r#""number": { "type": "integer", "format": "int32" }"#);
    assert_eq!(told(&before, &retyped), ["carries `number` as another type"]);
    let wide = contract(&["number"], r#""number": { "type": "integer", "format": "int64" }"#);
    assert_eq!(told(&retyped, &wide), ["carries `number` as another type"]);
    let demands = contract(&["number", "note"], &format!("{NUMBER}, \"note\": {{ \"type\": \"string\" }}"));
    assert_eq!(told(&before, &demands), ["demands `note`, which messages of before do not have"]);
}
