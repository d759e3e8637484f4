//! What the code of a resource says and its tables do not: who may read it, whether the world can reach its service, and
//! what its fields take.
//!
//! A request says of each field in two lines what it takes. They are read, and count only when the field renders to them.

use camino::Utf8PathBuf;

use super::fit::NEARLY_ALL;
use super::{Scene, State};
use crate::render::Tree;
use crate::spec::vocabulary::DEFAULT_TEXT;
use crate::spec::{Field, FieldType, Name, Spec, Value};

/// Makes resources public, and keeps services from the world, where that is in place.
pub(super) fn access(scene: &Scene<'_>, state: &mut State) {
    for service in state.spec.services.keys().cloned().collect::<Vec<_>>() {
        let mut inner = state.spec.clone();
        if let Some(it) = inner.services.get_mut(&service) {
            it.requirements.public = Some(false);
            scene.take(state, inner, NEARLY_ALL);
        }
    }
    let mut open = state.spec.clone();
    let resources = open.services.values_mut().flat_map(|service| service.resources.values_mut());
    resources.for_each(|resource| resource.public = true);
    let Some(opened) = scene.state(open) else { return };
    let mut spec = state.spec.clone();
    for (service, it) in &mut spec.services {
        for (name, resource) in &mut it.resources {
            let (of, key) = (format!("service/{service}:"), format!(":{name}"));
            let fit = scene.fit_of(state, &opened, &|id| id.0.starts_with(&of) && id.0.ends_with(&key));
            resource.public = fit.holds(NEARLY_ALL);
        }
    }
    scene.take(state, spec, NEARLY_ALL);
}

/// Sets bounds, patterns and defaults of fields as their requests say them.
pub(super) fn read(scene: &Scene<'_>, state: &mut State) {
    let mut spec = state.spec.clone();
    each(&mut spec, &mut |path, field| {
        if let (Some(is), Some(was)) =
            (scene.place.text(path).and_then(|text| said(text, field)), rendered(&state.tree, path, field))
        {
            take_over(field, &is, &was);
        }
    });
    // A value that does not come out as it was read is none.
    let Some(after) = scene.state(spec.clone()) else { return };
    let before = state.spec.clone();
    let mut old = Vec::new();
    each(&mut before.clone(), &mut |_, field| old.push(field.clone()));
    let mut old = old.into_iter();
    each(&mut spec, &mut |path, field| {
        let known = old.next();
        let is = scene.place.text(path).and_then(|text| said(text, field));
        let is_meant = is.is_some() && is == rendered(&after.tree, path, field);
        if let Some(known) = known.filter(|_| !is_meant) {
            *field = known;
        }
    });
    if spec != before
        && let Some(after) = scene.state(spec)
    {
        *state = after;
    }
}

/// Visits every field with the path of the request that it is in.
fn each(spec: &mut Spec, visit: &mut dyn FnMut(&camino::Utf8Path, &mut Field)) {
    for (service, it) in &mut spec.services {
        let service = Name::new(service).pascal;
        for (name, resource) in &mut it.resources {
            let plural = resource.plural.as_deref().map_or_else(|| Name::plural_of(name), Name::new).pascal;
            let name = Name::new(name).pascal;
            let folder = Utf8PathBuf::from(format!("src/Services/{service}/{service}.Api/Features/{plural}"));
            let path = folder.join(format!("{name}Request.cs"));
            resource.fields.iter_mut().for_each(|field| visit(&path, field));
            for child in &mut resource.has_many {
                let path = folder.join(format!("{name}{}Request.cs", Name::new(&child.name).pascal));
                child.fields.iter_mut().for_each(|field| visit(&path, field));
            }
        }
    }
}

/// What a request says of a field: its attributes and its initialiser.
type Said = (String, String);

fn rendered(tree: &Tree, path: &camino::Utf8Path, field: &Field) -> Option<Said> {
    said(std::str::from_utf8(&tree.get(path)?.content).ok()?, field)
}

fn said(request: &str, field: &Field) -> Option<Said> {
    let property = Name::new(&field.name).pascal;
    let property = if matches!(field.ty, FieldType::Ref(_)) { format!("{property}Id") } else { property };
    let marker = format!(" {property} {{ get; set; }}");
    let mut before = "";
    for line in request.lines().map(str::trim) {
        if let Some((_, initialiser)) = line.split_once(&marker) {
            let attributes = before.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
            return Some((attributes.unwrap_or_default().to_owned(), initialiser.to_owned()));
        }
        before = line;
    }
    None
}

/// Takes over what is said now and was not before.
fn take_over(field: &mut Field, (is, _): &Said, (was, _): &Said) {
    let new = |call: &str, at: usize| {
        let now = argument(is, call, at)?;
        (Some(&now) != argument(was, call, at).as_ref()).then_some(now)
    };
    let whole = |text: String| text.replace('_', "").parse::<i64>().ok();
    let length = |at| new("Text", at).and_then(|text| text.parse::<u32>().ok());
    // A default may be empty unless the spec says else.
    let shortest = || length(0).filter(|min| *min > 0 || argument(is, "Default", 0).is_none());
    // A JSON column tells no more of a text than that it is one.
    let says = |attribute: &str| is.split(", ").any(|other| other == attribute);
    if matches!(field.ty, FieldType::String { .. }) && says("WebAddress") {
        field.ty = FieldType::Url;
    } else if matches!(field.ty, FieldType::String { .. }) && says("Email") {
        field.ty = FieldType::Email;
    } else if matches!(field.ty, FieldType::String { .. }) && is.contains(", Lines = true)") {
        let longest = argument(is, "Text", 1).and_then(|text| text.parse().ok());
        field.ty = FieldType::Text { min: None, max: longest.unwrap_or(DEFAULT_TEXT) };
    }
    let small = |at| new("Whole", at).and_then(whole).and_then(|number| i32::try_from(number).ok());
    match &mut field.ty {
        FieldType::String { min, max, pattern } => {
            *min = shortest().or(*min);
            *max = length(1).unwrap_or(*max);
            *pattern = new("Pattern", 0).and_then(|text| unquoted(&text)).or_else(|| pattern.take());
        }
        FieldType::Text { min, max } => {
            *min = shortest().or(*min);
            *max = length(1).unwrap_or(*max);
        }
        FieldType::Int { min, max } => (*min, *max) = (small(0).or(*min), small(1).or(*max)),
        FieldType::Long { min, max } => {
            (*min, *max) = (new("Whole", 0).and_then(whole).or(*min), new("Whole", 1).and_then(whole).or(*max));
        }
        FieldType::Money { min, max } => {
            (*min, *max) = (new("Amount", 0).and_then(whole).or(*min), new("Amount", 1).and_then(whole).or(*max));
        }
        FieldType::Decimal { precision, scale, min, max } => {
            let digits = |at| argument(is, "Number", at).and_then(|text| text.parse::<u8>().ok());
            (*precision, *scale) = (digits(0).unwrap_or(*precision), digits(1).unwrap_or(*scale));
            let bound = |name: &str| {
                let (_, rest) = is.split_once(&format!(", {name} = \""))?;
                rest.split_once('"').map(|(bound, _)| bound.to_owned())
            };
            (*min, *max) = (bound("Min").or_else(|| min.take()), bound("Max").or_else(|| max.take()));
        }
        _ => {}
    }
    if let Some(text) = new("Default", 0) {
        field.default = match &field.ty {
            FieldType::Bool => text.parse().ok().map(Value::Bool),
            FieldType::Int { .. } | FieldType::Long { .. } => whole(text).map(Value::Integer),
            FieldType::Decimal { .. } => Some(Value::Decimal(text.trim_end_matches('d').to_owned())),
            FieldType::Money { .. } | FieldType::Json | FieldType::Ref(_) => None,
            _ => unquoted(&text).map(Value::Text),
        };
    }
}

/// An argument of an attribute, as it is written: `32` of `Text(1, 32)`.
fn argument(attributes: &str, call: &str, at: usize) -> Option<String> {
    let start = attributes.find(&format!("{call}("))?;
    let (mut arguments, mut quoted, mut escaped) = (vec![String::new()], false, false);
    for c in attributes[start + call.len() + 1..].chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ')' if !quoted => break,
            ',' if !quoted => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        arguments.last_mut()?.push(c);
    }
    arguments.get(at).map(|text| text.trim().to_owned())
}

/// The text of a C# string without escapes that stand for a control character.
fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let (mut out, mut escaped) = (String::new(), false);
    for c in inner.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            '\\' | '"' => {
                out.push(c);
                escaped = false;
            }
            _ if escaped => return None,
            c => out.push(c),
        }
    }
    Some(out)
}
