use super::{Texts, infer};

/// The snapshots of this repository tell the specs that they were generated from.
#[test]
fn a_generated_solution_tells_its_spec() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/by-hand");
    let mut texts = Texts::new();
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.unwrap();
        let path = camino::Utf8Path::from_path(entry.path()).unwrap().strip_prefix(root).unwrap().to_owned();
        if super::wanted(&path) {
            texts.insert(path, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    let inferred = infer(&texts).unwrap();
    assert_eq!(inferred.untold, Vec::<String>::new());
    insta::assert_snapshot!(inferred.text, @r"
    scaffold: 1
    solution: Library
    services:
      lending:
        port: 5250
        resources:
          book:
            fields:
              isbn: { type: string, max: 13, unique: true }
              title: { type: string, max: 200, sort: true }
          loan:
            owner: true
            fields:
              book: { type: ref, to: book, filter: true }
              due_on: { type: date, sort: true }
              returned_at: { type: timestamp, optional: true }
              state: { type: enum, values: [out, returned, lost], filter: true }
    ");
}
