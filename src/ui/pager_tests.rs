use super::Pager;

#[test]
fn a_pager_that_is_not_there_is_noticed_and_one_that_leaves_early_is_fine() {
    let pager = |command: &str| Pager { color: false, command: Some(command.to_owned()) };
    let text = "line\n".repeat(100_000);
    assert!(!pager("scaffold-no-such-pager 2> /dev/null").run(&text).unwrap());
    assert!(pager("true").run(&text).unwrap());
    assert!(pager("cat > /dev/null").run(&text).unwrap());
}
