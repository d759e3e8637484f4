//! A text in the editor of the person at the terminal.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::process::Command;

use camino::Utf8Path;

use super::Ui;
use crate::error::{Context, Result};

impl Ui {
    /// The text as it was edited in `$VISUAL` or `$EDITOR`, else `vi`; `None` when the editor failed, which is said. `path` is
    /// the file it belongs to: the editor sees its ending.
    ///
    /// # Errors
    /// Failure: the text cannot be put where the editor finds it.
    pub fn edit(&mut self, path: &Utf8Path, text: &[u8]) -> Result<Option<Vec<u8>>> {
        let ending = path.extension().filter(|ending| ending.chars().all(char::is_alphanumeric)).unwrap_or("txt");
        let file = env::temp_dir().join(format!("scaffold-{}.{ending}", std::process::id()));
        let _ = fs::remove_file(&file);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&file).and_then(|mut file| file.write_all(text)).context("cannot write a file for the editor")?;
        let editor = ["VISUAL", "EDITOR"].into_iter().find_map(|name| env::var(name).ok()).unwrap_or("vi".to_owned());
        let mut command = Command::new(if cfg!(windows) { "cmd" } else { "sh" });
        if cfg!(windows) {
            command.args(["/C", &format!("{editor} \"%SCAFFOLD_FILE%\"")]).env("SCAFFOLD_FILE", &file);
        } else {
            command.args(["-c", &format!("{editor} \"$1\""), "editor"]).arg(&file);
        }
        let edited = command.status().ok().filter(std::process::ExitStatus::success).and_then(|_| fs::read(&file).ok());
        let _ = fs::remove_file(&file);
        if edited.is_none() {
            self.warn(&format!("the editor `{editor}` failed; nothing was taken from it"));
        }
        Ok(edited)
    }
}
