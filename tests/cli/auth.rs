//! The kind `auth`, added to a solution that already lives.

use crate::support::Sandbox;

const SPEC: &str = "\
# ours
scaffold: 1
solution: Shop
services:
  orders:   # the first
    resources: { order: { fields: { number: string } } }
  stock:
    resources: { item: { fields: { name: string } } }
";
const OWN_ROW: &str = "| `GET /api/v1/reports/{id}` | orders:read |\n";
const PAGE: &str = "src/Services/Orders/PERMISSIONS.md";

fn lived_in() -> Sandbox {
    let sandbox = Sandbox::with_spec(SPEC);
    sandbox.ok("regenerate --yes -q");
    sandbox.write(PAGE, &format!("{}{OWN_ROW}", sandbox.read(PAGE)));
    sandbox
}

fn own(sandbox: &Sandbox) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut tree = sandbox.tree();
    tree.retain(|path, _| !path.starts_with(".scaffold/"));
    tree
}

#[test]
fn an_issuer_is_a_small_change_and_goes_again() {
    let sandbox = lived_in();
    let before = own(&sandbox);
    sandbox.ok("add auth --set issuer=https://id.example.com/realms/shop --set roles_claim=groups --yes -q");

    let after = own(&sandbox);
    let changed: Vec<&str> =
        after.iter().filter(|(path, text)| before.get(*path) != Some(text)).map(|it| it.0.as_str()).collect();
    let of = |name: &str, file: &str| format!("src/Services/{name}/{name}.Api/{file}");
    let settings = ["appsettings.Development.json", "appsettings.Production.json", "appsettings.json"];
    let mut expected: Vec<String> = settings.iter().flat_map(|file| [of("Orders", file), of("Stock", file)]).collect();
    expected.extend(
        [".env.example", "README.md", "compose/orders.yaml", "compose/stock.yaml", "scaffold.yaml"].map(str::to_owned),
    );
    expected.sort();
    assert_eq!(changed, expected);
    for file in [of("Stock", "appsettings.Production.json"), "compose/stock.yaml".to_owned()] {
        assert!(sandbox.read(&file).contains("https://id.example.com/realms/shop"), "{file}");
    }
    assert!(sandbox.read(&of("Orders", "appsettings.json")).contains("\"RoleClaims\": [ \"groups\" ]"));
    assert!(!sandbox.read(&of("Orders", "appsettings.Development.json")).contains("id.example.com"));
    sandbox.ok("regenerate --check");

    sandbox.ok("remove auth --yes -q");
    assert_eq!(own(&sandbox), before);
}

#[test]
fn a_plain_gateway_takes_the_same_issuer_and_one_that_signs_in_none() {
    let sandbox = lived_in();
    sandbox.ok("add gateway --yes -q");
    sandbox.ok("add auth --set issuer=https://id.example.com --yes -q");
    assert!(sandbox.read("src/Gateway/appsettings.Production.json").contains("https://id.example.com"));
    assert!(sandbox.read("compose/gateway.yaml").contains("${OIDC_AUTHORITY-https://id.example.com}"));

    sandbox
        .write("scaffold.yaml", &sandbox.read("scaffold.yaml").replace("gateway: {}", "gateway: { login: [google] }"));
    let said = sandbox.outcome("regenerate --yes");
    assert!(said.err.contains("`issuer` counts for nothing"), "{}", said.err);
    assert!(!sandbox.read("compose/orders.yaml").contains("id.example.com"));
    assert!(sandbox.read("compose/orders.yaml").contains("Authority: http://gateway:8080"));
}

#[test]
fn a_role_is_a_column_and_rows_of_your_own_stay() {
    let sandbox = lived_in();
    sandbox.ok(r#"add auth --set roles={"support":["orders:read"],"viewer":[]} --yes -q"#);

    let page = sandbox.read(PAGE);
    assert!(page.contains("| endpoint | permission | anonymous | editor | admin | support |"), "{page}");
    assert!(page.contains("| `GET /api/v1/orders` | orders:read | 401 | 200 | 200 | 200 |"), "{page}");
    assert!(page.contains("| `POST /api/v1/orders` | orders:write | 401 | 201 | 201 | 403 |"), "{page}");
    assert!(page.ends_with(OWN_ROW), "{page}");
    let settings = sandbox.read("src/Services/Orders/Orders.Api/appsettings.json");
    assert!(settings.contains(r#""support": [ "orders:read" ]"#) && !settings.contains("viewer"), "{settings}");

    sandbox.write(
        "scaffold.yaml",
        &sandbox.read("scaffold.yaml").replace(
            "order: { fields: { number: string } }",
            "order: { fields: { number: string } }, parcel: { fields: { weight: int } }",
        ),
    );
    sandbox.ok("regenerate --yes -q");
    let page = sandbox.read(PAGE);
    assert!(page.contains("| `GET /api/v1/parcels` | parcels:read | 401 | 200 | 200 | 403 |"), "{page}");
    assert!(page.ends_with(OWN_ROW), "{page}");
    assert!(sandbox.ok("decisions list").contains("settings say what a role may do"));
}

#[test]
fn what_is_no_permission_or_issuer_is_told_with_its_place_and_nothing_is_written() {
    let sandbox = lived_in();
    let before = sandbox.tree();
    for (arguments, parts) in [
        (
            r#"add auth --set roles={"support":["order:read"]} --yes"#,
            ["no service has a resource with the plural `order`", "did you mean `orders`?"],
        ),
        (
            r#"add auth --set roles={"support":["orders:raed"]} --yes"#,
            ["there is no verb `raed`", "did you mean `read`?"],
        ),
        ("add auth --set issuer=http://id.example.com --yes", ["is not https", ":5:19"]),
        ("add auth --set isuer=https://id.example.com --yes", ["has no input `isuer`", "did you mean `issuer`?"]),
    ] {
        let said = sandbox.fails(arguments, 2);
        assert!(parts.iter().all(|part| said.contains(part)) && said.contains('^'), "{arguments}: {said}");
    }
    assert_eq!(sandbox.tree(), before);
}
