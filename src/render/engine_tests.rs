use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::*;

/// A kind of an overlay with a file for each of its templates.
fn kind(name: &str, scope: &str, templates: &[(&str, &str)]) -> (String, BTreeMap<String, String>) {
    let mut manifest = format!("kind: {name}\ntitle: T\ndescription: D\nscope: {scope}\nfiles:\n");
    let mut files = BTreeMap::new();
    for (path, text) in templates {
        if !path.starts_with('_') {
            writeln!(manifest, "  - {{ id: {path}, template: {path}, path: \"out/{{{{ at }}}}/{path}\" }}").unwrap();
        }
        files.insert(format!("files/{path}"), (*text).to_owned());
    }
    files.insert("manifest.yaml".to_owned(), manifest);
    (name.to_owned(), files)
}

fn catalog(kinds: impl IntoIterator<Item = (String, BTreeMap<String, String>)>) -> Catalog {
    let mut catalog = Catalog::default();
    catalog.overlay("own", kinds.into_iter().collect()).unwrap();
    catalog
}

fn scope() -> Scope {
    let mut scope = Scope::new();
    scope.insert("at", &"x").unwrap();
    scope.insert("items", &["a", "b"]).unwrap();
    scope
}

/// What a kind renders to when there are so many components of it, by path.
fn rendered(catalog: &Catalog, name: &str, uses: usize) -> Result<Vec<(String, String)>> {
    let engine = Engine::new(catalog, &Uses::from([(name, uses)]))?;
    let files = engine.files(catalog.get(name).unwrap(), &scope())?;
    Ok(files.into_iter().map(|file| (file.path.into_string(), file.text)).collect())
}

fn told(error: &Error) -> String {
    [vec![error.message.clone()], error.causes.clone()].concat().join("\n")
}

#[test]
fn a_template_renders_alike_whether_it_is_compiled_once_or_each_time() {
    let templates = [
        ("plain", "{ nothing }\n"),
        ("loop", "{% for item in items %}\n- {{ item }}\n{% endfor %}"),
        ("part", "before {% include \"k/files/_part\" %} after"),
        ("child", "{% extends \"k/files/_base\" %}{% block body %}child{% endblock %}"),
        ("_part", "[{{ at }}]"),
        ("_base", "<{% block body %}base{% endblock %}>"),
    ];
    let catalog = catalog([kind("k", "service", &templates)]);
    let once = rendered(&catalog, "k", 1).unwrap();
    assert_eq!(once, rendered(&catalog, "k", 2).unwrap());
    let expected = [
        ("out/x/plain", "{ nothing }\n"),
        ("out/x/loop", "\n- a\n\n- b\n"),
        ("out/x/part", "before [x] after"),
        ("out/x/child", "<child>"),
    ];
    assert_eq!(once, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
}

#[test]
fn the_texts_of_many_files_are_not_kept_compiled() {
    let catalog = catalog([kind("k", "solution", &[("a", "{{ at }}"), ("b", "{{ at }}"), ("_c", "{{ at }}")])]);
    let kept = |uses| {
        let engine = Engine::new(&catalog, &Uses::from([("k", uses)])).unwrap();
        let templates = engine.kept.get_template_names().filter(|name| name.contains("/files/"));
        let mut templates: Vec<String> = templates.map(str::to_owned).collect();
        templates.sort();
        templates
    };
    assert_eq!(kept(1), ["k/files/_c"]);
    assert_eq!(kept(2), ["k/files/_c", "k/files/a", "k/files/b"]);
}

#[test]
fn errors_say_where_they_are_also_in_an_overlay_that_is_not_in_use() {
    let broken = catalog([kind("k", "solution", &[("a", "one\n{{ at"), ("b", "{{ at }}")])]);
    let error = rendered(&broken, "k", 1).unwrap_err();
    assert!(told(&error).contains("k/files/a"), "{}", told(&error));
    assert_eq!(told(&error), told(&rendered(&broken, "k", 2).unwrap_err()));
    assert_eq!(told(&error), told(&Engine::new(&broken, &Uses::new()).err().unwrap()));
    let unused = catalog([kind("k", "solution", &[("a", "{{ at")]), kind("used", "solution", &[("a", "a")])]);
    assert!(told(&rendered(&unused, "used", 1).unwrap_err()).contains("k/files/a"));

    let unknown = catalog([kind("k", "solution", &[("a", "one\n{{ nobody.knows }}")])]);
    let error = rendered(&unknown, "k", 1).unwrap_err();
    assert!(told(&error).contains("k/files/a"), "{}", told(&error));
    assert_eq!(told(&error), told(&rendered(&unknown, "k", 2).unwrap_err()));
}

#[test]
fn many_files_come_in_the_order_of_the_manifest() {
    let names: Vec<String> = (0..500).map(|at| format!("f{at}")).collect();
    let templates: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "{{ at }}")).collect();
    let files = rendered(&catalog([kind("k", "solution", &templates)]), "k", 1).unwrap();
    let expected: Vec<(String, String)> = names.iter().map(|name| (format!("out/x/{name}"), "x".to_owned())).collect();
    assert_eq!(files, expected);
}
