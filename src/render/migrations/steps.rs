//! One migration after the other, each on top of what the one before left.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use jiff::ToSpan;
use jiff::civil::DateTime;

use super::{Owner, numbered, weave};
use crate::error::{Error, Kind, Result};
use crate::migrations::model::Schema;
use crate::migrations::{self, Change, MigrationFile, MigrationId, Model, Options, Provider, Renames, Snapshot};
use crate::render::history::{History, Ids, Past};
use crate::render::{FileId, Tree, history};

/// The state between two migrations.
pub(super) struct Steps<'a> {
    owner: &'a Owner<'a>,
    past: &'a Past,
    /// The time of the next id.
    now: DateTime,
    /// The newest snapshot of each provider, where one was found or rendered.
    snapshots: BTreeMap<Provider, String>,
    pub(super) history: History,
    pub(super) changes: Vec<Change>,
    /// The migrations of either branch, if two met.
    branches: Option<[Vec<Ids>; 2]>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(owner: &'a Owner<'a>, history: &History, past: &'a Past) -> Self {
        let disk = |provider| past.disk.get(&(owner.name.to_owned(), provider));
        let on_disk = Provider::ALL.into_iter().filter_map(disk).flat_map(|disk| &disk.ids).map(String::as_str);
        let rendered = history.migrations.iter().flat_map(|ids| ids.postgres.iter().chain(&ids.sqlite));
        let now = MigrationId::after(past.now, on_disk.chain(rendered.map(String::as_str)));
        let snapshots = Provider::ALL
            .into_iter()
            .filter_map(|provider| Some((provider, disk(provider)?.snapshot.as_ref()?.1.clone())))
            .collect();
        let mut history = history.clone();
        let branches = history.branches.take();
        Self { owner, past, now, snapshots, history, changes: Vec::new(), branches }
    }

    /// After two branches met, the newest Designer file knows one of them only: a migration that does nothing knows both.
    pub(super) fn settle(&mut self, tree: &mut Tree) -> Result<()> {
        let mut files = Vec::new();
        let title = numbered("Merge", self.number(), &self.history.schema)?;
        for provider in Provider::ALL {
            let Some(disk) = self.past.disk.get(&(self.owner.name.to_owned(), provider)) else { continue };
            let Some((path, text)) = &disk.snapshot else { continue };
            let conflicted = history::sides(text).is_some();
            let designer = disk.designer.as_deref().and_then(Snapshot::read);
            let snapshot =
                if conflicted { Some(self.understood(provider, path.as_str(), text)?) } else { Snapshot::read(text) };
            let (Some(snapshot), Some(designer)) = (snapshot, designer) else { continue };
            if snapshot == designer && !conflicted {
                continue;
            }
            let id = MigrationId::at(self.now, &title, provider)?;
            let model = snapshot.model();
            files.push((provider, id.clone(), migrations::nothing(&self.history.schema, provider, &id, &model)));
        }
        self.weave(tree)?;
        if files.is_empty() {
            return Ok(());
        }
        self.finish(files, tree)
    }

    /// Renders the Designer files of SQLite again that do not know the other branch: see [`weave`].
    fn weave(&self, tree: &mut Tree) -> Result<()> {
        let Some(branches) = self.branches(Provider::Sqlite) else { return Ok(()) };
        let known = self.designers(Provider::Sqlite);
        let woven = weave::weave(&branches, &known).ok_or_else(|| {
            Error::new(
                Kind::Conflict,
                format!("{}: the two branches disagree on the model for SQLite", self.owner.name),
            )
            .hint("take the migrations of one branch out, and run `scaffold regenerate` on the other's")
        })?;
        for (id, snapshot) in woven {
            let id = MigrationId::parse(&id)?;
            let file = migrations::designer(&self.history.schema, Provider::Sqlite, &id, &snapshot.model());
            if let Some(file) = file {
                self.owner.replace(Provider::Sqlite, file, tree);
            }
        }
        Ok(())
    }

    fn branches(&self, provider: Provider) -> Option<weave::Branches> {
        let of = |ids: &Ids| match provider {
            Provider::Postgres => ids.postgres.clone(),
            Provider::Sqlite => ids.sqlite.clone(),
        };
        self.branches.as_ref().map(|sides| sides.each_ref().map(|side| side.iter().filter_map(of).collect()))
    }

    /// What the Designer files that were rendered say, by the ids of their migrations.
    fn designers(&self, provider: Provider) -> BTreeMap<&'a str, Snapshot> {
        let folder = format!("{}:migrations/{}/", self.owner.component(), provider.name().to_lowercase());
        let past: &'a Past = self.past;
        let model = |(file, (_, bytes)): (&'a FileId, &'a (Utf8PathBuf, Vec<u8>))| {
            let id = file.0.strip_prefix(&folder)?.strip_suffix(".Designer.cs")?;
            Some((id, Snapshot::read(&String::from_utf8_lossy(bytes))?))
        };
        past.frozen.iter().filter_map(model).collect()
    }

    /// The model that both branches come from.
    fn parting(&self, provider: Provider) -> Option<Snapshot> {
        let branches = self.branches(provider)?;
        self.designers(provider).remove(weave::parting(&branches)?)
    }

    /// Drops on PostgreSQL what was retired.
    pub(super) fn contract(&mut self, tree: &mut Tree) -> Result<()> {
        let provider = Provider::Postgres;
        let id = MigrationId::at(self.now, &numbered("Contract", self.number(), &self.history.schema)?, provider)?;
        let schema = &self.history.schema;
        let model = match self.found(provider)? {
            Some(snapshot) => migrations::model_with(schema, &snapshot, provider)?,
            None => Model::of(schema, provider),
        };
        let (files, changes) = migrations::contract(schema, (&self.history.retired, &self.history.open), &model, &id);
        self.changes.extend(changes.into_iter().map(|change| change.of(&id)));
        self.history.retired.clear();
        self.history.open.clear();
        self.finish(vec![(provider, id, files)], tree)
    }

    /// The migration to a schema.
    pub(super) fn step(&mut self, target: &Schema, concurrently: bool, tree: &mut Tree) -> Result<()> {
        let before = self.history.schema.clone();
        let renames = Renames::from_spec(self.owner.service, &before, target);
        let tables = renames.tables().clone();
        let options = Options {
            renames,
            concurrent_indexes: concurrently,
            retire: !self.past.how.at_once,
            expand: self.past.how.expand,
            open: self.history.open.clone(),
            ..Options::default()
        };
        let title = self.owner.title(&before, target, self.number())?;
        let mut files = Vec::new();
        for provider in Provider::ALL {
            let id = MigrationId::at(self.now, &title, provider)?;
            let next = match self.found(provider)? {
                Some(snapshot) if !snapshot.is_of(&before, provider) => {
                    migrations::next_after(&before, target, &snapshot, &options, provider, &id)
                }
                _ => migrations::next(&before, target, &options, provider, &id),
            };
            let next =
                next.map_err(|error| Error { message: format!("{}: {}", self.owner.name, error.message), ..error })?;
            if provider == Provider::Postgres {
                let none = next.files.is_empty();
                let told = next.changes.into_iter().map(|change| if none { change } else { change.of(&id) });
                self.changes.extend(told);
                self.history.open.retain(|step| !matches!(step, migrations::Open::Narrowed { .. }));
                self.history.open.extend(next.opened);
                let old = std::mem::take(&mut self.history.retired);
                let dropped: Vec<&str> =
                    next.retired.iter().filter(|new| new.column().is_none()).map(migrations::Retired::table).collect();
                self.history.retired = old
                    .into_iter()
                    .filter(|old| !dropped.contains(&old.table()))
                    .map(|old| old.moved(&tables))
                    .chain(next.retired.iter().cloned())
                    .collect();
            }
            if !next.files.is_empty() {
                files.push((provider, id, next.files));
            }
        }
        self.history.schema = target.clone();
        self.finish(files, tree)
    }

    fn number(&self) -> usize {
        self.history.migrations.len() + 1
    }

    fn found(&self, provider: Provider) -> Result<Option<Snapshot>> {
        let Some(text) = self.snapshots.get(&provider) else { return Ok(None) };
        let disk = self.past.disk.get(&(self.owner.name.to_owned(), provider));
        let path = disk.and_then(|disk| disk.snapshot.as_ref()).map_or("", |(path, _)| path.as_str());
        self.understood(provider, path, text).map(Some)
    }

    fn understood(&self, provider: Provider, path: &str, text: &str) -> Result<Snapshot> {
        let unclear = || {
            Error::new(Kind::Conflict, format!("{}: the model in {path} cannot be understood", self.owner.name))
                .hint("restore it from version control, or let `dotnet ef migrations add` write it anew")
                .hint(format!(
                    "`dotnet ef migrations add NAME --context {}{}DbContext` renders the change without scaffold",
                    provider.name(),
                    self.owner.pascal
                ))
        };
        match history::sides(text) {
            None => Snapshot::read(text).ok_or_else(unclear),
            Some((ours, theirs)) => {
                let (ours, theirs) = Snapshot::read(&ours).zip(Snapshot::read(&theirs)).ok_or_else(unclear)?;
                let both = match self.parting(provider) {
                    Some(base) => base.onto(&ours, &theirs),
                    None => ours.with(&theirs),
                };
                both.ok_or_else(unclear)
            }
        }
    }

    /// Takes the files of one migration into the tree and into the history.
    fn finish(&mut self, files: Vec<(Provider, MigrationId, Vec<MigrationFile>)>, tree: &mut Tree) -> Result<()> {
        let mut ids = Ids { postgres: None, sqlite: None };
        for (provider, id, files) in files {
            *match provider {
                Provider::Postgres => &mut ids.postgres,
                Provider::Sqlite => &mut ids.sqlite,
            } = Some(id.to_string());
            let snapshot = files.iter().find(|file| file.name.ends_with("ModelSnapshot.cs"));
            self.snapshots.extend(snapshot.map(|file| (provider, file.text.clone())));
            self.owner.add(provider, files, tree)?;
        }
        if ids.postgres.is_some() || ids.sqlite.is_some() {
            self.history.migrations.push(ids);
            self.now = self.now.saturating_add(4.seconds());
        }
        Ok(())
    }
}
