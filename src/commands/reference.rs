//! `scaffold reference`: the pages of `docs/` that are made from the code. A test compares them.

use std::fmt::Write;

use clap::{Command, CommandFactory};

use crate::cli::{Cli, Page};
use crate::error::Result;
use crate::ui::Ui;
use crate::{rules, spec};

pub(super) fn run(page: Page, ui: &mut Ui) -> Result<()> {
    let text = match page {
        Page::Commands => commands(),
        Page::Spec => spec::reference(),
        Page::Rules => rules::reference(),
    };
    ui.write(&text)
}

/// Every command with its help.
fn commands() -> String {
    let mut text = String::from(
        "# Commands\n\nMade from the command line's own types: `cargo run -- reference commands > docs/commands.md`.\n\
         The common options of `scaffold` are options of every command.\n",
    );
    let mut root = Cli::command().term_width(100);
    root.build();
    describe(&mut text, &mut root, "scaffold");
    text
}

fn describe(text: &mut String, command: &mut Command, name: &str) {
    let help = command.render_long_help();
    let _ = write!(text, "\n## {name}\n\n```text\n{}\n```\n", trimmed(&help.to_string()));
    // Said once, of `scaffold` itself.
    let children = command.get_subcommands_mut().filter(|child| !child.is_hide_set() && child.get_name() != "help");
    for child in children {
        let name = format!("{name} {}", child.get_name());
        let mut child = std::mem::take(child).mut_args(|arg| if arg.is_global_set() { arg.hide(true) } else { arg });
        describe(text, &mut child, &name);
    }
}

/// Without blanks at the ends of lines, which clap leaves.
fn trimmed(help: &str) -> String {
    help.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
