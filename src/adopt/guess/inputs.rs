//! The inputs of a kind that is in place.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fit::NEARLY_ALL;
use super::untold::Told;
use super::{Scene, State, marks, with};
use crate::catalog::{Input, InputType, Manifest};
use crate::spec::{Inputs, Spec};

/// A kind and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// None is the solution.
    pub(super) service: Option<String>,
    pub(super) kind: String,
}

impl Slot {
    /// The id of its component.
    pub(super) fn component(&self) -> String {
        self.service.as_ref().map_or_else(|| self.kind.clone(), |name| format!("service/{name}/{}", self.kind))
    }

    /// Its inputs in a spec.
    pub(super) fn inputs<'a>(&self, spec: &'a mut Spec) -> Option<&'a mut Inputs> {
        with(spec, self.service.as_deref())?.get_mut(&self.kind)
    }

    /// The spec with a value for one of its inputs.
    pub(super) fn set(&self, spec: &Spec, name: &str, value: Value) -> Option<Spec> {
        let mut spec = spec.clone();
        self.inputs(&mut spec)?.insert(name.to_owned(), value);
        Some(spec)
    }

    /// What a list of services can name.
    fn others(&self, spec: &Spec) -> Vec<String> {
        spec.services.keys().filter(|name| Some(*name) != self.service.as_ref()).cloned().collect()
    }
}

/// The inputs to begin with: only what must be said.
pub(super) fn starts(spec: &Spec, slot: &Slot, manifest: &Manifest) -> Vec<Inputs> {
    let mut starts = vec![Inputs::new()];
    for (name, input) in manifest.inputs.iter().filter(|(_, input)| input.default.is_none()) {
        let values: Vec<Value> = match input.ty {
            InputType::Services => slot.others(spec).into_iter().map(|other| vec![other].into()).collect(),
            InputType::Enum => input.values.iter().map(|value| value.clone().into()).collect(),
            InputType::Bool => vec![false.into(), true.into()],
            InputType::Int => vec![input.min.into()],
            // Nobody can begin with a text that is in no file yet.
            InputType::String | InputType::Url | InputType::List | InputType::Grants => Vec::new(),
        };
        let with_value = |start: &Inputs, value: &Value| {
            let mut start = start.clone();
            start.insert(name.clone(), value.clone());
            start
        };
        starts = starts.iter().flat_map(|start| values.iter().map(|value| with_value(start, value))).collect();
    }
    starts
}

/// Each other value of each input of which there are a few, with that input's name.
pub(super) fn alternatives(spec: &Spec, slot: &Slot, manifest: &Manifest, inputs: &Inputs) -> Vec<(String, Value)> {
    let of = |(name, input): (&String, &Input)| -> Vec<(String, Value)> {
        let now = inputs.get(name).or(input.default.as_ref()).cloned().unwrap_or_default();
        let values: Vec<Value> = match input.ty {
            InputType::Enum => input.values.iter().map(|value| Value::from(value.clone())).collect(),
            InputType::Bool => vec![false.into(), true.into()],
            InputType::List if !input.values.is_empty() => lists(&now, &input.values, 0),
            InputType::Services => lists(&now, &slot.others(spec), 1),
            _ => Vec::new(),
        };
        values.into_iter().filter(|value| *value != now).map(|value| (name.clone(), value)).collect()
    };
    manifest.inputs.iter().flat_map(of).collect()
}

/// The lists that are one step away: an item more, at any place, one less, one instead of another.
fn lists(now: &Value, items: &[String], least: usize) -> Vec<Value> {
    let now: Vec<String> = now.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let mut lists = Vec::new();
    for item in items.iter().filter(|item| !now.contains(item)) {
        for at in (0..=now.len()).rev() {
            let mut more = now.clone();
            more.insert(at, item.clone());
            lists.push(more.into());
        }
        for at in 0..now.len() {
            let mut other = now.clone();
            other[at].clone_from(item);
            lists.push(other.into());
        }
    }
    for at in (0..now.len()).filter(|_| now.len() > least) {
        let mut less = now.clone();
        less.remove(at);
        lists.push(less.into());
    }
    lists
}

/// Sets the inputs that what is in place tells, and says what is known of each; those in `told` the kind's paths have
/// told already.
pub(super) fn read(
    scene: &Scene<'_>,
    state: &mut State,
    slot: &Slot,
    told: &BTreeSet<String>,
) -> BTreeMap<String, Told> {
    let mut known = BTreeMap::new();
    let Some(manifest) = scene.catalog.get(&slot.kind).map(|kind| &kind.manifest) else { return known };
    let mut visible = told.clone();
    loop {
        let mut best: Option<(i64, State)> = None;
        let inputs = slot.inputs(&mut state.spec).cloned().unwrap_or_default();
        for (name, value) in alternatives(&state.spec, slot, manifest, &inputs) {
            if told.contains(&name) && !matches!(manifest.inputs[&name].ty, InputType::List) {
                continue;
            }
            let Some(other) = slot.set(&state.spec, &name, value).and_then(|spec| scene.state(spec)) else { continue };
            let fit = scene.fit(state, &other);
            if !fit.is_none() {
                visible.insert(name);
            }
            if fit.holds(NEARLY_ALL) && best.as_ref().is_none_or(|(gain, _)| fit.gain() > *gain) {
                best = Some((fit.gain(), other));
            }
        }
        let Some((_, other)) = best else { break };
        *state = other;
    }
    for name in manifest.inputs.keys() {
        known.insert(name.clone(), if visible.contains(name) { Told::Read } else { Told::Silent });
    }
    known.extend(marks::read(scene, state, slot, manifest));
    // A choice that was seen is said, so that no rule makes another one later.
    let seen = manifest.inputs.iter().filter(|(name, input)| input.ty == InputType::Enum && visible.contains(*name));
    for (name, input) in seen {
        if let (Some(inputs), Some(default)) = (slot.inputs(&mut state.spec), &input.default) {
            inputs.entry(name.clone()).or_insert_with(|| default.clone());
        }
    }
    known
}
