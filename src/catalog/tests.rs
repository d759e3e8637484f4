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

#[test]
fn a_kind_without_a_manifest_is_refused() {
    let error = Catalog::default().add("k", BTreeMap::new()).unwrap_err();
    assert_eq!(error.message, "the kind \"k\" has no manifest.yaml");
}

#[test]
fn a_missing_template_is_named() {
    let manifest = format!("{HEAD}files: [{{ id: a, template: A.cs, path: A.cs }}]\n");
    let error = Catalog::default().add("k", files(&manifest, &[])).unwrap_err();
    assert_eq!(error.message, "templates/k/manifest.yaml: there is no template files/A.cs");
}

#[test]
fn an_unused_template_is_named() {
    let manifest = format!("{HEAD}files: []\n");
    let error = Catalog::default().add("k", files(&manifest, &["B.cs"])).unwrap_err();
    assert_eq!(error.message, "templates/k/manifest.yaml: no file uses the template files/B.cs");
}

#[test]
fn ids_are_unique() {
    let entry = "{ id: a, template: A.cs, path: A.cs }";
    let manifest = format!("{HEAD}files: [{entry}, {entry}]\n");
    let error = Catalog::default().add("k", files(&manifest, &["A.cs"])).unwrap_err();
    assert_eq!(error.message, "templates/k/manifest.yaml: two files have the id \"a\"");
}

#[test]
fn each_is_an_item_in_a_list() {
    assert_eq!(
        Each::try_from("resource in service.resources".to_owned()),
        Ok(Each { name: "resource".into(), list: "service.resources".into() })
    );
    assert!(Each::try_from("resources".to_owned()).is_err());
}
