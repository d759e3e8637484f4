//! The picture in Graphviz's language.

use std::fmt::Write as _;

use super::{Graph, Link, Role};

/// A digraph for `dot`.
#[must_use]
pub fn dot(graph: &Graph) -> String {
    let mut text = format!("digraph \"{}\" {{\n  rankdir=LR;\n", quoted(&graph.solution));
    for node in &graph.nodes {
        let shape = match node.role {
            Role::Gateway => "hexagon",
            Role::Service => "box",
            Role::Database => "cylinder",
            Role::Server => "component",
        };
        _ = writeln!(text, "  {} [shape={shape}, label=\"{}\"];", Graph::plain(&node.id), quoted(&node.label));
    }
    for edge in &graph.edges {
        let style = match edge.link {
            Link::Calls => "style=solid",
            Link::Tells => "style=bold",
            Link::Uses => "dir=none",
            Link::RefersTo => "style=dotted",
        };
        let label = if edge.label.is_empty() { String::new() } else { format!(", label=\"{}\"", quoted(&edge.label)) };
        _ = writeln!(text, "  {} -> {} [{style}{label}];", Graph::plain(&edge.from), Graph::plain(&edge.to));
    }
    text + "}\n"
}

/// Titles come from manifests, which a platform team writes.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")
}
