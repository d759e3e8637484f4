//! The migrations of each service as files of the tree: new ones rendered, earlier ones as they were.

use camino::Utf8PathBuf;

use super::history::{History, Ids, Past};
use super::{FileId, RenderedFile, Tree, add};
use crate::error::{Error, Result};
use crate::migrations::{self, Change, Infrastructure, MigrationFile, MigrationId, Options, Provider, Renames, Schema};
use crate::plan::Plan;
use crate::spec::{Name, Service};

/// The ids of first migrations: in the past of everybody who will add one, and not the same on both providers.
const INITIAL: (&str, &str) = ("20260101000000_Initial", "20260101000001_Initial");

/// Adds the migrations and the history of every service; gives what a new migration does to a database, by service.
pub(super) fn render(plan: &Plan, past: &Past, tree: &mut Tree) -> Result<Vec<(String, Change)>> {
    let mut changes = Vec::new();
    for (name, service) in &plan.spec.services {
        let schema = migrations::from_spec(
            &plan.solution.pascal,
            name,
            service,
            Infrastructure { messaging: plan.joined.get(name).is_some_and(|joined| joined.messaging) },
        )?;
        let owner = Owner { name, pascal: Name::new(name).pascal, service };
        let history = match past.histories.get(name) {
            None => owner.first(schema, tree)?,
            Some(history) => {
                owner.keep(past, tree);
                let (history, new) = owner.follow(history, schema, past, tree)?;
                changes.extend(new.into_iter().map(|change| (name.clone(), change)));
                history
            }
        };
        let file = owner.file("history", history.to_json()?.into_bytes());
        add(tree, History::path(name), file)?;
    }
    Ok(changes)
}

/// The service whose migrations they are.
struct Owner<'a> {
    name: &'a str,
    pascal: String,
    service: &'a Service,
}

impl Owner<'_> {
    fn first(&self, schema: Schema, tree: &mut Tree) -> Result<History> {
        for (provider, id) in [(Provider::Postgres, INITIAL.0), (Provider::Sqlite, INITIAL.1)] {
            self.add(provider, migrations::initial(&schema, provider, &MigrationId::parse(id)?), tree)?;
        }
        let ids = Ids { postgres: Some(INITIAL.0.to_owned()), sqlite: Some(INITIAL.1.to_owned()) };
        Ok(History { migrations: vec![ids], schema })
    }

    /// What was rendered stays as it was, to the byte.
    fn keep(&self, past: &Past, tree: &mut Tree) {
        let mine = format!("{}:migrations/", self.component());
        let files = past.frozen.iter().filter(|(id, _)| id.0.starts_with(&mine) && !id.0.ends_with("/history"));
        for (id, (path, bytes)) in files {
            let short = id.0[mine.len()..].to_owned();
            tree.insert(path.clone(), self.file(&short, bytes.clone()));
        }
    }

    /// The migration from the schema before to this one, where they differ.
    fn follow(
        &self,
        history: &History,
        schema: Schema,
        past: &Past,
        tree: &mut Tree,
    ) -> Result<(History, Vec<Change>)> {
        if history.schema == schema {
            return Ok((history.clone(), Vec::new()));
        }
        let renames = Renames::from_spec(self.service, &history.schema, &schema);
        let options = Options { renames, ..Options::default() };
        let mut ids = Ids { postgres: None, sqlite: None };
        let mut changes = Vec::new();
        for provider in Provider::ALL {
            let name = self.title(&history.schema, &schema, history.migrations.len() + 1);
            let id = MigrationId::at(past.now, &name, provider)?;
            let next = migrations::next(&history.schema, &schema, &options, provider, &id)
                .map_err(|error| Error { message: format!("{}: {}", self.name, error.message), ..error })?;
            if !next.files.is_empty() {
                *match provider {
                    Provider::Postgres => &mut ids.postgres,
                    Provider::Sqlite => &mut ids.sqlite,
                } = Some(id.to_string());
                self.add(provider, next.files, tree)?;
            }
            if provider == Provider::Postgres {
                changes = next.changes;
            }
        }
        let mut migrations = history.migrations.clone();
        if ids.postgres.is_some() || ids.sqlite.is_some() {
            migrations.push(ids);
        }
        Ok((History { migrations, schema }, changes))
    }

    /// A class name that no other migration of the service has: the tables that change, and a number.
    fn title(&self, before: &Schema, after: &Schema, number: usize) -> String {
        let changed: Vec<&str> = after
            .tables()
            .filter(|table| !before.tables().any(|other| other == *table))
            .map(|table| table.table.as_str())
            .collect();
        match changed[..] {
            [table] if before.tables().any(|other| other.table == table) => {
                format!("Change{}{number}", Name::new(table).pascal)
            }
            [table] => format!("Add{}{number}", Name::new(table).pascal),
            _ => format!("Change{}{number}", self.pascal),
        }
    }

    /// Files of a migration; its snapshot takes the place of the one before.
    fn add(&self, provider: Provider, files: Vec<MigrationFile>, tree: &mut Tree) -> Result<()> {
        let api = format!("src/Services/{0}/{0}.Api/Adapters/Persistence/Migrations", self.pascal);
        for file in files {
            let path = Utf8PathBuf::from(format!("{api}/{}/{}", provider.name(), file.name));
            let id = format!("{}/{}", provider.name().to_lowercase(), file.name);
            let rendered = self.file(&id, file.text.into_bytes());
            if file.name.ends_with("ModelSnapshot.cs") {
                tree.insert(path, rendered);
            } else {
                add(tree, path, rendered)?;
            }
        }
        Ok(())
    }

    fn file(&self, id: &str, content: Vec<u8>) -> RenderedFile {
        RenderedFile {
            id: FileId(format!("{}:migrations/{id}", self.component())),
            cause: format!("database of {}", self.name),
            component: self.component(),
            content,
            executable: false,
        }
    }

    fn component(&self) -> String {
        format!("service/{}", self.name)
    }
}

#[cfg(test)]
#[path = "migrations_tests.rs"]
mod tests;
