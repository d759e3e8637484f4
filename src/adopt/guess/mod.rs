//! What a spec leaves open after its resources were read: kinds, their inputs, events, who may read, and what fields
//! take. Pure.
//!
//! Nothing here knows a kind. A spec with one thing more is rendered, and the thing is taken when nearly all that it
//! changes is in place; inputs are read back from where a marker in their stead comes out. What a person has edited is
//! compared line by line, so it costs a little of a guess and not the whole of it.

mod events;
mod facts;
mod fit;
mod inputs;
mod kinds;
mod lists;
mod marks;
mod untold;

use std::collections::BTreeMap;

use camino::Utf8PathBuf;

use crate::catalog::Catalog;
use crate::plan::{self, Plan};
use crate::render::{FileId, Renderer, Tree};
use crate::spec::{Inputs, Spec};
pub use fit::Place;
use fit::{Fit, fit};
use untold::Untold;

/// A spec that comes as near to what is in place as it can be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// It.
    pub spec: Spec,
    /// The inputs of kinds that no file tells, or not in words that could be read: `queue: consumers, ordering`.
    pub untold: Vec<String>,
}

/// The spec with everything that can be told of a tree beside its resources.
pub fn guess(spec: &Spec, catalog: &Catalog, place: &Place) -> Guess {
    let mut untold = Untold::default();
    let nothing = || Guess { spec: spec.clone(), untold: Vec::new() };
    let Ok(renderer) = Renderer::new(catalog) else { return nothing() };
    let scene = Scene { catalog, renderer, place };
    let Some(mut state) = scene.state(spec.clone()) else { return nothing() };
    facts::read(&scene, &mut state);
    kinds::find(&scene, &mut state, &mut untold);
    events::find(&scene, &mut state);
    facts::access(&scene, &mut state);
    lists::find(&scene, &mut state);
    Guess { spec: state.spec, untold: untold.lines() }
}

/// What every guess is held to.
struct Scene<'a> {
    catalog: &'a Catalog,
    renderer: Renderer<'a>,
    place: &'a Place,
}

/// A spec with what it renders to.
struct State {
    spec: Spec,
    tree: Tree,
}

impl Scene<'_> {
    /// What a spec renders to; none where it cannot be rendered, for that is no guess.
    fn state(&self, spec: Spec) -> Option<State> {
        let tree = self.renderer.files(&self.plan(&spec)?).ok()?;
        Some(State { spec, tree })
    }

    fn plan(&self, spec: &Spec) -> Option<Plan> {
        plan::plan(spec, self.catalog).ok()
    }

    /// Where the files of a spec go, by component.
    fn paths(&self, spec: &Spec) -> Option<BTreeMap<String, Vec<Utf8PathBuf>>> {
        self.renderer.paths(&self.plan(spec)?).ok()
    }

    /// How another state compares with this one.
    fn fit(&self, before: &State, after: &State) -> Fit {
        self.fit_of(before, after, &|_| true)
    }

    fn fit_of(&self, before: &State, after: &State, of: &dyn Fn(&FileId) -> bool) -> Fit {
        fit(&before.tree, &after.tree, self.place, of)
    }

    /// Takes a spec where it holds; false where it does not.
    fn take(&self, state: &mut State, spec: Spec, hundredths: usize) -> bool {
        let after = self.state(spec).filter(|after| self.fit(state, after).holds(hundredths));
        let taken = after.is_some();
        if let Some(after) = after {
            *state = after;
        }
        taken
    }
}

/// The `with` of the solution, or of a service.
fn with<'a>(spec: &'a mut Spec, service: Option<&str>) -> Option<&'a mut BTreeMap<String, Inputs>> {
    match service {
        None => Some(&mut spec.with),
        Some(name) => spec.services.get_mut(name).map(|service| &mut service.with),
    }
}
