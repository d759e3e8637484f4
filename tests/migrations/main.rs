//! Rendered migrations against what EF Core 10.0.15 itself wrote for the same specs.
//!
//! `tests/fixtures/migrations/<case>/spec.json` is the spec (the shape of `scaffold.yaml`'s resources), `before.json`
//! the one before it, and the folders beside them hold the files that EF scaffolded from C# models of these specs.

#[cfg(test)]
mod initial;
#[cfg(test)]
mod next;
#[cfg(test)]
mod support;
