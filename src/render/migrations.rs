//! The migrations of each service as files of the tree: new ones rendered, earlier ones as they were.

mod steps;
mod weave;

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;

use super::history::{History, Ids, Past};
use super::{FileId, RenderedFile, Tree, add};
use crate::error::{Error, Result};
use crate::migrations::model::Entity;
use crate::migrations::{
    self, Change, Infrastructure, MigrationFile, MigrationId, Provider, Renames, Retired, Schema, Suspect,
};
use crate::plan::Plan;
use crate::spec::{Name, Service};
use steps::Steps;

/// The ids of first migrations: in the past of everybody who will add one, and not the same on both providers.
const INITIAL: (&str, &str) = ("20260101000000_Initial", "20260101000001_Initial");

/// From this size on an index takes so long that writes must not wait for it.
const BIG_DATA_GB: u32 = 10;

/// Adds the migrations and the history of every service.
pub(super) fn render(plan: &Plan, past: &Past, tree: &mut Tree) -> Result<Outcome> {
    let mut outcome = Outcome::default();
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
                outcome.changes.extend(new.into_iter().map(|change| (name.clone(), change)));
                history
            }
        };
        outcome.retired.insert(name.clone(), history.retired.clone());
        let file = owner.file("history", history.to_json()?.into_bytes());
        add(tree, History::path(name), file)?;
    }
    Ok(outcome)
}

/// What was rendered, beside files.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// What new migrations do to a database, by service.
    pub(super) changes: Vec<(String, Change)>,
    /// What PostgreSQL has although no code uses it, by service.
    pub(super) retired: BTreeMap<String, Vec<Retired>>,
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
        Ok(History { migrations: vec![ids], schema, retired: Vec::new(), branches: None })
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

    /// The migrations from the schema before to this one, where they differ.
    fn follow(
        &self,
        history: &History,
        schema: Schema,
        past: &Past,
        tree: &mut Tree,
    ) -> Result<(History, Vec<Change>)> {
        let mut steps = Steps::new(self, history, past);
        steps.settle(tree)?;
        if past.how.contract && !history.retired.is_empty() {
            steps.contract(tree)?;
        }
        if history.schema != schema {
            self.refuse(&steps.history, &schema, past)?;
            let renames = Renames::from_spec(self.service, &history.schema, &schema);
            for (target, concurrently) in self.stages(&history.schema, schema, &renames, past) {
                steps.step(&target, concurrently, tree)?;
            }
        }
        Ok((steps.history, steps.changes))
    }

    /// New indexes of a big database come in a migration of their own: see [`migrations::without_new_indexes`].
    fn stages(&self, before: &Schema, after: Schema, renames: &Renames, past: &Past) -> Vec<(Schema, bool)> {
        let big = self.service.requirements.data_gb.is_some_and(|size| size >= BIG_DATA_GB);
        if !big && !past.how.concurrent_indexes {
            return vec![(after, false)];
        }
        if let Some(staged) = migrations::without_new_indexes(before, &after, renames) {
            return vec![(staged, false), (after, true)];
        }
        let alone = migrations::only_new_indexes(before, &after, renames);
        vec![(after, alone)]
    }

    /// What no migration can do without losing something.
    fn refuse(&self, history: &History, schema: &Schema, past: &Past) -> Result<()> {
        if let Some(retired) = history.retired.iter().find(|retired| retired.is_wanted_by(schema)) {
            let what = format!("{}: PostgreSQL still has {} from before", self.name, retired.name());
            return Err(Error::usage(what)
                .hint("`scaffold regenerate --contract` drops it with what it holds, once no version that runs uses it")
                .hint("do that first, then the same again: it is made anew, and empty"));
        }
        let in_json = |schema: &Schema| -> BTreeSet<String> {
            let children = schema.entities.iter().flat_map(Entity::json_children);
            children.map(|child| child.name.clone()).collect()
        };
        let in_table = |schema: &Schema| -> BTreeSet<String> {
            let children = schema.entities.iter().flat_map(Entity::table_children);
            children.map(|child| child.entity.name.clone()).collect()
        };
        let (old, new) = (&history.schema, schema);
        let to_table = in_json(old).intersection(&in_table(new)).next().cloned();
        let moved = to_table.or_else(|| in_table(old).intersection(&in_json(new)).next().cloned());
        match moved.filter(|_| !past.how.at_once) {
            None => Ok(()),
            Some(child) => Err(Error::usage(format!(
                "{}: rows of {child} cannot move between a JSON column and a table of their own",
                self.name
            ))
            .hint("add the children under another name, copy them, then remove the old ones")
            .hint("pass `--allow-destructive` to lose those that are there")),
        }
    }

    /// A class name that no other migration of the service has, on no branch: the tables that change, a number, and a
    /// hash of the schema.
    fn title(&self, before: &Schema, after: &Schema, number: usize) -> Result<String> {
        let changed: Vec<&str> = after
            .tables()
            .filter(|table| !before.tables().any(|other| other == *table))
            .map(|table| table.table.as_str())
            .collect();
        let title = match changed[..] {
            [table] if before.tables().any(|other| other.table == table) => {
                format!("Change{}", Name::new(table).pascal)
            }
            [table] => format!("Add{}", Name::new(table).pascal),
            _ => format!("Change{}", self.pascal),
        };
        numbered(&title, number, after)
    }

    /// Files of a migration; its snapshot takes the place of the one before.
    fn add(&self, provider: Provider, files: Vec<MigrationFile>, tree: &mut Tree) -> Result<()> {
        for file in files {
            let path = folder(self.name, provider).join(&file.name);
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

    /// Another text of a file that was rendered before.
    fn replace(&self, provider: Provider, file: MigrationFile, tree: &mut Tree) {
        let path = folder(self.name, provider).join(&file.name);
        let id = format!("{}/{}", provider.name().to_lowercase(), file.name);
        tree.insert(path, self.file(&id, file.text.into_bytes()));
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

fn numbered(title: &str, number: usize, schema: &Schema) -> Result<String> {
    Ok(format!("{title}{number}_{}", &blake3::hash(schema.to_json()?.as_bytes()).to_hex()[..4]))
}

/// Guesses of what may have been renamed, by service.
pub fn suspects(plan: &Plan, past: &Past) -> Result<Vec<(String, Suspect)>> {
    let mut out = Vec::new();
    for (name, service) in &plan.spec.services {
        let Some(history) = past.histories.get(name) else { continue };
        let schema = migrations::from_spec(&plan.solution.pascal, name, service, Infrastructure { messaging: false })?;
        let found = migrations::suspects(service, &history.schema, &schema);
        out.extend(found.into_iter().map(|suspect| (name.clone(), suspect)));
    }
    Ok(out)
}

/// The folder of a service's migrations for a provider.
pub fn folder(service: &str, provider: Provider) -> Utf8PathBuf {
    let pascal = Name::new(service).pascal;
    let api = format!("src/Services/{pascal}/{pascal}.Api/Adapters/Persistence/Migrations");
    Utf8PathBuf::from(format!("{api}/{}", provider.name()))
}

#[cfg(test)]
#[path = "migrations_tests.rs"]
mod tests;
