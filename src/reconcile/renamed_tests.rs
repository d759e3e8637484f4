use super::super::{BaseEntry, Hash};
use super::*;
use crate::render::RenderedFile;

fn base(ids: &[&str]) -> Index {
    let mut base = Index::default();
    for id in ids {
        base.insert(BaseEntry {
            id: FileId((*id).to_owned()),
            hash: Hash::of(id.as_bytes()),
            path: format!("{id}.cs").into(),
            executable: false,
            component: "service/orders".to_owned(),
            placed: None,
        });
    }
    base
}

fn tree(ids: &[&str]) -> Tree {
    let mut tree = Tree::default();
    for id in ids {
        let (component, cause) = ("service/orders".to_owned(), String::new());
        let file =
            RenderedFile { id: FileId((*id).to_owned()), component, cause, content: Vec::new(), executable: false };
        tree.insert(format!("new/{id}.cs"), file);
    }
    tree
}

fn renames() -> Vec<KeyRename> {
    let rename = |within: Option<&str>, from: &str, to: &str| KeyRename {
        service: "orders".to_owned(),
        within: within.map(str::to_owned),
        from: from.to_owned(),
        to: to.to_owned(),
    };
    vec![rename(None, "order", "purchase"), rename(Some("purchase"), "line", "item")]
}

fn renamed(ids: &[&str], theirs: &[&str]) -> Vec<String> {
    let mut base = base(ids);
    rename(&mut base, &tree(theirs), &renames());
    for (id, entries) in &base.0 {
        assert!(entries.iter().all(|entry| entry.id == *id), "{id:?}");
    }
    base.0.into_keys().map(|id| id.0).collect()
}

#[test]
fn a_resource_takes_its_files_and_those_of_its_children_along() {
    let old =
        ["service/orders/queue:event:order:created", "service/orders:child:order:line", "service/orders:own:order"];
    let new = [
        "service/orders/queue:event:purchase:created",
        "service/orders:child:purchase:item",
        "service/orders:own:purchase",
    ];
    assert_eq!(renamed(&old, &new), new);
    assert_eq!(renamed(&new, &new), new, "done once");
}

#[test]
fn what_is_not_the_renamed_thing_stays() {
    let others = [
        "gateway:own:order",
        "service/orders-old:own:order",
        "service/orders:order",
        "service/orders:own:order_line",
        "service/orders:own:other:order",
        "service/payments:own:order",
    ];
    assert_eq!(renamed(&others, &[]), others);
}

#[test]
fn a_name_that_is_still_in_use_or_was_taken_over_before_is_not_touched() {
    let id = ["service/orders:own:order"];
    assert_eq!(renamed(&id, &["service/orders:own:order", "service/orders:own:purchase"]), id);
    let both = ["service/orders:more:order", "service/orders:own:purchase"];
    assert_eq!(renamed(&both, &["service/orders:own:purchase"]), both);
}
