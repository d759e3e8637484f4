//! Two git branches of one repository, each with another kind or service: they merge, and what comes of it is what the
//! spec of both renders.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scaffold::catalog::{Catalog, IMPLIED, Scope};

use crate::support::git::{git, git_ok};
use crate::support::{Outcome, Sandbox};

const SPEC: &str = "\
# Ours.
scaffold: 1
solution: Shop
services:
  orders:   # the first
    description: Takes orders
    resources:
      order:
        fields:
          number: { type: string, max: 32, unique: true }
          total: { type: money, min: 0 }

  # Where things are.
  stock:
    resources:
      item:
        fields: { name: string }
";

/// What a branch adds: its name, and the command.
fn additions() -> Vec<(String, String)> {
    let mut additions = vec![("billing".to_owned(), "new-service billing --resource bill --yes -q".to_owned())];
    for (name, kind) in Catalog::embedded().unwrap().iter() {
        let manifest = &kind.manifest;
        if IMPLIED.contains(&name) || manifest.hidden {
            continue;
        }
        let service = if manifest.scope == Scope::Service { " --service orders" } else { "" };
        // Whoever is called without a default is the other service.
        let required = manifest.inputs.iter().filter(|(_, input)| input.default.is_none());
        let set = required.map(|(key, _)| format!(" --set {key}=[stock]")).collect::<Vec<_>>().concat();
        additions.push((name.to_owned(), format!("add {name}{service}{set} --yes -q")));
    }
    additions
}

/// A repository with a branch for each addition.
fn repository(additions: &[(String, String)]) -> Sandbox {
    let sandbox = Sandbox::with_spec(SPEC);
    let dir = sandbox.path();
    sandbox.ok("regenerate --yes -q");
    git_ok(&dir, "init -q -b main");
    git_ok(&dir, "add -A");
    git_ok(&dir, "commit -qm base");
    for (at, (name, command)) in additions.iter().enumerate() {
        git_ok(&dir, &format!("checkout -q -b {name} main"));
        // Nobody works at the same second; migrations take their ids from it.
        sandbox.scaffold(command).env("SOURCE_DATE_EPOCH", (1_767_312_000 + 3_600 * at).to_string()).assert().success();
        git_ok(&dir, "add -A");
        git_ok(&dir, &format!("commit -qm {name}"));
    }
    git_ok(&dir, "checkout -q main");
    sandbox
}

/// The files that git left in conflict.
fn conflicts(dir: &Path) -> Vec<String> {
    let text = git_ok(dir, "diff --name-only --diff-filter=U");
    text.lines().map(str::to_owned).collect()
}

/// Everything but state and migrations, whose ids tell when they were made.
fn own(sandbox: &Sandbox) -> BTreeMap<String, String> {
    let own =
        |path: &str| !path.starts_with(".git/") && !path.starts_with(".scaffold/") && !path.contains("/Migrations/");
    let tree = sandbox.tree().into_iter().filter(|(path, _)| own(path));
    tree.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// A solution that has had both from the beginning.
fn rendered(spec: &str) -> BTreeMap<String, String> {
    let sandbox = Sandbox::with_spec(spec);
    sandbox.ok("regenerate --yes -q");
    own(&sandbox)
}

fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> BTreeSet<String> {
    one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

fn told(outcome: &Outcome) -> String {
    format!("{:?}\n{}{}", outcome.code, outcome.out, outcome.err)
}

#[test]
fn any_two_kinds_of_two_branches_merge_into_what_the_spec_of_both_renders() {
    let additions = additions();
    let sandbox = repository(&additions);
    let dir = sandbox.path();
    sandbox.ok("merge --install");
    let mut wrong = Vec::new();
    for (at, (one, _)) in additions.iter().enumerate() {
        for (other, _) in &additions[at + 1..] {
            for (mine, theirs) in [(one, other), (other, one)] {
                git_ok(&dir, &format!("checkout -q -f -B both {mine}"));
                git_ok(&dir, "clean -qfd");
                let merged = git(&dir, &format!("merge -q -m both {theirs}"));
                let said = String::from_utf8_lossy(&merged.stdout).into_owned();
                if !merged.status.success() {
                    wrong.push(format!("{mine} + {theirs}: {:?}\n{said}", conflicts(&dir)));
                    git_ok(&dir, "merge --abort");
                    continue;
                }
                let settled = sandbox.outcome("regenerate --yes");
                if settled.code != Some(0) {
                    wrong.push(format!("{mine} + {theirs}: regenerate: {}", told(&settled)));
                    continue;
                }
                let check = sandbox.outcome("regenerate --check");
                if check.code != Some(0) {
                    wrong.push(format!("{mine} + {theirs}: check: {}", told(&check)));
                }
                let different = differing(&own(&sandbox), &rendered(&sandbox.read("scaffold.yaml")));
                if !different.is_empty() {
                    wrong.push(format!("{mine} + {theirs}: not what the spec renders: {different:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A file of two branches in which a person has worked as well.
#[test]
fn edits_of_both_branches_are_there_once_when_their_kinds_meet() {
    let additions = additions();
    let sandbox = repository(&additions);
    let dir = sandbox.path();
    sandbox.ok("merge --install");
    let ours = |branch: &str, from: &str, to: &str| {
        git_ok(&dir, &format!("checkout -q -f {branch}"));
        let text = sandbox.read("compose/orders.yaml");
        assert!(text.contains(from), "{text}");
        sandbox.write("compose/orders.yaml", &text.replacen(from, to, 1));
        git_ok(&dir, &format!("commit -qam {branch}-edit"));
    };
    ours("gateway", "    restart: unless-stopped\n", "    restart: always\n");
    ours("cache", "    Database__Provider: Postgres\n", "    Database__Provider: Postgres\n    Ours: \"1\"\n");
    git_ok(&dir, "merge -q -m both gateway");
    sandbox.ok("regenerate --yes");
    let text = sandbox.read("compose/orders.yaml");
    for line in ["    Ours: \"1\"\n", "    restart: always\n", "    Edge__TrustedProxies__0: 10.0.0.0/8\n"] {
        assert_eq!(text.matches(line).count(), 1, "{line}: {text}");
    }
    assert_eq!(text.matches("ConnectionStrings__Valkey").count(), 1, "{text}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    let packages = sandbox.read("Directory.Packages.props");
    assert_eq!(packages.matches("\"StackExchange.Redis\"").count(), 1, "{packages}");
}

/// Without the driver git merges by lines: what conflicts is told, and one side of each file is enough to go on from.
#[test]
fn without_the_driver_conflicts_are_told_and_regenerate_settles_them() {
    let additions = additions();
    let sandbox = repository(&additions);
    let dir = sandbox.path();
    git_ok(&dir, "checkout -q -f -B both cache");
    let merged = git(&dir, "merge -q -m both queue");
    assert!(!merged.status.success(), "there is something to do for the driver");
    let conflicts = conflicts(&dir);
    assert!(conflicts.contains(&"scaffold.yaml".to_owned()), "{conflicts:?}");
    let before = sandbox.tree();
    let said = sandbox.fails("regenerate --yes", 2);
    assert!(said.contains("scaffold.yaml"), "{said}");
    assert_eq!(sandbox.tree(), before, "nothing is written");
    for path in &conflicts {
        git_ok(&dir, &format!("checkout -q --ours -- {path}"));
    }
    let spec = sandbox.read("scaffold.yaml");
    assert!(spec.contains("      cache: {}\n"), "{spec}");
    sandbox.write("scaffold.yaml", &spec.replace("      cache: {}\n", "      cache: {}\n      queue: {}\n"));
    let settled = sandbox.outcome("regenerate --yes");
    assert_eq!(settled.code, Some(0), "{}", told(&settled));
    let different = differing(&own(&sandbox), &rendered(&sandbox.read("scaffold.yaml")));
    assert!(different.is_empty(), "{different:?}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// Two branches that each add a field to the resource of one event: its contract has both.
#[test]
fn fields_of_two_branches_are_both_in_the_contract_of_the_event() {
    let spec = SPEC.replacen(
        "          total: { type: money, min: 0 }\n",
        "          total: { type: money, min: 0 }\n        events: [created]\n    with:\n      queue: {}\n",
        1,
    );
    let sandbox = Sandbox::with_spec(&spec);
    let dir = sandbox.path();
    sandbox.ok("regenerate --yes -q");
    git_ok(&dir, "init -q -b main");
    sandbox.ok("merge --install");
    git_ok(&dir, "add -A");
    git_ok(&dir, "commit -qm base");
    let fields = ["weight: { type: int, optional: true }", "due_on: { type: date, optional: true }"];
    for (at, field) in fields.iter().enumerate() {
        git_ok(&dir, &format!("checkout -q -b field{at} main"));
        let total = "          total: { type: money, min: 0 }\n";
        sandbox.write("scaffold.yaml", &spec.replacen(total, &format!("{total}          {field}\n"), 1));
        let epoch = (1_767_312_000 + 3_600 * at).to_string();
        sandbox.scaffold("regenerate --yes -q").env("SOURCE_DATE_EPOCH", epoch).assert().success();
        git_ok(&dir, "add -A");
        git_ok(&dir, &format!("commit -qm field{at}"));
    }
    // Both write at one place of the same C#, which git merges by lines; the contract, the model and the spec by what they say.
    git(&dir, "merge -q -m both field0");
    let conflicts = conflicts(&dir);
    assert!(conflicts.iter().all(|path| path.ends_with(".cs") && !path.contains("Migrations")), "{conflicts:?}");
    let order = "src/Services/Orders/Orders.Api/Domain/Order.cs".to_owned();
    assert!(conflicts.contains(&order), "{conflicts:?}");
    // With git's marks in them nothing is taken for an edit that one branch rendered: it says what to do.
    let before = sandbox.tree();
    for command in ["regenerate --yes", "regenerate --check"] {
        let said = sandbox.fails(command, 4);
        assert!(said.contains(&order) && said.contains("git checkout --ours -- "), "{said}");
    }
    assert_eq!(sandbox.tree(), before, "nothing is written");
    for path in &conflicts {
        git_ok(&dir, &format!("checkout -q --ours -- {path}"));
    }
    let settled = sandbox.outcome("regenerate --yes");
    assert_eq!(settled.code, Some(0), "{}", told(&settled));
    let contract = "src/Services/Orders/Orders.Contracts/schemas/order-created.v1.json";
    let schema: serde_json::Value = serde_json::from_str(&sandbox.read(contract)).unwrap();
    for member in ["number", "total", "weight", "dueOn"] {
        assert!(schema["properties"].get(member).is_some(), "{member}: {schema:#}");
    }
    for member in ["weight", "dueOn"] {
        let required = schema["required"].as_array().unwrap();
        assert!(!required.contains(&member.into()), "{member}: {schema:#}");
    }
    let event = sandbox.read("src/Services/Orders/Orders.Contracts/OrderCreated.cs");
    assert!(event.contains(" Weight ") && event.contains(" DueOn "), "{event}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    let different = differing(&own(&sandbox), &rendered(&sandbox.read("scaffold.yaml")));
    assert!(different.is_empty(), "{different:?}");
}
