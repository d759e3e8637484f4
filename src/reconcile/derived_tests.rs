use super::super::{FileState, Found};
use super::*;
use crate::render::{FileId, RenderedFile};

fn derived(stored: &[&str], disk: &str, rendered: &str, read: &str) -> Vec<Hash> {
    let id = FileId("i".to_owned());
    let (component, cause) = ("solution".to_owned(), String::new());
    let mut base = Index::default();
    for text in stored {
        base.insert(BaseEntry {
            id: id.clone(),
            hash: Hash::of(text.as_bytes()),
            path: "a".into(),
            executable: false,
            component: component.clone(),
            placed: None,
        });
    }
    let file = FileState { bytes: disk.into(), executable: false };
    let mine = Mine(BTreeMap::from([("a".into(), Found::File(file))]));
    let mut theirs = Tree::default();
    theirs.insert("a", RenderedFile { id, component, cause, content: rendered.into(), executable: false });
    derive(&mut base, &mine, &theirs, &BTreeMap::from([("a".into(), Hash::of(read.as_bytes()))]));
    base.iter().map(|entry| entry.hash).collect()
}

#[test]
fn what_was_read_is_the_base_of_what_is_made_of_it() {
    let hash = |text: &str| vec![Hash::of(text.as_bytes())];
    assert_eq!(derived(&["old"], "mine", "mine and theirs", "mine"), hash("mine"));
    assert_eq!(derived(&["one", "two"], "marks", "both", "marks"), hash("marks"), "of two branches");
    assert_eq!(derived(&["old"], "mine", "old", "mine"), hash("old"), "nothing new is rendered: the edit stays one");
    assert_eq!(derived(&["old"], "later", "mine and theirs", "mine"), hash("old"), "it changed meanwhile");
}
