use super::RULE;
use crate::rules::fixture::spec;
use crate::spec::Service;

#[test]
fn it_is_decided_once_for_all_services() {
    let choices = RULE.choices(&spec([("billing", Service::default()), ("orders", Service::default())]));
    assert_eq!(choices.len(), 1);
    assert_eq!((&*choices[0].component, &*choices[0].value), ("solution", "live-ready-drain"));
    assert_eq!(choices[0].decision_type, "operations");
    assert_eq!(choices[0].alternatives.len(), 3);
}

#[test]
fn without_a_service_there_is_nothing_to_decide() {
    assert_eq!(RULE.choices(&spec([])), []);
}
