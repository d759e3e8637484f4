use super::*;

fn spec(calls: &[(&str, &[&str])]) -> Spec {
    let mut text = "scaffold: 1\nsolution: Shop\nservices:\n".to_owned();
    for (name, calls) in calls {
        text += &format!("  {name}: {{ with: {{ client: {{ calls: {calls:?} }} }} }}\n");
    }
    let kinds = crate::catalog::Catalog::embedded().unwrap().schemas();
    let text = text.replace("calls: [] ", "calls: [] ").replace("{ with: { client: { calls: [] } } }", "{}");
    crate::spec::parse("scaffold.yaml", &text, &kinds).1.unwrap()
}

#[test]
fn tokens_of_callers_are_taken_also_of_those_over_others() {
    let spec = spec(&[("a", &["b"]), ("b", &["c"]), ("c", &[]), ("d", &["c"])]);
    assert_eq!(audiences(&spec, "c"), ["c", "a", "b", "d"]);
    assert_eq!(audiences(&spec, "a"), ["a"]);
}
