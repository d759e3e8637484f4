//! `add` and `remove` of kinds of services, in a solution that already lives.

use crate::support::Sandbox;

const SPEC: &str = "\
# ours
scaffold: 1
solution: Shop
services:
  orders:   # the first
    resources: { order: { fields: { number: string }, events: [] } }
  stock:
    resources: { item: { fields: { name: string } } }
";

fn lived_in() -> Sandbox {
    let sandbox = Sandbox::with_spec(SPEC);
    sandbox.ok("regenerate --yes -q");
    let program = "src/Services/Orders/Orders.Api/Program.cs";
    let edited = format!("// ours\n{}// and ours\n", sandbox.read(program));
    sandbox.write(program, &edited);
    sandbox
}

fn keeps_the_edit(sandbox: &Sandbox) {
    let program = sandbox.read("src/Services/Orders/Orders.Api/Program.cs");
    assert!(program.starts_with("// ours\n") && program.ends_with("// and ours\n"), "{program}");
}

#[test]
fn a_cache_comes_and_goes_and_nothing_of_it_stays() {
    let sandbox = lived_in();
    let before = sandbox.tree();
    sandbox.ok("add cache --service orders --set seconds=30 --yes -q");
    keeps_the_edit(&sandbox);
    assert!(sandbox.read("scaffold.yaml").contains("cache: { seconds: 30 }"));
    assert!(sandbox.read("compose.yaml").contains("compose/valkey.yaml"));
    assert!(sandbox.read(".env.example").contains("VALKEY_PASSWORD="));
    assert!(sandbox.read("src/Services/Orders/Orders.Api/Modules.cs").contains("builder.AddCaching();"));
    assert!(!sandbox.read("src/Services/Stock/Stock.Api/Modules.cs").contains("AddCaching"));
    sandbox.ok("regenerate --check");

    sandbox.ok("remove cache --service orders --yes -q");
    let own = |path: &&String| !path.starts_with(".scaffold/");
    let after = sandbox.tree();
    let differing: Vec<&String> =
        before.keys().chain(after.keys()).filter(own).filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");

    // The log says that what was decided about it holds no longer, once.
    let ends = |text: &str| text.lines().filter(|line| line.contains("No longer: ")).count();
    assert_eq!(ends(&sandbox.ok("decisions list")), 2);
    sandbox.ok("regenerate --yes -q");
    assert_eq!(ends(&sandbox.ok("decisions list")), 2);
}

#[test]
fn a_client_comes_and_goes_and_both_services_know_of_it_meanwhile() {
    let sandbox = lived_in();
    let before = sandbox.tree();
    let stock = "src/Services/Stock/Stock.Api/appsettings.json";
    sandbox.ok("add client --service orders --set calls=[stock] --set attempts=2 --yes -q");
    keeps_the_edit(&sandbox);
    assert!(sandbox.read("src/Services/Orders/Orders.Api/Adapters/Clients/Stock/ItemsClient.cs").contains("\"stock\""));
    assert!(sandbox.read("src/Services/Orders/Orders.Api/appsettings.json").contains("\"Attempts\": 2"));
    assert!(sandbox.read("compose/orders.yaml").contains("Clients__Stock__BaseAddress: http://stock:8080"));
    assert!(sandbox.read(stock).contains("\"ValidAudiences\": [ \"stock\", \"orders\" ]"));
    sandbox.ok("regenerate --check");

    sandbox.ok("remove client --service orders --yes -q");
    let own = |path: &&String| !path.starts_with(".scaffold/");
    let after = sandbox.tree();
    let differing: Vec<&String> =
        before.keys().chain(after.keys()).filter(own).filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn a_queue_brings_its_own_broker_and_no_other() {
    for (broker, package, other) in
        [("rabbitmq", "RabbitMQ.Client", "Confluent.Kafka"), ("kafka", "Confluent.Kafka", "RabbitMQ.Client")]
    {
        let sandbox = lived_in();
        sandbox.ok(&format!("add queue --service orders --set broker={broker} --yes -q"));
        keeps_the_edit(&sandbox);
        for file in ["Directory.Packages.props", "src/Services/Orders/Orders.Api/Orders.Api.csproj"] {
            let text = sandbox.read(file);
            assert!(text.contains(package) && !text.contains(other), "{file}: {text}");
        }
        assert!(sandbox.read("compose.yaml").contains(&format!("compose/{broker}.yaml")));
        assert!(sandbox.read("src/Services/Orders/Orders.Api/Program.cs").contains("--dead-letters"));
        sandbox.ok("regenerate --check");
    }
}

#[test]
fn what_cannot_be_added_or_removed_is_told_and_nothing_is_written() {
    let sandbox = lived_in();
    let before = sandbox.tree();
    for (arguments, part) in [
        ("add cash --yes", "did you mean `cache`?"),
        ("add cache --yes", "say which with `--service`: `orders`, `stock`"),
        ("add gateway --service orders --yes", "leave `--service` out"),
        ("add valkey --yes", "there is no kind `valkey`"),
        ("add cache --service orders --set second=3 --yes", "did you mean `seconds`?"),
        ("add cache --service other --yes", "the spec has no service `other`"),
        ("remove cache --service orders --yes", "service `orders` has no `cache`"),
    ] {
        let said = sandbox.fails(arguments, 2);
        assert!(said.contains(part), "{arguments}: {said}");
    }
    assert_eq!(sandbox.tree(), before);
}
