use std::collections::BTreeMap;

use super::*;

fn files(manifest: &str, templates: &[&str]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([("manifest.yaml".to_owned(), manifest.to_owned())]);
    files.extend(templates.iter().map(|path| (format!("files/{path}"), String::new())));
    files
}

const HEAD: &str = "kind: k\ntitle: T\ndescription: D\nscope: service\n";

#[test]
fn the_embedded_catalog_is_sound() {
    let catalog = Catalog::embedded().unwrap();
    assert!(catalog.get("service").is_some());
    assert!(catalog.get("solution").is_some());
}

/// What is said of a kind, with its line.
fn said(manifest: &str, templates: &[&str]) -> Vec<String> {
    let (source, findings) = Catalog::default().add("own", "k", files(manifest, templates), true).unwrap();
    assert_eq!(source.name, "own/k/manifest.yaml");
    let located = crate::report::located(&source, &findings).into_iter();
    located.map(|finding| format!("{}:{} {}", finding.line, finding.column, finding.message)).collect()
}

#[test]
fn a_kind_without_a_manifest_is_refused() {
    assert_eq!(said("", &[]), ["1:1 missing field `kind`"]);
}

#[test]
fn a_missing_template_is_named() {
    let manifest = format!("{HEAD}files: [{{ id: a, template: A.cs, path: A.cs }}]\n");
    assert_eq!(said(&manifest, &[]), ["5:28 there is no template `files/A.cs`"]);
}

#[test]
fn an_unused_template_is_named() {
    let manifest = format!("{HEAD}files: []\n");
    assert_eq!(said(&manifest, &["B.cs"]), ["5:1 no file uses the template `files/B.cs`"]);
}

#[test]
fn everything_is_said_at_once() {
    let entry = "{ id: A, template: A.cs, path: A.cs }";
    let manifest = format!("{HEAD}files:\n  - {entry}\n  - {entry}\n");
    let said = said(&manifest.replace("kind: k", "kind: j"), &["A.cs", "B.cs"]);
    assert_eq!(
        said,
        [
            "1:7 the kind is called `j`, but its folder `k`",
            "5:1 no file uses the template `files/B.cs`",
            "6:11 the id `A` is not in kebab case with slashes",
            "6:11 the id `A` is not in kebab case with slashes",
            "7:11 two files have the id `A`",
        ]
    );
}

#[test]
fn each_is_an_item_in_a_list() {
    assert_eq!(
        Each::try_from("resource in service.resources".to_owned()),
        Ok(Each { name: "resource".into(), list: "service.resources".into() })
    );
    assert!(Each::try_from("resources".to_owned()).is_err());
}
