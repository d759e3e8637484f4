//! `scaffold` turns a service spec into a .NET 10 solution, keeps it up to date, and records why it is as it is.
//!
//! The stages, each a function from the value before it:
//!
//! ```text
//! spec ─▶ rules ─▶ plan ─▶ context ─▶ render ─▶ reconcile ─▶ preview ─▶ apply ─▶ decisions
//! ```

pub mod adopt;
pub mod apply;
pub mod baseline;
pub mod catalog;
pub mod cli;
pub mod commands;
pub mod context;
pub mod contracts;
pub mod decisions;
pub mod error;
pub mod files;
pub mod finding;
pub mod graph;
pub mod migrations;
pub mod notes;
pub mod parallel;
mod plain;
pub mod plan;
pub mod preview;
pub mod reconcile;
pub mod render;
pub mod report;
pub mod review;
pub mod rules;
pub mod shadow;
pub mod spec;
pub mod ui;
