use std::fs;

use super::*;

#[test]
fn what_tools_fill_links_and_other_repositories_are_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let files = [
        "a.cs",
        "src/b.cs",
        "src/b.txt",
        "src/bin/c.cs",
        "OBJ/c.cs",
        "node_modules/x/c.cs",
        ".git/c.cs",
        "lib/.git/HEAD",
        "lib/c.cs",
        ".scaffold/c.cs",
        ".github/d.cs",
        "bin.cs",
    ];
    for path in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(dir.path().join("a.cs"), dir.path().join("link.cs")).unwrap();
    let root = Root::at(Utf8Path::from_path(dir.path()).unwrap()).unwrap();
    let strays = root.strays(&|path, size| path.extension() == Some("cs") && size == 1);
    assert_eq!(
        strays.keys().map(|path| path.as_str()).collect::<Vec<_>>(),
        [".github/d.cs", "a.cs", "bin.cs", "src/b.cs"]
    );
    assert!(Root::at(&root.dir().join("none")).unwrap().strays(&|_, _| true).is_empty());
}
