//! `new-service` with somebody at the terminal: the questions, no as an answer, Ctrl-C, and the state of the terminal.

use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

use crate::support::{NOW, Sandbox, changed};

/// How long an answer may take, in milliseconds.
const PATIENCE: u64 = 30_000;

/// A shell at a terminal that runs these words and then says the exit code and the terminal's settings.
pub(super) fn terminal(sandbox: &Sandbox, words: &str) -> PtySession {
    terminal_with(sandbox, words, &std::env::var("PATH").unwrap_or_default())
}

/// The same, with another search path.
pub(super) fn terminal_with(sandbox: &Sandbox, words: &str, path: &str) -> PtySession {
    let script =
        format!("stty echo cols 120 rows 400; '{}' {words}; echo \"code=$?\"; stty -a", env!("CARGO_BIN_EXE_scaffold"));
    let mut command = Command::new("sh");
    command
        .args(["-c", &script])
        .env_clear()
        .env("PATH", path)
        .env("TERM", "xterm")
        .env("PAGER", "cat")
        .env("EDITOR", "printf 'edited\\n' >")
        .env("SOURCE_DATE_EPOCH", NOW)
        .env("SCAFFOLD_AGENT", "tester")
        .current_dir(sandbox.path());
    spawn_command(command, Some(PATIENCE)).unwrap()
}

/// Waits for the end: this exit code, and a terminal as it was, with its cursor.
pub(super) fn ends(session: &mut PtySession, code: i32) -> String {
    let said = session.exp_string("code=").unwrap();
    let rest = session.exp_eof().unwrap();
    assert!(rest.starts_with(&format!("{code}\r\n")), "{said}\ncode={rest}");
    for setting in ["icanon", "echo", "isig", "opost"] {
        assert!(rest.split_whitespace().any(|word| word == setting), "{setting} in {rest}");
    }
    let shown = said.rfind("\u{1b}[?25h");
    assert!(
        said.rfind("\u{1b}[?25l").is_none_or(|hidden| shown.is_some_and(|shown| shown > hidden)),
        "the cursor is hidden"
    );
    said
}

/// Sends keys.
pub(super) fn keys(session: &mut PtySession, keys: &str) {
    session.send(keys).unwrap();
    session.flush().unwrap();
}

#[test]
fn enter_takes_every_suggestion() {
    let sandbox = Sandbox::new();
    let mut session = terminal(&sandbox, "new-service orders");
    for question in [
        "Name of the solution",
        "What is orders for?",
        "first resource",
        "Start with these fields?",
        "Requests per second",
        "What holds?",
        "Apply these changes?",
    ] {
        session.exp_string(question).unwrap();
        keys(&mut session, "\r");
    }
    ends(&mut session, 0);
    insta::assert_snapshot!("wizard_defaults", sandbox.read("scaffold.yaml"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

#[test]
fn answers_become_the_spec() {
    let sandbox = Sandbox::new();
    let mut session = terminal(&sandbox, "new-service orders");
    session.exp_string("Name of the solution").unwrap();
    // A name that cannot be is asked for again, with the reason.
    keys(&mut session, "\u{15}9 lives\r");
    session.exp_string("Pascal case").unwrap();
    keys(&mut session, "\u{15}Market\r");
    session.exp_string("What is orders for?").unwrap();
    keys(&mut session, "Takes \"orders\": all\r");
    session.exp_string("first resource").unwrap();
    keys(&mut session, "\u{15}parcel\r");
    session.exp_string("Start with these fields?").unwrap();
    keys(&mut session, "n");
    session.exp_string("Fields, as in").unwrap();
    keys(&mut session, "weight: strng\r");
    session.exp_string("`strng` is unknown").unwrap();
    keys(&mut session, "\u{15}weight: int, sent_at: timestamp?\r");
    session.exp_string("Requests per second").unwrap();
    keys(&mut session, "\u{15}900\r");
    session.exp_string("What holds?").unwrap();
    keys(&mut session, "\u{1b}[B \r");
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "y");
    ends(&mut session, 0);
    insta::assert_snapshot!("wizard_answers", sandbox.read("scaffold.yaml"));
    assert!(sandbox.path().join("Market.slnx").is_file());
}

/// What flags have said is not asked.
#[test]
fn flags_answer_questions() {
    let sandbox = Sandbox::new();
    let flags = "--solution Market --description Sells --resource parcel --set requests_per_second=9 --set public=true \
                 --set audit=false --set replay=false --set public_login=false";
    let mut session = terminal(&sandbox, &format!("new-service orders {flags}"));
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "y");
    let said = ends(&mut session, 0);
    assert!(!said.contains("Requests per second"), "{said}");
}

#[test]
fn no_is_an_answer() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let mut session = terminal(
        &sandbox,
        "new-service orders --solution Market --description Sells --resource parcel --set requests_per_second=9",
    );
    session.exp_string("What holds?").unwrap();
    keys(&mut session, "\r");
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "n");
    let said = ends(&mut session, 0);
    assert!(said.contains("nothing was written"), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// With `--yes` or `--no-input` nothing is asked even where somebody sits.
#[test]
fn nobody_is_asked_who_said_so() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let mut session = terminal(&sandbox, "new-service orders --no-input");
    let said = ends(&mut session, 2);
    assert!(said.contains("cannot ask \"Apply these changes\"") && !said.contains("Name of the solution"), "{said}");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
    ends(&mut terminal(&sandbox, "new-service orders --yes"), 0);
}

#[test]
fn ctrl_c_at_each_question() {
    let questions = [
        "Name of the solution",
        "What is orders for?",
        "first resource",
        "Start with these fields?",
        "Requests per second",
        "What holds?",
        "Apply these changes?",
    ];
    for stop in 0..questions.len() {
        let sandbox = Sandbox::new();
        let before = sandbox.stamp();
        let mut session = terminal(&sandbox, "new-service orders");
        for question in &questions[..stop] {
            session.exp_string(question).unwrap();
            keys(&mut session, "\r");
        }
        session.exp_string(questions[stop]).unwrap();
        keys(&mut session, "\u{3}");
        let said = ends(&mut session, 130);
        assert!(said.contains("interrupted"), "{}: {said}", questions[stop]);
        assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new(), "{}", questions[stop]);
    }
}

/// Other questions are broken off alike.
#[test]
fn ctrl_c_at_other_commands() {
    let sandbox = Sandbox::generated();
    sandbox.ok("new-service billing --yes -q");
    let spec = sandbox.read("scaffold.yaml").replace("  orders:\n", "  orders:\n    port: 5999\n");
    for (words, question) in [("undo", "Undo it?"), ("regenerate", "Apply these changes?")] {
        if words == "regenerate" {
            sandbox.write("scaffold.yaml", &spec);
        }
        let before = sandbox.stamp();
        let mut session = terminal(&sandbox, words);
        session.exp_string(question).unwrap();
        keys(&mut session, "\u{3}");
        ends(&mut session, 130);
        assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new(), "{words}");
    }
}

/// The terminal goes away in a question: the process ends, and nothing was written.
#[test]
fn a_terminal_that_goes_away() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let mut session = terminal(&sandbox, "new-service orders");
    session.exp_string("Name of the solution").unwrap();
    drop(session);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// A long preview goes through the pager; leaving it early is no error.
#[test]
fn a_long_diff_is_paged() {
    let sandbox = Sandbox::with_spec(&Sandbox::generated().read("scaffold.yaml"));
    let mut session = terminal(&sandbox, "diff");
    ends(&mut session, 0);
    let script = format!(
        "stty echo cols 120 rows 20; PAGER='head -n 2' '{}' diff --color never; echo \"code=$?\"; stty -a",
        env!("CARGO_BIN_EXE_scaffold")
    );
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env("TERM", "xterm").current_dir(sandbox.path());
    let mut session = spawn_command(command, Some(PATIENCE)).unwrap();
    let said = ends(&mut session, 0);
    assert!(said.lines().filter(|line| line.starts_with('+')).count() < 3, "{said}");
}

/// A renamed field is asked for, and the answer goes into the spec where it stands.
#[test]
fn a_rename_is_asked_for() {
    const SPEC: &str = "# ours\nscaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields:\n          number: string\n          size: int # cm\n";
    let sandbox = Sandbox::with_spec(SPEC);
    sandbox.ok("regenerate --yes -q");
    sandbox.write("scaffold.yaml", &SPEC.replace("size:", "extent:"));
    let mut session = terminal(&sandbox, "regenerate");
    session.exp_string("the field `size` is gone and `extent` is new. Was it renamed?").unwrap();
    keys(&mut session, "y");
    session.exp_string("Apply these changes?").unwrap();
    keys(&mut session, "y");
    ends(&mut session, 0);
    assert_eq!(sandbox.read("scaffold.yaml"), SPEC.replace("size: int", "extent: { type: int, renamed_from: size }"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}
