//! Arguments of `merge`.

use camino::Utf8PathBuf;
use clap::Args;

/// Arguments of `merge`.
#[derive(Debug, Args)]
pub struct Merge {
    /// The version that both come from.
    #[arg(required_unless_present_any = ["install", "uninstall"])]
    pub base: Option<Utf8PathBuf>,
    /// Yours.
    #[arg(required_unless_present_any = ["install", "uninstall"])]
    pub mine: Option<Utf8PathBuf>,
    /// The other one.
    #[arg(required_unless_present_any = ["install", "uninstall"])]
    pub theirs: Option<Utf8PathBuf>,
    /// Write the result here instead of to standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "git")]
    pub output: Option<Utf8PathBuf>,
    /// The file's name, which says what it holds; MINE when nothing is said.
    #[arg(long, value_name = "NAME")]
    pub path: Option<Utf8PathBuf>,
    /// How many characters a conflict marker has.
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub marker_size: u16,
    /// What a marker says of MINE, BASE and THEIRS, in this order.
    #[arg(short = 'L', long = "label", value_name = "LABEL")]
    pub labels: Vec<String>,
    /// As git's merge driver: the result replaces MINE.
    #[arg(long)]
    pub git: bool,
    /// Register as git's merge driver in this repository.
    #[arg(long, conflicts_with_all = ["uninstall", "base"])]
    pub install: bool,
    /// Take that back.
    #[arg(long, conflicts_with = "base")]
    pub uninstall: bool,
}
