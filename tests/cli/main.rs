//! The program as people and programs meet it: every command, every exit code, every mistake.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "these are tests"
)]

#[path = "../support/mod.rs"]
mod support;

mod added_kinds;
mod adopt;
mod auth;
mod bad_flags;
mod bad_spec;
mod bad_target;
mod branches;
mod choices;
mod common_flags;
mod contracts;
mod gateway;
mod growth;
#[cfg(unix)]
mod hostile;
mod log;
mod merge;
mod new_service;
mod notes;
mod overlay;
mod pipes;
mod plans;
mod regenerate;
#[cfg(unix)]
mod review;
mod runs;
mod tools;
mod undo;
mod verify;
#[cfg(unix)]
mod wizard;
