//! `merge`: as a command of its own, as git's merge driver, and what two branches come to with it.

use std::fs;

use crate::support::Sandbox;
use crate::support::git::{git, git_ok};

const BASE: &str = "<P>\n  <ItemGroup>\n    <N Include=\"a\" />\n  </ItemGroup>\n</P>\n";

fn three(mine: &str, theirs: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("base", BASE);
    sandbox.write("mine", mine);
    sandbox.write("theirs", theirs);
    sandbox
}

fn with(line: &str) -> String {
    BASE.replace("  </ItemGroup>", &format!("    {line}\n  </ItemGroup>"))
}

#[test]
fn a_clean_merge_goes_to_standard_output_or_where_it_is_told() {
    let sandbox = three(&with("<N Include=\"m\" />"), &with("<N Include=\"t\" />"));
    let both = with("<N Include=\"m\" />\n    <N Include=\"t\" />");
    assert_eq!(sandbox.ok("merge base mine theirs --path a.csproj"), both);
    assert_eq!(sandbox.read("mine"), with("<N Include=\"m\" />"));
    assert_eq!(sandbox.ok("merge base mine theirs --path a.csproj -o out"), "");
    assert_eq!(sandbox.read("out"), both);
    assert_eq!(sandbox.ok("merge --git --path a.csproj -- base mine theirs"), "");
    assert_eq!(sandbox.read("mine"), both);
    assert!(!sandbox.path().join(".scaffold").exists(), "it starts no repository");
}

#[test]
fn the_name_of_mine_says_what_it_holds() {
    let sandbox = three("", "");
    sandbox.write("mine.json", "{ \"a\": 1, \"m\": 1 }");
    sandbox.write("base", "{ \"a\": 1 }");
    sandbox.write("theirs", "{ \"a\": 1, \"t\": 1 }");
    assert_eq!(sandbox.ok("merge base mine.json theirs"), "{ \"a\": 1, \"m\": 1, \"t\": 1 }");
}

#[test]
fn conflicts_are_marked_and_exit_with_4() {
    let sandbox = three(&BASE.replace("\"a\"", "\"a\" V=\"m\""), &BASE.replace("\"a\"", "\"a\" V=\"t\""));
    let outcome = sandbox.outcome("merge base mine theirs --path a.csproj -L me -L old -L you --marker-size 9");
    assert_eq!(outcome.code, Some(4));
    assert_eq!(
        outcome.out,
        "<P>\n  <ItemGroup>\n<<<<<<<<< me\n    <N Include=\"a\" V=\"m\" />\n||||||||| old\n    <N Include=\"a\" />\n=========\n    \
         <N Include=\"a\" V=\"t\" />\n>>>>>>>>> you\n  </ItemGroup>\n</P>\n"
    );
    assert!(outcome.err.contains("a.csproj: 1 conflict, marked"), "{}", outcome.err);
}

/// Two lines that can both stay are a conflict where they are about the same thing.
#[test]
fn a_conflict_that_lines_do_not_show_is_marked() {
    let sandbox = three(&with("<N Include=\"x\" V=\"1\" />"), &with("<N Include=\"x\" V=\"2\" />"));
    let outcome = sandbox.outcome("merge --git base mine theirs --path a.csproj");
    assert_eq!(outcome.code, Some(4));
    let mine = sandbox.read("mine");
    assert!(mine.contains("<<<<<<< ours\n    <N Include=\"x\" V=\"1\" />\n||||||| base\n=======\n"), "{mine}");
}

#[test]
fn of_a_binary_mine_is_left() {
    let sandbox = Sandbox::new();
    for (name, bytes) in [("base", [0, 1]), ("mine", [0, 2]), ("theirs", [0, 3])] {
        fs::write(sandbox.path().join(name), bytes).unwrap();
    }
    assert_eq!(sandbox.outcome("merge --git base mine theirs").code, Some(4));
    assert_eq!(fs::read(sandbox.path().join("mine")).unwrap(), [0, 2]);
}

#[test]
fn mistakes_are_told() {
    let sandbox = three("", "");
    assert!(sandbox.fails("merge base mine", 2).contains("THEIRS"));
    assert!(sandbox.fails("merge base mine gone", 1).contains("cannot read `gone`"));
    assert!(sandbox.fails("merge --install --uninstall", 2).contains("cannot be used"));
    assert!(sandbox.fails("merge --install", 1).contains("not a git repository"));
}

#[test]
fn it_installs_once_keeps_what_is_there_and_goes_again() {
    let sandbox = Sandbox::new();
    let dir = sandbox.path();
    git_ok(&dir, "init -q");
    sandbox.write(".git/info/attributes", "*.json -merge\n");
    let config = sandbox.read(".git/config");
    assert!(sandbox.outcome("merge --install --dry-run").err.contains("would change merge.scaffold.name"));
    assert_eq!(sandbox.read(".git/config"), config);
    sandbox.ok("merge --install");
    let installed = (sandbox.read(".git/config"), sandbox.read(".git/info/attributes"));
    assert!(installed.0.contains("[merge \"scaffold\"]"), "{}", installed.0);
    assert!(
        installed.1.ends_with("*.json -merge\n") && installed.1.contains("*.slnx merge=scaffold\n"),
        "{}",
        installed.1
    );
    assert!(sandbox.outcome("merge --install").err.contains("nothing to install"));
    assert_eq!((sandbox.read(".git/config"), sandbox.read(".git/info/attributes")), installed);
    sandbox.ok("merge --uninstall");
    assert!(!sandbox.read(".git/config").contains("scaffold"), "{}", sandbox.read(".git/config"));
    assert_eq!(sandbox.read(".git/info/attributes"), "*.json -merge\n");
    assert!(sandbox.outcome("merge --uninstall").err.contains("nothing to uninstall"));
}

/// Two branches that each add a service, and one merge: nothing that scaffold owns is in conflict.
#[test]
fn two_branches_that_each_add_a_service_merge_in_git() {
    let sandbox = Sandbox::generated();
    let dir = sandbox.path();
    git_ok(&dir, "init -q -b main");
    git_ok(&dir, "add -A");
    git_ok(&dir, "commit -qm base");
    for name in ["payments", "billing"] {
        git_ok(&dir, &format!("checkout -q -b {name} main"));
        sandbox.ok(&format!("new-service {name} --yes --quiet"));
        git_ok(&dir, "add -A");
        git_ok(&dir, &format!("commit -qm {name}"));
    }
    let by_line = git(&dir, "merge payments -m both");
    assert!(!by_line.status.success(), "there is something to do for the driver");
    git_ok(&dir, "merge --abort");
    sandbox.ok("merge --install");
    assert!(!dir.join(".git/info/attributes").exists(), "what is committed has the lines already");
    let merged = git(&dir, "merge payments -m both");
    let status = git_ok(&dir, "status --short");
    let said = String::from_utf8_lossy(&merged.stdout).into_owned();
    assert!(
        merged.status.success(),
        "{said}\n{}",
        status.lines().filter(|line| !line.starts_with("A ")).collect::<Vec<_>>().join("\n")
    );
    for (file, words) in [
        ("scaffold.yaml", ["payments:", "billing:"]),
        ("Shop.slnx", ["/Payments/", "/Billing/"]),
        ("compose.yaml", ["payments", "billing"]),
    ] {
        let text = sandbox.read(file);
        assert!(words.iter().all(|word| text.contains(word)), "{file}: {text}");
    }
    assert!(!sandbox.read("Directory.Packages.props").contains("<<<<"));
    let settled = sandbox.outcome("regenerate --yes");
    assert_eq!(settled.code, Some(0), "{}{}", settled.out, settled.err);
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "and nothing is left to do");
}
