//! What to run, from the command line and `SCAFFOLD_PROOFS`.

use anyhow::{Result, bail};

/// Which proofs are run when none is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// None: a plain `cargo test`.
    Nothing,
    /// Those for which the machine has the tools.
    Available,
    /// All; a missing tool is a failure.
    All,
}

/// What to run.
#[derive(Debug)]
pub struct Options {
    /// Names, or beginnings of names up to a `/`; none means all.
    filters: Vec<String>,
    /// The same, to leave out.
    skips: Vec<String>,
    /// Print the names and run nothing.
    pub list: bool,
    wanted: Wanted,
}

impl Options {
    /// From arguments, of which those for Rust's own harness are accepted, and the value of `SCAFFOLD_PROOFS`.
    pub fn of(arguments: impl Iterator<Item = String>, wanted: Option<&str>) -> Result<Self> {
        let wanted = match wanted.unwrap_or_default() {
            "" | "none" => Wanted::Nothing,
            "available" => Wanted::Available,
            "all" => Wanted::All,
            other => bail!("SCAFFOLD_PROOFS is \"{other}\": use all, available or none"),
        };
        let mut options = Self { filters: vec![], skips: vec![], list: false, wanted };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--list" => options.list = true,
                "--skip" => options.skips.extend(arguments.next()),
                "--test-threads" | "--format" | "--color" | "-Z" => drop(arguments.next()),
                flag if flag.starts_with('-') => {}
                _ => options.filters.push(argument),
            }
        }
        Ok(options)
    }

    /// Whether a proof is one of those that the command line speaks of.
    pub fn selects(&self, name: &str) -> bool {
        let named = |filters: &[String]| filters.iter().any(|filter| is_below(name, filter));
        (self.filters.is_empty() || named(&self.filters)) && !named(&self.skips)
    }

    /// Which of those are run. Naming one on the command line is asking for it.
    pub fn wanted(&self) -> Wanted {
        if self.filters.is_empty() { self.wanted } else { self.wanted.max_available() }
    }
}

impl Wanted {
    fn max_available(self) -> Self {
        if self == Self::Nothing { Self::Available } else { self }
    }
}

/// Whole segments only, so that the filter of another test binary (`cargo test min`) starts nothing here.
fn is_below(name: &str, filter: &str) -> bool {
    let filter = filter.trim_end_matches('/');
    name.strip_prefix(filter).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
