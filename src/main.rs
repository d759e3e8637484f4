//! Parses the command line, runs the command, gives its exit code.

use std::process::ExitCode;

use clap::Parser;
use scaffold::{cli::Cli, commands, ui};

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => ExitCode::from(commands::run(&cli)),
        Err(error) => {
            // Help and version are errors to clap.
            ui::command_line(&error);
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
    }
}
