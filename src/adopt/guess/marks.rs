//! Inputs that are any number or text: a marker in their stead shows where they come out, and what is in place there is
//! their value.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;
use serde_json::{Value, json};

use super::fit::{NEARLY_ALL, is_telling};
use super::inputs::Slot;
use super::untold::Told;
use super::{Scene, State};
use crate::catalog::{Input, InputType, Manifest};
use crate::render::Tree;
use crate::spec::{Name, Spec, VERBS};

/// The first number that stands for another one: a prime that nobody takes.
const NUMBER: i32 = 7919;

/// An input with what stands for its value.
struct Mark<'a> {
    name: &'a str,
    input: &'a Input,
    value: Value,
    /// The texts by which it is known in a line, in their order there.
    words: Vec<String>,
}

/// What stands around the words of a mark in a line of a file.
struct Pattern<'a> {
    path: &'a Utf8Path,
    around: Vec<&'a str>,
}

/// Sets the inputs that can be read where a marker comes out, and says what is known of those that one can stand for.
pub(super) fn read(scene: &Scene<'_>, state: &mut State, slot: &Slot, manifest: &Manifest) -> BTreeMap<String, Told> {
    let mut known = BTreeMap::new();
    let marks = marks(&state.spec, manifest);
    let marked = marks.iter().try_fold(state.spec.clone(), |spec, mark| slot.set(&spec, mark.name, mark.value.clone()));
    let Some(marked) = marked.and_then(|spec| scene.state(spec)) else { return known };
    for mark in &marks {
        let patterns = patterns(&state.tree, &marked.tree, mark);
        let now = slot.inputs(&mut state.spec).and_then(|inputs| inputs.get(mark.name).cloned());
        let now = now.or_else(|| mark.input.default.clone()).unwrap_or_default();
        let values = found(scene, state, mark, &patterns);
        let is_read = if values.is_empty() {
            patterns.iter().all(|pattern| is_as_before(scene, state, &marked, pattern))
        } else {
            values.into_iter().any(|value| {
                value == now
                    || slot.set(&state.spec, mark.name, value).is_some_and(|spec| scene.take(state, spec, NEARLY_ALL))
            })
        };
        let told = match is_read {
            _ if patterns.is_empty() => Told::Silent,
            true => Told::Read,
            false => Told::Unread,
        };
        known.insert(mark.name.to_owned(), told);
    }
    known
}

fn marks<'a>(spec: &Spec, manifest: &'a Manifest) -> Vec<Mark<'a>> {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    for (at, (name, input)) in (0..).zip(&manifest.inputs) {
        let text = |number: i32| format!("https://marker{number}.example/of{at}");
        let (value, words) = match input.ty {
            InputType::Int => {
                let number = (NUMBER + 2 * at).clamp(input.min, input.max);
                (json!(number), vec![number.to_string()])
            }
            InputType::Url => (json!(text(1)), vec![text(1)]),
            InputType::String => (json!(format!("marker{at}")), vec![format!("marker{at}")]),
            InputType::List if input.values.is_empty() => (json!([text(1), text(2)]), vec![text(1), text(2)]),
            InputType::Grants => match permissions(spec).into_iter().next() {
                Some([read, write, ..]) => {
                    let role = format!("marker{at}");
                    (json!({ &role: [&read, &write] }), vec![role, read, write])
                }
                None => continue,
            },
            InputType::List | InputType::Bool | InputType::Enum | InputType::Services => continue,
        };
        marks.push(Mark { name, input, value, words });
    }
    marks
}

/// The permissions of each resource.
fn permissions(spec: &Spec) -> Vec<[String; 3]> {
    let resources = spec.services.values().flat_map(|service| &service.resources);
    let plurals =
        resources.map(|(name, it)| it.plural.as_deref().map_or_else(|| Name::plural_of(name), Name::new).kebab);
    plurals.map(|plural| VERBS.map(|verb| format!("{plural}:{verb}"))).collect()
}

/// Where the mark comes out: the lines that only the marked tree has.
fn patterns<'a>(before: &Tree, marked: &'a Tree, mark: &Mark<'_>) -> Vec<Pattern<'a>> {
    let mut patterns = Vec::new();
    for (path, file) in marked.iter().filter(|(path, _)| !path.starts_with(".scaffold")) {
        let old = before.get(path).map_or(&b""[..], |file| &file.content);
        if old == file.content {
            continue;
        }
        let old = text(old);
        let old: BTreeSet<&str> = old.lines().map(bare).collect();
        let lines = text(&file.content).lines().map(bare).filter(|line| !old.contains(line));
        let around = lines.filter_map(|line| around(line, &mark.words));
        patterns.extend(around.map(|around| Pattern { path, around }));
    }
    patterns
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// A line without what depends on its neighbours.
fn bare(line: &str) -> &str {
    line.trim().trim_end_matches(',')
}

/// What stands before, between and after the words; none where they are not all there, once.
fn around<'a>(line: &'a str, words: &[String]) -> Option<Vec<&'a str>> {
    let mut around = Vec::new();
    let mut rest = line;
    for word in words {
        let (before, after) = rest.split_once(word.as_str())?;
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        if joins(before.chars().next_back()) || joins(after.chars().next()) {
            return None;
        }
        around.push(before);
        rest = after;
    }
    around.push(rest);
    let again = |part: &&str| words.iter().any(|word| part.contains(word.as_str()));
    (!around.iter().any(again)).then_some(around)
}

/// The values that are in place, those first that most places have.
fn found(scene: &Scene<'_>, state: &State, mark: &Mark<'_>, patterns: &[Pattern<'_>]) -> Vec<Value> {
    if mark.input.ty == InputType::Grants {
        return granted(scene, state, patterns).into_iter().collect();
    }
    let mut values: Vec<Value> = Vec::new();
    for Pattern { path, around } in patterns {
        let (Some(first), Some(last)) = (around.first(), around.last()) else { continue };
        if !is_telling(first) && !is_telling(last) {
            continue;
        }
        let lines = scene.place.text(path).unwrap_or_default().lines().map(bare);
        let inner = lines.filter_map(|line| line.strip_prefix(first)?.strip_suffix(last)).filter(|it| !it.is_empty());
        values.extend(inner.filter_map(|inner| value(mark.input, inner, around.get(1).copied().unwrap_or_default())));
    }
    let count = |value: &Value| values.iter().filter(|other| *other == value).count();
    let mut distinct: Vec<Value> = Vec::new();
    for value in &values {
        if !distinct.contains(value) {
            distinct.push(value.clone());
        }
    }
    distinct.sort_by_key(|value| usize::MAX - count(value));
    distinct
}

fn value(input: &Input, inner: &str, between: &str) -> Option<Value> {
    match input.ty {
        InputType::Int => {
            let number: i32 = inner.replace('_', "").parse().ok()?;
            (input.min..=input.max).contains(&number).then(|| number.into())
        }
        InputType::List => Some(inner.split(between).map(str::to_owned).collect::<Vec<_>>().into()),
        _ => (!inner.contains(['"', '<', '>', '{', '}'])).then(|| inner.into()),
    }
}

/// The roles that are not as the spec has them; one that is nowhere any more may do nothing.
fn granted(scene: &Scene<'_>, state: &State, patterns: &[Pattern<'_>]) -> Option<Value> {
    let known: BTreeSet<String> = permissions(&state.spec).into_iter().flatten().collect();
    let mut here = Roles::new();
    let mut rendered = Roles::new();
    for Pattern { path, around } in patterns {
        let [before, name_end, between, after] = around.as_slice() else { continue };
        let read = |text: &str, roles: &mut Roles| {
            for line in text.lines().map(bare) {
                let inner = line.strip_prefix(before).and_then(|line| line.strip_suffix(after));
                let Some((role, list)) = inner.and_then(|inner| inner.split_once(name_end)) else { continue };
                let list: BTreeSet<String> = list.split(between).map(str::to_owned).collect();
                if list.iter().all(|permission| known.contains(permission)) {
                    roles.entry(role.to_owned()).or_default().extend(list);
                }
            }
        };
        // Every service has such a file, for its own permissions.
        let alike = |other: &Utf8Path| other.file_name() == path.file_name();
        scene.place.iter().filter(|(path, _)| alike(path)).for_each(|(_, text)| read(text, &mut here));
        state
            .tree
            .iter()
            .filter(|(path, _)| alike(path))
            .for_each(|(_, file)| read(text(&file.content), &mut rendered));
    }
    if here.is_empty() {
        return None;
    }
    let names = here.keys().chain(rendered.keys()).filter(|name| here.get(*name) != rendered.get(*name));
    let own = names.map(|name| (name.clone(), json!(here.get(name).cloned().unwrap_or_default())));
    Some(Value::Object(own.collect()))
}

/// What roles may do.
type Roles = BTreeMap<String, BTreeSet<String>>;

/// Nothing is in place where the mark came out: what it took away is, so the input is as it was.
fn is_as_before(scene: &Scene<'_>, state: &State, marked: &State, pattern: &Pattern<'_>) -> bool {
    let lines = |tree: &Tree| -> BTreeSet<String> {
        let file = tree.get(pattern.path).map(|file| text(&file.content).to_owned());
        file.unwrap_or_default().lines().map(|line| bare(line).to_owned()).collect()
    };
    let here = scene.place.text(pattern.path).unwrap_or_default();
    let here: BTreeSet<&str> = here.lines().map(bare).collect();
    lines(&state.tree).difference(&lines(&marked.tree)).all(|line| here.contains(line.as_str()))
}
