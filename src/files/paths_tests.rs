use super::*;
use crate::render::RenderedFile;

fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (id, path) in files {
        let file = RenderedFile {
            id: FileId((*id).to_owned()),
            component: "solution".to_owned(),
            cause: String::new(),
            content: Vec::new(),
            executable: false,
        };
        tree.insert(*path, file);
    }
    tree
}

fn problems(files: &[(&str, &str)]) -> Vec<String> {
    check_tree(&tree(files)).map_or_else(|error| error.causes, |()| Vec::new())
}

#[test]
fn ordinary_paths_pass() {
    let paths = [
        ".gitignore",
        ".github/workflows/ci.yml",
        ".scaffold/schema.json",
        ".gitattributes",
        "src/Über/Straße.cs",
        "con-text.cs",
        "console/com.cs",
        "com10",
        "a b/c",
        "..a",
        "a..b",
    ];
    for path in paths {
        assert_eq!(problems(&[("i", path)]), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn paths_that_must_not_be_written_are_refused() {
    let long = "x".repeat(256);
    let paths = [
        "../a",
        "/a",
        "a/../b",
        "a\\b",
        "",
        "a//b",
        ".git/config",
        ".GIT/config",
        ".scaffold/base/x",
        ".Scaffold/Lock",
        ".scaffold/undo/a",
        ".scaffold",
        "con",
        "CON.txt",
        "src/aux.cs",
        "com1",
        "lpt9.x",
        "nul .txt",
        "a.",
        "a ",
        "a./b",
        "a:b",
        "a?",
        "a\tb",
        "a\u{0}",
        "a*",
        &long,
    ];
    for path in paths {
        assert_eq!(problems(&[("i", path)]).len(), 1, "{path:?}");
    }
}

#[test]
fn collisions_are_named_all_at_once() {
    let files =
        [("1", "src/Order.cs"), ("2", "src/order.cs"), ("3", "Docs/a"), ("4", "docs/b"), ("5", "x"), ("5", "y")];
    assert_eq!(
        problems(&files),
        [
            "`Docs` and `docs` differ only in the case of their letters",
            "`src/Order.cs` and `src/order.cs` differ only in the case of their letters",
            "`x` and `y` have one id, 5",
        ]
    );
    assert_eq!(problems(&[("1", "a"), ("2", "a/b")]), ["`a` is a file and a folder"]);
    let folders = problems(&[("1", "a/b/1"), ("2", "A/b/2"), ("3", "a/B/3"), ("4", "a/b/4/5"), ("6", "a/b/4/7")]);
    let said = |one: &str, two: &str| format!("`{one}` and `{two}` differ only in the case of their letters");
    assert_eq!(folders, [said("A/b", "a/B"), said("A/b", "a/b"), said("A", "a")]);
}
