use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use insta::assert_snapshot;

use super::prompt::Asker;
use super::*;

/// What was written to a stream.
#[derive(Clone, Default)]
pub(crate) struct Captured(Rc<RefCell<Vec<u8>>>);

impl Captured {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A user interface without colours for tests, its stdout and its stderr. With answers somebody is there; an answer to
/// yes or no is `y` or `n`, to a choice the beginnings of its items with commas between. Input ends with the answers.
pub(crate) fn captured(answers: Option<&[&str]>) -> (Ui, Captured, Captured) {
    let (out, err) = (Captured::default(), Captured::default());
    let asker = match answers {
        Some(answers) => Asker::Script(answers.iter().map(|answer| (*answer).to_owned()).collect()),
        None => Asker::Nobody,
    };
    let ui = Ui {
        out: Box::new(anstream::StripStream::new(Box::new(out.clone()) as Box<dyn Write>)),
        err: Box::new(anstream::StripStream::new(Box::new(err.clone()) as Box<dyn Write>)),
        verbosity: Verbosity::Normal,
        asker,
        out_is_terminal: false,
        pager: None,
    };
    (ui, out, err)
}

struct Gone(io::ErrorKind);

impl Write for Gone {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn data_goes_to_stdout_and_talk_to_stderr() {
    let (mut ui, out, err) = captured(None);
    ui.write("data\n").unwrap();
    ui.json(&serde_json::json!({ "b": 1, "a": [] })).unwrap();
    ui.page("long\n").unwrap();
    ui.say("talk");
    ui.detail("more talk");
    ui.warn("two\nlines");
    assert_eq!(out.text(), "data\n{\n  \"b\": 1,\n  \"a\": []\n}\nlong\n");
    assert_eq!(err.text(), "talk\nwarning: two\n    lines\n");
}

#[test]
fn quiet_leaves_errors_and_verbose_adds_details() {
    let (mut ui, _, err) = captured(None);
    ui.verbosity = Verbosity::Quiet;
    ui.say("talk");
    ui.warn("talk");
    ui.error(&Error::failure("it failed"));
    ui.verbosity = Verbosity::Verbose;
    ui.detail("more");
    assert_eq!(err.text(), "error: it failed\nmore\n");
}

#[test]
fn an_error_has_causes_and_hints() {
    let mut error = Error::new(Kind::Conflict, "2 files cannot be decided").hint("look at `a`").hint("or at `b`");
    error.causes = vec!["`a`: it was edited".to_owned(), "`b`: first\nsecond".to_owned()];
    assert_snapshot!(anstream::adapter::strip_str(&render_error(&error)).to_string(), @r"
    error: 2 files cannot be decided
      caused by: `a`: it was edited
      caused by: `b`: first
        second
    hint: look at `a`
    hint: or at `b`
    ");
    assert!(render_error(&error).contains("\u{1b}["));
    assert_eq!(render_error(&Error::new(Kind::ClosedPipe, "gone")), "");
    assert_eq!(render_error(&Error::new(Kind::Denied, "")), "");
}

#[test]
fn a_closed_pipe_is_no_failure_and_a_full_disk_is() {
    let (mut ui, ..) = captured(None);
    ui.out = Box::new(Gone(io::ErrorKind::BrokenPipe));
    assert_eq!(ui.write("data").unwrap_err().kind, Kind::ClosedPipe);
    ui.out = Box::new(Gone(io::ErrorKind::StorageFull));
    assert_eq!(ui.write("data").unwrap_err().kind, Kind::Failure);
    ui.err = Box::new(Gone(io::ErrorKind::BrokenPipe));
    ui.say("nobody hears it");
}

#[test]
fn without_a_terminal_nothing_waits() {
    let (mut ui, ..) = captured(None);
    let error = ui.confirm("Write 12 files?", true, "pass `--yes`").unwrap_err();
    assert_eq!(error.kind, Kind::Usage);
    assert_eq!(error.message, "cannot ask \"Write 12 files\": there is no terminal, or `--no-input` was given");
    assert_eq!(error.hints, ["pass `--yes`"]);
    assert!(ui.text("Name:", None, &|_| Ok(()), "pass a name").is_err());
    assert!(ui.select("Broker", &["a".to_owned()], 0, "pass `--set`").is_err());
    assert!(ui.choose("Parts", &[("a".to_owned(), true)], "pass `--with`").is_err());
    assert!(!ui.is_interactive());
}

#[test]
fn scripts_answer_and_then_the_input_ends() {
    let (mut ui, ..) = captured(Some(&["y", "BAD", "", "rabbit", "cache,queue"]));
    assert!(ui.confirm("Write?", false, "").unwrap());
    let check = |text: &str| if text == "BAD" { Err("no".to_owned()) } else { Ok(()) };
    assert_eq!(ui.text("Name", Some("orders"), &check, "").unwrap(), "orders");
    let brokers = ["kafka".to_owned(), "rabbitmq".to_owned()];
    assert_eq!(ui.select("Broker", &brokers, 0, "").unwrap(), 1);
    let kinds = [("queue".to_owned(), false), ("cache".to_owned(), true)];
    assert_eq!(ui.choose("Kinds", &kinds, "").unwrap(), [1, 0]);
    assert_eq!(ui.confirm("Write?", false, "").unwrap_err().kind, Kind::Interrupted);
}

#[test]
fn the_command_line_decides_on_colours_before_the_environment() {
    assert_eq!(choice(Color::Always, ColorChoice::Never), ColorChoice::AlwaysAnsi);
    assert_eq!(choice(Color::Never, ColorChoice::AlwaysAnsi), ColorChoice::Never);
    assert_eq!(choice(Color::Auto, ColorChoice::Never), ColorChoice::Never);
}
