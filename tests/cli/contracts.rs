//! Contracts of events over time: what `regenerate` records, keeps readable and refuses to break.

use crate::support::Sandbox;

const CREATED: &str = "src/Services/Orders/Orders.Contracts/OrderCreated.cs";
const SCHEMA: &str = "src/Services/Orders/Orders.Contracts/schemas/order-created.v1.json";

fn spec(fields: &str) -> String {
    format!(
        "scaffold: 1
solution: Shop
services:
  billing:
    consumes: [orders.order.created]
    with: {{ queue: {{}} }}
  orders:
    resources:
      order:
        owner: true
        fields:
          number: string
{fields}        events: [created]
    with: {{ queue: {{}} }}
"
    )
}

fn published() -> Sandbox {
    let sandbox = Sandbox::with_spec(&spec("          status: { type: enum, values: [open, done] }\n"));
    sandbox.ok("regenerate --yes -q");
    sandbox
}

#[test]
fn what_consumers_read_is_not_broken_unasked() {
    let sandbox = published();
    sandbox.write("scaffold.yaml", &spec(""));
    let before = sandbox.read(SCHEMA);
    let said = sandbox.fails("regenerate --yes --not-renamed", 2);
    let error = &said[said.find("error: ").unwrap()..];
    insta::assert_snapshot!(error, @r"
    error: a contract that others read would break, so nothing was written
      caused by: services.orders.resources.order.fields.status: `orders.order.created` no longer carries `status`: `billing` cannot read it until released anew
    hint: keep what is there and add a field beside it: `scaffold rules explain breaks-consumers`
    hint: pass `--break-contracts` to agree
    ");
    assert!(said.contains("warning[breaks-consumers]: `orders.order.created` no longer carries `status`"), "{said}");
    assert_eq!(sandbox.read(SCHEMA), before);

    sandbox.ok("regenerate --yes -q --not-renamed --break-contracts");
    assert!(!sandbox.read(SCHEMA).contains("status"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0), "agreed to once");
}

#[test]
fn what_is_new_is_optional_for_good() {
    let sandbox = published();
    let status = "          status: { type: enum, values: [open, done] }\n";
    sandbox.write("scaffold.yaml", &spec(&format!("{status}          place: {{ type: string, default: here }}\n")));
    sandbox.ok("regenerate --yes -q");
    let record = sandbox.read(CREATED);
    assert!(
        record.contains("public string? Place { get; init; }") && record.contains("    string Status,"),
        "{record}"
    );
    assert!(sandbox.read(SCHEMA).contains("\"place\": { \"type\": [\"string\", \"null\"] }"));
    assert_eq!(sandbox.outcome("regenerate --check").code, Some(0));
}
