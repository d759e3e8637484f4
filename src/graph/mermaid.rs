//! The picture as a Mermaid flowchart, which code forges draw in Markdown.

use std::fmt::Write as _;

use super::{Graph, Link, Role};

/// A Mermaid flowchart, from left to right.
#[must_use]
pub fn mermaid(graph: &Graph) -> String {
    let mut text = format!("---\ntitle: {}\n---\nflowchart LR\n", graph.solution);
    for node in &graph.nodes {
        let (open, close) = match node.role {
            Role::Gateway => ("{{", "}}"),
            Role::Service => ("[", "]"),
            Role::Database => ("[(", ")]"),
            Role::Server => ("([", "])"),
        };
        _ = writeln!(text, "  {}{open}\"{}\"{close}", Graph::plain(&node.id), quoted(&node.label));
    }
    for edge in &graph.edges {
        let arrow = match edge.link {
            Link::Calls => "-->",
            Link::Tells => "==>",
            Link::Uses => "---",
            Link::RefersTo => "-.->",
        };
        let label = if edge.label.is_empty() { String::new() } else { format!("|\"{}\"|", quoted(&edge.label)) };
        _ = writeln!(text, "  {} {arrow}{label} {}", Graph::plain(&edge.from), Graph::plain(&edge.to));
    }
    text
}

/// Titles come from manifests, which a platform team writes.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('\n', " ")
}
