//! What is printed in which language.

use clap::ValueEnum;

/// The language of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// A flowchart that code forges draw in Markdown.
    Mermaid,
    /// For Graphviz: `scaffold graph --format dot | dot -Tsvg`
    Dot,
}

/// A page that is made from the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Page {
    /// docs/commands.md
    Commands,
    /// docs/spec.md
    Spec,
    /// docs/rules.md
    Rules,
}
