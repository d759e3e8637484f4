//! The migrations of each service as files of the tree: new ones rendered, earlier ones as they were.

use camino::Utf8PathBuf;

use super::history::{History, Ids, Past};
use super::{FileId, RenderedFile, Tree, add};
use crate::error::Result;
use crate::migrations::{self, Infrastructure, MigrationFile, MigrationId, Provider, Schema};
use crate::plan::Plan;
use crate::spec::Name;

/// The ids of first migrations: in the past of everybody who will add one, and not the same on both providers.
const INITIAL: (&str, &str) = ("20260101000000_Initial", "20260101000001_Initial");

/// Adds the migrations and the history of every service.
pub(super) fn render(plan: &Plan, past: &Past, tree: &mut Tree) -> Result<()> {
    for (name, service) in &plan.spec.services {
        let schema = migrations::from_spec(&plan.solution.pascal, name, service, Infrastructure { messaging: false })?;
        Service { name, pascal: Name::new(name).pascal }.render(schema, past, tree)?;
    }
    Ok(())
}

struct Service<'a> {
    name: &'a str,
    pascal: String,
}

impl Service<'_> {
    fn render(&self, schema: Schema, past: &Past, tree: &mut Tree) -> Result<()> {
        let mut ids = Vec::new();
        if !past.histories.contains_key(self.name) {
            ids.push(Ids { postgres: INITIAL.0.to_owned(), sqlite: INITIAL.1.to_owned() });
            for (provider, id) in [(Provider::Postgres, INITIAL.0), (Provider::Sqlite, INITIAL.1)] {
                self.add_files(provider, migrations::initial(&schema, provider, &MigrationId::parse(id)?), tree)?;
            }
        }
        let history = History { migrations: ids, schema };
        self.add("history".to_owned(), History::path(self.name), history.to_json()?.into_bytes(), tree)
    }

    fn add_files(&self, provider: Provider, files: Vec<MigrationFile>, tree: &mut Tree) -> Result<()> {
        let api = format!("src/Services/{0}/{0}.Api/Adapters/Persistence/Migrations", self.pascal);
        for file in files {
            let path = Utf8PathBuf::from(format!("{api}/{}/{}", provider.name(), file.name));
            self.add(format!("{}/{}", provider.name().to_lowercase(), file.name), path, file.text.into_bytes(), tree)?;
        }
        Ok(())
    }

    fn add(&self, id: String, path: Utf8PathBuf, content: Vec<u8>, tree: &mut Tree) -> Result<()> {
        let component = format!("service/{}", self.name);
        let file = RenderedFile {
            id: FileId(format!("{component}:migrations/{id}")),
            cause: format!("database of {}", self.name),
            component,
            content,
            executable: false,
        };
        add(tree, path, file)
    }
}
