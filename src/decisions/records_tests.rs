use super::super::choices::Choice;
use super::super::entry::Entry;
use super::super::fixture::{at, author, choice, stamp};
use super::super::log::Log;
use super::*;

fn log(decisions: impl IntoIterator<Item = Decision>) -> Vec<Decision> {
    Log::new(decisions.into_iter().map(Entry::Decision)).decisions().to_vec()
}

fn decisions() -> Vec<Decision> {
    let first = Decision::new(&choice("broker", "service/orders", "Use none", "none"), None, &author(), &mut stamp());
    let next = choice("broker", "service/orders", "Use *RabbitMQ* | now", "rabbitmq");
    let second = Decision::new(&next, Some(first.id), &author(), &mut at("2026-02-01T00:00:00Z"));
    log([first, second])
}

#[test]
fn a_record() {
    let files = madr(&decisions());
    assert_eq!(
        files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["0001-use-none.md", "0002-use-rabbit-mq-now.md", "README.md"]
    );
    insta::assert_snapshot!(files[1].1, @r#"
    ---
    status: "accepted"
    date: "2026-02-01"
    decision-makers: "ada"
    type: "architecture"
    id: "01KGB7ZK000000000000000000"
    ---

    # Use \*RabbitMQ\* | now

    ## Context and Problem Statement

    service/orders uses rabbitmq

    ## Considered Options

    * rabbitmq
    * Kafka

    ## Decision Outcome

    Chosen option: "rabbitmq", because of this:

    it fits the load

    ### Consequences

    * Neutral, because Kafka is given up
    * Neutral, because it replaces [ADR-0001](0001-use-none.md)

    ## Pros and Cons of the Options

    ### Kafka

    * Bad, because no replay is asked for

    ## More Information

    * Component: service/orders
    * Rule: broker
    * Spec hash: b3:1234
    * Decision: 01KGB7ZK000000000000000000 in `.scaffold/decisions.jsonl`
    "#);
    insta::assert_snapshot!(files[2].1, @r"
    # Decisions

    Written by `scaffold decisions export` from the log; changes here are lost with the next export.

    | Number | Decision | Type | About | Status | Date |
    |---|---|---|---|---|---|
    | 0001 | [Use none](0001-use-none.md) | architecture | service/orders | superseded | 2026-01-31 |
    | 0002 | [Use \*RabbitMQ\* \| now](0002-use-rabbit-mq-now.md) | architecture | service/orders | accepted | 2026-02-01 |
    ");
    assert!(files[0].1.contains("status: \"superseded by ADR-0002\""));
    assert!(
        files[0]
            .1
            .contains("* Bad, because it no longer stands: [ADR-0002](0002-use-rabbit-mq-now.md) has replaced it\n")
    );
}

#[test]
fn numbers_stay_when_more_are_added() {
    let mut all = decisions();
    let before = madr(&all);
    all.push(Decision::new(&choice("cache", "x", "Cache", "none"), None, &author(), &mut at("2026-03-01T00:00:00Z")));
    let after = madr(&log(all));
    assert_eq!(after[..2], before[..2]);
    assert_eq!(after[2].0, "0003-cache.md");
}

#[test]
fn numbers_that_are_taken_stay_when_a_merge_brings_older_ones() {
    let mut all = decisions();
    let before = madr(&all);
    let taken = numbers(before.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    assert_eq!(taken.into_iter().collect::<Vec<_>>(), [(all[0].id, 1), (all[1].id, 2)]);
    all.push(Decision::new(&choice("cache", "x", "Cache", "none"), None, &author(), &mut at("2025-03-01T00:00:00Z")));
    let taken = numbers(before.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let after = madr_keeping(&log(all), &taken);
    assert_eq!(after[..2], before[..2]);
    assert_eq!(after[2].0, "0003-cache.md");
}

#[test]
fn a_number_that_two_branches_gave_is_kept_by_the_earlier() {
    let all = decisions();
    let files = madr_keeping(&all, &all.iter().map(|decision| (decision.id, 3)).collect());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["0003-use-none.md", "0004-use-rabbit-mq-now.md", "README.md"]);
}

#[test]
fn other_files_have_no_number() {
    let id = "01KG9YS7G00000000000000000";
    let text = format!("---\nid: \"{id}\"\n---\n");
    let found = numbers([
        ("README.md", text.as_str()),
        ("0007-x.md", "# x\nid: 1"),
        ("x-y.md", &text),
        ("0009.md", &text),
        ("4294967295-x.md", &text),
    ]);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [(id.parse().unwrap(), 9)]);
}

#[test]
fn any_title_gives_a_good_file_name() {
    for (title, want) in [
        ("日本", "0007.md"),
        ("../../etc/passwd", "0007-etc-passwd.md"),
        ("a\nb\0c: \"d\"", "0007-a-b-c-d.md"),
        ("", "0007.md"),
    ] {
        assert_eq!(file_name(7, title), want);
    }
    assert!(file_name(7, &"word ".repeat(100)).len() <= 5 + TITLE_IN_NAME + 3);
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = Choice {
        title: "# a\n---\n<script> ##".to_owned(),
        description: "```\n# b".to_owned(),
        rationale: "| x |\n\n- y".to_owned(),
        component: Some("a|b".to_owned()),
        ..choice("r", "c", "", "\"v\"")
    };
    let author = super::super::choices::Author::named("eve\"\nstatus: accepted");
    let decision = Decision::new(&hostile, None, &author, &mut stamp());
    let files = madr(&[decision]);
    let text = &files[0].1;
    assert_eq!(text.matches("\n---\n").count(), 1, "{text}");
    assert!(text.contains("\n# \\# a --- \\<script\\> \\#\\#\n"), "{text}");
    assert!(text.contains("\ndecision-makers: \"eve\\\"\\nstatus: accepted\"\n"), "{text}");
    assert!(text.contains("\\`\\`\\`\n\\# b\n"), "{text}");
    assert!(files[1].1.contains("| a\\|b |"), "{}", files[1].1);
}
