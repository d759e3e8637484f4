use std::fmt::Write as _;

use super::*;

fn spec(calls: &[(&str, &[&str])]) -> Spec {
    let mut text = "scaffold: 1\nsolution: Shop\nservices:\n".to_owned();
    for (name, calls) in calls {
        let with = if calls.is_empty() { String::new() } else { format!("with: {{ client: {{ calls: {calls:?} }} }}") };
        writeln!(text, "  {name}: {{ {with} }}").unwrap();
    }
    let kinds = crate::catalog::Catalog::embedded().unwrap().schemas();
    crate::spec::parse("scaffold.yaml", &text, &kinds).1.unwrap()
}

#[test]
fn tokens_of_callers_are_taken_also_of_those_over_others() {
    let spec = spec(&[("a", &["b"]), ("b", &["c"]), ("c", &[]), ("d", &["c"])]);
    assert_eq!(audiences(&spec, "c"), ["c", "a", "b", "d"]);
    assert_eq!(audiences(&spec, "a"), ["a"]);
}
