use super::*;
use crate::plan::plan;
use crate::spec::{Inputs, Service, Spec};

fn catalog(kinds: &[(&str, &str, &str)]) -> Catalog {
    let mut catalog = Catalog::default();
    for (kind, scope, packages) in kinds {
        let text = format!("kind: {kind}\ntitle: T\ndescription: D\nscope: {scope}\npackages: {packages}\nfiles: []\n");
        let files = BTreeMap::from([("manifest.yaml".to_owned(), text)]);
        catalog.overlay("own", BTreeMap::from([((*kind).to_owned(), files)])).unwrap();
    }
    catalog
}

#[test]
fn packages_are_those_of_the_kinds_in_use_each_once() {
    let catalog = catalog(&[
        ("solution", "solution", "{ Web: { B: '2', A: '1' } }"),
        ("service", "service", "{ Tests: { A: '1', T: '3' } }"),
        ("unused", "service", "{ Web: { U: '9' } }"),
    ]);
    let services = BTreeMap::from([("orders".to_owned(), Service::default()), ("x".to_owned(), Service::default())]);
    let spec = Spec { solution: "Shop".into(), with: BTreeMap::<String, Inputs>::new(), services };

    let solution = SolutionContext::of(&plan(&spec, &catalog).unwrap(), &catalog);

    let lines: Vec<String> = solution
        .packages
        .iter()
        .flat_map(|group| group.packages.iter().map(move |p| format!("{} {} {}", group.label, p.id, p.version)))
        .collect();
    assert_eq!(lines, ["Tests A 1", "Tests T 3", "Web B 2"]);
}
