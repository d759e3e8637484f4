use super::super::entry::Entry;
use super::super::fixture::{at, author, choice, stamp};
use super::super::log::Log;
use super::*;

fn decisions() -> Vec<Decision> {
    let first = Decision::new(&choice("broker", "service/orders", "Use none", "none"), None, &author(), &mut stamp());
    let second = Decision::new(
        &choice("broker", "service/orders", "Use RabbitMQ\u{1b}[2J", "rabbitmq"),
        Some(first.id),
        &author(),
        &mut at("2026-02-01T00:00:00Z"),
    );
    Log::new([first, second].map(Entry::Decision)).decisions().to_vec()
}

#[test]
fn a_list() {
    insta::assert_snapshot!(list_text(&decisions(), None), @r"
    id                          date        status      type          component       title
    --------------------------  ----------  ----------  ------------  --------------  ---------------------
    01KG9YS7G00000000000000000  2026-01-31  superseded  architecture  service/orders  Use none
    01KGB7ZK000000000000000000  2026-02-01  accepted    architecture  service/orders  Use RabbitMQ\u{1b}[2J
    ");
    assert_eq!(list_text(&[], None), "no decisions yet\n");
    assert_eq!(list_json(&decisions())[0]["status"], "superseded");
}

#[test]
fn one_with_all_that_is_known() {
    let all = decisions();
    insta::assert_snapshot!(show_text(&all[0], &all), @r"
    Use none

    id          01KG9YS7G00000000000000000
    date        2026-01-31T12:00:00.000Z
    by          ada
    type        architecture
    status      superseded
    component   service/orders
    value       none
    rule        broker
    spec hash   b3:1234
    replaced by 01KGB7ZK000000000000000000

    What it means
      service/orders uses none

    Why
      it fits the load

    What else was possible
      Kafka: no replay is asked for
    ");
    let keys: Vec<String> = show_json(&all[1]).as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys[..3], ["id", "created_at", "agent_name"]);
    assert_eq!(keys.last().unwrap(), "supersedes");
}

#[test]
fn found_by_a_part_of_the_id() {
    let all = decisions();
    for id in [all[0].id.to_string(), all[0].id.to_string().to_lowercase(), "01KG9".to_owned()] {
        assert_eq!(find(&all, &id).unwrap().id, all[0].id, "{id}");
    }
    assert_eq!(find(&all, "0000").unwrap_err().message, "2 decisions have an id like \"0000\"");
    assert_eq!(find(&all, "").unwrap_err().message, "no decision has the id \"\"");
}
