//! An edit as data: how it is made, and how it is seen that it is still there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// What is done to a file.
pub enum Op {
    /// A file of one's own.
    Write(&'static str),
    /// Text after a line that is there.
    After(&'static str, &'static str),
    /// Text before a line that is there.
    Before(&'static str, &'static str),
    /// Text at the end.
    Append(&'static str),
    /// Another text in the place of one that is there.
    Replace(&'static str, &'static str),
    /// A comment below the namespace of a C# file.
    Comment(&'static str),
    /// The file goes.
    Delete,
    /// It is somewhere else from now on.
    Rename(&'static str),
    /// It gets the executable bit.
    Executable,
    /// Its lines end in carriage return and line feed.
    Crlf,
    /// A migration as `dotnet ef` adds one where the model is what it was: an id, a class and a statement.
    Migration(&'static str, &'static str, &'static str),
}

/// One edit.
pub struct Edit {
    /// The file, where it was when the edit was made.
    pub path: &'static str,
    /// What is done to it.
    pub op: Op,
}

/// Where files are that have moved since.
#[derive(Default)]
pub struct Places(BTreeMap<String, String>);

impl Places {
    pub fn moved(&mut self, from: &str, to: &str) {
        self.0.insert(from.to_owned(), to.to_owned());
    }

    pub fn now(&self, path: &str) -> String {
        let mut now = path.to_owned();
        while let Some(next) = self.0.get(&now) {
            now.clone_from(next);
        }
        now
    }
}

impl Edit {
    /// Makes the edit.
    pub fn make(&self, dir: &Path, places: &mut Places) -> Result<()> {
        let path = dir.join(places.now(self.path));
        match self.op {
            Op::Write(text) => {
                ensure!(!path.exists(), "it is there already");
                write(&path, text)
            }
            Op::After(line, text) => replace(&path, line, &format!("{line}{text}")),
            Op::Before(line, text) => replace(&path, line, &format!("{text}{line}")),
            Op::Append(text) => Ok(fs::write(&path, fs::read_to_string(&path)? + text)?),
            Op::Replace(from, to) => replace(&path, from, to),
            Op::Comment(text) => {
                let all = fs::read_to_string(&path)?;
                let line = all.lines().find(|line| line.starts_with("namespace ")).context("it has no namespace")?;
                replace(&path, &format!("{line}\n"), &format!("{line}\n\n// {text}\n"))
            }
            Op::Delete => Ok(fs::remove_file(&path)?),
            Op::Rename(to) => {
                fs::create_dir_all(dir.join(to).parent().context("no folder")?)?;
                fs::rename(&path, dir.join(to))?;
                places.moved(self.path, to);
                Ok(())
            }
            Op::Executable => make_executable(&path),
            Op::Crlf => Ok(fs::write(&path, fs::read_to_string(&path)?.replace('\n', "\r\n"))?),
            Op::Migration(id, class, sql) => migration(&path, id, class, sql),
        }
    }

    /// What a person wrote, where it is text.
    pub fn text(&self) -> Option<&'static str> {
        match self.op {
            Op::Write(text)
            | Op::After(_, text)
            | Op::Before(_, text)
            | Op::Append(text)
            | Op::Replace(_, text)
            | Op::Comment(text) => Some(text),
            Op::Delete | Op::Rename(_) | Op::Executable | Op::Crlf | Op::Migration(..) => None,
        }
    }

    /// The edit is still there.
    pub fn check(&self, dir: &Path, places: &Places) -> Result<()> {
        let path = dir.join(places.now(self.path));
        if matches!(self.op, Op::Delete) {
            ensure!(!path.exists(), "it is there again");
            return Ok(());
        }
        if let Op::Migration(id, class, sql) = self.op {
            let text = fs::read_to_string(path.join(format!("{id}_{class}.cs")))?;
            ensure!(text.contains(sql), "the migration is another");
            let designer = fs::read_to_string(path.join(format!("{id}_{class}.Designer.cs")))?;
            ensure!(designer.contains(&format!("partial class {class}")), "the Designer is another");
            return Ok(());
        }
        let raw = fs::read_to_string(&path)?;
        let text = raw.replace("\r\n", "\n");
        let once = |part: &str| -> Result<()> {
            let count = text.matches(part.trim_matches('\n')).count();
            ensure!(count == 1, "{count} times instead of once: {part:?}");
            Ok(())
        };
        match self.op {
            Op::Write(whole) => ensure!(text == whole, "it was changed"),
            Op::After(_, part) | Op::Before(_, part) | Op::Append(part) | Op::Comment(part) => once(part)?,
            Op::Replace(from, to) => {
                once(to)?;
                ensure!(to.contains(from) || !text.contains(from), "{from:?} is there again");
            }
            Op::Rename(_) => ensure!(!dir.join(self.path).exists(), "it is back where it was"),
            Op::Executable => ensure!(is_executable(&path)?, "it is not executable"),
            Op::Crlf => ensure!(!raw.replace("\r\n", "").contains('\n'), "a line does not end in CR LF"),
            Op::Delete | Op::Migration(..) => {}
        }
        Ok(())
    }
}

/// Puts a text in the place of one that is there once; line ends of the file stay.
pub fn replace(path: &Path, from: &str, to: &str) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let crlf = text.contains("\r\n");
    let plain = text.replace("\r\n", "\n");
    let count = plain.matches(from).count();
    ensure!(count == 1, "{}: {count} times instead of once: {from:?}", path.display());
    let new = plain.replacen(from, to, 1);
    Ok(fs::write(path, if crlf { new.replace('\n', "\r\n") } else { new })?)
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().context("no folder")?)?;
    Ok(fs::write(path, text)?)
}

/// The newest Designer in a folder says what the model is; that of the new migration says the same.
fn migration(folder: &Path, id: &str, class: &str, sql: &str) -> Result<()> {
    let mut designers: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    designers.retain(|name| name.ends_with(".Designer.cs"));
    designers.sort();
    let newest = designers.last().context("there is no migration")?;
    let old = newest.trim_end_matches(".Designer.cs");
    let (_, old_class) = old.split_once('_').context("no id")?;
    let designer = fs::read_to_string(folder.join(newest))?
        .replace(&format!("[Migration(\"{old}\")]"), &format!("[Migration(\"{id}_{class}\")]"))
        .replace(&format!("partial class {old_class}"), &format!("partial class {class}"));
    fs::write(folder.join(format!("{id}_{class}.Designer.cs")), &designer)?;
    let namespace = designer.lines().find(|line| line.starts_with("namespace ")).context("no namespace")?;
    let text = format!(
        "using Microsoft.EntityFrameworkCore.Migrations;\n\n#nullable disable\n\n{namespace}\n{{\n    /// <inheritdoc />\n    \
         public partial class {class} : Migration\n    {{\n        /// <inheritdoc />\n        protected override void \
         Up(MigrationBuilder migrationBuilder)\n        {{\n            migrationBuilder.Sql(\"{sql}\");\n        }}\n\n        \
         /// <inheritdoc />\n        protected override void Down(MigrationBuilder migrationBuilder)\n        {{\n        }}\n    }}\n}}\n"
    );
    Ok(fs::write(folder.join(format!("{id}_{class}.cs")), text)?)
}

#[cfg(unix)]
fn make_executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(0o755))?)
}

#[cfg(unix)]
fn is_executable(path: &Path) -> Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o100 != 0)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn is_executable(_: &Path) -> Result<bool> {
    Ok(true)
}
