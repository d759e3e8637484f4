use proptest::prelude::*;

use super::super::fixture::{any_entry, decision, stamp};
use super::*;

fn line(title: &str) -> String {
    let mut stamp = stamp();
    // Titles of other lengths get other ids.
    for _ in 0..title.len() {
        stamp.id();
    }
    format(&[Entry::Decision(decision(&mut stamp, title))]).unwrap()
}

fn titles(read: &Read) -> Vec<&str> {
    read.log.decisions().iter().map(|decision| decision.title.as_str()).collect()
}

fn told(read: &Read) -> Vec<String> {
    read.findings.iter().map(|finding| finding.message.clone()).collect()
}

#[test]
fn nothing_is_an_empty_log() {
    assert_eq!(parse(b"").log, Log::default());
    assert!(parse(b"").findings.is_empty());
}

#[test]
fn blank_lines_crlf_and_a_mark_are_no_fault() {
    let text = format!("\u{feff}{}\r\n\n  \n{}", line("a").trim_end(), line("bb").trim_end());
    let read = parse(text.as_bytes());
    assert_eq!((titles(&read), told(&read)), (vec!["a", "bb"], vec![]));
}

#[test]
fn a_conflict_left_in_the_file_loses_no_line() {
    let text = format!("{}<<<<<<< HEAD\n{}=======\n{}>>>>>>> topic\n", line("a"), line("bb"), line("ccc"));
    let read = parse(text.as_bytes());
    assert_eq!(titles(&read), ["a", "bb", "ccc"]);
    insta::assert_snapshot!(told(&read).join("\n"), @r"
    line 2 of .scaffold/decisions.jsonl is a conflict marker of git
    line 4 of .scaffold/decisions.jsonl is a conflict marker of git
    line 6 of .scaffold/decisions.jsonl is a conflict marker of git
    ");
    let shown = &read.source.text[read.source.span_of(&read.findings[0])];
    assert_eq!(shown, "<<<<<<< HEAD");
}

#[test]
fn a_line_that_was_cut_off_is_told_and_skipped() {
    let whole = line("a");
    let cut = &line("bb")[..40];
    let read = parse(format!("{whole}{cut}").as_bytes());
    assert_eq!(titles(&read), ["a"]);
    assert_eq!(told(&read), ["line 2 of .scaffold/decisions.jsonl ends in the middle of an entry"]);
    assert!(read.findings[0].hint.as_ref().unwrap().contains("cut off"));
}

#[test]
fn other_faults_are_told_with_their_line() {
    let mut bytes = b"not json\n{\"kind\":\"vote\",\"id\":\"x\"}\n{\"kind\":\"memory\",\"key\":1}\n".to_vec();
    bytes.extend(b"{\"kind\":\"memory\",\"key\":\"\xff\"}\n");
    bytes.extend(line("a").replace("\"id\":\"01", "\"id\":\"7Z").bytes());
    let read = parse(&bytes);
    insta::assert_snapshot!(told(&read).join("\n"), @r"
    line 1 of .scaffold/decisions.jsonl is not JSON: expected ident at column 2
    line 2 of .scaffold/decisions.jsonl is of a kind that is not known: unknown variant `vote`, expected one of `decision`, `pattern`, `memory`
    line 3 of .scaffold/decisions.jsonl is not an entry of the log: invalid type: integer `1`, expected a string
    line 4 of .scaffold/decisions.jsonl is not UTF-8
    line 5 of .scaffold/decisions.jsonl has an id after the year 9999
    ");
    assert!(read.findings.iter().all(|finding| finding.hint.is_some() && finding.severity == Severity::Warn));
    assert_eq!(read.log, Log::default());
}

#[test]
fn objects_that_a_merge_put_on_one_line_all_count() {
    let text = format!("{}{}", line("a").trim_end(), line("bb"));
    let read = parse(text.as_bytes());
    assert_eq!((titles(&read), told(&read)), (vec!["a", "bb"], vec![]));
}

#[test]
fn an_id_with_two_meanings_is_told() {
    let first = line("a");
    let text = format!("{first}{first}{}", first.replace("\"title\":\"a\"", "\"title\":\"z\""));
    let read = parse(text.as_bytes());
    assert_eq!(told(&read), ["line 3 of .scaffold/decisions.jsonl has the id of line 1 and says something else"]);
    assert_eq!(titles(&read), ["z"]);
}

#[test]
fn keys_of_a_newer_version_are_passed_over() {
    let text = line("a").replacen("{\"kind\"", "{\"mood\":[1,{}],\"kind\"", 1);
    let read = parse(text.as_bytes());
    assert_eq!((titles(&read), told(&read)), (vec!["a"], vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_survives(entries in proptest::collection::vec(any_entry(), 0..8)) {
        let text = format(&entries).unwrap();
        prop_assert_eq!(text.lines().count(), entries.len());
        let read = parse(text.as_bytes());
        prop_assert!(read.findings.iter().all(|finding| finding.rule == "log/duplicate-id"), "{:?}", read.findings);
        prop_assert_eq!(read.log, Log::new(entries));
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let read = parse(&bytes);
        for finding in &read.findings {
            let span = read.source.span_of(finding);
            prop_assert!(read.source.text.get(span).is_some());
        }
    }

    /// What git's union merge may make of two branches: all lines of both, in whatever order, some twice.
    #[test]
    fn a_union_of_two_branches_is_one_view(
        base in proptest::collection::vec(any_entry(), 0..5),
        ours in proptest::collection::vec(any_entry(), 0..5),
        theirs in proptest::collection::vec(any_entry(), 0..5),
        seed in any::<prop::sample::Index>(),
    ) {
        let text = |parts: [&Vec<Entry>; 3]| format(&parts.into_iter().flatten().cloned().collect::<Vec<_>>()).unwrap();
        let one = text([&base, &ours, &theirs]);
        let two = text([&base, &theirs, &ours]) + &text([&base, &vec![], &ours]);
        let mut lines: Vec<&str> = two.lines().collect();
        if !lines.is_empty() {
            let by = seed.index(lines.len());
            lines.rotate_left(by);
        }
        prop_assert_eq!(parse(one.as_bytes()).log, parse(lines.join("\n").as_bytes()).log);
    }
}
