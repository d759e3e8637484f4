//! The history of a service's migrations, recovered from the files on disk.
//!
//! The schema that migrations lead to is not read from C#. It is the one of the spec, and the snapshot on disk proves
//! it: the snapshot that the schema renders to says the same. Where it does not, adopting is refused, for a next
//! migration would start from a wrong place.

use std::collections::{BTreeMap, BTreeSet};

use camino::{Utf8Path, Utf8PathBuf};
use similar::{ChangeTag, TextDiff};

use crate::error::{Error, Result};
use crate::migrations::{self, Infrastructure, Left, MigrationId, Provider, Schema};
use crate::render::FileId;
use crate::render::history::{History, Ids};
use crate::spec::{Name, Service};

use super::own;

/// Lines of a snapshot that are shown where it is not what the spec asks for.
const SHOWN: usize = 8;

/// What the migrations of a service are.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered {
    /// Their ids, and the schema after the last of them.
    pub history: History,
    /// The files, which never change.
    pub frozen: BTreeMap<FileId, (Utf8PathBuf, Vec<u8>)>,
    /// What migrations may have left in PostgreSQL and that could not be read, each a sentence without a full stop.
    pub unread: Vec<String>,
}

/// The folder of a service's migrations.
pub fn folder(service: &str) -> Utf8PathBuf {
    let pascal = Name::new(service).pascal;
    Utf8PathBuf::from(format!("src/Services/{pascal}/{pascal}.Api/Adapters/Persistence/Migrations"))
}

/// The history that the files below [`folder`] tell; `None` when there is no migration.
///
/// # Errors
/// Usage: only one provider has migrations, a snapshot is missing, or it is not what the spec asks for.
pub fn recover(
    solution: &str,
    name: &str,
    service: &Service,
    infrastructure: Infrastructure,
    files: &BTreeMap<Utf8PathBuf, Vec<u8>>,
) -> Result<Option<Recovered>> {
    let schema = migrations::from_spec(solution, name, service, infrastructure)?;
    let mut ids: BTreeMap<Provider, Vec<String>> = BTreeMap::new();
    let mut frozen = BTreeMap::new();
    for provider in Provider::ALL {
        let dir = folder(name).join(provider.name());
        let here: BTreeMap<&str, (&Utf8PathBuf, &Vec<u8>)> = files
            .iter()
            .filter(|(path, _)| path.parent() == Some(&dir))
            .filter_map(|(path, bytes)| Some((path.file_name()?, (path, bytes))))
            .collect();
        let found: Vec<String> = here.keys().filter_map(|file| id_of(file)).collect();
        let ours = if found.is_empty() { None } else { check_snapshot(name, &schema, provider, &dir, &here)? };
        let belongs = |file: &str| {
            found.iter().any(|id| file == format!("{id}.cs") || file == format!("{id}.Designer.cs"))
                || file.ends_with("ModelSnapshot.cs")
        };
        for (file, (path, bytes)) in here.iter().filter(|(file, _)| belongs(file)) {
            let id = format!("service/{name}:migrations/{}/{file}", provider.name().to_lowercase());
            let ours = ours.as_ref().filter(|_| file.ends_with("ModelSnapshot.cs"));
            let bytes = ours.map_or_else(|| (*bytes).clone(), |ours| ours.clone().into_bytes());
            frozen.insert(FileId(id), ((*path).clone(), bytes));
        }
        ids.insert(provider, found);
    }
    match (ids[&Provider::Postgres].is_empty(), ids[&Provider::Sqlite].is_empty()) {
        (true, true) => Ok(None),
        (false, false) => {
            let Left { retired, open, unread } = left(name, &ids[&Provider::Postgres], &schema, files);
            let history = History { migrations: pairs(&ids), schema, retired, open, branches: None };
            Ok(Some(Recovered { history, frozen, unread }))
        }
        (postgres, _) => {
            let (with, without) = if postgres { ("SQLite", "PostgreSQL") } else { ("PostgreSQL", "SQLite") };
            Err(Error::usage(format!("{name} has migrations for {with} but none for {without}; nothing was written"))
                .hint("add them with `dotnet ef migrations add`, or remove those that are there to get new first ones"))
        }
    }
}

/// What the migrations for PostgreSQL left there for the version before.
fn left(name: &str, ids: &[String], schema: &Schema, files: &BTreeMap<Utf8PathBuf, Vec<u8>>) -> Left {
    let dir = folder(name).join(Provider::Postgres.name());
    let text = |path: &Utf8Path| files.get(path).map(|bytes| String::from_utf8_lossy(bytes));
    let texts: Vec<_> = ids.iter().filter_map(|id| Some((id, text(&dir.join(format!("{id}.cs")))?))).collect();
    let snapshot = files.keys().find(|path| path.starts_with(&dir) && path.as_str().ends_with("ModelSnapshot.cs"));
    let snapshot = snapshot.and_then(|path| text(path)).unwrap_or_default();
    migrations::left(texts.iter().map(|(id, text)| (id.as_str(), text.as_ref())), schema, &snapshot)
}

/// The id of a migration whose file this is.
fn id_of(file: &str) -> Option<String> {
    let stem = file.strip_suffix(".cs")?;
    MigrationId::parse(stem).ok().map(|_| stem.to_owned())
}

/// Ids of both providers side by side: those with one name are one migration.
fn pairs(ids: &BTreeMap<Provider, Vec<String>>) -> Vec<Ids> {
    let title = |id: &String| id.split_once('_').map(|(_, title)| title.to_owned());
    let mut left: BTreeSet<&String> = ids[&Provider::Sqlite].iter().collect();
    let mut all: Vec<Ids> = Vec::new();
    for postgres in &ids[&Provider::Postgres] {
        let sqlite = left.iter().copied().find(|id| title(id) == title(postgres)).cloned();
        if let Some(id) = &sqlite {
            left.remove(id);
        }
        all.push(Ids { postgres: Some(postgres.clone()), sqlite });
    }
    all.extend(left.into_iter().map(|id| Ids { postgres: None, sqlite: Some(id.clone()) }));
    all.sort_by(|a, b| a.postgres.as_ref().or(a.sqlite.as_ref()).cmp(&b.postgres.as_ref().or(b.sqlite.as_ref())));
    all
}

/// The snapshot on disk says what the schema of the spec does. Where a person's own entities are in it too, gives what
/// would be there without them: theirs are an edit then, which stays.
fn check_snapshot(
    name: &str,
    schema: &Schema,
    provider: Provider,
    dir: &Utf8Path,
    here: &BTreeMap<&str, (&Utf8PathBuf, &Vec<u8>)>,
) -> Result<Option<String>> {
    let any = MigrationId::parse("20000101000000_Any")?;
    let wanted =
        migrations::initial(schema, provider, &any).into_iter().find(|file| file.name.ends_with("Snapshot.cs"));
    let wanted = wanted.map(|file| file.text).unwrap_or_default();
    let Some((path, bytes)) = here.iter().find(|(file, _)| file.ends_with("ModelSnapshot.cs")).map(|(_, found)| found)
    else {
        return Err(Error::usage(format!("`{dir}` has migrations but no model snapshot; nothing was written"))
            .hint("take it from version control: new migrations start from it"));
    };
    let found = String::from_utf8_lossy(bytes);
    if plain(&found) == plain(&wanted) {
        return Ok(None);
    }
    if plain(&own::without(&found, &wanted)) == plain(&wanted) {
        return Ok(Some(own::as_in(&found, &wanted)));
    }
    let mut error = Error::usage(format!(
        "the migrations of {name} lead to another schema than the spec asks for; nothing was written"
    ));
    error.causes.push(format!("`{path}` (-) and the spec (+) differ:"));
    error.causes.extend(differences(&plain(&found), &plain(&wanted)));
    Err(error.hint("adopt with the spec as it was when the last migration was made, and change it afterwards").hint(
        "a model that has more than a spec can say stays with `dotnet ef`; take `.scaffold/` from version control",
    ))
}

/// Without what may differ and mean the same: white space, line endings, the mark and the version of the tool.
fn plain(text: &str) -> String {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let lines = lines.map(|line| match line.split_once("HasAnnotation(\"ProductVersion\", \"") {
        Some((before, rest)) => {
            format!("{before}HasAnnotation(\"ProductVersion\", {}", rest.split_once('"').map_or("", |(_, rest)| rest))
        }
        None => line.to_owned(),
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn differences(found: &str, wanted: &str) -> Vec<String> {
    let diff = TextDiff::from_lines(found, wanted);
    let mut lines: Vec<String> = diff
        .iter_all_changes()
        .filter_map(|change| match change.tag() {
            ChangeTag::Equal => None,
            ChangeTag::Delete => Some(format!("- {}", change.value().trim_end())),
            ChangeTag::Insert => Some(format!("+ {}", change.value().trim_end())),
        })
        .collect();
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    lines.extend((more > 0).then(|| format!("… and {more} lines more")));
    lines
}
