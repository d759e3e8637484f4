use super::super::tests_support::{entity, foreign_key};
use super::*;

fn tables<'a>(entities: &[&'a Entity]) -> Vec<&'a str> {
    entities.iter().map(|entity| entity.table.as_str()).collect()
}

#[test]
fn principals_come_first_and_the_rest_by_name_as_they_become_free() {
    let mut b = entity("b");
    b.foreign_keys = vec![foreign_key("b", "z"), foreign_key("b", "b")];
    let mut a = entity("a");
    a.foreign_keys = vec![foreign_key("a", "b")];
    let (z, c) = (entity("z"), entity("c"));
    let all = [&a, &b, &z, &c];
    assert_eq!(tables(&to_create(&all)), ["c", "z", "b", "a"]);
    assert_eq!(tables(&to_drop(&all)), ["a", "c", "b", "z"]);
    assert!(cycle(&all).is_empty());
}

#[test]
fn a_circle_is_found() {
    let mut a = entity("a");
    a.foreign_keys = vec![foreign_key("a", "b")];
    let mut b = entity("b");
    b.foreign_keys = vec![foreign_key("b", "a")];
    assert_eq!(cycle(&[&a, &b, &entity("c")]), ["a", "b"]);
}
