//! The spec grows: what `regenerate` refuses, asks for, keeps and drops.

use std::process::Command;

use crate::support::{Sandbox, changed};

fn spec(fields: &str) -> String {
    format!(
        "# ours\nscaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order:\n        fields:\n          number: string\n{fields}"
    )
}

const NOTE: &str = "          note: string # mine\n";

fn with_note() -> Sandbox {
    let sandbox = Sandbox::with_spec(&spec(NOTE));
    sandbox.ok("regenerate --yes -q");
    sandbox
}

/// The end of what was said: the error.
fn error(text: &str) -> String {
    text.find("error: ").map(|at| text[at..].to_owned()).unwrap()
}

/// The text of all migrations for PostgreSQL, their Designer files left out.
fn postgres(sandbox: &Sandbox) -> String {
    let is_migration = |path: &str| path.contains("/Migrations/Postgres/2") && !path.contains("Designer");
    sandbox
        .tree()
        .into_iter()
        .filter(|(path, _)| is_migration(path))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect()
}

#[test]
fn what_goes_is_dropped_in_two_releases() {
    let sandbox = with_note();
    sandbox.write("scaffold.yaml", &spec(""));
    let said = sandbox.outcome("regenerate --yes").err;
    assert!(said.contains("keeps the column orders.note") && said.contains("--contract"), "{said}");
    let up = postgres(&sandbox);
    assert!(up.contains("DROP NOT NULL") && !up.contains("DropColumn"), "{up}");
    assert!(
        sandbox
            .read("src/Services/Orders/tests/Orders.IntegrationTests/MigrationTests.cs")
            .contains("[\"orders\", \"note\"]")
    );
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "what waits is no drift");

    sandbox.write("scaffold.yaml", &spec(NOTE));
    insta::assert_snapshot!(error(&sandbox.fails("regenerate --yes", 2)), @r#"
    error: orders: PostgreSQL still has orders.note from before
    hint: `scaffold regenerate --contract` drops it with what it holds, once no version that runs uses it
    hint: do that first, then the same again: it is made anew, and empty
    "#);
    sandbox.write("scaffold.yaml", &spec(""));
    let said = sandbox.outcome("regenerate --yes --contract").err;
    assert!(said.contains("drops the column orders.note with its values"), "{said}");
    assert!(postgres(&sandbox).contains("DropColumn"));
    assert!(!sandbox.read("src/Services/Orders/tests/Orders.IntegrationTests/MigrationTests.cs").contains("Retired"));
    assert_eq!(sandbox.outcome("regenerate --check --contract").code, Some(0), "dropped once");
}

/// A change that loses data needs a word of its own.
#[test]
fn data_is_not_lost_unasked() {
    let sandbox = with_note();
    sandbox.write("scaffold.yaml", &spec("          note: { type: string, unique: true }\n"));
    let before = sandbox.stamp();
    insta::assert_snapshot!(error(&sandbox.fails("regenerate --yes", 2)), @r#"
    error: the new migration may lose data, so nothing was written
      caused by: orders: creates the index ix_orders_note on orders: no two rows may have the same values
    hint: what only has a new name keeps its data with `renamed_from:`, a value with `renamed_values:`; rows with a value that is gone get `backfill:`
    hint: pass `--allow-destructive` to agree
    "#);
    let value: serde_json::Value = serde_json::from_str(&sandbox.outcome("regenerate -n --json").out).unwrap();
    let change = &value["database"][0];
    assert_eq!((&change["service"], &change["kind"]), (&"orders".into(), &"index-created".into()), "{value}");
    assert_eq!((&change["destructive"], &change["blocking"]), (&true.into(), &true.into()));
    assert!(change["migration"].as_str().unwrap().contains("_ChangeOrders2_"), "{change}");
    let said = sandbox.fails("regenerate --yes", 2);
    assert!(said.contains("no two rows may have the same values"), "{said}");
    sandbox.ok("regenerate -n");
    let changed = changed(&before, &sandbox.stamp());
    assert!(changed.iter().all(|path| path == "scaffold.yaml" || path.is_empty()), "{changed:?}");
    sandbox.ok("regenerate --yes -q --allow-destructive");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// What the version before would not survive: opened, told, shown, not disturbed, closed.
#[test]
fn the_version_before_keeps_running_until_contract() {
    let sandbox = Sandbox::with_spec(&spec("          note: { type: string, optional: true }\n"));
    sandbox.ok("regenerate --yes -q");
    let note = "note: { type: string, max: 20, backfill: none }\n";
    sandbox.write("scaffold.yaml", &spec(&format!("          {note}")));
    let said = sandbox.outcome("regenerate --yes").err;
    assert!(said.contains("gives orders.note the value 'none'") && !said.contains("breaks the version"), "{said}");
    assert!(said.contains("keeps the wider type of orders.note") && said.contains("--contract"), "{said}");
    let status = sandbox.outcome("status").out;
    assert!(status.contains("between two versions") && status.contains("orders.note the value 'none'"), "{status}");
    let status: serde_json::Value = serde_json::from_str(&sandbox.outcome("status --json").out).unwrap();
    assert_eq!(status["open"].as_array().map(Vec::len), Some(2), "{status}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "what is open is no drift");

    let renamed = "          remark: { type: string, max: 20, backfill: none, renamed_from: note }\n";
    sandbox.write("scaffold.yaml", &spec(renamed));
    let said = error(&sandbox.fails("regenerate --yes", 2));
    assert!(said.contains("orders.note is still between two versions") && said.contains("--contract"), "{said}");
    let said = sandbox.outcome("regenerate --yes --contract --expand").err;
    assert!(said.contains("orders.note no longer takes") && said.contains("its old name note alike"), "{said}");
    let said = sandbox.outcome("regenerate --yes --contract").err;
    assert!(said.contains("drops the column orders.note"), "{said}");
    assert!(!sandbox.outcome("status").out.contains("between two versions"));
    assert_eq!(sandbox.outcome("regenerate --check --contract").code, Some(0), "closed once");
}

#[test]
fn a_rename_is_declared_and_never_guessed() {
    let sandbox = with_note();
    sandbox.write("scaffold.yaml", &spec("          remark: string\n"));
    insta::assert_snapshot!(error(&sandbox.fails("regenerate --yes", 2)), @r#"
    error: orders: the field `note` is gone and `remark` is new, so `remark` may be `note` under another name
    hint: write `renamed_from: note` into `remark` at resources.order.fields.remark to keep what it holds
    hint: pass `--not-renamed` if they are two things, or `--allow-destructive` to drop the old one at once
    "#);
    sandbox.write("scaffold.yaml", &spec("          remark: { type: string, renamed_from: note }\n"));
    sandbox.ok("regenerate --yes -q");
    let up = postgres(&sandbox);
    assert!(up.contains("newName: \"remark\"") && !up.contains("DropColumn"), "{up}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

#[test]
fn two_things_may_be_two_things() {
    let sandbox = with_note();
    sandbox.write("scaffold.yaml", &spec("          remark: { type: string, default: none }\n"));
    sandbox.fails("regenerate --yes", 2);
    sandbox.ok("regenerate --yes -q --not-renamed");
    let up = postgres(&sandbox);
    assert!(up.contains("AddColumn<string>") && up.contains("DROP NOT NULL"), "{up}");
}

#[test]
fn a_snapshot_that_is_not_understood_stops_everything() {
    let sandbox = with_note();
    let path =
        "src/Services/Orders/Orders.Api/Adapters/Persistence/Migrations/Sqlite/SqliteOrdersDbContextModelSnapshot.cs";
    sandbox.write(path, "// by hand\n");
    sandbox.write("scaffold.yaml", &spec("          note: string\n          size: { type: int, default: 1 }\n"));
    let before = sandbox.stamp();
    insta::assert_snapshot!(error(&sandbox.fails("regenerate --yes", 4)), @r#"
    error: orders: the model in src/Services/Orders/Orders.Api/Adapters/Persistence/Migrations/Sqlite/SqliteOrdersDbContextModelSnapshot.cs cannot be understood
    hint: restore it from version control, or let `dotnet ef migrations add` write it anew
    hint: `dotnet ef migrations add NAME --context SqliteOrdersDbContext` renders the change without scaffold
    "#);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// Two branches, merged by git with its marks left where they are.
#[test]
fn two_branches_that_each_add_a_migration() {
    let sandbox = with_note();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]);
        command.args(arguments).current_dir(sandbox.path()).output().unwrap().status.success()
    };
    assert!(git(&["init", "-q", "-b", "main"]) && git(&["add", "-A"]) && git(&["commit", "-qm", "one"]));
    let grow = |fields: &str, seconds: &str| {
        sandbox.write("scaffold.yaml", &spec(&format!("{NOTE}{fields}")));
        let mut command = sandbox.scaffold("regenerate --yes -q");
        command.env("SOURCE_DATE_EPOCH", seconds).assert().success();
        assert!(git(&["add", "-A"]) && git(&["commit", "-qm", "more"]));
    };
    let (size, rank) =
        ("          size: { type: int, default: 1 }\n", "          rank: { type: int, optional: true }\n");
    assert!(git(&["checkout", "-qb", "other"]));
    grow(size, "1772000000");
    assert!(git(&["checkout", "-q", "main"]));
    grow(rank, "1773000000");
    git(&["merge", "-q", "other"]);
    sandbox.write("scaffold.yaml", &spec(&format!("{NOTE}{size}{rank}")));
    // The code of both is for git and its merge driver; the migrations and their history are for scaffold.
    let code: Vec<String> = sandbox
        .tree()
        .into_iter()
        .filter(|(path, bytes)| {
            !path.starts_with(".git/")
                && !path.contains("/Migrations/")
                && !path.contains(".scaffold/history")
                && String::from_utf8_lossy(bytes).contains("<<<<<<<")
        })
        .map(|(path, _)| path)
        .collect();
    for path in code {
        assert!(git(&["checkout", "-q", "--ours", "--", &path]), "{path}");
    }
    let mut command = sandbox.scaffold("regenerate --yes");
    let outcome = sandbox.outcome_of({
        command.env("SOURCE_DATE_EPOCH", "1774000000");
        command
    });
    let migrations: Vec<String> = sandbox
        .tree()
        .into_keys()
        .filter_map(|path| path.split_once("/Migrations/").map(|(_, name)| name.to_owned()))
        .filter(|name| name.contains("Merge"))
        .collect();
    assert_eq!(migrations.len(), 4, "{}", outcome.err);
    let ours = |path: &String| path.contains("/Migrations/") || path.contains(".scaffold/history");
    let marked: Vec<String> = sandbox
        .tree()
        .into_iter()
        .filter(|(path, bytes)| ours(path) && String::from_utf8_lossy(bytes).contains("<<<<<<<"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(marked, Vec::<String>::new());
}

fn renamed_spec(resource: &str, child: &str) -> String {
    format!(
        "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n{resource}        fields:\n          number: string\n          status: {{ type: enum, values: [open, paid] }}\n        has_many:\n{child}"
    )
}

/// What a person wrote goes with what is renamed: to the new files, and the old ones are gone.
#[test]
fn edits_go_with_a_renamed_resource_its_children_and_enums() {
    let line = "          line: { fields: { sku: string } }\n";
    let sandbox = Sandbox::with_spec(&renamed_spec("      order:\n", line));
    sandbox.ok("regenerate --yes -q");
    let api = "src/Services/Orders/Orders.Api";
    let edit = |path: &str, from: &str, to: &str| {
        let text = sandbox.read(&format!("{api}/{path}"));
        assert_eq!(text.matches(from).count(), 1, "{path}: {text}");
        sandbox.write(&format!("{api}/{path}"), &text.replace(from, to));
    };
    edit("Domain/Order.cs", "        UpdatedAt = now;\n", "        UpdatedAt = now;\n        Touched++;\n");
    edit("Features/Orders/CreateOrder.cs", "Saved => Created(response, view)", "Saved => Audited(response, view)");
    for path in ["Domain/OrderStatus.cs", "Domain/OrderLine.cs"] {
        let text = sandbox.read(&format!("{api}/{path}"));
        sandbox.write(&format!("{api}/{path}"), &format!("{text}\n// ours\n"));
    }

    let item = "          item: { renamed_from: line, fields: { sku: string } }\n";
    sandbox.write("scaffold.yaml", &renamed_spec("      purchase:\n        renamed_from: order\n", item));
    let said = sandbox.outcome("regenerate --yes").err;
    assert!(!said.contains("orphan") && !said.contains("no longer managed"), "{said}");

    let purchase = sandbox.read(&format!("{api}/Domain/Purchase.cs"));
    assert!(purchase.contains("class Purchase") && purchase.contains("Touched++;"), "{said}\n{purchase}");
    let create = sandbox.read(&format!("{api}/Features/Purchases/CreatePurchase.cs"));
    assert!(create.contains("PurchaseView.Of") && create.contains("Audited(response, view)"), "{create}");
    for path in ["Domain/PurchaseStatus.cs", "Domain/PurchaseItem.cs"] {
        let text = sandbox.read(&format!("{api}/{path}"));
        assert!(text.ends_with("\n\n// ours\n"), "{text}");
    }
    let of_order = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        path.contains("Features/Orders/") || (name.starts_with("Order") && !name.starts_with("Orders"))
    };
    let old: Vec<String> = sandbox.tree().into_keys().filter(of_order).collect();
    assert_eq!(old, Vec::<String>::new());
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "done once");
}

const EVENTS: &str = "scaffold: 1
solution: Shop
services:
  billing:
    resources:
      invoice: { fields: { label: string } }
    consumes: [orders.order.created]
    with: { queue: { broker: rabbitmq } }
  orders:
    resources:
      order:
        fields: { number: string }
        events: [created]
    with: { queue: { broker: rabbitmq } }
";

/// What another service does with an event goes along when the event's resource has another name.
#[test]
fn a_handler_of_a_renamed_resource_keeps_what_was_written_into_it() {
    let sandbox = Sandbox::with_spec(EVENTS);
    sandbox.ok("regenerate --yes -q");
    let handlers = "src/Services/Billing/Billing.Api/Features/IncomingEvents";
    let contracts = "src/Services/Orders/Orders.Contracts";
    for path in [format!("{handlers}/WhenOrderCreated.cs"), format!("{contracts}/OrderCreated.cs")] {
        let text = sandbox.read(&path);
        let (head, last) = text.trim_end().rsplit_once('}').unwrap();
        sandbox.write(&path, &format!("{head}\n    // Ours, of {}.\n}}{last}\n", text.len()));
    }
    let spec = EVENTS
        .replace("orders.order.created", "orders.purchase.created")
        .replace("      order:\n", "      purchase:\n        renamed_from: order\n");
    sandbox.write("scaffold.yaml", &spec);
    let said = sandbox.fails("regenerate --yes -q", 2);
    assert!(said.contains("`orders.order.created` is no longer published under this name"), "{said}");
    sandbox.ok("regenerate --yes -q --break-contracts");
    for path in [format!("{handlers}/WhenPurchaseCreated.cs"), format!("{contracts}/PurchaseCreated.cs")] {
        assert!(sandbox.read(&path).contains("// Ours, of"), "{path}: {}", sandbox.read(&path));
    }
    let left: Vec<String> = sandbox.tree().into_keys().filter(|path| path.ends_with("OrderCreated.cs")).collect();
    assert_eq!(left, Vec::<String>::new());
    sandbox.ok("regenerate --check");
}
