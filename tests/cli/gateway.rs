//! A gateway for a solution that already lives: added, changed, left by a service, and removed again.

use crate::support::{Sandbox, changed};

const SPEC: &str = "\
# ours
scaffold: 1
solution: Shop
services:
  billing:
    resources: { invoice: { fields: { number: string } } }
  orders:
    resources: { order: { fields: { number: string } } }
";

fn lived_in() -> Sandbox {
    let sandbox = Sandbox::with_spec(SPEC);
    sandbox.ok("regenerate --yes -q");
    let readme = sandbox.read("README.md").replace("# Shop\n", "# Shop\n\nOurs since 2019.\n");
    sandbox.write("README.md", &readme);
    sandbox
}

#[test]
fn it_comes_and_goes_and_an_edit_stays() {
    let sandbox = lived_in();
    let before = sandbox.tree();
    sandbox.ok("add gateway --yes -q");
    let with = sandbox.tree();
    for path in ["src/Gateway/Program.cs", "src/Gateway/routes/orders.json", "src/Gateway/routes/billing.json"] {
        assert!(with.contains_key(path), "{path}");
    }
    assert!(!with.contains_key("src/Gateway/Session.cs") && !with.contains_key("compose/valkey.yaml"));
    assert!(sandbox.read("README.md").contains("Ours since 2019."));
    assert!(sandbox.read("Shop.slnx").contains("src/Gateway.Tests/Gateway.Tests.csproj"));
    assert!(sandbox.read("compose.yaml").contains("compose/gateway.yaml"));
    assert!(sandbox.read("compose/orders.yaml").contains("Authority: ${OIDC_AUTHORITY:-}"));

    sandbox.ok("remove gateway --yes -q");
    let own = |path: &&String| !path.starts_with(".scaffold/");
    let after = sandbox.tree();
    let differing: Vec<&String> =
        before.keys().chain(after.keys()).filter(own).filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn a_login_brings_valkey_and_makes_the_gateway_the_issuer_of_every_service() {
    let sandbox = lived_in();
    sandbox.ok("add gateway --yes -q --set login=[google,gitlab]");
    assert!(sandbox.read("compose.yaml").contains("compose/valkey.yaml"));
    assert!(sandbox.read(".env.example").contains("GATEWAY_SECRET="));
    for service in ["orders", "billing"] {
        let compose = sandbox.read(&format!("compose/{service}.yaml"));
        let authorities: Vec<&str> = compose.lines().filter(|line| line.contains("Bearer__Authority")).collect();
        assert_eq!(authorities, ["    Authentication__Schemes__Bearer__Authority: http://gateway:8080"]);
    }
    let said = lived_in().fails("add gateway --yes --set login=[facebook]", 2);
    assert!(said.contains("`google`"), "{said}");
}

/// Two branches that each add a service meet in no file of the gateway's.
#[test]
fn a_further_service_touches_no_file_of_the_gateway_but_its_own() {
    let sandbox = lived_in();
    sandbox.ok("add gateway --yes -q --set login=[google]");
    let before = sandbox.stamp();
    sandbox.write(
        "scaffold.yaml",
        &format!("{SPEC}  stock:\n    resources: {{ item: {{ fields: {{ name: string }} }} }}\n")
            .replace("services:\n", "with: { gateway: { login: [google] } }\nservices:\n"),
    );
    sandbox.ok("regenerate --yes -q");
    let mut changed = changed(&before, &sandbox.stamp());
    let own = |path: &String| path.starts_with("src/Gateway") || path.starts_with("compose/gateway");
    changed.retain(|path| own(path) && path.contains('.')); // A folder changes with what comes into it.
    assert_eq!(changed, ["src/Gateway/routes/local/stock.json", "src/Gateway/routes/stock.json"]);
}

#[test]
fn a_service_that_is_not_public_has_no_route() {
    let sandbox = Sandbox::with_spec(&SPEC.replace("  orders:\n", "  orders:\n    requirements: { public: false }\n"));
    sandbox.ok("regenerate --yes -q");
    sandbox.ok("add gateway --yes -q");
    let tree = sandbox.tree();
    assert!(
        tree.contains_key("src/Gateway/routes/billing.json") && !tree.contains_key("src/Gateway/routes/orders.json")
    );
}
