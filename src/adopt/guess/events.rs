//! The events of resources, and those that services react to.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use super::{Scene, State};
use crate::spec::{EventName, Name, Spec};

/// The events that scaffold publishes by itself, in the order of a life.
const OF_A_LIFE: [&str; 3] = ["created", "updated", "deleted"];

/// A handler is there to be written by people, so half of what an event changes need not be as generated; that all of
/// its files are there is asked for beside it.
const HALF: usize = 50;

/// Adds the events whose files are in place, and the reactions to them.
pub(super) fn find(scene: &Scene<'_>, state: &mut State) {
    for event in published(scene, &state.spec) {
        let mut spec = state.spec.clone();
        let resource = spec.services.get_mut(&event.service).and_then(|it| it.resources.get_mut(&event.resource));
        if let Some(resource) = resource {
            resource.events.push(event.event);
            take(scene, state, spec);
        }
    }
    let all: Vec<EventName> = every(&state.spec);
    for reader in state.spec.services.keys().cloned().collect::<Vec<_>>() {
        for event in all.iter().filter(|event| event.service != reader) {
            let mut spec = state.spec.clone();
            if let Some(service) = spec.services.get_mut(&reader) {
                service.consumes.push(event.clone());
                take(scene, state, spec);
            }
        }
    }
}

/// Takes a spec that brings files, all of which are in place.
fn take(scene: &Scene<'_>, state: &mut State, spec: Spec) {
    let (Some(before), Some(after)) = (all_paths(scene, &state.spec), all_paths(scene, &spec)) else { return };
    let mut new = after.difference(&before).peekable();
    if new.peek().is_some() && new.all(|path| scene.place.has(path)) {
        scene.take(state, spec, HALF);
    }
}

/// Every event of the spec.
fn every(spec: &Spec) -> Vec<EventName> {
    let mut all = Vec::new();
    for (service, it) in &spec.services {
        for (resource, it) in &it.resources {
            let event = |event: &String| EventName {
                service: service.clone(),
                resource: resource.clone(),
                event: event.clone(),
            };
            all.extend(it.events.iter().map(event));
        }
    }
    all
}

fn all_paths(scene: &Scene<'_>, spec: &Spec) -> Option<BTreeSet<Utf8PathBuf>> {
    Some(scene.paths(spec)?.into_values().flatten().collect())
}

/// The events that files are named after: a marker in the stead of one shows how. Longer names of resources come first,
/// so that `order_line_added` is no event of `order` where it is one of `order_line`.
fn published(scene: &Scene<'_>, spec: &Spec) -> Vec<EventName> {
    let mut marked = spec.clone();
    let mut marks: Vec<(EventName, Name)> = Vec::new();
    for (service, it) in &mut marked.services {
        for (resource, it) in &mut it.resources {
            let letter = |digit: usize| char::from(b'a' + u8::try_from(digit % 26).unwrap_or_default());
            let at = marks.len();
            let event: String = ["zq", "qz"].join(&[letter(at / 26), letter(at)].iter().collect::<String>());
            it.events.push(event.clone());
            let name = Name::new(&event);
            marks.push((EventName { service: service.clone(), resource: resource.clone(), event }, name));
        }
    }
    let (Some(before), Some(after)) = (all_paths(scene, spec), all_paths(scene, &marked)) else { return Vec::new() };
    let new: Vec<&Utf8PathBuf> = after.difference(&before).collect();
    marks.sort_by_key(|(event, _)| usize::MAX - event.resource.len());
    let mut events: Vec<EventName> = Vec::new();
    for (mark, name) in marks {
        let mut found: Vec<BTreeSet<String>> = Vec::new();
        for path in &new {
            let split =
                [&name.pascal, &name.kebab, &name.snake].into_iter().find_map(|form| path.as_str().split_once(form));
            found.extend(split.map(|around| between(scene, around)));
        }
        let Some((first, rest)) = found.split_first() else { continue };
        let named: Vec<&String> =
            first.iter().filter(|event| rest.iter().all(|other| other.contains(*event))).collect();
        let (of_a_life, others): (Vec<&str>, Vec<&str>) = (
            OF_A_LIFE.into_iter().filter(|event| named.iter().any(|name| name == event)).collect(),
            named.iter().map(|name| name.as_str()).filter(|name| !OF_A_LIFE.contains(name)).collect(),
        );
        events.extend(
            of_a_life.into_iter().chain(others).map(|event| EventName { event: event.to_owned(), ..mark.clone() }),
        );
    }
    events
}

/// What stands between two parts of a path in the paths that are in place, as an event's name.
fn between(scene: &Scene<'_>, (before, after): (&str, &str)) -> BTreeSet<String> {
    let inner = |path: &Utf8Path| {
        let inner = path.as_str().strip_prefix(before)?.strip_suffix(after)?;
        (!inner.is_empty() && !inner.contains('/')).then(|| Name::new(inner).snake)
    };
    scene.place.iter().filter_map(|(path, _)| inner(path)).collect()
}
