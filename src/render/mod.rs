//! Plan to tree. Pure: the same plan gives the same bytes. The only user of the template engine.

mod engine;
pub mod escape;
pub mod history;
mod migrations;
pub mod tree;

use camino::Utf8PathBuf;

use crate::catalog::Catalog;
use crate::context::{ComponentContext, SolutionContext};
use crate::error::{Error, Result};
use crate::plan::Plan;
use engine::{Engine, Scope};
pub use history::{History, Past};
pub use tree::{FileId, RenderedFile, Tree};

/// Every file that a plan wants.
pub fn render(plan: &Plan, catalog: &Catalog, past: &Past) -> Result<Tree> {
    let engine = Engine::new(catalog)?;
    let solution = SolutionContext::of(plan);
    let mut scope = Scope::new();
    scope.insert("solution", &solution)?;
    let mut tree = Tree::default();
    for component in &plan.components {
        let kind = catalog
            .get(&component.kind)
            .ok_or_else(|| Error::failure(format!("the kind \"{}\" has gone", component.kind)))?;
        let mut scope = scope.clone();
        scope.insert("component", &ComponentContext::of(component))?;
        let cause = component.service.as_ref().map_or_else(|| component.kind.clone(), |name| format!("service {name}"));
        if let Some(service) = &component.service {
            scope.insert("service", &solution.services.iter().find(|other| other.key == *service))?;
        }
        for file in engine.files(&kind.manifest, &scope)? {
            let rendered = RenderedFile {
                id: FileId(format!("{}:{}", component.id, file.id)),
                component: component.id.clone(),
                cause: cause.clone(),
                content: file.text.into_bytes(),
                executable: file.executable,
            };
            add(&mut tree, file.path, rendered)?;
        }
    }
    migrations::render(plan, past, &mut tree)?;
    Ok(tree)
}

/// No two files may want the same place.
fn add(tree: &mut Tree, path: Utf8PathBuf, file: RenderedFile) -> Result<()> {
    let id = file.id.clone();
    match tree.insert(path.clone(), file) {
        None => Ok(()),
        Some(other) => Err(Error::failure(format!("two files want to be {path}"))
            .hint(format!("their ids are {} and {}", id.0, other.id.0))),
    }
}
