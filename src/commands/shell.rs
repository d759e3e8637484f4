//! Completions and manual pages, made from the command line's types.

use camino::Utf8Path;
use clap::CommandFactory;

use crate::cli::Cli;
use crate::error::{Context, Result};
use crate::files;
use crate::ui::Ui;

pub(super) fn completions(shell: clap_complete::Shell, ui: &mut Ui) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "scaffold", &mut script);
    ui.write(&String::from_utf8_lossy(&script))
}

pub(super) fn man(out: Option<&Utf8Path>, dry_run: bool, ui: &mut Ui) -> Result<()> {
    let Some(out) = out else {
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut page).context("the manual page cannot be written")?;
        return ui.write(&String::from_utf8_lossy(&page));
    };
    if dry_run {
        ui.say(&format!("dry run: manual pages would be written to {out}"));
        return Ok(());
    }
    files::make_dir(out)?;
    clap_mangen::generate_to(Cli::command(), out).context(format!("cannot write manual pages to `{out}`"))?;
    ui.say(&format!("manual pages are in {out}"));
    Ok(())
}
