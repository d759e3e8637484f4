//! Plan to tree. Pure: the same plan gives the same bytes. The only user of the template engine.

mod blank_lines;
mod engine;
pub mod escape;
pub mod history;
mod limits;
mod migrations;
mod renamed_keys;
mod texts;
pub mod tree;
mod usings;

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use crate::catalog::{Catalog, Kind};
use crate::context::{ComponentContext, LayoutContext, RetiredContext, SolutionContext};
use crate::contracts::Contracts;
use crate::error::{Error, Result};
use crate::migrations::Change;
pub use crate::migrations::Suspect;
use crate::plan::{Component, Plan};
use engine::{Engine, Scope};
pub use history::{Disk, History, How, Past};
use migrations::Outcome;
pub use migrations::{folder, suspects};
pub use renamed_keys::{KeyRename, renamed_keys};
use texts::Uses;
pub use tree::{FileId, RenderedFile, Tree};

/// What a plan renders to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// Its files.
    pub tree: Tree,
    /// What new migrations do to databases, by service; nothing of a service's first one.
    pub database: Vec<(String, Change)>,
}

/// Every file that a plan wants.
pub fn render(plan: &Plan, catalog: &Catalog, past: &Past) -> Result<Rendered> {
    let jobs = jobs(plan, catalog, &past.contracts)?;
    let mut uses = Uses::new();
    for job in &jobs {
        *uses.entry(&job.component.kind).or_default() += 1;
    }
    let engine = Engine::new(catalog, &uses)?;
    let mut stored = Tree::default();
    let outcome = migrations::render(plan, past, &mut stored)?;
    let mut tree = files(&engine, jobs, &outcome)?;
    for (path, file) in stored.iter() {
        add(&mut tree, path.to_owned(), file.clone())?;
    }
    Ok(Rendered { tree, database: outcome.changes })
}

/// Renders many plans, without their migrations: every template is compiled once.
pub struct Renderer<'a> {
    catalog: &'a Catalog,
    engine: Engine<'a>,
}

impl<'a> Renderer<'a> {
    /// For plans of these kinds.
    ///
    /// # Errors
    /// Failure: a template cannot be read.
    pub fn new(catalog: &'a Catalog) -> Result<Self> {
        let often = catalog.iter().map(|(name, _)| (name, 2)).collect();
        Ok(Self { catalog, engine: Engine::new(catalog, &often)? })
    }

    /// Every file that a plan wants, but migrations and their history.
    ///
    /// # Errors
    /// As [`render`].
    pub fn files(&self, plan: &Plan) -> Result<Tree> {
        files(&self.engine, jobs(plan, self.catalog, &Contracts::new())?, &Outcome::default())
    }

    /// Where the same files go, by component.
    ///
    /// # Errors
    /// As [`render`].
    pub fn paths(&self, plan: &Plan) -> Result<BTreeMap<String, Vec<Utf8PathBuf>>> {
        let jobs = jobs(plan, self.catalog, &Contracts::new())?;
        jobs.iter().map(|job| Ok((job.component.id.clone(), self.engine.paths(job.kind, &job.scope)?))).collect()
    }
}

fn files(engine: &Engine<'_>, jobs: Vec<Job<'_>>, outcome: &Outcome) -> Result<Tree> {
    let mut paths = Vec::new();
    for job in &jobs {
        paths.extend(engine.paths(job.kind, &job.scope)?);
    }
    let layout = LayoutContext::of(paths.iter().map(Utf8PathBuf::as_path));
    let mut tree = Tree::default();
    for mut job in jobs {
        job.scope.insert("layout", &layout)?;
        let retired = job.component.service.as_ref().and_then(|name| outcome.differs.get(name));
        let retired: Vec<RetiredContext> = retired.into_iter().flatten().map(RetiredContext::of).collect();
        job.scope.insert("retired", &retired)?;
        add_files(&mut tree, engine, &job)?;
    }
    Ok(tree)
}

/// A component with what its templates see.
struct Job<'a> {
    component: &'a Component,
    kind: &'a Kind,
    scope: Scope,
}

fn jobs<'a>(plan: &'a Plan, catalog: &'a Catalog, contracts: &Contracts) -> Result<Vec<Job<'a>>> {
    let solution = SolutionContext::of(plan, catalog).with_contracts(contracts);
    let mut common = Scope::new();
    common.insert("solution", &solution)?;
    let mut jobs = Vec::new();
    for component in &plan.components {
        let kind = catalog
            .get(&component.kind)
            .ok_or_else(|| Error::failure(format!("the kind \"{}\" has gone", component.kind)))?;
        let mut scope = common.clone();
        scope.insert("component", &ComponentContext::of(component))?;
        if let Some(service) = &component.service {
            scope.insert("service", &solution.services.iter().find(|other| other.key == *service))?;
        }
        jobs.push(Job { component, kind, scope });
    }
    Ok(jobs)
}

fn add_files(tree: &mut Tree, engine: &Engine, job: &Job<'_>) -> Result<()> {
    let component = job.component;
    let cause = component.service.as_ref().map_or_else(|| component.kind.clone(), |name| format!("service {name}"));
    for file in engine.files(job.kind, &job.scope)? {
        let rendered = RenderedFile {
            id: FileId(format!("{}:{}", component.id, file.id)),
            component: component.id.clone(),
            cause: cause.clone(),
            content: file.text.into_bytes(),
            executable: file.executable,
        };
        add(tree, file.path, rendered)?;
    }
    Ok(())
}

/// No two files may want the same place.
pub fn add(tree: &mut Tree, path: Utf8PathBuf, file: RenderedFile) -> Result<()> {
    if let Some(other) = tree.get(&path) {
        return Err(Error::failure(format!("two files want to be {path}"))
            .hint(format!("their ids are {} and {}", file.id.0, other.id.0)));
    }
    tree.insert(path, file);
    Ok(())
}

#[cfg(test)]
mod property_tests;
