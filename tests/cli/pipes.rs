//! Where output goes: pipes that close, a full device, no stdin.

use std::fs;
use std::io::Read;
use std::process::{Command, Output, Stdio};

use crate::support::{Sandbox, changed};

fn command(sandbox: &Sandbox, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scaffold"));
    command
        .env_clear()
        .env("SOURCE_DATE_EPOCH", crate::support::NOW)
        .current_dir(sandbox.path())
        .args(arguments.split_whitespace());
    command
}

/// Runs it with a standard output whose reader goes away after some bytes.
fn with_closed_stdout(sandbox: &Sandbox, arguments: &str, bytes: usize) -> Output {
    let mut child =
        command(sandbox, arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdout.take().unwrap();
    pipe.read_exact(&mut vec![0; bytes]).unwrap();
    drop(pipe);
    child.wait_with_output().unwrap()
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let sandbox = Sandbox::with_spec(&Sandbox::generated().read("scaffold.yaml"));
    let before = sandbox.stamp();
    for arguments in
        ["diff", "diff --json", "schema", "rules list", "reference rules", "completions bash", "man", "--help"]
    {
        for bytes in [0, 1] {
            let output = with_closed_stdout(&sandbox, arguments, bytes);
            assert_eq!(output.status.code(), Some(0), "{arguments}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(!said.contains("error") && !said.contains("panic"), "{arguments}: {said}");
        }
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// Whoever reads the preview no longer, has not agreed: nothing is half written.
#[test]
fn a_preview_that_nobody_reads() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let output = with_closed_stdout(&sandbox, "new-service orders --yes --json", 0);
    assert!(output.status.code() == Some(0), "{:?}", output.status);
    let state = changed(&before, &sandbox.stamp());
    assert!(state.is_empty() || sandbox.path().join("README.md").is_file(), "{state:?}");
}

#[cfg(unix)]
#[test]
fn streams_that_are_not_open() {
    let sandbox = Sandbox::generated();
    let binary = env!("CARGO_BIN_EXE_scaffold");
    for redirect in [">&-", "2>&-", "<&-", "<&- >&- 2>&-"] {
        let script = format!("'{binary}' status {redirect}");
        let status = Command::new("sh")
            .arg("-c")
            .arg(script)
            .current_dir(sandbox.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert_eq!(status.unwrap().code(), Some(0), "{redirect}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device() {
    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    for arguments in ["schema", "kinds", "status", "rules list", "decisions list", "man"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = command(&sandbox, arguments).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments}: {said}");
        assert!(
            said.starts_with("error: cannot write to stdout\n  caused by: No space left on device"),
            "{arguments}: {said}"
        );
    }
    // Where nobody can be told, the work is done all the same.
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    assert!(command(&sandbox, "status").stderr(full).status().unwrap().success());
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn an_input_that_has_ended() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let output = command(&sandbox, "new-service orders").stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .ends_with("hint: pass `--yes` to apply without being asked, or `--dry-run` to only look\n")
    );
    // What is piped in answers no question.
    let mut yes = Command::new("yes").stdout(Stdio::piped()).spawn().unwrap();
    let output = command(&sandbox, "new-service orders").stdin(yes.stdout.take().unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    yes.wait().unwrap();
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}
