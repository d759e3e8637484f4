//! `new-service`: the first service, one that joins, and every flag.

use std::fs;

use crate::support::{Sandbox, changed};

#[test]
fn the_first_service_starts_a_solution() {
    let sandbox = Sandbox::new();
    let outcome = sandbox.outcome("new-service orders --yes");
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.err.contains("Next:\n  dotnet run --project src/Services/Orders/Orders.Api"), "{}", outcome.err);
    for path in [
        "scaffold.yaml",
        "README.md",
        "compose.yaml",
        ".editorconfig",
        "Shop.slnx",
        ".scaffold/schema.json",
        ".scaffold/decisions.jsonl",
    ] {
        assert!(sandbox.path().join(path).is_file(), "{path}");
    }
    insta::assert_snapshot!(sandbox.read("scaffold.yaml"));
    // Nothing is left to do, and nothing is touched.
    let before = sandbox.stamp();
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
    sandbox.ok("regenerate --yes");
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

/// A second service joins: not a byte and not a time of the first one changes, and the spec keeps what a person wrote.
#[test]
fn a_second_service_leaves_the_first_alone() {
    let sandbox = Sandbox::generated();
    let spec = sandbox.read("scaffold.yaml").replace("  orders:\n", "  # the heart\n  orders:   # since 2024\n");
    sandbox.write("scaffold.yaml", &spec);
    sandbox.ok("regenerate --yes -q");
    let before = sandbox.stamp();
    sandbox.ok("new-service billing --yes -q");
    let after = sandbox.stamp();
    let touched: Vec<String> = changed(&before, &after)
        .into_iter()
        .filter(|path| before.get(path).is_some_and(|_| sandbox.path().join(path).is_file()))
        .filter(|path| !path.starts_with(".scaffold/"))
        .collect();
    for path in &touched {
        assert!(!path.to_lowercase().contains("orders"), "{path} is the first service's");
        assert!(!path.starts_with("src/"), "{path} is not shared");
    }
    assert!(touched.contains(&"scaffold.yaml".to_owned()) && touched.contains(&"Shop.slnx".to_owned()), "{touched:?}");
    let text = sandbox.read("scaffold.yaml");
    assert!(text.starts_with(&spec), "what was there is there, in its order:\n{text}");
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}

/// Services sorted before the first change nothing of it either: ports and files stay.
#[test]
fn a_service_that_sorts_first_joins_too() {
    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    sandbox.ok("new-service accounts --yes -q");
    let touched = changed(&before, &sandbox.stamp());
    let first = touched.iter().filter(|path| path.to_lowercase().contains("orders"));
    assert_eq!(first.collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_service_that_is_there() {
    let sandbox = Sandbox::generated();
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("new-service orders --yes", 2));
    insta::assert_snapshot!(sandbox.fails("new-service Orders --yes", 2));
    sandbox.fails("new-service order --yes", 2);
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn the_solution_has_one_name() {
    let sandbox = Sandbox::new();
    sandbox.ok("new-service orders --solution Market --description Sells --yes -q");
    assert!(sandbox.path().join("Market.slnx").is_file());
    assert!(sandbox.read("scaffold.yaml").contains("description: Sells"));
    sandbox.ok("new-service billing --solution Market --yes -q");
    let said = sandbox.fails("new-service returns --solution Other --yes", 2);
    assert!(said.contains("this solution is called Market already"), "{said}");
}

#[test]
fn resources_by_name() {
    let sandbox = Sandbox::new();
    sandbox.ok("new-service parts --resource part --resource supplier --yes -q");
    let spec = sandbox.read("scaffold.yaml");
    assert!(spec.contains("      part:\n") && spec.contains("      supplier:\n"), "{spec}");
}

#[test]
fn resources_from_a_file() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "in/parts.yaml",
        "# ours\npart:\n  fields:\n    sku: { type: string, max: 20 }\nshelf:\n  fields: { row: int }\n",
    );
    sandbox.ok("new-service parts --resource in/parts.yaml --yes -q");
    let spec = sandbox.read("scaffold.yaml");
    assert!(spec.contains("sku: { type: string, max: 20 }") && spec.contains("      shelf:\n"), "{spec}");
}

/// Findings stand at the file's own lines and columns.
#[test]
fn a_resource_file_with_mistakes() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "parts.yaml",
        "part:\n  fields:\n    sku: strng\n    size: { type: int, min: 5, max: 3 }\n    class: string\n",
    );
    let before = sandbox.stamp();
    insta::assert_snapshot!(sandbox.fails("new-service parts --resource parts.yaml --yes", 2));
    insta::assert_snapshot!(sandbox.fails("new-service parts --resource gone.yaml --yes", 2));
    sandbox.write("empty.yaml", "");
    sandbox.write("list.yaml", "- part\n");
    fs::create_dir(sandbox.path().join("folder.yaml")).unwrap();
    insta::assert_snapshot!(sandbox.fails("new-service parts --resource empty.yaml --yes", 2));
    insta::assert_snapshot!(sandbox.fails("new-service parts --resource list.yaml --yes", 2));
    insta::assert_snapshot!(sandbox.fails("new-service parts --resource folder.yaml --yes", 2));
    let new: Vec<String> =
        changed(&before, &sandbox.stamp()).into_iter().filter(|path| !path.ends_with(".yaml")).collect();
    assert_eq!(new, [""], "only the files that this test made");
}

#[test]
fn every_setting() {
    let sandbox = Sandbox::new();
    sandbox.ok("new-service orders --yes -q --set requests_per_second=200 --set reads_per_write=10 --set data_gb=50 \
         --set replay=true --set audit=true --set public_login=false --set public=true --set port=5400");
    let spec = sandbox.read("scaffold.yaml");
    for line in [
        "port: 5400",
        "requests_per_second: 200",
        "reads_per_write: 10",
        "data_gb: 50",
        "replay: true",
        "audit: true",
        "public_login: false",
        "public: true",
    ] {
        assert!(spec.contains(line), "{line} is not in\n{spec}");
    }
}

/// Requirements lead to advice with the rule that gives it; without a terminal nothing is added unasked.
#[test]
fn requirements_are_answered_with_advice() {
    let sandbox = Sandbox::new();
    let said = sandbox.outcome("new-service orders --yes --set audit=true --set replay=true").err;
    assert!(said.contains("consider "), "{said}");
    assert!(!sandbox.read("scaffold.yaml").contains("with:"));
}

#[test]
fn without_a_terminal_it_needs_yes() {
    let sandbox = Sandbox::new();
    let before = sandbox.stamp();
    for command in ["new-service orders", "new-service orders --no-input"] {
        let outcome = sandbox.outcome(command);
        assert_eq!(outcome.code, Some(2));
        let end = "error: cannot ask \"Apply these changes\": there is no terminal, or `--no-input` was given\n\
                   hint: pass `--yes` to apply without being asked, or `--dry-run` to only look\n";
        assert!(outcome.err.ends_with(end), "{}", outcome.err);
    }
    assert_eq!(changed(&before, &sandbox.stamp()), Vec::<String>::new());
}

#[test]
fn the_alias() {
    Sandbox::new().ok("new orders --yes -q");
}

/// A folder's name becomes the solution's where it can.
#[test]
fn the_name_of_the_solution_comes_from_the_folder() {
    for (folder, solution) in [
        ("my-shop", "MyShop"),
        ("orders", "OrdersSystem"),
        ("123", "Shop"),
        ("Ümläut", "Shop"),
        ("my shop", "MyShop"),
        ("fixed", "FixedSystem"),
    ] {
        let sandbox = Sandbox::new();
        let outcome = sandbox.outcome_of(sandbox.run(&["new-service", "orders", "--yes", "-q", "-C", folder]));
        assert_eq!(outcome.code, Some(0), "{folder}: {}", outcome.err);
        assert!(sandbox.path().join(folder).join(format!("{solution}.slnx")).is_file(), "{folder}");
    }
}
