//! `adopt` without a spec tells the kinds of a solution, their inputs, events and who reacts to them.

use std::collections::BTreeSet;
use std::fs;

use super::inferred::{bare, of_people};
use crate::support::Sandbox;

/// The spec that is inferred of a generated solution has these lines, and renders to all files but those that are named.
fn tells(case: &str, lines: &[&str], but: &[&str]) -> String {
    let sandbox = bare(case);
    let before = of_people(&sandbox);
    let outcome = sandbox.outcome("adopt --yes");
    assert_eq!(outcome.code, Some(0), "{case}: {}\n{}", outcome.out, outcome.err);
    assert!(before == of_people(&sandbox), "{case}: a file was touched");
    let spec = sandbox.read("scaffold.yaml");
    for line in lines {
        assert!(spec.contains(&format!("{line}\n")), "{case}: {line}\n{spec}");
    }
    assert_eq!(drift(&sandbox), (but.iter().map(|path| (*path).to_owned()).collect(), Vec::new()), "{case}");
    for path in but {
        assert!(outcome.out.contains(&format!("+++ b/{path}\n")), "{case}: what differs of {path} is shown");
    }
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "{case}");
    outcome.err
}

/// The files that differ from what the spec renders, and those that are not there.
fn drift(sandbox: &Sandbox) -> (Vec<String>, Vec<String>) {
    let drift = sandbox.json("status --json")["drift"].clone();
    let paths = |what: &str| -> Vec<String> {
        let paths = drift[what].as_array().into_iter().flatten();
        paths.map(|path| path.as_str().unwrap().to_owned()).collect()
    };
    (paths("edited"), paths("deleted"))
}

#[test]
fn queues_with_their_brokers_events_and_readers_and_a_cache() {
    let said = tells(
        "queue",
        &[
            "      queue: { broker: rabbitmq, dead_letter_days: 30, dead_letters: billing.failed, max_messages: 100000 }",
            "      queue: { broker: rabbitmq }",
            "      queue: { broker: kafka, dead_letter_days: 30, dead_letters: ledger-failed }",
            "      cache: {}",
            "        events: [created, updated, deleted, cancelled]",
            "        events: [created, booked]",
            "    consumes: [orders.order.created, orders.order.cancelled]",
            "          status: { type: enum, values: [pending, paid, cancelled], default: pending, filter: true }",
            "          pieces: { type: int, min: 1 }",
        ],
        &["README.md"],
    );
    assert!(said.contains("  queue: consumers, messages_per_second, ordering\n"), "{said}");
}

#[test]
fn a_cache_the_issuer_of_tokens_and_a_gateway() {
    let auth = "  auth: { issuer: \"https://id.example.com/realms/store\", roles_claim: realm_access.roles }";
    tells("cache", &[auth, "  gateway: {}", "      cache: {}"], &[]);
}

#[test]
fn who_calls_whom_and_how() {
    let inventory = "src/Services/Inventory/Inventory.Api";
    let lines = [
        "      client: { attempts: 1, calls: [suppliers] }",
        "      client: { calls: [inventory, suppliers], hedge_after_ms: 200 }",
        "        public: true",
        "          sku: { type: string, max: 32, unique: true, filter: true }",
    ];
    // A resource's description is in comments.
    let item = [
        format!("{inventory}/Domain/Item.cs"),
        format!("{inventory}/Features/Items/ItemView.cs"),
        "src/Services/Orders/Orders.Api/Features/Ports/Clients/Inventory/ItemView.cs".to_owned(),
    ];
    let but: Vec<&str> = std::iter::once("README.md").chain(item.iter().map(String::as_str)).collect();
    tells("client", &lines, &but);
}

#[test]
fn a_gateway_that_signs_people_in_and_roles() {
    let roles =
        "  auth: { roles: { support: [\"customers:read\", \"customers:write\", \"orders:read\"], viewer: [] } }";
    let gateway = "  gateway: { cors_origins: [\"https://app.example.com\"], login: [google, gitlab] }";
    let money = "          total: { type: money, min: 0, sort: true }";
    let said = tells("gateway", &[roles, gateway, money], &["README.md"]);
    // Where the gateway issues the services' tokens, nothing says whose people it lets in.
    assert!(said.contains("  auth: issuer\n"), "{said}");
}

/// Numbers and texts that are not the usual ones are read where they come out.
#[test]
fn inputs_are_read_back() {
    let with = "    with:\n      queue: { broker: kafka, attempts: 7, partitions: 12, replication: 3, retention_days: 30, dead_letter_days: 90 }\n      cache: { seconds: 20 }\n";
    let spec = format!(
        "scaffold: 1\nsolution: Shop\nwith:\n  gateway: {{ rate_per_second: 7, burst: 31, max_body_bytes: 2048, login: [gitlab] }}\nservices:\n  orders:\n    resources:\n      order:\n        fields: {{ number: string }}\n{with}  stock:\n    requirements: {{ public: false }}\n    resources:\n      item:\n        fields: {{ name: string }}\n"
    );
    let sandbox = Sandbox::with_spec(&spec);
    sandbox.ok("regenerate --yes -q");
    fs::remove_dir_all(sandbox.path().join(".scaffold")).unwrap();
    fs::remove_file(sandbox.path().join("scaffold.yaml")).unwrap();
    sandbox.ok("adopt --yes -q");
    let told = sandbox.read("scaffold.yaml");
    for line in [
        "  gateway: { burst: 31, login: [gitlab], max_body_bytes: 2048, rate_per_second: 7 }",
        "      cache: { seconds: 20 }",
        "      queue: { attempts: 7, broker: kafka, dead_letter_days: 90, partitions: 12, replication: 3, retention_days: 30 }",
        "      public: false",
    ] {
        assert!(told.contains(&format!("{line}\n")), "{line}\n{told}");
    }
    assert_eq!(drift(&sandbox), (Vec::new(), Vec::new()));
}

/// What a person has built under the names of a kind's files is no kind.
#[test]
fn a_folder_of_a_person_is_no_kind() {
    let sandbox = bare("minimal");
    let paths =
        |sandbox: &Sandbox| -> BTreeSet<String> { of_people(sandbox).into_iter().map(|(path, _)| path).collect() };
    let with_queue = bare("minimal");
    with_queue.ok("adopt --yes -q");
    with_queue.ok("add queue --yes -q");
    let of_queue: Vec<String> = paths(&with_queue).difference(&paths(&sandbox)).cloned().collect();
    assert!(of_queue.len() > 30, "{of_queue:?}");
    let own = |path: &String| {
        let class = path.rsplit('/').next().unwrap().trim_end_matches(".cs");
        format!(
            "using System;\n\nnamespace Desk.Notes.Adapters.Messaging;\n\npublic sealed class {class}\n{{\n    public string Say() => \"{class}\";\n}}\n"
        )
    };
    // First the folder alone, then all that there could be.
    for count in [6, of_queue.len()] {
        for path in of_queue.iter().take(count).filter(|path| path.ends_with(".cs") && !path.contains("/Migrations/")) {
            fs::create_dir_all(sandbox.path().join(path).parent().unwrap()).unwrap();
            sandbox.write(path, &own(path));
        }
        let outcome = sandbox.outcome("adopt --dry-run");
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert!(!outcome.err.contains("queue") && outcome.err.contains("resources:"), "{}", outcome.err);
    }
}
