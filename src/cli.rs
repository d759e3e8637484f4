//! The command line's types. Their documentation is the help.

mod merge;
mod print;

use camino::Utf8PathBuf;
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use merge::Merge;
pub use print::{GraphFormat, Page};

use crate::ui::Color;

/// Generates, explains and keeps up to date .NET 10 microservice solutions.
///
/// The one file you write is `scaffold.yaml`; `scaffold new-service orders` writes the first one for you.
/// Every command that changes files shows a preview first and asks; without a terminal it needs --yes.
///
/// Exit codes: 0 done or nothing to do, 1 failure, 2 usage, 3 changes pending, 4 conflicts, 5 a rule says no,
/// 6 the tree moved under a plan, 130 interrupted.
#[derive(Debug, Parser)]
#[command(name = "scaffold", version, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Flags of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Flags of every command.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// Work in this folder instead of the current one.
    #[arg(short = 'C', long = "dir", global = true, value_name = "DIR")]
    pub dir: Option<Utf8PathBuf>,
    /// Answer every question with yes or its default, and apply.
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// Never ask: take flags and defaults, and fail where an answer is needed.
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Show what would happen and write nothing.
    #[arg(short = 'n', long, global = true)]
    pub dry_run: bool,
    /// Print the result as JSON on standard output.
    #[arg(long, global = true)]
    pub json: bool,
    /// Lay your own kinds and files over the built-in templates.
    #[arg(long, global = true, value_name = "DIR")]
    pub templates: Option<Utf8PathBuf>,
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    /// Say only what went wrong.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more.
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a service to the spec and generate it.
    ///
    /// In an empty folder this starts a solution. In a terminal it asks what it needs to know; elsewhere it takes
    /// flags and defaults. A second service joins the solution without touching the first.
    #[command(visible_alias = "new")]
    NewService(NewService),
    /// Add a kind to the solution or to a service: a cache, a queue, a gateway.
    ///
    /// It is an edit of the spec and a regenerate, with the same preview and the same promises.
    Add(Add),
    /// Take a kind out again, with the same preview and the same promises.
    Remove(Remove),
    /// Make the files agree with the spec; also the first time, from a spec written by hand.
    Regenerate(Regenerate),
    /// Show what regenerate would do, as a diff.
    Diff(Diff),
    /// Show where files and spec have drifted apart, and why.
    Status,
    /// Apply exactly a plan that `--plan` saved, or refuse.
    Apply(Apply),
    /// Put back what the last apply changed.
    Undo,
    /// Take an existing solution under management, without touching a file that is there.
    ///
    /// For a solution whose `.scaffold/` was lost or damaged, or that was made by hand on the same layout. Files that
    /// are as generated are taken over; others count as your edits and are shown as a diff, and the next regenerate
    /// merges from there. Migrations on disk stay as they are. Without a scaffold.yaml one is proposed.
    Adopt(Adopt),
    /// List what can be generated.
    Kinds,
    /// Print the system as a picture: services, databases, servers, and what connects them.
    Graph {
        /// The language of the picture.
        #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = GraphFormat::Mermaid)]
        format: GraphFormat,
    },
    /// The architecture's rules.
    #[command(subcommand)]
    Rules(Rules),
    /// The log of decisions.
    #[command(subcommand)]
    Decisions(Decisions),
    /// Read and write the log with SQL: tables decisions, patterns and memory.
    #[command(subcommand)]
    Knowledge(Knowledge),
    /// Values kept in the log by key.
    #[command(subcommand)]
    Memory(Memory),
    /// Merge three versions of a file by its structure; outside of scaffold's solutions too.
    ///
    /// Solutions, projects, settings, Compose files and other XML, JSON and YAML are merged by what they say: what two
    /// sides add side by side is no conflict. The result is MINE with what THEIRS did, in the format of MINE. Everything else,
    /// and what cannot be proved right, is merged by lines.
    ///
    /// Exit codes: 0 merged, 4 with conflict markers in the result; of a binary file that both changed, MINE is left.
    ///
    /// With --install git does it for you: `git merge`, `rebase` and `cherry-pick` call it for these files.
    Merge(Merge),
    /// Print the JSON Schema of scaffold.yaml.
    Schema,
    /// Check this machine for what generated solutions need.
    Doctor,
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one page per command into a folder.
    Man {
        /// The folder.
        #[arg(value_name = "DIR")]
        out: Option<Utf8PathBuf>,
    },
    /// Print a reference for the documentation.
    #[command(hide = true)]
    Reference {
        /// Which one.
        page: Page,
    },
}

/// Arguments of `new-service`.
#[derive(Debug, Args)]
pub struct NewService {
    /// Its name in kebab case, mostly a plural: orders, order-intake.
    pub name: String,
    /// The solution's name in Pascal case, when this starts one; the folder's name otherwise.
    #[arg(long, value_name = "NAME")]
    pub solution: Option<String>,
    /// What the service is for, in a sentence.
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// A resource: a name, or a YAML file with `name: { fields: … }`. May be given several times.
    #[arg(long = "resource", value_name = "NAME|FILE")]
    pub resources: Vec<String>,
    /// Kinds to add to the service.
    #[arg(long = "with", value_name = "KIND", value_delimiter = ',')]
    pub kinds: Vec<String>,
    /// Set a requirement (`requests_per_second`, `reads_per_write`, `data_gb`, `replay`, `audit`, `public_login`, `public`),
    /// the `port`, or an input of a kind (`queue.broker`).
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    /// What is asked of the changes.
    #[command(flatten)]
    pub asked: Asked,
    /// Build the change in a copy of the sources first, as `regenerate --verify` does.
    #[arg(long, value_name = "WHAT", num_args = 0..=1, require_equals = true, default_missing_value = "build")]
    pub verify: Option<Verify>,
}

/// Flags of every command that proposes changes.
#[derive(Debug, Clone, Default, Args)]
pub struct Asked {
    /// Save what would happen as a plan for `scaffold apply`, and write nothing else.
    #[arg(long, value_name = "FILE")]
    pub plan: Option<Utf8PathBuf>,
    /// Decide every place where an edit and a template meet.
    #[arg(long, value_name = "SIDE")]
    pub conflicts: Option<Side>,
    /// Decide them in one file: `mine`, `theirs`, `markers`, or a file with the text it becomes. May be given several times.
    #[arg(long, value_name = "PATH=SIDE|FILE")]
    pub resolve: Vec<String>,
    /// Why it was decided so, for the log.
    #[arg(long, value_name = "TEXT")]
    pub because: Option<String>,
}

/// Which lines stay where an edit and a template meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// Those on disk.
    Mine,
    /// Those that are generated.
    Theirs,
    /// Both, between markers; the exit code stays 4 until they are gone.
    Markers,
}

/// Arguments of `apply`.
#[derive(Debug, Args)]
pub struct Apply {
    /// The plan.
    pub file: Utf8PathBuf,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
pub struct Add {
    /// The kind; `scaffold kinds` lists them.
    pub kind: String,
    /// The service that gets it; needed where there are several and the kind is one of services.
    #[arg(long, value_name = "NAME")]
    pub service: Option<String>,
    /// Set an input of the kind (`broker=kafka`). May be given several times.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    /// Agree to changes of the database that lose data or may fail on existing rows.
    #[arg(long)]
    pub allow_destructive: bool,
    /// What is asked of the changes.
    #[command(flatten)]
    pub asked: Asked,
}

/// Arguments of `remove`.
#[derive(Debug, Args)]
pub struct Remove {
    /// The kind.
    pub kind: String,
    /// The service that has it; needed where there are several and the kind is one of services.
    #[arg(long, value_name = "NAME")]
    pub service: Option<String>,
    /// Agree to changes of the database that lose data or may fail on existing rows.
    #[arg(long)]
    pub allow_destructive: bool,
    /// What is asked of the changes.
    #[command(flatten)]
    pub asked: Asked,
}

/// Arguments of `regenerate`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Regenerate {
    /// Write nothing; exit with 3 when something would change. For CI.
    #[arg(long)]
    pub check: bool,
    /// Bring back a file that you deleted, or all of them in a folder. May be given several times.
    #[arg(long, value_name = "PATH")]
    pub restore: Vec<Utf8PathBuf>,
    /// Agree to changes of the database that lose data or may fail on existing rows, and drop at once what the spec
    /// no longer has.
    #[arg(long)]
    pub allow_destructive: bool,
    /// Agree to contracts of events that break what other services read.
    #[arg(long)]
    pub break_contracts: bool,
    /// Drop what an earlier run has left in PostgreSQL for the version that was running then.
    #[arg(long)]
    pub contract: bool,
    /// What is gone and what is new are different things: do not ask whether it was renamed.
    #[arg(long)]
    pub not_renamed: bool,
    /// Create indexes on PostgreSQL without stopping writes, in a migration of their own; always so from 10 GB of data
    /// on (`data_gb`).
    #[arg(long)]
    pub concurrent_indexes: bool,
    /// What is asked of the changes.
    #[command(flatten)]
    pub asked: Asked,
    /// Build the change in a copy of the sources first, and write nothing if it brings errors that were not there
    /// before; `--verify=test` also runs the tests.
    #[arg(long, value_name = "WHAT", num_args = 0..=1, require_equals = true, default_missing_value = "build")]
    pub verify: Option<Verify>,
}

/// How much is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Verify {
    /// `dotnet build`
    Build,
    /// `dotnet build`, then `dotnet test`
    Test,
}

/// Arguments of `adopt`.
#[derive(Debug, Args)]
pub struct Adopt {
    /// Create files that are generated but are not there; otherwise they count as deleted by you.
    #[arg(long)]
    pub create_missing: bool,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// Exit with 3 when there are changes.
    #[arg(long)]
    pub exit_code: bool,
    /// Only these files and folders.
    pub paths: Vec<Utf8PathBuf>,
}

/// Subcommands of `rules`.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// List the rules.
    List,
    /// Explain a rule: what, why, and how to change it.
    Explain {
        /// Its id.
        id: String,
    },
    /// Check the spec.
    Check,
}

/// Subcommands of `decisions`.
#[derive(Debug, Subcommand)]
pub enum Decisions {
    /// List the decisions, newest last.
    List,
    /// Show one decision.
    Show {
        /// Its id, or the beginning of it.
        id: String,
    },
    /// Take back a choice for a place in a file; it is asked about again.
    Withdraw {
        /// Its id, or the beginning of it.
        id: String,
        /// Why.
        #[arg(long, value_name = "TEXT", default_value = "it does not fit any more")]
        because: String,
    },
    /// Ask with SQL.
    Query {
        /// One SELECT.
        sql: String,
    },
    /// Write the decisions as MADR records.
    Export {
        /// The folder; docs/decisions when nothing is said.
        #[arg(value_name = "DIR", default_value = "docs/decisions")]
        out: Utf8PathBuf,
    },
}

/// Subcommands of `knowledge`.
#[derive(Debug, Subcommand)]
pub enum Knowledge {
    /// Ask with SQL.
    Query {
        /// One SELECT.
        sql: String,
    },
    /// Add rows with SQL.
    Execute {
        /// One INSERT into decisions, patterns or memory.
        sql: String,
    },
}

/// Subcommands of `memory`.
#[derive(Debug, Subcommand)]
pub enum Memory {
    /// Keep a value.
    Store {
        /// Its key.
        key: String,
        /// The value.
        value: String,
    },
    /// Print a value.
    Retrieve {
        /// Its key.
        key: String,
    },
    /// List the keys.
    List,
}
