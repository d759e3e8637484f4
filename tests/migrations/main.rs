//! Rendered migrations against what EF Core 10.0.15 itself wrote for the same specs.
//!
//! `tests/fixtures/migrations/<case>/spec.json` is the spec (the shape of `scaffold.yaml`'s resources), the folders
//! beside it hold the files that EF scaffolded from a C# model of that spec.

mod initial;
mod next;
mod support;
