//! What lists are sorted and filtered by where no index tells it: of an amount of money, whose columns no index can name,
//! and of a unique field, which has one anyway.

use super::fit::NEARLY_ALL;
use super::{Scene, State};
use crate::spec::{Field, FieldType, Spec};

/// A key of a field, and for which fields no index tells it.
type Mark = (fn(&mut Field) -> &mut bool, fn(&Field) -> bool);

const MARKS: [Mark; 2] = [
    (|field| &mut field.sort, |field| field.unique || matches!(field.ty, FieldType::Money { .. })),
    (|field| &mut field.filter, |field| field.unique),
];

/// Marks the fields that what is in place sorts and filters by.
pub(super) fn find(scene: &Scene<'_>, state: &mut State) {
    for (key, is_open) in MARKS {
        let open: Vec<Place> = places(&state.spec, &|field| is_open(field) && !*key(&mut field.clone()));
        let mut all = state.spec.clone();
        for place in &open {
            mark(&mut all, place, key);
        }
        let Some(marked) = scene.state(all) else { continue };
        for place in &open {
            // A resource of which nothing comes nearer is not looked at field by field.
            let (of, end) = (format!("service/{}:", place.service), format!(":{}", place.resource));
            let fit = scene.fit_of(state, &marked, &|id| id.0.starts_with(&of) && id.0.ends_with(&end));
            if fit.found > 0 {
                let mut spec = state.spec.clone();
                mark(&mut spec, place, key);
                scene.take(state, spec, NEARLY_ALL);
            }
        }
    }
}

/// Where a field is.
struct Place {
    service: String,
    resource: String,
    field: usize,
}

fn places(spec: &Spec, is_open: &dyn Fn(&Field) -> bool) -> Vec<Place> {
    let mut places = Vec::new();
    for (service, it) in &spec.services {
        for (resource, it) in &it.resources {
            let open = it.fields.iter().enumerate().filter(|(_, field)| is_open(field));
            places.extend(open.map(|(field, _)| Place { service: service.clone(), resource: resource.clone(), field }));
        }
    }
    places
}

fn mark(spec: &mut Spec, place: &Place, key: fn(&mut Field) -> &mut bool) {
    let resource = spec.services.get_mut(&place.service).and_then(|it| it.resources.get_mut(&place.resource));
    if let Some(field) = resource.and_then(|it| it.fields.get_mut(place.field)) {
        *key(field) = true;
    }
}
