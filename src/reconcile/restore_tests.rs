use super::*;
use crate::reconcile::{BaseEntry, FileState, Hash};
use crate::render::RenderedFile;

fn case() -> (Index, Mine, Tree) {
    let (mut base, mut mine, mut tree) = (Index::default(), Mine::default(), Tree::default());
    for path in ["src/a.cs", "src/b.cs", "there.cs"] {
        let id = FileId(path.to_owned());
        let file = RenderedFile {
            id: id.clone(),
            component: "solution".to_owned(),
            cause: String::new(),
            content: b"x".to_vec(),
            executable: false,
        };
        base.insert(BaseEntry {
            id,
            hash: Hash::of(b"x"),
            path: path.into(),
            executable: false,
            component: "solution".to_owned(),
            placed: None,
        });
        tree.insert(path, file);
    }
    mine.0.insert("there.cs".into(), Found::File(FileState { bytes: b"x".to_vec(), executable: false }));
    (base, mine, tree)
}

fn ids(base: &Index) -> Vec<&str> {
    base.0.keys().map(|id| id.0.as_str()).collect()
}

#[test]
fn a_file_or_all_of_a_folder_come_back_as_new() {
    let (mut base, mine, tree) = case();
    restore(&mut base, &mine, &tree, "./src/a.cs".into()).unwrap();
    assert_eq!(ids(&base), ["src/b.cs", "there.cs"]);
    let (mut base, mine, tree) = case();
    restore(&mut base, &mine, &tree, "src/".into()).unwrap();
    assert_eq!(ids(&base), ["there.cs"]);
}

#[test]
fn what_is_there_or_unknown_is_refused() {
    let (mut base, mine, tree) = case();
    let mut refused = |path: &str| restore(&mut base, &mine, &tree, path.into()).unwrap_err().message;
    assert_eq!(refused("there.cs"), "`there.cs` is there, so it cannot be brought back");
    assert_eq!(refused("none"), "no file that was deleted belongs at `none`");
    assert_eq!(refused("src/a"), "no file that was deleted belongs at `src/a`");
    assert_eq!(ids(&base).len(), 3);
}
