use super::*;

fn origin(spec: &str, templates: &str) -> Origin {
    Origin { spec: spec.to_owned(), templates: templates.to_owned() }
}

#[test]
fn tells_what_is_newer() {
    let noted = origin("s1", "t1").text();
    assert_eq!(origin("s2", "t1").newer_than(&noted), Newer::Spec);
    assert_eq!(origin("s1", "t2").newer_than(&noted), Newer::Templates);
    assert_eq!(origin("s2", "t2").newer_than(&noted), Newer::Either);
    assert_eq!(origin("s1", "t1").newer_than(&noted.replace('\n', "\r\n")), Newer::Either, "and yet something differs");
    assert_eq!(origin("s1", "t2").newer_than(&noted.replace('\n', "\r\n")), Newer::Templates);
}

#[test]
fn knows_nothing_of_a_base_without_a_note() {
    assert_eq!(origin("s1", "t1").newer_than(""), Newer::Either);
}

#[test]
fn two_branches_specs_are_not_the_spec_of_both() {
    let union = "spec s1\nspec s2\ntemplates t1\n";
    assert_eq!(origin("s1", "t1").newer_than(union), Newer::Spec);
    assert_eq!(origin("s3", "t1").newer_than(union), Newer::Spec);
    assert_eq!(origin("s1", "t1").newer_than("spec s1\ntemplates t1\ntemplates t2\n"), Newer::Templates);
}

#[test]
fn comments_of_the_spec_say_nothing_new() {
    let catalog = Catalog::embedded().unwrap();
    let parse = |text: &str| crate::spec::parse("scaffold.yaml", text, &catalog.schemas()).1.unwrap();
    let spec = "scaffold: 1\nsolution: Shop\nservices:\n  orders:\n    resources:\n      order: { fields: { number: string } }\n";
    let of = |text: &str| Origin::of(&parse(text), &catalog);
    assert_eq!(of(spec), of(&format!("# Ours.\n{spec}")));
    assert_ne!(of(spec).spec, of(&spec.replace("number", "code")).spec);
    assert_eq!(of(spec).templates, of(&spec.replace("number", "code")).templates);
}

#[test]
fn an_overlay_is_another_origin() {
    let plain = Catalog::embedded().unwrap();
    let spec =
        crate::spec::parse("scaffold.yaml", "scaffold: 1\nsolution: Shop\nservices: {}\n", &plain.schemas()).1.unwrap();
    let mut laid = plain.clone();
    let files = [("files/README.md".to_owned(), "Ours\n".to_owned())].into();
    laid.overlay("overlay", [("solution".to_owned(), files)].into()).unwrap();
    assert_ne!(Origin::of(&spec, &plain), Origin::of(&spec, &laid));
}
