use super::{Graph, Link, dot, mermaid};
use crate::catalog::Catalog;
use crate::plan::plan;
use crate::spec;

fn graph(text: &str) -> Graph {
    let catalog = Catalog::embedded().unwrap();
    let spec = spec::parse("scaffold.yaml", text, &catalog.schemas()).1.unwrap();
    Graph::of(&plan(&spec, &catalog).unwrap(), &catalog)
}

const SHOP: &str = "
scaffold: 1
solution: Shop
with: { gateway: { login: [google] } }
services:
  order-intake:
    resources:
      order:
        fields: { number: string }
        events: [created]
    with: { cache: {}, queue: { broker: kafka } }
  billing:
    requirements: { public: false }
    resources:
      invoice:
        fields: { order: { type: ref, to: order-intake/order } }
    consumes: [order-intake.order.created]
    with: { queue: { broker: kafka } }
";

#[test]
fn a_system_as_mermaid() {
    insta::assert_snapshot!(mermaid(&graph(SHOP)), @r#"
    ---
    title: Shop
    ---
    flowchart LR
      billing["billing"]
      billing__database[("PostgreSQL")]
      gateway{{"A gateway"}}
      kafka(["A Kafka broker"])
      order_intake["order-intake"]
      order_intake__database[("PostgreSQL")]
      valkey(["A Valkey server"])
      billing --- billing__database
      billing ---|"queue"| kafka
      billing -.->|"invoice.order"| order_intake
      gateway --> order_intake
      gateway ---|"gateway"| valkey
      order_intake ==>|"order.created"| billing
      order_intake ---|"queue"| kafka
      order_intake --- order_intake__database
      order_intake ---|"cache"| valkey
    "#);
}

#[test]
fn a_system_for_graphviz() {
    insta::assert_snapshot!(dot(&graph(SHOP)), @r#"
    digraph "Shop" {
      rankdir=LR;
      billing [shape=box, label="billing"];
      billing__database [shape=cylinder, label="PostgreSQL"];
      gateway [shape=hexagon, label="A gateway"];
      kafka [shape=component, label="A Kafka broker"];
      order_intake [shape=box, label="order-intake"];
      order_intake__database [shape=cylinder, label="PostgreSQL"];
      valkey [shape=component, label="A Valkey server"];
      billing -> billing__database [dir=none];
      billing -> kafka [dir=none, label="queue"];
      billing -> order_intake [style=dotted, label="invoice.order"];
      gateway -> order_intake [style=solid];
      gateway -> valkey [dir=none, label="gateway"];
      order_intake -> billing [style=bold, label="order.created"];
      order_intake -> kafka [dir=none, label="queue"];
      order_intake -> order_intake__database [dir=none];
      order_intake -> valkey [dir=none, label="cache"];
    }
    "#);
}

#[test]
fn a_service_that_is_not_public_is_not_behind_the_gateway() {
    let graph = graph(SHOP);
    let reached: Vec<_> =
        graph.edges.iter().filter(|edge| edge.link == Link::Calls).map(|edge| edge.to.as_str()).collect();
    assert_eq!(reached, ["order-intake"]);
}

#[test]
fn who_is_called_is_an_edge() {
    let graph = graph(
        "{ scaffold: 1, solution: Shop, services: { orders: { with: { client: { calls: [stock] } } }, stock: {} } }",
    );
    assert!(mermaid(&graph).contains("  orders --> stock\n"), "{}", mermaid(&graph));
}

#[test]
fn a_word_of_the_language_is_no_id() {
    let graph = graph("{ scaffold: 1, solution: Shop, services: { end: {}, node: {} } }");
    assert!(mermaid(&graph).contains("  end_[\"end\"]\n") && dot(&graph).contains("  node_ [shape=box"), "{graph:?}");
}

#[test]
fn what_a_title_holds_stays_text() {
    let mut graph = graph(SHOP);
    graph.nodes = graph.nodes.into_iter().map(|node| super::Node { label: "a \"b\"\n<c>\\".into(), ..node }).collect();
    assert!(mermaid(&graph).contains("\"a &quot;b&quot; &lt;c>\\\""), "{}", mermaid(&graph));
    assert!(dot(&graph).contains("\"a \\\"b\\\" <c>\\\\\""), "{}", dot(&graph));
}
