//! Every mistake on the command line: a sentence, a way out, exit code 2, nothing written.

use std::fmt::Write as _;

use crate::support::{Sandbox, changed};

#[test]
fn mistakes_on_the_command_line() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    let mut said = String::new();
    let long = "a".repeat(300);
    let commands: &[&[&str]] = &[
        &["new-service", "class"],
        &["new-service", "con"],
        &["new-service", "Order Intake"],
        &["new-service", "../orders"],
        &["new-service", "/orders"],
        &["new-service", "a/b"],
        &["new-service", "😀"],
        &["new-service", ""],
        &["new-service", &long],
        &["new-service", "orders", "--solution", "9a"],
        &["new-service", "orders", "--solution", "Orders"],
        &["new-service", "orders", "--resource", "class"],
        &["new-service", "orders", "--resource", "Order"],
        &["new-service", "orders", "--resource", "orders"],
        &["new-service", "orders", "--with", "nope"],
        &["new-service", "orders", "--with", "aws,solution"],
        &["new-service", "orders", "--set", "port"],
        &["new-service", "orders", "--set", "port=80"],
        &["new-service", "orders", "--set", "port=x"],
        &["new-service", "orders", "--set", "audit=ja"],
        &["new-service", "orders", "--set", "data_gb=-1"],
        &["new-service", "orders", "--set", "audits=true"],
        &["new-service", "orders", "--set", "zzz=true"],
        &["new-service", "orders", "--set", "queue.broker=kafka"],
        &["rules", "explain", "optimistic-lock"],
        &["decisions", "show", "nope"],
        &["decisions", "query", "SELECT"],
        &["knowledge", "query", "SELECT * FROM decision"],
        &["knowledge", "query", "DELETE FROM decisions"],
        &["knowledge", "query", "SELECT 1; SELECT 2"],
        &["knowledge", "execute", "UPDATE decisions SET title = 'x'"],
        &["knowledge", "execute", "INSERT INTO decisions (title) VALUES ('x')"],
        &["knowledge", "execute", ""],
        &["memory", "store", "", "x"],
    ];
    for command in commands {
        let mut arguments = command.to_vec();
        arguments.push("--yes");
        let outcome = sandbox.outcome_of(sandbox.run(&arguments));
        assert_eq!(outcome.code, Some(2), "{command:?}: {}", outcome.err);
        assert_eq!(outcome.out, "", "{command:?}");
        assert!(outcome.err.starts_with("error: ") && outcome.err.contains("hint: "), "{command:?}: {}", outcome.err);
        writeln!(said, "$ scaffold {}\n{}", command.join(" ").replace(&long, "aaa…"), outcome.err).unwrap();
    }
    insta::assert_snapshot!(said);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// What the parser of the command line says by itself.
#[test]
fn unknown_commands_and_flags() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    for (command, part) in [
        ("frob", "unrecognized subcommand 'frob'"),
        ("new-servce orders", "'new-service'"),
        ("diff --exitcode", "'--exit-code'"),
        ("new-service", "<NAME>"),
        ("completions tcsh", "possible values"),
        ("diff --color sometimes", "possible values"),
        ("kinds -q -v", "cannot be used with"),
    ] {
        let said = sandbox.fails(command, 2);
        assert!(said.contains(part), "{command}: {said}");
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn a_value_that_is_not_there() {
    let sandbox = Sandbox::generated();
    insta::assert_snapshot!(sandbox.fails("memory retrieve nothing", 1));
}
