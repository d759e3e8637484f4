//! The kinds that are in place.

use std::collections::BTreeSet;

use super::fit::NEARLY_ALL;
use super::inputs::{self, Slot};
use super::untold::Untold;
use super::{Scene, State, with};
use crate::catalog::{self, IMPLIED, Manifest};
use crate::spec::{Inputs, Spec};

/// A kind may change what another one is measured by, but not for long.
const ROUNDS: usize = 3;

/// Adds the kinds of which nearly everything is there, with the inputs that can be read. What no file tells of the
/// inputs goes to `untold`.
pub(super) fn find(scene: &Scene<'_>, state: &mut State, untold: &mut Untold) {
    for _ in 0..ROUNDS {
        let mut found = false;
        for slot in slots(scene, &state.spec) {
            found |= add(scene, state, &slot, untold);
        }
        if !found {
            break;
        }
    }
}

/// Where a kind could be that is not in the spec.
fn slots(scene: &Scene<'_>, spec: &Spec) -> Vec<Slot> {
    let mut slots = Vec::new();
    let kinds = scene.catalog.iter().filter(|(name, kind)| !IMPLIED.contains(name) && !kind.manifest.hidden);
    for (name, kind) in kinds {
        let slot = |service: Option<&String>| Slot { service: service.cloned(), kind: name.to_owned() };
        match kind.manifest.scope {
            catalog::Scope::Solution if !spec.with.contains_key(name) => slots.push(slot(None)),
            catalog::Scope::Solution => {}
            catalog::Scope::Service => {
                let free = spec.services.iter().filter(|(_, service)| !service.with.contains_key(name));
                slots.extend(free.map(|(service, _)| slot(Some(service))));
            }
        }
    }
    slots
}

fn add(scene: &Scene<'_>, state: &mut State, slot: &Slot, untold: &mut Untold) -> bool {
    let Some(manifest) = scene.catalog.get(&slot.kind).map(|kind| &kind.manifest) else { return false };
    let Some((spec, told)) = by_paths(scene, &state.spec, slot, manifest) else { return false };
    let Some(mut there) = scene.state(spec) else { return false };
    let known = inputs::read(scene, &mut there, slot, &told);
    // One that has no file by itself, and only refines what others render, is told by its inputs.
    let is_there = scene.fit(state, &there).holds(NEARLY_ALL);
    if is_there {
        *state = there;
        untold.note(slot, known);
    }
    is_there
}

/// The spec with a kind, in the form of which most files are there, and the inputs that its files tell; none where nearly
/// all of them are not.
fn by_paths(scene: &Scene<'_>, spec: &Spec, slot: &Slot, manifest: &Manifest) -> Option<(Spec, BTreeSet<String>)> {
    let with_inputs = |inputs: &Inputs| {
        let mut spec = spec.clone();
        with(&mut spec, slot.service.as_deref())?.insert(slot.kind.clone(), inputs.clone());
        Some(spec)
    };
    let share = |inputs: &Inputs| share(scene, &with_inputs(inputs)?, slot);
    let mut best: Option<(Share, Inputs)> = None;
    for start in inputs::starts(spec, slot, manifest) {
        let found = share(&start)?;
        if best.as_ref().is_none_or(|(best, _)| found.gain() > best.gain()) {
            best = Some((found, start));
        }
    }
    let (mut found, mut inputs) = best?;
    let mut told = BTreeSet::new();
    // One of several forms has at least what they share.
    if found.there * 2 < found.all {
        return None;
    }
    while found.all > 0 {
        let mut better = None;
        for (name, value) in inputs::alternatives(spec, slot, manifest, &inputs) {
            let mut other = inputs.clone();
            other.insert(name.clone(), value);
            let other_share = share(&other)?;
            if other_share.gain() != found.gain() {
                told.insert(name);
            }
            if other_share.gain() > better.as_ref().map_or(found.gain(), |(share, _): &(Share, Inputs)| share.gain()) {
                better = Some((other_share, other));
            }
        }
        let Some((share, other)) = better else { break };
        (found, inputs) = (share, other);
    }
    (found.there * 100 >= found.all * NEARLY_ALL).then_some(())?;
    Some((with_inputs(&inputs)?, told))
}

/// How many of a component's files are in place.
#[derive(Debug, Clone, Copy)]
struct Share {
    there: usize,
    all: usize,
}

impl Share {
    /// Files that are there, less those that are not.
    fn gain(self) -> i64 {
        let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        2 * signed(self.there) - signed(self.all)
    }
}

fn share(scene: &Scene<'_>, spec: &Spec, slot: &Slot) -> Option<Share> {
    let paths = scene.paths(spec)?.remove(&slot.component()).unwrap_or_default();
    Some(Share { there: paths.iter().filter(|path| scene.place.has(path)).count(), all: paths.len() })
}
